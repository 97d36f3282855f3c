/** Attributes that are computed when they are read: native ones, properties, and wrapped functions. */
import { declareState } from '../../state/declare';
import type { NativeFunction } from '../native';
import { PyExtensible, PyObject, T, type Value } from '../object';

/** A native attribute with a getter and perhaps a setter (CPython's getset descriptor). */
export class PyGetSet extends PyObject {
  readonly name: string;
  readonly getter: NativeFunction;
  readonly setter: NativeFunction | null;
  constructor(name: string, getter: NativeFunction, setter: NativeFunction | null) {
    super(T['getset']);
    this.name = name;
    this.getter = getter;
    this.setter = setter;
    this.shared = true;
  }
}
declareState(PyGetSet, { name: 'plain', getter: 'plain', setter: 'plain' }, PyObject);

export class PyProperty extends PyExtensible {
  fget: Value = null;
  fset: Value = null;
  fdel: Value = null;
  doc: Value = null;
}
declareState(PyProperty, { fget: 'ref', fset: 'ref', fdel: 'ref', doc: 'ref' }, PyExtensible);

/** staticmethod and classmethod objects, told apart by their type. */
export class PyWrapped extends PyExtensible {
  func: Value = null;

  get isStatic(): boolean {
    return this.cls === T['staticmethod'] || this.cls.mro.includes(T['staticmethod']);
  }
}
declareState(PyWrapped, { func: 'ref' }, PyExtensible);
