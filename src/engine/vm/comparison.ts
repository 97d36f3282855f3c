/**
 * Equality and order of built-in values, as far as no Python code is needed to tell.
 *
 * "Undefined" means that it is: an operand's class compares with a method of its own, or something
 * inside a container does. Follows the `tp_richcompare` of each type.
 */
import { special } from './typeLookup';
import { hashKey, PyDict, PySet, type PyTable } from './dict';
import { PyComplex } from './complexNumbers';
import { PyDeque } from './deque';
import { FAST_NESTING } from './nesting';
import { asInt, compareNumbers } from './numbers';
import {
  PyBytes, PyFloat, PyInstance, PyList, PyMethod, PyObject, PyRange, PySlice, PyTuple, type Value,
} from './object'; // prettier-ignore

/** Whether two values are equal; undefined if Python code has to tell. */
export function equalValues(x: Value, y: Value): boolean | undefined {
  if (x === y)
    return isNumberObject(x) ? equalContents(x, y) === true : pythonEqual(x) ? undefined : true;
  if (typeof x === 'string' && typeof y === 'string') return false;
  const order = plainOperand(x) && plainOperand(y) ? compareNumbers(x, y) : undefined;
  if (order !== undefined) return order === 0;
  if (pythonEqual(x) || pythonEqual(y)) return undefined;
  const equal = equalContents(x, y);
  return equal === 'unlike' ? false : equal;
}

function isNumberObject(v: Value): boolean {
  return v instanceof PyFloat || v instanceof PyComplex;
}

function plainOperand(v: Value): boolean {
  return !(v instanceof PyInstance);
}

/** Does the type compare with a method of its own? */
export function pythonEqual(v: Value): boolean {
  return v instanceof PyObject && special(v.cls, '__eq__') !== undefined;
}

/**
 * What the built-in `__eq__` says of two values, whatever their classes define: 'unlike' when they
 * are not of one kind (NotImplemented), undefined when Python code has to compare what is inside.
 */
export function equalContents(x: Value, y: Value): boolean | 'unlike' | undefined {
  const [left, right] = [heldValue(x), heldValue(y)];
  if (typeof left === 'string' || typeof right === 'string') {
    return typeof left === 'string' && typeof right === 'string' ? left === right : 'unlike';
  }
  const order = compareNumbers(left, right);
  if (order !== undefined) return order === 0;
  if (x instanceof PyFloat && y instanceof PyFloat) return false;
  if (left instanceof PyComplex || right instanceof PyComplex) return equalComplex(left, right);
  if (!(x instanceof PyObject) || !(y instanceof PyObject)) return x === y ? true : 'unlike';
  if (
    (x instanceof PyList && y instanceof PyList) ||
    (x instanceof PyTuple && y instanceof PyTuple)
  ) {
    return equalItems(x.items, y.items);
  }
  if (x instanceof PyDict && y instanceof PyDict) return equalDicts(x, y);
  if (x instanceof PySet && y instanceof PySet) return equalSets(x, y);
  if (x instanceof PyBytes && y instanceof PyBytes) {
    return x.data.length === y.data.length && x.data.every((b, i) => b === y.data[i]);
  }
  if (x instanceof PyRange && y instanceof PyRange) return hashKey(x) === hashKey(y);
  if (x instanceof PySlice && y instanceof PySlice) {
    return equalItems([x.start, x.stop, x.step], [y.start, y.stop, y.step]);
  }
  if (x instanceof PyMethod && y instanceof PyMethod) return x.func === y.func && x.self === y.self;
  if (x instanceof PyDeque && y instanceof PyDeque) return equalItems(x.values(), y.values());
  return x === y ? true : 'unlike';
}

/** Whether two numbers are equal of which one is complex at least. */
function equalComplex(x: Value, y: Value): boolean | 'unlike' {
  if (!(x instanceof PyComplex)) return equalComplex(y, x);
  if (y instanceof PyComplex) return x.real === y.real && x.imag === y.imag;
  if (!(y instanceof PyFloat) && asInt(y) === undefined) return 'unlike';
  return x.imag === 0 && compareNumbers(new PyFloat(x.real), y) === 0;
}

/** The value in an instance of a user's subclass of int, float or str; any other value itself. */
export function heldValue(v: Value): Value {
  if (!(v instanceof PyInstance)) return v;
  const { layout } = v.cls;
  return layout === 'int' || layout === 'float' || layout === 'str' ? v.slots[0]! : v;
}

/** In how many containers the comparison is. */
let nesting = 0;

function equalItems(x: readonly Value[], y: readonly Value[]): boolean | undefined {
  if (x.length !== y.length) return false;
  if (nesting >= FAST_NESTING) return undefined;
  nesting++;
  const equal = equalInOrder(x, y);
  nesting--;
  return equal;
}

