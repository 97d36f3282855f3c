/**
 * int and float arithmetic: JS numbers within 53 bits, bigint beyond, boxed floats.
 *
 * Results follow CPython's `longobject.c` and `floatobject.c`; errors are raised on the world.
 */
import type { World } from '../world';
import { PyFloat, PyInstance, type Slot, type Value } from './object';

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
  switch (op) {
    case '+':
      return addInts(x, y);
    case '-':
      return subInts(x, y);
    case '*':
      return mulInts(x, y);
    case '/':
      return Number(y) === 0
        ? zeroDivision(w, w.traits.divisionByZeroText)
        : new PyFloat(divideInts(x, y));
    case '//':
      return Number(y) === 0
        ? zeroDivision(w, 'integer division or modulo by zero')
        : floorDivInts(x, y);
    case '%':
      return Number(y) === 0 ? zeroDivision(w, w.traits.moduloByZeroText) : modInts(x, y);
    case '**':
      return intPower(w, x, y);
    default:
      return intBits(w, op, x, y);
  }
}

function divideInts(x: Int, y: Int): number {
  if (typeof x === 'number' && typeof y === 'number') return x / y;
  const a = BigInt(x);
  const b = BigInt(y);
  const q = a / b;
  return Number.isSafeInteger(Number(q)) ? Number(q) + Number(a % b) / Number(b) : Number(q);
}

function intPower(w: World, x: Int, y: Int): Slot {
  if (y < 0) {
    if (Number(x) === 0) return zeroDivision(w, w.traits.zeroToNegativePowerText);
    return new PyFloat(Number(x) ** Number(y));
  }
  const r = Number(x) ** Number(y);
  if (Number.isSafeInteger(r)) return r;
  return normal(BigInt(x) ** BigInt(y));
}

function intBits(w: World, op: string, x: Int, y: Int): Slot {
  if (op === '<<' || op === '>>') {
    if (y < 0) return w.raise('ValueError', 'negative shift count');
    if (op === '<<') return normal(BigInt(x) << BigInt(y));
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

/** x op y for two doubles, or undefined with ZeroDivisionError or for an operator floats lack. */
export function floatBinary(w: World, op: string, x: number, y: number): Slot {
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
      if (x === 0 && y < 0) return zeroDivision(w, w.traits.zeroToNegativePowerText);
      return new PyFloat(x ** y);
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
