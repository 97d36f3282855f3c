/** The first step of eager tasks (3.12), in parts that the prelude puts together. */
import { taskCurrent } from '../../trace/emit.generated';
import { FutureState, PyTask } from '../asyncio/objects';
import { afterCalls } from '../asyncio/overrides';
import { sendInto } from '../asyncio/tasks';
import { makeEnterFunction, makeFunction } from '../vm/define';
import { Status, type ThreadState } from '../vm/frame';
import type { World } from '../world';
import { enterContext, leaveContext, type PyContext } from '../vm/contexts';
import { PyTuple, type PyObject, type Value } from '../vm/object';

/** What an eager task's first step interrupts. */
interface Interrupted {
  readonly task: PyTask | null;
  readonly ofThread: PyObject | null;
  readonly context: PyContext | null;
}

/**
 * The first step of an eager task (3.12): inside create_task(), in the task's own context, the task
 * being the current one for as long as it lasts. Answers what it interrupts; null after an error.
 */
function beginEager(w: World, t: ThreadState, task: PyTask): Interrupted | null {
  const { loop } = task;
  const interrupted = { task: loop.currentTask, ofThread: t.runningTask, context: t.context };
  if (!enterContext(w, task.context)) return null;
  loop.currentTask = task;
  t.runningTask = task;
  return interrupted;
}

/** After its first step: who was interrupted goes on. */
function endEager(w: World, t: ThreadState, task: PyTask, before: Interrupted): void {
  const { loop } = task;
  task.context ??= t.context;
  leaveContext(t, before.context);
  loop.currentTask = before.task;
  t.runningTask = before.ofThread;
  taskCurrent(w.recorder, loop.id, before.task?.taskId ?? 0);
  if (task.state !== FutureState.pending) task.coro = null;
}

export const eagerNatives: Readonly<Record<string, Value>> = {
  _begin_eager: makeFunction('_begin_eager', 1, 1, (w, a, at) => {
    const before = beginEager(w, w.thread, a[at] as PyTask);
    return before === null
      ? undefined
      : new PyTuple([before.task, before.ofThread, before.context]);
  }),
  // Made again when the coroutine has been left, and then it answers whether that is so.
  _step_eager: makeEnterFunction('_step_eager', 1, 1, (w, t, args) => {
    const task = args[0] as PyTask;
    if (task.eagerDone) return afterCalls(w, true);
    task.eagerDone = true;
    sendInto(w, t, task, null);
    if (w.status === Status.none) w.status = Status.frame;
    return undefined;
  }),
  _end_eager: makeFunction('_end_eager', 2, 2, (w, a, at) => {
    const [task, ofThread, context] = (a[at + 1] as PyTuple).items;
    const before: Interrupted = {
      task: task as PyTask | null,
      ofThread: ofThread as PyObject | null,
      context: context as PyContext | null,
    };
    endEager(w, w.thread, a[at] as PyTask, before);
    return null;
  }),
};
