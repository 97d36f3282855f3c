/** What many natives ask of their arguments. */
import type { World } from '../../world';
import { lookup, typeName, typeOf } from '../typeLookup';
import { heldValue } from '../comparison';
import { PyDeque } from '../deque';
import { EXHAUSTED, isPlainIterator, Iter, next, PyDictView } from '../iterators';
import { asInt, type Int } from '../numbers';
import { sequenceItems } from '../builtinOperators';
import { canMake, memoryError, MOST_ITEMS } from '../memory';
import { charge, ITEM } from '../work';
import { PyInstance, PyRange, PyTuple, type Slot, type Value } from '../object';

/** The whole number behind an argument as a JS number; undefined after TypeError. */
export function wholeNumber(w: World, v: Slot): number | undefined {
  const i = asInt(v);
  if (i !== undefined) return Number(i);
  return w.raise(
    'TypeError',
    `'${typeName(v ?? null)}' object cannot be interpreted as an integer`,
  );
}

/** The same, keeping large ints. */
export function integer(w: World, v: Slot): Int | undefined {
  const i = asInt(v);
  if (i !== undefined) return i;
  return w.raise(
    'TypeError',
    `'${typeName(v ?? null)}' object cannot be interpreted as an integer`,
  );
}

/** The text of a str or of an instance of a user's subclass of str; else undefined. */
export function asText(v: Slot): string | undefined {
  if (typeof v === 'string') return v;
  if (v instanceof PyInstance && v.cls.layout === 'str') return v.slots[0] as string;
  return undefined;
}

/**
 * The items of an iterable, where no Python code is needed to get them (an iterator is used up).
 * Undefined where Python code is needed, or, with the world's status set, after an exception.
 */
export function plainItems(w: World, v: Value): Value[] | undefined {
  if (v instanceof PyRange && !canMake(w, v.length)) return undefined;
  const items = sequenceItems(v instanceof PyInstance ? heldValue(v) : v);
  if (items !== undefined) {
    charge(w, items.length, ITEM);
    return items;
  }
  if (v instanceof PyDeque) return !v.cls.heap ? v.values() : undefined;
  if (v instanceof PyDictView) return viewItems(v);
  if (!isPlainIterator(v)) return undefined;
  const out: Value[] = [];
  for (;;) {
    const item = next(w, v);
    if (item === EXHAUSTED) return out;
    if (item === undefined) return undefined;
    if (out.push(item) > MOST_ITEMS) return memoryError(w);
  }
}

function viewItems(v: PyDictView): Value[] {
  const { dict, kind } = v;
  const out: Value[] = [];
  for (const at of dict.index.values()) {
    const key = dict.keys[at]!;
    if (kind === Iter.keys) out.push(key);
    else if (kind === Iter.values) out.push(dict.values[at]!);
    else out.push(new PyTuple([key, dict.values[at]!]));
  }
  return out;
}

/** Has the type a way to be iterated over? */
export function isIterable(v: Value): boolean {
  const cls = typeOf(v);
  return lookup(cls, '__iter__') !== undefined || lookup(cls, '__getitem__') !== undefined;
}
