/**
 * dict and set: insertion-ordered hash tables over a JS Map.
 *
 * A key is reduced to a JS value that is equal exactly when the Python keys are (`hashKey`):
 * 1, 1.0 and True become the number 1; objects with identity hash stand for themselves; tuples and
 * bytes become a string that spells their contents. Keys whose type defines `__hash__` or `__eq__`
 * in Python have no such form (`undefined`): the callers hand those to the prelude.
 */
import { PyComplex } from './complexNumbers';
import { declareState } from '../state/declare';
import { tableOrder } from './setOrder';
import {
  PyBytes, PyExtensible, PyFloat, PyInstance, PyList, PyMethod, PyObject, PyRange, PyTuple, T,
  type PyModule, type PyType, type Slot, type Value,
} from './object'; // prettier-ignore

/** What a key is reduced to. */
export type HashKey = string | number | bigint | null | PyObject;

/** How instances of a type hash: found once per type and version by `typeHashMode`. */
export const HashMode = { identity: 1, structural: 2, python: 3, unhashable: 4 } as const;

/** Asks the type how its instances hash; set by `attributes.ts` (a type's rules need its mro). */
export const hashing: { modeOf: (cls: PyType) => number; nextOid: () => number } = {
  modeOf: () => HashMode.identity,
  nextOid: () => 0,
};

export const UNHASHABLE = Symbol('unhashable');

/** Reduces a key; `undefined` when Python code must decide, UNHASHABLE when it has no hash. */
export function hashKey(v: Value): HashKey | undefined | typeof UNHASHABLE {
  switch (typeof v) {
    case 'string':
      return v.length > 0 && v.charCodeAt(0) === 0 ? `\0s${v}` : v;
    case 'number':
      return v;
    case 'boolean':
      return v ? 1 : 0;
    case 'bigint':
      return v;
  }
  if (v === null) return null;
  if (v instanceof PyFloat) return floatKey(v.value, v);
  const mode = hashing.modeOf(v.cls);
  if (mode === HashMode.identity) return v;
  if (mode === HashMode.unhashable) return UNHASHABLE;
  if (mode === HashMode.python) return undefined;
  // A user's subclass of int, float or str hashes as the value it holds.
  if (v instanceof PyInstance) return hashKey(v.slots[0] as Value);
  if (v instanceof PyComplex && v.imag === 0) return floatKey(v.real, v);
  const spelled = spell(v);
  return typeof spelled === 'string' ? `\0${spelled}` : spelled;
}

/** Of the number `v` whose value is x. */
function floatKey(x: number, v: PyObject): HashKey {
  if (Number.isNaN(x)) return v;
  if (!Number.isInteger(x)) return x;
  return Number.isSafeInteger(x) ? x + 0 : BigInt(x);
}

/** A string equal for equal structural keys only: elements with their kind and, for str, length. */
function spell(v: Value): string | undefined | typeof UNHASHABLE {
  if (v instanceof PyTuple) {
    let out = '(';
    for (const item of v.items) {
      const part = spell(item);
      if (typeof part !== 'string') return part;
      out += part + ',';
    }
    return out + ')';
  }
  if (v instanceof PyMethod) return `m${byIdentity(v.func)}${byIdentity(v.self)}`;
  if (v instanceof PyComplex && v.imag !== 0) return `j${v.real} ${v.imag}`;
  if (v instanceof PyBytes) return `b${v.data.join(' ')}`;
  if (v instanceof PyRange) {
    const n = v.length;
    return `r${n}:${n > 0 ? v.start : 0}:${n > 1 ? v.step : 0}`;
  }
  if (v instanceof PySet) {
    const parts: string[] = [];
    for (const key of v.keys) {
      if (key === undefined) continue;
      const part = spell(key);
      if (typeof part !== 'string') return part;
      parts.push(part);
    }
    return `{${parts.sort().join(',')}}`;
  }
  const key = hashKey(v);
  if (key === undefined || key === UNHASHABLE) return key;
  if (typeof key === 'string') return `s${key.length}:${key}`;
  if (key === null) return 'N';
  return typeof key === 'object' ? byIdentity(key) : `n${key}`;
}

/** What objects are shared by all worlds are told apart by numbers that nothing shows. */
const serials = new WeakMap<PyObject, number>();
let lastSerial = 0;

function byIdentity(v: Value): string {
  if (typeof v !== 'object' || v === null) return `v${typeof v}${String(v)}`;
  if (v.shared) {
    let serial = serials.get(v);
    if (serial === undefined) {
      serial = ++lastSerial;
      serials.set(v, serial);
    }
    return `s${serial}`;
  }
  if (v.oid === 0) v.oid = hashing.nextOid();
  return `o${v.oid}`;
}

