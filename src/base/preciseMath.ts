/**
 * Elementary functions rounded as a good C library rounds them: computed in pairs of doubles (about
 * 100 bits) and rounded once. V8's own are wrong in the last digit for up to a tenth of all arguments,
 * which programs that print floats would show.
 *
 * Pairs are [high, low], unevaluated sums; the algorithms are Dekker's and Knuth's.
 */
type Pair = readonly [high: number, low: number];

const SPLIT = 134217729;

function twoSum(a: number, b: number): Pair {
  const s = a + b;
  const t = s - a;
  return [s, a - (s - t) + (b - t)];
}

function quickSum(a: number, b: number): Pair {
  const s = a + b;
  return [s, b - (s - a)];
}

function twoProduct(a: number, b: number): Pair {
  const p = a * b;
  const ta = SPLIT * a;
  const ah = ta - (ta - a);
  const al = a - ah;
  const tb = SPLIT * b;
  const bh = tb - (tb - b);
  const bl = b - bh;
  return [p, ah * bh - p + ah * bl + al * bh + al * bl];
}

function add(x: Pair, y: Pair): Pair {
  const [s, e] = twoSum(x[0], y[0]);
  const [t, f] = twoSum(x[1], y[1]);
  const [u, v] = quickSum(s, e + t);
  return quickSum(u, v + f);
}

function multiply(x: Pair, y: Pair): Pair {
  const [p, e] = twoProduct(x[0], y[0]);
  return quickSum(p, e + (x[0] * y[1] + x[1] * y[0]));
}

function divide(x: Pair, y: Pair): Pair {
  const q = x[0] / y[0];
  const rest = add(x, multiply([-q, 0], y));
  const q2 = rest[0] / y[0];
  const rest2 = add(rest, multiply([-q2, 0], y));
  return add(quickSum(q, q2), [rest2[0] / y[0], 0]);
}

const negative = (x: Pair): Pair => [-x[0], -x[1]];

const LN2: Pair = [0.6931471805599453, 2.3190468138462996e-17];
/** pi / 2 in four parts, for the reduction of angles. */
const HALF_PI = [
  1.5707963267948966, 6.123233995736766e-17, -1.4973849048591833e-33, 5.5622711043168e-50,
] as const;

/** e ** x as a pair times 2 ** k. */
function expPair(x: Pair): { value: Pair; k: number } {
  const k = Math.round(x[0] / LN2[0]);
  const reduced = add(x, multiply([-k, 0], LN2));
  // Taylor's series of a 256th of it, squared eight times.
  const r: Pair = [reduced[0] / 256, reduced[1] / 256];
  let term: Pair = r;
  let sum: Pair = r;
  for (let n = 2; n <= 10; n++) {
    term = divide(multiply(term, r), [n, 0]);
    sum = add(sum, term);
  }
  // (1 + s) ** 2 - 1 = 2 s + s * s keeps the digits of small numbers.
  for (let i = 0; i < 8; i++) sum = add([2 * sum[0], 2 * sum[1]], multiply(sum, sum));
  return { value: add([1, 0], sum), k };
}

function scaled(value: Pair, k: number): number {
  const x = value[0] + value[1];
  const half = Math.trunc(k / 2);
  return x * 2 ** half * 2 ** (k - half);
}

/** The root of x * x + y * y, without overflow on the way. */
export function hypot(x: number, y: number): number {
  const [a, b] = [Math.max(Math.abs(x), Math.abs(y)), Math.min(Math.abs(x), Math.abs(y))];
  if (b === 0 || !Number.isFinite(a) || !Number.isFinite(b)) return Math.hypot(x, y);
  // A power of two changes no digit.
  const unit = 2 ** Math.max(-1000, Math.min(1000, Math.floor(Math.log2(a))));
  const [u, v] = [a / unit, b / unit];
  const sum = add(twoProduct(u, u), twoProduct(v, v));
  const root = Math.sqrt(sum[0]);
  const rest = add(sum, negative(twoProduct(root, root)));
  return (root + rest[0] / (2 * root)) * unit;
}

/** e ** x */
export function exp(x: number): number {
  if (Number.isNaN(x) || x > 710 || x < -746) return Math.exp(x);
  if (x === 0) return 1;
  const { value, k } = expPair([x, 0]);
  return scaled(value, k);
}

