/** The type of a value, the method resolution order, subclasses, and how instances of a type hash. */
import type { World } from '../world';
import { HashMode, hashing } from './dict';
import { parseSignature } from './native';
import { PyFunction, PyMethod, PyNative, PyType, T, type Slot, type Value } from './object';

/** The type of any value. */
export function typeOf(v: Value): PyType {
  switch (typeof v) {
    case 'number':
    case 'bigint':
      return T['int'];
    case 'string':
      return T['str'];
    case 'boolean':
      return T['bool'];
    default:
      return v === null ? T['NoneType'] : v.cls;
  }
}

/** The attribute a class has itself or inherits, or undefined. */
export function lookup(cls: PyType, name: string): Slot {
  for (const c of cls.mro) {
    const v = c.attrs.get(name);
    if (v !== undefined) return v;
  }
  return undefined;
}

/**
 * The attribute of a class under the name of a special method, if a call of it is needed: not where
 * it is that of a built-in type, which the interpreter performs by itself.
 */
export function special(cls: PyType, name: string): Slot {
  const v = lookup(cls, name);
  return v instanceof PyNative && v.native.slot ? undefined : unbound(v, name);
}

/** The special method of a class, as what is called with self first; undefined if there is none. */
export function lookupSpecial(cls: PyType, name: string): Slot {
  return unbound(lookup(cls, name), name);
}

/** What a user's class has in place of the special method that all objects have; undefined: nothing. */
export function replaced(cls: PyType, name: string): Slot {
  const v = cls.heap ? lookup(cls, name) : undefined;
  return v instanceof PyNative ? undefined : unbound(v, name);
}

/**
 * A special method is called with self first. That is not for what binds otherwise than functions do:
 * static and class methods, properties, other descriptors, and callables that do not bind at all.
 */
function unbound(v: Slot, name: string): Slot {
  if (v instanceof PyFunction || v === undefined || v === null) return v;
  if (v instanceof PyNative && (v.native.method || v.native.owner !== null)) return v;
  return name === '__new__' ? v : new PyMethod(CALL_BOUND, v);
}

/** `(descriptor, obj, *args, **keywords)`: calls what the descriptor is for obj. */
const CALL_BOUND = new PyNative({
  name: 'call_bound', qualname: 'call_bound', min: 0, max: -1, method: false, slot: false, owner: null,
  signature: parseSignature('(descriptor, obj, /, *args, **keywords)'),
  fn: (w: World, a, at) => w.tail(w.prelude('call_bound'), [a[at]!, a[at + 1]!, a[at + 2]!, a[at + 3]!]),
}); // prettier-ignore

export function isSubclass(cls: PyType, of: PyType): boolean {
  return cls === of || cls.mro.includes(of);
}

export function isInstance(v: Value, of: PyType): boolean {
  return isSubclass(typeOf(v), of);
}

/** Makes the inline caches and the hash mode of a class and its subclasses stale. */
export function touch(cls: PyType): void {
  cls.version++;
  for (const sub of cls.subclasses) touch(sub);
}

/**
 * How instances of a class hash: `__hash__` and `__eq__` of the class decide, as in CPython. (A
 * class body with `__eq__` alone sets `__hash__` to None: see `classes.ts`.)
 */
function hashModeOf(cls: PyType): number {
  const hash = lookup(cls, '__hash__');
  if (hash === null) return HashMode.unhashable;
  if (hash === undefined) return HashMode.identity;
  if (!(hash instanceof PyNative) || hash.native.owner === null) return HashMode.python;
  const { owner } = hash.native;
  if (owner === T['object']) return HashMode.identity;
  if (!STRUCTURAL.has(owner.name) || special(cls, '__eq__') !== undefined) return HashMode.python;
  return HashMode.structural;
}

/** Built-in types whose instances are hashed by what they hold. */
const STRUCTURAL = new Set([
  'tuple',
  'bytes',
  'range',
  'frozenset',
  'int',
  'float',
  'complex',
  'str',
  'slice',
  'method',
]);

hashing.modeOf = hashModeOf;

/** Modules whose types are written in C in CPython. */
const C_MODULES: ReadonlySet<string> = new Set([
  '_asyncio', '_contextvars', '_io', '_queue', '_thread', 'collections', 'datetime', 'functools', 'itertools', 're',
  'select', 'types',
]); // prettier-ignore

/** Those of which the library here has every class in Python. */
const C_BUT_HERE: ReadonlySet<string> = new Set(['datetime', 'decimal', 're']);

/** Is it written in C in CPython, in a module of the library? */
export function isWrittenInC(cls: PyType): boolean {
  return cls.heap ? cls.shared && C_BUT_HERE.has(cls.module) : C_MODULES.has(cls.module);
}

/** The name of a type in error messages: one that is written in C says its module as well. */
export function errorName(cls: PyType): string {
  return isWrittenInC(cls) ? `${cls.module}.${cls.name}` : cls.name;
}

/** The same for the type of a value. */
export function typeName(v: Value): string {
  return errorName(typeOf(v));
}
