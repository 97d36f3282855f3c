/** abs, round, divmod, pow, and the texts of numbers: hex, oct, bin, chr, ord. */
import type { World } from '../../world';
import { lookupSpecial, special, typeName, typeOf } from '../typeLookup';
import { hypot } from '../../../base/preciseMath';
import { PyComplex } from '../complexNumbers';
import { heldValue } from '../comparison';
import { makeFunction, makeFunctionWith } from '../define';
import { asDouble, asInt, floorDivInts, modInts, normal, subInts, type Int } from '../numbers';
import { PyBytes, PyFloat, PyTuple, type Slot, type Value } from '../object';
import { binary } from '../operators';
import { hasIndexMethod } from '../items';
import { asText } from './arguments';
import { floatToInt } from './numberTypes';
import { roundFloat } from './rounding';

function isPlainNumber(v: Value): boolean {
  return (
    typeof v === 'number' || typeof v === 'bigint' || typeof v === 'boolean' || v instanceof PyFloat
  );
}

function abs(w: World, a: Slot[], at: number): Slot {
  const v = a[at]!;
  const own = special(typeOf(v), '__abs__');
  if (own !== undefined) return w.tail(own, [v]);
  const x = heldValue(v);
  if (x instanceof PyFloat) return new PyFloat(Math.abs(x.value));
  if (x instanceof PyComplex) {
    const size = hypot(x.real, x.imag);
    const isHuge = size === Infinity && Number.isFinite(x.real) && Number.isFinite(x.imag);
    return isHuge ? w.raise('OverflowError', 'absolute value too large') : new PyFloat(size);
  }
  const i = asInt(x);
  if (i === undefined) return w.raise('TypeError', `bad operand type for abs(): '${typeName(v)}'`);
  return i < 0 ? subInts(0, i) : i;
}

/** round(number, ndigits=None): half to even. */
function round(w: World, a: Slot[], at: number): Slot {
  const [given, digits] = [a[at]!, a[at + 1] ?? null];
  const own = special(typeOf(given), '__round__');
  if (own !== undefined) return w.tail(own, digits === null ? [given] : [given, digits]);
  const v = heldValue(given);
  const n = digits === null ? null : asInt(digits);
  if (n === undefined)
    return w.raise('TypeError', `'${typeName(digits)}' object cannot be interpreted as an integer`);
  if (v instanceof PyFloat) {
    if (n !== null) return new PyFloat(roundFloat(v.value, Number(n)));
    return floatToInt(w, roundFloat(v.value, 0));
  }
  const i = asInt(v);
  if (i === undefined)
    return w.raise('TypeError', `type ${typeName(v)} doesn't define __round__ method`);
  return n === null || n >= 0 ? i : roundInt(i, Number(-BigInt(n)));
}

/** To a multiple of 10 ** places, half to even. */
function roundInt(i: Int, places: number): Int {
  const unit = 10n ** BigInt(places);
  const n = BigInt(i);
  const rest = ((n % unit) + unit) % unit;
  const low = n - rest;
  const up = rest * 2n > unit || (rest * 2n === unit && (low / unit) % 2n !== 0n);
  return normal(up ? low + unit : low);
}

function divmod(w: World, a: Slot[], at: number): Slot {
  const [x, y] = [a[at]!, a[at + 1]!];
  if (!isPlainNumber(x) || !isPlainNumber(y)) {
    const own = special(typeOf(x), '__divmod__') ?? special(typeOf(y), '__rdivmod__');
    if (own !== undefined) return w.tail(w.prelude('divmod_slow'), [x, y]);
  }
  const [i, j] = [asInt(x), asInt(y)];
  if (i !== undefined && j !== undefined) {
    if (Number(j) === 0) return w.raise('ZeroDivisionError', w.traits.divmodByZeroText);
    return new PyTuple([floorDivInts(i, j), modInts(i, j)]);
  }
  if (asDouble(x) === undefined || asDouble(y) === undefined) {
    if (w.traits.complexHasFloorErrors && [x, y].some((v) => v instanceof PyComplex))
      return w.raise('TypeError', "can't take floor or mod of complex number.");
    return w.raise(
      'TypeError',
      `unsupported operand type(s) for divmod(): '${typeName(x)}' and '${typeName(y)}'`,
    );
  }
  if (asDouble(y) === 0) return w.raise('ZeroDivisionError', w.traits.floatDivmodByZeroText);
  const quotient = binary(w, 4, x, y, false);
  const rest = binary(w, 5, x, y, false);
  return quotient === undefined || rest === undefined ? undefined : new PyTuple([quotient, rest]);
}

