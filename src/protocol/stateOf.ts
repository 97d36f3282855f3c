/** The answer of `loopscope/state`, made of the model (CONTRACT.md; the types are in `state.ts`). */

import {
  type HandleModel,
  interestKey,
  type LoopModel,
  type Model,
  type ProcessModel,
  type TaskModel,
  type ThreadModel,
} from '../trace/model';
import type {
  HandleState,
  LoopState,
  MachineState,
  ProcessState,
  SelectorEntry,
  TaskState,
  ThreadSlots,
  ThreadState,
} from './state';

/** Where a task waits, in which call of the library, and the timer that ends it; 0 for none. */
export interface TaskWait {
  readonly site: { readonly file: string; readonly line: number } | null;
  readonly call: string | null;
  readonly timer: number;
}

/** What the events do not tell, but the debuggee knows. */
export interface StateSource {
  /** Whether this Python keeps the pid beside the running loop and compares it when it reads. */
  readonly storesPid: boolean;
  /** What `asyncio.get_event_loop()` would do in a thread now. */
  getEventLoop(tid: number): ThreadSlots['getEventLoop'];
  /** The pending tasks of a process by their ids. */
  waits(pid: number): ReadonlyMap<number, TaskWait>;
}

const NANOSECONDS = 1e9;

export function stateOf(model: Model, source: StateSource): MachineState {
  return {
    seq: model.events - 1,
    virtualSeconds: seconds(model, model.time),
    processes: sorted(model.processes).map((process) => processState(model, process, source)),
  };
}

function processState(model: Model, process: ProcessModel, source: StateSource): ProcessState {
  const threads = sorted(model.threads).filter(({ pid }) => pid === process.pid);
  const fds = [...process.fds].sort(([a], [b]) => a - b);
  const waits = source.waits(process.pid);
  return {
    pid: process.pid,
    ppid: process.ppid === 0 ? null : process.ppid,
    bornAt: process.bornAt,
    exitCode: process.exitCode,
    threads: threads.map((thread) => threadState(model, thread, source)),
    loops: sorted(process.loops).map((loop) => loopState(model, process, loop, threads, waits)),
    fds: fds.map(([fd, ofd]) => ({ fd, ofd, kind: model.files.get(ofd)?.type ?? 'file' })),
  };
}

function threadState(model: Model, thread: ThreadModel, source: StateSource): ThreadState {
  const { runningLoop, runningPid, policyLoop, policySetCalled } = thread;
  const pidMatches = !source.storesPid || runningPid === thread.pid;
  const runs = thread.state === 'runnable' && model.running === thread.tid;
  return {
    tid: thread.tid,
    name: thread.name,
    state: runs ? 'running' : thread.state,
    blockedOn: thread.blockedOn,
    blockedUntil: thread.until === -1 ? null : seconds(model, thread.until),
    slots: {
      running: {
        loop: orNull(runningLoop),
        pid: source.storesPid ? orNull(runningPid) : null,
        effective: runningLoop !== 0 && pidMatches,
      },
      policy: { loop: orNull(policyLoop), setCalled: policySetCalled },
      getEventLoop: source.getEventLoop(thread.tid),
    },
  };
}

