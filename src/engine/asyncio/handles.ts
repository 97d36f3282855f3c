/**
 * Handles: making, queueing and cancelling them (`asyncio/events.py`, `BaseEventLoop.call_*`).
 *
 * The effects of each scheduling primitive come in CPython's order (semantics 2.4), and each emits
 * its event.
 */
import { heappush } from '../../base/heapq';
import {
  handleCancel, HandleCancelWhere, handleNew, HandleNewOrigin, readyPush, timerPush,
} from '../../trace/emit.generated'; // prettier-ignore
import { intern } from '../../trace/symbols';
import type { World } from '../world';
import { originOf } from '../vm/coroutines/neverAwaited';
import { handleRepr } from './reprs';
import { ownAttribute } from '../vm/classes/attributes';
import { typeOf } from '../vm/typeLookup';
import type { Code } from '../vm/codeObject';
import { snapshot, type PyContext } from '../vm/contexts';
import {
  PyFunction, PyGenerator, PyInstance, PyMethod, PyNative, PyType, T, type Slot, type Value,
} from '../vm/object'; // prettier-ignore
import { HandleKind, PyHandle, PyTaskStep, type PyLoop, type PyTask } from './objects';
import { callSoonAfter, replaced } from './overrides';
import { adoptLoop } from './ownLoops';
import { noteScheduled } from './taskConduct';

/** So many frames are remembered of the place where something was made (`asyncio/constants.py`). */
export const DEBUG_STACK_DEPTH = 10;

type Origin = (typeof HandleNewOrigin)[keyof typeof HandleNewOrigin];

export const timerLess = (x: Value, y: Value): boolean =>
  (x as PyHandle).when < (y as PyHandle).when;

/** Trace symbols of a code object's name and file. */
function learnSymbols(code: Code): void {
  code.nameSymbol = intern(`${code.qualname}()`);
  code.fileSymbol = intern(code.file);
}

const TASK = intern('Task');
const READ_FROM_SELF = intern('_read_from_self()');

/** How the trace names something callable: `qualname()`. */
export function callableName(callback: Value): string {
  const named = namedCallable(callback);
  return named === null ? nativeName(callback) : `${named.qualname}()`;
}

/** The function behind a callable, which knows under what name it goes: a decorator may rename it. */
function namedCallable(callback: Value): PyFunction | PyGenerator | null {
  if (callback instanceof PyFunction || callback instanceof PyGenerator) return callback;
  if (callback instanceof PyMethod) return namedCallable(callback.func);
  const partial = partialPart(callback, 'func');
  return partial === undefined ? null : namedCallable(partial);
}

/** What a functools.partial calls, and with what; undefined for anything else. */
export function partialPart(v: Value, name: 'func' | 'args' | 'keywords'): Slot {
  if (!(v instanceof PyInstance)) return undefined;
  const isPartial = v.cls.mro.some((c) => c.name === 'partial' && c.module === 'functools');
  return isPartial ? ownAttribute(v, name) : undefined;
}

/** The symbol of such a function's name; its code's symbols are known afterwards. */
export function nameSymbolOf({ qualname, code }: PyFunction | PyGenerator): number {
  if (code.nameSymbol === 0) learnSymbols(code);
  return qualname === code.qualname ? code.nameSymbol : intern(`${qualname}()`);
}

/** The name of a callback without a code object, as in its handle's repr. */
export function nativeName(callback: Value): string {
  if (callback instanceof PyNative) return `${callback.native.qualname}()`;
  if (callback instanceof PyMethod) return nativeName(callback.func);
  if (callback instanceof PyType) return `${callback.name}()`;
  return `${typeOf(callback).name}()`;
}

/** Gives a handle its id and emits handle.new; `task` for an internal step. */
export function register(w: World, handle: PyHandle, origin: Origin, task?: PyTask): void {
  prepare(w, handle, origin, task);
  tellHandle(w, handle);
}

/** What a handle is known by, before anybody hears of it. */
function prepare(w: World, handle: PyHandle, origin: Origin, task?: PyTask): void {
  handle.id = ++w.process.handleCount;
  const named = namedCallable(task === undefined ? handle.callback : task.coro);
  if (named !== null) {
    const { code } = named;
    handle.nameSymbol = nameSymbolOf(named);
    handle.fileSymbol = code.fileSymbol;
    handle.line = code.unit.firstLine;
  }
  if (task !== undefined) handle.nameSymbol = task.nameSymbol === 0 ? TASK : task.nameSymbol;
  else if (handle.kind === HandleKind.readSelf) handle.nameSymbol = READ_FROM_SELF;
  else if (named === null) handle.nameSymbol = intern(nativeName(handle.callback));
  handle.origin = origin;
  if (handle.loop.debugMode) handle.sourceTrace = originOf(w, DEBUG_STACK_DEPTH);
}

/** `Handle.__init__`: the trace hears of it when it comes into a queue or runs. */
export function initHandle(
  w: World,
  handle: PyHandle,
  loop: PyLoop,
  callback: Value,
  args: Value[],
  context: PyContext | null,
): void {
  adoptLoop(w, loop);
  handle.loop = loop;
  if (callback instanceof PyTaskStep) {
    // A call_soon() of the program has handed on what it got from a task.
    const { task, kind, arg } = callback;
    const given = args[0] ?? arg;
    Object.assign(handle, { kind, callback: task, args: given === null ? [] : [given] });
    prepare(w, handle, originOfStep(kind), task);
    return;
  }
  Object.assign(handle, { callback, args, context });
  prepare(w, handle, HandleNewOrigin.callSoon);
}

