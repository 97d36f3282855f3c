/** What a task waits for, in the words of who wrote it, and who could end that. */
import { coroutinesOf } from '../asyncio/taskConduct';
import { FutureState, PyFuture, PyTask } from '../asyncio/objects';
import { taskLockOf } from '../asyncio/taskLocks';
import { PyConcurrentFuture } from '../library/concurrentFuture';
import { PyFunction, type PyObject, type Value } from '../vm/object';
import { symbolText } from '../../trace/symbols';
import type { ProcessState } from '../process';
import type { World } from '../world';
import {
  attributeOf,
  countOf,
  localOf,
  nameOf,
  type HeldFrame,
  itemsOf,
  waitingIn,
} from './frames';
import { workOf } from './thread';

export interface TaskWait {
  /** A noun phrase: `an item in asyncio.Queue jobs, which a put() would bring`. */
  readonly what: string;
  /** Who took the asyncio.Lock that it waits for, and the event with which; null where there is none. */
  readonly taken: { readonly by: string; readonly seq: number } | null;
}

/** A function of asyncio in which a task waits. */
interface Call {
  readonly world: World;
  readonly process: ProcessState;
  readonly task: PyTask;
  readonly at: HeldFrame;
  readonly user: HeldFrame | null;
}

/** So many tasks are named. */
const MOST = 5;

/** What a pending task waits for; null if that is its turn, or there is no such task. */
export function waitOfTask(world: World, pid: number, id: number): TaskWait | null {
  const process = world.processes.get(pid);
  const task = pendingTasks(process).find(({ taskId }) => taskId === id);
  if (process === undefined || task === undefined || task.waiter === null) return null;
  const frames = [...coroutinesOf(task)].flatMap(({ frame, regs }) =>
    frame === null ? [] : { frame, registers: regs },
  );
  const { user, library } = waitingIn(frames);
  for (const at of [...library].reverse()) {
    if (at.frame.code.qualname === 'Lock.acquire')
      return waitForLock({ world, process, task, at, user });
  }
  for (const at of library) {
    const tell = CALLS[at.frame.code.qualname];
    if (tell !== undefined) return { what: tell({ world, process, task, at, user }), taken: null };
  }
  return {
    what: futureText(world, process, task.waiter) ?? callText(library, user, task.waiter),
    taken: null,
  };
}

function waitForLock({ process, task, at, user }: Call): TaskWait {
  const lock = localOf(at, 'self');
  const what = `${kindOf(lock)}${nameOf(user, lock)}`;
  const known = lock === undefined ? null : taskLockOf(process.taskLocks, lock);
  if (known === null || known.takenAt < 0)
    return { what: `${what}, which nobody holds`, taken: null };
  if (known.task === task.taskId) {
    return { what: `${what}, which it holds itself`, taken: { by: 'it', seq: known.takenAt } };
  }
  const holder = pendingTasks(process).find(({ taskId }) => taskId === known.task);
  const by = holder === undefined ? 'a task that has ended' : `task ${holder.name}`;
  return {
    what: `${what}, which ${by} ${holder === undefined ? 'took' : 'holds'}`,
    taken: { by, seq: known.takenAt },
  };
}

/** What is waited for in functions of asyncio, by their names. */
const CALLS: Readonly<Record<string, (call: Call) => string>> = {
  'Event.wait': (call) => `${own(call)} to be set`,
  'Condition.wait': (call) => `a notify() of ${own(call)}`,
  'Semaphore.acquire': (call) => `a release() of ${own(call)}`,
  'Barrier.wait': (call) =>
    `${own(call)}: ${countOf(call.at, '_count')} of ${countOf(call.at, '_parties')} tasks have come`,
  'Queue.get': (call) => `an item in ${own(call)}, which a put() would bring`,
  'Queue.put': (call) => `room in ${own(call)}, which a get() would make`,
  'Queue.join': (call) =>
    `${own(call)} to be worked off: items without task_done(): ${countOf(call.at, '_unfinished_tasks')}`,
  'TaskGroup.__aexit__': (call) => `the tasks of its TaskGroup: ${futuresText(call, '_tasks')}`,
  _wait: ({ at }) => `asyncio.wait() of ${namesOf(localOf(at, 'fs'))}`,
  sleep: () => 'the end of its sleep()',
};

function own({ at, user }: Call): string {
  const object = localOf(at, 'self');
  return `${kindOf(object)}${nameOf(user, object)}`;
}

function futuresText({ at }: Call, attribute: string): string {
  return namesOf(attributeOf(localOf(at, 'self'), attribute));
}

/** `asyncio.Lock`; a class of the program by its own name. */
function kindOf(object: Value | undefined): string {
  const { name } = (object as PyObject).cls;
  return KINDS.has(name) ? `asyncio.${name}` : name;
}

const KINDS: ReadonlySet<string> = new Set([
  'Lock', 'Event', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Barrier', 'Queue', 'PriorityQueue', 'LifoQueue',
]); // prettier-ignore

/** What completes a future, where that can be seen; null where it is any future. */
function futureText(world: World, process: ProcessState, future: PyFuture): string | null {
  if (future instanceof PyTask) return taskText(future);
  if (future.cls.name === '_GatheringFuture') {
    return `gather() of ${namesOf(attributeOf(future, '_children'))}`;
  }
  const source = sourceOf(future);
  if (source !== null) return workOf(world, source);
  const shielded = pendingTasks(process).find(({ callbacks }) =>
    callbacks.some(
      (one) => one instanceof PyFunction && /^shield\b/.test(one.qualname) && closes(one, future),
    ),
  );
  return shielded === undefined ? null : `shield() of ${taskText(shielded)}`;
}

/** The concurrent.futures.Future that is copied to this one when it is done. */
function sourceOf(future: PyFuture): PyConcurrentFuture | null {
  for (const callback of future.callbacks) {
    for (const cell of callback instanceof PyFunction ? (callback.closure ?? []) : []) {
      if (cell.value instanceof PyConcurrentFuture) return cell.value;
    }
  }
  return null;
}

function closes({ closure }: PyFunction, value: Value): boolean {
  return closure?.some((cell) => cell.value === value) ?? false;
}

/** A function of the library that is not known here, or a future. */
function callText(library: readonly HeldFrame[], user: HeldFrame | null, future: PyFuture): string {
  const call = library.find(({ frame }) => !frame.code.name.startsWith('_'));
  if (call !== undefined) return `${call.frame.code.qualname}() to return`;
  return `the result of Future${nameOf(user, future)}, which a set_result() would bring`;
}

function namesOf(futures: Value | undefined): string {
  const pending = itemsOf(futures).filter((one) => one instanceof PyFuture && !one.isDone);
  const names = pending
    .slice(0, MOST)
    .map((one) => (one instanceof PyTask ? taskText(one) : 'a Future'));
  const more = pending.length - names.length;
  return [...names, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** With its coroutine: names that asyncio gives say nothing. */
function taskText({ name, coroName }: PyTask): string {
  return `task ${name} (${symbolText(coroName)})`;
}

function pendingTasks(process: ProcessState | undefined): readonly PyTask[] {
  return (process?.watched ?? []).filter(
    (one): one is PyTask => one instanceof PyTask && one.state === FutureState.pending,
  );
}
