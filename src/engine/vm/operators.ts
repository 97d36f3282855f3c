/**
 * Operators: built-in types here, everything else in the prelude (which calls the user's methods).
 *
 * Every function answers a value, or `undefined` with the world's status set. The order of tries
 * (left method, reflected method, subclass first) is CPython's `binary_op1`, in `prelude.py`.
 */
import type { World } from '../world';
import { isInstance, lookup, lookupSpecial, special, typeName, typeOf } from './typeLookup';
import { builtinBinary, unsupported } from './builtinOperators';
import {
  compareSets, equalContents, equalValues, heldValue, orderContents, orderValues, pythonEqual,
} from './comparison'; // prettier-ignore
import { PyComplex } from './complexNumbers';
import { PyDeque } from './deque';
import { hashKey, PyDict, PySet, UNHASHABLE } from './dict';
import { Iter, PyDictView } from './iterators';
import { asDouble, asInt, intBinary, mixedBinary } from './numbers';
import {
  PyBytes, PyFloat, PyFunction, PyInstance, PyList, PyNative, PyObject, PyRange, PyTuple, T,
  type Slot, type Value,
} from './object'; // prettier-ignore
import { NOT_IMPLEMENTED } from './singletons';
import { CHARACTER, charge, chargeComparison, ITEM } from './work';

/** Python symbol and method names of each binary operator, in the order of the opcodes from ADD. */
export const BINARY = [
  ['+', 'add'], ['-', 'sub'], ['*', 'mul'], ['/', 'truediv'], ['//', 'floordiv'], ['%', 'mod'],
  ['**', 'pow'], ['<<', 'lshift'], ['>>', 'rshift'], ['&', 'and'], ['|', 'or'], ['^', 'xor'],
  ['@', 'matmul'],
] as const; // prettier-ignore

/** x op y, where `op` indexes BINARY; `inPlace` for the augmented assignments. */
export function binary(w: World, op: number, x: Value, y: Value, inPlace: boolean): Slot {
  if (op === 0 && typeof x === 'string' && typeof y === 'string') return x + y;
  const [symbol, name] = BINARY[op];
  const i = asInt(x);
  const j = asInt(y);
  if (i !== undefined && j !== undefined) {
    if (typeof x === 'boolean' && typeof y === 'boolean' && (op === 9 || op === 10 || op === 11)) {
      return op === 9 ? x && y : op === 10 ? x || y : x !== y;
    }
    if (symbol !== '@' && plainNumber(x) && plainNumber(y)) return intBinary(w, symbol, i, j);
  } else if (plainNumber(x) && plainNumber(y)) {
    const r = mixedBinary(w, symbol, x, y);
    if (r !== undefined || w.failed) return r;
  }
  if (needsPrelude(x) || needsPrelude(y)) {
    return w.tail(w.prelude(inPlace ? 'inplace_op' : 'binary_op'), [
      x, y, `__${name}__`, `__r${name}__`, inPlace ? `__i${name}__` : '', inPlace ? `${symbol}=` : symbol,
    ]); // prettier-ignore
  }
  const r = builtinBinary(w, symbol, x, y, inPlace);
  if (r !== undefined || w.failed) return r;
  return unsupported(w, inPlace ? `${symbol}=` : symbol, x, y);
}

function plainNumber(v: Value): boolean {
  return typeof v !== 'object' || v instanceof PyFloat;
}

/** Types whose operators are methods found by name (users' classes, library types). */
export function needsPrelude(v: Value): boolean {
  return typeof v === 'object' && v !== null && (v.cls.heap || v.cls.attrs.has('__operators__'));
}

/** -x, +x, ~x */
export function unary(w: World, symbol: '-' | '+' | '~', x: Value): Slot {
  const i = asInt(x);
  if (i !== undefined && plainNumber(x)) {
    if (symbol === '+') return i;
    if (symbol === '-') return intBinary(w, '-', 0, i);
    return intBinary(w, '-', -1, i);
  }
  if (x instanceof PyFloat && symbol !== '~') return symbol === '-' ? new PyFloat(-x.value) : x;
  const name = symbol === '-' ? '__neg__' : symbol === '+' ? '__pos__' : '__invert__';
  const method = lookupSpecial(typeOf(x), name);
  if (method !== undefined) return w.tail(method, [x]);
  return w.raise('TypeError', `bad operand type for unary ${symbol}: '${typeName(x)}'`);
}

/** The truth of a value; undefined with the status set when Python code decides (its result is then the truth of what it returns). */
export function truth(w: World, v: Value): boolean | undefined {
  switch (typeof v) {
    case 'boolean':
      return v;
    case 'number':
      return v !== 0;
    case 'string':
      return v !== '';
    case 'bigint':
      return true;
  }
  if (v === null) return false;
  if (!v.cls.heap) return builtinTruth(v);
  const method = lookup(v.cls, '__bool__') ?? lookup(v.cls, '__len__');
  if (method === undefined || method instanceof PyNative) return builtinTruth(v);
  return w.tail(w.prelude('truth'), [v]);
}

