/** set and frozenset: their methods, as in `setobject.c`. Elements that hash in Python are the prelude's. */
import type { World } from '../../world';
import { special } from '../typeLookup';
import { constructor, method, slotWith } from '../define';
import { hashKey, PyDict, PySet, storedKey, UNHASHABLE, type HashKey } from '../dict';
import { Status } from '../frame';
import { PyTuple, PyType, T, type Slot, type Value } from '../object';
import { memoryError, MOST_KEYS } from '../memory';
import { plainItems } from './arguments';

const set = T['set'];
const frozenset = T['frozenset'];
const self = (a: Slot[], at: number): PySet => a[at] as PySet;

/** The elements of an iterable in a new set; undefined where Python code is needed, or with the status set. */
function plainSet(w: World, v: Value, cls: PyType): PySet | undefined {
  const out = new PySet(cls);
  if (v instanceof PySet) {
    out.copyFrom(v);
    return out;
  }
  const items = plainItems(w, v);
  if (items === undefined) return undefined;
  if (items.length > MOST_KEYS) return memoryError(w);
  if (v instanceof PyDict) out.reserve(v.size);
  let python = false;
  for (const item of items) {
    const key = hashKey(item);
    if (key === UNHASHABLE) return w.unhashable(item, 'set element');
    if (key === undefined) python = true;
    else if (!python) out.add(key, item);
  }
  if (!python) return out;
  return w.tail(w.prelude('filled_set'), [new PySet(cls), new PyTuple(items.slice())]);
}

/** A set of the elements; the prelude makes it where Python code is needed. */
function makeSet(w: World, v: Slot, cls: PyType): Slot {
  if (v === undefined) return new PySet(cls);
  return (
    plainSet(w, v, cls) ??
    (w.failed ? undefined : w.tail(w.prelude('filled_set'), [new PySet(cls), v]))
  );
}

constructor(set, '(cls, iterable=(), /, *args, **kwargs)', (w, a, at) => {
  const cls = a[at] as PyType;
  if (special(cls, '__init__') !== undefined) return new PySet(cls);
  return refuse(w, cls, a, at) ? undefined : makeSet(w, a[at + 1], cls);
});
constructor(frozenset, '(cls, iterable=(), /, *args, **kwargs)', (w, a, at) => {
  const cls = a[at] as PyType;
  if (special(cls, '__init__') === undefined && refuse(w, cls, a, at)) return undefined;
  const v = a[at + 1];
  if (cls === frozenset && v instanceof PySet && v.cls === frozenset) return v;
  return makeSet(w, v, cls);
});

function refuse(w: World, cls: PyType, a: Slot[], at: number): boolean {
  const rest = (a[at + 2] as PyTuple).items.length;
  if (rest > 0) w.raise('TypeError', `${cls.name} expected at most 1 argument, got ${rest + 1}`);
  else if ((a[at + 3] as PyDict).size > 0)
    w.raise('TypeError', `${cls.name}() takes no keyword arguments`);
  return w.failed;
}

slotWith(set, '__init__', '(self, iterable=(), /)', (w, a, at) => {
  self(a, at).clear();
  if (a[at + 1] === undefined) return null;
  return update(w, self(a, at), a[at + 1]!);
});

/** Adds the elements of an iterable. */
function update(w: World, into: PySet, v: Value): Slot {
  const plain = into.buckets === null ? plainSet(w, v, set) : undefined;
  if (plain?.buckets === null) {
    combine('|', into, plain, v instanceof PySet || v instanceof PyDict);
    return null;
  }
  if (w.failed && !pendingFill(w)) return undefined;
  const source = w.failed ? w.tailArgs[1]! : (plain ?? v);
  return w.tail(w.prelude('set_update'), [into, source]);
}

/** The prelude was asked to fill a set: its second argument has the items. */
function pendingFill(w: World): boolean {
  return w.tailFn === w.prelude('filled_set') && w.status === Status.tail;
}

/** The reduced element; undefined with the status set, or where the prelude `name` was called. */
function element(w: World, a: Slot[], at: number, name: string): HashKey | undefined {
  const v = a[at + 1]!;
  const key = hashKey(v);
  if (key === UNHASHABLE) return w.unhashable(v, 'set element');
  if (key === undefined || self(a, at).buckets !== null)
    return w.tail(w.prelude(name), [a[at]!, v]);
  return key;
}

