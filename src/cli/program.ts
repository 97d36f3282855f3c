/** The program to run: a file or a scenario, read as text. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { hostDisk } from '../debuggee/hostDisk';
import { sourceText } from '../debuggee/sourceText';
import type { EngineOptions } from '../engine/options';
import { gatherOwnFiles, type OwnFiles } from '../engine/ownFiles';
import { traitsOf } from '../engine/traits';
import type { RunArguments } from './options';
import { listScenarios } from './scenarios';
import { UsageError } from './usage';

export interface Program {
  readonly source: string;
  /** Whole: the program's path, the working directory and the files it may import are in it. */
  readonly options: EngineOptions;
}

/** Reads the program that the arguments name. @throws UsageError where there is none. */
export function readProgram({ program: name, options }: RunArguments): Program {
  const { file, source } = readNamed(name, traitsOf(options.profile).scriptPathIsAbsolute);
  const files = readOwnFiles(file, source);
  return { source, options: { ...options, file, cwd: process.cwd(), files, disk: hostDisk() } };
}

/** The files beside a program that it may import. */
function readOwnFiles(file: string, source: string): OwnFiles {
  const gathering = gatherOwnFiles(source, dirname(resolve(file)));
  let step = gathering.next();
  while (step.done !== true) step = gathering.next(textOf(step.value));
  return step.value;
}

function textOf(path: string): string | undefined {
  try {
    return sourceText(readFileSync(path));
  } catch {
    return undefined;
  }
}

/** `absolute`: tracebacks show the whole path (from 3.9 on), not the one that was given. */
function readNamed(name: string, absolute: boolean): { file: string; source: string } {
  if (name.startsWith('scenario:')) {
    const id = name.slice('scenario:'.length);
    const scenarios = listScenarios();
    const found = scenarios.find((s) => s.id === id);
    if (found === undefined) {
      throw new UsageError(
        'no-such-scenario',
        `there is no scenario '${id}'; there are ${scenarios.map((s) => s.id).join(', ')}`,
      );
    }
    return { file: found.file, source: readFileSync(found.file, 'utf8') };
  }
  try {
    return { file: absolute ? resolve(name) : name, source: sourceText(readFileSync(name)) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'it is a folder' : String(code);
    throw new UsageError('cannot-read', `cannot read ${name}: ${why}`, name);
  }
}
