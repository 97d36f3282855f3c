/**
 * sorted() and list.sort(): stable. Values of one built-in ordered type are sorted here; anything
 * that a user's `__lt__` or key decides is sorted by the prelude's merge sort.
 */
import { orderValues } from '../comparison';
import { PyFloat, PyList, PyTuple, type Value } from '../object';

/** A sorted copy; undefined if some pair cannot be compared without Python code (or at all). */
export function sortPlain(items: readonly Value[], reverse: boolean): Value[] | undefined {
  if (items.length < 2) return items.slice();
  if (!comparable(items)) return undefined;
  let failed = false;
  const order = (x: Value, y: Value): number => {
    const r = orderValues(x, y);
    if (r === undefined) failed = true;
    return r ?? 0;
  };
  // A reversed stable sort keeps equal items in their order, as CPython's does.
  const sorted = items.slice().sort(reverse ? (x, y) => order(y, x) : order);
  return failed ? undefined : sorted;
}

/** The stable order of plain keys, as indices; undefined as `sortPlain`. */
export function sortedOrder(keys: readonly Value[], reverse: boolean): number[] | undefined {
  const order = keys.map((_, i) => i);
  if (keys.length < 2) return order;
  if (!comparable(keys)) return undefined;
  let failed = false;
  order.sort((i, j) => {
    const r = reverse ? orderValues(keys[j], keys[i]) : orderValues(keys[i], keys[j]);
    if (r === undefined) failed = true;
    return r ?? 0;
  });
  return failed ? undefined : order;
}

/** All numbers (none of them NaN), all str, or all of one sequence type. */
function comparable(items: readonly Value[]): boolean {
  const kind = kindOf(items[0]);
  return kind !== 0 && items.every((v) => kindOf(v) === kind);
}

function kindOf(v: Value): number {
  switch (typeof v) {
    case 'number':
    case 'bigint':
    case 'boolean':
      return 1;
    case 'string':
      return 2;
  }
  if (v instanceof PyFloat) return Number.isNaN(v.value) ? 0 : 1;
  if (v instanceof PyTuple && !v.cls.heap) return 3;
  return v instanceof PyList && !v.cls.heap ? 4 : 0;
}
