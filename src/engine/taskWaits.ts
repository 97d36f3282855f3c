/** What the tasks of a process wait for, as their coroutines tell it: where, in which call, until when. */
import { FutureState, PyHandle, PyTask } from './asyncio/objects';
import { taskLockOf } from './asyncio/taskLocks';
import type { ProcessState } from './process';
import { placeIn, suspendedFrames } from './sites';
import { localsOf } from './vm/builtins/frameObjects';
import { CodeOrigin } from './vm/codeObject';
import type { Frame } from './vm/frame';
import type { Value } from './vm/object';
import type { Site } from './vm/site';
import type { World } from './world';

export interface TaskWait {
  /** The statement of the program that waits; null in none. */
  readonly site: Site | null;
  /** The library's function that it calls: `Queue.get()`, or `Lock.acquire(), held by Task-3`. */
  readonly call: string | null;
  /** The timer's handle that ends it, as in sleep(); 0 if none does by itself. */
  readonly timer: number;
}

/** The tasks of a process that are pending and do not run, by their ids. */
export function taskWaits({ processes }: World, pid: number): ReadonlyMap<number, TaskWait> {
  const process = processes.get(pid);
  if (process === undefined) return new Map();
  const pending = process.watched.filter(
    (one): one is PyTask => one instanceof PyTask && one.state === FutureState.pending,
  );
  const tasks = pending.filter((task) => task.loop.currentTask !== task);
  const timers = timersOf(tasks);
  const names = new Map(pending.map(({ taskId, name }) => [taskId, name]));
  return new Map(
    tasks.map((task) => {
      const frames = suspendedFrames(task);
      const timer = task.waiter === null ? 0 : (timers.get(task.waiter) ?? 0);
      return [task.taskId, { site: placeIn(frames), call: callIn(frames, process, names), timer }];
    }),
  );
}

/** The timers that set a future, by the future. */
function timersOf(tasks: readonly PyTask[]): ReadonlyMap<Value, number> {
  const timers = new Map<Value, number>();
  for (const loop of new Set(tasks.map((task) => task.loop))) {
    for (const handle of loop.scheduled.items) {
      if (handle instanceof PyHandle && !handle.cancelled) timers.set(handle.args[0], handle.id);
    }
  }
  return timers;
}

/** The call of the library below the innermost statement of the program, of frames from the outermost on. */
function callIn(
  frames: readonly Frame[],
  process: ProcessState,
  names: ReadonlyMap<number, string>,
): string | null {
  const start = frames.findLastIndex(({ code }) => code.origin === CodeOrigin.user) + 1;
  const calls = frames.slice(start).filter(({ code }) => code.origin === CodeOrigin.library);
  const shown = calls.filter(({ code }) => !code.name.startsWith('_'));
  // What wait_for() waits for says more than itself.
  const call = shown.find(({ code }) => code.name !== 'wait_for') ?? shown.at(0) ?? calls.at(0);
  if (call === undefined) return null;
  return `${call.code.qualname}()${holder(calls, process, names)}`;
}

/** `, held by Task-3` where a lock of tasks is waited for. */
function holder(
  calls: readonly Frame[],
  { taskLocks }: ProcessState,
  names: ReadonlyMap<number, string>,
): string {
  for (const frame of calls) {
    const lock = localsOf(frame, frame.gen?.regs ?? []).getStr('self');
    const known = lock === undefined ? null : taskLockOf(taskLocks, lock);
    if (known === null || known.takenAt < 0) continue;
    if (known.task === 0) return ', held by a callback';
    return `, held by ${names.get(known.task) ?? 'a task that has ended'}`;
  }
  return '';
}
