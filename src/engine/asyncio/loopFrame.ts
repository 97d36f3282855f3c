/**
 * run_forever as a native frame: one step of `BaseEventLoop._run_once` at a time (semantics 2.2).
 *
 * The order inside one turn is CPython's: prune cancelled timers, compute the timeout, select,
 * queue the handles of ready descriptors, queue due timers, snapshot the length of the ready
 * queue, run exactly that many. Each step is one state, so that threads can be switched, and the
 * debugger can stop, between any two of them.
 */
import { heapify, heappop } from '../../base/heapq';
import {
  handleDone, handleRun, handleSpin, iterationBatch, iterationBegin, iterationEnd, LoopIdleReason, readyPop,
  selectEnter, SelectEnterReason, selectEvent, selectReturn, SelectReturnCause, timerPop,
  TimerPopReason,
} from '../../trace/emit.generated'; // prettier-ignore
import { intern } from '../../trace/symbols';
import { readClock } from '../kernel/clock';
import { pollEpoll } from '../kernel/epoll';
import { deadlineFor, endWait, timedOut } from '../kernel/wait';
import type { World } from '../world';
import { isSubclass, typeOf } from '../vm/typeLookup';
import { enterCall } from '../vm/call';
import { returnFrom } from '../vm/exceptions/completion';
import { Ret, Status, type Frame, type ThreadState } from '../vm/frame';
import { enterContext, leaveContext } from '../vm/contexts';
import { PyDict } from '../vm/dict';
import { PyFunction, PyNative, T, type PyException, type Value } from '../vm/object';
import { nativeCode } from '../vm/nativeCode';
import { passHandle, passLoop } from '../vm/exceptions/shownFrames';
import { mayBlock } from '../library/blocking';
import { pushReady, taskOf, timerLess } from './handles';
import { turnOf } from './overrides';
import { beginTiming, tellSlow } from './slowCallbacks';
import { noteRuns } from './taskConduct';
import { cleanupRun } from './loop';
import { HandleKind, Phase, PyHandle, type PyLoop, type PyTask } from './objects';
import { reapSuspects } from '../death';
import { readFromSelf } from './selfPipe';
import { stepTask, wakeTask } from './tasks';
import { unregisterFd } from './watching';

export const RUN_FOREVER = nativeCode('run_forever', 'asyncio/base_events.py');

const MAX_TIMEOUT = 86_400_000_000_000;
const MIN_SCHEDULED = 100;
const NO_EXCEPTION = intern('');

/** Makes the next step of a loop. Errors and blocking are told by `w.status`. */
export function stepLoop(w: World, t: ThreadState, frame: Frame): void {
  const loop = frame.data as PyLoop;
  w.status = Status.none;
  if (loop.refusesToRun !== '') {
    if (loop.current !== null) finishHandle(w, t, loop, NO_EXCEPTION);
    w.raise('RuntimeError', loop.refusesToRun);
    return;
  }
  switch (loop.phase) {
    case Phase.begin:
      begin(w, t, loop);
      break;
    case Phase.select:
      select(w, loop);
      break;
    case Phase.timers:
      collectTimers(w, loop);
      break;
    case Phase.batch:
      loop.todo = loop.ready.length;
      iterationBatch(w.recorder, loop.id, loop.todo);
      loop.phase = Phase.run;
      break;
    case Phase.run:
      runNext(w, t, loop);
      break;
    case Phase.call:
      loop.phase = Phase.after;
      if (loop.debugMode) beginTiming(w, loop);
      execute(w, t, loop, loop.current!);
      break;
    case Phase.after:
      if (callPending(w, t)) break;
      finishHandle(w, t, loop, NO_EXCEPTION);
      if (!tellSlow(w, t, loop)) runNext(w, t, loop);
      break;
    case Phase.failed:
      loop.phase = Phase.run;
      if (!tellSlow(w, t, loop)) runNext(w, t, loop);
      break;
    case Phase.turnOver:
      leaveOrRepeat(w, t, frame, loop);
      break;
    default:
      throw new Error(`loop ${loop.id} cannot step in phase ${loop.phase}`);
  }
}

