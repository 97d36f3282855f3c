/**
 * The model: what the machine looks like after the first n events. The tree, the state request, the
 * hang report and `loopscope verify` are computed from it; the reducer folds events into it.
 *
 * It is plain data (numbers, strings, arrays, Maps), so that it can be cloned, compared, and sent.
 * An id is unique within (process, kind of object). A loop, handle or task that existed when its
 * process was forked is a copy: `copyOf` is the parent's pid, where the original has the same id; 0
 * if the object is no copy.
 *
 * WHAT IS IN IT, and until when. Each rule is a fact of the machine, so that a snapshot taken from
 * the machine's own objects by code that knows nothing of events can follow it:
 *
 * - A process: for ever. Once it has exited only its identity and exit status are left, and its
 *   threads, loops, handles, tasks, futures, locks and descriptors are gone (the kernel closes the
 *   descriptors without fd.close events). It is a `zombie` while its parent lives and has not
 *   collected its status; otherwise `reaped`, also if its parent has exited.
 * - A thread: from its creation until its thread.end. It is `new` until it has reported in
 *   (thread.run); main threads and the thread of a forked child never are. Whether it runs is
 *   `Model.running`: the thread the scheduler chose last, 0 after that thread or process ended.
 * - A loop: from its creation until its object is destroyed or, if it is closed, until it has no
 *   owner and no slot of a thread of its process holds it.
 * - A handle: while it is in a ready queue, on a timer heap, in a selector map, or in hand. It is in
 *   hand from when a turn of a loop took it from the ready queue without finding it cancelled until
 *   its callback returned. (Hence not between its creation and its queueing, nor between leaving the
 *   timer heap and entering the ready queue.)
 * - A task: while it is pending (its task.done is still to come) and not destroyed.
 * - A future: while a pending task of its process waits on it (`Task._fut_waiter`), from the
 *   suspension until the next step of the last of those tasks, even when it is done by then.
 * - A lock: while a Lock or RLock is held.
 * - An open file description: while a descriptor of any process refers to it, or while it waits in
 *   the backlog of a listening one.
 *
 * In a forked child: only the forking thread exists, so nothing is in hand but what that thread had
 * in hand. A loop which another thread was running claims to run for ever: its phase is `stale`, its
 * owner 0, its batch 0. A lock held by another thread has the holder -1. A slot keeps the pid of the
 * process that wrote it.
 *
 * HIDDEN FIELDS (`start`, `time`, `uses`, `waiters`, `watched`, `fresh`, `limbo`) are the reducer's own bookkeeping:
 * comparison leaves them out, and a snapshot need not fill them.
 */

import type { IdQueue } from './idQueue';
import type { EventTable } from './table';

type EnumName<F> = F extends { names: readonly (infer Name)[] } ? Name : never;
export type Origin = EnumName<EventTable['handle.new']['fields']['origin']>;
export type BlockedOn = EnumName<EventTable['thread.block']['fields']['on']>;
export type FileType = EnumName<EventTable['fd.open']['fields']['type']>;
export type LockType = EnumName<EventTable['lock.new']['fields']['type']>;
export type FutureState = EnumName<EventTable['task.suspend']['fields']['state']>;
export type ExitMode = EnumName<EventTable['process.exit']['fields']['mode']>;
export type ChoicePoint = EnumName<EventTable['choice.made']['fields']['point']>;

export interface Model {
  /** How many events have been folded: the seq of the next one. */
  events: number;
  /** How many events are known to be missing (recorded trace.gap events). */
  missing: number;
  /** The thread that was switched to last, 0 for none. */
  running: number;
  readonly processes: Map<number, ProcessModel>;
  readonly threads: Map<number, ThreadModel>;
  /** Open file descriptions, which processes share. */
  readonly files: Map<number, FileModel>;
  /** UTF-16 code units written to standard output (1) and standard error (2), of all processes. */
  readonly output: Map<number, number>;
  /** How many choices of each kind the schedule has made. */
  readonly choices: Map<ChoicePoint, number>;
  warnings: number;
  /** Hidden: the time of the first event and the latest of any event, in ns. */
  start: number;
  time: number;
}

export interface ProcessModel {
  readonly pid: number;
  /** 0 for the root of the process tree. The parent of its birth, also when that one has exited. */
  ppid: number;
  program: string;
  /** The seq of the process.start or process.fork event. */
  bornAt: number;
  /** The process of which it is a forked copy, 0 for one that was started. */
  copyOf: number;
  state: 'running' | 'zombie' | 'reaped';
  exitCode: number | null;
  exitMode: ExitMode | null;
  readonly loops: Map<number, LoopModel>;
  readonly handles: Map<number, HandleModel>;
  readonly tasks: Map<number, TaskModel>;
  readonly futures: Map<number, FutureModel>;
  readonly locks: Map<number, LockModel>;
  /** Descriptors and the open file descriptions they refer to. */
  readonly fds: Map<number, number>;
  /** Hidden: the handle that was created, or left the timer heap, last and is queued nowhere yet. */
  fresh: HandleModel | null;
  /** Hidden: earlier such handles; the oldest are dropped (see `handles.ts`). */
  readonly limbo: Map<number, HandleModel>;
}

