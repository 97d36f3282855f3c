/**
 * The special methods of the built-in types as attributes: `[].__len__()`, `super().__getitem__(k)`,
 * `int.__add__`. The interpreter performs them by itself; these are for whoever calls them by name.
 */
import type { World } from '../../world';
import { builtinOperation } from '../builtinOperators';
import { slot, slotWith } from '../define';
import { PyComplex } from '../complexNumbers';
import type { PyDict } from '../dict';
import { formatValue, reprBuiltin, reprValue } from '../text/format';
import { builtinDeleteItem, builtinGetItem, builtinSetItem } from '../items';
import { builtinIterator } from '../iterators';
import { asDouble, asInt } from '../numbers';
import {
  builtinComparison, builtinContains, BINARY, COMPARE, unary,
} from '../operators'; // prettier-ignore
import { PyFloat, PyObject, PyTuple, T, type PyType, type Slot, type Value } from '../object';
import { NOT_IMPLEMENTED } from '../singletons';
import { hashBuiltin } from './hashes';
import { plainLength } from './iteration';

/** `__add__`, `__radd__` and so on of a type. */
function arithmetic(type: PyType, symbols: string, inPlace = ''): void {
  for (const [symbol, name] of BINARY) {
    if (symbols.split(' ').includes(symbol)) {
      slot(type, `__${name}__`, 2, 2, (w, a, at) =>
        operate(w, type, symbol, a[at]!, a[at + 1]!, false),
      );
      if (!isSequence(type) || symbol === '*') {
        slot(type, `__r${name}__`, 2, 2, (w, a, at) =>
          operate(w, type, symbol, a[at + 1]!, a[at]!, false),
        );
      }
    }
    if (inPlace.split(' ').includes(symbol)) {
      slot(type, `__i${name}__`, 2, 2, (w, a, at) =>
        operate(w, type, symbol, a[at]!, a[at + 1]!, true),
      );
    }
  }
}

function isSequence(type: PyType): boolean {
  return ['str', 'bytes', 'list', 'tuple', 'deque'].includes(type.name);
}

function operate(
  w: World,
  type: PyType,
  symbol: string,
  x: Value,
  y: Value,
  inPlace: boolean,
): Slot {
  // Complex numbers know the other ones, not these them.
  if (x instanceof PyComplex !== y instanceof PyComplex && type !== complex) return NOT_IMPLEMENTED;
  return builtinOperation(w, symbol, x, y, inPlace) ?? (w.failed ? undefined : NOT_IMPLEMENTED);
}

function comparisons(type: PyType, ...names: string[]): void {
  COMPARE.forEach(([, name], op) => {
    if (names.length === 0 || names.includes(name)) {
      slot(type, name, 2, 2, (w, a, at) => builtinComparison(w, op, a[at]!, a[at + 1]!));
    }
  });
}

const [int, float, complex, bool] = [T['int'], T['float'], T['complex'], T['bool']];
const [str, bytes] = [T['str'], T['bytes']];
const [list, tuple, dict, set, frozenset] = [
  T['list'],
  T['tuple'],
  T['dict'],
  T['set'],
  T['frozenset'],
];
const [range, slice, deque] = [T['range'], T['slice'], T['deque']];

arithmetic(int, '+ - * / // % ** << >> & | ^');
arithmetic(bool, '& | ^');
arithmetic(float, '+ - * / // % **');
arithmetic(complex, '+ - * / **');
arithmetic(str, '+ * %');
arithmetic(bytes, '+ *');
arithmetic(list, '+ *', '+ *');
arithmetic(tuple, '+ *');
arithmetic(deque, '+ *', '+ *');
arithmetic(dict, '|', '|');
arithmetic(set, '| & - ^', '| & - ^');
arithmetic(frozenset, '| & - ^');
arithmetic(T['type'], '|');

for (const type of [int, float, complex, str, bytes, list, tuple, set, frozenset, deque])
  comparisons(type);
for (const type of [dict, range, slice, T['method']]) comparisons(type, '__eq__', '__ne__');
comparisons(T['object'], '__eq__', '__lt__', '__le__', '__gt__', '__ge__');

/** hash(): None where the type has none. */
for (const type of [
  T['object'],
  int,
  float,
  complex,
  str,
  bytes,
  tuple,
  frozenset,
  range,
  T['method'],
]) {
  slot(type, '__hash__', 1, 1, (w, a, at) => hashBuiltin(w, a[at]!));
}
for (const type of [list, dict, set, deque]) type.attrs.set('__hash__', null);
slot(slice, '__hash__', 1, 1, (w, a, at) => hashBuiltin(w, a[at]!));

for (const type of [str, bytes, list, tuple, dict, set, frozenset, range, deque]) {
  slot(type, '__len__', 1, 1, (_w, a, at) => plainLength(a[at]!));
  slot(type, '__contains__', 2, 2, (w, a, at) => builtinContains(w, a[at]!, a[at + 1]!));
}
for (const key of ['dictKeys', 'dictValues', 'dictItems']) {
  slot(T[key], '__contains__', 2, 2, (w, a, at) => builtinContains(w, a[at]!, a[at + 1]!));
}
for (const key of [
  'str',
  'bytes',
  'list',
  'tuple',
  'dict',
  'set',
  'frozenset',
  'range',
  'deque',
  'dictKeys',
  'dictValues',
  'dictItems',
]) {
  slot(
    T[key],
    '__iter__',
    1,
    1,
    (w, a, at) => builtinIterator(a[at]!) ?? w.raise('TypeError', 'not iterable'),
  );
}
for (const type of [str, bytes, list, tuple, dict, range, deque]) {
  slot(type, '__getitem__', 2, 2, (w, a, at) => builtinGetItem(w, a[at]!, a[at + 1]!));
}
for (const type of [list, dict, deque]) {
  slot(type, '__setitem__', 3, 3, (w, a, at) =>
    noneOf(w, builtinSetItem(w, a[at]!, a[at + 1]!, a[at + 2]!)),
  );
  slot(type, '__delitem__', 2, 2, (w, a, at) =>
    noneOf(w, builtinDeleteItem(w, a[at]!, a[at + 1]!)),
  );
}