/** Steps 1 and 2 of a turn: timer housekeeping and the timeout. */
function begin(w: World, t: ThreadState, loop: PyLoop): void {
  const turn = turnOf(w, loop);
  if (w.failed) return;
  if (turn !== undefined) {
    loop.inTurn = true;
    const v = enterCall(w, t, turn, [], null, Ret.native, 0);
    if (v !== undefined) endOwnTurn(w, t, loop);
    else if (w.status === Status.frame) w.status = Status.none;
    return;
  }
  beginTurn(w, loop);
  const heap = loop.scheduled.items;
  let reason: number = SelectEnterReason.idle;
  loop.timeout = -1;
  if (loop.ready.length > 0 || loop.stopping) {
    loop.timeout = 0;
    reason = loop.ready.length > 0 ? SelectEnterReason.ready : SelectEnterReason.stopping;
  } else if (heap.length > 0) {
    const wait = (heap[0] as PyHandle).when - readClock(w.kernel);
    const limit = w.traits.maxSelectTimeout ? MAX_TIMEOUT : Infinity;
    loop.timeout = wait > 0 ? Math.min(wait, limit) : 0;
    reason = SelectEnterReason.timer;
  }
  // EpollSelector rounds up to whole milliseconds.
  if (loop.timeout > 0) loop.timeout = Math.ceil(loop.timeout / 1e6) * 1e6;
  const { selector } = loop;
  selectEnter(w.recorder, loop.id, loop.timeout, selector?.map.size ?? 0, reason as 0);
  loop.phase = Phase.select;
}

export function beginTurn(w: World, loop: PyLoop): void {
  iterationBegin(w.recorder, loop.id, ++loop.iteration);
  pruneTimers(w, loop);
}

/** A turn that Python code made is over. */
function endOwnTurn(w: World, t: ThreadState, loop: PyLoop): void {
  loop.inTurn = false;
  loop.phase = Phase.turnOver;
  reapAtEnd(w, t);
}

function pruneTimers(w: World, loop: PyLoop): void {
  const heap = loop.scheduled.items;
  const n = heap.length;
  if (n > MIN_SCHEDULED && loop.cancelledTimers / n > 0.5) {
    const kept: Value[] = [];
    for (const item of heap) {
      const handle = item as PyHandle;
      if (!handle.cancelled) kept.push(handle);
      else {
        handle.scheduled = false;
        timerPop(w.recorder, loop.id, handle.id, TimerPopReason.cleanup);
      }
    }
    heapify(kept, timerLess);
    loop.scheduled.items = kept;
    loop.cancelledTimers = 0;
    return;
  }
  while (heap.length > 0 && (heap[0] as PyHandle).cancelled) {
    loop.cancelledTimers--;
    const handle = heappop(heap, timerLess) as PyHandle;
    handle.scheduled = false;
    timerPop(w.recorder, loop.id, handle.id, TimerPopReason.cancelled);
  }
}

/** Steps 3 and 4: wait for descriptors, then queue their handles in the kernel's order. */
function select(w: World, loop: PyLoop): void {
  const { selector } = loop;
  if (selector === null || selector.epollFd < 0) {
    w.raise('ValueError', 'I/O operation on closed epoll object');
    return;
  }
  const kernel = w.kernel;
  if (loop.timeout === 0 && w.releaseGil()) return;
  const events = pollEpoll(kernel, selector.epollFd, Math.max(1, selector.map.size));
  if (typeof events === 'number') {
    endWait(kernel);
    w.raiseErrno(-events, 'Bad file descriptor');
    return;
  }
  if (events.length === 0 && loop.timeout !== 0 && !timedOut(kernel)) {
    w.block('select', selector.epollFd, deadlineFor(kernel, loop.timeout));
    return;
  }
  endWait(kernel);
  selected(w, loop, events);
}