/** The reduced form of a key that is in a table: itself where Python code computes its hash. */
export function storedKey(key: Value): HashKey {
  const k = hashKey(key);
  return k === undefined || k === UNHASHABLE ? (key as PyObject) : k;
}

/**
 * The table shared by dict and set: keys in order of insertion, with holes where deleted.
 *
 * A key whose hash Python code computes stands for itself in `index`, and is found through
 * `buckets` by that hash; the prelude does so (`find_key`), since equality is Python code too.
 */
export abstract class PyTable extends PyExtensible {
  index = new Map<HashKey, number>();
  keys: Slot[] = [];
  /** Such keys by their hash: the key, or a plain list of several. Null as long as there is none. */
  buckets: Map<number | bigint, Value> | null = null;
  /** How many there are. */
  pythonKeys = 0;

  get size(): number {
    return this.index.size;
  }
  has(key: HashKey): boolean {
    return this.index.has(key);
  }

  /** The keys that Python code has to be asked about for a key with this hash. */
  bucket(hash: number | bigint): readonly Value[] {
    const found = this.buckets?.get(hash);
    if (found === undefined) return [];
    return found instanceof PyList && found.cls === T['list'] ? found.items : [found];
  }

  /** Notes the hash of a key that is being inserted. */
  addToBucket(hash: number | bigint, key: Value): void {
    this.buckets ??= new Map();
    this.pythonKeys++;
    const others = this.bucket(hash);
    this.buckets.set(hash, others.length === 0 ? key : new PyList([...others, key]));
  }

  /** Forgets a key that has been deleted. */
  removeFromBucket(hash: number | bigint, key: Value): void {
    const rest = this.bucket(hash).filter((k) => k !== key);
    if (rest.length > 1) this.buckets!.set(hash, new PyList(rest));
    else if (rest.length === 1) this.buckets!.set(hash, rest[0]);
    else this.buckets?.delete(hash);
    this.pythonKeys--;
    if (this.pythonKeys === 0) this.buckets = null;
  }

  /** The same without knowing the hash. */
  protected forgetHash(key: Value): void {
    for (const hash of this.buckets?.keys() ?? []) {
      if (this.bucket(hash).includes(key)) return this.removeFromBucket(hash, key);
    }
  }

  /** Takes over which keys of another table hash in Python. */
  protected copyBuckets(other: PyTable): void {
    if (other.buckets === null) return;
    for (const hash of other.buckets.keys()) {
      for (const key of other.bucket(hash)) {
        if (!this.bucket(hash).includes(key)) this.addToBucket(hash, key);
      }
    }
  }

  /** Position of the last entry, after dropping holes at the end; -1 in an empty table. */
  protected lastEntry(): number {
    while (this.keys.length > 0 && this.keys[this.keys.length - 1] === undefined) this.keys.pop();
    return this.keys.length - 1;
  }

  /** Are there so many holes that the table is to be packed before it grows? */
  protected get sparse(): boolean {
    return this.keys.length > 32 && this.keys.length > 2 * this.index.size;
  }
}
declareState(PyTable, {
  index: 'mapOfRefs', keys: 'refs', buckets: 'map', pythonKeys: 'plain',
}, PyExtensible); // prettier-ignore

export class PyDict extends PyTable {
  values: Slot[] = [];
  /** defaultdict's factory and the like; null for a plain dict. */
  factory: Value = null;
  /** The module whose global variables these are; null for most dicts. */
  module: PyModule | null = null;
  constructor(cls: PyType = T['dict']) {
    super(cls);
  }

  get(key: HashKey): Slot {
    const at = this.index.get(key);
    return at === undefined ? undefined : this.values[at];
  }

  set(key: HashKey, original: Value, value: Value): void {
    this.#tellModule(original, value);
    const at = this.index.get(key);
    if (at !== undefined) {
      this.values[at] = value;
      return;
    }
    if (this.sparse) this.#compact();
    this.index.set(key, this.keys.length);
    this.keys.push(original);
    this.values.push(value);
  }

  delete(key: HashKey): Slot {
    const at = this.index.get(key);
    if (at === undefined) return undefined;
    this.#tellModule(this.keys[at], undefined);
    const old = this.values[at];
    this.index.delete(key);
    this.keys[at] = undefined;
    this.values[at] = undefined;
    return old;
  }

  /** Takes the last entry out. */
  popLast(): [key: Value, value: Value] | undefined {
    const at = this.lastEntry();
    if (at < 0) return undefined;
    const key = this.keys[at]!;
    const value = this.values[at]!;
    this.#tellModule(key, undefined);
    this.forgetHash(key);
    this.index.delete(storedKey(key));
    this.keys.length = at;
    this.values.length = at;
    return [key, value];
  }

