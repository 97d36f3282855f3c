/** What third-party tasks and loops tell asyncio of: which task is the current one, and which there are. */
import { taskCurrent } from '../../trace/emit.generated';
import { PyLoop, PyTask } from '../asyncio/objects';
import { makeFunction } from '../vm/define';
import type { Slot, Value } from '../vm/object';
import { reprFast } from '../vm/text/format';
import type { World } from '../world';

/** The task is the loop's current one from now on; what was it before. */
function swapCurrent(w: World, loop: Slot, task: Slot): Slot {
  const known = task === null || task instanceof PyTask;
  if (!(loop instanceof PyLoop) || !known) return w.refuse('current tasks that are not asyncio’s');
  const before = loop.currentTask;
  loop.currentTask = task;
  w.thread.runningTask = task;
  taskCurrent(w.recorder, loop.id, task?.taskId ?? 0);
  return before;
}

const shown = (w: World, v: Slot): string => reprFast(w, v!, []) ?? '?';

const enterTask = makeFunction('_enter_task', 2, 2, (w, a, at) => {
  const [loop, task] = [a[at], a[at + 1]];
  if (!(loop instanceof PyLoop) || loop.currentTask === null)
    return swapCurrent(w, loop, task) === undefined ? undefined : null;
  return w.raise(
    'RuntimeError',
    `Cannot enter into task ${shown(w, task)} while another task ${shown(w, loop.currentTask)} is being executed.`,
  );
});

const leaveTask = makeFunction('_leave_task', 2, 2, (w, a, at) => {
  const [loop, task] = [a[at], a[at + 1]];
  if (!(loop instanceof PyLoop) || loop.currentTask === task)
    return swapCurrent(w, loop, null) === undefined ? undefined : null;
  return w.raise(
    'RuntimeError',
    `Leaving task ${shown(w, task)} does not match the current task ${shown(w, loop.currentTask)}.`,
  );
});

const swapCurrentTask = makeFunction('_swap_current_task', 2, 2, (w, a, at) =>
  swapCurrent(w, a[at], a[at + 1]),
);

/** Tasks of our own are registered anyhow. */
const registerTask = makeFunction('_register_task', 1, 1, (w, a, at) =>
  a[at] instanceof PyTask ? null : w.refuse('tasks that are not asyncio’s'),
);
const unregisterTask = makeFunction('_unregister_task', 1, 1, (w, a, at) =>
  a[at] instanceof PyTask ? w.refuse('unregistering tasks') : null,
);

export const taskSlotNames: Readonly<Record<string, (w: World) => Value | undefined>> = {
  _enter_task: () => enterTask,
  _leave_task: () => leaveTask,
  _swap_current_task: () => swapCurrentTask,
  _register_task: () => registerTask,
  _unregister_task: () => unregisterTask,
};