function loopState(
  model: Model,
  process: ProcessModel,
  loop: LoopModel,
  threads: readonly ThreadModel[],
  waits: ReadonlyMap<number, TaskWait>,
): LoopState {
  const sleepers = new Map([...waits].map(([task, { timer }]) => [timer, process.tasks.get(task)]));
  const handle = (id: number): HandleState[] => {
    const known = process.handles.get(id);
    if (known === undefined) return [];
    const wakes = sleepers.get(id)?.name;
    return [{ ...handleState(known), ...(wakes === undefined ? {} : { wakes }) }];
  };
  const hands = threads.flatMap((thread) => thread.hands);
  const current = hands.findLast((hand) => hand.loop === loop.id && hand.started);
  const timers = [...loop.timers].sort(([a, due], [b, later]) => due - later || a - b);
  return {
    id: loop.id,
    copyOf: orNull(loop.copyOf),
    phase: loop.phase,
    iteration: loop.iteration,
    thread: orNull(loop.owner),
    current: current === undefined ? null : (handle(current.handle)[0] ?? null),
    ready: loop.ready.toArray().flatMap(handle),
    timers: timers.flatMap(([id, when]) =>
      handle(id).map((state) => ({ when: seconds(model, when), handle: state })),
    ),
    selector: [...loop.selector.keys()].sort((a, b) => a - b).map((fd) => entry(process, loop, fd)),
    selfPipe: selfPipe(model, process, loop),
    tasks: sorted(process.tasks)
      .filter((task) => task.loop === loop.id)
      .map((task) => taskState(model, process, loop, task, waits.get(task.id))),
  };
}

function handleState(handle: HandleModel): HandleState {
  return {
    id: handle.id,
    copyOf: orNull(handle.copyOf),
    callback: handle.callback,
    file: handle.file === '' ? null : handle.file,
    line: handle.line === 0 ? null : handle.line,
    cancelled: handle.cancelled,
    scheduledBy: { seq: handle.bySeq, pid: handle.byPid, tid: handle.byTid },
  };
}

function entry(process: ProcessModel, loop: LoopModel, fd: number): SelectorEntry {
  const { reader, writer } = loop.selector.get(fd) ?? { reader: 0, writer: 0 };
  const names = [reader, writer].flatMap((id) => process.handles.get(id)?.callback ?? []);
  return {
    fd,
    what: fd === loop.readFd ? 'self-pipe' : names.join(', '),
    events: `${reader === 0 ? '' : 'r'}${writer === 0 ? '' : 'w'}`,
  };
}

function selfPipe(model: Model, process: ProcessModel, loop: LoopModel): LoopState['selfPipe'] {
  if (loop.phase === 'closed') return { readFd: null, writeFd: null, bytes: 0 };
  const { readFd, writeFd } = loop;
  const ofd = process.fds.get(readFd);
  const epoll = model.files.get(process.fds.get(loop.epollFd) ?? 0);
  const bytes = ofd === undefined ? 0 : (model.files.get(ofd)?.buffered ?? 0);
  if (ofd === undefined || epoll === undefined) return { readFd, writeFd, bytes };
  return { readFd, writeFd, bytes, watched: epoll.interests.has(interestKey(readFd, ofd)) };
}

function taskState(
  model: Model,
  process: ProcessModel,
  loop: LoopModel,
  task: TaskModel,
  wait: TaskWait | undefined,
): TaskState {
  const due = loop.timers.get(wait?.timer ?? 0);
  return {
    id: task.id,
    name: task.name,
    state: loop.currentTask === task.id ? 'running' : 'pending',
    waitingOn: wait?.call ?? waitingOn(process, task),
    coro: task.coro,
    file: task.file === '' ? null : task.file,
    line: task.line === 0 ? null : task.line,
    ...(wait?.site ? { waitsAt: { file: wait.site.file, line: wait.site.line } } : {}),
    ...(due === undefined ? {} : { sleepsUntil: seconds(model, due) }),
  };
}

/** What the task waits on, in words; a bare yield waits on nothing but the task's next turn. */
function waitingOn(process: ProcessModel, { waitingOn: future, what }: TaskModel): string | null {
  if (future === 0) return null;
  if (what !== '') return what;
  const awaited = [...process.tasks.values()].find((task) => task.future === future);
  return awaited?.name ?? `future ${future}`;
}

/** Seconds since the first event. */
function seconds(model: Model, time: number): number {
  return (time - model.start) / NANOSECONDS;
}

function orNull(id: number): number | null {
  return id === 0 ? null : id;
}

/** The values by their keys. */
function sorted<T>(map: ReadonlyMap<number, T>): T[] {
  return [...map].sort(([a], [b]) => a - b).map(([, value]) => value);
}
