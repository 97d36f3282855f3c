/**
 * The parts of a turn that `_run_once` of `asyncio/base_events.py` puts together, for loops of which a
 * program has replaced something (`overrides.ts`). They tell the trace what `loopFrame.ts` tells.
 */
import { heappop } from '../../base/heapq';
import {
  handleDone, handleRun, iterationBatch, iterationEnd, readyPop, readyPush, selectEnter, SelectEnterReason,
  selectEvent, selectReturn, SelectReturnCause, timerPop, TimerPopReason,
} from '../../trace/emit.generated'; // prettier-ignore
import { intern } from '../../trace/symbols';
import { enterContext, leaveContext, type PyContext } from '../vm/contexts';
import { enterMethod, getter, makeEnterFunction, makeFunction } from '../vm/define';
import { Status, type ThreadState } from '../vm/frame';
import { asDouble } from '../vm/numbers';
import { sequenceItems } from '../vm/builtinOperators';
import { PyTuple, T, type PyException, type Slot, type Value } from '../vm/object';
import { typeOf } from '../vm/typeLookup';
import type { World } from '../world';
import { pushReady, taskOf, tellHandle, timerLess } from './handles';
import { beginTurn } from './loopFrame';
import { afterCalls } from './overrides';
import { HandleKind, Phase, PyHandle, type PyTask, type PyTaskStep, type PyLoop } from './objects';
import { stepTask, wakeTask } from './tasks';

const loopAt = (a: Slot[], at: number): PyLoop => a[at] as PyLoop;

function beginSelect(w: World, loop: PyLoop, timeout: Value): null {
  loop.timeout = timeout === null ? -1 : Math.round((asDouble(timeout) ?? 0) * 1e9);
  const reason =
    loop.ready.length > 0 ? SelectEnterReason.ready
    : loop.stopping ? SelectEnterReason.stopping
    : timeout === null ? SelectEnterReason.idle : SelectEnterReason.timer; // prettier-ignore
  selectEnter(w.recorder, loop.id, loop.timeout, loop.selector?.map.size ?? 0, reason);
  loop.phase = Phase.select;
  return null;
}

/** `found`: pairs of a descriptor and what it is ready for, 1 read, 2 write. */
function endSelect(w: World, loop: PyLoop, found: Value): null {
  const pairs = sequenceItems(found) ?? [];
  for (const pair of pairs) {
    const [fd, mask] = (pair as PyTuple).items.map(Number);
    const events = ((mask & 1) !== 0 ? 1 : 0) | ((mask & 2) !== 0 ? 4 : 0);
    selectEvent(w.recorder, loop.id, fd, events, loop.selector?.map.has(fd) === true);
  }
  const cause = pairs.length > 0 ? SelectReturnCause.event : SelectReturnCause.timeout;
  selectReturn(w.recorder, loop.id, pairs.length, cause);
  loop.phase = Phase.timers;
  return null;
}

/** The first timer goes over into the ready queue. */
function takeTimer(w: World, loop: PyLoop): null {
  const handle = heappop(loop.scheduled.items, timerLess) as PyHandle;
  handle.scheduled = false;
  timerPop(w.recorder, loop.id, handle.id, TimerPopReason.due);
  pushReady(w, handle);
  return null;
}

function takeReady(w: World, loop: PyLoop): Slot {
  const handle = loop.ready.shift();
  if (handle === undefined) return w.raise('IndexError', 'pop from an empty deque');
  if (!(handle instanceof PyHandle))
    return w.raise(
      'AttributeError',
      `'${typeOf(handle).name}' object has no attribute '_cancelled'`,
    );
  if (loop.todo > 0) loop.todo--;
  readyPop(w.recorder, loop.id, handle.id, handle.cancelled);
  if (!handle.cancelled) {
    // Taking it and calling it is one step for whoever looks at the loop.
    loop.current = handle;
    handleRun(w.recorder, loop.id, handle.id);
  }
  return handle;
}

/**
 * A handle begins to run: answers the context around it and whether the trace is told of its run, for
 * `_leave_handle`. It is not where a program runs a handle by hand and not inside of its loop.
 */
function enterHandle(w: World, handle: PyHandle): Slot {
  const { loop } = handle;
  const isTaken = loop.current === handle;
  const isTold = isTaken || w.thread.runningLoop === loop;
  const before = new PyTuple([w.thread.context, isTold]);
  const task = taskOf(handle);
  if (!enterContext(w, task === null ? handle.context : task.context)) return undefined;
  handle.stepped = false;
  if (isTold && !isTaken) {
    // Whoever took it out of the queue with methods of deques has made the trace forget it.
    tellHandle(w, handle);
    readyPush(w.recorder, loop.id, handle.id, loop.ready.length + 1);
    readyPop(w.recorder, loop.id, handle.id, false);
    if (loop.current !== null) loop.around = [...loop.around, loop.current];
    loop.current = handle;
    handleRun(w.recorder, loop.id, handle.id);
  }
  return before;
}