function equalInOrder(x: readonly Value[], y: readonly Value[]): boolean | undefined {
  let unknown = false;
  for (let i = 0; i < x.length; i++) {
    if (x[i] === y[i]) continue;
    const equal = equalValues(x[i], y[i]);
    // What Python code compares first may raise or have effects: it decides then.
    if (equal === false) return unknown ? undefined : false;
    if (equal === undefined) unknown = true;
  }
  return unknown ? undefined : true;
}

function equalDicts(x: PyDict, y: PyDict): boolean | undefined {
  if (x.size !== y.size) return false;
  if (hashesInPython(x, y) || nesting >= FAST_NESTING) return undefined;
  nesting++;
  const equal = equalEntries(x, y);
  nesting--;
  return equal;
}

function equalEntries(x: PyDict, y: PyDict): boolean | undefined {
  let unknown = false;
  for (const [key, at] of x.index) {
    const other = y.get(key);
    if (other === undefined) return false;
    if (x.values[at] === other) continue;
    const equal = equalValues(x.values[at]!, other);
    if (equal === false) return unknown ? undefined : false;
    if (equal === undefined) unknown = true;
  }
  return unknown ? undefined : true;
}

function equalSets(x: PySet, y: PySet): boolean | undefined {
  if (x.size !== y.size) return false;
  if (hashesInPython(x, y)) return undefined;
  for (const key of x.index.keys()) if (!y.has(key)) return false;
  return true;
}

/** Has one of the tables keys whose hash Python code computes? */
export function hashesInPython(x: PyTable, y: PyTable): boolean {
  return x.buckets !== null || y.buckets !== null;
}

/** x op y for sets, `op` an index of COMPARE; undefined if Python code compares the elements. */
export function compareSets(op: number, x: PySet, y: PySet): boolean | undefined {
  if (hashesInPython(x, y)) return undefined;
  const inside = (a: PySet, b: PySet): boolean => {
    for (const key of a.index.keys()) if (!b.has(key)) return false;
    return true;
  };
  if (op === 0) return x.size < y.size && inside(x, y);
  if (op === 1) return x.size <= y.size && inside(x, y);
  if (op === 4) return y.size < x.size && inside(y, x);
  return y.size <= x.size && inside(y, x);
}

/** -1, 0 or 1 for values of one built-in ordered type; else undefined. */
export function orderValues(x: Value, y: Value): number | undefined {
  if (typeof x === 'string' && typeof y === 'string') return orderTexts(x, y);
  if (typeof x === 'object' && x !== null && special(x.cls, '__lt__') !== undefined)
    return undefined;
  return orderContents(x, y);
}

/** The same, whatever methods the classes define. */
export function orderContents(x: Value, y: Value): number | undefined {
  const [left, right] = [heldValue(x), heldValue(y)];
  if (typeof left === 'string' && typeof right === 'string') return orderTexts(left, right);
  const order = compareNumbers(left, right);
  if (order !== undefined) return order;
  if (
    (x instanceof PyList && y instanceof PyList) ||
    (x instanceof PyTuple && y instanceof PyTuple)
  ) {
    return orderItems(x.items, y.items);
  }
  if (x instanceof PyDeque && y instanceof PyDeque) return orderItems(x.values(), y.values());
  if (x instanceof PyBytes && y instanceof PyBytes) {
    for (let i = 0; i < Math.min(x.data.length, y.data.length); i++) {
      if (x.data[i] !== y.data[i]) return x.data[i] < y.data[i] ? -1 : 1;
    }
    return Math.sign(x.data.length - y.data.length);
  }
  return undefined;
}

function orderItems(x: readonly Value[], y: readonly Value[]): number | undefined {
  const n = Math.min(x.length, y.length);
  for (let i = 0; i < n; i++) {
    if (x[i] === y[i]) continue;
    const equal = equalValues(x[i], y[i]);
    if (equal === undefined) return undefined;
    if (!equal) return orderValues(x[i], y[i]);
  }
  return Math.sign(x.length - y.length);
}

/** By code points: UTF-16 order differs where one side has a character beyond 16 bits. */
function orderTexts(x: string, y: string): number {
  if (x === y) return 0;
  const n = Math.min(x.length, y.length);
  let i = 0;
  while (i < n && x.charCodeAt(i) === y.charCodeAt(i)) i++;
  if (i === n) return Math.sign(x.length - y.length);
  const [p, q] = [x.charCodeAt(i), y.charCodeAt(i)];
  const far = (c: number): boolean => c >= 0xd800 && c <= 0xdfff;
  if (far(p) !== far(q)) return far(p) ? 1 : -1;
  return p < q ? -1 : 1;
}