function builtinTruth(v: PyObject): boolean {
  if (v instanceof PyList || v instanceof PyTuple) return v.items.length > 0;
  if (v instanceof PyDict || v instanceof PySet) return v.size > 0;
  if (v instanceof PyDeque) return v.length > 0;
  if (v instanceof PyFloat) return v.value !== 0;
  if (v instanceof PyComplex) return v.real !== 0 || v.imag !== 0;
  if (v instanceof PyBytes) return v.data.length > 0;
  if (v instanceof PyRange) return v.length > 0;
  if (v instanceof PyInstance) {
    const held = heldValue(v);
    if (held !== v) return held instanceof PyFloat ? held.value !== 0 : held !== '' && held !== 0;
  }
  if ('length' in v && typeof v.length === 'number') return v.length > 0;
  return true;
}

export const COMPARE = [
  ['<', '__lt__', '__gt__'], ['<=', '__le__', '__ge__'], ['==', '__eq__', '__eq__'],
  ['!=', '__ne__', '__ne__'], ['>', '__gt__', '__lt__'], ['>=', '__ge__', '__le__'],
] as const; // prettier-ignore

/** x op y, where `op` indexes COMPARE (the order of the opcodes from LT). */
export function compare(w: World, op: number, x: Value, y: Value): Slot {
  chargeComparison(w, x, y);
  if (op === 2 || op === 3) {
    const equal = equalValues(x, y);
    if (equal !== undefined) return op === 2 ? equal : !equal;
  } else {
    const order = orderValues(x, y);
    if (order !== undefined) return inOrder(op, order);
    if (!needsPrelude(x) && !needsPrelude(y)) {
      if (asDouble(x) !== undefined && asDouble(y) !== undefined) return false;
      if (x instanceof PySet && y instanceof PySet) {
        const r = compareSets(op, x, y);
        if (r !== undefined) return r;
      }
    }
  }
  const [symbol, name, reflected] = COMPARE[op];
  if (comparesInPython(x) || comparesInPython(y)) {
    return w.tail(w.prelude('rich_compare'), [x, y, name, reflected, symbol]);
  }
  return incomparable(w, symbol, x, y);
}

function inOrder(op: number, order: number): boolean {
  return op === 0 ? order < 0 : op === 1 ? order <= 0 : op === 4 ? order > 0 : order >= 0;
}

export function incomparable(w: World, symbol: string, x: Value, y: Value): undefined {
  return w.raise(
    'TypeError',
    `'${symbol}' not supported between instances of '${typeName(x)}' and '${typeName(y)}'`,
  );
}

/** May comparing it come to methods of a class? Containers count, since those of their elements may. */
function comparesInPython(v: Value): boolean {
  if (!(v instanceof PyObject)) return false;
  return needsPrelude(v) || CONTAINERS.some((c) => v instanceof c)
    || special(v.cls, '__lt__') !== undefined || pythonEqual(v); // prettier-ignore
}

const CONTAINERS = [PyList, PyTuple, PyDict, PySet, PyDeque] as const;

/** What the built-in type of `x` answers to `x op y` (its `__lt__` and so on), or NotImplemented. */
export function builtinComparison(w: World, op: number, x: Value, y: Value): Slot {
  const [symbol] = COMPARE[op];
  if (op === 2 || op === 3) {
    const equal = equalContents(x, y);
    if (equal === 'unlike') return NOT_IMPLEMENTED;
    if (equal !== undefined) return op === 2 ? equal : !equal;
  } else {
    const order = orderContents(x, y);
    if (order !== undefined) return inOrder(op, order);
    if (asDouble(x) !== undefined && asDouble(y) !== undefined) return false;
  }
  const isSequence = (v: Value): boolean =>
    v instanceof PyList || v instanceof PyTuple || v instanceof PyDeque;
  if (isSequence(x) && isSequence(y) && typeOf(x).layout === typeOf(y).layout) {
    return w.tail(w.prelude('compare_sequences'), [x, y, symbol]);
  }
  if (x instanceof PyDict && y instanceof PyDict && (op === 2 || op === 3)) {
    return w.tail(w.prelude('compare_dicts'), [x, y, symbol]);
  }
  if (x instanceof PySet && y instanceof PySet) {
    return compareSets(op, x, y) ?? w.tail(w.prelude('compare_tables'), [x, y, symbol]);
  }
  return NOT_IMPLEMENTED;
}

/** needle in haystack */
export function contains(w: World, haystack: Value, needle: Value): Slot {
  if (haystack instanceof PyObject && overrides(haystack, '__contains__')) {
    return w.tail(w.prelude('contains'), [haystack, needle]);
  }
  return (
    builtinContains(w, haystack, needle) ??
    (w.failed ? undefined : w.tail(w.prelude('contains'), [haystack, needle]))
  );
}

