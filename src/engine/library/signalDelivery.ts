/**
 * Running the handlers of signals: by the main thread, before the next thing that it does, or in the
 * place of a wait that a signal interrupted (PEP 475: the wait goes on afterwards).
 */
import { declareState } from '../state/declare';
import { endWait } from '../kernel/wait';
import { removeNumber } from '../kernel/runQueue';
import type { BlockedOn, WaitCause } from '../kernel/thread';
import type { World } from '../world';
import { handlerOf } from './signal';
import { frameValue } from '../vm/builtins/frameObjects';
import { enterCall } from '../vm/call';
import { Ret, Status } from '../vm/frame';
import { defineType } from '../vm/coreTypes';
import { makeFunction } from '../vm/define';
import { PyObject, PyTuple, T, type Slot, type Value } from '../vm/object';

/** Whether the running thread is to run handlers. */
export function hasTripped(w: World): boolean {
  return w.kernel.current.process.tripped.length > 0 && isMainThread(w) && !w.evaluating;
}

/** Python's handlers run in the main thread alone. */
export function isMainThread(w: World): boolean {
  return w.kernel.current.main;
}

/** In the place of a native: runs the handlers, and answers None. */
export function runHandlers(w: World): undefined {
  return w.tail(w.prelude('run_signal_handlers'), []);
}

/** At the beginning of a time slice: the handlers run before the thread goes on. */
export function deliverSignals(w: World): void {
  const t = w.thread;
  const top = t.frames[t.frames.length - 1];
  const ret = top.kind === 0 ? Ret.redo : Ret.native;
  enterCall(w, t, w.prelude('run_signal_handlers'), [], null, ret, 0);
  w.status = Status.none;
}

/** A wait that a signal interrupted: what the operation has to find when it is made again. */
export class InterruptedWait extends PyObject {
  cause: WaitCause = 'none';
  on: BlockedOn = 'select';
  object = 0;
  deadline = -1;
  written = 0;
  constructor() {
    super(T['InterruptedWait']);
  }
}
declareState(
  InterruptedWait,
  { cause: 'plain', on: 'plain', object: 'plain', deadline: 'plain', written: 'plain' },
  PyObject,
);
defineType('InterruptedWait', T['object'], null);

/** Takes the wait of the running thread away, so that handlers can wait for things of their own. */
function saveWait(w: World): InterruptedWait {
  const { current } = w.kernel;
  const saved = new InterruptedWait();
  saved.cause = current.waitCause;
  saved.on = current.waitOn;
  saved.object = current.waitObject;
  saved.deadline = current.waitDeadline;
  saved.written = current.written;
  current.written = 0;
  endWait(w.kernel);
  return saved;
}

function restoreWait(w: World, saved: InterruptedWait): void {
  const { current } = w.kernel;
  current.waitCause = saved.cause;
  current.waitOn = saved.on;
  current.waitObject = saved.object;
  current.waitDeadline = saved.deadline;
  current.written = saved.written;
}

/** The handler of the lowest signal that has come, with its arguments; None if there is none (any more). */
function nextHandler(w: World): Slot {
  const { process } = w.kernel.current;
  for (;;) {
    if (process.tripped.length === 0) return null;
    const signal = Math.min(...process.tripped);
    removeNumber(process.tripped, signal);
    const handler = handlerOf(w, signal);
    if (typeof handler === 'number') continue;
    return new PyTuple([handler, signal, frameValue(w.thread)]);
  }
}

/** For the prelude's `run_signal_handlers`, and asyncio's runners. */
export const signalNatives: Readonly<Record<string, Value>> = {
  _run_tripped: makeFunction('_run_tripped', 0, 0, (w) => (hasTripped(w) ? runHandlers(w) : null)),
  _is_main_thread: makeFunction('_is_main_thread', 0, 0, (w) => isMainThread(w)),
  _save_wait: makeFunction('_save_wait', 0, 0, (w) => saveWait(w)),
  _restore_wait: makeFunction('_restore_wait', 1, 1, (w, a, at) => {
    if (a[at] instanceof InterruptedWait) restoreWait(w, a[at]);
    return null;
  }),
  _next_handler: makeFunction('_next_handler', 0, 0, (w) => nextHandler(w)),
};
