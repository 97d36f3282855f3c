/**
 * The hash of a world: equal worlds (`equal.ts`) have equal hashes.
 *
 * Objects are numbered in the order in which the walk meets them, breadth first, and a reference
 * counts as that number. Of a shared object only the plain contents count, and what it refers to
 * does not: types and library code are the same in all worlds, and walking them would cost more
 * than the world itself.
 *
 * Who asks often needs less: what worlds share counts as which object it is, which means something in
 * one process only (`hashPart`), and for a search over schedules fields of the past do not count
 * (`essenceOf`).
 */

import { hashFields, prepare } from './copy.generated';
import { keptList } from './sameContents';

/** Two lanes of 32 bits; together 53 bits of them are the result. */
let low = 0;
let high = 0;
let numbers = new Map<object, number>();
let queue: object[] = [];
/** Inside a shared object: references do not count. */
let shallow = false;
/** In `essenceOf`. */
let essential = false;
/** What worlds share counts as which object it is. */
let byIdentity = false;
/** Numbers for what all worlds share, by which object it is. Never cleared: they are few. */
const lasting = new Map<object, number>();
let nextLasting = 1;

/** A whole number from 0 to 2^53 - 1 that depends on everything that `equalWorlds` compares. */
export function hashWorld(root: object): number {
  return hashReachable(root, () => false, Infinity);
}

/**
 * The hash of what can be reached from a part of a world, for comparing it with itself at another
 * time; -1 if that is more than `most` objects. Objects that `own` answers true for it has hashed
 * itself, or left out: the walk does not go on from them.
 */
export function hashPart(root: object, own: (object: object) => boolean, most: number): number {
  byIdentity = true;
  try {
    return hashReachable(root, own, most);
  } finally {
    byIdentity = false;
  }
}

function hashReachable(root: object, own: (object: object) => boolean, most: number): number {
  prepare();
  low = 0x811c9dc5 | 0;
  high = 0x2545f491;
  numbers = new Map();
  queue = [];
  try {
    hashRef(root);
    for (const object of queue) {
      if (queue.length > most) return -1;
      shallow = isShared(object);
      if (!own(object)) hashFields(object);
    }
    return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
  } finally {
    numbers = new Map();
    queue = [];
    shallow = false;
  }
}

/**
 * A whole number from 0 to 2^53 - 1 that is the same for worlds with the same future. `mix` mixes in
 * what counts of one, by the functions below; what it refers to then counts, too.
 */
export function essenceOf(mix: () => void): number {
  prepare();
  low = 0x811c9dc5 | 0;
  high = 0x2545f491;
  essential = true;
  byIdentity = true;
  try {
    mix();
    for (let i = 0; i < queue.length; i++) {
      const object = queue[i];
      shallow = isShared(object);
      hashFields(object);
      shallow = false;
    }
    return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
  } finally {
    numbers.clear();
    queue.length = 0;
    shallow = false;
    essential = false;
    byIdentity = false;
  }
}

function lastingNumber(object: object): number {
  let number = lasting.get(object);
  if (number === undefined) {
    number = nextLasting++;
    lasting.set(object, number);
  }
  return number;
}

/** Mixes in a field that tells of the past alone (`declareHistory`). */
export function hashHistory(value: unknown): void {
  if (!essential) hashPlain(value);
}

/** Mixes a 32-bit integer in. */
export function hashInt(n: number): void {
  low = Math.imul(low ^ n, 0x9e3779b1);
  low ^= low >>> 15;
  high = Math.imul(high + n, 0x85ebca77) ^ (high >>> 13);
  high = (high << 7) | (high >>> 25);
}

/** Mixes a value in: primitives by value, objects by the order in which they were met. */
export function hashRef(value: unknown): void {
  if (typeof value !== 'object' || value === null) {
    hashPrimitive(value);
    return;
  }
  if (shallow) return;
  if (byIdentity && isShared(value) && !isSmall(value)) return hashInt(lastingNumber(value));
  let number = numbers.get(value);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(value, number);
    queue.push(value);
  }
  hashInt(number);
}

/** Mixes a plain value in: arrays by contents, other objects by nothing but their being there. */
export function hashPlain(value: unknown): void {
  if (typeof value !== 'object' || value === null) {
    hashPrimitive(value);
  } else if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    hashPlains(value as unknown as ArrayLike<unknown>);
  } else {
    hashInt(essential ? lastingNumber(value) : 11);
  }
}

