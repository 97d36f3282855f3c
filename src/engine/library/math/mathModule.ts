/**
 * `math`: functions of doubles and of ints, with CPython's errors (`mathmodule.c`). The elementary
 * functions are rounded as a C library's; the rarer ones are the host's, whose last digit may differ.
 */
import * as precise from '../../../base/preciseMath';
import { makeFunction, makeFunctionWith } from '../../vm/define';
import { asInt, finiteDouble, normal, type Int } from '../../vm/numbers';
import { PyFloat, PyList, PyNative, PyTuple, T, type Slot, type Value } from '../../vm/object';
import { lookupSpecial, typeName, typeOf } from '../../vm/typeLookup';
import { integer, plainItems } from '../../vm/builtins/arguments';
import type { World } from '../../world';
import { converting, isConvertible } from './mathConversion';
import { integerFunctions } from './mathIntegers';
import { erf, gamma, logGamma } from './mathSpecial';

/** An argument as a double; undefined after an error, or with a call of its `__float__` pending. */
export function doubleOf(w: World, v: Slot): number | undefined {
  const x = finiteDouble(w, v!);
  if (x !== undefined || w.failed) return x;
  if (typeOf(v!) === T['complex'] && w.traits.complexHasFloorErrors)
    return w.raise('TypeError', "can't convert complex to float");
  return w.raise('TypeError', `must be real number, not ${typeName(v!)}`);
}

const domain = (w: World): undefined => w.raise('ValueError', 'math domain error');
const range = (w: World): undefined => w.raise('OverflowError', 'math range error');

/** A function of one double: NaN of a number is a domain error, infinity of a finite one `overflow`. */
function unary(
  name: string,
  f: (x: number) => number,
  overflow: (w: World) => undefined = domain,
): readonly [string, () => PyNative] {
  const made = makeFunction(name, 1, 1, (w, a, at) => {
    const x = doubleOf(w, a[at]);
    if (x === undefined) return undefined;
    const r = f(x);
    if (Number.isNaN(r) && !Number.isNaN(x)) return domain(w);
    if (!Number.isFinite(r) && Number.isFinite(x)) return overflow(w);
    return new PyFloat(r);
  });
  return [name, (): PyNative => made];
}

function binary(
  name: string,
  f: (x: number, y: number) => number | 'domain' | 'range',
): readonly [string, () => PyNative] {
  const made = makeFunction(name, 2, 2, (w, a, at) => {
    const x = doubleOf(w, a[at]);
    const y = x === undefined ? undefined : doubleOf(w, a[at + 1]);
    if (x === undefined || y === undefined) return undefined;
    const r = f(x, y);
    return r === 'domain' ? domain(w) : r === 'range' ? range(w) : new PyFloat(r);
  });
  return [name, (): PyNative => made];
}

function test(name: string, f: (x: number) => boolean): readonly [string, () => PyNative] {
  const made = makeFunction(name, 1, 1, (w, a, at) => {
    const x = doubleOf(w, a[at]);
    return x === undefined ? undefined : f(x);
  });
  return [name, (): PyNative => made];
}

/** The logarithm of an int of any size, or of a double. */
function logOf(w: World, v: Slot, log: (x: number) => number, ofTwo: number): number | undefined {
  const i = asInt(v);
  if (i === undefined) {
    const x = doubleOf(w, v);
    if (x === undefined) return undefined;
    return x <= 0 ? domain(w) : log(x);
  }
  if (i <= 0) return domain(w);
  const x = Number(i);
  if (Number.isFinite(x)) return log(x);
  const bits = i.toString(2).length - 64;
  return log(Number(BigInt(i) >> BigInt(bits))) + bits * ofTwo;
}

/** The next double from x towards y. */
function nextAfter(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x === y) return y;
  if (x === 0) return y > 0 ? Number.MIN_VALUE : -Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  view.setBigInt64(0, view.getBigInt64(0) + (y > x === x > 0 ? 1n : -1n));
  return view.getFloat64(0);
}

