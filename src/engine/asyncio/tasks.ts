/**
 * Tasks (`_asyncio.Task`): stepping a coroutine, waking up, cancelling (semantics 3.1, 2.7).
 */
import {
  taskCancel, taskCurrent, taskDone, TaskDoneState, taskNew, taskStep, taskSuspend, TaskSuspendState,
} from '../../trace/emit.generated'; // prettier-ignore
import { intern } from '../../trace/symbols';
import { watch } from '../death';
import type { World } from '../world';
import { enterCall } from '../vm/call';
import { isSubclass, lookup, typeOf } from '../vm/typeLookup';
import { Ret, Status, type ThreadState } from '../vm/frame';
import { resume, throwInto } from '../vm/coroutines/generators';
import { snapshot, type PyContext } from '../vm/contexts';
import { reprFast } from '../vm/text/format';
import {
  PyException, PyGenerator, PyTuple, T, type Value,
} from '../vm/object'; // prettier-ignore
import {
  addDoneCallback,
  cancelFuture,
  cancelledError,
  exceptionToRaise,
  initFuture,
  markCancelled,
  setException,
  setResult,
} from './futures';
import { nameSymbolOf, scheduleTask } from './handles';
import { FutureState, HandleKind, PyFuture, PyTask, PyTaskStep, type PyLoop } from './objects';
import { callSoonAfter, ownMethod } from './overrides';
import { cancelledErrorType, invalidStateKey } from './errors';
import { loopIdOf, runningLoop } from './slots';
import { steppable } from './taskCoroutines';
import { noteCancelArrives, noteMade, noteStep, noteSuspended } from './taskConduct';

/** A task for a coroutine: its first step is put into the ready queue at once. */
export function initTask(
  w: World,
  task: PyTask,
  loop: PyLoop,
  coro: Value,
  name: string | null,
  context: PyContext | null = snapshot(w.thread),
  eager = false,
): void {
  coro = task.coro = steppable(w, coro);
  task.taskId = ++w.process.taskCount;
  task.name = name ?? `Task-${++w.process.taskNames}`;
  task.nameSymbol = intern(task.name);
  task.loop = loop;
  task.context = context;
  const code = coro instanceof PyGenerator ? coro.code : null;
  task.coroName = coro instanceof PyGenerator ? nameSymbolOf(coro) : 0;
  taskNew(
    w.recorder,
    loop.id,
    task.taskId,
    task.nameSymbol,
    task.coroName,
    code?.fileSymbol ?? 0,
    code?.unit.firstLine ?? 0,
    eager,
  );
  initFuture(w, task, loop);
  watch(w, task);
  noteMade(w, task);
  if (!eager) scheduleTask(w, task, HandleKind.taskStep, null);
}

/** One step: resumes the coroutine with None, or throws `exc` in (`task_step`). */
export function stepTask(w: World, t: ThreadState, task: PyTask, exc: PyException | null): void {
  if (task.state !== FutureState.pending) {
    w.raise(invalidStateKey(w), `__step(): already done: ${describe(w, task)}`);
    return;
  }
  if (!enterTask(w, task)) return;
  noteStep(w, task);
  let thrown = exc;
  if (task.mustCancel) {
    if (thrown === null || !isCancelled(w, thrown)) thrown = makeCancelled(w, task);
    task.mustCancel = false;
  }
  sendInto(w, t, task, thrown);
}

/** Resumes the coroutine of the task that was entered; what becomes of it is told to the task. */
export function sendInto(w: World, t: ThreadState, task: PyTask, thrown: PyException | null): void {
  const { loop, coro } = task;
  if (thrown !== null && isCancelled(w, thrown)) noteCancelArrives(task, thrown);
  task.waiter = null;
  task.waitsFor = '';
  taskStep(w.recorder, loop.id, task.taskId);
  if (!(coro instanceof PyGenerator)) {
    w.refuse(`tasks of ${typeOf(coro).name} objects (only of coroutines)`);
  } else if (thrown === null) resume(w, t, coro, null, Ret.task, 0, task);
  else throwInto(w, t, coro, thrown, Ret.task, 0, task);
  if (w.status === Status.frame) w.status = Status.none;
  else if (w.status === Status.exception && task.state === FutureState.pending
    && coro instanceof PyGenerator && coro.frame === null) {
    // The coroutine never got a frame (thrown into before its first step, or already finished).
    const raised = w.exc!;
    w.clearException();
    taskRaisedNow(w, t, task, raised);
  } // prettier-ignore
}

/** `_enter_task`: one current task per loop; 3.14's C code also checks the running loop. */
function enterTask(w: World, task: PyTask): boolean {
  const { loop } = task;
  if (w.traits.taskNeedsRunningLoop && runningLoop(w, null) !== loop) {
    w.raise('RuntimeError', `loop ${describe(w, loop)} is not the running loop`);
    return false;
  }
  if (loop.currentTask !== null && w.traits.hasContext) {
    w.raise(
      'RuntimeError',
      `Cannot enter into task ${describe(w, task)} while another task ${describe(w, loop.currentTask)} is being executed.`,
    );
    return false;
  }
  const { thread } = w;
  if (w.traits.currentTaskOfThread && thread.runningTask !== null && thread.runningTask !== task) {
    w.raise(
      'RuntimeError',
      `Cannot enter into task ${describe(w, task)} while another task ${describe(w, thread.runningTask)} is being executed.`,
    );
    return false;
  }
  thread.runningTask = task;
  loop.currentTask = task;
  return true;
}

