/**
 * How much memory a world takes: an estimate in bytes, for the budgets of checkpoints.
 *
 * Counted is what a clone would copy, at what V8 takes for it on a 64-bit machine; what all worlds
 * share costs a clone nothing.
 */

import { prepare, sizeFields } from './copy.generated';

const ARRAY = 32;
const MAP = 72;
const SLOT = 8;
/** Key, value and chain of an entry, at the usual load of the hash table. */
const ENTRY = 40;

let seen = new Set<object>();
let queue: object[] = [];
let bytes = 0;

/** The bytes that a clone of this world takes, roughly. */
export function sizeOfWorld(root: object): number {
  prepare();
  seen = new Set();
  queue = [];
  bytes = 0;
  try {
    sizeRef(root);
    for (const object of queue) sizeFields(object);
    return bytes;
  } finally {
    seen = new Set();
    queue = [];
  }
}

/** Counts an object of so many fields. */
export function sizeObject(fields: number): void {
  bytes += 24 + fields * SLOT;
}

/** Counts an object that a field refers to, once. Strings are shared by clones. */
export function sizeRef(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if ((value as { readonly shared?: boolean }).shared === true || seen.has(value)) return;
  seen.add(value);
  queue.push(value);
}

export function sizePlains(list: ArrayLike<unknown> | null): void {
  if (list !== null) bytes += ARRAY + list.length * SLOT;
}

export function sizeRefs(list: readonly unknown[] | null): void {
  if (list === null) return;
  bytes += ARRAY + list.length * SLOT;
  for (const element of list) sizeRef(element);
}

type AnyMap = ReadonlyMap<unknown, unknown> | null;

export function sizePlainMap(map: AnyMap): void {
  if (map !== null) bytes += MAP + map.size * ENTRY;
}

export function sizeMap(map: AnyMap): void {
  if (map === null) return;
  bytes += MAP + map.size * ENTRY;
  for (const value of map.values()) sizeRef(value);
}

export function sizeMapOfRefs(map: AnyMap): void {
  if (map === null) return;
  bytes += MAP + map.size * ENTRY;
  for (const [key, value] of map) {
    sizeRef(key);
    sizeRef(value);
  }
}
