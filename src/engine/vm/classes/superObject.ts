/** super() objects. */
import { declareState } from '../../state/declare';
import { PyObject, T, type PyType, type Value } from '../object';

/**
 * super(): the attributes of `self` after `start` in the method resolution order of its type, `owner`.
 * Made of one argument it is unbound: it has no owner, and as an attribute of a class it is bound.
 */
export class PySuper extends PyObject {
  start: PyType = T['object'];
  self: Value = null;
  owner: PyType | null = null;
}
declareState(PySuper, { start: 'ref', self: 'ref', owner: 'ref' }, PyObject);
