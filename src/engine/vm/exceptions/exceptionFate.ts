/** Where an exception goes that has come to the top frame of a thread: who takes it, whom it leaves. */

import type { PyLoop } from '../../asyncio/objects';
import { isCancelled } from '../../asyncio/tasks';
import { CodeOrigin } from '../codeObject';
import { Ret, type Frame, type ThreadState } from '../frame';
import { PyTuple, T, type PyException } from '../object';
import { isSubclass } from '../typeLookup';
import type { World } from '../../world';
import { handlingOf } from './exceptionHandlers';

export interface ExceptionFate {
  /** It leaves the program's own functions: to the event loop, or to library code that called them. */
  readonly escapes: boolean;
  /** It ends its thread. */
  readonly uncaught: boolean;
}

/** Reads the fate off the frames, and runs nothing. */
export function fateOf(w: World, t: ThreadState, exc: PyException): ExceptionFate {
  let own = false;
  let escapes = false;
  const fate = (uncaught: boolean): ExceptionFate => ({
    escapes: escapes && !isQuiet(w, exc),
    uncaught,
  });
  for (let depth = t.frames.length - 1; depth >= 0; depth--) {
    const frame = t.frames[depth];
    if (frame.kind !== 0) {
      escapes ||= own;
      if (loopTakes(w, frame, exc)) return fate(false);
      continue;
    }
    const { origin } = frame.code;
    escapes ||= own && origin === CodeOrigin.library;
    own ||= origin === CodeOrigin.user;
    // The outermost frame reports what has come to it, and ends the thread.
    if (depth === 0) {
      escapes ||= own && !w.kernel.current.main;
      return fate(!endsQuietly(w, exc));
    }
    // A `finally` or a `with` may still take it, which only running it can tell.
    if (handlingOf(w, t, frame, exc) !== 'passes') return fate(false);
    const { ret } = frame;
    if (ret === Ret.task) {
      escapes ||= own;
      if (!isFatal(w, exc)) return fate(false);
    }
    if (ret === Ret.close && w.isGeneratorExit(exc)) return fate(false);
  }
  return fate(false);
}

function loopTakes(w: World, frame: Frame, exc: PyException): boolean {
  return (frame.data as PyLoop).current !== null && !isFatal(w, exc);
}

/** Does the event loop hand it on, though one of its handles raised it? */
function isFatal(w: World, { cls }: PyException): boolean {
  if (isSubclass(cls, T['KeyboardInterrupt']) || isSubclass(cls, T['SystemExit'])) return true;
  return !w.traits.callbackErrorsIncludeBaseException && !isSubclass(cls, T['Exception']);
}

/** A way in which coroutines and generators end as they should. */
function isQuiet(w: World, exc: PyException): boolean {
  return isCancelled(w, exc) || isFlow(exc);
}

/** An exception that the interpreter itself uses to say that something is over. */
export function isFlow({ cls }: PyException): boolean {
  return FLOW.some((name) => isSubclass(cls, T[name]));
}

const FLOW = ['StopIteration', 'StopAsyncIteration', 'GeneratorExit'];

/** SystemExit that says success, or that only ends a thread. */
function endsQuietly(w: World, { cls, args }: PyException): boolean {
  if (!isSubclass(cls, T['SystemExit'])) return false;
  const [code] = args instanceof PyTuple ? args.items : [];
  return !w.kernel.current.main || code === undefined || code === null || code === 0;
}