/** `_leave_task`; in 3.14 this fails when the loop is no longer the running one (after a fork). */
function leaveTask(w: World, task: PyTask): boolean {
  if (w.traits.taskNeedsRunningLoop && runningLoop(w, null) !== task.loop) {
    w.raise('RuntimeError', `loop ${describe(w, task.loop)} is not the running loop`);
    return false;
  }
  task.loop.currentTask = null;
  w.thread.runningTask = null;
  return true;
}

function describe(w: World, v: Value): string {
  return reprFast(w, v, []) ?? '?';
}

export function isCancelled(w: World, exc: PyException): boolean {
  return isSubclass(exc.cls, cancelledErrorType(w.traits.cancelledIsBaseException));
}

function makeCancelled(w: World, task: PyTask): PyException {
  const args = task.cancelMessage === null ? [] : [task.cancelMessage];
  return new PyException(cancelledErrorType(w.traits.cancelledIsBaseException), new PyTuple(args));
}

/** The future a task waits for is done: `task_wakeup`. */
export function wakeTask(w: World, t: ThreadState, task: PyTask, future: Value): void {
  if (future instanceof PyFuture) {
    if (future.state === FutureState.cancelled) {
      stepTask(w, t, task, cancelledError(w, future));
      return;
    }
    future.logTraceback = false;
    stepTask(w, t, task, exceptionToRaise(w, future));
    return;
  }
  stepTask(w, t, task, null);
}

/** The coroutine of a task yielded `value`. False when that raised (the loop sees it). */
export function taskYielded(w: World, task: PyTask, value: Value): boolean {
  suspendTask(w, task, value);
  if (leaveTask(w, task)) return true;
  stayCurrent(w, task);
  return false;
}

/** 3.14: the task could not be left, so it stays the loop's current one. */
function stayCurrent(w: World, task: PyTask): void {
  if (task.loop.currentTask === task) taskCurrent(w.recorder, task.loop.id, task.taskId);
}

/** Tells that the task's coroutine ended, after the task was left or could not be. */
function ended(
  w: World,
  task: PyTask,
  state: (typeof TaskDoneState)[keyof typeof TaskDoneState],
  exception: number,
): void {
  task.arrived = null;
  taskDone(w.recorder, task.loop.id, task.taskId, state, exception);
  stayCurrent(w, task);
}

function suspendTask(w: World, task: PyTask, value: Value): void {
  if (value === null) {
    suspended(w, task, null, 'sleep(0)');
    scheduleTask(w, task, HandleKind.taskStep, null);
    return;
  }
  if (!(value instanceof PyFuture)) {
    if (lookup(typeOf(value), '_asyncio_future_blocking') !== undefined)
      return w.refuse('tasks that wait for futures which are no asyncio.Future');
    const text =
      value instanceof PyGenerator
        ? `yield was used instead of yield from for generator in task ${describe(w, task)} with ${describe(w, value)}`
        : `Task got bad yield: ${describe(w, value)}`;
    return void retry(w, task, text);
  }
  if (value.loop !== task.loop) {
    return void retry(
      w,
      task,
      `Task ${describe(w, task)} got Future ${describe(w, value)} attached to a different loop`,
    );
  }
  if (!value.blocking) {
    return void retry(
      w,
      task,
      `yield was used instead of yield from in task ${describe(w, task)} with ${describe(w, value)}`,
    );
  }
  if (value === task && w.traits.taskAwaitsItselfText) {
    return void retry(w, task, `Task cannot await on itself: ${describe(w, task)}`);
  }
  value.blocking = false;
  const own = ownMethod(value, 'add_done_callback');
  if (own === undefined) addDoneCallback(w, value, task, task.context);
  else {
    const wakeup = new PyTaskStep(T[w.traits.taskWakeupType], task, HandleKind.taskWakeup, null);
    callSoonAfter(w, own, [wakeup], task.context);
  }
  task.waiter = value;
  suspended(w, task, value, kindOf(value));
  if (!task.mustCancel) return;
  if (hasOwnCancel(value)) {
    const args = [task, value, task.cancelMessage];
    enterCall(w, w.thread, w.prelude('cancel_new_waiter'), args, null, Ret.native, 0);
    w.status = Status.none;
  } else if (cancelAny(w, value, task.cancelMessage)) task.mustCancel = false;
}

/** What a task waits for: the name of another one, or a kind of future. */
function kindOf(future: PyFuture): string {
  if (future instanceof PyTask) return future.name;
  return future.cls.name === '_GatheringFuture' ? 'gather()' : 'Future';
}