export interface ThreadModel {
  readonly tid: number;
  readonly pid: number;
  /** The thread of which a fork made this one, 0 for none. */
  copyOf: number;
  name: string;
  daemon: boolean;
  main: boolean;
  state: 'new' | 'runnable' | 'blocked';
  /** What it is blocked on, null unless it is blocked; then `object`, `until`, `since` count. */
  blockedOn: BlockedOn | null;
  object: number;
  /** The deadline on its clock in ns, -1 for none. */
  until: number;
  /** The seq of the thread.block event. */
  since: number;
  /** The running-loop slot: a loop (0 for none) and the pid that stored it (0 if there is none). */
  runningLoop: number;
  runningPid: number;
  /** The policy slot: a loop (0 for none) and the flag beside it. */
  policyLoop: number;
  policySetCalled: boolean;
  /** The handles in hand, the outermost first. */
  readonly hands: Hand[];
}

/** A handle that a turn of a loop has taken. */
export interface Hand {
  readonly loop: number;
  readonly handle: number;
  /** Whether the callback was called. */
  started: boolean;
}

/**
 * Where a loop stands: `created` until it runs first, then `between` turns, `preparing` (timers,
 * timeout), in `select`, taking up `events` and due timers, `running` its batch, and `idle` once
 * run_forever() is left. `closed` is final. `stale`: see above.
 */
export type Phase =
  | 'created'
  | 'between'
  | 'preparing'
  | 'select'
  | 'events'
  | 'running'
  | 'idle'
  | 'closed'
  | 'stale';

export interface LoopModel {
  readonly id: number;
  copyOf: number;
  type: string;
  /** The selector's descriptor, -1 if it was closed; then the self-pipe's, as they were created. */
  epollFd: number;
  readFd: number;
  writeFd: number;
  debug: boolean;
  phase: Phase;
  /** The number of the turn that began last, 0 before the first. */
  iteration: number;
  /** The thread of its process that runs it (_thread_id), 0 for none. */
  owner: number;
  stopping: boolean;
  /** While in select: for how many ns at most, -1 for ever. Otherwise 0. */
  timeout: number;
  /** How many handles the turn that began last is still to take. */
  batch: number;
  /** Handles, the head first. */
  readonly ready: IdQueue;
  /** Handles on the timer heap and when they are due, ns on the loop's clock. */
  readonly timers: Map<number, number>;
  /** The selector's own map. */
  readonly selector: Map<number, SelectorEntry>;
  /** The current task, 0 for none. */
  currentTask: number;
}

/** The handles for a descriptor, 0 for none. */
export interface SelectorEntry {
  readonly reader: number;
  readonly writer: number;
}

export interface HandleModel {
  readonly id: number;
  copyOf: number;
  readonly callback: string;
  readonly file: string;
  readonly line: number;
  readonly origin: Origin;
  cancelled: boolean;
  /** Who made it: the handle.new event, the process and the thread. */
  readonly bySeq: number;
  readonly byPid: number;
  readonly byTid: number;
  /** Hidden: in how many places it is. */
  uses: number;
}

export interface TaskModel {
  readonly id: number;
  copyOf: number;
  readonly loop: number;
  name: string;
  readonly coro: string;
  readonly file: string;
  readonly line: number;
  /** Its own future, 0 if it was not named. */
  future: number;
  /** The future it waits on, 0 for none, and that future's kind or the awaited task. */
  waitingOn: number;
  what: string;
  /** How many cancel() calls it has accepted. */
  cancels: number;
}

export interface FutureModel {
  readonly id: number;
  state: FutureState;
  /** How many done-callbacks it has. */
  callbacks: number;
  /** Hidden: how many tasks wait on it. */
  waiters: number;
}

export interface LockModel {
  readonly id: number;
  readonly type: LockType;
  /** The thread that holds it, -1 for one that does not exist in this process. */
  holder: number;
}

export interface FileModel {
  readonly ofd: number;
  type: FileType;
  /** The open file description of the other end, 0 for none (any more). */
  peer: number;
  /** Bytes that wait here to be read. */
  buffered: number;
  /** How many descriptors of all processes refer to it. */
  refs: number;
  /** The listening open file description in whose backlog it waits, 0 for none. */
  listener: number;
  /** The interest list of an epoll instance, by `interestKey`. */
  readonly interests: Map<number, Interest>;
  /** Hidden: how many entries of interest lists refer to it. */
  watched: number;
}

/** An entry of an epoll instance's interest list: its key is (fd, ofd). */
export interface Interest {
  readonly fd: number;
  readonly ofd: number;
  readonly events: number;
}

/** The key of an interest. Linux gives out descriptors below 2^20. */
export function interestKey(fd: number, ofd: number): number {
  return ofd * 0x100000 + fd;
}

export function emptyModel(): Model {
  return {
    events: 0,
    missing: 0,
    running: 0,
    processes: new Map(),
    threads: new Map(),
    files: new Map(),
    output: new Map(),
    choices: new Map(),
    warnings: 0,
    start: 0,
    time: 0,
  };
}