  /** For keys that are str: no reduction needed by the caller. */
  getStr(name: string): Slot {
    return this.get(hashKey(name) as HashKey);
  }
  setStr(name: string, value: Value): void {
    this.set(hashKey(name) as HashKey, name, value);
  }
  deleteStr(name: string): Slot {
    return this.delete(hashKey(name) as HashKey);
  }

  clear(): void {
    if (this.module !== null) for (const key of this.keys) this.#tellModule(key, undefined);
    this.index = new Map();
    this.keys = [];
    this.values = [];
    this.buckets = null;
    this.pythonKeys = 0;
  }

  /** Merges a dict. Where both have keys that hash in Python, the prelude has to compare them. */
  copyFrom(other: PyDict): void {
    for (const [key, at] of other.index) this.set(key, other.keys[at]!, other.values[at]!);
    this.copyBuckets(other);
  }

  #tellModule(key: Slot, value: Slot): void {
    const { module } = this;
    if (module !== null && typeof key === 'string') module.put(module.globals.slot(key), value);
  }

  #compact(): void {
    const keys: Slot[] = [];
    const values: Slot[] = [];
    for (const [key, at] of this.index) {
      this.index.set(key, keys.length);
      keys.push(this.keys[at]);
      values.push(this.values[at]);
    }
    this.keys = keys;
    this.values = values;
  }
}
declareState(PyDict, { values: 'refs', factory: 'ref', module: 'ref' }, PyTable);

/** set and frozenset. */
export class PySet extends PyTable {
  /** The slots of CPython's table minus one, and how many have been taken: these decide the order. */
  mask = 7;
  fill = 0;
  constructor(cls: PyType = T['set']) {
    super(cls);
  }
  add(key: HashKey, original: Value): void {
    if (this.index.has(key)) return;
    if (this.sparse) this.#rebuild(this.items());
    this.index.set(key, this.keys.length);
    this.keys.push(original);
    this.fill++;
    if (this.fill * 5 >= this.mask * 3)
      this.#resize(this.size > 50_000 ? this.size * 2 : this.size * 4);
  }
  delete(key: HashKey): boolean {
    const at = this.index.get(key);
    if (at === undefined) return false;
    this.index.delete(key);
    this.keys[at] = undefined;
    return true;
  }
  clear(): void {
    this.index = new Map();
    this.keys = [];
    this.buckets = null;
    this.pythonKeys = 0;
    this.mask = 7;
    this.fill = 0;
  }
  /** Makes room for so many more elements, as CPython does before it merges a set or dict. */
  reserve(more: number): void {
    if ((this.fill + more) * 5 >= this.mask * 3) this.#resize((this.size + more) * 2);
  }
  copyFrom(other: PySet): void {
    this.reserve(other.size);
    if (this.fill === 0 && this.mask === other.mask && other.fill === other.size) {
      // Tables of one size are copied slot by slot.
      this.index = new Map(other.index);
      this.keys = other.keys.slice();
      this.fill = other.fill;
      this.copyBuckets(other);
      return;
    }
    for (const key of other.items()) this.add(storedKey(key), key);
    this.copyBuckets(other);
  }
  /** Becomes what another set is, which is given up. */
  takeOver(other: PySet): void {
    this.index = other.index;
    this.keys = other.keys;
    this.mask = other.mask;
    this.fill = other.fill;
  }
  /** Takes the first element out. */
  popFirst(): Slot {
    // Finding the first one takes time; beyond some size nobody looks at the order.
    const first = this.size < 1000 ? this.items()[0] : undefined;
    const { value: at } = this.index.values().next();
    if (at === undefined) return undefined;
    const key = first ?? this.keys[at]!;
    this.forgetHash(key);
    this.delete(storedKey(key));
    return key;
  }
  /** The elements in order. */
  items(): Value[] {
    return tableOrder(this.keys, this.mask) ?? this.keys.filter((k): k is Value => k !== undefined);
  }

  #resize(used: number): void {
    const order = tableOrder(this.keys, this.mask);
    let size = 8;
    while (size <= used) size *= 2;
    this.mask = size - 1;
    this.fill = this.size;
    if (order !== null) this.#rebuild(order);
  }

  /** Keeps the elements in another order, without holes. */
  #rebuild(order: Value[]): void {
    this.keys = order;
    this.index = new Map(order.map((key, i) => [storedKey(key), i]));
  }
}
declareState(PySet, { mask: 'plain', fill: 'plain' }, PyTable);

/** The live entries of a dict in order. */
export function dictEntries(d: PyDict): [Value, Value][] {
  const out: [Value, Value][] = [];
  for (const at of d.index.values()) out.push([d.keys[at]!, d.values[at]!]);
  return out;
}
