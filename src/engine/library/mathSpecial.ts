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
const G = 6.024680040776729583740234375;
const TOP = [
  23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
  35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
  6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
  248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
  2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
  8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
  2.5066282746310002701649081771338373386264310793408,
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
