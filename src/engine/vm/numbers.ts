/**
 * int and float arithmetic: JS numbers within 53 bits, bigint beyond, boxed floats.
 *
 * Results follow CPython's `longobject.c` and `floatobject.c`; errors are raised on the world.
 */
import { pow } from '../../base/preciseMath';
import {
  addComplex, complexPower, divideComplex, multiplyComplex, PyComplex, subtractComplex,
} from './complexNumbers'; // prettier-ignore
import type { World } from '../world';
import { PyException, PyFloat, PyInstance, PyTuple, T, type Slot, type Value } from './object';
import { charge, chargeInts, LOOK } from './work';

export type Int = number | bigint;

/** A bigint back to a number where it fits. */
export function normal(n: bigint): Int {
  return n >= -9007199254740991n && n <= 9007199254740991n ? Number(n) : n;
}

/** The int behind a value (bool included), or undefined. */
export function asInt(v: Slot): Int | undefined {
  if (typeof v === 'number' || typeof v === 'bigint') return v;
  if (typeof v === 'boolean') return v ? 1 : 0;
  if (v instanceof PyInstance && v.cls.layout === 'int') {
    const value = v.slots[0];
    return typeof value === 'number' || typeof value === 'bigint' ? value : undefined;
  }
  return undefined;
}

/** The value as a JS double: for int, bool and float; else undefined. */
export function asDouble(v: Slot): number | undefined {
  if (v instanceof PyFloat) return v.value;
  if (v instanceof PyInstance && v.cls.layout === 'float') return (v.slots[0] as PyFloat).value;
  const i = asInt(v);
  return i === undefined ? undefined : Number(i);
}

export function addInts(x: Int, y: Int): Int {
  if (typeof x === 'number' && typeof y === 'number') {
    const r = x + y;
    if (Number.isSafeInteger(r)) return r;
  }
  return normal(BigInt(x) + BigInt(y));
}

export function subInts(x: Int, y: Int): Int {
  if (typeof x === 'number' && typeof y === 'number') {
    const r = x - y;
    if (Number.isSafeInteger(r)) return r;
  }
  return normal(BigInt(x) - BigInt(y));
}

export function mulInts(x: Int, y: Int): Int {
  if (typeof x === 'number' && typeof y === 'number') {
    const r = x * y;
    if (Number.isSafeInteger(r)) return r + 0;
  }
  return normal(BigInt(x) * BigInt(y));
}

/** Floor division and modulo with the sign of the divisor; y is not zero. */
export function floorDivInts(x: Int, y: Int): Int {
  if (typeof x === 'number' && typeof y === 'number') return Math.floor(x / y) === x / y
    ? x / y + 0 : exactFloor(x, y); // prettier-ignore
  const a = BigInt(x);
  const b = BigInt(y);
  const q = a / b;
  return normal(a % b !== 0n && a < 0n !== b < 0n ? q - 1n : q);
}

function exactFloor(x: number, y: number): number {
  const m = modInts(x, y) as number;
  return (x - m) / y + 0;
}

export function modInts(x: Int, y: Int): Int {
  if (typeof x === 'number' && typeof y === 'number') {
    const r = x % y;
    return (r !== 0 && r < 0 !== y < 0 ? r + y : r) + 0;
  }
  const a = BigInt(x);
  const b = BigInt(y);
  const r = a % b;
  return normal(r !== 0n && r < 0n !== b < 0n ? r + b : r);
}

const zeroDivision = (w: World, text: string): undefined => w.raise('ZeroDivisionError', text);

