/** int, bool and float: their constructors and methods, as in `longobject.c` and `floatobject.c`. */
import { latinText } from '../../../base/largeArrays';
import { bytesOf } from '../byteObjects';
import type { World } from '../../world';
import { special, typeName, typeOf } from '../typeLookup';
import { classMethodWith, constructor, getter, method, methodWith } from '../define';
import { heldValue } from '../comparison';
import { reprFast, reprString } from '../text/format';
import { asDouble, asInt, normal, type Int } from '../numbers';
import { PyBytes, PyFloat, PyInstance, PyTuple, PyType, T, type Slot, type Value } from '../object';
import { EMPTY_SHAPE } from '../shape';
import { truth } from '../operators';
import { asText, integer, plainItems } from './arguments';
import { parseInt as parsePythonInt, parseFloatText } from './numberText';

/** The text of a bytes-like object, a character a byte. */
function textOfBytes(v: Slot): string | undefined {
  const data = bytesOf(v);
  return data === undefined ? undefined : latinText(data);
}

const int = T['int'];
const float = T['float'];
const bool = T['bool'];

/** Where an instance of a subclass of int, float or str keeps its value: under a name nobody can write. */
const VALUE = EMPTY_SHAPE.with('');

/** A value as an instance of `cls`: boxed for a user's subclass. */
export function instanceOf(cls: PyType, builtin: PyType, v: Value): Value {
  if (cls === builtin) return v;
  const made = new PyInstance(cls);
  made.shape = VALUE;
  made.slots.push(v);
  return made;
}

constructor(int, '(cls, x=0, /, base=10)', (w, a, at) => {
  const cls = a[at] as PyType;
  const base = a[at + 2];
  const v = base === undefined ? toInt(w, argument(a[at + 1])) : parseBased(w, a[at + 1], base);
  return v === undefined ? undefined : instanceOf(cls, int, v);
});

/** The number to be converted: 0 where none is given, while None is one that cannot be. */
function argument(given: Slot): Value {
  return given === undefined ? 0 : given;
}

/** int(v) for one argument. */
function toInt(w: World, v: Value): Slot {
  if (typeof v === 'number' || typeof v === 'bigint') return v;
  if (typeof v === 'boolean') return v ? 1 : 0;
  if (v instanceof PyFloat) return floatToInt(w, v.value);
  const held = heldValue(v);
  if (held instanceof PyFloat && special(typeOf(v), '__int__') === undefined)
    return floatToInt(w, held.value);
  const text = asText(v) ?? textOfBytes(v);
  if (text !== undefined) return parseIn(w, text, 10, v);
  for (const name of ['__int__', '__index__', '__trunc__']) {
    const method = special(typeOf(v), name);
    if (method !== undefined) return w.tail(w.prelude('int_of'), [method, v, name]);
  }
  const whole = asInt(v);
  if (whole !== undefined) return whole;
  if (typeOf(v) === T['complex'] && w.traits.complexHasFloorErrors)
    return w.raise('TypeError', "can't convert complex to int");
  return w.raise(
    'TypeError',
    `int() argument must be a string, a bytes-like object or a ${w.traits.realNumber} not '${typeName(v)}'`,
  );
}

export function floatToInt(w: World, x: number): Slot {
  if (Number.isNaN(x)) return w.raise('ValueError', 'cannot convert float NaN to integer');
  if (!Number.isFinite(x))
    return w.raise('OverflowError', 'cannot convert float infinity to integer');
  const whole = Math.trunc(x) + 0;
  return Number.isSafeInteger(whole) ? whole : normal(BigInt(whole));
}

function parseBased(w: World, v: Slot, base: Value): Slot {
  const radix = integer(w, base);
  if (radix === undefined) return undefined;
  if (v === undefined) return w.raise('TypeError', 'int() missing string argument');
  const text = asText(v) ?? textOfBytes(v);
  if (text === undefined)
    return w.raise('TypeError', "int() can't convert non-string with explicit base");
  if (radix !== 0 && (radix < 2 || radix > 36)) {
    return w.raise('ValueError', 'int() base must be >= 2 and <= 36, or 0');
  }
  return parseIn(w, text, Number(radix), v);
}

function parseIn(w: World, text: string, base: number, v: Value): Slot {
  if (w.traits.intTextLimited && text.length > 4300 && ![2, 4, 8, 16, 32].includes(base)) {
    const digits = text.replace(/[^0-9]/g, '').length;
    if (digits > 4300) {
      return w.raise(
        'ValueError',
        `Exceeds the limit (4300 digits) for integer string conversion: value has ${digits} digits; use sys.set_int_max_str_digits() to increase the limit`,
      );
    }
  }
  const parsed = parsePythonInt(text, base);
  if (parsed !== undefined) return parsed;
  const shown = v instanceof PyBytes ? `b${reprString(text)}` : reprString(text);
  return w.raise('ValueError', `invalid literal for int() with base ${base}: ${shown}`);
}

constructor(bool, '(cls, x=False, /)', (w, a, at) => {
  const v = a[at + 1] ?? false;
  return truth(w, v) ?? (w.failed ? undefined : false);
});

constructor(float, '(cls, x=0, /)', (w, a, at) => {
  const cls = a[at] as PyType;
  const v = toFloat(w, argument(a[at + 1]));
  return v === undefined ? undefined : instanceOf(cls, float, v);
});

