/** list: its methods, as in `listobject.c`. */
import { canGrow, canMake } from '../memory';
import { charge, chargeSort, ITEM } from '../work';
import type { World } from '../../world';
import { special } from '../typeLookup';
import { constructor, method, methodWith, slotWith } from '../define';
import { equalValues } from '../comparison';
import { PyDict } from '../dict';
import { PyIterator, PyList, PyTuple, PyType, T, type Slot, type Value } from '../object';
import { Iter } from '../iterators';
import { plainItems, wholeNumber } from './arguments';
import { sortPlain } from './sorting';

const list = T['list'];
const self = (a: Slot[], at: number): PyList => a[at] as PyList;

/** Fills a new list from an iterable, through the prelude where that runs Python code. */
function fill(w: World, target: PyList, iterable: Slot): Slot {
  if (iterable === undefined) return target;
  const items = plainItems(w, iterable);
  if (items !== undefined) {
    target.items = items.slice();
    return target;
  }
  return w.failed ? undefined : w.tail(w.prelude('filled_list'), [target, iterable]);
}

/** list(iterable): a subclass with its own `__init__` fills it there, as in CPython. */
constructor(list, '(cls, iterable=(), /, *args, **kwargs)', (w, a, at) => {
  const cls = a[at] as PyType;
  const rest = (a[at + 2] as PyTuple).items.length;
  const made = new PyList([], cls);
  if (special(cls, '__init__') !== undefined) return made;
  if (rest > 0) return w.raise('TypeError', `list expected at most 1 argument, got ${rest + 1}`);
  if ((a[at + 3] as PyDict).size > 0)
    return w.raise('TypeError', `${cls.name}() takes no keyword arguments`);
  return fill(w, made, a[at + 1]);
});

slotWith(list, '__init__', '(self, iterable=(), /)', (w, a, at) => {
  self(a, at).items = [];
  const done = fill(w, self(a, at), a[at + 1]);
  return done === undefined ? undefined : null;
});

method(list, 'append', 2, 2, (_w, a, at) => {
  self(a, at).items.push(a[at + 1]!);
  return null;
});

method(list, 'extend', 2, 2, (w, a, at) => {
  const target = self(a, at);
  const items = plainItems(w, a[at + 1]!);
  if (items === undefined) {
    return w.failed ? undefined : w.tail(w.prelude('list_extend'), [target, a[at + 1]!]);
  }
  if (!canGrow(w, target.items.length, items.length)) return undefined;
  for (const item of items === target.items ? items.slice() : items) target.items.push(item);
  return null;
});

method(list, 'insert', 3, 3, (w, a, at) => {
  const { items } = self(a, at);
  const given = wholeNumber(w, a[at + 1]);
  if (given === undefined) return undefined;
  const i = given < 0 ? Math.max(0, given + items.length) : Math.min(given, items.length);
  charge(w, items.length - i, ITEM);
  items.splice(i, 0, a[at + 2]!);
  return null;
});

method(list, 'pop', 1, 2, (w, a, at, n) => {
  const { items } = self(a, at);
  if (n === 1 && items.length > 0) return items.pop();
  const i = n === 1 ? -1 : wholeNumber(w, a[at + 1]);
  if (i === undefined) return undefined;
  if (items.length === 0) return w.raise('IndexError', 'pop from empty list');
  const index = i < 0 ? i + items.length : i;
  if (index < 0 || index >= items.length) return w.raise('IndexError', 'pop index out of range');
  charge(w, items.length - index, ITEM);
  return items.splice(index, 1)[0];
});

method(list, 'clear', 1, 1, (_w, a, at) => {
  self(a, at).items = [];
  return null;
});

method(list, 'copy', 1, 1, (w, a, at) => {
  const { items } = self(a, at);
  return canMake(w, items.length) ? new PyList(items.slice()) : undefined;
});