/** x op y for two ints, where `op` is Python's symbol. */
export function intBinary(w: World, op: string, x: Int, y: Int): Slot {
  if (typeof x === 'bigint' || typeof y === 'bigint') chargeInts(w, op, x, y);
  switch (op) {
    case '+':
      return addInts(x, y);
    case '-':
      return subInts(x, y);
    case '*':
      return mulInts(x, y);
    case '/':
      return Number(y) === 0 ? zeroDivision(w, w.traits.divisionByZeroText) : divideInts(w, x, y);
    case '//':
      return Number(y) === 0
        ? zeroDivision(w, w.traits.floorDivisionByZeroText)
        : floorDivInts(x, y);
    case '%':
      return Number(y) === 0 ? zeroDivision(w, w.traits.moduloByZeroText) : modInts(x, y);
    case '**':
      return intPower(w, x, y);
    default:
      return intBits(w, op, x, y);
  }
}

/** True division, correctly rounded also for ints beyond 53 bits (`long_true_divide`). */
function divideInts(w: World, x: Int, y: Int): Slot {
  if (typeof x === 'number' && typeof y === 'number') return new PyFloat(x / y);
  const [a, b] = [magnitude(x), magnitude(y)];
  const shift = bitLength(b) - bitLength(a) + 66;
  const [top, bottom] = shift >= 0 ? [a << BigInt(shift), b] : [a, b << BigInt(-shift)];
  // Any bit below those that count is enough to decide how the last one is rounded.
  const digits = (top / bottom) | (top % bottom === 0n ? 0n : 1n);
  const size = Number(digits) * 2 ** -Math.min(shift, 1000) * 2 ** -Math.max(shift - 1000, 0);
  if (!Number.isFinite(size)) {
    return w.raise('OverflowError', 'integer division result too large for a float');
  }
  return new PyFloat(x < 0 === y < 0 ? size : -size);
}

function magnitude(x: Int): bigint {
  const n = BigInt(x);
  return n < 0n ? -n : n;
}

function bitLength(n: bigint): number {
  const text = n.toString(16);
  return text.length * 4 - Math.clz32(Number.parseInt(text[0], 16)) + 28;
}

/** Ints of more bits than this do not fit into the machine. */
const MOST_BITS = 2 ** 26;

function intPower(w: World, x: Int, y: Int): Slot {
  if (y < 0) {
    if (Number(x) === 0) return zeroDivision(w, w.traits.zeroToNegativePowerText);
    return floatPower(w, Number(x), Number(y));
  }
  const r = Number(x) ** Number(y);
  if (Number.isSafeInteger(r)) return r;
  const bits = bitLength(magnitude(x)) * Number(y);
  if (bits > MOST_BITS) return w.raise('MemoryError', '');
  charge(w, (bits / 64) ** 1.5 / 8, LOOK);
  return normal(BigInt(x) ** BigInt(y));
}

function floatPower(w: World, x: number, y: number): Slot {
  if (x === 0 && y < 0) return zeroDivision(w, w.traits.zeroToNegativePowerText);
  if (x === 1 || (x === -1 && !Number.isFinite(y))) return new PyFloat(1);
  const r = pow(x, y);
  if (Number.isNaN(r) && !Number.isNaN(x) && !Number.isNaN(y))
    return complexPower(new PyComplex(x, 0), new PyComplex(y, 0));
  if (!Number.isFinite(r) && Number.isFinite(x) && Number.isFinite(y)) {
    return w.throw(
      new PyException(T['OverflowError'], new PyTuple([34, 'Numerical result out of range'])),
    );
  }
  return new PyFloat(r);
}

function intBits(w: World, op: string, x: Int, y: Int): Slot {
  if (op === '<<' || op === '>>') {
    if (y < 0) return w.raise('ValueError', 'negative shift count');
    if (op === '<<') {
      if (x !== 0 && Number(y) > MOST_BITS) return w.raise('MemoryError', '');
      return normal(BigInt(x) << BigInt(y));
    }
    if (typeof x === 'number' && (x | 0) === x) return y > 31 ? (x < 0 ? -1 : 0) : x >> Number(y);
    return normal(BigInt(x) >> BigInt(y));
  }
  if (typeof x === 'number' && typeof y === 'number' && (x | 0) === x && (y | 0) === y) {
    return op === '&' ? x & y : op === '|' ? x | y : x ^ y;
  }
  const a = BigInt(x);
  const b = BigInt(y);
  return normal(op === '&' ? a & b : op === '|' ? a | b : a ^ b);
}