/** What select() found (descriptors with their epoll masks) becomes events and ready handles. */
function selected(w: World, loop: PyLoop, events: readonly number[]): void {
  const map = loop.selector!.map;
  for (let i = 0; i < events.length; i += 2) {
    selectEvent(w.recorder, loop.id, events[i], events[i + 1], map.has(events[i]));
  }
  const cause = events.length > 0 ? SelectReturnCause.event : SelectReturnCause.timeout;
  selectReturn(w.recorder, loop.id, events.length / 2, cause);
  for (let i = 0; i < events.length; i += 2) processEvent(w, loop, events[i], events[i + 1]);
  loop.phase = Phase.timers;
}

const EPOLLIN = 1;
const EPOLLOUT = 4;

function processEvent(w: World, loop: PyLoop, fd: number, mask: number): void {
  const key = loop.selector!.map.get(fd);
  if (key === undefined) return;
  let events = 0;
  if ((mask & ~EPOLLIN) !== 0) events |= 2;
  if ((mask & ~EPOLLOUT) !== 0) events |= 1;
  events &= key.events;
  const { reader, writer } = key;
  if ((events & 1) !== 0 && reader !== null) {
    if (reader.cancelled) unregisterFd(w, loop, fd, 1);
    else pushReady(w, reader);
  }
  if ((events & 2) !== 0 && writer !== null) {
    if (writer.cancelled) unregisterFd(w, loop, fd, 2);
    else pushReady(w, writer);
  }
}

/** Step 5: timers that are due (within the clock's resolution of 1 ns). */
function collectTimers(w: World, loop: PyLoop): void {
  const end = readClock(w.kernel) + 1;
  const heap = loop.scheduled.items;
  while (heap.length > 0 && !((heap[0] as PyHandle).when >= end)) {
    const handle = heappop(heap, timerLess) as PyHandle;
    handle.scheduled = false;
    timerPop(w.recorder, loop.id, handle.id, TimerPopReason.due);
    pushReady(w, handle);
  }
  loop.phase = Phase.batch;
}

/**
 * Step 6: takes the next handle of the batch, or ends the turn. The call itself is a step of its own,
 * so that the debugger can stop between the two.
 */
function runNext(w: World, t: ThreadState, loop: PyLoop): void {
  if (loop.todo === 0) {
    endTurn(w, t, loop);
    return;
  }
  // Taking the next handle lets go of the last one, and of a failed task that only it knew.
  if (w.deathDue) {
    w.deathDue = false;
    if (reapSuspects(w, t)) return;
  }
  const handle = loop.ready.shift();
  if (handle === undefined) {
    w.raise('IndexError', 'pop from an empty deque');
    return;
  }
  if (!(handle instanceof PyHandle)) {
    w.raise('AttributeError', `'${typeOf(handle).name}' object has no attribute '_cancelled'`);
    return;
  }
  loop.todo--;
  readyPop(w.recorder, loop.id, handle.id, handle.cancelled);
  if (handle.cancelled) return;
  loop.current = handle;
  loop.phase = Phase.call;
  noteRuns(handle);
  handleRun(w.recorder, loop.id, handle.id);
}

function execute(w: World, t: ThreadState, loop: PyLoop, handle: PyHandle): void {
  loop.outerContext = t.context;
  const task = taskOf(handle);
  if (!enterContext(w, task === null ? handle.context : task.context)) return;
  switch (handle.kind) {
    case HandleKind.taskStep:
      stepTask(w, t, handle.callback as PyTask, (handle.args[0] ?? null) as PyException | null);
      return;
    case HandleKind.taskWakeup:
      wakeTask(w, t, handle.callback as PyTask, handle.args[0]);
      return;
    case HandleKind.readSelf:
      readFromSelf(w, loop);
      return;
    default: {
      const { callback, args } = handle;
      // A native that may block is made again when its thread runs again: it needs a Python frame.
      const direct = !(callback instanceof PyNative && mayBlock(callback.native.name));
      const v = direct
        ? enterCall(w, t, callback, ownArguments(callback, args), null, Ret.native, 0)
        : enterCall(w, t, w.prelude('call_native'), [callback, w.tuple(args)], null, Ret.native, 0);
      if (v === undefined && w.status === Status.frame) w.status = Status.none;
    }
  }
}

