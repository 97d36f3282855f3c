/** What a thread is handling, and how that becomes the context of what it raises. */
import type { ThreadState } from '../frame';
import type { PyException } from '../object';

/** The exception this thread is handling: of the innermost frame that handles one. */
export function handledException(t: ThreadState): PyException | null {
  for (let i = t.frames.length - 1; i >= 0; i--) {
    const { handled } = t.frames[i];
    if (handled !== null) return handled;
  }
  return null;
}

/** Sets `exc.__context__`, cutting a cycle as CPython's `_PyErr_SetObject` does. */
export function linkContext(exc: PyException, context: PyException): void {
  for (let c: PyException | null = context; c !== null; c = c.context) {
    if (c.context === exc) {
      c.context = null;
      break;
    }
  }
  exc.context = context;
}