/** x op y where at least one is a float; undefined also for an operator floats lack. */
export function mixedBinary(w: World, op: string, x: Value, y: Value): Slot {
  const a = finiteDouble(w, x);
  if (a === undefined) return undefined;
  const b = finiteDouble(w, y);
  return b === undefined ? undefined : floatBinary(w, op, a, b);
}

/** x op y where at least one is complex; undefined also for an operator complex numbers lack. */
export function complexBinary(w: World, op: string, x: Value, y: Value): Slot {
  const a = asComplex(w, x);
  const b = a === undefined ? undefined : asComplex(w, y);
  if (a === undefined || b === undefined) return undefined;
  switch (op) {
    case '+':
      return addComplex(a, b);
    case '-':
      return subtractComplex(a, b);
    case '*':
      return multiplyComplex(a, b);
    case '/':
      return divideComplex(a, b) ?? zeroDivision(w, w.traits.complexDivisionByZeroText);
    case '**': {
      const r = complexPower(a, b);
      if (r === undefined) return zeroDivision(w, w.traits.zeroToComplexPowerText);
      const isHuge = Math.abs(r.real) === Infinity || Math.abs(r.imag) === Infinity;
      return isHuge ? w.raise('OverflowError', 'complex exponentiation') : r;
    }
  }
  if (op === '//' && w.traits.complexHasFloorErrors)
    return w.raise('TypeError', "can't take floor of complex number.");
  if (op === '%' && w.traits.complexHasFloorErrors)
    return w.raise('TypeError', "can't mod complex numbers.");
  return undefined;
}

function asComplex(w: World, v: Value): PyComplex | undefined {
  if (v instanceof PyComplex) return v;
  const x = finiteDouble(w, v);
  return x === undefined ? undefined : new PyComplex(x, 0);
}

/** The value as a double; undefined of other values, or with OverflowError of an int too large. */
export function finiteDouble(w: World, v: Value): number | undefined {
  const x = asDouble(v);
  if (x === undefined || Number.isFinite(x) || asInt(v) === undefined) return x;
  return w.raise('OverflowError', 'int too large to convert to float');
}

/** x op y for two doubles, or undefined with ZeroDivisionError or for an operator floats lack. */
function floatBinary(w: World, op: string, x: number, y: number): Slot {
  switch (op) {
    case '+':
      return new PyFloat(x + y);
    case '-':
      return new PyFloat(x - y);
    case '*':
      return new PyFloat(x * y);
    case '/':
      return y === 0 ? zeroDivision(w, w.traits.floatDivisionByZeroText) : new PyFloat(x / y);
    case '//':
      return y === 0
        ? zeroDivision(w, w.traits.floatFloorDivisionByZeroText)
        : new PyFloat(Math.floor((x - floatMod(x, y)) / y + 0.5));
    case '%':
      return y === 0 ? zeroDivision(w, w.traits.floatModuloText) : new PyFloat(floatMod(x, y));
    case '**':
      return floatPower(w, x, y);
    default:
      return undefined;
  }
}

function floatMod(x: number, y: number): number {
  const r = x % y;
  if (r === 0) return y < 0 ? -0 : 0;
  return r < 0 !== y < 0 ? r + y : r;
}

/** Compares two numbers of any kind exactly; NaN answers undefined. */
export function compareNumbers(x: Value, y: Value): number | undefined {
  const a = x instanceof PyFloat ? x.value : asInt(x);
  const b = y instanceof PyFloat ? y.value : asInt(y);
  if (a === undefined || b === undefined || Number.isNaN(a) || Number.isNaN(b)) return undefined;
  return a < b ? -1 : a > b ? 1 : 0;
}
