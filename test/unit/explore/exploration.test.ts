/** The search finds what running every schedule finds, and its tokens replay what it found. */

import assert from 'node:assert/strict';
import { keyOf } from '../../../src/explore/outcomes';
import {
  bruteForce,
  explore,
  type ExploreTestSettings,
  interleavingsOf,
  replayed,
} from '../../support/explore';
import {
  CALL_SOON,
  CALL_SOON_THREADSAFE,
  LOCK_ORDER,
  LOCKED_UPDATE,
  LOST_UPDATE,
} from './programs';

/** Holds a search to brute force: the same outcomes, as often; and replays each. Answers the two efforts. */
function agree(program: string, settings: ExploreTestSettings = {}): [number, number] {
  const found = explore(program, settings);
  const counts = bruteForce(program, settings.granularity ?? 'sync', settings);
  assert.deepEqual(interleavingsOf(found), counts);
  assert(found.complete);
  for (const outcome of found.outcomes) {
    assert.equal(replayed(program, outcome.schedule, settings), keyOf(outcome));
  }
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  return [found.schedules, all];
}

describe('explore', () => {
  it('the race of call_soon: it prints, or it hangs', () => {
    const { outcomes, complete } = explore(CALL_SOON);
    assert(complete);
    const seen = outcomes.map(({ outcome, stdout, hazards }) => [outcome, stdout, hazards.join()]);
    assert.deepEqual(seen, [
      ['hang', '', 'LS001,LS002'],
      ['exit', 'task\n', 'LS001'],
      ['exit', 'task\n', ''],
    ]);
  });

  it('the race of call_soon, as brute force sees it, with fewer schedules', () => {
    assert.deepEqual(agree(CALL_SOON), [5, 22]);
    assert.deepEqual(agree(CALL_SOON, { granularity: 'line' }), [5, 126]);
  });

  it('call_soon_threadsafe hangs in no schedule', () => {
    const [few, all] = agree(CALL_SOON_THREADSAFE);
    assert(few < all / 5, `${few} of ${all}`);
    const { outcomes } = explore(CALL_SOON_THREADSAFE, { granularity: 'line' });
    assert.deepEqual(
      outcomes.map(({ outcome, stdout, hazards }) => [outcome, stdout, hazards.join()]),
      [['exit', 'task\n', '']],
    );
  });

  it('two locks in two orders: a deadlock, but not in one order', () => {
    agree(LOCK_ORDER('a', 'b'));
    const outcomes = explore(LOCK_ORDER('a', 'b')).outcomes.map(({ outcome }) => outcome);
    assert(outcomes.includes('hang'));
    const fixed = explore(LOCK_ORDER('b', 'a')).outcomes.map(({ outcome }) => outcome);
    assert.deepEqual(fixed, ['exit']);
  });

  it('an update is lost between two lines, but not with a lock', () => {
    agree(LOST_UPDATE, { granularity: 'line' });
    const printed = (program: string): string[] =>
      explore(program, { granularity: 'line' }).outcomes.map(({ stdout }) => stdout);
    assert.deepEqual(printed(LOST_UPDATE).sort(), ['1\n', '2\n']);
    assert.deepEqual(printed(LOCKED_UPDATE), ['2\n']);
  });
});