method(list, 'reverse', 1, 1, (w, a, at) => {
  charge(w, self(a, at).items.length, ITEM);
  self(a, at).items.reverse();
  return null;
});

method(list, 'remove', 2, 2, (w, a, at) => {
  const { items } = self(a, at);
  charge(w, items.length, ITEM);
  const i = find(items, a[at + 1]!, 0, items.length);
  if (i === undefined) return w.tail(w.prelude('list_remove'), [a[at]!, a[at + 1]!]);
  if (i < 0) return w.raise('ValueError', 'list.remove(x): x not in list');
  items.splice(i, 1);
  return null;
});

/** Index of an equal item, -1, or undefined where Python code must compare. */
export function find(
  items: readonly Value[],
  v: Value,
  start: number,
  stop: number,
): number | undefined {
  for (let i = start; i < stop; i++) {
    if (items[i] === v) return i;
    const equal = equalValues(items[i], v);
    if (equal === undefined) return undefined;
    if (equal) return i;
  }
  return -1;
}

/** start and stop of index(), brought into range. */
function clamp(w: World, v: Slot, length: number, fallback: number): number | undefined {
  if (v === undefined) return fallback;
  if (v === null) {
    return w.raise('TypeError', 'slice indices must be integers or have an __index__ method');
  }
  const i = wholeNumber(w, v);
  if (i === undefined) return undefined;
  return i < 0 ? Math.max(0, i + length) : Math.min(i, length);
}

export function indexMethod(type: PyType): void {
  method(type, 'index', 2, 4, (w, a, at, n) => {
    const { items } = a[at] as PyList | PyTuple;
    charge(w, items.length, ITEM);
    const start = clamp(w, n > 2 ? a[at + 2] : undefined, items.length, 0);
    const stop = clamp(w, n > 3 ? a[at + 3] : undefined, items.length, items.length);
    if (start === undefined || stop === undefined) return undefined;
    const i = find(items, a[at + 1]!, start, stop);
    if (i === undefined)
      return w.tail(w.prelude('sequence_index'), [a[at]!, a[at + 1]!, start, stop]);
    if (i >= 0) return i;
    return valueMissing(w, type, a[at + 1]!);
  });
  method(type, 'count', 2, 2, (w, a, at) => {
    let count = 0;
    charge(w, (a[at] as PyList | PyTuple).items.length, ITEM);
    for (const item of (a[at] as PyList | PyTuple).items) {
      const equal = item === a[at + 1] ? true : equalValues(item, a[at + 1]!);
      if (equal === undefined) return w.tail(w.prelude('sequence_count'), [a[at]!, a[at + 1]!]);
      if (equal) count++;
    }
    return count;
  });
}

function valueMissing(w: World, type: PyType, v: Value): Slot {
  if (type.name === 'tuple') return w.raise('ValueError', 'tuple.index(x): x not in tuple');
  if (w.traits.listIndexSaysX) return w.raise('ValueError', 'list.index(x): x not in list');
  return w.tail(w.prelude('raise_not_in_list'), [v]);
}

indexMethod(list);

/** list.sort(*, key=None, reverse=False) */
methodWith(list, 'sort', '(self, *, key=None, reverse=False)', (w, a, at) => {
  const key = a[at + 1] ?? null;
  const reverse = a[at + 2] ?? false;
  const { items } = self(a, at);
  if (key === null && typeof reverse === 'boolean') {
    chargeSort(w, items.length);
    const sorted = sortPlain(items, reverse);
    if (sorted !== undefined) {
      self(a, at).items = sorted;
      return null;
    }
  }
  return w.tail(w.prelude('sort_list'), [self(a, at), key, reverse]);
});

method(
  list,
  '__reversed__',
  1,
  1,
  (_w, a, at) =>
    new PyIterator(
      T['listReverseIterator'],
      Iter.reversedList,
      self(a, at),
      self(a, at).items.length - 1,
      0,
      0,
    ),
);