export function hashPlains(list: ArrayLike<unknown> | null): void {
  if (list === null) return hashInt(12);
  hashInt(list.length);
  for (let i = 0; i < list.length; i++) hashPlain(list[i]);
}

export function hashRefs(list: readonly unknown[] | null): void {
  if (list === null) return hashInt(12);
  hashInt(list.length);
  if (byIdentity && !shallow && list.length >= LONG) return hashSettled(list);
  for (const element of list) hashRef(element);
}

/** The names of modules are such lists: nearly all stand for what worlds share, and stay. */
const LONG = 24;

interface Settled {
  readonly elements: readonly unknown[];
  /** The places of what is of this world alone. */
  readonly own: readonly number[];
  /** Of everything else. */
  readonly low: number;
  readonly high: number;
}

const settled = new WeakMap<object, Settled>();

/** Mixes in a long list: what worlds share by what was mixed in the last time, if the list is the same. */
function hashSettled(list: readonly unknown[]): void {
  let known = settled.get(list);
  if (known === undefined || !keptList(list, known.elements)) {
    known = settle(list);
    settled.set(list, known);
  }
  hashInt(known.low);
  hashInt(known.high);
  for (const place of known.own) hashRef(list[place]);
}

function settle(list: readonly unknown[]): Settled {
  const before = [low, high];
  const own: number[] = [];
  low = 0;
  high = 0;
  list.forEach((element, place) => {
    if (typeof element === 'object' && element !== null && !isShared(element)) {
      own.push(place);
      hashInt(place);
    } else hashLasting(element);
  });
  const known = { elements: list.slice(), own, low, high };
  [low, high] = before;
  return known;
}

/** Mixes in a primitive or something shared, which is not numbered. */
function hashLasting(value: unknown): void {
  if (typeof value !== 'object' || value === null) return hashPrimitive(value);
  if (!isSmall(value)) return hashInt(lastingNumber(value));
  shallow = true;
  hashFields(value);
  shallow = false;
}

type AnyMap = ReadonlyMap<unknown, unknown> | null;

export function hashPlainMap(map: AnyMap): void {
  if (map === null) return hashInt(12);
  hashInt(map.size);
  for (const [key, value] of map) {
    hashPlain(key);
    hashPlain(value);
  }
}

export function hashMap(map: AnyMap): void {
  if (map === null) return hashInt(12);
  hashInt(map.size);
  for (const [key, value] of map) {
    hashPlain(key);
    hashRef(value);
  }
}

export function hashMapOfRefs(map: AnyMap): void {
  if (map === null) return hashInt(12);
  hashInt(map.size);
  for (const [key, value] of map) {
    hashRef(key);
    hashRef(value);
  }
}

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);

function hashPrimitive(value: unknown): void {
  switch (typeof value) {
    case 'number':
      if ((value | 0) === value && (value !== 0 || !Object.is(value, -0))) {
        hashInt(1);
        return hashInt(value);
      }
      double[0] = value;
      hashInt(2);
      hashInt(words[0]);
      return hashInt(words[1]);
    case 'string':
      hashInt(3);
      return hashText(value);
    case 'boolean':
      return hashInt(value ? 4 : 5);
    case 'bigint':
      hashInt(6);
      return hashText(value.toString(36));
    case 'undefined':
      return hashInt(7);
    case 'object':
      return hashInt(8);
    default:
      return hashInt(9);
  }
}

function hashText(text: string): void {
  if (text.length < LONG) return hashInt(numberOfText(text));
  let hash = longTexts.get(text);
  if (hash === undefined) {
    hash = numberOfText(text);
    if (longTexts.size >= MOST_TEXTS) longTexts.clear();
    longTexts.set(text, hash);
  }
  hashInt(hash);
}

/** Long texts of a world are those of the program, and come again and again. */
const longTexts = new Map<string, number>();
const MOST_TEXTS = 1000;

function numberOfText(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Immutable values, which worlds make for themselves: they count by their contents. */
const SMALL = new Set(['PyFloat', 'PyBytes', 'PyRange', 'PyNative']);

/** Whether the objects of a class are such values, by its number: that is asked thousands of times for a hash. */
const small: (boolean | undefined)[] = [];

function isSmall(value: object): boolean {
  const { stateKind } = value as { readonly stateKind: number };
  return (small[stateKind] ??= SMALL.has(value.constructor.name));
}

function isShared(object: object): boolean {
  return (object as { readonly shared?: boolean }).shared === true;
}
