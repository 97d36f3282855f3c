/**
 * What the engine does with a program, seen from outside: `loopscope run FILE --python P --json`, as
 * CONTRACT.md fixes it, but in this process, since starting Node takes thirty times as long as most
 * programs. This function is the only way from the conformance tests to the engine.
 */

import path from 'node:path';
import { parseRunArguments } from '../../src/cli/options';
import { readProgram } from '../../src/cli/program';
import { runProgram } from '../../src/debuggee/engine/runProgram';
import type { ProfileId } from '../../src/engine/profiles';
import { orderOfTrace } from './order';
import type { Outcome } from './outcome';

/** Runs a program file under a profile. A bug of the engine is an Error. */
export function runEngine(file: string, profile: ProfileId): Promise<Outcome> {
  const parsed = parseRunArguments('run', [file, '--python', profile]);
  const { source, options } = readProgram(parsed);
  // CPython is asked in the folder of the program, too.
  const there = { ...options, cwd: path.dirname(file) };
  const { report, store } = runProgram(source, there, parsed.makeSchedule());
  const { outcome, exitCode, stdout, stderr, error } = report;
  // What the engine cannot run is its own message, which then shows up as the difference.
  const complaint = error === null ? '' : `${error.line}: ${error.message}`;
  const order = store === null ? {} : orderOfTrace(store);
  return Promise.resolve({ outcome, exitCode, stdout, stderr: stderr + complaint, order });
}
