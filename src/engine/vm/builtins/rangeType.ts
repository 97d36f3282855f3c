/** range and the methods that sequences share. */
import type { World } from '../../world';
import { constructorOf, getter, method } from '../define';
import { hasIndexMethod } from '../items';
import { asInt } from '../numbers';
import { PyFloat, PyIterator, PyRange, T, type Slot, type Value } from '../object';
import { Iter } from '../iterators';
import { wholeNumber } from './arguments';

const range = T['range'];
const self = (a: Slot[], at: number): PyRange => a[at] as PyRange;

constructorOf(range, 2, 4, (w, a, at, n) => {
  const args = a.slice(at + 1, at + n) as Value[];
  if (args.some((v) => typeof v === 'object' && hasIndexMethod(v)))
    return w.tail(w.prelude('range_of'), args);
  const first = wholeNumber(w, args[0]);
  if (first === undefined) return undefined;
  if (n === 2) return new PyRange(0, first, 1);
  const stop = wholeNumber(w, args[1]);
  if (stop === undefined) return undefined;
  const step = n > 3 ? wholeNumber(w, args[2]) : 1;
  if (step === undefined) return undefined;
  if (step === 0) return w.raise('ValueError', 'range() arg 3 must not be zero');
  // Its numbers are doubles; a stop that is out of their exact range is never reached.
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(step))
    return w.refuse('range() from or in steps of numbers beyond 2**53');
  return new PyRange(first, stop, step);
});

getter(range, 'start', (_w, a, at) => self(a, at).start);
getter(range, 'stop', (_w, a, at) => self(a, at).stop);
getter(range, 'step', (_w, a, at) => self(a, at).step);

/** Where in the range a number is; -1 if it is not in it. */
function position(r: PyRange, v: Value): number | undefined {
  const n = v instanceof PyFloat ? v.value : asInt(v);
  if (n === undefined) return undefined;
  const steps = (Number(n) - r.start) / r.step;
  return Number.isInteger(steps) && steps >= 0 && steps < r.length ? steps : -1;
}

method(range, 'index', 2, 2, (w, a, at) => {
  const i = position(self(a, at), a[at + 1]!);
  if (i === undefined) return w.tail(w.prelude('range_index'), [a[at]!, a[at + 1]!]);
  return i >= 0 ? i : notInRange(w, a[at + 1]!);
});

function notInRange(w: World, v: Value): undefined {
  return w.tail(w.prelude('raise_not_in_range'), [v]);
}

method(range, 'count', 2, 2, (w, a, at) => {
  const i = position(self(a, at), a[at + 1]!);
  if (i === undefined) return w.tail(w.prelude('sequence_count'), [a[at]!, a[at + 1]!]);
  return i >= 0 ? 1 : 0;
});

method(range, '__reversed__', 1, 1, (_w, a, at) => {
  const r = self(a, at);
  return new PyIterator(
    T['rangeIterator'],
    Iter.range,
    null,
    r.start + (r.length - 1) * r.step,
    r.start - r.step,
    -r.step,
  );
});
