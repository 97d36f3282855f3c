/**
 * Built-in iterators: over lists, tuples, strings, ranges, dicts, sets and bytes.
 *
 * `next` never runs Python code; iterators that must (map, filter, zip over generators …) are
 * written in the prelude as generators.
 */
import type { World } from '../world';
import { lookup, lookupSpecial, typeName } from './typeLookup';
import { PyDict, PySet, PyTable } from './dict';
import { PyDeque } from './deque';
import {
  PyBytes, PyGenerator, PyInstance, PyIterator, PyList, PyNative, PyObject, PyRange, PyTuple, T, type Slot, type Value,
} from './object'; // prettier-ignore
import { declareState } from '../state/declare';

export const Iter = {
  list: 1, tuple: 2, str: 3, range: 4, keys: 5, values: 6, items: 7, set: 8, bytes: 9, sequence: 10,
  callable: 11, reversedList: 12, deque: 13, enumerate: 14, zip: 15, reversedKeys: 16,
  reversedValues: 17, reversedItems: 18, map: 19, filter: 20, reversedSequence: 21, reversedDeque: 22,
} as const; // prettier-ignore

/** dict.keys(), values() and items(): a view of the dict. */
export class PyDictView extends PyObject {
  readonly dict: PyDict;
  readonly kind: number;
  constructor(cls: PyObject['cls'], dict: PyDict, kind: number) {
    super(cls);
    this.dict = dict;
    this.kind = kind;
  }
  get length(): number {
    return this.dict.size;
  }
  /** What its repr is named after: those of an OrderedDict have types of their own. */
  get shownType(): string {
    const { name } = this.cls;
    const isOrdered = this.dict.cls.mro.some(
      (c) => c.name === 'OrderedDict' && c.attrs.get('__module__') === 'collections',
    );
    return isOrdered ? `o${name}` : name;
  }
}
declareState(PyDictView, { dict: 'ref', kind: 'plain' }, PyObject);

/** iter(v) for built-in types; undefined with the status set otherwise. */
export function iterate(w: World, v: Value): Slot {
  if (typeof v === 'string') return builtinIterator(v);
  if (typeof v === 'object' && v !== null) {
    if (v instanceof PyIterator) return v;
    if (v instanceof PyGenerator) {
      if (v.cls === T['generator']) return v;
    } else if (!v.cls.heap || lookup(v.cls, '__iter__') === undefined || builtinIter(v)) {
      const it = builtinIterator(v);
      if (it !== undefined) return it;
    }
    const method = lookupSpecial(v.cls, '__iter__');
    if (method !== undefined && method !== null) {
      return w.tail(v.cls.heap ? w.prelude('iter_checked') : method, [v]);
    }
    if (lookup(v.cls, '__getitem__') !== undefined && v.cls.heap) {
      return new PyIterator(T['sequenceIterator'], Iter.sequence, v, 0, 0, 0);
    }
  }
  return w.raise('TypeError', `'${typeName(v)}' object is not iterable`);
}

/** Is the `__iter__` of a user's subclass of a built-in container still the built-in one? */
function builtinIter(v: PyObject): boolean {
  const method = lookup(v.cls, '__iter__');
  return method === undefined || method instanceof PyNative;
}

/** iter() of a built-in type whatever the class of `v` defines; undefined of anything else. */
export function builtinIterator(v: Value): PyIterator | undefined {
  if (typeof v === 'string') return new PyIterator(T['strIterator'], Iter.str, v, 0, 0, 0);
  if (v instanceof PyInstance && v.cls.layout === 'str')
    return builtinIterator(v.slots[0] as string);
  if (v instanceof PyList) return new PyIterator(T['listIterator'], Iter.list, v, 0, 0, 0);
  if (v instanceof PyTuple) return new PyIterator(T['tupleIterator'], Iter.tuple, v, 0, 0, 0);
  if (v instanceof PyRange) {
    return new PyIterator(T['rangeIterator'], Iter.range, null, v.start, v.stop, v.step);
  }
  if (v instanceof PyDict) {
    return new PyIterator(T['dictKeyIterator'], Iter.keys, v, 0, v.size, 0);
  }
  if (v instanceof PySet) return setIterator(v);
  if (v instanceof PyBytes) return new PyIterator(T['bytesIterator'], Iter.bytes, v, 0, 0, 0);
  if (v instanceof PyDeque)
    return new PyIterator(T['dequeIterator'], Iter.deque, v, 0, v.length, 0);
  if (v instanceof PyDictView) {
    const cls =
      v.kind === Iter.keys
        ? 'dictKeyIterator'
        : v.kind === Iter.values
          ? 'dictValueIterator'
          : 'dictItemIterator';
    return new PyIterator(T[cls], v.kind, v.dict, 0, v.dict.size, 0);
  }
  return undefined;
}