/** The `__contains__` of a built-in type; undefined with the status unset where there is none. */
export function builtinContains(w: World, haystack: Value, needle: Value): Slot {
  if (typeof haystack === 'string') {
    charge(w, haystack.length, CHARACTER);
    if (typeof needle === 'string') return haystack.includes(needle);
    const held = heldValue(needle);
    if (typeof held === 'string') return haystack.includes(held);
    return w.raise(
      'TypeError',
      `'in <string>' requires string as left operand, not ${typeName(needle)}`,
    );
  }
  if (haystack instanceof PyDict || haystack instanceof PySet)
    return tableContains(w, haystack, needle);
  if (haystack instanceof PyList || haystack instanceof PyTuple) {
    charge(w, haystack.items.length, ITEM);
    return (
      itemsContain(haystack.items, needle) ??
      w.tail(w.prelude('sequence_contains'), [haystack, needle])
    );
  }
  if (haystack instanceof PyDeque) {
    charge(w, haystack.length, ITEM);
    return (
      itemsContain(haystack.values(), needle) ??
      w.tail(w.prelude('sequence_contains'), [haystack, needle])
    );
  }
  if (haystack instanceof PyRange) {
    const n =
      typeof needle === 'object' && needle instanceof PyFloat ? needle.value : asInt(needle);
    if (n === undefined) return w.tail(w.prelude('sequence_contains'), [haystack, needle]);
    const d = Number(n) - haystack.start;
    return d % haystack.step === 0 && d / haystack.step >= 0 && d / haystack.step < haystack.length;
  }
  charge(w, haystack instanceof PyBytes ? haystack.data.length : 0, CHARACTER);
  if (haystack instanceof PyBytes) return bytesContain(w, haystack, needle);
  if (haystack instanceof PyDictView) return viewContains(w, haystack, needle);
  const held = heldValue(haystack);
  return typeof held === 'string' ? builtinContains(w, held, needle) : undefined;
}

function tableContains(w: World, table: PyDict | PySet, needle: Value): Slot {
  const key = hashKey(needle);
  if (key === UNHASHABLE) {
    // A set is looked up in sets of sets as if it were frozen.
    if (table instanceof PySet && needle instanceof PySet)
      return tableContains(w, table, frozenCopy(needle));
    return w.unhashable(needle, table instanceof PyDict ? 'dict key' : 'set element');
  }
  if (key !== undefined && (table.buckets === null || table.has(key))) return table.has(key);
  return w.tail(w.prelude('table_contains'), [table, needle]);
}

function frozenCopy(v: PySet): PySet {
  const out = new PySet(T['frozenset']);
  out.copyFrom(v);
  return out;
}

/** Is an equal item among them? undefined if Python code has to compare. */
function itemsContain(items: readonly Value[], needle: Value): boolean | undefined {
  let unknown = false;
  for (const item of items) {
    if (item === needle) return unknown ? undefined : true;
    const equal = equalValues(item, needle);
    if (equal === true) return unknown ? undefined : true;
    if (equal === undefined) unknown = true;
  }
  return unknown ? undefined : false;
}

function bytesContain(w: World, haystack: PyBytes, needle: Value): Slot {
  const n = asInt(needle);
  if (n !== undefined) {
    if (n < 0 || n > 255) return w.raise('ValueError', 'byte must be in range(0, 256)');
    return haystack.data.includes(Number(n));
  }
  if (!(needle instanceof PyBytes)) {
    return w.raise('TypeError', `a bytes-like object is required, not '${typeName(needle)}'`);
  }
  const [h, k] = [haystack.data, needle.data];
  for (let i = 0; i + k.length <= h.length; i++) if (k.every((b, j) => h[i + j] === b)) return true;
  return false;
}

function viewContains(w: World, view: PyDictView, needle: Value): Slot {
  if (view.kind === Iter.keys) return tableContains(w, view.dict, needle);
  if (view.kind === Iter.values) {
    const values = view.dict.values.filter((v): v is Value => v !== undefined);
    return itemsContain(values, needle) ?? w.tail(w.prelude('sequence_contains'), [view, needle]);
  }
  if (!(needle instanceof PyTuple) || needle.items.length !== 2) return false;
  const key = hashKey(needle.items[0]);
  if (key === undefined || view.dict.buckets !== null)
    return w.tail(w.prelude('items_contain'), [view.dict, needle]);
  if (key === UNHASHABLE) return w.unhashable(needle.items[0], 'dict key');
  const value = view.dict.get(key);
  if (value === undefined) return false;
  return (
    value === needle.items[1] ||
    (equalValues(value, needle.items[1]) ?? w.tail(w.prelude('items_contain'), [view.dict, needle]))
  );
}

/** Does a user's subclass of a built-in type define this method itself? */
export function overrides(v: PyObject, name: string): boolean {
  return v.cls.heap && lookup(v.cls, name) instanceof PyFunction;
}

export { isInstance };
