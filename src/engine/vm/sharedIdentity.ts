/**
 * id() of objects that all worlds share: types, natives, constants.
 *
 * A world must not write to them, and what they show must not depend on which world asked first, so
 * their number is made from what they are. They get it without being touched.
 */
import { PySingleton } from './singletons';
import { PyCode } from './builtins/values';
import { PyComplex } from './complexNumbers';
import {
  PyBytes,
  PyFloat,
  PyFunction,
  PyModule,
  PyNative,
  PyObject,
  PyRange,
  PyTuple,
  PyType,
  type Value,
} from './object';

/** A multiple of 16 in a range of its own. */
export function sharedIdentity(v: PyObject): number {
  const text = describe(v);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return 0x10000000 + (hash >>> 8) * 16;
}

function describe(v: Value): string {
  if (!(v instanceof PyObject)) return `${typeof v} ${String(v)}`;
  if (v instanceof PyType) return `type ${v.module}.${v.qualname}`;
  if (v instanceof PyNative) return `native ${v.native.owner?.name ?? ''}.${v.native.qualname}`;
  if (v instanceof PyFunction) return `function ${v.code.file} ${v.qualname}`;
  if (v instanceof PyFloat) return `float ${v.value}`;
  if (v instanceof PyComplex) return `complex ${v.real} ${v.imag}`;
  if (v instanceof PyBytes) return `bytes ${v.data.join()}`;
  if (v instanceof PyTuple) return `(${v.items.map(describe).join()})`;
  if (v instanceof PyRange) return `range ${v.start} ${v.stop} ${v.step}`;
  if (v instanceof PySingleton) return v.text;
  if (v instanceof PyModule) return `module ${v.name}`;
  if (v instanceof PyCode) return `code ${v.code.file} ${v.code.qualname} ${v.code.unit.firstLine}`;
  return v.cls.name;
}
