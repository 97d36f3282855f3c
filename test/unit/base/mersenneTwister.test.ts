import assert from 'node:assert/strict';
import {
  nextDouble,
  nextWord,
  seededByKey,
  seededByNumber,
} from '../../../src/base/mersenneTwister';

describe('mersenneTwister', () => {
  it("draws its authors' numbers", () => {
    const state = seededByNumber(5489);
    for (let i = 1; i < 10_000; i++) nextWord(state);
    assert.equal(nextWord(state), 4123659995);
  });

  it('draws what CPython does under seed 42', () => {
    const state = seededByKey([42]);
    assert.equal(nextDouble(state), 0.6394267984578837);
    assert.equal(nextDouble(state), 0.025010755222666936);
  });
});
