/** super() objects. */
import { declareState } from '../../state/declare';
import { PyObject, T, type PyType, type Value } from '../object';

/** super(): the attributes of `self` after `start` in the method resolution order of its type. */
export class PySuper extends PyObject {
  start: PyType = T['object'];
  self: Value = null;
  owner: PyType = T['object'];
}
declareState(PySuper, { start: 'ref', self: 'ref', owner: 'ref' }, PyObject);
