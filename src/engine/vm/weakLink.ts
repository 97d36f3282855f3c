/** The weak half of a weakref: it keeps its target out of what is reachable (see `death.ts`). */
import { declareState } from '../state/declare';
import { defineType } from './coreTypes';
import { PyObject, T, type Value } from './object';

const type = defineType('weaklink', T['object'], null, { key: 'weaklink', module: '_weakref' });

export class PyWeakLink extends PyObject {
  /** None once it is dead. */
  target: Value;
  /** The reference that the program has, which is told of the death. */
  readonly owner: Value;
  constructor(target: Value, owner: Value) {
    super(type);
    this.target = target;
    this.owner = owner;
  }
}
declareState(PyWeakLink, { target: 'ref', owner: 'ref' }, PyObject);
