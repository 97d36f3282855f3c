/**
 * Random asyncio programs (test/support/asyncioProgramArbitrary.ts) under CPython and in the engine. One
 * on which they differ is shrunk and kept in test/conformance/found, whose programs the tests replay.
 */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import fc from 'fast-check';
import { defined } from '../../../src/base/assert';
import type { ProfileId } from '../../../src/engine/profiles';
import { anyEngineProgram } from '../../support/asyncioProgramArbitrary';
import { runSource } from '../../support/check';
import { repositoryPath } from '../../support/paths';
import type { Interpreter } from '../interpreters';
import { orderOfTrace } from '../order';
import { differences, type Answer } from '../outcome';
import { Driver } from './driver';

/** Where programs are kept on which the engine and a CPython once differed. */
export const FOUND = 'test/conformance/found';

/** A program on which the engine and a CPython differ. */
export interface Disagreement {
  readonly interpreter: Interpreter;
  /** Shrunk. */
  readonly source: string;
  readonly differences: readonly string[];
}

/** The programs of a seed, the same in every run. */
export function randomPrograms(count: number, seed: number): string[] {
  return fc.sample(anyEngineProgram(), { numRuns: count, seed });
}

/** Far more bytecodes than any of these programs needs, unless it does not end. */
const MOST_STEPS = 2_000_000;

/**
 * Computing takes time in the engine (100 us for 10,000 bytecodes) and none in the driver: timers of
 * programs that compute more than this may fall into other turns, so that neither the order of callbacks
 * nor what they print counts.
 */
const BUSY_STEPS = 50_000;

/** What the engine does with a program that neither forks nor fails to end. */
export function askEngine(source: string, profile: ProfileId): Answer {
  const { report, store } = runSource(source, { profile, limits: { steps: MOST_STEPS } });
  const complaint = report.error === null ? '' : report.error.message;
  return {
    outcome: report.outcome,
    exitCode: report.exitCode,
    stdout: `${report.stdout}${complaint}`.split('\n'),
    ...(report.steps > BUSY_STEPS ? {} : { order: orderOfTrace(defined(store, 'trace')) }),
  };
}

/** What differs between an interpreter's driver and the engine, a line each. */
export async function compareSource(
  source: string,
  driver: Driver,
  profile: ProfileId,
): Promise<string[]> {
  const right = await driver.ask(source);
  try {
    const ours = askEngine(source, profile);
    // A diamond of gathers is cancelled in exponential time: neither gets to its end.
    if (right.outcome === 'hang' && ours.outcome !== 'exit') return [];
    const { outcome, exitCode } = right;
    if (ours.order === undefined)
      return differences({ outcome, exitCode, stdout: ours.stdout }, ours);
    return differences(right, ours);
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

/**
 * Compares `count` programs of a seed, each under the newest interpreter and, in rotation, under one
 * of the others. The first programs that differ under an interpreter are shrunk.
 */
export async function compareRandom(
  interpreters: readonly Interpreter[],
  count: number,
  seed: number,
  mostDisagreements = 3,
): Promise<Disagreement[]> {
  const programs = randomPrograms(count, seed);
  const found: Disagreement[] = [];
  const newest = interpreters[interpreters.length - 1];
  const others = interpreters.slice(0, -1);
  for (const interpreter of interpreters) {
    const driver = new Driver(interpreter);
    const asked = programs.flatMap((source, index) =>
      interpreter === newest || others[index % others.length] === interpreter
        ? [{ source, index }]
        : [],
    );
    for (const { source, index } of asked) {
      if (found.length >= mostDisagreements) break;
      const differs = await compareSource(source, driver, interpreter.profile);
      if (differs.length > 0) found.push(await shrink(interpreter, driver, seed, index));
    }
    driver.close();
  }
  return found;
}

async function shrink(
  interpreter: Interpreter,
  driver: Driver,
  seed: number,
  index: number,
): Promise<Disagreement> {
  const property = fc.asyncProperty(
    anyEngineProgram(),
    async (source) => (await compareSource(source, driver, interpreter.profile)).length === 0,
  );
  const { counterexample } = await fc.check(property, { seed, path: String(index), numRuns: 1 });
  const [source] = defined(counterexample, 'a program that differs');
  return {
    interpreter,
    source,
    differences: await compareSource(source, driver, interpreter.profile),
  };
}

/** Keeps the program for ever; answers its file, relative to the repository. */
export function keep({ interpreter, source, differences: found }: Disagreement): string {
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  const file = `${FOUND}/found_${hash}.py`;
  const head = [
    `# Found under CPython ${interpreter.version}:`,
    ...found.map((line) => `#   ${line}`),
  ];
  fs.mkdirSync(repositoryPath(FOUND), { recursive: true });
  fs.writeFileSync(repositoryPath(file), `${head.join('\n')}\n${source.trimStart()}`);
  return file;
}

/** A disagreement in words, with the file in which it is kept. */
export function describe(disagreement: Disagreement): string {
  const { interpreter, differences: found } = disagreement;
  return [
    `${keep(disagreement)} under CPython ${interpreter.version}:`,
    ...found.map((line) => `  ${line}`),
  ].join('\n');
}
