/** Subscription: obj[key], obj[key] = value, del obj[key], for built-in containers and by method. */
import { pointsOf } from './text/codePoints';
import { replaceRange } from '../../base/largeArrays';
import type { World } from '../world';
import { lookup, lookupSpecial, special, typeName, typeOf } from './typeLookup';
import { parameterise } from './builtins/typeUnions';
import { heldValue } from './comparison';
import { PyDeque } from './deque';
import { PyDict, UNHASHABLE, hashKey } from './dict';
import { canMake } from './memory';
import { asInt } from './numbers';
import { sequenceItems } from './builtinOperators';
import { overrides } from './operators';
import {
  PyBytes, PyList, PyObject, PyRange, PySlice, PyTuple, PyType, type Slot, type Value,
} from './object'; // prettier-ignore
import { CHARACTER, charge, LOOK } from './work';

export function getItem(w: World, obj: Value, key: Value): Slot {
  if (!(obj instanceof PyObject && overrides(obj, '__getitem__'))) {
    const v = builtinGetItem(w, obj, key);
    if (v !== undefined || w.failed) return v;
    if (obj instanceof PyType) return classItem(w, obj, key);
  }
  const method = lookupSpecial(typeOf(obj), '__getitem__');
  if (method !== undefined) return w.tail(method, [obj, key]);
  return w.raise('TypeError', `'${typeName(obj)}' object is not subscriptable`);
}

/** The `__getitem__` of a built-in type; undefined with the status unset where there is none. */
export function builtinGetItem(w: World, obj: Value, key: Value): Slot {
  if (typeof obj === 'string') return stringItem(w, obj, key);
  if (obj instanceof PyDict) return dictItem(w, obj, key);
  if (obj instanceof PyList || obj instanceof PyTuple) return sequenceItem(w, obj, key);
  if (obj instanceof PyBytes) return bytesItem(w, obj, key);
  if (obj instanceof PyRange) return rangeItem(w, obj, key);
  if (obj instanceof PyDeque) {
    const i = asInt(key) === undefined ? undefined : indexIn(w, key, obj.length, 'deque');
    if (i !== undefined) return obj.at(i);
    return w.failed
      ? undefined
      : w.raise('TypeError', `sequence index must be integer, not '${typeName(key)}'`);
  }
  const held = heldValue(obj);
  return typeof held === 'string' ? stringItem(w, held, key) : undefined;
}

/** cls[key]: `__class_getitem__`, or a parameterised built-in type. */
function classItem(w: World, cls: PyType, key: Value): Slot {
  const meta = lookupSpecial(cls.cls, '__getitem__');
  if (meta !== undefined) return w.tail(meta, [cls, key]);
  const method = lookup(cls, '__class_getitem__');
  if (method !== undefined) return w.tail(w.prelude('class_getitem'), [cls, key]);
  return (
    parameterise(w, cls, key) ??
    w.raise(
      'TypeError',
      w.traits.notSubscriptableNamesClass
        ? `type '${cls.name}' is not subscriptable`
        : `'${cls.cls.name}' object is not subscriptable`,
    )
  );
}

function dictItem(w: World, dict: PyDict, key: Value): Slot {
  const k = hashKey(key);
  if (k === UNHASHABLE) return w.unhashable(key, 'dict key');
  if (k === undefined) return w.tail(w.prelude('dict_getitem'), [dict, key]);
  const v = dict.get(k);
  if (v !== undefined) return v;
  if (dict.buckets !== null) return w.tail(w.prelude('dict_getitem'), [dict, key]);
  if (dict.cls.heap || dict.factory !== null) {
    const missing = lookupSpecial(dict.cls, '__missing__');
    if (missing !== undefined) return w.tail(missing, [dict, key]);
  }
  return w.raiseValue('KeyError', key);
}

/** A whole index in range, after adding the length to a negative one; IndexError otherwise. */
export function indexIn(w: World, key: Value, length: number, what: string): number | undefined {
  const given = asInt(key);
  if (given === undefined) return noIndex(w, key, what);
  if (typeof given === 'bigint') {
    return w.raise('IndexError', `cannot fit '${typeName(key)}' into an index-sized integer`);
  }
  const at = given < 0 ? given + length : given;
  if (at < 0 || at >= length) {
    return w.raise(
      'IndexError',
      what === 'byte' ? 'index out of range' : `${what} index out of range`,
    );
  }
  return at;
}

/** No int: what `__index__` gives (the caller asks again), or TypeError. */
function noIndex(w: World, key: Value, what: string): undefined {
  const { name } = typeOf(key);
  if (what === 'string') {
    const given = w.traits.stringIndexQuotesType ? `, not '${name}'` : '';
    return w.raise('TypeError', `string indices must be integers${given}`);
  }
  const type = what === 'range object' ? 'range' : what;
  return w.raise('TypeError', `${type} indices must be integers or slices, not ${name}`);
}

