/** Tuples with named fields that CPython has in C (`structseq.c`): sys.flags, sys.version_info … */
import type { World } from '../../world';
import { defineType } from '../coreTypes';
import { getter, method } from '../define';
import { reprShort } from '../describe';
import { PyTuple, T, type PyType, type Slot, type Value } from '../object';

/** A type of tuples whose items have names. `key` is its name in T. */
export function structType(
  key: string,
  module: string,
  name: string,
  fields: readonly string[],
): PyType {
  const type = defineType(name, T['tuple'], null, { key, module });
  const self = (a: Slot[], at: number): PyTuple => a[at] as PyTuple;
  fields.forEach((field, i) => {
    getter(type, field, (w, a, at) => {
      const v = self(a, at).items[i] as Slot;
      return v !== undefined
        ? v
        : w.raise('AttributeError', `'${module}.${name}' object has no attribute '${field}'`);
    });
  });
  method(type, '__repr__', 1, 1, (w: World, a, at) => {
    const shown = self(a, at).items.map((v, i) => `${fields[i]}=${reprShort(w, v)}`);
    return `${module}.${name}(${shown.join(', ')})`;
  });
  return type;
}

export function structOf(key: string, items: readonly Value[]): PyTuple {
  return new PyTuple([...items], T[key]);
}
