/** memoryview over bytes and bytearray, of single bytes (format 'B'). */
import type { World } from '../../world';
import { bytesOf, PyByteArray, PyMemoryView } from '../byteObjects';
import { callNative } from '../call';
import { defineType } from '../coreTypes';
import { constructorOf, getter, method } from '../define';
import { indexIn, sliceRange } from '../items';
import { iterate } from '../iterators';
import { asInt } from '../numbers';
import {
  PyBytes, PyList, PyNative, PySlice, PyTuple, T, type Slot,
} from '../object'; // prettier-ignore
import { typeName } from '../typeLookup';

const type = defineType('memoryview', T['object'], () => {
  throw new Error('memoryview() makes its own objects');
});

type.attrs.set('__operators__', true);

/** The view, unless it was released. */
function self(w: World, a: Slot[], at: number): PyMemoryView | undefined {
  const view = a[at] as PyMemoryView;
  if (!view.released) return view;
  return w.raise('ValueError', 'operation forbidden on released memoryview object');
}

constructorOf(type, 2, 2, (w, a, at) => {
  const v = a[at + 1]!;
  if (v instanceof PyMemoryView) return new PyMemoryView(v.source, v.start, v.step, v.length);
  if (v instanceof PyBytes) return new PyMemoryView(v, 0, 1, v.data.length);
  if (v instanceof PyByteArray) return new PyMemoryView(v, 0, 1, v.list.items.length);
  return w.raise('TypeError', `memoryview: a bytes-like object is required, not '${typeName(v)}'`);
});

const whole = (w: World, a: Slot[], at: number): Uint8Array | undefined =>
  self(w, a, at) && bytesOf(a[at]);

method(type, 'tobytes', 1, 1, (w, a, at) => {
  const data = whole(w, a, at);
  return data && new PyBytes(data);
});
method(type, 'tolist', 1, 1, (w, a, at) => {
  const data = whole(w, a, at);
  return data && new PyList([...data]);
});
method(type, 'hex', 1, 2, (w, a, at, n) => {
  const data = whole(w, a, at);
  const hex = T['bytes'].attrs.get('hex') as PyNative;
  return (
    data && callNative(w, hex.native, [new PyBytes(data), ...(n > 1 ? [a[at + 1]!] : [])], null)
  );
});
method(type, 'release', 1, 1, (_w, a, at) => {
  (a[at] as PyMemoryView).released = true;
  return null;
});
method(type, '__enter__', 1, 1, (w, a, at) => self(w, a, at));
method(type, '__exit__', 1, -1, (_w, a, at) => {
  (a[at] as PyMemoryView).released = true;
  return null;
});
method(type, 'cast', 2, 3, (w) => w.refuse('memoryview.cast()'));
method(type, '__len__', 1, 1, (w, a, at) => self(w, a, at)?.length);
method(type, '__iter__', 1, 1, (w, a, at) => {
  const data = whole(w, a, at);
  return data && iterate(w, new PyList([...data]));
});
method(type, '__getitem__', 2, 2, (w, a, at) => {
  const view = self(w, a, at);
  const key = a[at + 1]!;
  if (view === undefined) return undefined;
  const { source, start, step, length } = view;
  if (key instanceof PySlice) {
    const r = sliceRange(w, key, length);
    return r && new PyMemoryView(source, start + r.start * step, step * r.step, r.count);
  }
  if (asInt(key) === undefined) return w.raise('TypeError', 'memoryview: invalid slice key');
  const i = indexIn(w, key, length, 'memoryview');
  return i === undefined ? outOfBounds(w) : bytesOf(view)![i];
});
const outOfBounds = (w: World): undefined =>
  w.raise('IndexError', 'index out of bounds on dimension 1');

method(type, '__setitem__', 3, 3, (w, a, at) => {
  const view = self(w, a, at);
  const [key, v] = [a[at + 1]!, a[at + 2]!];
  if (view === undefined) return undefined;
  const { source, start, step, length } = view;
  if (!(source instanceof PyByteArray)) return w.raise('TypeError', 'cannot modify read-only memory');
  const { items } = source.list;
  if (key instanceof PySlice) {
    const r = sliceRange(w, key, length);
    if (r === undefined) return undefined;
    const data = bytesOf(v);
    if (data === undefined) return w.raise('TypeError', `a bytes-like object is required, not '${typeName(v)}'`);
    if (data.length !== r.count)
      return w.raise('ValueError', 'memoryview assignment: lvalue and rvalue have different structures');
    data.forEach((b, n) => (items[start + (r.start + n * r.step) * step] = b));
    return null;
  }
  if (asInt(key) === undefined) return w.raise('TypeError', 'memoryview: invalid slice key');
  const i = indexIn(w, key, length, 'memoryview');
  if (i === undefined) return outOfBounds(w);
  const b = asInt(v);
  if (b === undefined) return w.raise('TypeError', "memoryview: invalid type for format 'B'");
  if (b < 0 || b > 255) return w.raise('ValueError', "memoryview: invalid value for format 'B'");
  items[start + i * step] = Number(b);
  return null;
}); // prettier-ignore
method(type, '__delitem__', 2, 2, (w) => w.raise('TypeError', 'cannot delete memory'));
method(type, '__eq__', 2, 2, (_w, a, at) => {
  const [x, y] = [bytesOf(a[at]), bytesOf(a[at + 1])];
  if (x === undefined || y === undefined) return a[at] === a[at + 1];
  return x.length === y.length && x.every((b, i) => b === y[i]);
});

getter(type, 'obj', (_w, a, at) => (a[at] as PyMemoryView).source);
getter(type, 'nbytes', (_w, a, at) => (a[at] as PyMemoryView).length);
getter(type, 'readonly', (_w, a, at) => (a[at] as PyMemoryView).source instanceof PyBytes);
getter(type, 'format', () => 'B');
getter(type, 'itemsize', () => 1);
getter(type, 'ndim', () => 1);
getter(type, 'shape', (_w, a, at) => new PyTuple([(a[at] as PyMemoryView).length]));
getter(type, 'strides', (_w, a, at) => new PyTuple([(a[at] as PyMemoryView).step]));
getter(type, 'contiguous', (_w, a, at) => (a[at] as PyMemoryView).step === 1);
