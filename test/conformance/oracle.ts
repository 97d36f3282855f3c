/**
 * What CPython does with a program. Answers are kept in `.cache/conformance` of the repository (git
 * ignores it), by version and text of the program: CPython does not change its mind.
 */

import fs from 'node:fs';
import path from 'node:path';
import { REPOSITORY, repositoryPath } from '../support/paths';
import type { Interpreter } from './interpreters';
import type { Outcome } from './outcome';
import type { Program } from './program';
import { runProcess } from './runProcess';

/** A program that is meant to end has this long, in ms, on a machine that is busy. */
const ENDS_WITHIN = 30_000;

/** After this time, in ms, a program that is meant to hang has shown all that it will show. */
const HANGS_AFTER = 3_000;

/** Goes into the cache's keys; count up when the way in which CPython is run changes. */
const METHOD = 1;

const CACHE = repositoryPath('.cache/conformance');

/** Stands for the repository's path in the cache, which several clones may share. */
const ANYWHERE = '<repository>';

/** What this CPython does with the program, from the cache if it is there. */
export async function askCPython(interpreter: Interpreter, program: Program): Promise<Outcome> {
  const name = `${program.id.replace('/', '.')}.${program.hash}.${METHOD}.json`;
  const file = path.join(CACHE, interpreter.version, name);
  if (fs.existsSync(file)) {
    return JSON.parse(fs.readFileSync(file, 'utf8').replaceAll(ANYWHERE, REPOSITORY)) as Outcome;
  }
  const answer = await runCPython(interpreter, program);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const kept = JSON.stringify(answer).replaceAll(REPOSITORY, ANYWHERE);
  fs.writeFileSync(`${file}.${process.pid}`, kept);
  fs.renameSync(`${file}.${process.pid}`, file);
  return answer;
}

/**
 * Runs the program: `python -u FILE`, in its folder, without input and with a bare environment. A
 * program that ends although it should hang, or the other way round, is a broken program: an Error.
 */
export async function runCPython(interpreter: Interpreter, program: Program): Promise<Outcome> {
  const run = await runProcess(interpreter.executable, ['-u', program.file], {
    cwd: path.dirname(program.file),
    env: { PATH: '/usr/bin:/bin', HOME: '/', LANG: 'C.UTF-8' },
    timeout: program.hangs ? HANGS_AFTER : ENDS_WITHIN,
  });
  if (run.timedOut !== program.hangs) {
    const what = run.timedOut ? 'does not end; say so with `# expect: hang`' : 'ends';
    throw new Error(`${program.id} ${what} under CPython ${interpreter.version}`);
  }
  const { exitCode, stdout, stderr } = run;
  return { outcome: run.timedOut ? 'hang' : 'exit', exitCode, stdout, stderr };
}
