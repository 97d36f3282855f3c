/** erf, gamma and lgamma of `math`: by a series in large integers, and by Lanczos. */

/** erf, or its complement, correctly rounded: by the series at zero, in integers scaled by 2 ** bits. */
export function erf(x: number, complement = false): number {
  if (Number.isNaN(x)) return x;
  if (x === 0) return complement ? 1 : x;
  if (Math.abs(x) > 28) return complement ? Number(x < 0) * 2 : Math.sign(x);
  // The terms grow up to e ** (x * x) before they cancel, and what remains may be as small as its inverse.
  const bits = BigInt(160 + Math.ceil(Math.abs(x) > 6 && !complement ? 6 * x * x : 3 * x * x));
  const one = 1n << bits;
  const [scaled, power] = asRatio(Math.abs(x));
  const value = (scaled << bits) >> power;
  const square = (value * value) >> bits;
  let term = value;
  let sum = term;
  for (let n = 1n; term !== 0n; n++) {
    term = (-term * square) / (n << bits);
    sum += term / (2n * n + 1n);
  }
  const result = (2n * sum * one) / rootOf(piScaled(bits) << bits);
  const signed = x < 0 ? -result : result;
  return toDouble(complement ? one - signed : signed, bits);
}

/** A positive double as n / 2 ** power. */
function asRatio(x: number): readonly [n: bigint, power: bigint] {
  let power = 0n;
  while (!Number.isInteger(x)) [x, power] = [x * 2, power + 1n];
  return [BigInt(x), power];
}

/** Pi times 2 ** bits, by Machin's formula. */
function piScaled(bits: bigint): bigint {
  const guard = 32n;
  const arctanOfInverse = (d: bigint): bigint => {
    let power = (1n << (bits + guard)) / d;
    let sum = power;
    for (let n = 3n; power !== 0n; n += 2n) {
      power = -power / (d * d);
      sum += power / n;
    }
    return sum;
  };
  return (16n * arctanOfInverse(5n) - 4n * arctanOfInverse(239n)) >> guard;
}

function rootOf(n: bigint): bigint {
  let x = 1n << BigInt((n.toString(16).length * 4 + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

/** n / 2 ** bits as the nearest double. */
function toDouble(n: bigint, bits: bigint): number {
  const size = BigInt((n < 0n ? -n : n).toString(2).length);
  const drop = size > 64n ? size - 64n : 0n;
  return Number(n >> drop) * 2 ** Number(drop - bits);
}

/** Lanczos' coefficients for g = 6.024680040776729583740234375, N = 13, as in Boost. */
const G = 6.02468004077673;
const TOP = [
  23531376880.41076, 42919803642.6491,
  35711959237.35567, 17921034426.03721,
  6039542586.352028, 1439720407.3117216,
  248874557.86205417, 31426415.585400194,
  2876370.6289353725, 186056.26539522348,
  8071.672002365816, 210.82427775157936,
  2.5066282746310002,
]; // prettier-ignore
const BOTTOM = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
]; // prettier-ignore

function lanczos(x: number): number {
  let num = 0;
  let den = 0;
  if (x < 5) {
    for (let i = TOP.length - 1; i >= 0; i--) [num, den] = [num * x + TOP[i], den * x + BOTTOM[i]];
  } else for (let i = 0; i < TOP.length; i++) [num, den] = [num / x + TOP[i], den / x + BOTTOM[i]];
  return num / den;
}

/** sin(pi x) without losing digits for large x. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  const near = y > 1.5 ? y - 2 : y > 0.5 ? 1 - y : y;
  return Math.sign(x) * Math.sin(Math.PI * near);
}

/** The gamma function; NaN at its poles. */
export function gamma(x: number): number {
  if (!Number.isFinite(x)) return x === -Infinity ? NaN : x;
  if (Number.isInteger(x)) {
    if (x <= 0) return NaN;
    if (x <= 23) {
      let r = 1;
      for (let i = 2; i < x; i++) r *= i;
      return r;
    }
  }
  const a = Math.abs(x);
  if (a < 1e-20) return 1 / x;
  if (a > 200) return x < 0 ? 0 / sinPi(x) : Infinity;
  const y = a + (G - 0.5);
  const z = a > G - 0.5 ? ((y - a - (G - 0.5)) * G) / y : ((y - (G - 0.5) - a) * G) / y;
  if (x < 0) {
    let r = ((-Math.PI / sinPi(a) / a) * Math.exp(y)) / lanczos(a);
    r -= z * r;
    return a < 140 ? r / y ** (a - 0.5) : r / y ** (a / 2 - 0.25) / y ** (a / 2 - 0.25);
  }
  let r = lanczos(a) / Math.exp(y);
  r += z * r;
  return a < 140 ? r * y ** (a - 0.5) : r * y ** (a / 2 - 0.25) * y ** (a / 2 - 0.25);
}

/** The logarithm of |gamma|; infinite at its poles. */
export function logGamma(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Infinity;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Infinity : 0;
  const a = Math.abs(x);
  if (a < 1e-20) return -Math.log(a);
  const r = Math.log(lanczos(a)) - G + (a - 0.5) * (Math.log(a + G - 0.5) - 1);
  return x < 0 ? Math.log(Math.PI) - Math.log(Math.abs(sinPi(a))) - Math.log(a) - r : r;
}
