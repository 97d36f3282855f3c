/** Defining natives: functions, methods and attributes of built-in types. Used at load time only. */
import type { BooleanTrait } from '../traits';
import type { World } from '../world';
import { parseSignature, type NativeEnter, type NativeFn, type NativeFunction } from './native';
import { PyGetSet, PyWrapped } from './classes/descriptorObjects';
import type { PyDict } from './dict';
import {
  PyFunction, PyNative, T, type PyObject, type PyTuple, type PyType, type Value,
} from './object'; // prettier-ignore
import { special } from './typeLookup';
import './coreTypes';

function native(
  name: string,
  qualname: string,
  min: number,
  max: number,
  fn: NativeFn,
  isMethod: boolean,
  signature: string | null,
  slot = false,
  owner: PyType | null = null,
  plain?: NativeFn,
): PyNative {
  const f: NativeFunction = {
    name, qualname, fn, min, max, method: isMethod, slot, owner, plain,
    signature: signature === null ? null : parseSignature(signature),
  }; // prettier-ignore
  return new PyNative(f);
}

/** A function of `min` to `max` positional arguments (max -1: any number). */
export function makeFunction(name: string, min: number, max: number, fn: NativeFn): PyNative {
  return native(name, name, min, max, fn, false, null);
}

/** A function with keyword arguments, by signature text (see `native.ts`). */
export function makeFunctionWith(name: string, signature: string, fn: NativeFn): PyNative {
  return native(name, name, 0, -1, fn, false, signature);
}

/** A method; `min` and `max` count self. */
export function method(type: PyType, name: string, min: number, max: number, fn: NativeFn): void {
  type.attrs.set(name, native(name, `${type.name}.${name}`, min, max, fn, true, null, false, type));
}

/** A special method that operators pass over, since the interpreter performs it by itself. */
export function slot(type: PyType, name: string, min: number, max: number, fn: NativeFn): void {
  type.attrs.set(name, native(name, name, min, max, fn, true, null, true, type));
}

export function slotWith(type: PyType, name: string, signature: string, fn: NativeFn): void {
  type.attrs.set(name, native(name, name, 0, -1, fn, true, signature, true, type));
}

/** `plain`: what does the same for positional arguments alone, without collecting them in a tuple first. */
export function methodWith(
  type: PyType,
  name: string,
  signature: string,
  fn: NativeFn,
  plain?: NativeFn,
): void {
  type.attrs.set(
    name,
    native(name, `${type.name}.${name}`, 0, -1, fn, true, signature, false, type, plain),
  );
}

/** A native `__new__`: gets the class first. */
export function constructor(type: PyType, signature: string, fn: NativeFn): void {
  const make = native('__new__', type.name, 0, -1, fn, false, signature);
  type.attrs.set('__new__', make);
}

/** A native `__new__` that a call of the class need not make, since the interpreter does as it does. */
export function slotConstructor(type: PyType, signature: string, fn: NativeFn): void {
  type.attrs.set('__new__', native('__new__', type.name, 0, -1, fn, false, signature, true, type));
}

/** A native `__new__` without keyword arguments; `min` and `max` count the class. */
export function constructorOf(type: PyType, min: number, max: number, fn: NativeFn): void {
  type.attrs.set('__new__', native('__new__', type.name, min, max, fn, false, null));
}

/**
 * The `__new__` of a class that CPython writes in Python with an `__init__(self)`: it makes an object
 * of the class that it gets, and further arguments are for the `__init__` of a subclass.
 */
export function plainConstructor(type: PyType, make: (w: World, cls: PyType) => PyObject): void {
  constructor(type, '(cls, *args, **kwargs)', (w, a, at) => {
    const cls = a[at] as PyType;
    const given = (a[at + 1] as PyTuple).items.length;
    const keyword = (a[at + 2] as PyDict).keys.find((key) => key !== undefined);
    if ((given > 0 || keyword !== undefined) && special(cls, '__init__') === undefined) {
      const name = w.traits.qualifiedNativeErrors ? `${type.name}.__init__` : '__init__';
      return w.raise(
        'TypeError',
        keyword === undefined
          ? `${name}() takes 1 positional argument but ${given + 1} were given`
          : `${name}() got an unexpected keyword argument '${String(keyword)}'`,
      );
    }
    return make(w, cls);
  });
}

export function getter(
  type: PyType,
  name: string,
  get: NativeFn,
  set: NativeFn | null = null,
): void {
  const make = (fn: NativeFn, n: number): NativeFunction => ({
    name, qualname: `${type.name}.${name}`, fn, min: n, max: n, method: true, slot: false, owner: type,
    signature: null,
  }); // prettier-ignore
  type.attrs.set(name, new PyGetSet(name, make(get, 1), set === null ? null : make(set, 2)));
}

export function staticMethod(type: PyType, name: string, f: PyNative): void {
  type.attrs.set(name, wrap('staticmethod', f));
}

/** A class method; the native gets the class first. */
export function classMethod(
  type: PyType,
  name: string,
  min: number,
  max: number,
  fn: NativeFn,
): void {
  const f = native(name, `${type.name}.${name}`, min, max, fn, true, null);
  type.attrs.set(name, wrap('classmethod', f));
}

export function classMethodWith(type: PyType, name: string, signature: string, fn: NativeFn): void {
  type.attrs.set(
    name,
    wrap('classmethod', native(name, `${type.name}.${name}`, 0, -1, fn, true, signature)),
  );
}

function wrap(kind: 'staticmethod' | 'classmethod', f: Value): PyWrapped {
  const wrapped = new PyWrapped(T[kind]);
  wrapped.func = f;
  wrapped.shared = true;
  return wrapped;
}

/** Makes an attribute exist only where a trait holds. */
export function onlyWith(trait: BooleanTrait, type: PyType, ...names: string[]): void {
  for (const name of names) {
    const v = type.attrs.get(name);
    const f = v instanceof PyWrapped ? v.func : v;
    if (f instanceof PyFunction) f.code.trait = trait;
    else if (f instanceof PyNative) (f.native as { trait?: BooleanTrait }).trait = trait;
    else throw new Error(`${type.name} has no method ${name}`);
  }
}

/** A method that pushes a frame; `min` and `max` count self. */
export function enterMethod(
  type: PyType,
  name: string,
  min: number,
  max: number,
  enter: NativeEnter,
): void {
  type.attrs.set(name, entering(name, `${type.name}.${name}`, min, max, enter, type));
}

/** A function that pushes a frame. */
export function makeEnterFunction(
  name: string,
  min: number,
  max: number,
  enter: NativeEnter,
): PyNative {
  return entering(name, name, min, max, enter, null);
}

function entering(
  name: string,
  qualname: string,
  min: number,
  max: number,
  enter: NativeEnter,
  owner: PyType | null,
): PyNative {
  // Called like any other native, it has the interpreter call it again by its `enter`.
  const f: NativeFunction = {
    name, qualname, min, max, method: owner !== null, slot: false, owner, signature: null, enter,
    fn: (w, a, at, n) => w.tail(made, a.slice(at, at + n) as Value[]),
  }; // prettier-ignore
  const made = new PyNative(f);
  return made;
}
