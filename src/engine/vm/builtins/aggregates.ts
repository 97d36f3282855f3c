/** sum, min, max, any, all and sorted: plain values here, anything else in the prelude. */
import type { World } from '../../world';
import { makeFunction, makeFunctionWith } from '../define';
import { addInts, asInt, compareNumbers, normal, type Int } from '../numbers';
import { orderValues } from '../comparison';
import { truth } from '../operators';
import { PyFloat, PyList, PyRange, PyTuple, type Slot, type Value } from '../object';
import { plainItems } from './arguments';
import { chargeSort } from '../work';
import { sortPlain } from './sorting';

/** sum(iterable, /, start=0) */
function sum(w: World, a: Slot[], at: number): Slot {
  const start = a[at + 1] ?? 0;
  if (typeof start === 'string')
    return w.raise('TypeError', "sum() can't sum strings [use ''.join(seq) instead]");
  const source = a[at]!;
  if (source instanceof PyList || source instanceof PyTuple) {
    const total = sumNumbers(w, source.items, start);
    if (total !== undefined) return total;
  }
  if (source instanceof PyRange && typeof start !== 'object')
    return sumRange(source, asInt(start)!);
  const items = plainItems(w, source);
  if (items === undefined) {
    return w.failed ? undefined : w.tail(w.prelude('sum_items'), [source, start]);
  }
  return sumNumbers(w, items, start) ?? w.tail(w.prelude('sum_items'), [new PyTuple(items), start]);
}

/** The sum of a range of any length. */
function sumRange({ length, start, step }: PyRange, first: Int): Int {
  const n = BigInt(length);
  return addInts(first, normal(n * BigInt(start) + (BigInt(step) * n * (n - 1n)) / 2n));
}

/** The sum of ints and floats, floats compensated from 3.12 on; undefined for anything else. */
function sumNumbers(w: World, items: readonly Value[], start: Value): Slot {
  let total: Int = 0;
  let i = 0;
  if (!(start instanceof PyFloat)) {
    const first = asInt(start);
    if (first === undefined || typeof start === 'object') return undefined;
    total = first;
    for (; i < items.length; i++) {
      const v = items[i]!;
      if (typeof v === 'object' || typeof v === 'string') break;
      total = addInts(total, asInt(v)!);
    }
    if (i === items.length) return total;
    if (!(items[i] instanceof PyFloat)) return undefined;
  }
  let sumSoFar = start instanceof PyFloat ? start.value : Number(total);
  let lost = 0;
  for (; i < items.length; i++) {
    const v = items[i]!;
    if (typeof v === 'string' || (typeof v === 'object' && !(v instanceof PyFloat)))
      return undefined;
    const x = v instanceof PyFloat ? v.value : Number(asInt(v)!);
    const next = sumSoFar + x;
    if (w.traits.sumIsCompensated && v instanceof PyFloat) {
      lost += Math.abs(sumSoFar) >= Math.abs(x) ? sumSoFar - next + x : x - next + sumSoFar;
    }
    sumSoFar = next;
  }
  return new PyFloat(lost !== 0 && Number.isFinite(lost) ? sumSoFar + lost : sumSoFar);
}

/** min and max: of one iterable, or of several arguments; (*args, key=None, default=<absent>). */
function extreme(name: 'min' | 'max'): (w: World, a: Slot[], at: number) => Slot {
  return (w, a, at) => {
    const key = a[at] ?? null;
    const fallback = a[at + 1];
    const args = a[at + 2] as PyTuple;
    if (args.items.length === 0)
      return w.raise('TypeError', `${name} ${w.traits.extremeOfNothingText}`);
    const several = args.items.length > 1;
    if (several && fallback !== undefined) {
      return w.raise(
        'TypeError',
        `Cannot specify a default for ${name}() with multiple positional arguments`,
      );
    }
    if (several && key === null) {
      const best = bestOf(args.items, name);
      if (best !== undefined) return best;
    }
    const source = several ? args : args.items[0]!;
    const items =
      key === null && (source instanceof PyList || source instanceof PyTuple)
        ? plainItems(w, source)
        : undefined;
    if (items !== undefined && items.length > 0) {
      const best = bestOf(items, name);
      if (best !== undefined) return best;
    }
    const bound: Value[] = [name, source, key, fallback !== undefined, fallback ?? null];
    return w.tail(w.prelude('extreme'), bound);
  };
}

function bestOf(items: readonly Value[], name: 'min' | 'max'): Slot {
  let best = items[0]!;
  for (let i = 1; i < items.length; i++) {
    const v = items[i]!;
    const order =
      typeof v === 'object'
        ? orderValues(v, best)
        : (compareNumbers(v, best) ?? orderValues(v, best));
    if (order === undefined) return undefined;
    if (name === 'min' ? order < 0 : order > 0) best = v;
  }
  return best;
}

/** any and all; undefined items of a plain list whose truth Python code decides go to the prelude. */
function quantifier(name: 'any' | 'all'): (w: World, a: Slot[], at: number) => Slot {
  return (w, a, at) => {
    const source = a[at]!;
    if (source instanceof PyList || source instanceof PyTuple) {
      let plain = true;
      for (const item of plainItems(w, source) ?? [source]) {
        const yes = item === source ? undefined : truth(w, item);
        if (yes === undefined) {
          plain = false;
          break;
        }
        if (yes === (name === 'any')) return yes;
      }
      if (plain) return name === 'all';
      w.clearException();
    }
    return w.tail(w.prelude(`${name}_item`), [source]);
  };
}

/** sorted(iterable, /, *, key=None, reverse=False) */
function sorted(w: World, a: Slot[], at: number): Slot {
  const [source, key, reverse] = [a[at]!, a[at + 1] ?? null, a[at + 2] ?? false];
  const items = plainItems(w, source);
  if (items === undefined) {
    return w.failed ? undefined : w.tail(w.prelude('sorted_items'), [source, key, reverse]);
  }
  if (key === null && typeof reverse === 'boolean') {
    chargeSort(w, items.length);
    const plain = sortPlain(items, reverse);
    if (plain !== undefined) return new PyList(plain);
  }
  return w.tail(w.prelude('sorted_items'), [new PyTuple(items), key, reverse]);
}

export const aggregateFunctions = [
  makeFunctionWith('sum', '(iterable, /, start=0)', sum),
  makeFunctionWith('min', '(*args, key=None, default=None)', extreme('min')),
  makeFunctionWith('max', '(*args, key=None, default=None)', extreme('max')),
  makeFunction('any', 1, 1, quantifier('any')),
  makeFunction('all', 1, 1, quantifier('all')),
  makeFunctionWith('sorted', '(iterable, /, *, key=None, reverse=False)', sorted),
];
