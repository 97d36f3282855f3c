/** tuple and slice. */
import type { World } from '../../world';
import { constructor, constructorOf, getter, method } from '../define';
import { sliceRange } from '../items';
import { PySlice, PyTuple, PyType, T, type Slot } from '../object';
import { plainItems, wholeNumber } from './arguments';
import { indexMethod } from './listType';

const tuple = T['tuple'];

constructor(tuple, '(cls, iterable=(), /)', (w, a, at) => {
  const cls = a[at] as PyType;
  const source = a[at + 1];
  if (source === undefined) return new PyTuple([], cls);
  if (source instanceof PyTuple && source.cls === tuple && cls === tuple) return source;
  const items = plainItems(w, source);
  if (items !== undefined) return new PyTuple(items.slice(), cls);
  return w.failed ? undefined : w.tail(w.prelude('tuple_of'), [new PyTuple([], cls), source]);
});

indexMethod(tuple);
method(
  tuple,
  '__getnewargs__',
  1,
  1,
  (_w, a, at) => new PyTuple([new PyTuple((a[at] as PyTuple).items)]),
);

const slice = T['slice'];
constructorOf(slice, 2, 4, (_w, a, at, n) => {
  if (n === 2) return new PySlice(null, a[at + 1]!, null);
  return new PySlice(a[at + 1]!, a[at + 2]!, n > 3 ? a[at + 3]! : null);
});
getter(slice, 'start', (_w, a, at) => (a[at] as PySlice).start);
getter(slice, 'stop', (_w, a, at) => (a[at] as PySlice).stop);
getter(slice, 'step', (_w, a, at) => (a[at] as PySlice).step);
method(slice, 'indices', 2, 2, indices);

/** slice.indices(length): start, stop and step for a sequence of that length. */
function indices(w: World, a: Slot[], at: number): Slot {
  const length = wholeNumber(w, a[at + 1]);
  if (length === undefined) return undefined;
  if (length < 0) return w.raise('ValueError', 'length should not be negative');
  const r = sliceRange(w, a[at] as PySlice, length);
  return r === undefined ? undefined : new PyTuple([r.start, r.stop, r.step]);
}
