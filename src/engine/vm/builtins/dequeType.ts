/** collections.deque: its methods, as in `_collectionsmodule.c`. */
import type { World } from '../../world';
import { special } from '../typeLookup';
import { constructor, getter, method, slotWith } from '../define';
import { PyDeque } from '../deque';
import { equalValues } from '../comparison';
import { Iter } from '../iterators';
import { PyIterator, PyType, T, type Slot, type Value } from '../object';
import { asInt } from '../numbers';
import { plainItems, wholeNumber } from './arguments';

const deque = T['deque'];
const self = (a: Slot[], at: number): PyDeque => a[at] as PyDeque;

/** Sets maxlen and fills; answers `result`. */
function initialise(w: World, d: PyDeque, iterable: Slot, maxlen: Slot, result: Value): Slot {
  d.clear();
  d.maxlen = null;
  if (maxlen !== undefined && maxlen !== null) {
    const n = asInt(maxlen);
    if (n === undefined) return w.raise('TypeError', 'an integer is required');
    if (n < 0) return w.raise('ValueError', 'maxlen must be non-negative');
    d.maxlen = Number(n);
  }
  return iterable === undefined ? result : extend(w, d, iterable, false, result);
}

constructor(deque, '(cls, iterable=(), maxlen=None, *args, **kwargs)', (w, a, at) => {
  const cls = a[at] as PyType;
  const made = new PyDeque(cls);
  if (special(cls, '__init__') !== undefined) return made;
  return initialise(w, made, a[at + 1], a[at + 2], made);
});
slotWith(deque, '__init__', '(self, iterable=(), maxlen=None)', (w, a, at) =>
  initialise(w, self(a, at), a[at + 1], a[at + 2], null),
);

/** An item taken off an end; undefined after IndexError. */
function taken(w: World, v: Slot): Slot {
  return v === undefined ? w.raise('IndexError', 'pop from an empty deque') : v;
}

function extend(w: World, d: PyDeque, v: Value, left: boolean, result: Value): Slot {
  const items = plainItems(w, v);
  if (items === undefined) {
    return w.failed
      ? undefined
      : w.tail(w.prelude(left ? 'deque_extendleft' : 'deque_extend'), [d, v, result]);
  }
  for (const item of v === d ? items.slice() : items) {
    if (left) d.unshift(item);
    else d.push(item);
  }
  return result;
}

method(deque, 'append', 2, 2, (_w, a, at) => {
  self(a, at).push(a[at + 1]!);
  return null;
});
method(deque, 'appendleft', 2, 2, (_w, a, at) => {
  self(a, at).unshift(a[at + 1]!);
  return null;
});
method(deque, 'extend', 2, 2, (w, a, at) => extend(w, self(a, at), a[at + 1]!, false, null));
method(deque, 'extendleft', 2, 2, (w, a, at) => extend(w, self(a, at), a[at + 1]!, true, null));
method(deque, 'pop', 1, 1, (w, a, at) => taken(w, self(a, at).pop()));
method(deque, 'popleft', 1, 1, (w, a, at) => taken(w, self(a, at).shift()));
method(deque, 'clear', 1, 1, (_w, a, at) => {
  self(a, at).clear();
  return null;
});
for (const name of ['copy', '__copy__']) {
  method(deque, name, 1, 1, (_w, a, at) => {
    const out = new PyDeque(self(a, at).cls);
    out.maxlen = self(a, at).maxlen;
    out.items = self(a, at).values();
    return out;
  });
}
method(deque, 'reverse', 1, 1, (_w, a, at) => {
  const d = self(a, at);
  d.items = d.values().reverse();
  d.head = 0;
  return null;
});
method(deque, 'rotate', 1, 2, (w, a, at, n) => {
  const d = self(a, at);
  const by = n > 1 ? wholeNumber(w, a[at + 1]) : 1;
  if (by === undefined) return undefined;
  const values = d.values();
  if (values.length > 0) {
    const k = ((by % values.length) + values.length) % values.length;
    d.items = [...values.slice(values.length - k), ...values.slice(0, values.length - k)];
    d.head = 0;
  }
  return null;
});
method(deque, 'remove', 2, 2, (w, a, at) => {
  const d = self(a, at);
  for (let i = 0; i < d.length; i++) {
    const equal = d.at(i) === a[at + 1] ? true : equalValues(d.at(i), a[at + 1]!);
    if (equal === undefined) return w.tail(w.prelude('deque_remove'), [d, a[at + 1]!]);
    if (equal) {
      d.items.splice(d.head + i, 1);
      return null;
    }
  }
  return notThere(w, a[at + 1]!);
});

function notThere(w: World, v: Value): undefined {
  return w.tail(w.prelude('raise_not_in_deque'), [v]);
}

method(deque, 'count', 2, 2, (w, a, at) => {
  let count = 0;
  for (const item of self(a, at).values()) {
    const equal = item === a[at + 1] ? true : equalValues(item, a[at + 1]!);
    if (equal === undefined) return w.tail(w.prelude('sequence_count'), [a[at]!, a[at + 1]!]);
    if (equal) count++;
  }
  return count;
});
method(deque, 'index', 2, 4, (w, a, at, n) => {
  const d = self(a, at);
  const bound = (v: Slot, fallback: number): number | undefined => {
    if (v === undefined) return fallback;
    const i = wholeNumber(w, v);
    return i === undefined ? undefined : i < 0 ? Math.max(0, i + d.length) : Math.min(i, d.length);
  };
  const start = bound(n > 2 ? a[at + 2] : undefined, 0);
  const stop = bound(n > 3 ? a[at + 3] : undefined, d.length);
  if (start === undefined || stop === undefined) return undefined;
  for (let i = start; i < stop; i++) {
    const equal = d.at(i) === a[at + 1] ? true : equalValues(d.at(i), a[at + 1]!);
    if (equal === undefined) return w.tail(w.prelude('deque_index'), [d, a[at + 1]!, start, stop]);
    if (equal) return i;
  }
  return notThere(w, a[at + 1]!);
});
method(deque, 'insert', 3, 3, (w, a, at) => {
  const d = self(a, at);
  const given = wholeNumber(w, a[at + 1]);
  if (given === undefined) return undefined;
  if (d.maxlen !== null && d.length >= d.maxlen)
    return w.raise('IndexError', 'deque already at its maximum size');
  const i = given < 0 ? Math.max(0, given + d.length) : Math.min(given, d.length);
  d.items.splice(d.head + i, 0, a[at + 2]);
  return null;
});
getter(deque, 'maxlen', (_w, a, at) => self(a, at).maxlen);
method(
  deque,
  '__reversed__',
  1,
  1,
  (_w, a, at) =>
    new PyIterator(
      T['dequeReverseIterator'],
      Iter.reversedDeque,
      self(a, at),
      self(a, at).length - 1,
      self(a, at).length,
      0,
    ),
);
