/** For the prelude: the first step of an eager task, between entering and leaving it. */
import { beginEager, endEager, stepEager, type Interrupted } from '../asyncio/tasks';
import { PyTask } from '../asyncio/objects';
import { makeEnterFunction, makeFunction } from '../vm/define';
import { Status } from '../vm/frame';
import { PyContext } from '../vm/contexts';
import { PyTuple, type PyObject, type Value } from '../vm/object';

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
    if (task.eagerDone) return true;
    task.eagerDone = true;
    stepEager(w, t, task);
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
