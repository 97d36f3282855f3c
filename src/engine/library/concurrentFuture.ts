/** concurrent.futures.Future: what run_coroutine_threadsafe answers. */
import { declareState } from '../state/declare';
import { deadlineFor, endWait, timedOut, wakeAll } from '../kernel/wait';
import type { World } from '../world';
import { futuresTimeoutErrorType } from '../asyncio/errors';
import { defineType } from '../vm/coreTypes';
import { getter, makeFunction, method, methodWith, plainConstructor } from '../vm/define';
import { address } from '../vm/text/format';
import { Status } from '../vm/frame';
import {
  PyException,
  PyExtensible,
  PyList,
  PyTuple,
  T,
  type PyType,
  type Slot,
  type Value,
} from '../vm/object';
import { passNative } from '../vm/exceptions/shownFrames';
import { typeName } from '../vm/typeLookup';
import { timeoutNs } from './timeouts';

const State = { pending: 'PENDING', running: 'RUNNING', cancelled: 'CANCELLED', notified: 'CANCELLED_AND_NOTIFIED', finished: 'FINISHED' } as const; // prettier-ignore

export class PyConcurrentFuture extends PyExtensible {
  id = 0;
  state: string = State.pending;
  result: Value = null;
  exception: PyException | null = null;
  callbacks: Value[] = [];
  /** Who is told when it is settled: finished, or cancelled and noticed. */
  waiters: Value[] = [];
  constructor(cls: PyType = T['ConcurrentFuture']) {
    super(cls);
  }
  get isDone(): boolean {
    return isCancelled(this) || this.state === State.finished;
  }
}
declareState(
  PyConcurrentFuture,
  {
    id: 'plain',
    state: 'plain',
    result: 'ref',
    exception: 'ref',
    callbacks: 'refs',
    waiters: 'refs',
  },
  PyExtensible,
);

defineType('Future', T['object'], (cls) => new PyConcurrentFuture(cls), {
  key: 'ConcurrentFuture',
  module: 'concurrent.futures._base',
});
const Future = T['ConcurrentFuture'];
const self = (a: Slot[], at: number): PyConcurrentFuture => a[at] as PyConcurrentFuture;

plainConstructor(Future, (w, cls) => {
  const future = new PyConcurrentFuture(cls);
  future.id = ++w.process.lockCount;
  return future;
});

const isCancelled = (f: PyConcurrentFuture): boolean =>
  f.state === State.cancelled || f.state === State.notified;

/** The future is done: whoever waits for it wakes, and its callbacks run in this thread. */
function complete(w: World, future: PyConcurrentFuture): Slot {
  wakeAll(w.kernel, w.process.pid, 'condition', future.id);
  const { callbacks } = future;
  future.callbacks = [];
  const waiters = isSettled(future) ? takeWaiters(future) : [];
  if (callbacks.length === 0 && waiters.length === 0) return null;
  const args = [future, new PyList(waiters), new PyList(callbacks)];
  return w.tail(w.prelude('cf_complete'), args);
}

const isSettled = (f: PyConcurrentFuture): boolean =>
  f.state === State.notified || f.state === State.finished;

function takeWaiters(future: PyConcurrentFuture): Value[] {
  const { waiters } = future;
  future.waiters = [];
  return waiters;
}

/** set_result() and set_exception() of a future that is over (3.8 on). */
function refuseOver(w: World, future: PyConcurrentFuture): boolean {
  if (!future.isDone || !w.traits.cancelledIsBaseException) return false;
  const text = `${future.state}: ${futureText(w, future)}`;
  w.raise('concurrent.futures._base.InvalidStateError', text);
  return true;
}

/** Waits until the future is done; true, or undefined when blocked or after TimeoutError. */
function wait(w: World, future: PyConcurrentFuture, given: Slot): true | undefined {
  const timeout = timeoutNs(w, given);
  if (timeout === undefined) return undefined;
  if (!future.isDone) {
    if (timeout !== 0 && !timedOut(w.kernel)) {
      return w.block('condition', future.id, deadlineFor(w.kernel, timeout));
    }
    endWait(w.kernel);
    return w.throw(new PyException(futuresTimeoutErrorType(w), new PyTuple([])));
  }
  endWait(w.kernel);
  if (!isCancelled(future)) return true;
  return w.throw(new PyException(T['concurrent.futures._base.CancelledError'], new PyTuple([])));
}

