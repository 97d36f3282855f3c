/** Tasks, and the futures that pending tasks wait on. */

import { Field } from '../emit.generated';
import type { ProcessModel, TaskModel } from '../model';
import { newTask } from '../parts';
import { FUTURE_STATE } from '../table';
import type { EventCursor } from '../cursor';
import { type Folds, loopOf } from './fold';

/** `state` of future.done counts from here in FUTURE_STATE, which begins with `pending`. */
const FIRST_DONE_STATE = 1;

export const taskFolds: Folds<
  | 'task.new'
  | 'task.step'
  | 'task.suspend'
  | 'task.cancel'
  | 'task.done'
  | 'task.rename'
  | 'task.current'
  | 'task.gone'
  | 'future.new'
  | 'future.done'
  | 'future.callback'
> = {
  'task.new'(_, event, process) {
    const { task, name, coro, file, line } = Field.taskNew;
    const created = newTask(
      event.int(task),
      event.loop,
      event.sym(name),
      event.sym(coro),
      event.sym(file),
      event.int(line),
    );
    process.tasks.set(created.id, created);
  },

  'task.step'(_, event, process) {
    const id = event.int(Field.taskStep.task);
    const task = process.tasks.get(id);
    if (task !== undefined) stopWaiting(process, task);
    const loop = loopOf(process, event);
    if (loop !== undefined) loop.currentTask = id;
  },

  'task.suspend'(_, event, process) {
    const { task: id, on, what, state, callbacks } = Field.taskSuspend;
    leaveTask(process, event, event.int(id));
    const task = process.tasks.get(event.int(id));
    if (task === undefined) return;
    stopWaiting(process, task);
    task.what = event.sym(what);
    task.waitingOn = event.int(on);
    if (task.waitingOn === 0) return;
    const waiters = process.futures.get(task.waitingOn)?.waiters ?? 0;
    process.futures.set(task.waitingOn, {
      id: task.waitingOn,
      state: FUTURE_STATE.names[event.int(state)],
      callbacks: event.int(callbacks),
      waiters: waiters + 1,
    });
  },

  'task.cancel'(_, event, process) {
    const task = process.tasks.get(event.int(Field.taskCancel.task));
    if (task !== undefined) task.cancels++;
  },

  'task.done'(_, event, process) {
    const id = event.int(Field.taskDone.task);
    leaveTask(process, event, id);
    forgetTask(process, id);
  },

  'task.gone'(_, event, process) {
    forgetTask(process, event.int(Field.taskGone.task));
  },

  'task.rename'(_, event, process) {
    const task = process.tasks.get(event.int(Field.taskRename.task));
    if (task !== undefined) task.name = event.sym(Field.taskRename.name);
  },

  'task.current'(_, event, process) {
    const loop = loopOf(process, event);
    if (loop !== undefined) loop.currentTask = event.int(Field.taskCurrent.task);
  },

  'future.new'(_, event, process) {
    const task = process.tasks.get(event.int(Field.futureNew.task));
    if (task !== undefined) task.future = event.int(Field.futureNew.future);
  },

  'future.done'(_, event, process) {
    const future = process.futures.get(event.int(Field.futureDone.future));
    if (future === undefined) return;
    future.state = FUTURE_STATE.names[FIRST_DONE_STATE + event.int(Field.futureDone.state)];
    future.callbacks = 0;
  },

  'future.callback'(_, event, process) {
    const future = process.futures.get(event.int(Field.futureCallback.future));
    if (future !== undefined) future.callbacks = event.int(Field.futureCallback.callbacks);
  },
};

/** The task is not the current one any more. */
function leaveTask(process: ProcessModel, event: EventCursor, task: number): void {
  const loop = loopOf(process, event);
  if (loop?.currentTask === task) loop.currentTask = 0;
}

function forgetTask(process: ProcessModel, id: number): void {
  const task = process.tasks.get(id);
  if (task === undefined) return;
  stopWaiting(process, task);
  process.tasks.delete(id);
}

/** The task waits on nothing; a future on which nobody waits is forgotten. */
function stopWaiting(process: ProcessModel, task: TaskModel): void {
  const future = process.futures.get(task.waitingOn);
  if (future !== undefined && --future.waiters === 0) process.futures.delete(future.id);
  task.waitingOn = 0;
  task.what = '';
}
