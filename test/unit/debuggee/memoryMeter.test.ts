import assert from 'node:assert/strict';
import { MemoryMeter } from '../../../src/debuggee/engine/memoryMeter';

/** So many values that it looks at the heap. */
const MANY = 1_000_000;

describe('MemoryMeter', () => {
  it('counts what a run takes, not what was there before', () => {
    new MemoryMeter().isStillFull(); // Garbage that was there before does not count either way.
    const meter = new MemoryMeter(0.005);
    assert.equal(meter.isFull(MANY), false);
    const taken = Array.from({ length: 40 }, (_, i) => new Array<number>(1 << 17).fill(i));
    assert.equal(meter.isFull(MANY), true);
    assert.equal(taken.length, 40);
  });
});
