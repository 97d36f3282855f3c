/** Texts for reports that must not run Python code: what a value or exception is, in short. */
import type { World } from '../world';
import { isSubclass } from './typeLookup';
import { reprFast } from './text/format';
import { PyException, T, type Value } from './object';

/** The str() of an exception where no Python code is needed; its args' reprs otherwise. */
export function strFast(w: World, exc: PyException): string {
  const { items } = exc.args;
  if (items.length === 0) return '';
  if (items.length === 1 && typeof items[0] === 'string' && !isSubclass(exc.cls, T['KeyError']))
    return items[0];
  if (isSubclass(exc.cls, T['OSError']) && items.length >= 2)
    return `[Errno ${String(items[0])}] ${String(items[1])}`;
  return reprShort(w, items.length === 1 ? items[0]! : exc.args);
}

/** A repr, or a placeholder where Python code would have to run. */
export function reprShort(w: World, v: Value): string {
  const { status, exc } = w;
  const text = reprFast(w, v, []);
  w.status = status;
  w.exc = exc;
  return text ?? '<…>';
}
