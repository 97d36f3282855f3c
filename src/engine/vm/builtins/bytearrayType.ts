/**
 * bytearray: what changes it is done by list's natives on its ints, what only looks at it by the
 * natives of bytes on a copy, whose results are bytearrays where CPython's are.
 */
import { latinText, pushAll } from '../../../base/largeArrays';
import type { World } from '../../world';
import { canGrow } from '../memory';
import { bytesOf, PyByteArray, PyMemoryView } from '../byteObjects';
import { callNative } from '../call';
import { defineType } from '../coreTypes';
import { classMethod, constructor, method, methodWith } from '../define';
import type { PyDict } from '../dict';
import { reprBytes } from '../text/format';
import { deleteItem, getItem, setItem } from '../items';
import { iterate } from '../iterators';
import { isIterable } from './arguments';
import { asInt } from '../numbers';
import { compare } from '../operators';
import {
  PyBytes, PyList, PyNative, PySlice, PyTuple, T, type PyType, type Slot, type Value,
} from '../object'; // prettier-ignore
import { NOT_IMPLEMENTED } from '../singletons';
import { typeName } from '../typeLookup';
import './bytesType';

const type = defineType('bytearray', T['object'], (cls) => new PyByteArray([], cls));
type.attrs.set('__operators__', true);
const bytes = T['bytes'];
const self = (a: Slot[], at: number): PyByteArray => a[at] as PyByteArray;
const copyOf = (v: PyByteArray): PyBytes => new PyBytes(bytesOf(v)!);

constructor(type, "(cls, source=b'', encoding=None, errors=None)", (w, a, at) => {
  const make = (bytes.attrs.get('__new__') as PyNative).native;
  const args = a.slice(at + 1, at + 4).filter((v): v is Value => v !== undefined);
  const made = callNative(w, make, [bytes, ...args], null);
  if (made instanceof PyBytes) return new PyByteArray(made.data, a[at] as PyType);
  return w.failed ? w.tail(w.prelude('bytearray_of'), [a[at]!, ...args]) : undefined;
});

/** A byte given as an int; undefined after ValueError or TypeError. */
function byteOf(w: World, v: Value): number | undefined {
  const b = asInt(v);
  if (b === undefined)
    return w.raise('TypeError', `'${typeName(v)}' object cannot be interpreted as an integer`);
  if (b < 0 || b > 255) return w.raise('ValueError', 'byte must be in range(0, 256)');
  return Number(b);
}

/** The ints of a bytes-like object or an iterable of ints, as a list; undefined with the status set. */
function intsOf(w: World, v: Value): PyList | undefined {
  const known = bytesOf(v);
  if (known !== undefined) return new PyList([...known]);
  if (typeof v === 'string') return w.raise('TypeError', "can't set bytearray slice from str");
  const made = callNative(w, (bytes.attrs.get('__new__') as PyNative).native, [bytes, v], null);
  return made instanceof PyBytes ? new PyList([...made.data]) : undefined;
}

const list = (name: string): PyNative['native'] => (T['list'].attrs.get(name) as PyNative).native;

for (const [name, checked] of [['append', 1], ['insert', 2], ['remove', 1]] as const) {
  method(type, name, checked + 1, checked + 1, (w, a, at, n) => {
    const b = byteOf(w, a[at + checked]!);
    if (b === undefined) return undefined;
    const args = [self(a, at).list, ...(a.slice(at + 1, at + n - 1) as Value[]), b];
    const r = callNative(w, list(name), args, null);
    if (r === undefined && name === 'remove') return w.raise('ValueError', 'value not found in bytearray');
    return r;
  });
} // prettier-ignore
for (const name of ['clear', 'reverse']) {
  method(type, name, 1, 1, (w, a, at) => callNative(w, list(name), [self(a, at).list], null));
}
method(type, 'pop', 1, 2, (w, a, at, n) => {
  const target = self(a, at).list;
  if (target.items.length === 0) return w.raise('IndexError', 'pop from empty bytearray');
  return callNative(w, list('pop'), [target, ...(a.slice(at + 1, at + n) as Value[])], null);
});
method(type, 'copy', 1, 1, (_w, a, at) => new PyByteArray(bytesOf(a[at])));
method(type, 'extend', 2, 2, (w, a, at) => {
  if (typeof a[at + 1] === 'string') return w.raise('TypeError', w.traits.bytearrayExtendText);
  if (!isIterable(a[at + 1]!)) {
    const name = typeName(a[at + 1]!);
    return w.raise(
      'TypeError',
      w.traits.bytearrayExtendNames
        ? `can't extend bytearray with ${name}`
        : `'${name}' object is not iterable`,
    );
  }
  const more = intsOf(w, a[at + 1]!);
  const { items } = self(a, at).list;
  if (more === undefined || !canGrow(w, items.length, more.items.length)) return undefined;
  pushAll(items, more.items);
  return null;
});

