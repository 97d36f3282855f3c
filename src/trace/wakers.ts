/** In a hang: who could have woken each thread, and why nobody does. */

import { strandedHandles, waitText, wakeText } from './hang';
import type { LoopModel, Model, ProcessModel, TaskModel, ThreadModel } from './model';

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

/** What the events tell, but the model does not keep. */
export interface EventFinder {
  /** The event with which the holder of a lock took it; null if it is not known any more. */
  lastAcquire(pid: number, lock: number): number | null;
}

/** So many handles, tasks or threads are named. */
const MOST = 8;

/** All threads that wait, by process and thread. */
export function hungThreads(model: Model, events: EventFinder): readonly HungThread[] {
  return [...model.threads.values()]
    .sort((a, b) => a.pid - b.pid || a.tid - b.tid)
    .flatMap((thread) => {
      const process = model.processes.get(thread.pid);
      if (thread.blockedOn === null || process === undefined) return [];
      const { pid, tid, name } = thread;
      const waits = waitText(model, process, thread);
      const wakers = wakersOf(model, process, thread, events);
      return { pid, tid, thread: name, waits, wakers };
    });
}

function wakersOf(
  model: Model,
  process: ProcessModel,
  thread: ThreadModel,
  events: EventFinder,
): readonly Waker[] {
  const { object } = thread;
  switch (thread.blockedOn) {
    case 'select':
      return wakersOfSelect(model, process, thread);
    case 'lock':
      return [wakerOfLock(model, process, object, events)];
    case 'event':
    case 'condition':
      return wakersOfSignal(model, process, thread);
    case 'join':
      return [threadWaker(model, object, 'would have to end')];
    case 'start':
      return [threadWaker(model, object, 'would have to start')];
    case 'shutdown':
      return othersOf(model, thread)
        .filter(({ daemon }) => !daemon)
        .map(({ tid }) => threadWaker(model, tid, 'would have to end'));
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

function wakersOfSelect(model: Model, process: ProcessModel, thread: ThreadModel): Waker[] {
  const loop = [...process.loops.values()].find(
    ({ owner, phase }) => owner === thread.tid && phase === 'select',
  );
  if (loop === undefined) return [];
  const stranded = strandedHandles(process, loop);
  const handles = stranded.slice(0, MOST).map(({ id, callback, bySeq, byTid }): Waker => ({
    message: `${threadName(model, byTid)} put handle #${id} ${callback} into its ready queue, but ${wakeText(model, process, loop)}`,
    at: { seq: bySeq },
  }));
  const tasks = tasksOf(process, loop).map((task): Waker => ({
    message: `task ${task.name} of this loop waits for ${waitedFor(process, task)}`,
    at: { pid: process.pid, task: task.id },
  }));
  const none: Waker = {
    message: `no timer is set, and nobody is left who would call loop.call_soon_threadsafe()`,
    at: null,
  };
  return [...handles, ...tasks, ...(handles.length === 0 ? [none] : [])];
}

function tasksOf(process: ProcessModel, { id }: LoopModel): readonly TaskModel[] {
  return [...process.tasks.values()].filter(({ loop }) => loop === id).slice(0, MOST);
}

function waitedFor({ tasks }: ProcessModel, { what, waitingOn }: TaskModel): string {
  if (waitingOn === 0) return 'its turn';
  const other = [...tasks.values()].find(({ future }) => future === waitingOn);
  return other === undefined ? `a ${what}` : `task ${other.name}`;
}

function wakerOfLock(
  model: Model,
  process: ProcessModel,
  lock: number,
  events: EventFinder,
): Waker {
  const holder = process.locks.get(lock)?.holder ?? 0;
  if (holder === -1) {
    const message = `a thread of process ${process.copyOf} held it when process ${process.pid} was forked; the child has no such thread`;
    return { message, at: { seq: process.bornAt } };
  }
  const seq = events.lastAcquire(process.pid, lock);
  const at = seq === null ? null : { seq };
  if (holder === 0) return { message: 'nobody is left who would release it', at };
  const thread = model.threads.get(holder);
  if (thread === undefined) {
    return { message: `thread ${holder}, which took it, has ended without releasing it`, at };
  }
  return { message: `${thread.name} took it here and has not released it`, at };
}

/** An Event or Condition: any thread could set it, so each is named with what it does instead. */
function wakersOfSignal(model: Model, process: ProcessModel, thread: ThreadModel): Waker[] {
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
  const others = othersOf(model, thread).map(({ tid }) =>
    threadWaker(model, tid, 'could have woken it'),
  );
  if (inLoop.length + others.length > 0) return [...inLoop, ...others];
  return [{ message: `no other thread of process ${process.pid} is left to wake it`, at: null }];
}

function wakersOfPipe(model: Model, process: ProcessModel, thread: ThreadModel): Waker[] {
  const file = model.files.get(process.fds.get(thread.object) ?? 0);
  const does = thread.blockedOn === 'read' ? 'write' : 'read';
  const holders = [...model.processes.values()].flatMap(({ pid, fds }) =>
    [...fds].filter(([, ofd]) => ofd === file?.peer).map(([fd]) => ({ pid, fd })),
  );
  if (holders.length === 0) return [{ message: 'nobody has the other end open', at: null }];
  return holders.slice(0, MOST).map(({ pid, fd }) => ({
    message: `process ${pid} has the other end as descriptor ${fd}, but does not ${does}`,
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
  return [...model.threads.values()]
    .filter((other) => other.pid === pid && other.tid !== tid)
    .slice(0, MOST);
}

/** A thread that would have to do something, and what it does instead. */
function threadWaker(model: Model, tid: number, what: string): Waker {
  const thread = model.threads.get(tid);
  const process = model.processes.get(thread?.pid ?? 0);
  if (thread === undefined || process === undefined) {
    return { message: `thread ${tid} ${what}, but is no more`, at: null };
  }
  const message = `${thread.name} ${what}, but it ${waitText(model, process, thread)}`;
  return { message, at: { tid } };
}

function threadName(model: Model, tid: number): string {
  return model.threads.get(tid)?.name ?? `thread ${tid}`;
}
