/**
 * What CPython does with a program. Answers are kept in `.cache/conformance` of the repository (git
 * ignores it), by version and text of the program: CPython does not change its mind.
 *
 * One run with the tracer that writes down the order of the callbacks tells everything. Where the
 * engine differs from it, CPython is asked again, and then runs the program twice: as its user would
 * start it, and with the tracer. What it prints the second time must be the same.
 */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readRepositoryFile, REPOSITORY, repositoryPath } from '../support/paths';
import type { Interpreter } from './interpreters';
import { readTracedOrder, type Order } from './order';
import type { Outcome } from './outcome';
import type { Program } from './program';
import { runProcess } from './runProcess';

/** A program that is meant to end has this long, in ms, on a machine that is busy. */
const ENDS_WITHIN = 30_000;

/** After this time, in ms, a program that is meant to hang has shown all that it will show. */
const HANGS_AFTER = 3_000;

/** Goes into the cache's keys; count up when the way in which CPython is run changes. */
const METHOD = 1;

const TRACER = repositoryPath('test/conformance/tracer');

/** Goes into the keys of orders: they change with the tracer. */
const TRACER_HASH = createHash('sha256')
  .update(readRepositoryFile('test/conformance/tracer/sitecustomize.py'))
  .digest('hex')
  .slice(0, 8);

const CACHE = repositoryPath('.cache/conformance');

/** Stands for the repository's path in the cache, which several clones may share. */
const ANYWHERE = '<repository>';

/** A run without the order of its callbacks. */
type PlainOutcome = Omit<Outcome, 'order'>;

/** What this CPython does with the program, from the cache if it is there. */
export async function askCPython(interpreter: Interpreter, program: Program): Promise<Outcome> {
  const kept = cachedOutcome(interpreter, program);
  return kept ?? keepOutcome(interpreter, program, await runCPython(interpreter, program));
}

/**
 * Asks once more, without and with the tracer: the tracer may have changed what the program prints,
 * and on a crowded machine a timer may have been late.
 */
export async function askCPythonAgain(
  interpreter: Interpreter,
  program: Program,
): Promise<Outcome> {
  const plain = await runPlain(interpreter, program);
  const order = program.order === 'none' ? {} : await traceOrder(interpreter, program, plain);
  return keepOutcome(interpreter, program, { ...plain, order });
}

/** Asks past the cache, in a single run that is traced unless the program's order does not count. */
export async function runCPython(interpreter: Interpreter, program: Program): Promise<Outcome> {
  if (program.order !== 'none') return runTraced(interpreter, program);
  return { ...(await runPlain(interpreter, program)), order: {} };
}

function cachedOutcome(interpreter: Interpreter, program: Program): Outcome | undefined {
  const plain = fromCache(interpreter, plainKey(program)) as PlainOutcome | undefined;
  if (plain === undefined || program.order === 'none') return plain && { ...plain, order: {} };
  const order = fromCache(interpreter, orderKey(program)) as Order | undefined;
  return order && { ...plain, order };
}

/** Puts an answer into the cache, and answers it. */
function keepOutcome(interpreter: Interpreter, program: Program, outcome: Outcome): Outcome {
  const { order, ...plain } = outcome;
  toCache(interpreter, plainKey(program), plain);
  if (program.order !== 'none') toCache(interpreter, orderKey(program), order);
  return outcome;
}

function plainKey({ id, hash }: Program): string {
  return `${id.replace('/', '.')}.${hash}.${METHOD}.json`;
}

function orderKey({ id, hash }: Program): string {
  return `${id.replace('/', '.')}.${hash}.${METHOD}.order-${TRACER_HASH}.json`;
}

function fromCache({ version }: Interpreter, name: string): unknown {
  const file = path.join(CACHE, version, name);
  if (!fs.existsSync(file)) return undefined;
  return JSON.parse(fs.readFileSync(file, 'utf8').replaceAll(ANYWHERE, REPOSITORY));
}

function toCache({ version }: Interpreter, name: string, answer: unknown): void {
  const file = path.join(CACHE, version, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const kept = JSON.stringify(answer).replaceAll(REPOSITORY, ANYWHERE);
  fs.writeFileSync(`${file}.${process.pid}`, kept);
  fs.renameSync(`${file}.${process.pid}`, file);
}

/** Once more with the tracer, which must not have changed anything that can be seen. */
async function traceOrder(
  interpreter: Interpreter,
  program: Program,
  plain: PlainOutcome,
): Promise<Order> {
  const traced = await runTraced(interpreter, program);
  if (traced.stdout === plain.stdout && traced.exitCode === plain.exitCode) return traced.order;
  throw new Error(
    `${program.id} prints something else under CPython ${interpreter.version} when it is traced; ` +
      'if it does so every time, say `# order: none, because …`',
  );
}

async function runTraced(interpreter: Interpreter, program: Program): Promise<Outcome> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'loopscope-order-'));
  try {
    const env = { PYTHONPATH: TRACER, PYTHONDONTWRITEBYTECODE: '1', LOOPSCOPE_ORDER: folder };
    const run = await runPlain(interpreter, program, env);
    return { ...run, order: readTracedOrder(folder) };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/**
 * Runs the program: `python -u FILE`, in its folder, without input and with a bare environment. A
 * program that ends although it should hang, or the other way round, is a broken program: an Error.
 */
async function runPlain(
  interpreter: Interpreter,
  program: Program,
  env: Readonly<Record<string, string>> = {},
): Promise<PlainOutcome> {
  const run = await runProcess(interpreter.executable, ['-u', program.file], {
    cwd: path.dirname(program.file),
    env: {
      PATH: '/usr/bin:/bin',
      HOME: '/',
      LANG: 'C.UTF-8',
      PYTHONDONTWRITEBYTECODE: '1',
      ...env,
    },
    timeout: program.hangs ? HANGS_AFTER : ENDS_WITHIN,
  });
  if (run.timedOut !== program.hangs) {
    const what = run.timedOut ? 'does not end; say so with `# expect: hang`' : 'ends';
    throw new Error(`${program.id} ${what} under CPython ${interpreter.version}`);
  }
  const { exitCode, stdout, stderr } = run;
  return { outcome: run.timedOut ? 'hang' : 'exit', exitCode, stdout, stderr };
}
