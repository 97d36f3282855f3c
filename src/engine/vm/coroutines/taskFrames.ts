/** Where the coroutine frames of a task end: hands yields, results and exceptions to the task. */
import { taskFinished, taskRaisedNow, taskYielded } from '../../asyncio/tasks';
import type { PyTask } from '../../asyncio/objects';
import type { World } from '../../world';
import type { ThreadState } from '../frame';
import type { PyException, Value } from '../object';

/** The coroutine yielded: its frames are popped already, the loop's frame is on top. */
export function yieldToTask(w: World, _t: ThreadState, task: Value, value: Value): void {
  taskYielded(w, task as PyTask, value);
}

/** The coroutine returned; false when an exception is to be unwound. */
export function taskReturned(w: World, _t: ThreadState, task: Value, value: Value): boolean {
  return taskFinished(w, task as PyTask, value);
}

/** The coroutine raised; false when an exception is to be unwound. */
export function taskRaised(w: World, t: ThreadState, task: Value, exc: PyException): boolean {
  return taskRaisedNow(w, t, task as PyTask, exc);
}
