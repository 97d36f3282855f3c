/** erf, gamma and lgamma of `math`: by series and continued fractions, and by Lanczos. */

/** erf, or its complement: a series near zero, a continued fraction further out. */
export function erf(x: number, complement = false): number {
  if (Number.isNaN(x)) return x;
  const a = Math.abs(x);
  if (a < 3) {
    let term = a;
    let sum = a;
    for (let n = 1; Math.abs(term) > 1e-17 * sum && n < 200; n++) {
      term *= (2 * a * a) / (2 * n + 1);
      sum += term;
    }
    const value = (2 / Math.sqrt(Math.PI)) * Math.exp(-a * a) * sum * Math.sign(x);
    return complement ? 1 - value : value;
  }
  let fraction = 0;
  for (let k = 60; k > 0; k--) fraction = k / 2 / (a + fraction);
  const tail = a > 27 ? 0 : Math.exp(-a * a) / (Math.sqrt(Math.PI) * (a + fraction));
  if (complement) return x > 0 ? tail : 2 - tail;
  return x > 0 ? 1 - tail : tail - 1;
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
