/** isinstance, getattr and what else asks values about themselves. */
import type { World } from '../../world';
import { deleteAttribute, setAttribute } from '../classes/attributeStores';
import { getAttribute } from '../classes/attributes';
import { isSubclass, lookup, lookupSpecial, typeName, typeOf } from '../typeLookup';
import { isCallable } from '../call';
import { HashMode, hashing } from '../dict';
import { makeFunction } from '../define';
import { PyFunction, PyObject, PyTuple, PyType, T, type Slot, type Value } from '../object';
import { Status } from '../frame';
import { asText } from './arguments';
import { pythonHash } from './hashes';
import { PyUnion } from './values';

/** Is `cls` below `of` (a class, a tuple of them, a union)? undefined with the status set. */
function subclassOf(
  w: World,
  cls: PyType,
  of: Value,
  name: string,
  v: Value,
  depth = 0,
): boolean | undefined {
  if (of instanceof PyType) {
    if (!of.cls.heap || (cls === of && name === 'isinstance')) return isSubclass(cls, of);
    // A metaclass may have an opinion of its own.
    const hook = lookup(of.cls, checkName(name));
    if (!(hook instanceof PyFunction)) return isSubclass(cls, of);
    return w.tail(w.prelude('check_by_hook'), [hook, of, v]);
  }
  if (depth >= MAX_NESTING) {
    return w.raise('RecursionError', `maximum recursion depth exceeded in ${checkName(name)}`);
  }
  const parts =
    of instanceof PyTuple ? of.items : of instanceof PyUnion ? of.members.items : undefined;
  if (parts === undefined) {
    const hook = lookupSpecial(typeOf(of), checkName(name));
    if (hook !== undefined) return w.tail(w.prelude('check_by_hook'), [hook, of, v]);
    const what = w.traits.classinfoMayBeUnion
      ? ', a tuple of types, or a union'
      : ' or tuple of types';
    const first = name === 'isinstance' ? 'a type' : 'a class';
    const rest =
      name === 'isinstance'
        ? what
        : w.traits.classinfoMayBeUnion
          ? ', a tuple of classes, or a union'
          : ' or tuple of classes';
    return w.raise('TypeError', `${name}() arg 2 must be ${first}${rest}`);
  }
  for (const part of parts) {
    const found =
      part === null ? cls === typeOf(null) : subclassOf(w, cls, part, name, v, depth + 1);
    if (w.status === Status.tail) {
      // A hook in Python has to be asked, and perhaps another one after it.
      const check = w.builtins.get(name)!;
      const each = parts.map((item) => item ?? T['NoneType']);
      return w.tail(w.prelude('check_any'), [check, v, new PyTuple(each)]);
    }
    if (found !== false) return found;
  }
  return false;
}

/** How deep tuples of classes may be nested: CPython allows as many as there may be frames. */
const MAX_NESTING = 1000;

const checkName = (name: string): string =>
  `__${name === 'isinstance' ? 'instance' : 'subclass'}check__`;

function isinstance(w: World, a: Slot[], at: number): Slot {
  const [v, of] = [a[at]!, a[at + 1]!];
  const cls = typeOf(v);
  const found = subclassOf(w, cls, of, 'isinstance', v);
  // An object may say that it is of another class.
  if (found !== false || !cls.heap || lookup(cls, '__class__') === undefined) return found;
  return w.tail(w.prelude('isinstance_by_own_word'), [v, of]);
}

function issubclass(w: World, a: Slot[], at: number): Slot {
  const cls = a[at]!;
  if (!(cls instanceof PyType)) return w.raise('TypeError', 'issubclass() arg 1 must be a class');
  return subclassOf(w, cls, a[at + 1]!, 'issubclass', cls);
}

function attributeName(w: World, v: Value, who: string): string | undefined {
  const name = asText(v);
  if (name !== undefined) return name;
  if (!w.traits.attributeNameErrorSaysType) {
    return w.raise(
      'TypeError',
      who === 'hasattr' || who === 'getattr'
        ? `${who}(): attribute name must be string`
        : `attribute name must be string, not '${typeName(v)}'`,
    );
  }
  return w.raise('TypeError', `attribute name must be string, not '${typeName(v)}'`);
}

