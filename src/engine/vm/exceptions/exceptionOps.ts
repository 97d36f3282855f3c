/** Instructions that raise, match and remember exceptions. */
import { noteHandled } from '../../asyncio/taskConduct';
import { Op } from '../../../compiler/opcodes';
import { handledException } from './handled';
import type { World } from '../../world';
import { isSubclass, lookup } from '../typeLookup';
import { Status, type Frame } from '../frame';
import { PyException, PyNative, PyTuple, PyType, T, type Value } from '../object';
import type { ColdOp } from '../instructions';

const step = (frame: Frame): true => {
  frame.pc += 4;
  return true;
};

/** Raises a built-in exception without arguments. */
export function raiseBare(w: World, type: string): undefined {
  return w.throw(new PyException(T[type], new PyTuple([])));
}

/** Raises a value that a `raise` statement names: an exception, or a class to be called. */
function raiseValue(w: World, v: Value): undefined {
  if (v instanceof PyException) return w.throw(v);
  if (v instanceof PyType && isSubclass(v, T['BaseException'])) {
    if (!v.heap || !hasPythonInit(v)) return w.throw(new PyException(v, new PyTuple([])));
    return w.tail(w.prelude('raise_class'), [v]);
  }
  return w.raise('TypeError', 'exceptions must derive from BaseException');
}

function hasPythonInit(cls: PyType): boolean {
  const init = lookup(cls, '__init__');
  const make = lookup(cls, '__new__');
  return (
    (typeof init === 'object' && init !== null && !(init instanceof PyNative)) ||
    (typeof make === 'object' && make !== null && !(make instanceof PyNative))
  );
}

/** Is the exception of a type, or of one in a tuple? undefined after TypeError. */
export function matches(w: World, exc: Value, type: Value): boolean | undefined {
  if (type instanceof PyTuple) {
    for (const item of type.items) {
      const found = matches(w, exc, item);
      if (found !== false) return found;
    }
    return false;
  }
  if (!(type instanceof PyType) || !isSubclass(type, T['BaseException'])) {
    return w.raise(
      'TypeError',
      'catching classes that do not inherit from BaseException is not allowed',
    );
  }
  return exc instanceof PyException && isSubclass(exc.cls, type);
}

export const exceptionOps: Partial<Record<Op, ColdOp>> = {
  [Op.RAISE]: (w, _t, _f, r, base, a) => raiseValue(w, r[base + a]!),
  [Op.RAISEFROM]: (w, _t, _f, r, base, a, b) => {
    const cause = r[base + b]!;
    const v = r[base + a]!;
    const exc = v instanceof PyType && (!v.heap || !hasPythonInit(v)) && isSubclass(v, T['BaseException'])
      ? new PyException(v, new PyTuple([])) : v; // prettier-ignore
    if (!(exc instanceof PyException) || !(cause === null || cause instanceof PyException)) {
      return w.tail(w.prelude('raise_from'), [v, cause]);
    }
    exc.cause = cause;
    exc.suppressContext = true;
    return w.throw(exc);
  },
  [Op.RAISE0]: (w, t) => {
    const exc = handledException(t);
    if (exc === null) return w.raise('RuntimeError', 'No active exception to reraise');
    w.reraising = true;
    w.exc = exc;
    w.status = Status.exception;
    return undefined;
  },
  [Op.RERAISE]: (w, _t, _f, r, base, a) => {
    w.reraising = true;
    w.exc = r[base + a] as PyException;
    w.status = Status.exception;
    return undefined;
  },
  [Op.PUSHEXC]: (_w, _t, f, r, base, a) => {
    r[base + a + 1] = f.handled;
    f.handled = r[base + a] as PyException;
    return step(f);
  },
  [Op.POPEXC]: (w, _t, f, r, base, a) => {
    noteHandled(w, f);
    f.handled = (r[base + a + 1] ?? null) as PyException | null;
    return step(f);
  },
  [Op.EXCMATCH]: (w, _t, f, r, base, a, b, c) => {
    const found = matches(w, r[base + b]!, r[base + c]!);
    if (found === undefined) return undefined;
    r[base + a] = found;
    return step(f);
  },
  [Op.EXCINFO]: (_w, _t, f, r, base, a, b) => {
    const exc = r[base + b] as PyException;
    r[base + a] = exc.cls;
    r[base + a + 1] = exc;
    r[base + a + 2] = exc.traceback;
    return step(f);
  },
};
