/**
 * What natives cost whose work grows with their arguments, in bytecodes: so limits, time slices and
 * the pause button work as they do where a program does the same in a loop. Small work is free.
 */
import type { World } from '../world';
import type { Int } from './numbers';
import { PyDict, PySet } from './dict';
import { PyBytes, PyList, PyTuple, type Value } from './object';

/** Units of work that a call of a native includes. */
const FREE = 4096;

/** Steps for a character that is copied or compared, for an item, and for what is looked at one by one. */
export const CHARACTER = 1 / 64;
export const ITEM = 1 / 16;
export const LOOK = 1;

/** Charges the running thread for `units` of work, of `each` steps. */
export function charge(w: World, units: number, each: number): void {
  if (units > FREE) w.owed += Math.ceil(units * each);
}

/** Charges for work on a text, of which the host's memory holds one or two more. */
export function chargeText(w: World, length: number, each = CHARACTER): void {
  if (length <= FREE) return;
  w.owed += Math.ceil(length * each);
  w.host?.isFull?.(length >> 3);
}

/** Charges for copying so many objects, as a fork does. */
export function chargeObjects(w: World, count: number): void {
  charge(w, count, 4);
  w.host?.isFull?.(count);
}

/** Charges for sorting so many items. */
export function chargeSort(w: World, count: number): void {
  if (count > FREE) charge(w, count * Math.log2(count), LOOK);
}

/** 2 ** 16384 and its squares, as far as they were needed: an int is compared with them by its length alone. */
const LARGE = [1n << 16384n];

/** About how many digits of 64 bits an int has; 0 for one that is not large. */
function largeDigits(n: Int): number {
  if (typeof n !== 'bigint') return 0;
  let squares = 0;
  for (; n > LARGE[squares] || n < -LARGE[squares]; squares++) {
    if (squares === LARGE.length - 1) LARGE.push(1n << BigInt(16384 * 2 ** (squares + 1)));
  }
  return squares === 0 ? 0 : 192 * 2 ** squares;
}

/** Charges for an operation on ints: in proportion to their digits, or faster where it multiplies. */
export function chargeInts(w: World, symbol: string, x: Int, y: Int): void {
  const digits = largeDigits(x) + largeDigits(y);
  if (digits === 0) return;
  const multiplies = symbol === '*' || symbol === '/' || symbol === '//' || symbol === '%' || symbol === '**'; // prettier-ignore
  w.owed += Math.ceil(multiplies ? digits ** 1.5 / 8 : digits / 8);
}

/** Charges for a comparison: texts of one length may have to be read to their ends. */
export function chargeComparison(w: World, x: Value, y: Value): void {
  if (typeof x === 'string') {
    if (typeof y === 'string' && x.length > FREE)
      charge(w, Math.min(x.length, y.length), CHARACTER);
  } else if (typeof x === 'object' && x !== null) charge(w, sizeOf(x), ITEM);
  else if (typeof x === 'bigint') w.owed += largeDigits(x) >> 3;
}

function sizeOf(v: Value): number {
  if (v instanceof PyList || v instanceof PyTuple) return v.items.length;
  if (v instanceof PyBytes) return v.data.length;
  return v instanceof PyDict || v instanceof PySet ? v.size : 0;
}