/** Waits for result() or exception(), which a traceback shows. */
function waitIn(w: World, future: PyConcurrentFuture, given: Slot, name: string): boolean {
  if (wait(w, future, given) !== undefined) return true;
  if (w.status === Status.exception) passNative(w.exc!, FILE, name);
  return false;
}

const FILE = 'concurrent/futures/_base.py';

methodWith(Future, 'result', '(self, timeout=None)', (w, a, at) => {
  const future = self(a, at);
  if (!waitIn(w, future, a[at + 1], 'result')) return undefined;
  if (future.exception === null) return future.result;
  passNative(future.exception, FILE, 'result', '__get_result');
  return w.throw(future.exception);
});
methodWith(Future, 'exception', '(self, timeout=None)', (w, a, at) => {
  const future = self(a, at);
  return waitIn(w, future, a[at + 1], 'exception') ? future.exception : undefined;
});
method(Future, 'done', 1, 1, (_w, a, at) => self(a, at).isDone);
method(Future, 'running', 1, 1, (_w, a, at) => self(a, at).state === State.running);
method(Future, 'cancelled', 1, 1, (_w, a, at) => isCancelled(self(a, at)));
method(Future, 'cancel', 1, 1, (w, a, at) => {
  const future = self(a, at);
  if (future.state === State.running || future.state === State.finished) return false;
  if (isCancelled(future)) return true;
  future.state = State.cancelled;
  return complete(w, future) === undefined
    ? w.tail(w.prelude('cf_cancelled'), [...w.tailArgs])
    : true;
});
method(Future, 'set_running_or_notify_cancel', 1, 1, (w, a, at) => {
  const future = self(a, at);
  if (future.state === State.cancelled) {
    future.state = State.notified;
    const waiters = takeWaiters(future);
    if (waiters.length === 0) return false;
    return w.tail(w.prelude('cf_noticed'), [future, new PyList(waiters)]);
  }
  if (future.state === State.pending) {
    future.state = State.running;
    return true;
  }
  return w.raise('RuntimeError', 'Future in unexpected state');
});
method(Future, 'set_result', 2, 2, (w, a, at) => {
  const future = self(a, at);
  if (refuseOver(w, future)) return undefined;
  future.result = a[at + 1]!;
  future.state = State.finished;
  return complete(w, future);
});
method(Future, 'set_exception', 2, 2, (w, a, at) => {
  const future = self(a, at);
  if (refuseOver(w, future)) return undefined;
  future.exception = a[at + 1] as PyException;
  future.state = State.finished;
  return complete(w, future);
});
method(Future, 'add_done_callback', 2, 2, (w, a, at) => {
  const future = self(a, at);
  if (!future.isDone) {
    future.callbacks.push(a[at + 1]!);
    return null;
  }
  return w.tail(w.prelude('cf_run_callbacks'), [future, new PyList([a[at + 1]!])]);
});
getter(Future, '_state', (_w, a, at) => self(a, at).state);
method(Future, '__repr__', 1, 1, (w, a, at) => futureText(w, self(a, at)));

function futureText(w: World, future: PyConcurrentFuture): string {
  const state = isCancelled(future) ? 'cancelled' : future.state.toLowerCase();
  const outcome =
    future.state !== State.finished ? ''
    : future.exception !== null ? ` raised ${future.exception.cls.name}` : ` returned ${typeName(future.result)}`; // prettier-ignore
  return `<Future at ${address(w, future)} state=${state}${outcome}>`;
}

/** `_futures`: for `concurrent.futures`, which watches futures until they are settled. */
export const futuresNames: Readonly<Record<string, (w: World) => Value>> = {
  _is_settled: () => makeFunction('_is_settled', 1, 1, (_w, a, at) => isSettled(self(a, at))),
  _settle_watch: () =>
    makeFunction('_settle_watch', 2, 2, (_w, a, at) => {
      const future = self(a, at);
      if (isSettled(future)) return false;
      future.waiters.push(a[at + 1]!);
      return true;
    }),
  _settle_unwatch: () =>
    makeFunction('_settle_unwatch', 2, 2, (_w, a, at) => {
      const future = self(a, at);
      future.waiters = future.waiters.filter((v) => v !== a[at + 1]);
      return null;
    }),
  _futures_error: () =>
    makeFunction('_futures_error', 1, 1, (w, a, at) =>
      a[at] === 'TimeoutError'
        ? futuresTimeoutErrorType(w)
        : T[`concurrent.futures._base.${String(a[at])}`],
    ),
};
