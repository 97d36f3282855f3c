/** From launch attributes to a machine that is about to run, or to what is wrong, for the user. */

import { tryLaunch } from '../../engine/debug/tryLaunch';
import { defaultSchedule, type Schedule, seededSchedule } from '../../engine/kernel/schedule';
import { parseToken } from '../../engine/kernel/scheduleToken';
import { libraryText } from '../../engine/library/pythonFiles';
import type { EngineOptions } from '../../engine/options';
import { folderOf, gatherOwnFiles, type OwnFiles } from '../../engine/ownFiles';
import { findProfile, PROFILES } from '../../engine/profiles';
import type { World } from '../../engine/world';
import { Recorder } from '../../trace/recorder';
import { TraceStore } from '../../trace/store';
import {
  badAttribute,
  programMissing,
  programUnreadable,
  unknownProfile,
  unsupportedProgram,
} from '../failures';
import type { LaunchSpec } from '../program';
import { SourceFileError, type SourceFiles } from '../sourceFiles';
import type { LibraryText } from './librarySources';

export interface LoadedProgram {
  readonly spec: LaunchSpec;
  readonly source: string;
  readonly world: World;
  readonly store: TraceStore;
  readonly libraryText: LibraryText;
}

/** So many events and characters of output are kept; what older ones led to is kept as a model. */
const KEPT = { maxEvents: 2_000_000, maxText: 64_000_000 };

/** A debugged program runs until somebody stops it. */
const LIMITS = {
  steps: Number.MAX_SAFE_INTEGER,
  virtualSeconds: Infinity,
  events: Number.MAX_SAFE_INTEGER,
  output: Infinity,
};

export async function loadProgram(spec: LaunchSpec, files: SourceFiles): Promise<LoadedProgram> {
  const profile = findProfile(spec.profile);
  if (profile === undefined) {
    throw unknownProfile(spec.profile, PROFILES.map(({ id }) => id)); // prettier-ignore
  }
  const schedule = scheduleFor(spec);
  const source = await readProgram(files, spec.program);
  const store = new TraceStore(KEPT);
  const options: EngineOptions = {
    profile: profile.id,
    forkPolicy: spec.forkPolicy,
    stdio: 'tty',
    randomSeed: null,
    env: spec.env,
    args: spec.args,
    file: spec.program,
    cwd: spec.cwd,
    limits: LIMITS,
    files: await readOwnFiles(source, spec.program, files),
    disk: files.disk?.(),
  };
  const launched = tryLaunch(source, options, schedule, new Recorder(store));
  if (!launched.ok) throw unsupportedProgram(launched.error.message, launched.error);
  return { spec, source, world: launched.value, store, libraryText };
}

function scheduleFor({ schedule, seed }: LaunchSpec): Schedule {
  if (schedule !== null) {
    const parsed = parseToken(schedule);
    if (!parsed.ok) throw badAttribute('schedule', `a schedule token; ${parsed.error}`);
    return parsed.value;
  }
  return seed === null ? defaultSchedule() : seededSchedule(seed);
}

/** The files beside the program that it may import. */
export async function readOwnFiles(
  source: string,
  program: string,
  files: SourceFiles,
): Promise<OwnFiles> {
  const gathering = gatherOwnFiles(source, folderOf(program));
  let step = gathering.next();
  while (step.done !== true) {
    let text: string | undefined;
    try {
      text = await files.read(step.value);
    } catch (error) {
      if (!(error instanceof SourceFileError)) throw error;
    }
    step = gathering.next(text);
  }
  return step.value;
}

/** The program's text. @throws Failure */
export async function readProgram(files: SourceFiles, path: string): Promise<string> {
  try {
    return await files.read(path);
  } catch (error) {
    if (!(error instanceof SourceFileError)) throw error;
    throw error.kind === 'missing' ? programMissing(path) : programUnreadable(path, error.reason);
  }
}
