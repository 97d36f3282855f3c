/**
 * Operators: built-in types here, everything else in the prelude (which calls the user's methods).
 *
 * Every function answers a value, or `undefined` with the world's status set. The order of tries
 * (left method, reflected method, subclass first) is CPython's `binary_op1`, in `prelude.py`.
 */
import type { World } from '../world';
import { isInstance, lookup, special, typeOf } from './attributes';
import { dictEntries, hashKey, PyDict, PySet, UNHASHABLE, type HashKey } from './dict';
import { percentFormat } from './format';
import { asDouble, asInt, compareNumbers, floatBinary, intBinary } from './numbers';
import {
  PyBytes, PyFloat, PyFunction, PyInstance, PyList, PyMethod, PyNative, PyObject, PyRange, PySlice, PyTuple, T,
  PyType, type Slot, type Value,
} from './object'; // prettier-ignore

/** Python symbol and method names of each binary operator, in the order of the opcodes from ADD. */
export const BINARY = [
  ['+', 'add'], ['-', 'sub'], ['*', 'mul'], ['/', 'truediv'], ['//', 'floordiv'], ['%', 'mod'],
  ['**', 'pow'], ['<<', 'lshift'], ['>>', 'rshift'], ['&', 'and'], ['|', 'or'], ['^', 'xor'],
  ['@', 'matmul'],
] as const; // prettier-ignore

/** x op y, where `op` indexes BINARY; `inPlace` for the augmented assignments. */
export function binary(w: World, op: number, x: Value, y: Value, inPlace: boolean): Slot {
  const [symbol, name] = BINARY[op]!;
  const i = asInt(x);
  const j = asInt(y);
  if (i !== undefined && j !== undefined) {
    if (typeof x === 'boolean' && typeof y === 'boolean' && (op === 9 || op === 10 || op === 11)) {
      return op === 9 ? x && y : op === 10 ? x || y : x !== y;
    }
    if (symbol !== '@' && plainNumber(x) && plainNumber(y)) return intBinary(w, symbol, i, j);
  } else if (plainNumber(x) && plainNumber(y)) {
    const a = asDouble(x);
    const b = asDouble(y);
    if (a !== undefined && b !== undefined) {
      const r = floatBinary(w, symbol, a, b);
      if (r !== undefined || w.failed) return r;
    }
  }
  const r = builtinBinary(w, symbol, x, y, inPlace);
  if (r !== undefined || w.failed) return r;
  if (needsPrelude(x) || needsPrelude(y)) {
    return w.tail(w.prelude(inPlace ? 'inplace_op' : 'binary_op'), [
      x, y, `__${name}__`, `__r${name}__`, inPlace ? `__i${name}__` : '', inPlace ? `${symbol}=` : symbol,
    ]); // prettier-ignore
  }
  return unsupported(w, inPlace ? `${symbol}=` : symbol, x, y);
}

function plainNumber(v: Value): boolean {
  return typeof v !== 'object' || v instanceof PyFloat;
}

/** Types whose operators are methods found by name (users' classes, library types). */
export function needsPrelude(v: Value): boolean {
  return typeof v === 'object' && v !== null && (!v.cls.shared || v.cls.attrs.has('__operators__'));
}

export function unsupported(w: World, symbol: string, x: Value, y: Value): undefined {
  if (symbol === '+' && typeof x === 'string') {
    return w.raise(
      'TypeError',
      w.traits.concatenateOnlyText
        ? `must be str, not ${typeOf(y).name}`
        : `can only concatenate str (not "${typeOf(y).name}") to str`,
    );
  }
  if (symbol === '+' && (x instanceof PyList || x instanceof PyTuple)) {
    const kind = x instanceof PyList ? 'list' : 'tuple';
    return w.raise(
      'TypeError',
      `can only concatenate ${kind} (not "${typeOf(y).name}") to ${kind}`,
    );
  }
  const shown = symbol === '**' ? '** or pow()' : symbol === '**=' ? '** or pow()' : symbol;
  return w.raise(
    'TypeError',
    `unsupported operand type(s) for ${shown}: '${typeOf(x).name}' and '${typeOf(y).name}'`,
  );
}

