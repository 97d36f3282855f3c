import assert from 'node:assert/strict';
import { Prng } from '../../../src/base/prng';

const draws = (prng: Prng, n: number): number[] => Array.from({ length: n }, () => prng.uint32());

describe('Prng', () => {
  it('draws what the reference implementation in C draws', () => {
    assert.deepEqual(
      draws(new Prng(1, 2, 3, 4), 10),
      [
        11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
        4258142804,
      ],
    );
    assert.deepEqual(
      draws(new Prng(0xdeadbeef | 0, 0x80000000 | 0, -1, 7), 10),
      [
        576, 3132614827, 1162306956, 802252793, 3729016154, 3575831482, 2212078044, 295247707,
        3173707443, 2842074090,
      ],
    );
  });

  it('draws the same from the same seed, and differently from others', () => {
    const seeds = [0, 1, 2, -1, 2 ** 32, 2 ** 32 + 1, 2 ** 33, Number.MAX_SAFE_INTEGER];
    const first = seeds.map((seed) => draws(Prng.seeded(seed), 4).join(' '));
    const second = seeds.map((seed) => draws(Prng.seeded(seed), 4).join(' '));
    assert.deepEqual(first, second);
    assert.equal(new Set(first).size, seeds.length);
  });

  it('never changes what a seed means, for saved schedules depend on it', () => {
    assert.deepEqual(draws(Prng.seeded(42), 3), [3037981112, 3737337071, 2177066118]);
  });

  it('goes on in a clone where the original stood, and apart from it', () => {
    const prng = Prng.seeded(7);
    draws(prng, 5);
    const clone = prng.clone();
    assert.deepEqual(draws(clone, 5), draws(prng, 5));
    draws(clone, 1);
    assert.notDeepEqual(draws(clone, 5), draws(prng, 5));
  });

  it('draws below a bound, each result about equally often', () => {
    const prng = Prng.seeded(1);
    const counts = [0, 0, 0];
    for (let i = 0; i < 3000; i++) counts[prng.below(3)] += 1;
    for (const count of counts) assert.ok(count > 900 && count < 1100, counts.join(' '));
    assert.equal(prng.below(1), 0);
    assert.ok(prng.below(2 ** 32) >= 0);
  });

  it('draws again rather than favour small results', () => {
    // With n = 2^31 + 1, every draw from 2^31 + 1 up has to be refused.
    const n = 2 ** 31 + 1;
    const prng = Prng.seeded(3);
    const plain = prng.clone();
    for (let i = 0; i < 100; i++) {
      let expected = plain.uint32();
      while (expected >= n) expected = plain.uint32();
      assert.equal(prng.below(n), expected);
    }
  });

  it('refuses a state of zeros, a fractional seed and an empty range', () => {
    assert.throws(() => new Prng(0, 0, 0, 0), /all zero/);
    assert.throws(() => Prng.seeded(0.5), /safe integer/);
    assert.throws(() => Prng.seeded(1).below(0), /cannot draw below 0/);
  });
});
