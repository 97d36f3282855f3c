/** Pending tasks, and the futures on which they wait. */
import type { FutureModel, ProcessModel, TaskModel } from '../../trace/model';
import { newTask } from '../../trace/parts';
import { symbolText } from '../../trace/symbols';
import { FutureState, type PyFuture, PyTask } from '../asyncio/objects';
import { PyGenerator } from '../vm/object';
import { copyOf, type ProcessView } from './processView';

export function addTasks(view: ProcessView, model: ProcessModel): void {
  for (const task of view.state.watched) {
    if (!(task instanceof PyTask) || task.state !== FutureState.pending) continue;
    model.tasks.set(task.taskId, taskModel(view, task));
    const { waiter } = task;
    if (waiter !== null) model.futures.set(waiter.futureId, futureModel(waiter));
  }
}

function taskModel(view: ProcessView, task: PyTask): TaskModel {
  const { taskId, loop, name, coro, coroName, waiter } = task;
  const code = coro instanceof PyGenerator ? coro.code : null;
  const model = newTask(
    taskId,
    loop.id,
    name,
    symbolText(coroName),
    code?.file ?? '',
    code?.unit.firstLine ?? 0,
  );
  model.copyOf = copyOf(view, taskId, view.state.bornTasks);
  model.future = task.futureId;
  model.waitingOn = waiter?.futureId ?? 0;
  model.what = task.waitsFor;
  model.cancels = task.cancels;
  return model;
}

function futureModel(future: PyFuture): FutureModel {
  return {
    id: future.futureId,
    state: futureState(future),
    callbacks: future.callbacks.length,
    waiters: 0,
  };
}

function futureState({ state, exception }: PyFuture): FutureModel['state'] {
  if (state === FutureState.pending) return 'pending';
  if (state === FutureState.cancelled) return 'cancelled';
  return exception === null ? 'result' : 'exception';
}
