import assert from 'node:assert/strict';
import fc from 'fast-check';
import { heapify, heappop, heappush, heappushpop, heapreplace } from '../../../src/base/heapq';

/** Items are written `1d`: the weight that is compared, and a letter that tells equals apart. */
const lighter = (x: string, y: string): boolean => x[0] < y[0];

const ITEMS = '2a 1b 2e 1c 2d 2f 2g 2h 0i 1j 0k 2l'.split(' ');

function pushed(items: readonly string[]): string[] {
  const heap: string[] = [];
  for (const item of items) heappush(heap, item, lighter);
  return heap;
}

function heapified(items: readonly string[]): string[] {
  const heap = [...items];
  heapify(heap, lighter);
  return heap;
}

function popAll<T>(heap: T[], lt: (x: T, y: T) => boolean): T[] {
  return Array.from({ length: heap.length }, () => heappop(heap, lt));
}

// Printed by CPython's heapq over objects with the same `__lt__`.
const EXPECTED = {
  pushed: '0i 0k 2e 1c 1b 2f 2g 2h 2a 2d 1j 2l',
  heapified: '0k 0i 2g 1c 1j 2l 2e 2h 2a 1b 2d 2f',
  poppedAfterPush: '0i 0k 1b 1j 1c 2e 2g 2f 2h 2l 2d 2a',
  poppedAfterHeapify: '0k 0i 1j 1b 1c 2g 2e 2l 2h 2d 2f 2a',
  replaced: '0i 1j 2g 1c 1b 2l 2e 2h 2a 1z 2d 2f',
  pushpopped: '0i 1j 2g 1c 1b 2l 2e 2h 2a 1y 2d 2f',
};

describe('heapq', () => {
  it('leaves the array that CPython leaves after pushes', () => {
    assert.equal(pushed(ITEMS).join(' '), EXPECTED.pushed);
  });

  it('leaves the array that CPython leaves after heapify', () => {
    assert.equal(heapified(ITEMS).join(' '), EXPECTED.heapified);
  });

  it('pops equals in the order of CPython', () => {
    assert.equal(popAll(pushed(ITEMS), lighter).join(' '), EXPECTED.poppedAfterPush);
    assert.equal(popAll(heapified(ITEMS), lighter).join(' '), EXPECTED.poppedAfterHeapify);
  });

  it('replaces the smallest as CPython does', () => {
    const heap = heapified(ITEMS);
    assert.equal(heapreplace(heap, '1z', lighter), '0k');
    assert.equal(heap.join(' '), EXPECTED.replaced);
  });

  it('pushes and pops in one step as CPython does', () => {
    const heap = heapified(ITEMS);
    assert.equal(heappushpop(heap, '0z', lighter), '0z');
    assert.equal(heappushpop(heap, '1y', lighter), '0k');
    assert.equal(heap.join(' '), EXPECTED.pushpopped);
    assert.equal(heappushpop([], '1a', lighter), '1a');
  });

  it('gives timers of one deadline out of order, as asyncio does', () => {
    const orders = ['0 1', '0 1 2', '0 2 1 3', '0 2 4 1 3', '0 2 5 4 1 3', '0 2 5 6 4 1 3'];
    for (const order of [...orders, '0 2 6 5 7 4 1 3', '0 2 6 9 8 5 7 4 1 3']) {
      const heap: number[] = [];
      const never = (): boolean => false;
      for (let i = 0; i < order.split(' ').length; i++) heappush(heap, i, never);
      assert.equal(popAll(heap, never).join(' '), order);
    }
  });

  it('compares the pairs that CPython compares, in its order', () => {
    let log: string[] = [];
    const lt = (x: number, y: number): boolean => {
      log.push(`${x}<${y}`);
      return x < y;
    };
    const logged = (act: () => void): string => {
      log = [];
      act();
      return log.join(' ');
    };
    const heap = [5, 3, 4, 1, 2];
    assert.equal(
      logged(() => heapify(heap, lt)),
      '1<2 3<1 1<4 3<2 5<2',
    );
    assert.equal(
      logged(() => heappop(heap, lt)),
      '2<4 5<3',
    );
    assert.equal(
      logged(() => heappush(heap, 0, lt)),
      '0<3 0<2',
    );
    assert.equal(
      logged(() => heappushpop(heap, 9, lt)),
      '0<9 2<4 5<3 9<3',
    );
  });

  it('sorts', () => {
    const less = (x: number, y: number): boolean => x < y;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 }), (numbers) => {
        const heap = [...numbers];
        heapify(heap, less);
        assert.deepEqual(
          popAll(heap, less),
          [...numbers].sort((x, y) => x - y),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('refuses to pop from an empty heap', () => {
    assert.throws(() => heappop([], lighter), /empty heap/);
    assert.throws(() => heapreplace([], '1a', lighter), /empty heap/);
  });
});