/** Does the key stand for an int, or hold something in a slice that does, by a user's `__index__`? */
export function hasIndexMethod(key: Value): boolean {
  if (key instanceof PySlice) return [key.start, key.stop, key.step].some(hasIndexMethod);
  return (
    key instanceof PyObject &&
    asInt(key) === undefined &&
    special(key.cls, '__index__') !== undefined
  );
}

/** start, stop, step and the number of items of a slice of a sequence (`PySlice_AdjustIndices`). */
export function sliceRange(
  w: World,
  slice: PySlice,
  length: number,
): { start: number; step: number; count: number; stop: number } | undefined {
  const step = slice.step === null ? 1 : asInt(slice.step);
  if (step === undefined) return badSlice(w);
  if (Number(step) === 0) return w.raise('ValueError', 'slice step cannot be zero');
  const forward = step > 0;
  const clamp = (v: Value, fallback: number): number | undefined => {
    if (v === null) return fallback;
    const i = asInt(v);
    if (i === undefined) return undefined;
    const n = Number(i) < 0 ? Number(i) + length : Number(i);
    return forward ? Math.min(Math.max(n, 0), length) : Math.min(Math.max(n, -1), length - 1);
  };
  const start = clamp(slice.start, forward ? 0 : length - 1);
  const stop = clamp(slice.stop, forward ? length : -1);
  if (start === undefined || stop === undefined) return badSlice(w);
  const count = Math.max(0, Math.ceil((stop - start) / Number(step)));
  return { start, step: Number(step), count, stop };
}

function badSlice(w: World): undefined {
  return w.raise('TypeError', 'slice indices must be integers or None or have an __index__ method');
}

function sequenceItem(w: World, obj: PyList | PyTuple, key: Value): Slot {
  if (typeof key === 'object' && hasIndexMethod(key))
    return w.tail(w.prelude('getitem_index'), [obj, key]);
  const items = obj.items;
  if (key instanceof PySlice) {
    const r = sliceRange(w, key, items.length);
    if (r === undefined) return undefined;
    if (!canMake(w, r.count)) return undefined;
    const out: Value[] = [];
    for (let n = 0, i = r.start; n < r.count; n++, i += r.step) out.push(items[i]);
    return obj instanceof PyList ? new PyList(out) : new PyTuple(out);
  }
  const i = indexIn(w, key, items.length, obj instanceof PyList ? 'list' : 'tuple');
  return i === undefined ? undefined : items[i];
}

function stringItem(w: World, s: string, key: Value): Slot {
  if (typeof key === 'object' && hasIndexMethod(key))
    return w.tail(w.prelude('getitem_index'), [s, key]);
  const chars = pointsOf(s);
  if (key instanceof PySlice) {
    const r = sliceRange(w, key, chars.length);
    if (r === undefined) return undefined;
    if (r.step === 1 && typeof chars === 'string') return chars.slice(r.start, r.start + r.count);
    charge(w, r.count, LOOK);
    let out = '';
    for (let n = 0, i = r.start; n < r.count; n++, i += r.step) out += chars[i];
    return out;
  }
  const i = indexIn(w, key, chars.length, 'string');
  return i === undefined ? undefined : chars[i];
}

function bytesItem(w: World, obj: PyBytes, key: Value): Slot {
  if (typeof key === 'object' && hasIndexMethod(key))
    return w.tail(w.prelude('getitem_index'), [obj, key]);
  if (key instanceof PySlice) {
    const r = sliceRange(w, key, obj.data.length);
    if (r === undefined) return undefined;
    if (r.step === 1) {
      charge(w, r.count, CHARACTER);
      return new PyBytes(obj.data.slice(r.start, r.start + r.count));
    }
    charge(w, r.count, LOOK);
    return new PyBytes(
      Uint8Array.from({ length: r.count }, (_, n) => obj.data[r.start + n * r.step]),
    );
  }
  const i = indexIn(w, key, obj.data.length, 'byte');
  return i === undefined ? undefined : obj.data[i];
}

function rangeItem(w: World, obj: PyRange, key: Value): Slot {
  if (typeof key === 'object' && hasIndexMethod(key))
    return w.tail(w.prelude('getitem_index'), [obj, key]);
  if (key instanceof PySlice) {
    const r = sliceRange(w, key, obj.length);
    if (r === undefined) return undefined;
    const at = (i: number): number => obj.start + i * obj.step;
    return new PyRange(at(r.start), at(r.start + r.count * r.step), obj.step * r.step);
  }
  const i = indexIn(w, key, obj.length, 'range object');
  return i === undefined ? undefined : obj.start + i * obj.step;
}

