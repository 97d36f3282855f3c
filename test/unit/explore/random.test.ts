/** Random programs: the search agrees with running every schedule from the start. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyOf } from '../../../src/explore/outcomes';
import type { Granularity } from '../../../src/explore/report';
import { bruteForce, explore, interleavingsOf, replayed } from '../../support/explore';
import { threadProgram } from '../../support/threadProgramArbitrary';

/** More schedules than this are too many for a unit test. */
const MOST = Number(process.env['EXPLORE_MOST'] ?? 100);
const RUNS = Number(process.env['EXPLORE_RUNS'] ?? 6);

function check(program: string, granularity: Granularity, late = 0): void {
  const settings = { limits: { steps: 20_000 }, late };
  let counts: Record<string, number>;
  try {
    counts = bruteForce(program, granularity, settings, MOST);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith('more than')) throw error;
    fc.pre(false);
    return;
  }
  const found = explore(program, { granularity, ...settings });
  assert.deepEqual(interleavingsOf(found), counts);
  for (const outcome of found.outcomes) {
    assert.equal(replayed(program, outcome.schedule, settings), keyOf(outcome));
  }
}

describe('explore random programs', () => {
  it('at synchronisation', () => {
    fc.assert(
      fc.property(threadProgram(2), (program) => {
        check(program, 'sync');
      }),
      { numRuns: RUNS },
    );
  }).timeout(600_000);

  it('of three threads', () => {
    fc.assert(
      fc.property(threadProgram(1, 3), (program) => {
        check(program, 'sync');
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  }).timeout(600_000);

  it('on a slow machine', () => {
    fc.assert(
      fc.property(threadProgram(2), fc.integer({ min: 1, max: 2 }), (program, late) => {
        check(program, 'sync', late);
      }),
      { numRuns: RUNS },
    );
  }).timeout(600_000);

  it('at every line', () => {
    fc.assert(
      fc.property(threadProgram(1), (program) => {
        check(program, 'line');
      }),
      { numRuns: RUNS },
    );
  }).timeout(600_000);
});
