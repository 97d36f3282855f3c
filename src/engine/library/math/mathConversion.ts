/** Arguments of `math` that are no numbers but can be made some: by `__float__` or `__index__`. */
import { makeFunction } from '../../vm/define';
import { asDouble } from '../../vm/numbers';
import { PyObject, type PyNative, type Slot, type Value } from '../../vm/object';
import { lookup } from '../../vm/typeLookup';

/** Must Python code say which number it is? */
export function isConvertible(v: Slot): boolean {
  if (!(v instanceof PyObject) || !v.cls.heap || asDouble(v) !== undefined) return false;
  return lookup(v.cls, '__float__') !== undefined || lookup(v.cls, '__index__') !== undefined;
}

/** Functions that want integers. */
const OF_INTEGERS: ReadonlySet<string> = new Set([
  'gcd',
  'lcm',
  'factorial',
  'comb',
  'perm',
  'isqrt',
]);
/** Functions that take care of their arguments themselves. */
const OF_ANYTHING: ReadonlySet<string> = new Set([
  'fsum',
  'dist',
  'prod',
  'sumprod',
  'isclose',
  'trunc',
]);

/** The function of a name, which has such arguments made numbers before it is called. */
export function converting(name: string, f: PyNative): PyNative {
  const { native } = f;
  if (native.signature !== null || OF_ANYTHING.has(name)) return f;
  return makeFunction(name, native.min, native.max, (w, a, at, n) => {
    for (let i = at; i < at + n; i++) {
      const v = a[i];
      const rounds = name === 'floor' || name === 'ceil' || name === 'trunc';
      if (!isConvertible(v) || (rounds && lookup((v as PyObject).cls, `__${name}__`) !== undefined))
        continue;
      const args = a.slice(at, at + n) as Value[];
      return w.tail(w.prelude('call_with_numbers'), [f, OF_INTEGERS.has(name), ...args]);
    }
    return native.fn(w, a, at, n);
  });
}
