/** dict: its methods, as in `dictobject.c`. Keys that hash in Python are the prelude's business. */
import type { World } from '../../world';
import { lookup, special, typeOf } from '../typeLookup';
import { classMethod, constructor, method, slotWith } from '../define';
import { hashKey, PyDict, UNHASHABLE, type HashKey } from '../dict';
import { Iter, PyDictView } from '../iterators';
import { PyList, PyTuple, PyType, T, type Slot, type Value } from '../object';
import { plainItems } from './arguments';

const dict = T['dict'];
const self = (a: Slot[], at: number): PyDict => a[at] as PyDict;

/** The reduced key; undefined with the status set (unhashable), null-like `PYTHON` where Python hashes. */
const PYTHON = Symbol('python');
function reduce(w: World, key: Value): HashKey | typeof PYTHON | undefined {
  const k = hashKey(key);
  if (k === UNHASHABLE) return w.unhashable(key, 'dict key');
  return k === undefined ? PYTHON : k;
}

/**
 * Merges a mapping or an iterable of pairs, then keywords. Answers `result`, or undefined with the
 * status set; a prelude function that takes over answers the same.
 */
function update(w: World, into: PyDict, from: Slot, keywords: PyDict, result: PyDict | null): Slot {
  if (from !== undefined && mergeFrom(w, into, from) !== true) {
    if (w.failed) return undefined;
    return w.tail(w.prelude('dict_update_from'), [into, from, keywords, result]);
  }
  into.copyFrom(keywords);
  return result;
}

/** True when merged; undefined where the prelude must (no status) or after an exception. */
function mergeFrom(w: World, into: PyDict, from: Value): true | undefined {
  if (from instanceof PyDict) {
    if (
      (into.size > 0 && (from.buckets !== null || into.buckets !== null)) ||
      special(from.cls, 'keys') !== dict.attrs.get('keys')
    )
      return undefined;
    into.copyFrom(from);
    return true;
  }
  if (lookup(typeOf(from), 'keys') !== undefined || into.buckets !== null) return undefined;
  // An iterator would be used up before the prelude could take over.
  const pairs = from instanceof PyList || from instanceof PyTuple ? plainItems(w, from) : undefined;
  if (pairs === undefined) return undefined;
  const keys: HashKey[] = [];
  for (const pair of pairs) {
    if (!(pair instanceof PyTuple || pair instanceof PyList) || pair.items.length !== 2)
      return undefined;
    const k = reduce(w, pair.items[0]);
    if (k === undefined || k === PYTHON) return undefined;
    keys.push(k);
  }
  pairs.forEach((pair, i) => {
    const { items } = pair as PyTuple;
    into.set(keys[i], items[0], items[1]);
  });
  return true;
}

constructor(dict, '(cls, /, *args, **kwargs)', (w, a, at) => {
  const cls = a[at] as PyType;
  const made = new PyDict(cls);
  if (special(cls, '__init__') !== undefined) return made;
  const { items } = a[at + 1] as PyTuple;
  if (items.length > 1)
    return w.raise('TypeError', `dict expected at most 1 argument, got ${items.length}`);
  return update(w, made, items[0], a[at + 2] as PyDict, made);
});

slotWith(dict, '__init__', '(self, /, *args, **kwargs)', (w, a, at) => {
  const { items } = a[at + 1] as PyTuple;
  if (items.length > 1)
    return w.raise('TypeError', `dict expected at most 1 argument, got ${items.length}`);
  return update(w, self(a, at), items[0], a[at + 2] as PyDict, null);
});

method(dict, 'get', 2, 3, (w, a, at, n) => {
  const k = reduce(w, a[at + 1]!);
  if (k === undefined) return undefined;
  const fallback = n > 2 ? a[at + 2]! : null;
  if (k === PYTHON || self(a, at).buckets !== null) {
    return w.tail(w.prelude('dict_get'), [a[at]!, a[at + 1]!, fallback]);
  }
  const v = self(a, at).get(k);
  return v === undefined ? fallback : v;
});

method(dict, 'setdefault', 2, 3, (w, a, at, n) => {
  const k = reduce(w, a[at + 1]!);
  if (k === undefined) return undefined;
  const fallback = n > 2 ? a[at + 2]! : null;
  if (k === PYTHON || self(a, at).buckets !== null) {
    return w.tail(w.prelude('dict_setdefault'), [a[at]!, a[at + 1]!, fallback]);
  }
  const v = self(a, at).get(k);
  if (v !== undefined) return v;
  self(a, at).set(k, a[at + 1]!, fallback);
  return fallback;
});

method(dict, 'pop', 2, 3, (w, a, at, n) => {
  const k = reduce(w, a[at + 1]!);
  if (k === undefined) return undefined;
  if (k === PYTHON || self(a, at).buckets !== null) {
    return w.tail(
      w.prelude(n > 2 ? 'dict_pop_default' : 'dict_pop'),
      a.slice(at, at + n) as Value[],
    );
  }
  const v = self(a, at).delete(k);
  if (v !== undefined) return v;
  return n > 2 ? a[at + 2] : w.raiseValue('KeyError', a[at + 1]!);
});

method(dict, 'popitem', 1, 1, (w, a, at) => {
  const d = self(a, at);
  const entry = d.popLast();
  if (entry === undefined) return w.raise('KeyError', 'popitem(): dictionary is empty');
  return new PyTuple(entry);
});

method(dict, 'clear', 1, 1, (_w, a, at) => {
  self(a, at).clear();
  return null;
});

method(dict, 'copy', 1, 1, (_w, a, at) => {
  const out = new PyDict();
  out.copyFrom(self(a, at));
  return out;
});

const updateMethod = '(self, /, *args, **kwargs)';
slotWith(dict, 'update', updateMethod, (w, a, at) => {
  const { items } = a[at + 1] as PyTuple;
  if (items.length > 1)
    return w.raise('TypeError', `update expected at most 1 argument, got ${items.length}`);
  return update(w, self(a, at), items[0], a[at + 2] as PyDict, null);
});

for (const [name, key, kind] of [
  ['keys', 'dictKeys', Iter.keys], ['values', 'dictValues', Iter.values], ['items', 'dictItems', Iter.items],
] as const) {
  method(dict, name, 1, 1, (_w, a, at) => new PyDictView(T[key], self(a, at), kind));
} // prettier-ignore

classMethod(dict, 'fromkeys', 2, 3, (w, a, at, n) => {
  const cls = a[at] as PyType;
  const value = n > 2 ? a[at + 2]! : null;
  return w.tail(w.prelude('dict_fromkeys'), [cls, a[at + 1]!, value]);
});