method(type, '__len__', 1, 1, (_w, a, at) => self(a, at).list.items.length);
method(type, '__iter__', 1, 1, (w, a, at) => iterate(w, self(a, at).list));
for (const name of ['__repr__', '__str__']) {
  method(type, name, 1, 1, (_w, a, at) => `${self(a, at).cls.name}(${reprBytes(bytesOf(a[at])!)})`);
}
method(type, '__getitem__', 2, 2, (w, a, at) => {
  const i = asInt(a[at + 1]);
  const { length } = self(a, at);
  if (i !== undefined && (i >= length || i < -length))
    return w.raise('IndexError', 'bytearray index out of range');
  const v = getItem(w, copyOf(self(a, at)), a[at + 1]!);
  return v instanceof PyBytes ? new PyByteArray(v.data) : v;
});
method(type, '__setitem__', 3, 3, (w, a, at) => {
  const [key, v] = [a[at + 1]!, a[at + 2]!];
  const put = key instanceof PySlice ? intsOf(w, v) : byteOf(w, v);
  if (put === undefined) return undefined;
  return setItem(w, self(a, at).list, key, put) === undefined ? undefined : null;
});
method(type, '__delitem__', 2, 2, (w, a, at) =>
  deleteItem(w, self(a, at).list, a[at + 1]!) === undefined ? undefined : null,
);
method(type, '__contains__', 2, 2, (w, a, at) => {
  const b = asInt(a[at + 1]);
  if (b !== undefined) return self(a, at).list.items.includes(Number(b));
  const inner = bytesOf(a[at + 1]);
  if (inner === undefined)
    return w.raise('TypeError', `a bytes-like object is required, not '${typeName(a[at + 1]!)}'`);
  return latinText(bytesOf(a[at])!).includes(latinText(inner));
});

['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'].forEach((name, op) => {
  const compareBytes = (w: World, a: Slot[], at: number): Slot => {
    const [x, y] = [bytesOf(a[at]), bytesOf(a[at + 1])];
    if (x === undefined || y === undefined) return NOT_IMPLEMENTED;
    return compare(w, op, new PyBytes(x), new PyBytes(y));
  };
  method(type, name, 2, 2, compareBytes);
});
type.attrs.set('__hash__', null);

/** Concatenation; the kind of the result is that of the left operand. */
function concat(w: World, left: Slot, right: Slot): Slot {
  const [x, y] = [bytesOf(left), bytesOf(right)];
  if (x === undefined || y === undefined) {
    const [shown, kind] = left instanceof PyByteArray ? [right, 'bytearray'] : [left, 'bytes'];
    return w.raise('TypeError', `can't concat ${typeName(shown!)} to ${kind}`);
  }
  const both = new Uint8Array(x.length + y.length);
  both.set(x);
  both.set(y, x.length);
  return left instanceof PyByteArray ? new PyByteArray(both) : new PyBytes(both);
}
method(type, '__add__', 2, 2, (w, a, at) => concat(w, a[at], a[at + 1]));
method(type, '__radd__', 2, 2, (w, a, at) => concat(w, a[at + 1], a[at]));
method(type, '__iadd__', 2, 2, (w, a, at) => {
  const more = bytesOf(a[at + 1]);
  if (more === undefined)
    return w.raise('TypeError', `can't concat ${typeName(a[at + 1]!)} to bytearray`);
  const { items } = self(a, at).list;
  if (!canGrow(w, items.length, more.length)) return undefined;
  pushAll(items, more);
  return a[at];
});
method(type, '__mod__', 2, 2, (w, a, at) =>
  w.tail(w.prelude('bytes_percent'), [a[at]!, a[at + 1]!]),
);
method(type, '__imul__', 2, 2, (_w, a, at) => {
  const n = asInt(a[at + 1]);
  if (n === undefined) return NOT_IMPLEMENTED;
  const { items } = self(a, at).list;
  const once = items.slice();
  if (n <= 0) items.length = 0;
  for (let i = 1; i < Number(n); i++) pushAll(items, once);
  return a[at];
});
for (const name of ['__mul__', '__rmul__']) {
  method(type, name, 2, 2, (_w, a, at) => {
    const n = asInt(a[at + 1]);
    if (n === undefined) return NOT_IMPLEMENTED;
    const { items } = self(a, at).list;
    const out: Value[] = [];
    for (let i = 0; i < Number(n); i++) pushAll(out, items);
    return new PyByteArray(out as number[]);
  });
}

/** Everything else that bytes can do, on a copy. */
for (const [name, native] of bytes.attrs) {
  if (name.startsWith('__') || !(native instanceof PyNative) || type.attrs.has(name)) continue;
  methodWith(type, name, '(self, /, *args, **kwargs)', (w, a, at) => {
    const given = (a[at + 1] as PyTuple).items;
    const keywords = a[at + 2] as PyDict;
    const names = keywords.keys.filter((key): key is string => typeof key === 'string');
    const args = [...given, ...names.map((key) => keywords.getStr(key)!)].map(frozenCopy);
    const r = callNative(w, native.native, [copyOf(self(a, at)), ...args], names.length > 0 ? names : null); // prettier-ignore
    return r === undefined ? undefined : thawed(r);
  });
}
type.attrs.set('maketrans', bytes.attrs.get('maketrans')!);
classMethod(type, 'fromhex', 2, 2, (w, a, at) => {
  const f = bytes.attrs.get('fromhex') as unknown as { readonly func: PyNative };
  const made = callNative(w, f.func.native, [bytes, a[at + 1]!], null);
  return made instanceof PyBytes ? new PyByteArray(made.data) : undefined;
});

function frozenCopy(v: Value): Value {
  if (v instanceof PyByteArray || v instanceof PyMemoryView) return new PyBytes(bytesOf(v)!);
  return v instanceof PyTuple ? new PyTuple(v.items.map(frozenCopy)) : v;
}

function thawed(v: Value): Value {
  if (v instanceof PyBytes) return new PyByteArray(v.data);
  if (v instanceof PyList) return new PyList(v.items.map(thawed));
  return v instanceof PyTuple ? new PyTuple(v.items.map(thawed)) : v;
}
