/** Objects of which there is one, the same in all worlds: Ellipsis, NotImplemented and the like. */
import { declareState } from '../state/declare';
import './coreTypes';
import { PyObject, T, type PyType } from './object';

/** A unique marker, which shows as `text`. */
export class PySingleton extends PyObject {
  readonly text: string;
  constructor(cls: PyType, text: string) {
    super(cls);
    this.text = text;
    this.shared = true;
  }
}
declareState(PySingleton, { text: 'plain' }, PyObject);

export const ELLIPSIS = new PySingleton(T['ellipsis'], 'Ellipsis');
export const NOT_IMPLEMENTED = new PySingleton(T['NotImplementedType'], 'NotImplemented');
