/**
 * Futures (`_asyncio.Future`): results, exceptions, cancellation, done-callbacks.
 *
 * Completing a future pushes one handle per done-callback, in the order of registration (semantics
 * 3.1); nothing is ever called synchronously.
 */
import {
  futureCallback, futureDone, FutureDoneState, futureNew, HandleNewOrigin,
} from '../../trace/emit.generated'; // prettier-ignore
import { intern } from '../../trace/symbols';
import { watch } from '../death';
import type { World } from '../world';
import { PyException, PyTuple, T, type Slot, type Value } from '../vm/object';
import { originOf } from '../vm/coroutines/neverAwaited';
import { takesHandles } from './loopChecks';
import { callSoonAfter, replaced } from './overrides';
import { callableName, callSoon, DEBUG_STACK_DEPTH, scheduleTask } from './handles';
import { cancelledErrorType, invalidStateKey } from './errors';
import { FutureState, HandleKind, PyFuture, PyTask, PyTaskStep, type PyLoop } from './objects';
import type { PyContext } from '../vm/contexts';
import { equalValues } from '../vm/comparison';

/** Gives a new future its loop and id; `taskId` for a task's own future. */
export function initFuture(w: World, future: PyFuture, loop: PyLoop): void {
  future.loop = loop;
  future.futureId = ++w.process.futureCount;
  if (loop.debugMode) future.sourceTrace = originOf(w, DEBUG_STACK_DEPTH);
  futureNew(w.recorder, loop.id, future.futureId, future instanceof PyTask ? future.taskId : 0);
}

/** future.result(): the value, or undefined after raising what it failed with. */
export function futureOutcome(w: World, future: PyFuture): Slot {
  if (future.state === FutureState.cancelled) return w.throw(cancelledError(w, future));
  if (future.state === FutureState.pending) {
    return w.raise(invalidStateKey(w), w.traits.resultNotReadyText);
  }
  future.logTraceback = false;
  const exc = exceptionToRaise(w, future);
  return exc === null ? future.result : w.throw(exc);
}

/** What the future failed with, as it is to be raised; null if it did not fail. */
export function exceptionToRaise(w: World, future: PyFuture): PyException | null {
  const exc = future.exception;
  if (exc !== null && w.traits.futuresResetTraceback) {
    exc.traceback = future.exceptionTraceback;
    future.exceptionTraceback = null;
  }
  return exc;
}

/** `_make_cancelled_error` */
export function cancelledError(w: World, future: PyFuture): PyException {
  if (future.cancelledExc !== null && w.traits.cancelledExcReused) {
    const exc = future.cancelledExc;
    future.cancelledExc = null;
    return exc;
  }
  const args = future.cancelMessage === null ? [] : [future.cancelMessage];
  const exc = new PyException(
    cancelledErrorType(w.traits.cancelledIsBaseException),
    new PyTuple(args),
  );
  if (w.traits.cancelHasMessage) {
    // 3.9 and 3.10: the error that ended the task is what the new one comes from.
    exc.context = future.cancelledExc;
  }
  return exc;
}

/** set_result; false after an error. */
export function setResult(w: World, future: PyFuture, value: Value): boolean {
  if (!checkPending(w, future)) return false;
  future.result = value;
  future.state = FutureState.finished;
  futureDone(w.recorder, future.loop.id, future.futureId, FutureDoneState.result);
  return scheduleCallbacks(w, future);
}

/** set_exception with an exception object; false after an error. */
export function setException(w: World, future: PyFuture, exc: PyException): boolean {
  if (!checkPending(w, future)) return false;
  future.exception = exc;
  future.exceptionTraceback = exc.traceback;
  future.state = FutureState.finished;
  w.suspects++;
  w.deathDue = true;
  watch(w, future);
  futureDone(w.recorder, future.loop.id, future.futureId, FutureDoneState.exception);
  // What nobody could be told of is not reported as never retrieved.
  return (future.logTraceback = scheduleCallbacks(w, future));
}

/** Whether the future is not done yet; raises InvalidStateError otherwise. */
export function checkPending(w: World, future: PyFuture): boolean {
  if (future.state === FutureState.pending) return true;
  if (!w.traits.pureFuture) {
    w.raise(invalidStateKey(w), 'invalid state');
    return false;
  }
  w.tail(w.prelude('invalid_state'), [future]);
  return false;
}

/** Future.cancel() (not a task's): whether it was pending; undefined after an error. */
export function cancelFuture(w: World, future: PyFuture, message: Value): boolean | undefined {
  if (w.traits.cancelRetrievesException) future.logTraceback = false;
  if (future.state !== FutureState.pending) return false;
  return markCancelled(w, future, message) || undefined;
}

/** The future becomes cancelled and its callbacks are scheduled; false after an error. */
export function markCancelled(w: World, future: PyFuture, message: Value): boolean {
  future.state = FutureState.cancelled;
  future.cancelMessage = message;
  futureDone(w.recorder, future.loop.id, future.futureId, FutureDoneState.cancelled);
  return scheduleCallbacks(w, future);
}

/**
 * `_schedule_callbacks`: a handle for each done-callback, in order. False if the loop takes none: the
 * future is done then, and its callbacks are lost.
 */
function scheduleCallbacks(w: World, future: PyFuture): boolean {
  const { callbacks, contexts } = future;
  if (callbacks.length === 0) return true;
  future.callbacks = [];
  future.contexts = [];
  if (!takesHandles(w, future.loop)) return false;
  for (let i = 0; i < callbacks.length; i++) scheduleOne(w, future, callbacks[i], contexts[i]);
  return true;
}

function scheduleOne(w: World, future: PyFuture, callback: Value, context: PyContext | null): void {
  if (callback instanceof PyTask) scheduleTask(w, callback, HandleKind.taskWakeup, future);
  else {
    const own = replaced(w, future.loop, 'call_soon');
    if (own !== undefined) callSoonAfter(w, own, [callback, future], context);
    else callSoon(w, future.loop, callback, [future], HandleNewOrigin.future, context);
  }
}

/** add_done_callback; a task stands for its own wakeup. False after an error. */
export function addDoneCallback(
  w: World,
  future: PyFuture,
  callback: Value,
  context: PyContext | null,
): boolean {
  // A future of the program's own class has handed on what it got from a task.
  if (callback instanceof PyTaskStep) callback = callback.task;
  if (future.state !== FutureState.pending) {
    if (!takesHandles(w, future.loop)) return false;
    scheduleOne(w, future, callback, context);
    return true;
  }
  future.callbacks.push(callback);
  future.contexts.push(context);
  const name = callback instanceof PyTask ? callback.name : callableName(callback);
  futureCallback(
    w.recorder,
    future.loop.id,
    future.futureId,
    future.callbacks.length,
    intern(name),
  );
  return true;
}

/** remove_done_callback: how many were removed. */
export function removeDoneCallback(w: World, future: PyFuture, callback: Value): number {
  const kept = future.callbacks.map((c, i) => ({ c, context: future.contexts[i] }))
    .filter(({ c }) => c !== callback && equalValues(c, callback) !== true); // prettier-ignore
  const removed = future.callbacks.length - kept.length;
  if (removed === 0) return 0;
  future.callbacks = kept.map(({ c }) => c);
  future.contexts = kept.map(({ context }) => context);
  futureCallback(
    w.recorder,
    future.loop.id,
    future.futureId,
    kept.length,
    intern(callableName(callback)),
  );
  return removed;
}

export { T };