/** ln x as a pair: one step of Newton's method from the host's value. */
function logPair(x: number): Pair {
  let e = Math.floor(Math.log2(x));
  let m = x / 2 ** e;
  if (!Number.isFinite(m) || x < 2 ** -1021) {
    m = x * 2 ** 600;
    e = Math.floor(Math.log2(m));
    m /= 2 ** e;
    e -= 600;
  }
  if (m > Math.SQRT2) {
    m /= 2;
    e++;
  }
  const y = Math.log(m);
  const { value, k } = expPair([-y, 0]);
  const scale = 2 ** k;
  // m * e ** -y is 1 + d with a tiny d, and ln(1 + d) = d - d * d / 2.
  const d = add(multiply([m, 0], [value[0] * scale, value[1] * scale]), [-1, 0]);
  const step = add(d, [-(d[0] * d[0]) / 2, 0]);
  return add(add([y, 0], step), multiply([e, 0], LN2));
}

const rounded = (x: Pair): number => x[0] + x[1];
const special = (x: number): boolean => !(x > 0) || x === Infinity || x === 1;

/** ln x */
export function log(x: number): number {
  return special(x) ? Math.log(x) : rounded(logPair(x));
}

/** The logarithm of x to base 2. */
export function log2(x: number): number {
  if (special(x)) return Math.log2(x);
  const near = Math.round(Math.log2(x));
  return 2 ** near === x ? near : rounded(divide(logPair(x), LN2));
}

/** x ** y for finite numbers as C's pow; what is special is left to the host, which agrees there. */
export function pow(x: number, y: number): number {
  if (y === 2) return x * x;
  if (y === 0.5 && x >= 0) return Math.sqrt(x);
  const plain = x ** y;
  if (!Number.isFinite(plain) || plain === 0 || y === 1 || y === 0 || x === 1 || x === -1) {
    return plain;
  }
  if (Math.abs(plain) < 1e-290) return plain;
  const { value, k } = expPair(multiply([y, 0], logPair(Math.abs(x))));
  const magnitude = scaled(value, k);
  return plain < 0 ? -magnitude : magnitude;
}

/** sin and cos of an angle of at most a few million. */
function sinCos(x: number): { sin: Pair; cos: Pair } {
  const k = Math.round(x / HALF_PI[0]);
  let r: Pair = [x, 0];
  for (const part of HALF_PI) r = add(r, negative(twoProduct(k, part)));
  const square = multiply(r, r);
  let sin: Pair = r;
  let cos: Pair = [1, 0];
  let term: Pair = [1, 0];
  for (let n = 1; n <= 26; n++) {
    term = divide(multiply(term, r), [n, 0]);
    if (n === 1) continue;
    const signed = n % 4 === 2 || n % 4 === 3 ? negative(term) : term;
    if (n % 2 === 1) sin = add(sin, signed);
    else cos = add(cos, signed);
    if (Math.abs(term[0]) < 1e-36 * square[0]) break;
  }
  const turned = ((k % 4) + 4) % 4;
  if (turned === 1) return { sin: cos, cos: negative(sin) };
  if (turned === 2) return { sin: negative(sin), cos: negative(cos) };
  return turned === 3 ? { sin: negative(cos), cos: sin } : { sin, cos };
}

const angular = (x: number): boolean => Math.abs(x) > 1e-8 && Math.abs(x) < 1e7;

export function sin(x: number): number {
  return angular(x) ? rounded(sinCos(x).sin) : Math.sin(x);
}

export function cos(x: number): number {
  return angular(x) ? rounded(sinCos(x).cos) : Math.cos(x);
}

export function tan(x: number): number {
  if (!angular(x)) return Math.tan(x);
  const { sin: s, cos: c } = sinCos(x);
  return rounded(divide(s, c));
}

/** One step of Newton's method from the host's value. */
export function atan(x: number): number {
  const y = Math.atan(x);
  if (!angular(y) || !Number.isFinite(x)) return y;
  // tan(a - b) of the difference: (x - t) / (1 + x t) with t = tan y = s / c.
  const { sin: s, cos: c } = sinCos(y);
  const top = add(multiply([x, 0], c), negative(s));
  const bottom = add(c, multiply([x, 0], s));
  return rounded(add([y, 0], divide(top, bottom)));
}