/** x as m * 2 ** e with 0.5 <= |m| < 1. */
export function mantissa(x: number): readonly [m: number, e: number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  let e = Math.max(-1023, Math.floor(Math.log2(Math.abs(x))) + 1);
  let m = x * 2 ** -e;
  while (Math.abs(m) < 0.5) [m, e] = [m * 2, e - 1];
  while (Math.abs(m) >= 1) [m, e] = [m / 2, e + 1];
  return [m, e];
}

/** The sum without rounding until the end (Shewchuk), as `math_fsum`. */
function exactSum(values: readonly number[]): number {
  const partials: number[] = [];
  for (let x of values) {
    let kept = 0;
    for (let y of partials) {
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const high = x + y;
      const low = y - (high - x);
      if (low !== 0) partials[kept++] = low;
      x = high;
    }
    partials.length = kept;
    partials.push(x);
  }
  let n = partials.length;
  if (n === 0) return 0;
  let high = partials[--n];
  let low = 0;
  while (n > 0) {
    const x = high;
    const y = partials[--n];
    high = x + y;
    low = y - (high - x);
    if (low !== 0) break;
  }
  // Rounds half to even where the rest decides.
  if (n > 0 && ((low < 0 && partials[n - 1] < 0) || (low > 0 && partials[n - 1] > 0))) {
    const y = low * 2;
    const x = high + y;
    if (y === x - high) high = x;
  }
  return high;
}

function power(x: number, y: number): number | 'domain' | 'range' {
  if (x === 1 || y === 0) return 1;
  if (x === -1 && !Number.isFinite(y) && !Number.isNaN(y)) return 1;
  const r = precise.pow(x, y);
  if (Number.isNaN(r) && !Number.isNaN(x) && !Number.isNaN(y)) return 'domain';
  if (Number.isFinite(r) || !Number.isFinite(x) || !Number.isFinite(y)) return r;
  return x === 0 ? 'domain' : 'range';
}

/** IEEE 754 remainder: to the nearest multiple, ties to the even one. */
function remainder(x: number, y: number): number | 'domain' {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (!Number.isFinite(x) || y === 0) return 'domain';
  if (!Number.isFinite(y)) return x;
  const absolute = Math.abs(x);
  const divisor = Math.abs(y);
  const m = absolute % divisor;
  const c = divisor - m;
  const r = m < c ? m : m > c ? -c : m - 2 * ((0.5 * (absolute - m)) % divisor);
  return Math.sign(x) < 0 || Object.is(x, -0) ? -r : r;
}

/** floor, ceil and trunc: of a float an int, of anything else what its method says. */
function whole(name: 'floor' | 'ceil' | 'trunc'): readonly [string, () => PyNative] {
  const made = makeFunction(name, 1, 1, (w, a, at) => {
    const v = a[at]!;
    const i = asInt(v);
    if (i !== undefined) return i;
    const method = v instanceof PyFloat ? undefined : lookupSpecial(typeOf(v), `__${name}__`);
    if (method !== undefined) return w.tail(method, [v]);
    if (name === 'trunc' && !(v instanceof PyFloat))
      return w.raise('TypeError', `type ${typeName(v)} doesn't define __trunc__ method`);
    const x = doubleOf(w, v);
    if (x === undefined) return undefined;
    if (Number.isNaN(x)) return w.raise('ValueError', 'cannot convert float NaN to integer');
    if (!Number.isFinite(x))
      return w.raise('OverflowError', 'cannot convert float infinity to integer');
    return normal(BigInt(Math[name](x)));
  });
  return [name, (): PyNative => made];
}

function doublesOf(w: World, v: Value): number[] | undefined {
  const items = plainItems(w, v);
  if (items === undefined) return undefined;
  const out: number[] = [];
  for (const item of items) {
    if (isConvertible(item)) return undefined;
    const x = doubleOf(w, item);
    if (x === undefined) return undefined;
    out.push(x);
  }
  return out;
}

