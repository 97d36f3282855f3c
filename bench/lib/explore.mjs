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
];

/** A row for each search: with every schedule run to its end, and with the reduction. */
export function exploreRows(folder, timeout) {
  return SEARCHES.map(({ calls, granularity }) => {
    const file = join(folder, `race${calls}.py`);
    const text = readFileSync(join(BENCH, 'programs/race.py'), 'utf8');
    writeFileSync(file, text.replace(/^N = \d+$/m, `N = ${calls}`));
    const search = (...options) => {
      const args = ['explore', file, '--granularity', granularity, '--json', ...options];
      const run = runOnce([process.execPath, CLI, ...args], timeout);
      return { ...JSON.parse(run.output), cpu: run.cpu };
    };
    const all = search('--no-reduction');
    const few = search();
    return [
      `${calls} call_soon, ${granularity}`,
      all.schedules.toLocaleString('en-US'),
      Math.round(all.schedules / all.seconds).toLocaleString('en-US'),
      Math.round((all.schedules / all.cpu) * 1000).toLocaleString('en-US'),
      `${few.schedules} (and ${few.merged} cut short)`,
      Math.round(few.seconds * 1000).toLocaleString('en-US'),
    ];
  });
}