const PLAIN: ReadonlySet<number> = new Set([
  Iter.list, Iter.tuple, Iter.str, Iter.range, Iter.keys, Iter.values, Iter.items, Iter.set, Iter.bytes,
  Iter.reversedList, Iter.deque, Iter.reversedKeys, Iter.reversedValues, Iter.reversedItems,
  Iter.reversedDeque,
]); // prettier-ignore

/** Is it a built-in iterator whose `next` never needs Python code? */
export function isPlainIterator(v: Value): v is PyIterator {
  if (!(v instanceof PyIterator)) return false;
  if (PLAIN.has(v.kind)) return true;
  if (v.kind === Iter.enumerate) return isPlainIterator(v.source);
  return v.kind === Iter.zip && (v.source as PyTuple).items.every(isPlainIterator);
}

/** A set is shown in an order of its own: the iterator has the elements in `extra`. */
function setIterator(v: PySet): PyIterator {
  const it = new PyIterator(T['setIterator'], Iter.set, v, 0, v.size, 0);
  it.extra = new PyTuple(v.items());
  return it;
}

/** What `next` answers at the end. */
export const EXHAUSTED = Symbol('exhausted');

/** The next item of a built-in iterator; `undefined` when an exception was raised or Python must run. */
export function next(w: World, it: PyIterator): Slot | typeof EXHAUSTED {
  switch (it.kind) {
    case Iter.list:
    case Iter.tuple: {
      const items = (it.source as PyList | PyTuple | null)?.items;
      if (items === undefined || it.index >= items.length) return end(it);
      return items[it.index++];
    }
    case Iter.range: {
      const v = it.index;
      if (it.step > 0 ? v >= it.end : v <= it.end) return EXHAUSTED;
      it.index = v + it.step;
      return v;
    }
    case Iter.str: {
      const s = it.source as string;
      if (it.index >= s.length) return EXHAUSTED;
      const ch = String.fromCodePoint(s.codePointAt(it.index)!);
      it.index += ch.length;
      return ch;
    }
    case Iter.bytes: {
      const data = (it.source as PyBytes).data;
      return it.index >= data.length ? EXHAUSTED : data[it.index++];
    }
    case Iter.reversedList: {
      const items = (it.source as PyList).items;
      if (it.index < 0 || it.index >= items.length) return EXHAUSTED;
      return items[it.index--];
    }
    case Iter.deque: {
      const deque = it.source as PyDeque;
      if (deque.length !== it.end) return w.raise('RuntimeError', 'deque mutated during iteration');
      return it.index >= deque.length ? EXHAUSTED : deque.at(it.index++);
    }
    case Iter.sequence:
      if (it.end !== 0) return EXHAUSTED;
      return w.tail(w.prelude('sequence_next'), [it, it.source, it.index++]);
    case Iter.callable:
      if (it.end !== 0) return EXHAUSTED;
      return w.tail(w.prelude('callable_next'), [it, it.source, it.extra]);
    case Iter.enumerate: {
      const count = it.index++;
      if (!isPlainIterator(it.source))
        return w.tail(w.prelude('enumerate_next'), [count, it.source]);
      const v = next(w, it.source);
      return v === EXHAUSTED || v === undefined ? v : new PyTuple([count, v]);
    }
    case Iter.zip:
      return nextOfZip(w, it);
    case Iter.map: {
      const sources = it.source as PyTuple;
      const [first] = sources.items;
      if (sources.items.length > 1 || !isPlainIterator(first)) {
        return w.tail(w.prelude('map_next'), [it.extra, sources]);
      }
      const v = next(w, first);
      return v === EXHAUSTED || v === undefined ? v : w.tail(it.extra, [v]);
    }
    case Iter.filter:
      return w.tail(w.prelude('filter_next'), [it.extra, it.source]);
    case Iter.reversedSequence:
      if (it.index < 0 || it.end !== 0) return EXHAUSTED;
      return w.tail(w.prelude('sequence_next'), [it, it.source, it.index--]);
    case Iter.reversedDeque: {
      const deque = it.source as PyDeque;
      if (deque.length !== it.end) return w.raise('RuntimeError', 'deque mutated during iteration');
      return it.index < 0 ? EXHAUSTED : deque.at(it.index--);
    }
    case Iter.reversedKeys:
    case Iter.reversedValues:
    case Iter.reversedItems:
      return nextReversed(w, it);
    default:
      return nextOfTable(w, it);
  }
}