function suspended(w: World, task: PyTask, on: PyFuture | null, what: string): void {
  const state = on === null ? TaskSuspendState.pending : suspendState(on);
  task.waitsFor = what;
  taskSuspend(
    w.recorder, task.loop.id, task.taskId, on?.futureId ?? 0, intern(what), state,
    on?.callbacks.length ?? 0,
  ); // prettier-ignore
  noteSuspended(w, task, on);
}

function suspendState(future: PyFuture): (typeof TaskSuspendState)[keyof typeof TaskSuspendState] {
  if (future.state === FutureState.pending) return TaskSuspendState.pending;
  if (future.state === FutureState.cancelled) return TaskSuspendState.cancelled;
  return future.exception === null ? TaskSuspendState.result : TaskSuspendState.exception;
}

/** The task got something it cannot wait for: a RuntimeError is thrown in at its next step. */
function retry(w: World, task: PyTask, text: string): void {
  const exc = new PyException(T['RuntimeError'], new PyTuple([text]));
  suspended(w, task, null, 'error');
  scheduleTask(w, task, HandleKind.taskStep, exc);
}

/** The coroutine returned. */
export function taskFinished(w: World, task: PyTask, value: Value): boolean {
  const left = leaveTask(w, task);
  const failure = left ? null : w.exc;
  if (!left) w.clearException();
  if (task.mustCancel) {
    task.mustCancel = false;
    if (w.traits.swallowedCancelIsCancelled === 'cancelled') {
      ended(w, task, TaskDoneState.cancelled, intern('CancelledError'));
      markCancelled(w, task, task.cancelMessage);
      return rethrow(w, failure);
    }
    if (w.traits.swallowedCancelIsCancelled === 'exception') {
      const exc = makeCancelled(w, task);
      ended(w, task, TaskDoneState.exception, intern('CancelledError'));
      setException(w, task, exc);
      return rethrow(w, failure);
    }
  }
  ended(w, task, TaskDoneState.finished, intern(''));
  setResult(w, task, value);
  return rethrow(w, failure);
}

function rethrow(w: World, failure: PyException | null): boolean {
  if (failure === null) return true;
  w.throw(failure);
  return false;
}

/** The coroutine raised; false when the exception goes on into the loop. */
export function taskRaisedNow(w: World, t: ThreadState, task: PyTask, exc: PyException): boolean {
  void t;
  const left = leaveTask(w, task);
  const failure = left ? null : w.exc;
  if (!left) w.clearException();
  if (isCancelled(w, exc)) {
    task.cancelledExc = exc;
    ended(w, task, TaskDoneState.cancelled, intern(exc.cls.name));
    markCancelled(w, task, null);
    return rethrow(w, failure);
  }
  ended(w, task, TaskDoneState.exception, intern(exc.cls.name));
  setException(w, task, exc);
  const leaves =
    isSubclass(exc.cls, T['KeyboardInterrupt']) || isSubclass(exc.cls, T['SystemExit'])
    || (!w.traits.callbackErrorsIncludeBaseException && !isSubclass(exc.cls, T['Exception'])); // prettier-ignore
  if (leaves) {
    w.reraising = true;
    w.exc = exc;
    w.status = Status.exception;
    return false;
  }
  return rethrow(w, failure);
}

/** A future of a class of its own (gather()'s is one) whose cancel() is in Python. */
function hasOwnCancel(future: PyFuture): boolean {
  return ownMethod(future, 'cancel') !== undefined;
}

/** cancel() of a future or a task; undefined after an error. */
function cancelAny(w: World, future: PyFuture, message: Value): boolean | undefined {
  return future instanceof PyTask
    ? cancelTask(w, future, message)
    : cancelFuture(w, future, message);
}

/**
 * Task.cancel(): the waiter is cancelled, or CancelledError is thrown in at the next step. A chain of
 * tasks that wait for each other is walked here, since it may be long, or (3.5.2) a circle.
 */
export function cancelTask(w: World, task: PyTask, message: Value): boolean | undefined {
  let waiting: PyTask | null = null;
  for (let t = task, depth = 0; ; depth++) {
    if (w.traits.cancelRetrievesException) t.logTraceback = false;
    if (t.state !== FutureState.pending) break;
    if (depth >= w.recursionLimit) return w.recursionError();
    noteCancel(w, t, message);
    waiting = t;
    const { waiter } = t;
    if (waiter === null) break;
    if (hasOwnCancel(waiter)) return w.tail(w.prelude('cancel_waiter'), [t, waiter, message]);
    if (!(waiter instanceof PyTask)) {
      const cancelled = cancelFuture(w, waiter, message);
      if (cancelled !== false) return cancelled;
      break;
    }
    t = waiter;
  }
  if (waiting === null) return false;
  waiting.mustCancel = true;
  waiting.cancelMessage = message;
  return true;
}

function noteCancel(w: World, task: PyTask, message: Value): void {
  task.cancelRequests++;
  task.cancels++;
  const text = intern(typeof message === 'string' ? message : '');
  taskCancel(w.recorder, task.loop.id, task.taskId, text);
}

export { loopIdOf };
