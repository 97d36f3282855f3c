/**
 * What stands still and why: for each thread what it waits for, for each loop which handles are
 * stranded, that is: are ready to run although nobody will take them.
 */

import type { HandleModel, LoopModel, Model, ProcessModel, ThreadModel } from './model';

/** An entry of `blocked` in the run object. */
export interface BlockedThread {
  readonly pid: number;
  /** Its name. */
  readonly thread: string;
  readonly on: string;
  /** The seq of the thread.block event. */
  readonly since: number;
  /** The callbacks of the handles stranded in the loops that it runs, such as `task()`. */
  readonly stranded: readonly string[];
}

/** What is stranded in a loop of a process that waits, in a sentence. */
export interface StrandedLoop {
  readonly pid: number;
  readonly text: string;
}

/** The threads that wait, by pid and tid. */
export function blockedThreads(model: Model): BlockedThread[] {
  return inOrder(model.threads.values(), ({ pid, tid }) => [pid, tid]).flatMap((thread) => {
    const process = model.processes.get(thread.pid);
    if (thread.blockedOn === null || process === undefined) return [];
    const stranded = loopsOf(process)
      .filter(({ owner }) => owner === thread.tid)
      .flatMap((loop) => strandedHandles(process, loop));
    return {
      pid: thread.pid,
      thread: thread.name,
      on: thread.blockedOn,
      since: thread.since,
      stranded: stranded.map(({ callback }) => callback),
    };
  });
}

/** The handles in the ready queue that are not cancelled, in its order. */
export function strandedHandles(process: ProcessModel, loop: LoopModel): HandleModel[] {
  return loop.ready.toArray().flatMap((id) => {
    const handle = process.handles.get(id);
    return handle === undefined || handle.cancelled ? [] : handle;
  });
}

/** For each loop that has some, which of its handles are stranded and why; by process and loop. */
export function strandedLoops(model: Model): readonly StrandedLoop[] {
  return inOrder(model.processes.values(), ({ pid }) => [pid])
    .filter(({ pid }) =>
      [...model.threads.values()].some((thread) => thread.pid === pid && thread.blockedOn !== null),
    )
    .flatMap((process) =>
      loopsOf(process).flatMap((loop) => {
        const text = loopText(model, process, loop);
        return text === null ? [] : { pid: process.pid, text };
      }),
    );
}

/** What a blocked thread waits for: a predicate such as `waits in select for ever`. */
export function waitText(model: Model, process: ProcessModel, thread: ThreadModel): string {
  const forEver = thread.until === -1 ? ' for ever' : '';
  const { object } = thread;
  switch (thread.blockedOn) {
    case null:
      return 'does not wait';
    case 'select': {
      const loop = loopsOf(process).find(
        ({ owner, phase }) => owner === thread.tid && phase === 'select',
      );
      return `waits in select${loop === undefined ? '' : ` of loop ${loop.id}`}${forEver}`;
    }
    case 'lock':
      return `waits${forEver} for lock ${object}${holderText(model, process, thread)}`;
    case 'event':
      return `waits${forEver} for event ${object} to be set`;
    case 'condition':
      return `waits${forEver} for a notification of condition ${object}`;
    case 'join':
      return `waits${forEver} for ${threadText(model, object)} to end`;
    case 'start':
      return `waits${forEver} for ${threadText(model, object)} to start`;
    case 'sleep':
      return `sleeps${forEver}`;
    case 'read':
    case 'write':
      return `waits${forEver} to ${thread.blockedOn} ${fdText(model, process, object)}`;
    case 'accept':
    case 'connect':
      return `waits${forEver} to ${thread.blockedOn} on ${fdText(model, process, object)}`;
    case 'waitpid':
      return `waits${forEver} for ${object > 0 ? `process ${object}` : 'a child'} to exit`;
    case 'semaphore':
      return `waits${forEver} for semaphore ${object}, which processes share`;
    case 'signal':
      return `waits${forEver} for a signal`;
    case 'shutdown':
      return `waits${forEver} at exit for its other threads to end`;
  }
}

function holderText(model: Model, process: ProcessModel, { tid, object }: ThreadModel): string {
  const holder = process.locks.get(object)?.holder;
  if (holder === undefined) return '';
  if (holder === tid) return ', which it holds itself';
  if (holder > 0 && !model.threads.has(holder))
    return `, which thread ${holder} took before it ended`;
  if (holder > 0) return `, which ${threadText(model, holder)} holds`;
  return ', whose holder does not exist in this process: another thread held it at the fork';
}

function threadText(model: Model, tid: number): string {
  const thread = model.threads.get(tid);
  if (thread === undefined) return tid > 0 ? `thread ${tid}` : 'a thread';
  return `thread ${thread.name}`;
}

function fdText(model: Model, process: ProcessModel, fd: number): string {
  const file = model.files.get(process.fds.get(fd) ?? 0);
  return file === undefined ? `descriptor ${fd}` : `descriptor ${fd} (${file.type})`;
}

/** What is stranded in a loop, and why nothing wakes it; null if nothing is. */
function loopText(model: Model, process: ProcessModel, loop: LoopModel): string | null {
  const stranded = strandedHandles(process, loop);
  if (stranded.length === 0) return null;
  const names = stranded.map(({ id, callback }) => `#${id} ${callback}`).join(', ');
  const handles = stranded.length === 1 ? 'handle' : 'handles';
  return `loop ${loop.id}: ${handles} ${names} stranded in the ready queue, since ${wakeText(model, process, loop)}`;
}

/** Why nothing wakes a loop over its ready handles. */
export function wakeText(model: Model, process: ProcessModel, loop: LoopModel): string {
  if (loop.phase === 'stale') return 'the thread that runs the loop exists in the parent only';
  if (loop.owner === 0) return 'no thread runs the loop';
  if (loop.phase !== 'select') return 'the callback before them never returns';
  const bytes = model.files.get(process.fds.get(loop.readFd) ?? 0)?.buffered ?? 0;
  return bytes === 0
    ? 'nobody woke the selector (call_soon from another thread does not)'
    : 'the self-pipe is written but not watched any more';
}

function loopsOf(process: ProcessModel): LoopModel[] {
  return inOrder(process.loops.values(), ({ id }) => [id]);
}

function inOrder<T>(items: Iterable<T>, key: (item: T) => readonly number[]): T[] {
  return [...items].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    const place = left.findIndex((value, i) => value !== right[i]);
    return place < 0 ? 0 : left[place] - right[place];
  });
}
