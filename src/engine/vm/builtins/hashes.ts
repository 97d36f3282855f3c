/**
 * hash() of built-in values, number for number as CPython's on 64 bits, but for the hashes that are
 * random there (str, bytes): those are a plain function of the text.
 *
 * Follows `pyhash.c`, `tupleobject.c` (from 3.8) and `setobject.c`.
 */
import { latinText } from '../../../base/largeArrays';
import type { World } from '../../world';
import { heldValue } from '../comparison';
import { PyComplex } from '../complexNumbers';
import { stable } from '../setOrder';
import { HashMode, hashing, PySet } from '../dict';
import { FAST_NESTING } from '../nesting';
import { normal, type Int } from '../numbers';
import {
  PyBytes,
  PyFloat,
  PyInstance,
  PyMethod,
  PyObject,
  PyRange,
  PySlice,
  PyTuple,
  type Value,
} from '../object';

const MODULUS = (1n << 61n) - 1n;
const MASK = (1n << 64n) - 1n;

/** The hash; undefined where Python code must decide (or something inside has none: status set). */
export function pythonHash(w: World, v: Value): Int | undefined {
  switch (typeof v) {
    case 'boolean':
      return v ? 1 : 0;
    case 'number':
      if (v > -1000000000000000 && v < 1000000000000000) return v === -1 ? -2 : v;
      return hashInt(BigInt(v));
    case 'bigint':
      return hashInt(v);
    case 'string':
      return hashText(v);
  }
  if (v === null) return 4238894112;
  if (v instanceof PyFloat) return Number.isNaN(v.value) ? identityHash(w, v) : hashDouble(v.value);
  const mode = hashing.modeOf(v.cls);
  if (mode === HashMode.identity) return identityHash(w, v);
  if (mode === HashMode.unhashable) return w.unhashable(v);
  if (mode === HashMode.python) return undefined;
  return hashContents(w, v);
}

/** What the `__hash__` of a built-in type says, whatever the class of `v` defines. */
export function hashBuiltin(w: World, v: Value): Int | undefined {
  if (!(v instanceof PyObject) || v instanceof PyFloat) return pythonHash(w, v);
  return hashContents(w, v) ?? (w.failed ? undefined : w.tail(w.prelude('hash_tuple'), [v]));
}

function hashContents(w: World, v: PyObject): Int | undefined {
  if (v instanceof PyTuple) return hashItems(w, v.items);
  if (v instanceof PySlice) return hashItems(w, [v.start, v.stop, v.step]);
  if (v instanceof PyInstance) {
    const value = heldValue(v);
    return value === v ? identityHash(w, v) : pythonHash(w, value);
  }
  if (v instanceof PyComplex)
    return Number.isNaN(v.real) || Number.isNaN(v.imag) ? identityHash(w, v) : hashComplex(v);
  if (v instanceof PyBytes) return hashText(latinText(v.data));
  if (v instanceof PySet) return hashSet(w, v);
  if (v instanceof PyRange) {
    const n = v.length;
    return hashItems(w, [n, n > 0 ? v.start : null, n > 1 ? v.step : null]);
  }
  if (v instanceof PyMethod) {
    const self = v.self instanceof PyObject ? identityHash(w, v.self) : pythonHash(w, v.self)!;
    return normal(BigInt(self) ^ BigInt(pythonHash(w, v.func)!));
  }
  return identityHash(w, v);
}

function hashInt(v: bigint): Int {
  const h = v < 0n ? -(-v % MODULUS) : v % MODULUS;
  return h === -1n ? -2 : normal(h);
}

/** `_Py_HashDouble`: equal to the hash of an equal int. */
function hashDouble(v: number): Int {
  if (!Number.isFinite(v)) return v > 0 ? 314159 : -314159;
  if (Number.isInteger(v)) return hashInt(BigInt(v));
  // v = mantissa * 2 ** exponent with a whole mantissa; powers of two are rotations modulo 2**61 - 1.
  let mantissa = Math.abs(v);
  let exponent = 0;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent--;
  }
  const turn = ((exponent % 61) + 61) % 61;
  const h = (BigInt(mantissa) << BigInt(turn)) % MODULUS;
  const signed = v < 0 ? -h : h;
  return signed === -1n ? -2 : normal(signed);
}