function end(it: PyIterator): typeof EXHAUSTED {
  it.source = null;
  return EXHAUSTED;
}

/** One item of each iterator; strict ones must end together (`zip_next` of bltinmodule.c). */
function nextOfZip(w: World, it: PyIterator): Slot | typeof EXHAUSTED {
  const sources = it.source as PyTuple;
  if (!sources.items.every(isPlainIterator)) {
    return w.tail(w.prelude('zip_next'), [sources, it.extra]);
  }
  const items: Value[] = [];
  for (const source of sources.items) {
    const v = next(w, source);
    if (v === undefined) return undefined;
    if (v === EXHAUSTED) return it.extra === true ? endOfZip(w, sources, items.length) : EXHAUSTED;
    items.push(v);
  }
  return items.length === 0 ? EXHAUSTED : new PyTuple(items);
}

function endOfZip(w: World, sources: PyTuple, at: number): undefined | typeof EXHAUSTED {
  const others = (n: number): string => (n === 1 ? ' 1' : `s 1-${n}`);
  if (at > 0) {
    return w.raise('ValueError', `zip() argument ${at + 1} is shorter than argument${others(at)}`);
  }
  for (let i = 1; i < sources.items.length; i++) {
    const v = next(w, sources.items[i] as PyIterator);
    if (v === undefined) return undefined;
    if (v !== EXHAUSTED) {
      return w.raise('ValueError', `zip() argument ${i + 1} is longer than argument${others(i)}`);
    }
  }
  return EXHAUSTED;
}

function nextReversed(w: World, it: PyIterator): Slot | typeof EXHAUSTED {
  const dict = it.source as PyDict | null;
  if (dict === null) return EXHAUSTED;
  if (dict.size !== it.end) {
    it.end = -1;
    return w.raise('RuntimeError', 'dictionary changed size during iteration');
  }
  while (it.index >= 0 && dict.keys[it.index] === undefined) it.index--;
  if (it.index < 0) return end(it);
  const at = it.index--;
  if (it.kind === Iter.reversedKeys) return dict.keys[at];
  if (it.kind === Iter.reversedValues) return dict.values[at];
  return new PyTuple([dict.keys[at]!, dict.values[at]!]);
}

function nextOfTable(w: World, it: PyIterator): Slot | typeof EXHAUSTED {
  const table = it.source as PyTable | null;
  if (table === null) return EXHAUSTED;
  if (table.size !== it.end) {
    const what = table instanceof PyDict ? 'dictionary' : 'Set';
    it.end = -1;
    return w.raise('RuntimeError', `${what} changed size during iteration`);
  }
  if (it.kind === Iter.set) {
    const { items } = it.extra as PyTuple;
    return it.index < items.length ? items[it.index++] : end(it);
  }
  while (it.index < table.keys.length && table.keys[it.index] === undefined) it.index++;
  if (it.index >= table.keys.length) return end(it);
  const at = it.index++;
  const key = table.keys[at]!;
  if (it.kind === Iter.values) return (table as PyDict).values[at];
  if (it.kind === Iter.items) return new PyTuple([key, (table as PyDict).values[at]!]);
  return key;
}