const originOfStep = (kind: number): Origin =>
  kind === HandleKind.taskStep ? HandleNewOrigin.taskStep : HandleNewOrigin.taskWakeup;

/** Tells the trace of a handle, and the handle who has made it. */
export function tellHandle(w: World, handle: PyHandle): void {
  const { recorder } = w;
  handle.bySeq = recorder.seq;
  handle.byTid = recorder.tid;
  handleNew(
    recorder,
    handle.loop.id,
    handle.id,
    handle.nameSymbol,
    handle.fileSymbol,
    handle.line,
    handle.origin as Origin,
  );
}

/** loop._ready.append(handle) */
export function pushReady(w: World, handle: PyHandle): void {
  const { loop } = handle;
  loop.ready.push(handle);
  readyPush(w.recorder, loop.id, handle.id, loop.ready.length);
}

/** `_call_soon`: a new handle at the end of the ready queue. */
export function callSoon(
  w: World,
  loop: PyLoop,
  callback: Value,
  args: Value[],
  origin: Origin = HandleNewOrigin.callSoon,
  context: PyContext | null = snapshot(w.thread),
): PyHandle {
  let handle: PyHandle;
  if (callback instanceof PyTaskStep) {
    // A call_soon() of the program has handed on what it got from a task.
    handle = stepHandle(w, callback.task, callback.kind, args[0] ?? callback.arg);
  } else {
    handle = new PyHandle(T['Handle'], loop, callback, args);
    handle.context = context;
    noteScheduled(loop, handle);
    register(w, handle, origin);
  }
  pushReady(w, handle);
  return handle;
}

/** A step of a task, or its wakeup by a future: handles without a Python callable. */
export function scheduleTask(w: World, task: PyTask, kind: number, arg: Value): void {
  const own = replaced(w, task.loop, 'call_soon');
  if (own !== undefined) {
    const isStep = kind === HandleKind.taskStep;
    const type = T[isStep ? 'TaskStepMethWrapper' : w.traits.taskWakeupType];
    const step = new PyTaskStep(type, task, kind, isStep ? arg : null);
    callSoonAfter(w, own, isStep ? [step] : [step, arg], task.context);
    return;
  }
  pushReady(w, stepHandle(w, task, kind, arg));
}

/** The handle of a step of a task. */
export function stepHandle(w: World, task: PyTask, kind: number, arg: Value): PyHandle {
  const handle = new PyHandle(T['Handle'], task.loop, task, arg === null ? [] : [arg]);
  handle.kind = kind;
  register(w, handle, originOfStep(kind), task);
  return handle;
}

/** 292 years in ns: as good as never, and still a number that a trace can hold. */
const NEVER = 2 ** 63;

/** When a timer is due, in ns; NaN stays that and is neither before nor after any time. */
export const dueTime = (when: number): number =>
  Math.min(Math.max(0, Math.round(when * 1e9)), NEVER);

/** The last moment that the trace has a number for: the largest double within 64 bits. */
const END_OF_TIME = 2 ** 63 - 1024;

/** When a timer is due as the trace tells it, in ns: the past for NaN. */
export const toldTime = ({ when }: PyHandle): number =>
  Number.isNaN(when) ? 0 : Math.max(-END_OF_TIME, Math.min(when, END_OF_TIME));

/** `call_at` after its checks: a new handle on the timer heap; `when` in ns. */
export function callAt(
  w: World,
  loop: PyLoop,
  when: number,
  whenFloat: Value,
  callback: Value,
  args: Value[],
  context: PyContext | null,
): PyHandle {
  const handle = new PyHandle(T['TimerHandle'], loop, callback, args);
  handle.when = when;
  handle.whenFloat = whenFloat;
  handle.context = context;
  register(w, handle, HandleNewOrigin.timer);
  heappush(loop.scheduled.items, handle, timerLess);
  handle.scheduled = true;
  timerPush(w.recorder, loop.id, handle.id, toldTime(handle), loop.scheduled.items.length);
  return handle;
}

/** `Handle.cancel()` and `TimerHandle.cancel()`: idempotent; the handle stays where it is queued. */
export function cancelHandle(w: World, handle: PyHandle, counts = true): void {
  if (handle.cancelled) return;
  const { loop } = handle;
  if (counts && handle.scheduled) loop.cancelledTimers++;
  handle.cancelled = true;
  if (loop.debugMode) handle.frozenRepr = handleRepr(w, handle);
  const where = handle.scheduled
    ? HandleCancelWhere.heap
    : handle !== loop.current && inReady(loop, handle)
      ? HandleCancelWhere.ready
      : HandleCancelWhere.none;
  handleCancel(w.recorder, loop.id, handle.id, where);
  handle.callback = null;
  handle.args = [];
}

function inReady(loop: PyLoop, handle: PyHandle): boolean {
  return loop.ready.items.includes(handle, loop.ready.head);
}

/** The task that a handle steps or wakes; null for a callback. */
export function taskOf(handle: PyHandle): PyTask | null {
  const { kind, callback } = handle;
  const steps = kind === HandleKind.taskStep || kind === HandleKind.taskWakeup;
  return steps ? (callback as PyTask) : null;
}
