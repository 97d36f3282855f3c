import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Kernel } from '../../../src/engine/kernel/kernel';
import {
  choose,
  defaultSchedule,
  forcedSchedule,
  MAX_PICKS,
  type Schedule,
  override,
  seededSchedule,
} from '../../../src/engine/kernel/schedule';
import { formatPicks, parseToken, tokenOf } from '../../../src/engine/kernel/scheduleToken';
import { bootKernel } from './kernelFixture';

interface Point {
  readonly n: number;
  readonly defaultIndex: number;
}

const points = fc.array(
  fc
    .record({ n: fc.integer({ min: 1, max: 5 }), d: fc.nat() })
    .map(({ n, d }): Point => ({ n, defaultIndex: d % n })),
  { maxLength: 200, size: 'max' },
);

function run(schedule: Schedule, asked: readonly Point[]): { kernel: Kernel; picks: number[] } {
  const kernel = bootKernel(schedule);
  const picks = asked.map(({ n, defaultIndex }) => choose(kernel, 'thread', n, defaultIndex));
  return { kernel, picks };
}

function parsed(token: string): Schedule {
  const result = parseToken(token);
  assert.ok(result.ok, token);
  return result.value;
}

function refusal(token: string): string {
  const result = parseToken(token);
  assert.ok(!result.ok, token);
  return result.error;
}

describe('a schedule', () => {
  it('is asked only where there is a choice', () => {
    const { kernel } = run(seededSchedule(1), [{ n: 1, defaultIndex: 0 }]);
    assert.equal(kernel.schedule.points, 0);
  });

  it('draws every alternative', () => {
    const asked = Array.from({ length: 200 }, () => ({ n: 3, defaultIndex: 0 }));
    const { picks } = run(seededSchedule(7), asked);
    assert.deepEqual([...new Set(picks)].sort(), [0, 1, 2]);
    assert.notDeepEqual(picks, run(seededSchedule(8), asked).picks);
  });

  it('says when a forced pick does not exist', () => {
    const { kernel, picks } = run(forcedSchedule([0, 4]), [{ n: 2, defaultIndex: 1 }]);
    assert.deepEqual(picks, [1]);
    assert.equal(kernel.schedule.diverged, true);
  });
});

describe('a schedule token', () => {
  it('reproduces a seeded run, and is the token of the reproduction', () => {
    fc.assert(
      fc.property(fc.integer(), points, (seed, asked) => {
        const { kernel, picks } = run(seededSchedule(seed), asked);
        const token = tokenOf(kernel.schedule);
        const again = run(parsed(token), asked);
        assert.deepEqual(again.picks, picks);
        assert.equal(tokenOf(again.kernel.schedule), token);
        assert.equal(again.kernel.schedule.diverged, false);
      }),
    );
  });

  it('is a prefix of an exploration, after which the default is taken', () => {
    const asked = Array.from({ length: 6 }, () => ({ n: 3, defaultIndex: 0 }));
    assert.deepEqual(run(forcedSchedule([1, 2, 0, 1]), asked).picks, [0, 2, 1, 0, 0, 0]);
  });

  it('is short, and safe to paste', () => {
    const token = formatPicks([3, 1, 0, 2, ...Array.from({ length: 24 }, () => [1, 1]).flat()]);
    assert.match(token, /^s1-[0-9a-z]{2}-3\.0_2\.1~o$/);
    assert.equal(formatPicks([]), 's1');
    assert.equal(formatPicks([], 'sync', true), 's1sd');
    assert.equal(tokenOf(run(parsed('s1'), [{ n: 2, defaultIndex: 1 }]).kernel.schedule), 's1');
  });

  it('names the seed instead when there are thousands of picks', () => {
    const asked = Array.from({ length: 5 * MAX_PICKS }, () => ({ n: 4, defaultIndex: 0 }));
    const { kernel, picks } = run(seededSchedule(-5), asked);
    assert.equal(tokenOf(kernel.schedule), 's1-r-5');
    assert.equal(kernel.schedule.picks.length, 2 * MAX_PICKS);
    assert.deepEqual(run(parsed('s1-r-5'), asked).picks, picks);
    const replayed = run(forcedSchedule(picksOf(picks)), asked);
    assert.deepEqual(replayed.picks, picks, 'a long list can still be replayed');
    assert.deepEqual(run(parsed(tokenOf(replayed.kernel.schedule)), asked).picks, picks);
  });

  it('has what was chosen otherwise, also in a run that its seed stands for', () => {
    const asked = Array.from({ length: 5 * MAX_PICKS }, () => ({ n: 4, defaultIndex: 0 }));
    for (const make of [() => seededSchedule(3), defaultSchedule]) {
      const schedule = make();
      override(schedule, 9_000, 1);
      override(schedule, 9_999, 1);
      override(schedule, 9_500, 2);
      const { picks } = run(schedule, asked);
      assert.deepEqual([picks[9_000], picks[9_500]], [1, 2]);
      assert.equal(schedule.overrides.length, 4, 'what came after the last one is of another run');
      const token = tokenOf(schedule);
      assert.match(token, /^s1-r3-[0-9a-z]{2}-6y0_1\.7bw_2$|^s1t-/);
      const again = run(parsed(token), asked);
      assert.deepEqual(again.picks, picks);
      assert.equal(tokenOf(again.kernel.schedule), token);
    }
    assert.match(refusal('s1-r3-aa-6y0_1'), /checksum/);
  });

  it('that is wrong is refused with a reason', () => {
    const good = formatPicks([3, 1, 0, 2]);
    assert.match(refusal('hello'), /not a schedule token: it should begin with 's1'/);
    assert.match(refusal(''), /not a schedule token/);
    assert.match(refusal('s2-aa-1'), /version 2: this Loopscope reads version 1/);
    assert.match(refusal('s1-'), /cut off or mistyped/);
    assert.match(refusal(good.slice(0, -1)), /cut off or mistyped|mistyped/);
    assert.match(refusal(good.replace('_2', '_3')), /checksum/);
    assert.match(refusal(good.replace('.', '..')), /entry 2 \(''\) is mistyped/);
    assert.match(refusal('s1-00-1~zzzzzz'), /too many entries/);
    assert.match(refusal('s1-r99999999999999999999'), /out of range/);
  });

  it('that lost any character is refused', () => {
    const token = formatPicks([3, 1, 0, 2, 17, 1, 4, 3]);
    for (let i = 0; i < token.length; i++) {
      const result = parseToken(token.slice(0, i) + token.slice(i + 1));
      assert.equal(result.ok, false, `without character ${i}`);
    }
  });
});

/** The pairs of a run whose default is always 0. */
function picksOf(picks: readonly number[]): number[] {
  const pairs: number[] = [];
  let gap = 0;
  for (const picked of picks) {
    if (picked === 0) gap++;
    else pairs.push(gap, picked);
    if (picked !== 0) gap = 0;
  }
  return pairs;
}
