/**
 * CPython's `heapq`, step by step (Lib/heapq.py): the order of equal items and the array itself are
 * visible to programs, because asyncio keeps its timers in such a heap (`loop._scheduled`) and it
 * is not stable. `lt(x, y)` is Python's `x < y`; it is called in CPython's order, with CPython's
 * arguments, and must not change the heap.
 */

import { assert } from './assert';

export type LessThan<T> = (x: T, y: T) => boolean;

/** `heapq.heappush`. */
export function heappush<T>(heap: T[], item: T, lt: LessThan<T>): void {
  heap.push(item);
  siftdown(heap, 0, heap.length - 1, lt);
}

/** `heapq.heappop`; the heap must not be empty. */
export function heappop<T>(heap: T[], lt: LessThan<T>): T {
  assert(heap.length > 0, 'heappop from an empty heap');
  const last = heap.pop() as T;
  if (heap.length === 0) return last;
  const first = heap[0];
  heap[0] = last;
  siftup(heap, 0, lt);
  return first;
}

/** `heapq.heapify`. */
export function heapify<T>(heap: T[], lt: LessThan<T>): void {
  for (let i = (heap.length >> 1) - 1; i >= 0; i--) siftup(heap, i, lt);
}

/** `heapq.heapreplace`: pops the smallest, then pushes `item`; the heap must not be empty. */
export function heapreplace<T>(heap: T[], item: T, lt: LessThan<T>): T {
  assert(heap.length > 0, 'heapreplace on an empty heap');
  const first = heap[0];
  heap[0] = item;
  siftup(heap, 0, lt);
  return first;
}

/** `heapq.heappushpop`: pushes `item`, then pops the smallest. */
export function heappushpop<T>(heap: T[], item: T, lt: LessThan<T>): T {
  return heap.length > 0 && lt(heap[0], item) ? heapreplace(heap, item, lt) : item;
}

/** `heapq._siftdown`: moves the item at `pos` towards the root while it is less than its parent. */
function siftdown<T>(heap: T[], startpos: number, pos: number, lt: LessThan<T>): void {
  const newitem = heap[pos];
  while (pos > startpos) {
    const parentpos = (pos - 1) >> 1;
    const parent = heap[parentpos];
    if (!lt(newitem, parent)) break;
    heap[pos] = parent;
    pos = parentpos;
  }
  heap[pos] = newitem;
}

/**
 * `heapq._siftup`: walks the hole at `pos` down to a leaf, always to the smaller child and to the
 * right one of equals, then moves the item up from there.
 */
function siftup<T>(heap: T[], pos: number, lt: LessThan<T>): void {
  const endpos = heap.length;
  const startpos = pos;
  const newitem = heap[pos];
  let childpos = 2 * pos + 1;
  while (childpos < endpos) {
    const rightpos = childpos + 1;
    if (rightpos < endpos && !lt(heap[childpos], heap[rightpos])) childpos = rightpos;
    heap[pos] = heap[childpos];
    pos = childpos;
    childpos = 2 * pos + 1;
  }
  heap[pos] = newitem;
  siftdown(heap, startpos, pos, lt);
}