/** fsum and dist of what only Python code can iterate: of a list of it. */
function ofLists(w: World, name: string, args: Value[]): undefined {
  return w.failed
    ? undefined
    : w.tail(w.prelude('call_with_lists'), [NAMES.get(name)!(), new PyList(args)]);
}

/** The length of a vector, scaled so that it neither overflows nor loses digits. */
function norm(xs: readonly number[]): number {
  if (xs.some((x) => Math.abs(x) === Infinity)) return Infinity;
  const most = Math.max(0, ...xs.map(Math.abs));
  if (most === 0 || Number.isNaN(most)) return most;
  const [, e] = mantissa(most);
  const scale = 2 ** -e;
  const squares = xs.flatMap((x) => squareOf(x * scale));
  let root = Math.sqrt(exactSum(squares));
  // One step of Newton's with the exact rest.
  const rest = exactSum([...squares, ...squareOf(root).map((s) => -s)]);
  root += rest / (2 * root);
  return root / scale;
}

/** x * x as a sum of two doubles (Veltkamp, Dekker). */
function squareOf(x: number): number[] {
  const t = x * 134217729;
  const high = t - (t - x);
  const low = x - high;
  const square = x * x;
  return [square, low * low - (square - high * high - 2 * high * low)];
}

const isclose = makeFunctionWith('isclose', '(a, b, *, rel_tol=1e-09, abs_tol=0.0)', (w, a, at) => {
  const values: number[] = [];
  for (let i = 0; i < 4; i++) {
    const x = a[at + i] === undefined ? [0, 0, 1e-9, 0][i] : doubleOf(w, a[at + i]);
    if (x === undefined) return undefined;
    values.push(x);
  }
  const [x, y, rel, abs] = values;
  if (rel < 0 || abs < 0) return w.raise('ValueError', 'tolerances must be non-negative');
  if (x === y) return true;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
  const diff = Math.abs(y - x);
  return diff <= Math.abs(rel * y) || diff <= Math.abs(rel * x) || diff <= abs;
});

const FUNCTIONS: readonly (readonly [string, () => PyNative])[] = [
  unary('sqrt', Math.sqrt), unary('exp', precise.exp, range), unary('expm1', Math.expm1, range),
  unary('exp2', (x) => precise.pow(2, x), range), unary('cbrt', Math.cbrt), unary('log1p', Math.log1p),
  unary('sin', precise.sin), unary('cos', precise.cos), unary('tan', precise.tan), unary('asin', Math.asin),
  unary('acos', Math.acos), unary('atan', precise.atan), unary('sinh', Math.sinh, range),
  unary('cosh', Math.cosh, range), unary('tanh', Math.tanh), unary('asinh', Math.asinh),
  unary('acosh', Math.acosh), unary('atanh', Math.atanh), unary('fabs', Math.abs),
  unary('degrees', (x) => x * (180 / Math.PI)), unary('radians', (x) => x * (Math.PI / 180)),
  unary('erf', erf), unary('erfc', (x) => erf(x, true)), unary('gamma', gamma, (w) => range(w)),
  unary('lgamma', logGamma, (w) => domain(w)),
  unary('ulp', (x) => Number.isFinite(x) ? nextAfter(Math.abs(x), Infinity) - Math.abs(x) : Math.abs(x)),
  binary('atan2', Math.atan2), binary('pow', power), binary('remainder', remainder),
  binary('fmod', (x, y) => (y === 0 && !Number.isNaN(x)) || (Math.abs(x) === Infinity && !Number.isNaN(y)) ? 'domain' : x % y),
  binary('copysign', (x, y) => (Math.sign(y) < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x))),
  binary('nextafter', nextAfter),
  test('isnan', Number.isNaN), test('isfinite', Number.isFinite), test('isinf', (x) => Math.abs(x) === Infinity),
  whole('floor'), whole('ceil'), whole('trunc'),
  ...([['log2', precise.log2, 1], ['log10', Math.log10, Math.log10(2)]] as const).map(([name, f, two]) => {
    const made = makeFunction(name, 1, 1, (w, a, at) => {
      const r = logOf(w, a[at], f, two);
      return r === undefined ? undefined : new PyFloat(r);
    });
    return [name, (): PyNative => made] as const;
  }),
]; // prettier-ignore