/** pow(base, exp, mod=None) */
function pow(w: World, a: Slot[], at: number): Slot {
  const [x, y, mod] = [a[at]!, a[at + 1]!, a[at + 2] ?? null];
  if (mod === null) return binary(w, 6, x, y, false);
  const [b, e, m] = [asInt(x), asInt(y), asInt(mod)];
  if (b === undefined || e === undefined || m === undefined) {
    if ([x, y, mod].every((v) => asDouble(v) !== undefined)) {
      return w.raise(
        'TypeError',
        'pow() 3rd argument not allowed unless all arguments are integers',
      );
    }
    if ([x, y, mod].some((v) => v instanceof PyComplex))
      return w.raise('ValueError', 'complex modulo');
    const own = special(typeOf(x), '__pow__');
    if (own !== undefined) return w.tail(w.prelude('power_modulo'), [own, x, y, mod]);
    return w.raise(
      'TypeError',
      `unsupported operand type(s) for ** or pow(): '${typeName(x)}', '${typeName(y)}', '${typeName(mod)}'`,
    );
  }
  if (Number(m) === 0) return w.raise('ValueError', 'pow() 3rd argument cannot be 0');
  const result = modularPower(BigInt(b), BigInt(e), BigInt(m));
  return result ?? w.raise('ValueError', 'base is not invertible for the given modulus');
}

function modularPower(base: bigint, exponent: bigint, modulus: bigint): Int | undefined {
  const m = modulus < 0n ? -modulus : modulus;
  let b: bigint | undefined = ((base % m) + m) % m;
  let e = exponent;
  if (e < 0n) {
    b = inverse(b, m);
    if (b === undefined) return undefined;
    e = -e;
  }
  let result = 1n % m;
  for (; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * b) % m;
    b = (b * b) % m;
  }
  return normal(modulus < 0n && result > 0n ? result + modulus : result);
}

function inverse(a: bigint, m: bigint): bigint | undefined {
  let [r0, r1, s0, s1] = [a, m, 1n, 0n];
  while (r1 !== 0n) {
    const q = r0 / r1;
    [r0, r1] = [r1, r0 - q * r1];
    [s0, s1] = [s1, s0 - q * s1];
  }
  return r0 === 1n ? ((s0 % m) + m) % m : undefined;
}

function radixText(
  name: string,
  prefix: string,
  radix: number,
): (w: World, a: Slot[], at: number) => Slot {
  return (w, a, at) => {
    const v = a[at]!;
    const i = asInt(v);
    if (i !== undefined)
      return i < 0 ? `-${prefix}${(-i).toString(radix)}` : prefix + i.toString(radix);
    const own = lookupSpecial(typeOf(v), '__index__');
    if (own !== undefined) return w.tail(w.prelude(`${name}_of`), [own, v]);
    return w.raise('TypeError', `'${typeName(v)}' object cannot be interpreted as an integer`);
  };
}

function chr(w: World, a: Slot[], at: number): Slot {
  if (typeof a[at] === 'object' && hasIndexMethod(a[at]))
    return w.tail(w.prelude('chr_of'), [a[at]]);
  const i = asInt(a[at]);
  if (i === undefined)
    return w.raise('TypeError', `'${typeName(a[at]!)}' object cannot be interpreted as an integer`);
  if (i < 0 || i > 0x10ffff) return w.raise('ValueError', 'chr() arg not in range(0x110000)');
  return String.fromCodePoint(Number(i));
}

function ord(w: World, a: Slot[], at: number): Slot {
  const v = a[at]!;
  const text = asText(v);
  const points = text !== undefined ? [...text] : v instanceof PyBytes ? [...v.data] : undefined;
  if (points === undefined)
    return w.raise('TypeError', `ord() expected string of length 1, but ${typeName(v)} found`);
  if (points.length !== 1) {
    return w.raise(
      'TypeError',
      `ord() expected a character, but string of length ${points.length} found`,
    );
  }
  return typeof points[0] === 'number' ? points[0] : points[0].codePointAt(0);
}

export const numberFunctions = [
  makeFunction('abs', 1, 1, abs),
  makeFunctionWith('round', '(number, ndigits=None)', round),
  makeFunction('divmod', 2, 2, divmod),
  makeFunctionWith('pow', '(base, exp, mod=None)', pow),
  makeFunction('hex', 1, 1, radixText('hex', '0x', 16)),
  makeFunction('oct', 1, 1, radixText('oct', '0o', 8)),
  makeFunction('bin', 1, 1, radixText('bin', '0b', 2)),
  makeFunction('chr', 1, 1, chr),
  makeFunction('ord', 1, 1, ord),
];