function getattr(w: World, a: Slot[], at: number, n: number): Slot {
  const obj = a[at]!;
  const name = attributeName(w, a[at + 1]!, 'getattr');
  if (name === undefined) return undefined;
  const v = getAttribute(w, obj, name);
  if (v !== undefined || n < 3) return v;
  const fallback = a[at + 2]!;
  if (w.status === Status.tail) return w.tail(w.prelude('getattr_default'), [obj, name, fallback]);
  if (!w.raisedAttributeError()) return undefined;
  w.clearException();
  return fallback;
}

function hasattr(w: World, a: Slot[], at: number): Slot {
  const obj = a[at]!;
  const name = attributeName(w, a[at + 1]!, 'hasattr');
  if (name === undefined) return undefined;
  if (getAttribute(w, obj, name) !== undefined) return true;
  if (w.status === Status.tail) return w.tail(w.prelude('hasattr_slow'), [obj, name]);
  if (!w.raisedAttributeError()) return undefined;
  w.clearException();
  return false;
}

function setattr(w: World, a: Slot[], at: number): Slot {
  const name = attributeName(w, a[at + 1]!, 'setattr');
  if (name === undefined) return undefined;
  return answerNone(w, setAttribute(w, a[at]!, name, a[at + 2]!));
}

function delattr(w: World, a: Slot[], at: number): Slot {
  const name = attributeName(w, a[at + 1]!, 'delattr');
  if (name === undefined) return undefined;
  return answerNone(w, deleteAttribute(w, a[at]!, name));
}

/** None for what was done; a Python method that is to be called must not hand its result on. */
function answerNone(w: World, done: true | undefined): Slot {
  if (done === true) return null;
  if (w.status !== Status.tail) return undefined;
  return w.tail(w.prelude('call_for_none'), [w.tailFn, new PyTuple(w.tailArgs)]);
}

/** hash(v) */
export function hashOf(w: World, v: Value): Slot {
  if (v instanceof PyObject) {
    const mode = hashing.modeOf(v.cls);
    if (mode === HashMode.unhashable) return w.unhashable(v);
    if (mode === HashMode.python) {
      const method = lookupSpecial(v.cls, '__hash__')!;
      return w.tail(w.prelude('hash_checked'), [method, v]);
    }
  }
  const hash = pythonHash(w, v);
  if (hash !== undefined) return hash;
  return w.failed ? undefined : w.tail(w.prelude('hash_tuple'), [v]);
}

/** id(v): the number that default reprs show; equal texts and numbers share theirs. */
export function idOf(w: World, v: Value): number {
  const base = 0x7f0000000000;
  if (v instanceof PyObject) return base + w.identity(v);
  if (v === null) return 0x5581a0c0;
  if (typeof v === 'boolean') return v ? 0x5581a020 : 0x5581a000;
  const text = String(v);
  let h = typeof v === 'string' ? 7 : 11;
  for (let i = 0; i < text.length; i++) h = (h * 31 + text.charCodeAt(i)) % 0xfffffffb;
  return 0x7e0000000000 + h * 16;
}

function vars(w: World, a: Slot[], at: number, n: number): Slot {
  if (n === 0) return w.tail(w.builtins.get('locals')!, []);
  const dict = getAttribute(w, a[at]!, '__dict__');
  if (dict !== undefined || !w.raisedAttributeError()) return dict;
  w.clearException();
  return w.raise('TypeError', 'vars() argument must have __dict__ attribute');
}

function callable(_w: World, a: Slot[], at: number): Slot {
  return isCallable(a[at]!);
}

export const introspectionFunctions = [
  makeFunction('isinstance', 2, 2, isinstance),
  makeFunction('issubclass', 2, 2, issubclass),
  makeFunction('getattr', 2, 3, getattr),
  makeFunction('hasattr', 2, 2, hasattr),
  makeFunction('setattr', 3, 3, setattr),
  makeFunction('delattr', 2, 2, delattr),
  makeFunction('callable', 1, 1, callable),
  makeFunction('hash', 1, 1, (w, a, at) => hashOf(w, a[at]!)),
  makeFunction('id', 1, 1, (w, a, at) => idOf(w, a[at]!)),
  makeFunction('vars', 0, 1, vars),
];
