/** The `__builtins__` that a program has given to a namespace itself. */
import { PyDict } from './dict';
import { PyModule, type Slot } from './object';

/** A name in it; undefined if it is not there. */
export function ownBuiltin(module: PyModule, name: string): Slot {
  const builtins = module.get('__builtins__');
  if (builtins instanceof PyModule) return builtins.get(name);
  return builtins instanceof PyDict ? builtins.getStr(name) : undefined;
}