function leaveHandle(w: World, handle: PyHandle, before: PyTuple, exc: Value): null {
  const { loop } = handle;
  const [context, isTold] = before.items as [PyContext | null, boolean];
  (taskOf(handle) ?? handle).context ??= w.thread.context;
  if (w.thread.context !== context) leaveContext(w.thread, context);
  if (!isTold) return null;
  handleDone(w.recorder, loop.id, handle.id, intern(exc === null ? '' : typeOf(exc).name));
  loop.current = loop.around.at(-1) ?? null;
  loop.around = loop.around.slice(0, -1);
  return null;
}

/** Makes the step of a task when it is called; called again when the coroutine has been left. */
enterMethod(T['TaskStepMethWrapper'], '__call__', 1, 2, callStep);
enterMethod(T['TaskWakeupMethWrapper'], '__call__', 1, 2, callStep);
enterMethod(T['task_wakeup'], '__call__', 1, 2, callStep);
getter(T['task_wakeup'], '__name__', () => 'task_wakeup');

function callStep(w: World, t: ThreadState, args: readonly Value[]): Slot {
  const step = args[0] as PyTaskStep;
  if (step.stepped) {
    step.stepped = false;
    return afterCalls(w, null);
  }
  step.stepped = true;
  makeStep(w, t, step.task, step.kind, args[1] ?? step.arg);
  return undefined;
}

/** One step of a task, whose end the caller waits for. */
function makeStep(w: World, t: ThreadState, task: PyTask, kind: number, arg: Value): void {
  if (kind === HandleKind.taskStep) stepTask(w, t, task, arg as PyException | null);
  else wakeTask(w, t, task, arg);
  if (w.status === Status.none) w.status = Status.frame;
}

export const turnNatives: Readonly<Record<string, Value>> = {
  _begin_turn: makeFunction('_begin_turn', 1, 1, (w, a, at) => {
    const loop = loopAt(a, at);
    beginTurn(w, loop);
    loop.phase = Phase.preparing;
    return null;
  }),
  _begin_select: makeFunction('_begin_select', 2, 2, (w, a, at) =>
    beginSelect(w, loopAt(a, at), a[at + 1]!),
  ),
  _end_select: makeFunction('_end_select', 2, 2, (w, a, at) =>
    endSelect(w, loopAt(a, at), a[at + 1]!),
  ),
  _take_timer: makeFunction('_take_timer', 1, 1, (w, a, at) => takeTimer(w, loopAt(a, at))),
  _begin_batch: makeFunction('_begin_batch', 1, 1, (w, a, at) => {
    const loop = loopAt(a, at);
    loop.todo = loop.ready.length;
    iterationBatch(w.recorder, loop.id, loop.todo);
    loop.phase = Phase.run;
    return loop.todo;
  }),
  _take_ready: makeFunction('_take_ready', 1, 1, (w, a, at) => takeReady(w, loopAt(a, at))),
  _push_ready: makeFunction('_push_ready', 1, 1, (w, a, at) => {
    pushReady(w, a[at] as PyHandle);
    return null;
  }),
  _count_cancelled: makeFunction('_count_cancelled', 1, 1, (_w, a, at) => {
    loopAt(a, at).cancelledTimers++;
    return null;
  }),
  _end_turn: makeFunction('_end_turn', 1, 1, (w, a, at) => {
    const loop = loopAt(a, at);
    iterationEnd(w.recorder, loop.id);
    loop.phase = Phase.turnOver;
    return null;
  }),
  _enter_handle: makeFunction('_enter_handle', 1, 1, (w, a, at) =>
    enterHandle(w, a[at] as PyHandle),
  ),
  _leave_handle: makeFunction('_leave_handle', 3, 3, (w, a, at) =>
    leaveHandle(w, a[at] as PyHandle, a[at + 1] as PyTuple, a[at + 2]!),
  ),
  _steps_task: makeFunction('_steps_task', 1, 1, (_w, a, at) => taskOf(a[at] as PyHandle) !== null),
  _reads_self: makeFunction(
    '_reads_self',
    1,
    1,
    (_w, a, at) => (a[at] as PyHandle).kind === HandleKind.readSelf,
  ),
  // Made again when the coroutine has been left.
  _step_handle: makeEnterFunction('_step_handle', 1, 1, (w, t, args) => {
    const handle = args[0] as PyHandle;
    if (handle.stepped) return afterCalls(w, null);
    handle.stepped = true;
    makeStep(w, t, handle.callback as PyTask, handle.kind, handle.args[0] ?? null);
    return undefined;
  }),
};