method(set, 'add', 2, 2, (w, a, at) => {
  const key = element(w, a, at, 'set_add');
  if (key === undefined) return undefined;
  self(a, at).add(key, a[at + 1]!);
  return null;
});
method(set, 'discard', 2, 2, (w, a, at) => {
  const key = element(w, a, at, 'set_discard');
  if (key === undefined) return undefined;
  self(a, at).delete(key);
  return null;
});
method(set, 'remove', 2, 2, (w, a, at) => {
  const key = element(w, a, at, 'set_remove');
  if (key === undefined) return undefined;
  return self(a, at).delete(key) ? null : w.raiseValue('KeyError', a[at + 1]!);
});
method(set, 'pop', 1, 1, (w, a, at) => {
  const item = self(a, at).popFirst();
  return item === undefined ? w.raise('KeyError', 'pop from an empty set') : item;
});
method(set, 'clear', 1, 1, (_w, a, at) => {
  self(a, at).clear();
  return null;
});

function addTo(set: PySet, item: Value): void {
  set.add(storedKey(item), item);
}

/** Methods of both kinds that take any number of iterables. */
const COMBINE = {
  union: '|', intersection: '&', difference: '-', symmetric_difference: '^',
} as const; // prettier-ignore
const UPDATE = {
  update: '|', intersection_update: '&', difference_update: '-', symmetric_difference_update: '^',
} as const; // prettier-ignore

for (const type of [set, frozenset]) {
  method(type, 'copy', 1, 1, (_w, a, at) => {
    if (self(a, at).cls === frozenset) return a[at];
    const out = new PySet(type);
    out.copyFrom(self(a, at));
    return out;
  });
  for (const [name, symbol] of Object.entries(COMBINE)) {
    const max = symbol === '^' ? 2 : -1;
    method(type, name, max === 2 ? 2 : 1, max, (w, a, at, n) => {
      const out = new PySet(type);
      out.copyFrom(self(a, at));
      return combineAll(w, symbol, out, a.slice(at + 1, at + n) as Value[], out);
    });
  }
  for (const name of ['issubset', 'issuperset', 'isdisjoint'] as const) {
    method(type, name, 2, 2, (w, a, at) => relation(w, name, self(a, at), a[at + 1]!));
  }
}
for (const [name, symbol] of Object.entries(UPDATE)) {
  const max = symbol === '^' ? 2 : -1;
  method(set, name, max === 2 ? 2 : 1, max, (w, a, at, n) =>
    combineAll(w, symbol, self(a, at), a.slice(at + 1, at + n) as Value[], null),
  );
}

/** Combines a set with each iterable in turn, in place; answers `result`. */
function combineAll(
  w: World,
  symbol: string,
  into: PySet,
  others: readonly Value[],
  result: PySet | null,
): Slot {
  for (const [i, other] of others.entries()) {
    const right = other instanceof PySet ? other : plainSet(w, other, set);
    if (right === undefined && w.failed && !pendingFill(w)) return undefined;
    if (right === undefined || right.buckets !== null || into.buckets !== null) {
      const source = w.failed ? w.tailArgs[1]! : (right ?? other);
      w.clearException();
      return w.tail(w.prelude('set_combine'), [
        symbol,
        into,
        new PyTuple([source, ...others.slice(i + 1)]),
        result,
      ]);
    }
    combine(symbol, into, right, other instanceof PySet || other instanceof PyDict);
  }
  return result;
}

function combine(symbol: string, into: PySet, other: PySet, isSet: boolean): void {
  if (symbol === '|' && isSet) into.copyFrom(other);
  else if (symbol === '|') for (const at of other.index.values()) addTo(into, other.keys[at]!);
  else if (symbol === '&') {
    const out = new PySet(into.cls);
    const [small, large] = other.size > into.size ? [into, other] : [other, into];
    for (const item of small.items())
      if (large.has(storedKey(item))) out.add(storedKey(item), item);
    into.takeOver(out);
  } else if (symbol === '-') {
    for (const item of other.items()) into.delete(storedKey(item));
  } else {
    for (const item of other.items()) {
      if (!into.delete(storedKey(item))) into.add(storedKey(item), item);
    }
  }
}

function relation(
  w: World,
  name: 'issubset' | 'issuperset' | 'isdisjoint',
  x: PySet,
  v: Value,
): Slot {
  const y = v instanceof PySet ? v : plainSet(w, v, set);
  if (y === undefined && w.failed && !pendingFill(w)) return undefined;
  if (y === undefined || y.buckets !== null || x.buckets !== null) {
    const source = w.failed ? w.tailArgs[1]! : (y ?? v);
    w.clearException();
    return w.tail(w.prelude('set_relation'), [name, x, source]);
  }
  const inside = (p: PySet, q: PySet): boolean => [...p.index.keys()].every((key) => q.has(key));
  if (name === 'issubset') return inside(x, y);
  if (name === 'issuperset') return inside(y, x);
  return ![...x.index.keys()].some((key) => y.has(key));
}
