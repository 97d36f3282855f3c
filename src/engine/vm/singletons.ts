/** Ellipsis and NotImplemented: one object each, the same in all worlds. Filled in by `types.ts`. */
import './coreTypes';
import { PySingleton, T } from './object';

export const ELLIPSIS = new PySingleton(T['ellipsis'], 'Ellipsis');
export const NOT_IMPLEMENTED = new PySingleton(T['NotImplementedType'], 'NotImplemented');
