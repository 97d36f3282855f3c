/**
 * Who holds the locks of tasks (asyncio.Lock) and who uses a loop's objects from another thread: told
 * to the trace for the rules of src/hazards, and kept for who asks why nobody can move.
 */
import { loopMismatch, loopUse, taskLock, TaskLockDoes } from '../../trace/emit.generated';
import { intern } from '../../trace/symbols';
import { makeFunction } from '../vm/define';
import { PyTuple, type Value } from '../vm/object';
import type { World } from '../world';
import { PyFuture, PyLoop, PyTask } from './objects';

/** An asyncio.Lock as its process knows it. */
export interface TaskLock {
  readonly number: number;
  /** The task that holds it; 0: none does, or a callback without a task. */
  readonly task: number;
  /** The event with which it was taken; -1: nobody holds it. */
  readonly takenAt: number;
}

/** What is known of an asyncio.Lock; null if nobody holds it or waits for it. */
export function taskLockOf(locks: ReadonlyMap<Value, PyTuple>, lock: Value): TaskLock | null {
  const items = locks.get(lock)?.items as [number, number, number] | undefined;
  if (items === undefined) return null;
  const [number, task, takenAt] = items;
  return { number, task, takenAt };
}

/** `future`: by which it is waited for, if it is; a lock that somebody waits for keeps its number when it is freed. */
function noteLock(w: World, lock: Value, does: TaskLockDoes, future: number): void {
  const { process, recorder, thread } = w;
  const { taskLocks } = process;
  const known = taskLockOf(taskLocks, lock);
  const number = known?.number ?? ++process.taskLockCount;
  const running = thread.runningTask;
  const task = running instanceof PyTask ? running.taskId : 0;
  const loop = thread.runningLoop instanceof PyLoop ? thread.runningLoop.id : 0;
  if (does === TaskLockDoes.take) taskLocks.set(lock, new PyTuple([number, task, recorder.seq]));
  else if (does === TaskLockDoes.free) {
    if (future > 0) taskLocks.set(lock, new PyTuple([number, 0, -1]));
    else taskLocks.delete(lock);
  }
  taskLock(recorder, loop, task, number, does, does === TaskLockDoes.wait ? future : 0);
}

/** What the Python code of asyncio uses, by name. */
export const taskLockNatives: Readonly<Record<string, Value>> = {
  /** (lock, the future with which a task waits for it) */
  _lock_waited: makeFunction('_lock_waited', 2, 2, (w, a, at) => {
    const future = a[at + 1];
    noteLock(w, a[at]!, TaskLockDoes.wait, future instanceof PyFuture ? future.futureId : 0);
    return null;
  }),
  _lock_taken: makeFunction('_lock_taken', 1, 1, (w, a, at) => {
    noteLock(w, a[at]!, TaskLockDoes.take, 0);
    return null;
  }),
  /** (lock, whether anybody waits for it) */
  _lock_freed: makeFunction('_lock_freed', 2, 2, (w, a, at) => {
    noteLock(w, a[at]!, TaskLockDoes.free, a[at + 1] === true ? 1 : 0);
    return null;
  }),
  /** (the loop of an object, what is raised since it is awaited in another one) */
  _loop_mismatch: makeFunction('_loop_mismatch', 2, 2, (w, a, at) => {
    const loop = a[at];
    loopMismatch(w.recorder, loop instanceof PyLoop ? loop.id : 0, String(a[at + 1]));
    return null;
  }),
  /** (the loop of an object or None, the method that is called) */
  _loop_used: makeFunction('_loop_used', 2, 2, (w, a, at) => {
    const loop = a[at];
    if (!(loop instanceof PyLoop) || loop.threadIdent === null) return null;
    if (loop.threadIdent !== w.thread.ident)
      loopUse(w.recorder, loop.id, intern(String(a[at + 1])));
    return null;
  }),
};
