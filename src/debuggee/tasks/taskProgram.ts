/** The program of a task, read from disk, and the options it is run with. */

import { folderOf } from '../../engine/ownFiles';
import { DEFAULT_LIMITS, type EngineOptions } from '../../engine/options';
import { findProfile, PROFILES } from '../../engine/profiles';
import { diskFiles } from '../diskFiles';
import { hostDisk } from '../hostDisk';
import { readOwnFiles, readProgram } from '../engine/loadProgram';
import { unknownProfile } from '../failures';
import type { ProgramTask } from './task';

export interface TaskProgram {
  readonly source: string;
  optionsFor(profile: string): EngineOptions;
}

/** What a person has the patience for, and memory holds. */
const LIMITS = { ...DEFAULT_LIMITS, steps: 20_000_000, events: 1_000_000 };

/** Reads the program and the files it may import. @throws Failure */
export async function readTaskProgram({
  program: file,
  how = {},
}: Pick<ProgramTask, 'program' | 'how'>): Promise<TaskProgram> {
  const source = await readProgram(diskFiles, file);
  const files = await readOwnFiles(source, file, diskFiles);
  const disk = hostDisk();
  return {
    source,
    optionsFor(name) {
      const profile = findProfile(name);
      if (profile === undefined) {
        throw unknownProfile(name, PROFILES.map(({ id }) => id)); // prettier-ignore
      }
      return {
        profile: profile.id,
        forkPolicy: 'cpython',
        stdio: 'tty',
        randomSeed: null,
        env: {},
        args: [],
        cwd: folderOf(file),
        ...how,
        file,
        limits: LIMITS,
        files,
        disk,
      };
    },
  };
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
