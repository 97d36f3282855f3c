/** The arguments of an exception as its repr and `args` show them. */
import { PyException, PyTuple, T } from '../object';

/** Has an OSError the form (errno, text[, file name, winerror, file name 2])? */
export function hasForm(exc: PyException): boolean {
  const n = exc.args.items.length;
  return n >= 2 && n <= 5;
}

/** What `args` shows: the file name of an OSError is left out. */
export function shownArgs(exc: PyException): PyTuple {
  if (exc.args.items.length < 3 || !hasForm(exc) || !exc.cls.mro.includes(T['OSError']))
    return exc.args;
  return new PyTuple(exc.args.items.slice(0, 2));
}