/** Arguments that the called one may write to: a Python function copies them into its registers. */
function ownArguments(callback: Value, args: Value[]): Value[] {
  return callback instanceof PyFunction ? args : args.slice();
}

/** The callback is over: the thread goes back into the context of run_forever(). */
function leaveHandle(t: ThreadState, loop: PyLoop, handle: PyHandle): void {
  // A context that bound nothing may have bound something now, and is kept.
  (taskOf(handle) ?? handle).context ??= t.context;
  if (t.context !== loop.outerContext) leaveContext(t, loop.outerContext);
  loop.outerContext = null;
}

/** Calls what the step of a task has left to be called; true if there was something. */
function callPending(w: World, t: ThreadState): boolean {
  const calls = t.pendingCalls;
  if (calls.length === 0) return false;
  t.pendingCalls = [];
  enterCall(w, t, w.prelude('make_calls'), [w.tuple(calls), null], null, Ret.native, 0);
  w.status = Status.none;
  return true;
}

function finishHandle(w: World, t: ThreadState, loop: PyLoop, exception: number): void {
  const handle = loop.current!;
  leaveHandle(t, loop, handle);
  if (handle.spun) handleSpin(w.recorder, loop.id, handle.id, handle.spins);
  handleDone(w.recorder, loop.id, handle.id, exception);
  loop.current = null;
  loop.phase = Phase.run;
}

function endTurn(w: World, t: ThreadState, loop: PyLoop): void {
  iterationEnd(w.recorder, loop.id);
  loop.phase = Phase.turnOver;
  reapAtEnd(w, t);
}

/** What destructors have to say is said before the next turn. */
function reapAtEnd(w: World, t: ThreadState): void {
  w.deathDue = false;
  if (w.suspects > 0) reapSuspects(w, t);
}

function leaveOrRepeat(w: World, t: ThreadState, frame: Frame, loop: PyLoop): void {
  if (!loop.stopping) {
    loop.phase = Phase.begin;
    return;
  }
  cleanupRun(w, t, loop, LoopIdleReason.stopped);
  returnFrom(w, t, frame, null);
}

/** The callback of the current handle returned. */
export function loopResult(w: World, t: ThreadState, frame: Frame): boolean {
  const loop = frame.data as PyLoop;
  if (loop.inTurn) endOwnTurn(w, t, loop);
  return true;
}

/**
 * An exception of a callback (or of the loop itself): reported to the exception handler and the
 * loop goes on, unless it is one that leaves run_forever (semantics 2.8).
 */
export function loopException(w: World, t: ThreadState, frame: Frame, exc: PyException): boolean {
  const loop = frame.data as PyLoop;
  const handle = loop.current;
  const isException = isSubclass(exc.cls, T['Exception']);
  const fatal = w.traits.callbackErrorsIncludeBaseException
    ? isSubclass(exc.cls, T['SystemExit']) || isSubclass(exc.cls, T['KeyboardInterrupt'])
    : !isException;
  const name = intern(exc.cls.name);
  if (handle !== null) {
    leaveHandle(t, loop, handle);
    handleDone(w.recorder, loop.id, handle.id, name);
    loop.current = null;
  }
  if (loop.closed && loop.refusesToRun !== '') return false;
  if (handle !== null && !fatal && loop.refusesToRun === '') {
    passHandle(exc);
    w.clearException();
    loop.phase = loop.timed === null ? Phase.run : Phase.failed;
    const context = new PyDict();
    enterCall(
      w,
      t,
      w.prelude('callback_failed'),
      [loop, handle, exc, context],
      null,
      Ret.native,
      0,
    );
    // Handle._run reports it in its `except`.
    t.frames[t.frames.length - 1].handled = exc;
    w.status = Status.none;
    return true;
  }
  passLoop(exc, loop.inTurn ? 'turn' : handle !== null ? 'callback' : 'loop');
  loop.inTurn = false;
  iterationEnd(w.recorder, loop.id);
  cleanupRun(w, t, loop, LoopIdleReason.exception);
  return false;
}
