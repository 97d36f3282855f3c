// How many schedules a second the search runs, and how many it need not run.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOnce } from './measure.mjs';

const BENCH = dirname(dirname(fileURLToPath(import.meta.url)));
const CLI = join(dirname(BENCH), 'dist/cli.js');

/** Calls of call_soon in the race, and where threads are switched. */
const SEARCHES = [
  { calls: 1, granularity: 'sync' },
  { calls: 1, granularity: 'line' },
  { calls: 2, granularity: 'line' },
  { calls: 3, granularity: 'line' },
];

/** The search whose rate is measured, without the reduction: it has 2,582,602 schedules. */
const LARGE = { calls: 3, granularity: 'line' };
/** It is ended after so many schedules, once early and once late. */
const EARLY = 20_000;
const LATE = 320_000;

/** A row for each search, as a user starts it. */
export function exploreRows(folder, timeout) {
  return SEARCHES.map(({ calls, granularity }) => {
    const few = search(folder, timeout, { calls, granularity });
    return [
      `${calls} call_soon, ${granularity}`,
      number(few.interleavings),
      number(few.schedules),
      number(few.merged),
      number(few.seconds * 1000),
      number(few.wall),
    ];
  });
}

/**
 * How many schedules a second are run to their end, one after the other, once the search is under
 * way: what a long search takes more than a short one, so that neither the start of the process nor
 * the time until V8 has compiled the engine counts.
 */
export function rateRows(folder, timeout) {
  const run = (most) => search(folder, timeout, LARGE, '--no-reduction', '--max-schedules', most);
  const [early, late] = [run(EARLY), run(LATE)];
  const schedules = late.schedules - early.schedules;
  const rate = (ms) => number((schedules / ms) * 1000);
  const whole = number((late.schedules / late.wall) * 1000);
  return [[number(schedules), rate(late.wall - early.wall), rate(late.cpu - early.cpu), whole]];
}

function search(folder, timeout, { calls, granularity }, ...options) {
  const file = join(folder, `race${calls}.py`);
  const text = readFileSync(join(BENCH, 'programs/race.py'), 'utf8');
  writeFileSync(file, text.replace(/^N = \d+$/m, `N = ${calls}`));
  const args = ['explore', file, '--granularity', granularity, '--json', ...options.map(String)];
  const { output, cpu, wall } = runOnce([process.execPath, CLI, ...args], timeout);
  return { ...JSON.parse(output), cpu, wall };
}

const number = (n) => Math.round(n).toLocaleString('en-US');