/** None for what was done. */
function noneOf(_w: World, done: true | undefined): Slot {
  return done === true ? null : undefined;
}

// --- numbers
for (const type of [int, float]) {
  slot(type, '__neg__', 1, 1, (w, a, at) => unary(w, '-', plainNumber(a[at]!)));
  slot(type, '__pos__', 1, 1, (_w, a, at) => plainNumber(a[at]!));
  slot(type, '__abs__', 1, 1, (w, a, at) => {
    const v = plainNumber(a[at]!);
    return asDouble(v)! < 0 || Object.is(asDouble(v), -0) ? unary(w, '-', v) : v;
  });
  slot(type, '__bool__', 1, 1, (_w, a, at) => asDouble(a[at])! !== 0);
  slot(type, '__int__', 1, 1, (w, a, at) => w.tail(T['int'], [plainNumber(a[at]!)]));
  slot(type, '__trunc__', 1, 1, (w, a, at) => w.tail(T['int'], [plainNumber(a[at]!)]));
  slot(type, '__float__', 1, 1, (w, a, at) => w.tail(T['float'], [plainNumber(a[at]!)]));
  slot(type, '__round__', 1, 2, (w, a, at, n) =>
    w.tail(w.builtins.get('round')!, [plainNumber(a[at]!), ...(n > 1 ? [a[at + 1]!] : [])]),
  );
  slot(type, '__floor__', 1, 1, (w, a, at) => rounded(w, a[at]!, Math.floor));
  slot(type, '__ceil__', 1, 1, (w, a, at) => rounded(w, a[at]!, Math.ceil));
  slot(type, '__divmod__', 2, 2, (w, a, at) => divmodSlot(w, a[at]!, a[at + 1]!));
  slot(type, '__rdivmod__', 2, 2, (w, a, at) => divmodSlot(w, a[at + 1]!, a[at]!));
  slot(type, '__getnewargs__', 1, 1, (_w, a, at) => new PyTuple([plainNumber(a[at]!)]));
}
slot(int, '__invert__', 1, 1, (w, a, at) => unary(w, '~', plainNumber(a[at]!)));
slot(int, '__index__', 1, 1, (_w, a, at) => asInt(a[at]));

/** The int or float itself, also out of an instance of a user's subclass. */
function plainNumber(v: Value): Value {
  if (v instanceof PyFloat) return v.cls === float ? v : new PyFloat(v.value);
  return asInt(v) ?? new PyFloat(asDouble(v)!);
}

function rounded(w: World, v: Value, how: (x: number) => number): Slot {
  const i = asInt(v);
  if (i !== undefined) return i;
  const x = asDouble(v)!;
  return w.tail(T['int'], [new PyFloat(Number.isFinite(x) ? how(x) : x)]);
}

function divmodSlot(w: World, x: Value, y: Value): Slot {
  if (asDouble(x) === undefined || asDouble(y) === undefined) return NOT_IMPLEMENTED;
  return w.tail(w.builtins.get('divmod')!, [plainNumber(x), plainNumber(y)]);
}

// --- texts
for (const type of [
  int,
  float,
  complex,
  str,
  bytes,
  list,
  tuple,
  dict,
  set,
  frozenset,
  range,
  slice,
  T['type'],
  T['function'],
  T['BaseException'],
]) {
  slot(type, '__repr__', 1, 1, (w, a, at) => builtinRepr(w, a[at]!));
}
for (const type of [str, int, float, complex]) {
  slot(type, '__format__', 2, 2, (w, a, at) => formatValue(w, held(a[at]!), a[at + 1] as string));
}
slot(str, '__str__', 1, 1, (_w, a, at) => held(a[at]!));

function held(v: Value): Value {
  return v instanceof PyObject && 'slots' in v && ['int', 'float', 'str'].includes(v.cls.layout)
    ? (v.slots as Value[])[0]!
    : v;
}

function builtinRepr(w: World, v: Value): Slot {
  const plain = held(v);
  if (!(plain instanceof PyObject)) return reprValue(w, plain);
  return (
    reprBuiltin(w, plain, []) ?? (w.failed ? undefined : w.tail(w.prelude('repr_builtin'), [plain]))
  );
}

// --- calls
for (const key of ['function', 'method', 'builtin', 'boundBuiltin', 'type']) {
  slotWith(T[key], '__call__', '(self, /, *args, **kwargs)', (w, a, at) => {
    const keywords = a[at + 2] as PyDict;
    const names = keywords.keys.filter((k): k is string => typeof k === 'string');
    const values = names.map((name) => keywords.getStr(name)!);
    return w.tail(a[at]!, [...(a[at + 1] as PyTuple).items, ...values], names);
  });
}
