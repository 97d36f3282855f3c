/** The functions of `math` on ints of any size: factorial, gcd, lcm, comb, perm, isqrt, prod. */
import { makeFunction, makeFunctionWith } from '../../vm/define';
import { normal, type Int } from '../../vm/numbers';
import type { PyNative, Slot } from '../../vm/object';
import { PyFloat } from '../../vm/object';
import { integer } from '../../vm/builtins/arguments';
import type { World } from '../../world';

const abs = (n: bigint): bigint => (n < 0n ? -n : n);

function gcd(x: bigint, y: bigint): bigint {
  while (y !== 0n) [x, y] = [y, x % y];
  return abs(x);
}

/** The arguments as bigints; undefined after TypeError. */
function integers(w: World, values: readonly Slot[]): bigint[] | undefined {
  const out: bigint[] = [];
  for (const v of values) {
    const i: Int | undefined = integer(w, v);
    if (i === undefined) return undefined;
    out.push(BigInt(i));
  }
  return out;
}

/** Newton's method from above. */
function squareRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

function falling(n: bigint, k: bigint): bigint {
  let r = 1n;
  for (let i = 0n; i < k; i++) r *= n - i;
  return r;
}

function factorial(n: bigint): bigint {
  return falling(n, n);
}

export function integerFunctions(): Record<string, PyNative> {
  return {
    gcd: makeFunction('gcd', 0, -1, (w, a, at, n) => {
      const values = integers(w, a.slice(at, at + n));
      return values === undefined ? undefined : normal(values.reduce(gcd, 0n));
    }),
    lcm: makeFunction('lcm', 0, -1, (w, a, at, n) => {
      const values = integers(w, a.slice(at, at + n));
      if (values === undefined) return undefined;
      const lcm = (x: bigint, y: bigint): bigint =>
        x === 0n || y === 0n ? 0n : abs((x / gcd(x, y)) * y);
      return normal(values.reduce(lcm, 1n));
    }),
    factorial: makeFunction('factorial', 1, 1, (w, a, at) => {
      const v = a[at]!;
      if (v instanceof PyFloat && w.traits.factorialTakesFloats) {
        if (Number.isInteger(v.value) && v.value >= 0) return normal(factorial(BigInt(v.value)));
        return w.raise('ValueError', v.value < 0
          ? 'factorial() not defined for negative values' : 'factorial() only accepts integral values');
      }
      const values = integers(w, [v]);
      if (values === undefined) return undefined;
      if (values[0] < 0n) return w.raise('ValueError', 'factorial() not defined for negative values');
      if (values[0] > 100_000n) return w.refuse('the factorial of such a large number');
      return normal(factorial(values[0]));
    }),
    isqrt: makeFunction('isqrt', 1, 1, (w, a, at) => {
      const values = integers(w, [a[at]]);
      if (values === undefined) return undefined;
      if (values[0] < 0n) return w.raise('ValueError', 'isqrt() argument must be nonnegative');
      return normal(squareRoot(values[0]));
    }),
    comb: makeFunction('comb', 2, 2, (w, a, at) => {
      const values = integers(w, [a[at], a[at + 1]]);
      if (values === undefined) return undefined;
      const [n, k] = values;
      if (n < 0n) return w.raise('ValueError', 'n must be a non-negative integer');
      if (k < 0n) return w.raise('ValueError', 'k must be a non-negative integer');
      if (k > n) return 0;
      const least = k > n - k ? n - k : k;
      return normal(falling(n, least) / factorial(least));
    }),
    perm: makeFunctionWith('perm', '(n, k=None, /)', (w, a, at) => {
      const k = a[at + 1] ?? a[at];
      const values = integers(w, [a[at], k]);
      if (values === undefined) return undefined;
      if (values[0] < 0n) return w.raise('ValueError', 'n must be a non-negative integer');
      if (values[1] < 0n) return w.raise('ValueError', 'k must be a non-negative integer');
      return values[1] > values[0] ? 0 : normal(falling(values[0], values[1]));
    }),
    prod: makeFunctionWith('prod', '(iterable, /, *, start=1)', (w, a, at) =>
      w.tail(w.prelude('product_of'), [a[at]!, a[at + 1] ?? 1]),
    ),
    sumprod: makeFunction('sumprod', 2, 2, (w, a, at) =>
      w.tail(w.prelude('sum_of_products'), [a[at]!, a[at + 1]!]),
    ),
  }; // prettier-ignore
}