const NAMES = new Map<string, () => Value>([
  ...FUNCTIONS,
  ['log', () => log],
  ['isclose', () => isclose],
  ['fsum', () => fsum],
  ['hypot', () => hypot],
  ['dist', () => dist],
  ['frexp', () => frexp],
  ['ldexp', () => ldexp],
  ['modf', () => modf],
  ...Object.entries(integerFunctions()).map(([name, f]) => [name, (): Value => f] as const),
  ['pi', () => new PyFloat(Math.PI)],
  ['e', () => new PyFloat(Math.E)],
  ['tau', () => new PyFloat(2 * Math.PI)],
  ['inf', () => new PyFloat(Infinity)],
  ['nan', () => new PyFloat(NaN)],
]);

const log = makeFunction('log', 1, 2, (w, a, at, n) => {
  const x = logOf(w, a[at], precise.log, Math.LN2);
  if (x === undefined || n === 1) return x === undefined ? undefined : new PyFloat(x);
  const base = logOf(w, a[at + 1], precise.log, Math.LN2);
  if (base === undefined) return undefined;
  return base === 0
    ? w.raise('ZeroDivisionError', w.traits.floatDivisionByZeroText)
    : new PyFloat(x / base);
});
const fsum = makeFunction('fsum', 1, 1, (w, a, at) => {
  const xs = doublesOf(w, a[at]!);
  return xs === undefined ? ofLists(w, 'fsum', [a[at]!]) : new PyFloat(exactSum(xs));
});
const hypot = makeFunction('hypot', 0, -1, (w, a, at, n) => {
  const xs = doublesOf(w, new PyTuple(a.slice(at, at + n) as Value[]));
  return xs === undefined ? undefined : new PyFloat(norm(xs));
});
const dist = makeFunction('dist', 2, 2, (w, a, at) => {
  const p = doublesOf(w, a[at]!);
  const q = p === undefined ? undefined : doublesOf(w, a[at + 1]!);
  if (p === undefined || q === undefined) return ofLists(w, 'dist', [a[at]!, a[at + 1]!]);
  if (p.length !== q.length)
    return w.raise('ValueError', 'both points must have the same number of dimensions');
  return new PyFloat(norm(p.map((x, i) => x - q[i])));
});
const frexp = makeFunction('frexp', 1, 1, (w, a, at) => {
  const x = doubleOf(w, a[at]);
  if (x === undefined) return undefined;
  const [m, e] = mantissa(x);
  return new PyTuple([new PyFloat(m), e]);
});
const ldexp = makeFunction('ldexp', 2, 2, (w, a, at) => {
  const x = doubleOf(w, a[at]);
  const i: Int | undefined = x === undefined ? undefined : integer(w, a[at + 1]);
  if (x === undefined || i === undefined) return undefined;
  const e = Math.max(-2200, Math.min(2200, Number(i)));
  const half = Math.trunc(e / 2);
  const r = x * 2 ** half * 2 ** (e - half);
  return Number.isFinite(x) && !Number.isFinite(r) ? range(w) : new PyFloat(r);
});
const modf = makeFunction('modf', 1, 1, (w, a, at) => {
  const x = doubleOf(w, a[at]);
  if (x === undefined) return undefined;
  const i = Math.trunc(x);
  const sign = Math.sign(x) < 0 || Object.is(x, -0) ? -1 : 1;
  const rest = Number.isFinite(x) ? Math.abs(x - i) * sign : Number.isNaN(x) ? x : 0 * sign;
  return new PyTuple([new PyFloat(rest), new PyFloat(i)]);
});

/** What `import math` gives. */
export const mathNames: Readonly<Record<string, (w: World) => Value>> = Object.fromEntries(
  [...NAMES].map(([name, make]) => {
    const v = make();
    const shown = v instanceof PyNative ? converting(name, v) : v;
    return [name, (): Value => shown];
  }),
);
