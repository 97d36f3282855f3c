/** In a hang: who could have woken each thread, and why nobody does. */

import { strandedHandles, waitText, wakeText } from './hang';
import type { Model, ProcessModel, TaskModel, ThreadModel } from './model';

/** A thread that waits. */
export interface HungThread {
  readonly pid: number;
  readonly tid: number;
  readonly thread: string;
  /** A predicate, such as `waits for lock 1, which thread b holds`. */
  readonly waits: string;
  readonly wakers: readonly Waker[];
}

/** Who could have woken it, or why nobody can; a sentence without its full stop. */
export interface Waker {
  readonly message: string;
  /** What it points at: an event, where a thread is, or where a task of a process waits. */
  readonly at:
    | { readonly seq: number }
    | { readonly tid: number }
    | { readonly pid: number; readonly task: number }
    | null;
}

/** What the model does not keep. */
export interface WaitFinder {
  /** The event with which the holder of a lock took it; null if it is not known any more. */
  lastAcquire(pid: number, lock: number): number | null;
  /** What a thread waits for, as its program calls it; null if nothing more is known than the model tells. */
  ofThread(tid: number): string | null;
  /** What a task of a process waits for; null as above. */
  ofTask(pid: number, task: number): TaskWait | null;
}

interface TaskWait {
  /** A noun phrase, such as `asyncio.Lock lock, which task b holds`. */
  readonly what: string;
  /** Who has what it waits for, and the event with which they took it; null where there is none. */
  readonly taken: { readonly by: string; readonly seq: number } | null;
}

/** So many handles, tasks or threads are named. */
const MOST = 8;
/** Of more threads that could all do it, each of which is listed with what it waits for itself, none is. */
const FEW = 4;

/** All threads that wait, by process and thread. */
export function hungThreads(model: Model, finder: WaitFinder): readonly HungThread[] {
  return [...model.threads.values()]
    .sort((a, b) => a.pid - b.pid || a.tid - b.tid)
    .flatMap((thread) => {
      const process = model.processes.get(thread.pid);
      if (thread.blockedOn === null || process === undefined) return [];
      const { pid, tid, name } = thread;
      const waits = waitsText(model, process, thread, finder);
      const wakers = wakersOf(model, process, thread, finder);
      return { pid, tid, thread: name, waits, wakers };
    });
}

function wakersOf(
  model: Model,
  process: ProcessModel,
  thread: ThreadModel,
  finder: WaitFinder,
): readonly Waker[] {
  const { object } = thread;
  switch (thread.blockedOn) {
    case 'select':
      return wakersOfSelect(model, process, thread, finder);
    case 'lock':
      return [wakerOfLock(model, process, object, finder)];
    case 'event':
    case 'condition':
      return wakersOfSignal(model, process, thread, finder);
    case 'join':
      return [threadWaker(model, object, 'would have to end', finder)];
    case 'start':
      return [threadWaker(model, object, 'would have to start', finder)];
    case 'shutdown':
      return othersOf(model, thread)
        .filter(({ daemon }) => !daemon)
        .slice(0, MOST)
        .map(({ tid }) => threadWaker(model, tid, 'would have to end', finder));
    case 'read':
    case 'write':
      return wakersOfPipe(model, process, thread);
    case 'accept':
      return [{ message: 'somebody would have to connect', at: null }];
    case 'connect':
      return [{ message: 'the listening side would have to accept', at: null }];
    case 'waitpid':
      return wakersOfWait(model, process, object);
    case 'semaphore':
      return [
        { message: 'a process that shares the semaphore would have to release it', at: null },
      ];
    case 'signal':
      return [{ message: 'a signal would have to come', at: null }];
    case 'sleep':
    case null:
      return [];
  }
}

/** What a thread waits for: a predicate. */
function waitsText(
  model: Model,
  process: ProcessModel,
  thread: ThreadModel,
  finder: WaitFinder,
): string {
  const what = finder.ofThread(thread.tid);
  if (what === null) return waitText(model, process, thread);
  return `waits${thread.until === -1 ? ' for ever' : ''} for ${what}`;
}

function wakersOfSelect(
  model: Model,
  process: ProcessModel,
  thread: ThreadModel,
  finder: WaitFinder,
): Waker[] {
  const loop = [...process.loops.values()].find(
    ({ owner, phase }) => owner === thread.tid && phase === 'select',
  );
  if (loop === undefined) return [];
  const stranded = strandedHandles(process, loop);
  const handles = stranded.slice(0, MOST).map(({ id, callback, bySeq, byTid }): Waker => ({
    message: `${threadName(model, byTid)} put handle #${id} ${callback} into its ready queue, but ${wakeText(model, process, loop)}`,
    at: { seq: bySeq },
  }));
  const all = [...process.tasks.values()].filter((task) => task.loop === loop.id);
  const tasks = all.slice(0, MOST).flatMap((task) => wakersOfTask(process, task, finder));
  if (all.length > MOST) {
    tasks.push({ message: `tasks of this loop that wait as well: ${all.length - MOST}`, at: null });
  }
  const none: Waker = {
    message: `no timer is set, and nobody is left who would call loop.call_soon_threadsafe()`,
    at: null,
  };
  return [...handles, ...tasks, ...(handles.length === 0 ? [none] : [])];
}

