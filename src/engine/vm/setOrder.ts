/**
 * The order in which CPython's sets show their elements, where it is the same in every run there:
 * numbers and tuples of numbers. (Texts and objects have random hashes; they stay as inserted.)
 *
 * Follows `set_add_entry` of `setobject.c`: nine linear probes, then a perturbed jump.
 */
import type { Slot, Value } from './object';

/** hash() where it does not depend on the run; set by `builtins/hashes.ts`. */
export const stable: { hash: (v: Value) => number | bigint | undefined } = {
  hash: () => undefined,
};

const LINEAR_PROBES = 9;

/**
 * The elements in the order of a table of `mask` + 1 slots into which they are put one after the
 * other; null if it has no order of its own.
 */
export function tableOrder(keys: readonly Slot[], mask: number): Value[] | null {
  const live: Value[] = [];
  const hashes: (number | bigint)[] = [];
  let small = true;
  for (const key of keys) {
    if (key === undefined) continue;
    const hash = typeof key === 'number' && key >= 0 && key <= MAX_SMALL ? key : stable.hash(key);
    if (hash === undefined) return null;
    if (typeof hash === 'bigint' || hash < 0 || hash > mask) small = false;
    live.push(key);
    hashes.push(hash);
  }
  if (live.length < 2) return live;
  const table = new Array<Slot>(mask + 1).fill(undefined);
  if (small) live.forEach((key, i) => (table[hashes[i] as number] = key));
  else live.forEach((key, i) => (table[freeSlot(table, hashes[i], mask)] = key));
  return table.filter((key): key is Value => key !== undefined);
}

/** Up to here a number is its own hash and the jumps stay exact. */
const MAX_SMALL = 2 ** 40;

function freeSlot(table: readonly Slot[], hash: number | bigint, mask: number): number {
  if (typeof hash === 'bigint' || hash < 0 || hash > MAX_SMALL)
    return freeSlotBig(table, BigInt(hash), mask);
  const size = mask + 1;
  let perturb = hash;
  let i = hash % size;
  for (;;) {
    const found = probe(table, i, mask);
    if (found >= 0) return found;
    perturb = Math.floor(perturb / 32);
    i = (i * 5 + 1 + perturb) % size;
  }
}

function freeSlotBig(table: readonly Slot[], hash: bigint, mask: number): number {
  let perturb = BigInt.asUintN(64, hash);
  let i = Number(perturb & BigInt(mask));
  for (;;) {
    const found = probe(table, i, mask);
    if (found >= 0) return found;
    perturb >>= 5n;
    i = Number((BigInt(i) * 5n + 1n + perturb) & BigInt(mask));
  }
}

/** A free slot at `i` or just behind it, -1 if there is none. */
function probe(table: readonly Slot[], i: number, mask: number): number {
  const last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
  for (let at = i; at <= last; at++) if (table[at] === undefined) return at;
  return -1;
}