function builtinBinary(w: World, symbol: string, x: Value, y: Value, inPlace: boolean): Slot {
  switch (symbol) {
    case '+':
      return add(w, x, y, inPlace);
    case '*':
      return repeat(w, x, y, inPlace) ?? repeat(w, y, x, false);
    case '%':
      return typeof x === 'string' ? percentFormat(w, x, y) : undefined;
    case '|':
    case '&':
    case '-':
    case '^':
      if (x instanceof PySet && y instanceof PySet) return setOperation(symbol, x, y, inPlace);
      if (symbol === '|' && x instanceof PyDict && y instanceof PyDict) {
        const out = inPlace ? x : new PyDict();
        if (!inPlace) out.copyFrom(x);
        out.copyFrom(y);
        return out;
      }
      if (symbol === '|' && isTypeLike(x) && isTypeLike(y)) return x;
      return undefined;
    default:
      return undefined;
  }
}

function isTypeLike(v: Value): boolean {
  return v === null || v instanceof PyType;
}

function add(w: World, x: Value, y: Value, inPlace: boolean): Slot {
  if (typeof x === 'string' && typeof y === 'string') return x + y;
  if (x instanceof PyList) {
    if (inPlace) {
      const items = sequenceItems(y);
      if (items === undefined) {
        return w.tail(w.prelude('list_iadd'), [x, y]);
      }
      x.items.push(...(items === x.items ? items.slice() : items));
      return x;
    }
    if (y instanceof PyList && x.cls.shared && y.cls.shared) {
      return new PyList([...x.items, ...y.items]);
    }
  }
  if (x instanceof PyTuple && y instanceof PyTuple) return new PyTuple([...x.items, ...y.items]);
  if (x instanceof PyBytes && y instanceof PyBytes) {
    const data = new Uint8Array(x.data.length + y.data.length);
    data.set(x.data);
    data.set(y.data, x.data.length);
    return new PyBytes(data);
  }
  return undefined;
}

function repeat(w: World, x: Value, y: Value, inPlace: boolean): Slot {
  const n = asInt(y);
  if (n === undefined) return undefined;
  const count = Math.max(0, Number(n));
  if (typeof x === 'string') {
    if (x.length * count > 0x1fffffff) return w.raise('MemoryError', '');
    return x.repeat(count);
  }
  if (x instanceof PyList || x instanceof PyTuple) {
    const items: Value[] = [];
    for (let i = 0; i < count; i++) items.push(...x.items);
    if (x instanceof PyTuple) return new PyTuple(items);
    if (!inPlace) return new PyList(items);
    x.items = items;
    return x;
  }
  if (x instanceof PyBytes) {
    const data = new Uint8Array(x.data.length * count);
    for (let i = 0; i < count; i++) data.set(x.data, i * x.data.length);
    return new PyBytes(data);
  }
  return undefined;
}

function setOperation(symbol: string, x: PySet, y: PySet, inPlace: boolean): PySet {
  const out = new PySet(inPlace ? x.cls : x.cls.shared ? x.cls : T['set']!);
  const take = (from: PySet, when: (key: HashKey) => boolean): void => {
    for (const [key, at] of from.index) if (when(key)) out.add(key, from.keys[at]!);
  };
  if (symbol === '&') take(x, (k) => y.has(k));
  else if (symbol === '-') take(x, (k) => !y.has(k));
  else if (symbol === '|') {
    take(x, () => true);
    take(y, () => true);
  } else {
    take(x, (k) => !y.has(k));
    take(y, (k) => !x.has(k));
  }
  if (!inPlace || x.cls === T['frozenset']) return out;
  x.index = out.index;
  x.keys = out.keys;
  return x;
}

/** The elements of a built-in sequence or set, without running Python code; else undefined. */
export function sequenceItems(v: Value): Value[] | undefined {
  if (v instanceof PyList || v instanceof PyTuple) return v.cls.shared ? v.items : undefined;
  if (typeof v === 'string') return [...v];
  if (v instanceof PySet) return v.items();
  if (v instanceof PyDict) return v.cls.shared ? dictEntries(v).map(([k]) => k) : undefined;
  if (v instanceof PyRange) {
    return Array.from({ length: v.length }, (_, i) => v.start + i * v.step);
  }
  if (v instanceof PyBytes) return [...v.data];
  return undefined;
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
  const method = lookup(typeOf(x), name);
  if (method !== undefined) return w.tail(method, [x]);
  return w.raise('TypeError', `bad operand type for unary ${symbol}: '${typeOf(x).name}'`);
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
  if (v.cls.shared) return builtinTruth(v);
  const method = lookup(v.cls, '__bool__') ?? lookup(v.cls, '__len__');
  if (method === undefined || method instanceof PyNative) return builtinTruth(v);
  return w.tail(w.prelude('truth'), [v]) as undefined;
}