/** What a task waits for, and where what that is was taken. */
function wakersOfTask(process: ProcessModel, task: TaskModel, finder: WaitFinder): Waker[] {
  const { pid } = process;
  const found = finder.ofTask(pid, task.id);
  const message = `task ${task.name} of this loop waits for ${found?.what ?? waitedFor(process, task)}`;
  const wait: Waker = { message, at: { pid, task: task.id } };
  if (found === null || found.taken === null) return [wait];
  const { by, seq } = found.taken;
  return [wait, { message: `${by} took it here and has not released it`, at: { seq } }];
}

function waitedFor({ tasks }: ProcessModel, { what, waitingOn }: TaskModel): string {
  if (waitingOn === 0) return 'its turn';
  const other = [...tasks.values()].find(({ future }) => future === waitingOn);
  return other === undefined ? `a ${what}` : `task ${other.name}`;
}

function wakerOfLock(model: Model, process: ProcessModel, lock: number, finder: WaitFinder): Waker {
  const holder = process.locks.get(lock)?.holder ?? 0;
  if (holder === -1) {
    const message = `a thread of process ${process.copyOf} held it when process ${process.pid} was forked; the child has no such thread`;
    return { message, at: { seq: process.bornAt } };
  }
  const seq = finder.lastAcquire(process.pid, lock);
  const at = seq === null ? null : { seq };
  if (holder === 0) return { message: 'nobody is left who would release it', at };
  const thread = model.threads.get(holder);
  if (thread === undefined) {
    return { message: `thread ${holder}, which took it, has ended without releasing it`, at };
  }
  return { message: `${thread.name} took it here and has not released it`, at };
}

/** An Event or Condition: any thread could set it, so each is named with what it does instead. */
function wakersOfSignal(
  model: Model,
  process: ProcessModel,
  thread: ThreadModel,
  finder: WaitFinder,
): Waker[] {
  const hand = thread.hands.find(({ started }) => started);
  const loop = process.loops.get(hand?.loop ?? 0);
  const inLoop: Waker[] =
    loop === undefined
      ? []
      : [
          {
            message: `it waits inside a callback of loop ${loop.id}, which runs nothing else before that returns`,
            at: { tid: thread.tid },
          },
          ...strandedHandles(process, loop)
            .slice(0, MOST)
            .map(({ id, callback, bySeq }): Waker => ({
              message: `handle #${id} ${callback} of this loop never gets its turn`,
              at: { seq: bySeq },
            })),
        ];
  const others = wakersAmong(model, othersOf(model, thread), finder);
  if (inLoop.length + others.length > 0) return [...inLoop, ...others];
  return [{ message: `no other thread of process ${process.pid} is left to wake it`, at: null }];
}

/** Each of a few threads; of many no more than how many. */
function wakersAmong(
  model: Model,
  others: readonly ThreadModel[],
  finder: WaitFinder,
): readonly Waker[] {
  const what = 'could have woken it';
  if (others.length <= FEW) return others.map(({ tid }) => threadWaker(model, tid, what, finder));
  return [
    { message: `each of the ${others.length} other threads ${what}, but they all wait`, at: null },
  ];
}

function wakersOfPipe(model: Model, process: ProcessModel, thread: ThreadModel): Waker[] {
  const file = model.files.get(process.fds.get(thread.object) ?? 0);
  const does = thread.blockedOn === 'read' ? 'write' : 'read';
  const holders = [...model.processes.values()].flatMap(({ pid, fds }) =>
    [...fds].filter(([, ofd]) => ofd === file?.peer).map(([fd]) => ({ pid, fd })),
  );
  if (holders.length === 0) return [{ message: 'nobody has the other end open', at: null }];
  const atEnd = does === 'write' ? '; while that is open, there is no end of file' : '';
  return holders.slice(0, MOST).map(({ pid, fd }) => ({
    message:
      pid === process.pid
        ? `its own process has the other end as descriptor ${fd}, but does not ${does}${atEnd}`
        : `process ${pid} has the other end as descriptor ${fd}, but does not ${does}`,
    at: mainThreadOf(model, pid),
  }));
}

function wakersOfWait(model: Model, process: ProcessModel, pid: number): Waker[] {
  const children = [...model.processes.values()].filter(
    (child) =>
      child.ppid === process.pid && child.state === 'running' && (pid <= 0 || child.pid === pid),
  );
  return children.map((child) => ({
    message: `process ${child.pid} would have to exit`,
    at: mainThreadOf(model, child.pid),
  }));
}

function mainThreadOf(model: Model, pid: number): Waker['at'] {
  const thread = [...model.threads.values()].find((one) => one.pid === pid);
  return thread === undefined ? null : { tid: thread.tid };
}

/** The other threads of its process. */
function othersOf(model: Model, { pid, tid }: ThreadModel): readonly ThreadModel[] {
  return [...model.threads.values()].filter((other) => other.pid === pid && other.tid !== tid);
}

/** A thread that would have to do something, and what it does instead. */
function threadWaker(model: Model, tid: number, what: string, finder: WaitFinder): Waker {
  const thread = model.threads.get(tid);
  const process = model.processes.get(thread?.pid ?? 0);
  if (thread === undefined || process === undefined) {
    return { message: `thread ${tid} ${what}, but is no more`, at: null };
  }
  const message = `${thread.name} ${what}, but it ${waitsText(model, process, thread, finder)}`;
  return { message, at: { tid } };
}

function threadName(model: Model, tid: number): string {
  return model.threads.get(tid)?.name ?? `thread ${tid}`;
}