function hashComplex({ real, imag }: PyComplex): Int {
  const sum = BigInt.asIntN(64, BigInt(hashDouble(real)) + 1000003n * BigInt(hashDouble(imag)));
  return sum === -1n ? -2 : normal(sum);
}

/** Not CPython's (that is random): two rounds of FNV-1a over the code units. */
export function hashText(text: string): number {
  if (text === '') return 0;
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    low = Math.imul(low ^ c, 0x01000193);
    high = Math.imul(high ^ (c + i), 0x85ebca6b);
  }
  return ((high >>> 11) * 0x100000000 + (low >>> 0)) * ((low & 1) === 0 ? 1 : -1) - 3;
}

const PRIME1 = 11400714785074694791n;
const PRIME2 = 14029467366897019727n;
const PRIME5 = 2870177450012600261n;

/** `tuple_hash`: xxHash of the items' hashes. */
function hashItems(w: World, items: readonly Value[]): Int | undefined {
  if (nesting >= FAST_NESTING) return undefined;
  nesting++;
  let acc = PRIME5;
  for (const item of items) {
    const lane = pythonHash(w, item);
    if (lane === undefined) {
      nesting--;
      return undefined;
    }
    acc = mixTuple(acc, lane);
  }
  nesting--;
  return endTuple(acc, items.length);
}

/** In how many tuples the hash is computed. */
let nesting = 0;

export function mixTuple(acc: bigint, lane: Int): bigint {
  const sum = (acc + (BigInt(lane) & MASK) * PRIME2) & MASK;
  return ((((sum << 31n) | (sum >> 33n)) & MASK) * PRIME1) & MASK;
}

export function endTuple(acc: bigint, length: number): Int {
  const sum = (acc + (BigInt(length) ^ PRIME5 ^ 3527539n)) & MASK;
  return sum === MASK ? 1546275796 : normal(BigInt.asIntN(64, sum));
}

/** The hash of a tuple whose items have these hashes. */
export function hashOfHashes(hashes: readonly Int[]): Int {
  return endTuple(hashes.reduce(mixTuple, PRIME5), hashes.length);
}

/** `frozenset_hash`: does not depend on the order. */
function hashSet(w: World, v: PySet): Int | undefined {
  const hashes: Int[] = [];
  for (const item of v.items()) {
    const h = pythonHash(w, item);
    if (h === undefined) return undefined;
    hashes.push(h);
  }
  return hashOfSet(hashes);
}

export function hashOfSet(hashes: readonly Int[]): Int {
  let hash = 0n;
  for (const item of hashes) {
    const h = BigInt(item) & MASK;
    hash ^= ((h ^ 89869747n ^ ((h << 16n) & MASK)) * 3644798167n) & MASK;
  }
  hash ^= ((BigInt(hashes.length) + 1n) * 1927868237n) & MASK;
  hash ^= (hash >> 11n) ^ (hash >> 25n);
  hash = (hash * 69069n + 907133923n) & MASK;
  return hash === MASK ? 590923713 : normal(BigInt.asIntN(64, hash));
}

function identityHash(w: World, v: PyObject): number {
  return (0x7f0000000000 + w.identity(v)) / 16;
}

/** The hash where it is the same in every run of CPython: numbers and tuples of them. */
function stableHash(v: Value): Int | undefined {
  if (typeof v === 'string' || v === null) return undefined;
  if (typeof v === 'bigint') return hashInt(v);
  if (typeof v === 'boolean') return v ? 1 : 0;
  if (typeof v === 'number')
    return v > -(2 ** 53) && v < 2 ** 53 ? (v === -1 ? -2 : v) : hashInt(BigInt(v));
  if (v instanceof PyFloat) return Number.isNaN(v.value) ? undefined : hashDouble(v.value);
  if (!(v instanceof PyTuple) || v.cls.heap) return undefined;
  const hashes: Int[] = [];
  for (const item of v.items) {
    const hash = stableHash(item);
    if (hash === undefined) return undefined;
    hashes.push(hash);
  }
  return hashOfHashes(hashes);
}
stable.hash = stableHash;
