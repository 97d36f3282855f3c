/** bytearray and memoryview as data, and what counts as bytes-like. */
import { declareState } from '../state/declare';
import { PyBytes, PyList, PyObject, T, type PyType, type Slot } from './object';

/** Its bytes are the ints of a list of its own, so that it changes as lists do. */
export class PyByteArray extends PyObject {
  readonly list: PyList;
  constructor(bytes: ArrayLike<number> = [], cls: PyType = T['bytearray']) {
    super(cls);
    this.list = new PyList(Array.from(bytes));
  }
  get length(): number {
    return this.list.items.length;
  }
}
declareState(PyByteArray, { list: 'ref' }, PyObject);

/** A view of every `step`th of `length` bytes of an object from `start` on. */
export class PyMemoryView extends PyObject {
  readonly source: PyBytes | PyByteArray;
  readonly start: number;
  readonly step: number;
  readonly length: number;
  released = false;
  constructor(source: PyBytes | PyByteArray, start: number, step: number, length: number) {
    super(T['memoryview']);
    this.source = source;
    this.start = start;
    this.step = step;
    this.length = length;
  }
}
declareState(
  PyMemoryView,
  { source: 'ref', start: 'plain', step: 'plain', length: 'plain', released: 'plain' },
  PyObject,
);

/** Stores bytes at the beginning of a writable buffer that has room for them. */
export function storeBytes(buffer: PyByteArray | PyMemoryView, bytes: string): void {
  const view = buffer instanceof PyMemoryView ? buffer : { source: buffer, start: 0, step: 1 };
  const { items } = (view.source as PyByteArray).list;
  for (let i = 0; i < bytes.length; i++) items[view.start + i * view.step] = bytes.charCodeAt(i);
}

/** Whether something can be written into as a buffer. */
export function isWritableBuffer(v: Slot): v is PyByteArray | PyMemoryView {
  if (v instanceof PyMemoryView) return !v.released && v.source instanceof PyByteArray;
  return v instanceof PyByteArray;
}

/** The bytes of a bytes-like object as they are now; undefined of anything else. */
export function bytesOf(v: Slot): Uint8Array | undefined {
  if (v instanceof PyBytes) return v.data;
  if (v instanceof PyByteArray) return Uint8Array.from(v.list.items as number[]);
  if (!(v instanceof PyMemoryView) || v.released) return undefined;
  const all = bytesOf(v.source)!;
  return Uint8Array.from({ length: v.length }, (_, i) => all[v.start + i * v.step]);
}
