/** The program to run: a file or a scenario, read as text. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { gatherOwnFiles, type OwnFiles } from '../engine/ownFiles';
import { listScenarios } from './scenarios';
import { UsageError } from './usage';

export interface Program {
  /** The path as tracebacks show it: as given up to 3.8, absolute from 3.9 on. */
  readonly file: string;
  readonly source: string;
}

/** The files beside a program that it may import. */
export function readOwnFiles(program: Program): OwnFiles {
  const gathering = gatherOwnFiles(program.source, dirname(resolve(program.file)));
  let step = gathering.next();
  while (step.done !== true) step = gathering.next(textOf(step.value));
  return step.value;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}

export function readProgram(name: string, absolute = true): Program {
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
    return { file: absolute ? resolve(name) : name, source: readFileSync(name, 'utf8') };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'it is a folder' : String(code);
    throw new UsageError('cannot-read', `cannot read ${name}: ${why}`, name);
  }
}