function builtinTruth(v: PyObject): boolean {
  if (v instanceof PyList || v instanceof PyTuple) return v.items.length > 0;
  if (v instanceof PyDict || v instanceof PySet) return v.size > 0;
  if (v instanceof PyFloat) return v.value !== 0;
  if (v instanceof PyBytes) return v.data.length > 0;
  if (v instanceof PyRange) return v.length > 0;
  if (v instanceof PyInstance && v.cls.layout === 'int') return asInt(v) !== 0;
  if ('length' in v && typeof v.length === 'number') return v.length > 0;
  return true;
}

export const COMPARE = [
  ['<', '__lt__', '__gt__'], ['<=', '__le__', '__ge__'], ['==', '__eq__', '__eq__'],
  ['!=', '__ne__', '__ne__'], ['>', '__gt__', '__lt__'], ['>=', '__ge__', '__le__'],
] as const; // prettier-ignore

/** x op y, where `op` indexes COMPARE (the order of the opcodes from LT). */
export function compare(w: World, op: number, x: Value, y: Value): Slot {
  if (op === 2 || op === 3) {
    const equal = equalValues(x, y);
    if (equal !== undefined) return op === 2 ? equal : !equal;
  } else {
    const order = orderValues(x, y);
    if (order !== undefined) {
      return op === 0 ? order < 0 : op === 1 ? order <= 0 : op === 4 ? order > 0 : order >= 0;
    }
    if (x instanceof PyFloat || y instanceof PyFloat) {
      if (asDouble(x) !== undefined && asDouble(y) !== undefined) return false;
    }
    if (x instanceof PySet && y instanceof PySet) return compareSets(op, x, y);
  }
  const [symbol, name, reflected] = COMPARE[op]!;
  if (containsPython(x) || containsPython(y)) {
    return w.tail(w.prelude('rich_compare'), [x, y, name, reflected, symbol]);
  }
  return w.raise(
    'TypeError',
    `'${symbol}' not supported between instances of '${typeOf(x).name}' and '${typeOf(y).name}'`,
  );
}

function containsPython(v: Value): boolean {
  if (typeof v !== 'object' || v === null) return false;
  return !v.cls.shared || v instanceof PyList || v instanceof PyTuple || v instanceof PyDict
    || special(v.cls, '__lt__') !== undefined || pythonEqual(v); // prettier-ignore
}

/** Whether two values are equal, where no Python code is needed to tell; else undefined. */
export function equalValues(x: Value, y: Value): boolean | undefined {
  if (x === y) return x instanceof PyFloat ? !Number.isNaN(x.value) : pythonEqual(x) ? undefined : true;
  if (typeof x === 'string' || typeof y === 'string') {
    return typeof x !== 'string' || typeof y !== 'string' ? (pythonEqual(x) || pythonEqual(y) ? undefined : false) : false;
  }
  const order = compareNumbers(x, y);
  if (order !== undefined) return order === 0;
  if (typeof x !== 'object' || typeof y !== 'object' || x === null || y === null) {
    return pythonEqual(x) || pythonEqual(y) ? undefined : false;
  }
  if (pythonEqual(x) || pythonEqual(y)) return undefined;
  if ((x instanceof PyList && y instanceof PyList) || (x instanceof PyTuple && y instanceof PyTuple)) {
    return equalItems(x.items, y.items);
  }
  if (x instanceof PyDict && y instanceof PyDict) return equalDicts(x, y);
  if (x instanceof PySet && y instanceof PySet) {
    if (x.size !== y.size) return false;
    for (const key of x.index.keys()) if (!y.has(key)) return false;
    return true;
  }
  if (x instanceof PyBytes && y instanceof PyBytes) {
    return x.data.length === y.data.length && x.data.every((b, i) => b === y.data[i]);
  }
  if (x instanceof PyRange && y instanceof PyRange) return hashKey(x) === hashKey(y);
  if (x instanceof PySlice && y instanceof PySlice) {
    return equalItems([x.start, x.stop, x.step], [y.start, y.stop, y.step]);
  }
  if (x instanceof PyMethod && y instanceof PyMethod) {
    return x.func === y.func && x.self === y.self;
  }
  return false;
}

