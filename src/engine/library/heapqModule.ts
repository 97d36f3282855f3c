/**
 * `_heapq`: pushing and popping where all comparisons can be made without Python code. Each answers
 * False, with the heap untouched, where they cannot; `heapq.py` then does it in Python. The
 * comparisons are CPython's, in its order (`_heapqmodule.c`).
 */
import { changing } from '../asyncio/pokedQueues';
import { orderValues } from '../vm/comparison';
import { makeFunction } from '../vm/define';
import { PyList, type Value } from '../vm/object';
import type { World } from '../world';

/** Where an item that is put at `pos` belongs above it; undefined if Python code must compare. */
function rise(heap: Value[], item: Value, path: readonly number[]): number | undefined {
  let at = path.length - 1;
  while (at > 0) {
    const order = orderValues(item, heap[path[at - 1]]);
    if (order === undefined) return undefined;
    if (order >= 0) break;
    at--;
  }
  return at;
}

/** Puts `item` at place `at` of a path from above, moving down what is on the path from there. */
function place(heap: Value[], item: Value, path: readonly number[], at: number): void {
  for (let i = path.length - 1; i > at; i--) heap[path[i]] = heap[path[i - 1]];
  heap[path[at]] = item;
}

function push(heap: Value[], item: Value): boolean {
  const path = [heap.length];
  while (path[0] > 0) path.unshift((path[0] - 1) >> 1);
  const at = rise(heap, item, path);
  if (at === undefined) return false;
  place(heap, item, path, at);
  return true;
}

/** Replaces the item at `pos` of a heap of `size`, letting it sink to a leaf and rise from there. */
function sink(heap: Value[], pos: number, size: number, item: Value): boolean {
  const path = [pos];
  for (let child = 2 * pos + 1; child < size; child = 2 * child + 1) {
    const right = child + 1;
    if (right < size) {
      const order = orderValues(heap[child], heap[right]);
      if (order === undefined) return false;
      if (order >= 0) child = right;
    }
    path.push(child);
  }
  // Nothing has moved yet: what would be above the leaf is one place further down the path.
  let at = path.length - 1;
  while (at > 0) {
    const order = orderValues(item, heap[path[at]]);
    if (order === undefined) return false;
    if (order >= 0) break;
    at--;
  }
  for (let i = 0; i < at; i++) heap[path[i]] = heap[path[i + 1]];
  heap[path[at]] = item;
  return true;
}

/** What `import _heapq` gives. */
export const heapqNames: Readonly<Record<string, (w: World) => Value>> = {
  push: () =>
    makeFunction('push', 2, 2, (w, a, at) => {
      const heap = a[at] as PyList;
      return changing(w, heap, () => push(heap.items, a[at + 1]!));
    }),
  // Of a heap with at least two items; its last item goes to the top.
  sink_last: () =>
    makeFunction('sink_last', 1, 1, (w, a, at) => {
      const heap = a[at] as PyList;
      const { items } = heap;
      return changing(w, heap, () => {
        if (!sink(items, 0, items.length - 1, items[items.length - 1])) return false;
        items.pop();
        return true;
      });
    }),
  sink: () =>
    makeFunction('sink', 3, 3, (_w, a, at) => {
      const { items } = a[at] as PyList;
      return sink(items, a[at + 1] as number, items.length, a[at + 2]!);
    }),
};