function toFloat(w: World, v: Value): Slot {
  if (v instanceof PyFloat) return v;
  const text = asText(v) ?? textOfBytes(v);
  if (text !== undefined) {
    const parsed = parseFloatText(text);
    return parsed === undefined
      ? w.raise(
          'ValueError',
          `could not convert string to float: ${reprFast(w, v, []) ?? reprString(text)}`,
        )
      : new PyFloat(parsed);
  }
  for (const name of ['__float__', '__index__']) {
    const found = special(typeOf(v), name);
    if (found !== undefined) return w.tail(w.prelude('float_of'), [found, v, name]);
  }
  const x = asDouble(v);
  if (x === undefined) {
    if (typeOf(v) === T['complex'] && w.traits.complexHasFloorErrors)
      return w.raise('TypeError', "can't convert complex to float");
    return w.raise(
      'TypeError',
      `float() argument must be a string or a ${w.traits.realNumber} not '${typeName(v)}'`,
    );
  }
  if (!Number.isFinite(x)) return w.raise('OverflowError', 'int too large to convert to float');
  return new PyFloat(x);
}

const self = (a: Slot[], at: number): Int => asInt(a[at])!;

method(int, 'bit_length', 1, 1, (_w, a, at) => {
  const n = BigInt(self(a, at));
  return n === 0n ? 0 : (n < 0n ? -n : n).toString(2).length;
});
method(int, 'bit_count', 1, 1, (_w, a, at) => {
  const n = BigInt(self(a, at));
  return (n < 0n ? -n : n).toString(2).replaceAll('0', '').length;
});
method(int, 'conjugate', 1, 1, (_w, a, at) => self(a, at));
method(int, 'is_integer', 1, 1, () => true);
method(int, 'as_integer_ratio', 1, 1, (_w, a, at) => new PyTuple([self(a, at), 1]));
getter(int, 'real', (_w, a, at) => self(a, at));
getter(int, 'imag', () => 0);
getter(int, 'numerator', (_w, a, at) => self(a, at));
getter(int, 'denominator', () => 1);

methodWith(int, 'to_bytes', "(self, length=1, byteorder='big', *, signed=False)", (w, a, at) => {
  const length = a[at + 1] === undefined ? 1 : integer(w, a[at + 1]);
  if (length === undefined) return undefined;
  if (length < 0) return w.raise('ValueError', 'length argument must be non-negative');
  const order = a[at + 2] ?? 'big';
  if (order !== 'big' && order !== 'little') {
    return w.raise('ValueError', "byteorder must be either 'little' or 'big'");
  }
  const signed = a[at + 3] === true;
  let n = BigInt(self(a, at));
  const bits = BigInt(Number(length) * 8);
  if (n < 0n && !signed) return w.raise('OverflowError', "can't convert negative int to unsigned");
  const limit = signed ? 1n << (bits > 0n ? bits - 1n : 0n) : 1n << bits;
  if (n >= limit || n < -limit) return w.raise('OverflowError', 'int too big to convert');
  const data = new Uint8Array(Number(length));
  n = BigInt.asUintN(Number(bits), n);
  for (let i = 0; i < data.length; i++, n >>= 8n) {
    data[order === 'little' ? i : data.length - 1 - i] = Number(n & 255n);
  }
  return new PyBytes(data);
});

classMethodWith(int, 'from_bytes', "(cls, bytes, byteorder='big', *, signed=False)", (w, a, at) => {
  const source = a[at + 1]!;
  const order = a[at + 2] ?? 'big';
  if (order !== 'big' && order !== 'little') {
    return w.raise('ValueError', "byteorder must be either 'little' or 'big'");
  }
  const items = source instanceof PyBytes ? [...source.data] : plainItems(w, source);
  if (items === undefined || !items.every((item) => asInt(item) !== undefined)) {
    return w.failed
      ? undefined
      : w.raise('TypeError', `cannot convert '${typeName(source)}' object to bytes`);
  }
  let n = 0n;
  for (const item of order === 'big' ? items : items.slice().reverse())
    n = n * 256n + BigInt(asInt(item)!);
  if (a[at + 3] === true) n = BigInt.asIntN(items.length * 8, n);
  return instanceOf(a[at] as PyType, int, normal(n));
});

const value = (a: Slot[], at: number): number => asDouble(a[at])!;

method(float, 'is_integer', 1, 1, (_w, a, at) => Number.isInteger(value(a, at)));
method(float, 'conjugate', 1, 1, (_w, a, at) => new PyFloat(value(a, at)));
getter(float, 'real', (_w, a, at) => new PyFloat(value(a, at)));
getter(float, 'imag', () => new PyFloat(0));
method(float, 'as_integer_ratio', 1, 1, (w, a, at) => {
  const x = value(a, at);
  if (Number.isNaN(x)) return w.raise('ValueError', 'cannot convert NaN to integer ratio');
  if (!Number.isFinite(x))
    return w.raise('OverflowError', 'cannot convert Infinity to integer ratio');
  let top = x;
  let bottom = 1n;
  while (!Number.isInteger(top)) {
    top *= 2;
    bottom *= 2n;
  }
  return new PyTuple([normal(BigInt(top)), normal(bottom)]);
});
method(float, 'hex', 1, 1, (_w, a, at) => hexOf(value(a, at)));

/** float.hex(): `0x1.8p+1` */
function hexOf(x: number): string {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 'nan' : x > 0 ? 'inf' : '-inf';
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  let m = Math.abs(x);
  if (m === 0) return `${sign}0x0.0p+0`;
  let exponent = 0;
  while (m >= 2) {
    m /= 2;
    exponent++;
  }
  while (m < 1 && exponent > -1022) {
    m *= 2;
    exponent--;
  }
  const whole = Math.floor(m);
  const digits = Math.round((m - whole) * 2 ** 52)
    .toString(16)
    .padStart(13, '0');
  return `${sign}0x${whole}.${digits}p${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
}