/** Does the type compare with a method of its own? */
function pythonEqual(v: Value): boolean {
  if (typeof v !== 'object' || v === null) return false;
  return special(v.cls, '__eq__') !== undefined;
}

function equalItems(x: readonly Value[], y: readonly Value[]): boolean | undefined {
  let unknown = false;
  if (x.length !== y.length) {
    return false;
  }
  for (let i = 0; i < x.length; i++) {
    if (x[i] === y[i]) continue;
    const equal = equalValues(x[i]!, y[i]!);
    if (equal === false && !unknown) return false;
    if (equal === undefined) unknown = true;
  }
  return unknown ? undefined : true;
}

function equalDicts(x: PyDict, y: PyDict): boolean | undefined {
  if (x.size !== y.size) return false;
  let unknown = false;
  for (const [key, at] of x.index) {
    const other = y.get(key);
    if (other === undefined) return false;
    if (x.values[at] === other) continue;
    const equal = equalValues(x.values[at]!, other);
    if (equal === false) return false;
    if (equal === undefined) unknown = true;
  }
  return unknown ? undefined : true;
}

function compareSets(op: number, x: PySet, y: PySet): boolean {
  const inside = (a: PySet, b: PySet): boolean => [...a.index.keys()].every((k) => b.has(k));
  if (op === 0) return x.size < y.size && inside(x, y);
  if (op === 1) return inside(x, y);
  if (op === 4) return y.size < x.size && inside(y, x);
  return inside(y, x);
}

/** -1, 0 or 1 for values of one built-in ordered type; else undefined. */
export function orderValues(x: Value, y: Value): number | undefined {
  if (typeof x === 'string' && typeof y === 'string') return x < y ? -1 : x > y ? 1 : 0;
  const order = compareNumbers(x, y);
  if (order !== undefined) return order;
  if ((x instanceof PyList && y instanceof PyList) || (x instanceof PyTuple && y instanceof PyTuple)) {
    const n = Math.min(x.items.length, y.items.length);
    for (let i = 0; i < n; i++) {
      if (x.items[i] === y.items[i]) continue;
      const equal = equalValues(x.items[i]!, y.items[i]!);
      if (equal === undefined) return undefined;
      if (!equal) return orderValues(x.items[i]!, y.items[i]!);
    }
    return Math.sign(x.items.length - y.items.length);
  }
  if (x instanceof PyBytes && y instanceof PyBytes) {
    for (let i = 0; i < Math.min(x.data.length, y.data.length); i++) {
      if (x.data[i] !== y.data[i]) return x.data[i]! < y.data[i]! ? -1 : 1;
    }
    return Math.sign(x.data.length - y.data.length);
  }
  return undefined;
}

/** needle in haystack */
export function contains(w: World, haystack: Value, needle: Value): Slot {
  if (typeof haystack === 'string') {
    if (typeof needle === 'string') return haystack.includes(needle);
    return w.raise(
      'TypeError',
      `'in <string>' requires string as left operand, not ${typeOf(needle).name}`,
    );
  }
  if ((haystack instanceof PyDict || haystack instanceof PySet) && !overrides(haystack, '__contains__')) {
    const key = hashKey(needle);
    if (key === UNHASHABLE) return w.unhashable(needle);
    if (key !== undefined) return haystack.has(key);
  } else if ((haystack instanceof PyList || haystack instanceof PyTuple) && !overrides(haystack, '__contains__')) {
    let unknown = false;
    for (const item of haystack.items) {
      if (item === needle) return true;
      const equal = equalValues(item, needle);
      if (equal === true) return true;
      if (equal === undefined) unknown = true;
    }
    if (!unknown) return false;
  } else if (haystack instanceof PyRange) {
    const i = asInt(needle);
    if (i !== undefined) {
      const d = Number(i) - haystack.start;
      return d % haystack.step === 0 && d / haystack.step >= 0 && d / haystack.step < haystack.length;
    }
  } else if (haystack instanceof PyBytes && typeof needle === 'number') {
    return haystack.data.includes(needle);
  }
  return w.tail(w.prelude('contains'), [haystack, needle]);
}

/** Does a user's subclass of a built-in type define this method itself? */
export function overrides(v: PyObject, name: string): boolean {
  return !v.cls.shared && lookup(v.cls, name) instanceof PyFunction;
}

export { isInstance };