/** obj[key] = value; true, or undefined with the status set. */
export function setItem(w: World, obj: Value, key: Value, value: Value): true | undefined {
  if (!(obj instanceof PyObject && overrides(obj, '__setitem__'))) {
    const done = builtinSetItem(w, obj, key, value);
    if (done !== undefined || w.failed) return done;
  }
  const method = lookupSpecial(typeOf(obj), '__setitem__');
  if (method !== undefined) return w.tail(method, [obj, key, value]);
  return w.raise('TypeError', `'${typeName(obj)}' object does not support item assignment`);
}

/** The `__setitem__` of a built-in type; undefined with the status unset where there is none. */
export function builtinSetItem(w: World, obj: Value, key: Value, value: Value): true | undefined {
  if (obj instanceof PyDict) {
    const k = hashKey(key);
    if (k === UNHASHABLE) return w.unhashable(key, 'dict key');
    if (k === undefined || (obj.buckets !== null && !obj.has(k))) {
      return w.tail(w.prelude('dict_setitem'), [obj, key, value]);
    }
    obj.set(k, key, value);
    return true;
  }
  if (obj instanceof PyList) {
    if (typeof key === 'object' && hasIndexMethod(key))
      return w.tail(w.prelude('setitem_index'), [obj, key, value]);
    if (key instanceof PySlice) return setSlice(w, obj, key, value);
    const i = indexIn(w, key, obj.items.length, 'list');
    if (i === undefined) return outOfRange(w, 'list assignment index out of range');
    obj.items[i] = value;
    return true;
  }
  if (obj instanceof PyDeque) {
    const i = indexIn(w, key, obj.length, 'deque');
    if (i === undefined) return undefined;
    obj.items[obj.head + i] = value;
    return true;
  }
  return undefined;
}

/** An index out of range has a text of its own in assignments. */
function outOfRange(w: World, text: string): undefined {
  return w.raised('IndexError') ? w.raise('IndexError', text) : undefined;
}

function setSlice(w: World, obj: PyList, key: PySlice, value: Value): true | undefined {
  const r = sliceRange(w, key, obj.items.length);
  if (r === undefined) return undefined;
  const items = sequenceItems(value);
  if (items === undefined) return w.tail(w.prelude('list_setslice'), [obj, key, value]);
  if (r.step === 1) {
    replaceRange(obj.items, r.start, r.count, items);
    return true;
  }
  if (items.length !== r.count) {
    return w.raise(
      'ValueError',
      `attempt to assign sequence of size ${items.length} to extended slice of size ${r.count}`,
    );
  }
  items.forEach((v, n) => (obj.items[r.start + n * r.step] = v));
  return true;
}

/** del obj[key]; true, or undefined with the status set. */
export function deleteItem(w: World, obj: Value, key: Value): true | undefined {
  if (!(obj instanceof PyObject && overrides(obj, '__delitem__'))) {
    const done = builtinDeleteItem(w, obj, key);
    if (done !== undefined || w.failed) return done;
  }
  const method = lookupSpecial(typeOf(obj), '__delitem__');
  if (method !== undefined) return w.tail(method, [obj, key]);
  return w.raise('TypeError', `'${typeName(obj)}' object doesn't support item deletion`);
}

/** The `__delitem__` of a built-in type; undefined with the status unset where there is none. */
export function builtinDeleteItem(w: World, obj: Value, key: Value): true | undefined {
  if (obj instanceof PyDict) {
    const k = hashKey(key);
    if (k === UNHASHABLE) return w.unhashable(key, 'dict key');
    if (k === undefined || (obj.buckets !== null && !obj.has(k))) {
      return w.tail(w.prelude('dict_delitem'), [obj, key]);
    }
    return obj.delete(k) === undefined ? w.raiseValue('KeyError', key) : true;
  }
  if (obj instanceof PyList) {
    if (typeof key === 'object' && hasIndexMethod(key))
      return w.tail(w.prelude('delitem_index'), [obj, key]);
    if (key instanceof PySlice) return deleteSlice(w, obj, key);
    const i = indexIn(w, key, obj.items.length, 'list');
    if (i === undefined) return outOfRange(w, 'list assignment index out of range');
    obj.items.splice(i, 1);
    return true;
  }
  if (obj instanceof PyDeque) {
    const i = indexIn(w, key, obj.length, 'deque');
    if (i === undefined) return undefined;
    obj.items.splice(obj.head + i, 1);
    return true;
  }
  return undefined;
}

function deleteSlice(w: World, obj: PyList, key: PySlice): true | undefined {
  const r = sliceRange(w, key, obj.items.length);
  if (r === undefined) return undefined;
  if (r.step === 1) {
    obj.items.splice(r.start, r.count);
    return true;
  }
  const gone = new Set(Array.from({ length: r.count }, (_, n) => r.start + n * r.step));
  obj.items = obj.items.filter((_, i) => !gone.has(i));
  return true;
}
