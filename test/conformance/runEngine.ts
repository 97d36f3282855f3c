/**
 * What the engine does with a program, seen from outside: `loopscope run FILE --python P --json`, as
 * CONTRACT.md fixes it. This function is the only way from the conformance tests to the engine, so a
 * run inside this process can take its place.
 */

import path from 'node:path';
import type { ProfileId } from '../../src/engine/profiles';
import { repositoryPath } from '../support/paths';
import type { Outcome } from './outcome';
import { runProcess } from './runProcess';

/** In ms. The programs are short, and virtual time costs nothing. */
const ENDS_WITHIN = 60_000;

const COMMAND_LINE = repositoryPath('dist/cli.js');

/** Runs a program file under a profile. An answer that is not the contract's is an Error. */
export async function runEngine(file: string, profile: ProfileId): Promise<Outcome> {
  const args = [COMMAND_LINE, 'run', file, '--python', profile, '--json'];
  const run = await runProcess(process.execPath, args, {
    cwd: path.dirname(file),
    env: {},
    timeout: ENDS_WITHIN,
  });
  if (run.timedOut) throw new Error(`the engine is not done after ${ENDS_WITHIN / 1000} s`);
  const answer = parse(run.stdout);
  if (answer === undefined) {
    const said = `${run.stdout}\n${run.stderr}`.trim().split('\n').slice(-5).join('\n');
    throw new Error(`the engine ended with code ${run.exitCode} and without JSON: ${said}`);
  }
  const { outcome, exitCode = null, stdout = '', stderr = '', error } = answer;
  // What the engine cannot run is its own message, which then shows up as the difference.
  const complaint = error === null || error === undefined ? '' : `${error.line}: ${error.message}`;
  return { outcome, exitCode, stdout, stderr: stderr + complaint };
}

/** The part of the run object that counts here. */
interface RunObject {
  readonly outcome: Outcome['outcome'];
  readonly exitCode?: number | null;
  readonly stdout?: string;
  readonly stderr?: string;
  readonly error?: { readonly message: string; readonly line: number } | null;
}

function parse(text: string): RunObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isRun = typeof value === 'object' && value !== null && 'outcome' in value;
    return isRun ? (value as RunObject) : undefined;
  } catch {
    return undefined;
  }
}
