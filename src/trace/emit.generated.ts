/**
 * Recorder functions, one a kind of event. They are called for every event of a machine, so each
 * is a count and a few stores into a typed array.
 *
 * Generated from src/trace/table.ts by scripts/generate/events.mjs; do not edit.
 */

import { highWord } from './layout';
import type { Recorder } from './recorder';

/** The number of each kind, as records hold it. */
export const Kind = {
  processStart: 0,
  processFork: 1,
  processBorn: 2,
  processExit: 3,
  processReap: 4,
  threadStart: 5,
  threadRun: 6,
  threadEnd: 7,
  threadRename: 8,
  threadBlock: 9,
  threadUnblock: 10,
  threadSwitch: 11,
  slotSet: 12,
  slotGet: 13,
  loopNew: 14,
  loopRun: 15,
  loopIdle: 16,
  loopStop: 17,
  loopClose: 18,
  loopDebug: 19,
  iterationBegin: 20,
  iterationBatch: 21,
  iterationEnd: 22,
  readyPush: 23,
  readyPop: 24,
  timerPush: 25,
  timerPop: 26,
  handleNew: 27,
  handleRun: 28,
  handleDone: 29,
  handleCancel: 30,
  selectRegister: 31,
  selectUnregister: 32,
  selectEnter: 33,
  selectReturn: 34,
  selectEvent: 35,
  selfPipeWrite: 36,
  selfPipeRead: 37,
  epollCtl: 38,
  epollWake: 39,
  fdOpen: 40,
  fdDup: 41,
  fdClose: 42,
  fdWrite: 43,
  fdRead: 44,
  taskNew: 45,
  taskStep: 46,
  taskSuspend: 47,
  taskCancel: 48,
  taskDone: 49,
  taskRename: 50,
  futureNew: 51,
  futureDone: 52,
  futureCallback: 53,
  lockNew: 54,
  lockAcquire: 55,
  lockRelease: 56,
  lockSet: 57,
  atForkHook: 58,
  outputWrite: 59,
  exceptionRaise: 60,
  exceptionUncaught: 61,
  exceptionHandler: 62,
  warningEmit: 63,
  choiceMade: 64,
  traceGap: 65,
  loopSelector: 66,
  loopGone: 67,
  taskCurrent: 68,
  taskGone: 69,
  fdConnect: 70,
  fdListen: 71,
  fdSend: 72,
  taskDropped: 73,
  taskSwallow: 74,
  taskSpin: 75,
  executorSubmit: 76,
  futureForgotten: 77,
  loopUse: 78,
  taskLock: 79,
  loopMismatch: 80,
  handleSpin: 81,
  lockPermit: 82,
  epollPoll: 83,
  executorFail: 84,
  taskNeverAwaited: 85,
  breakpointCall: 86,
} as const;

/** Where the fields of each kind lie: offsets for the methods of a cursor. */
export const Field = {
  processStart: { ppid: 0, program: 1 },
  processFork: { child: 0, thread: 1, ready: 2, timers: 3, fds: 4 },
  processBorn: { parent: 0, forkSeq: 1, thread: 2, parentThread: 3 },
  processExit: { code: 0, mode: 1 },
  processReap: { child: 0, code: 1 },
  threadStart: { thread: 0, name: 1, daemon: 2, main: 3 },
  threadRun: {},
  threadEnd: {},
  threadRename: { name: 0 },
  threadBlock: { on: 0, object: 1, until: 2 },
  threadUnblock: { cause: 0 },
  threadSwitch: { from: 0, cause: 1 },
  slotSet: { slot: 0, value: 1, old: 2, setCalled: 3, by: 4 },
  slotGet: { slot: 0, value: 1, via: 2, pidMismatch: 3 },
  loopNew: { type: 0, epollFd: 1, readFd: 2, writeFd: 3, debug: 4 },
  loopRun: {},
  loopIdle: { reason: 0 },
  loopStop: {},
  loopClose: { implicit: 0 },
  loopDebug: { debug: 0 },
  iterationBegin: { n: 0 },
  iterationBatch: { todo: 0 },
  iterationEnd: {},
  readyPush: { handle: 0, length: 1 },
  readyPop: { handle: 0, cancelled: 1 },
  timerPush: { handle: 0, when: 1, length: 3 },
  timerPop: { handle: 0, reason: 1 },
  handleNew: { handle: 0, callback: 1, file: 2, line: 3, origin: 4 },
  handleRun: { handle: 0 },
  handleDone: { handle: 0, exception: 1 },
  handleCancel: { handle: 0, where: 1 },
  selectRegister: { fd: 0, reader: 1, writer: 2 },
  selectUnregister: { fd: 0 },
  selectEnter: { timeout: 0, fds: 2, reason: 3 },
  selectReturn: { events: 0, cause: 1 },
  selectEvent: { fd: 0, mask: 1, known: 2 },
  selfPipeWrite: { bytes: 0, result: 1, ownThread: 2 },
  selfPipeRead: { bytes: 0 },
  epollCtl: { epoll: 0, op: 1, fd: 2, ofd: 3, events: 4, errno: 5 },
  epollWake: { epoll: 0, thread: 1 },
  fdOpen: { fd: 0, ofd: 1, type: 2, peer: 3 },
  fdDup: { fd: 0, from: 1, ofd: 2 },
  fdClose: { fd: 0, ofd: 1, last: 2 },
  fdWrite: { fd: 0, ofd: 1, bytes: 2 },
  fdRead: { fd: 0, ofd: 1, bytes: 2 },
  taskNew: { task: 0, name: 1, coro: 2, file: 3, line: 4, eager: 5 },
  taskStep: { task: 0 },
  taskSuspend: { task: 0, on: 1, what: 2, state: 3, callbacks: 4 },
  taskCancel: { task: 0, message: 1 },
  taskDone: { task: 0, state: 1, exception: 2 },
  taskRename: { task: 0, name: 1 },
  futureNew: { future: 0, task: 1 },
  futureDone: { future: 0, state: 1 },
  futureCallback: { future: 0, callbacks: 1, callback: 2 },
  lockNew: { lock: 0, type: 1 },
  lockAcquire: { lock: 0, type: 1 },
  lockRelease: { lock: 0 },
  lockSet: { lock: 0, flag: 1 },
  atForkHook: { phase: 0, owner: 1 },
  outputWrite: { fd: 0, text: 1 },
  exceptionRaise: { type: 0, text: 1, file: 2, line: 3 },
  exceptionUncaught: { type: 0, text: 1 },
  exceptionHandler: { message: 0, type: 1 },
  warningEmit: { category: 0, text: 1, file: 2, line: 3 },
  choiceMade: { point: 0, picked: 1, of: 2 },
  traceGap: { first: 0, last: 1 },
  loopSelector: { epollFd: 0 },
  loopGone: {},
  taskCurrent: { task: 0 },
  taskGone: { task: 0 },
  fdConnect: { fd: 0, ofd: 1, peer: 2, listener: 3 },
  fdListen: { fd: 0, ofd: 1 },
  fdSend: { fd: 0, ofd: 1, to: 2, bytes: 3 },
  taskDropped: { task: 0 },
  taskSwallow: { task: 0 },
  taskSpin: { task: 0, yields: 1 },
  executorSubmit: { threads: 0, alive: 1 },
  futureForgotten: { future: 0, task: 1, exception: 2 },
  loopUse: { what: 0 },
  taskLock: { task: 0, lock: 1, does: 2, future: 3 },
  loopMismatch: { text: 0 },
  handleSpin: { handle: 0, times: 1 },
  lockPermit: { lock: 0, left: 1, taken: 2 },
  epollPoll: { epoll: 0, events: 1 },
  executorFail: { type: 0, text: 1 },
  taskNeverAwaited: { coro: 0, file: 1, line: 2, by: 3 },
  breakpointCall: {},
} as const;

/** `mode` of process.exit. */
export const ProcessExitMode = {
  normal: 0,
  Exit: 1,
  signal: 2,
  exception: 3,
} as const;
export type ProcessExitMode = (typeof ProcessExitMode)[keyof typeof ProcessExitMode];

/** `on` of thread.block. */
export const ThreadBlockOn = {
  select: 0,
  lock: 1,
  event: 2,
  condition: 3,
  join: 4,
  start: 5,
  sleep: 6,
  read: 7,
  write: 8,
  waitpid: 9,
  accept: 10,
  connect: 11,
  shutdown: 12,
  semaphore: 13,
  signal: 14,
} as const;
export type ThreadBlockOn = (typeof ThreadBlockOn)[keyof typeof ThreadBlockOn];

/** `cause` of thread.unblock. */
export const ThreadUnblockCause = {
  ready: 0,
  timeout: 1,
  interrupt: 2,
} as const;
export type ThreadUnblockCause = (typeof ThreadUnblockCause)[keyof typeof ThreadUnblockCause];

/** `cause` of thread.switch. */
export const ThreadSwitchCause = {
  block: 0,
  release: 1,
  preempt: 2,
  end: 3,
  choice: 4,
} as const;
export type ThreadSwitchCause = (typeof ThreadSwitchCause)[keyof typeof ThreadSwitchCause];

/** `slot` of slot.set. */
export const SlotSetSlot = {
  running: 0,
  policy: 1,
} as const;
export type SlotSetSlot = (typeof SlotSetSlot)[keyof typeof SlotSetSlot];

/** `by` of slot.set. */
export const SlotSetBy = {
  runForever: 0,
  cleanup: 1,
  setEventLoop: 2,
  autoCreate: 3,
  atFork: 4,
  user: 5,
  forkPolicy: 6,
} as const;
export type SlotSetBy = (typeof SlotSetBy)[keyof typeof SlotSetBy];

/** `slot` of slot.get. */
export const SlotGetSlot = {
  running: 0,
  policy: 1,
} as const;
export type SlotGetSlot = (typeof SlotGetSlot)[keyof typeof SlotGetSlot];

/** `reason` of loop.idle. */
export const LoopIdleReason = {
  stopped: 0,
  exception: 1,
  refused: 2,
} as const;
export type LoopIdleReason = (typeof LoopIdleReason)[keyof typeof LoopIdleReason];

/** `reason` of timer.pop. */
export const TimerPopReason = {
  due: 0,
  cancelled: 1,
  cleanup: 2,
  user: 3,
} as const;
export type TimerPopReason = (typeof TimerPopReason)[keyof typeof TimerPopReason];

/** `origin` of handle.new. */
export const HandleNewOrigin = {
  callSoon: 0,
  callSoonThreadsafe: 1,
  timer: 2,
  reader: 3,
  writer: 4,
  taskStep: 5,
  taskWakeup: 6,
  future: 7,
  signal: 8,
} as const;
export type HandleNewOrigin = (typeof HandleNewOrigin)[keyof typeof HandleNewOrigin];

/** `where` of handle.cancel. */
export const HandleCancelWhere = {
  none: 0,
  ready: 1,
  heap: 2,
} as const;
export type HandleCancelWhere = (typeof HandleCancelWhere)[keyof typeof HandleCancelWhere];

/** `reason` of select.enter. */
export const SelectEnterReason = {
  ready: 0,
  stopping: 1,
  timer: 2,
  idle: 3,
} as const;
export type SelectEnterReason = (typeof SelectEnterReason)[keyof typeof SelectEnterReason];

/** `cause` of select.return. */
export const SelectReturnCause = {
  event: 0,
  timeout: 1,
} as const;
export type SelectReturnCause = (typeof SelectReturnCause)[keyof typeof SelectReturnCause];

/** `result` of selfPipe.write. */
export const SelfPipeWriteResult = {
  ok: 0,
  full: 1,
  closed: 2,
  error: 3,
} as const;
export type SelfPipeWriteResult = (typeof SelfPipeWriteResult)[keyof typeof SelfPipeWriteResult];

/** `op` of epoll.ctl. */
export const EpollCtlOp = {
  ADD: 0,
  MOD: 1,
  DEL: 2,
} as const;
export type EpollCtlOp = (typeof EpollCtlOp)[keyof typeof EpollCtlOp];

/** `type` of fd.open. */
export const FdOpenType = {
  tty: 0,
  pipeRead: 1,
  pipeWrite: 2,
  socket: 3,
  listener: 4,
  epoll: 5,
  file: 6,
  eventfd: 7,
  null: 8,
} as const;
export type FdOpenType = (typeof FdOpenType)[keyof typeof FdOpenType];

/** `state` of task.suspend. */
export const TaskSuspendState = {
  pending: 0,
  result: 1,
  exception: 2,
  cancelled: 3,
} as const;
export type TaskSuspendState = (typeof TaskSuspendState)[keyof typeof TaskSuspendState];

/** `state` of task.done. */
export const TaskDoneState = {
  finished: 0,
  cancelled: 1,
  exception: 2,
} as const;
export type TaskDoneState = (typeof TaskDoneState)[keyof typeof TaskDoneState];

/** `state` of future.done. */
export const FutureDoneState = {
  result: 0,
  exception: 1,
  cancelled: 2,
} as const;
export type FutureDoneState = (typeof FutureDoneState)[keyof typeof FutureDoneState];

/** `type` of lock.new. */
export const LockNewType = {
  Lock: 0,
  RLock: 1,
  Event: 2,
  Condition: 3,
  Semaphore: 4,
  Barrier: 5,
} as const;
export type LockNewType = (typeof LockNewType)[keyof typeof LockNewType];

/** `type` of lock.acquire. */
export const LockAcquireType = {
  Lock: 0,
  RLock: 1,
  Event: 2,
  Condition: 3,
  Semaphore: 4,
  Barrier: 5,
} as const;
export type LockAcquireType = (typeof LockAcquireType)[keyof typeof LockAcquireType];

/** `phase` of atFork.hook. */
export const AtForkHookPhase = {
  before: 0,
  parent: 1,
  child: 2,
} as const;
export type AtForkHookPhase = (typeof AtForkHookPhase)[keyof typeof AtForkHookPhase];

/** `point` of choice.made. */
export const ChoiceMadePoint = {
  thread: 0,
  epollWaiter: 1,
  order: 2,
  wakeup: 3,
} as const;
export type ChoiceMadePoint = (typeof ChoiceMadePoint)[keyof typeof ChoiceMadePoint];

/** `does` of task.lock. */
export const TaskLockDoes = {
  wait: 0,
  take: 1,
  free: 2,
} as const;
export type TaskLockDoes = (typeof TaskLockDoes)[keyof typeof TaskLockDoes];

/** A process came to life without being forked: the root of the process tree, or a spawned child. */
export function processStart(
  recorder: Recorder,
  loop: number,
  ppid: number,
  program: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(0 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = ppid;
  words[at + 1] = program;
}

/** os.fork() in the parent, at the very moment of the copy: the child is a copy of this process with only the forking thread, which is `thread` there; `ready` and `timers` count the handles that now exist twice, `fds` the shared descriptors. */
export function processFork(
  recorder: Recorder,
  loop: number,
  child: number,
  thread: number,
  ready: number,
  timers: number,
  fds: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(1 | (recorder.tid << 8), loop, recorder.t, 5);
  const words = store.words;
  words[at] = child;
  words[at + 1] = thread;
  words[at + 2] = ready;
  words[at + 3] = timers;
  words[at + 4] = fds;
}

/** The first event of a forked child: its only thread `thread` continues the copy of `parentThread` made by the process.fork event `forkSeq`. */
export function processBorn(
  recorder: Recorder,
  loop: number,
  parent: number,
  forkSeq: number,
  thread: number,
  parentThread: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(2 | (recorder.tid << 8), loop, recorder.t, 4);
  const words = store.words;
  words[at] = parent;
  words[at + 1] = forkSeq;
  words[at + 2] = thread;
  words[at + 3] = parentThread;
}

/** The process ended; a normal exit destroys its objects (and so closes live loops), `_exit` does not. A process killed by signal n has code 128+n. */
export function processExit(
  recorder: Recorder,
  loop: number,
  code: number,
  mode: ProcessExitMode,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(3 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = code;
  words[at + 1] = mode;
}

/** waitpid() collected the exit status of a child. */
export function processReap(
  recorder: Recorder,
  loop: number,
  child: number,
  code: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(4 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = child;
  words[at + 1] = code;
}

/** A thread was created by the event’s thread (by itself for a main thread). It has not run yet. */
export function threadStart(
  recorder: Recorder,
  loop: number,
  thread: number,
  name: number,
  daemon: boolean,
  main: boolean,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(5 | (recorder.tid << 8), loop, recorder.t, 4);
  const words = store.words;
  words[at] = thread;
  words[at + 1] = name;
  words[at + 2] = daemon ? 1 : 0;
  words[at + 3] = main ? 1 : 0;
}

/** A started thread ran its first instruction and reported in. */
export function threadRun(
  recorder: Recorder,
  loop: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  store.open(6 | (recorder.tid << 8), loop, recorder.t, 0);
}

/** The thread ended. */
export function threadEnd(
  recorder: Recorder,
  loop: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  store.open(7 | (recorder.tid << 8), loop, recorder.t, 0);
}

/** The thread got another name. */
export function threadRename(
  recorder: Recorder,
  loop: number,
  name: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(8 | (recorder.tid << 8), loop, recorder.t, 1);
  const words = store.words;
  words[at] = name;
}

/** The thread released the GIL and waits; `object` is the lock id, thread id, descriptor or child pid (0 for none), `until` the deadline on its clock or null. */
export function threadBlock(
  recorder: Recorder,
  loop: number,
  on: ThreadBlockOn,
  object: number,
  until: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(9 | (recorder.tid << 8), loop, recorder.t, 4);
  const words = store.words;
  words[at] = on;
  words[at + 1] = object;
  words[at + 2] = highWord(until);
  words[at + 3] = until | 0;
}

/** What the thread waited for happened, or its deadline passed; it can run again. */
export function threadUnblock(
  recorder: Recorder,
  loop: number,
  cause: ThreadUnblockCause,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(10 | (recorder.tid << 8), loop, recorder.t, 1);
  const words = store.words;
  words[at] = cause;
}

/** The event’s thread now runs instead of thread `from` (0 at the start). */
export function threadSwitch(
  recorder: Recorder,
  loop: number,
  from: number,
  cause: ThreadSwitchCause,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(11 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = from;
  words[at + 1] = cause;
}

/** A thread-local loop slot of this thread was written. For the policy slot `setCalled` is the flag beside it. */
export function slotSet(
  recorder: Recorder,
  loop: number,
  slot: SlotSetSlot,
  value: number,
  old: number,
  setCalled: boolean,
  by: SlotSetBy,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(12 | (recorder.tid << 8), loop, recorder.t, 5);
  const words = store.words;
  words[at] = slot;
  words[at + 1] = value;
  words[at + 2] = old;
  words[at + 3] = setCalled ? 1 : 0;
  words[at + 4] = by;
}

/** A slot was read by the API named in `via`; with `pidMismatch` the stored loop belongs to another process and None was answered. */
export function slotGet(
  recorder: Recorder,
  loop: number,
  slot: SlotGetSlot,
  value: number,
  via: number,
  pidMismatch: boolean,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(13 | (recorder.tid << 8), loop, recorder.t, 4);
  const words = store.words;
  words[at] = slot;
  words[at + 1] = value;
  words[at + 2] = via;
  words[at + 3] = pidMismatch ? 1 : 0;
}

/** An event loop was created, with its epoll descriptor and self-pipe. No slot is touched. */
export function loopNew(
  recorder: Recorder,
  loop: number,
  type: number,
  epollFd: number,
  readFd: number,
  writeFd: number,
  debug: boolean,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(14 | (recorder.tid << 8), loop, recorder.t, 5);
  const words = store.words;
  words[at] = type;
  words[at + 1] = epollFd;
  words[at + 2] = readFd;
  words[at + 3] = writeFd;
  words[at + 4] = debug ? 1 : 0;
}

/** run_forever() took the loop over for the event’s thread (its _thread_id is set). */
export function loopRun(
  recorder: Recorder,
  loop: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  store.open(15 | (recorder.tid << 8), loop, recorder.t, 0);
}

/** run_forever() was left; the loop can be run again. */
export function loopIdle(
  recorder: Recorder,
  loop: number,
  reason: LoopIdleReason,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(16 | (recorder.tid << 8), loop, recorder.t, 1);
  const words = store.words;
  words[at] = reason;
}

/** stop() set the stopping flag. Nothing is woken by it. */
export function loopStop(
  recorder: Recorder,
  loop: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  store.open(17 | (recorder.tid << 8), loop, recorder.t, 0);
}

/** The loop was closed; ready queue and timers are dropped. `implicit`: by its destructor. */
export function loopClose(
  recorder: Recorder,
  loop: number,
  implicit: boolean,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(18 | (recorder.tid << 8), loop, recorder.t, 1);
  const words = store.words;
  words[at] = implicit ? 1 : 0;
}

/** set_debug() was called. */
export function loopDebug(
  recorder: Recorder,
  loop: number,
  debug: boolean,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(19 | (recorder.tid << 8), loop, recorder.t, 1);
  const words = store.words;
  words[at] = debug ? 1 : 0;
}

/** One turn of the loop (_run_once) begins; n counts from 1 per loop. */
export function iterationBegin(
  recorder: Recorder,
  loop: number,
  n: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(20 | (recorder.tid << 8), loop, recorder.t, 1);
  const words = store.words;
  words[at] = n;
}

/** The loop took the length of its ready queue: exactly `todo` handles are popped in this turn. */
export function iterationBatch(
  recorder: Recorder,
  loop: number,
  todo: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(21 | (recorder.tid << 8), loop, recorder.t, 1);
  const words = store.words;
  words[at] = todo;
}

/** The turn is over (also when an exception left it). */
export function iterationEnd(
  recorder: Recorder,
  loop: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  store.open(22 | (recorder.tid << 8), loop, recorder.t, 0);
}

/** The handle was appended to the ready queue, whose length is now `length`. */
export function readyPush(
  recorder: Recorder,
  loop: number,
  handle: number,
  length: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(23 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = handle;
  words[at + 1] = length;
}

/** The loop took the handle from the head of its ready queue; a cancelled one is dropped. */
export function readyPop(
  recorder: Recorder,
  loop: number,
  handle: number,
  cancelled: boolean,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(24 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = handle;
  words[at + 1] = cancelled ? 1 : 0;
}

/** The handle was put on the timer heap, due at `when` on the loop’s clock. */
export function timerPush(
  recorder: Recorder,
  loop: number,
  handle: number,
  when: number,
  length: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(25 | (recorder.tid << 8), loop, recorder.t, 4);
  const words = store.words;
  words[at] = handle;
  words[at + 1] = highWord(when);
  words[at + 2] = when | 0;
  words[at + 3] = length;
}

/** The handle left the timer heap: it is due, it was cancelled and reached the head, or the heap was cleaned of cancelled ones. */
export function timerPop(
  recorder: Recorder,
  loop: number,
  handle: number,
  reason: TimerPopReason,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(26 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = handle;
  words[at + 1] = reason;
}

/** A handle was made for a callback; the event’s thread is who scheduled it. `file` and `line` are where the callback is defined (empty and 0 for native ones). */
export function handleNew(
  recorder: Recorder,
  loop: number,
  handle: number,
  callback: number,
  file: number,
  line: number,
  origin: HandleNewOrigin,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(27 | (recorder.tid << 8), loop, recorder.t, 5);
  const words = store.words;
  words[at] = handle;
  words[at + 1] = callback;
  words[at + 2] = file;
  words[at + 3] = line;
  words[at + 4] = origin;
}

/** The handle’s callback starts. */
export function handleRun(
  recorder: Recorder,
  loop: number,
  handle: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(28 | (recorder.tid << 8), loop, recorder.t, 1);
  const words = store.words;
  words[at] = handle;
}

/** The callback returned, or raised `exception` (empty for none). */
export function handleDone(
  recorder: Recorder,
  loop: number,
  handle: number,
  exception: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(29 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = handle;
  words[at + 1] = exception;
}

/** cancel() was called on the handle for the first time; it stays where it is queued. */
export function handleCancel(
  recorder: Recorder,
  loop: number,
  handle: number,
  where: HandleCancelWhere,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(30 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = handle;
  words[at + 1] = where;
}

/** The loop’s own selector map has this entry for a descriptor, new or changed; `reader` and `writer` are the handles, 0 for none. */
export function selectRegister(
  recorder: Recorder,
  loop: number,
  fd: number,
  reader: number,
  writer: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(31 | (recorder.tid << 8), loop, recorder.t, 3);
  const words = store.words;
  words[at] = fd;
  words[at + 1] = reader;
  words[at + 2] = writer;
}

/** The descriptor left the loop’s own selector map. */
export function selectUnregister(
  recorder: Recorder,
  loop: number,
  fd: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(32 | (recorder.tid << 8), loop, recorder.t, 1);
  const words = store.words;
  words[at] = fd;
}

/** The loop is about to wait for descriptors for at most `timeout` (null: for ever), and why that long. */
export function selectEnter(
  recorder: Recorder,
  loop: number,
  timeout: number,
  fds: number,
  reason: SelectEnterReason,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(33 | (recorder.tid << 8), loop, recorder.t, 4);
  const words = store.words;
  words[at] = highWord(timeout);
  words[at + 1] = timeout | 0;
  words[at + 2] = fds;
  words[at + 3] = reason;
}

/** The wait is over; `events` select.event events precede this one. */
export function selectReturn(
  recorder: Recorder,
  loop: number,
  events: number,
  cause: SelectReturnCause,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(34 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = events;
  words[at + 1] = cause;
}

/** The kernel reported a descriptor (mask: 1 readable, 4 writable, 8 error, 16 hang-up). Not `known`: this process’s selector map has no such descriptor, so the event is dropped (after a fork). */
export function selectEvent(
  recorder: Recorder,
  loop: number,
  fd: number,
  mask: number,
  known: boolean,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(35 | (recorder.tid << 8), loop, recorder.t, 3);
  const words = store.words;
  words[at] = fd;
  words[at + 1] = mask;
  words[at + 2] = known ? 1 : 0;
}

/** A zero byte was sent into the loop’s self-pipe to wake its selector. `full` loses nothing: bytes are pending already. */
export function selfPipeWrite(
  recorder: Recorder,
  loop: number,
  bytes: number,
  result: SelfPipeWriteResult,
  ownThread: boolean,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(36 | (recorder.tid << 8), loop, recorder.t, 3);
  const words = store.words;
  words[at] = bytes;
  words[at + 1] = result;
  words[at + 2] = ownThread ? 1 : 0;
}

/** The loop emptied its self-pipe. */
export function selfPipeRead(
  recorder: Recorder,
  loop: number,
  bytes: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(37 | (recorder.tid << 8), loop, recorder.t, 1);
  const words = store.words;
  words[at] = bytes;
}

/** epoll_ctl on the epoll instance with open file description `epoll`, which every process that inherited it shares; errno 0 for success. */
export function epollCtl(
  recorder: Recorder,
  loop: number,
  epoll: number,
  op: EpollCtlOp,
  fd: number,
  ofd: number,
  events: number,
  errno: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(38 | (recorder.tid << 8), loop, recorder.t, 6);
  const words = store.words;
  words[at] = epoll;
  words[at + 1] = op;
  words[at + 2] = fd;
  words[at + 3] = ofd;
  words[at + 4] = events;
  words[at + 5] = errno;
}

/** A waiter of the epoll instance was woken (exclusive: the most recent one first). */
export function epollWake(
  recorder: Recorder,
  loop: number,
  epoll: number,
  thread: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(39 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = epoll;
  words[at + 1] = thread;
}

/** A descriptor was opened on a new open file description (or on the one that fd.connect put into a listener’s backlog); `peer` is the other end’s, 0 for none. */
export function fdOpen(
  recorder: Recorder,
  loop: number,
  fd: number,
  ofd: number,
  type: FdOpenType,
  peer: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(40 | (recorder.tid << 8), loop, recorder.t, 4);
  const words = store.words;
  words[at] = fd;
  words[at + 1] = ofd;
  words[at + 2] = type;
  words[at + 3] = peer;
}

/** A descriptor was duplicated; both share one open file description. */
export function fdDup(
  recorder: Recorder,
  loop: number,
  fd: number,
  from: number,
  ofd: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(41 | (recorder.tid << 8), loop, recorder.t, 3);
  const words = store.words;
  words[at] = fd;
  words[at + 1] = from;
  words[at + 2] = ofd;
}

/** A descriptor was closed; `last`: no process has the open file description any more, so it is gone. */
export function fdClose(
  recorder: Recorder,
  loop: number,
  fd: number,
  ofd: number,
  last: boolean,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(42 | (recorder.tid << 8), loop, recorder.t, 3);
  const words = store.words;
  words[at] = fd;
  words[at + 1] = ofd;
  words[at + 2] = last ? 1 : 0;
}

/** Bytes were written to a pipe or socket (the self-pipe has events of its own). */
export function fdWrite(
  recorder: Recorder,
  loop: number,
  fd: number,
  ofd: number,
  bytes: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(43 | (recorder.tid << 8), loop, recorder.t, 3);
  const words = store.words;
  words[at] = fd;
  words[at + 1] = ofd;
  words[at + 2] = bytes;
}

/** Bytes were read from a pipe or socket; 0 at the end of the stream. */
export function fdRead(
  recorder: Recorder,
  loop: number,
  fd: number,
  ofd: number,
  bytes: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(44 | (recorder.tid << 8), loop, recorder.t, 3);
  const words = store.words;
  words[at] = fd;
  words[at + 1] = ofd;
  words[at + 2] = bytes;
}

/** A task was created for a coroutine defined at `file`:`line`. */
export function taskNew(
  recorder: Recorder,
  loop: number,
  task: number,
  name: number,
  coro: number,
  file: number,
  line: number,
  eager: boolean,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(45 | (recorder.tid << 8), loop, recorder.t, 6);
  const words = store.words;
  words[at] = task;
  words[at + 1] = name;
  words[at + 2] = coro;
  words[at + 3] = file;
  words[at + 4] = line;
  words[at + 5] = eager ? 1 : 0;
}

/** The task’s coroutine is resumed; it is now the loop’s current task. */
export function taskStep(
  recorder: Recorder,
  loop: number,
  task: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(46 | (recorder.tid << 8), loop, recorder.t, 1);
  const words = store.words;
  words[at] = task;
}

/** The task’s coroutine yielded: it waits for future `on` (0 after a bare yield), which is in `state` and has `callbacks` done-callbacks, the task’s wakeup among them; `what` names the future’s kind, or the awaited task. */
export function taskSuspend(
  recorder: Recorder,
  loop: number,
  task: number,
  on: number,
  what: number,
  state: TaskSuspendState,
  callbacks: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(47 | (recorder.tid << 8), loop, recorder.t, 5);
  const words = store.words;
  words[at] = task;
  words[at + 1] = on;
  words[at + 2] = what;
  words[at + 3] = state;
  words[at + 4] = callbacks;
}

/** cancel() was requested for the task. */
export function taskCancel(
  recorder: Recorder,
  loop: number,
  task: number,
  message: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(48 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = task;
  words[at + 1] = message;
}

/** The task’s coroutine ended. */
export function taskDone(
  recorder: Recorder,
  loop: number,
  task: number,
  state: TaskDoneState,
  exception: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(49 | (recorder.tid << 8), loop, recorder.t, 3);
  const words = store.words;
  words[at] = task;
  words[at + 1] = state;
  words[at + 2] = exception;
}

/** The task got another name. */
export function taskRename(
  recorder: Recorder,
  loop: number,
  task: number,
  name: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(50 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = task;
  words[at + 1] = name;
}

/** A future was created; a task’s own future names the task. */
export function futureNew(
  recorder: Recorder,
  loop: number,
  future: number,
  task: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(51 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = future;
  words[at + 1] = task;
}

/** The future got its result, exception or cancellation; its callbacks are scheduled. */
export function futureDone(
  recorder: Recorder,
  loop: number,
  future: number,
  state: FutureDoneState,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(52 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = future;
  words[at + 1] = state;
}

/** A done-callback was added to or removed from the future, which now has `callbacks` of them. */
export function futureCallback(
  recorder: Recorder,
  loop: number,
  future: number,
  callbacks: number,
  callback: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(53 | (recorder.tid << 8), loop, recorder.t, 3);
  const words = store.words;
  words[at] = future;
  words[at + 1] = callbacks;
  words[at + 2] = callback;
}

/** A threading primitive was created. */
export function lockNew(
  recorder: Recorder,
  loop: number,
  lock: number,
  type: LockNewType,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(54 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = lock;
  words[at + 1] = type;
}

/** The event’s thread holds the lock now (for an RLock: its outermost acquire). */
export function lockAcquire(
  recorder: Recorder,
  loop: number,
  lock: number,
  type: LockAcquireType,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(55 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = lock;
  words[at + 1] = type;
}

/** The lock is free, by whichever thread; a thread that waits for it can take it. */
export function lockRelease(
  recorder: Recorder,
  loop: number,
  lock: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(56 | (recorder.tid << 8), loop, recorder.t, 1);
  const words = store.words;
  words[at] = lock;
}

/** The flag of a threading.Event was set or cleared. */
export function lockSet(
  recorder: Recorder,
  loop: number,
  lock: number,
  flag: boolean,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(57 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = lock;
  words[at + 1] = flag ? 1 : 0;
}

/** An at-fork handler ran: asyncio’s (3.12+) resets both slots in the child. */
export function atForkHook(
  recorder: Recorder,
  loop: number,
  phase: AtForkHookPhase,
  owner: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(58 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = phase;
  words[at + 1] = owner;
}

/** Text reached standard output (1) or standard error (2). */
export function outputWrite(
  recorder: Recorder,
  loop: number,
  fd: number,
  text: string,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(59 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = fd;
  words[at + 1] = store.text(text);
}

/** A raise statement or a native function raised an exception in the program’s own code. */
export function exceptionRaise(
  recorder: Recorder,
  loop: number,
  type: number,
  text: string,
  file: number,
  line: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(60 | (recorder.tid << 8), loop, recorder.t, 4);
  const words = store.words;
  words[at] = type;
  words[at + 1] = store.text(text);
  words[at + 2] = file;
  words[at + 3] = line;
}

/** An exception left the main module or a thread’s target. */
export function exceptionUncaught(
  recorder: Recorder,
  loop: number,
  type: number,
  text: string,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(61 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = type;
  words[at + 1] = store.text(text);
}

/** The loop’s exception handler was called with this message. */
export function exceptionHandler(
  recorder: Recorder,
  loop: number,
  message: string,
  type: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(62 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = store.text(message);
  words[at + 1] = type;
}

/** A warning was issued (whether or not a filter shows it). */
export function warningEmit(
  recorder: Recorder,
  loop: number,
  category: number,
  text: string,
  file: number,
  line: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(63 | (recorder.tid << 8), loop, recorder.t, 4);
  const words = store.words;
  words[at] = category;
  words[at + 1] = store.text(text);
  words[at + 2] = file;
  words[at + 3] = line;
}

/** The schedule decided: alternative `picked` of `of` (from 0). */
export function choiceMade(
  recorder: Recorder,
  loop: number,
  point: ChoiceMadePoint,
  picked: number,
  of: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(64 | (recorder.tid << 8), loop, recorder.t, 3);
  const words = store.words;
  words[at] = point;
  words[at + 1] = picked;
  words[at + 2] = of;
}

/** The events from seq `first` to `last` are missing; the model at this point is kept, so what follows is right. */
export function traceGap(
  recorder: Recorder,
  loop: number,
  first: number,
  last: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(65 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = first;
  words[at + 1] = last;
}

/** The loop got another selector, with an empty map and this epoll descriptor, or its selector was closed (-1). */
export function loopSelector(
  recorder: Recorder,
  loop: number,
  epollFd: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(66 | (recorder.tid << 8), loop, recorder.t, 1);
  const words = store.words;
  words[at] = epollFd;
}

/** The loop object was destroyed without having been closed: a copy that claims to be running is not closed by its destructor. */
export function loopGone(
  recorder: Recorder,
  loop: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  store.open(67 | (recorder.tid << 8), loop, recorder.t, 0);
}

/** The loop’s current task was set by other means than a step: back to the outer task after an eager start, or reset in a forked child (0). */
export function taskCurrent(
  recorder: Recorder,
  loop: number,
  task: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(68 | (recorder.tid << 8), loop, recorder.t, 1);
  const words = store.words;
  words[at] = task;
}

/** A pending task was destroyed, since nothing referred to it any more. */
export function taskGone(
  recorder: Recorder,
  loop: number,
  task: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(69 | (recorder.tid << 8), loop, recorder.t, 1);
  const words = store.words;
  words[at] = task;
}

/** A socket was connected: `peer` is the open file description of the other end, which waits in the backlog of the listening open file description `listener` until accept() opens a descriptor on it. */
export function fdConnect(
  recorder: Recorder,
  loop: number,
  fd: number,
  ofd: number,
  peer: number,
  listener: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(70 | (recorder.tid << 8), loop, recorder.t, 4);
  const words = store.words;
  words[at] = fd;
  words[at + 1] = ofd;
  words[at + 2] = peer;
  words[at + 3] = listener;
}

/** A socket began to listen: from now on it is a listener. */
export function fdListen(
  recorder: Recorder,
  loop: number,
  fd: number,
  ofd: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(71 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = fd;
  words[at + 1] = ofd;
}

/** A datagram was sent to the open file description `to` (0: nobody got it). */
export function fdSend(
  recorder: Recorder,
  loop: number,
  fd: number,
  ofd: number,
  to: number,
  bytes: number,
): void {
  recorder.seq++;
  recorder.stirs++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(72 | (recorder.tid << 8), loop, recorder.t, 4);
  const words = store.words;
  words[at] = fd;
  words[at + 1] = ofd;
  words[at + 2] = to;
  words[at + 3] = bytes;
}

/** A task that the program itself made waits for the first time, and nothing refers to it but the loop and what it waits for. Of many tasks made at one line only some are looked at, and none after one was dropped. */
export function taskDropped(
  recorder: Recorder,
  loop: number,
  task: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(73 | (recorder.tid << 8), loop, recorder.t, 1);
  const words = store.words;
  words[at] = task;
}

/** The task waits again where cancel() reached it: an exception handler of the program caught the CancelledError and ended without raising, and uncancel() was not called. */
export function taskSwallow(
  recorder: Recorder,
  loop: number,
  task: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(74 | (recorder.tid << 8), loop, recorder.t, 1);
  const words = store.words;
  words[at] = task;
}

/** The task has given way `yields` times in a row by bare yields like sleep(0), and nothing that its coroutine can reach has changed between the last two. */
export function taskSpin(
  recorder: Recorder,
  loop: number,
  task: number,
  yields: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(75 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = task;
  words[at + 1] = yields;
}

/** Work was put into the queue of an executor that knows of `threads` threads (workers, or the one that serves the processes of a ProcessPoolExecutor), of which `alive` exist in this process. */
export function executorSubmit(
  recorder: Recorder,
  loop: number,
  threads: number,
  alive: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(76 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = threads;
  words[at + 1] = alive;
}

/** A future (of a task, if it names one) was destroyed, and nobody had asked for its exception; or a task was that is pending still (no exception). */
export function futureForgotten(
  recorder: Recorder,
  loop: number,
  future: number,
  task: number,
  exception: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(77 | (recorder.tid << 8), loop, recorder.t, 3);
  const words = store.words;
  words[at] = future;
  words[at + 1] = task;
  words[at + 2] = exception;
}

/** The method `what` of an object that belongs to this loop was called, by another thread than the one that runs the loop. */
export function loopUse(
  recorder: Recorder,
  loop: number,
  what: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(78 | (recorder.tid << 8), loop, recorder.t, 1);
  const words = store.words;
  words[at] = what;
}

/** A task (0: no task, but a callback) waits by a future for an asyncio.Lock, takes it or frees it; `lock` numbers those of a process that were taken. */
export function taskLock(
  recorder: Recorder,
  loop: number,
  task: number,
  lock: number,
  does: TaskLockDoes,
  future: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(79 | (recorder.tid << 8), loop, recorder.t, 4);
  const words = store.words;
  words[at] = task;
  words[at + 1] = lock;
  words[at + 2] = does;
  words[at + 3] = future;
}

/** An object of this loop was awaited in another one (0: it is of no loop known), with which asyncio raises `text`. */
export function loopMismatch(
  recorder: Recorder,
  loop: number,
  text: string,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(80 | (recorder.tid << 8), loop, recorder.t, 1);
  const words = store.words;
  words[at] = store.text(text);
}

/** The handle’s callback has put itself into the ready queue `times` times in a row, and nothing that it can reach has changed between the last two looks. */
export function handleSpin(
  recorder: Recorder,
  loop: number,
  handle: number,
  times: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(81 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = handle;
  words[at + 1] = times;
}

/** A permit of the threading.Semaphore with this lock was taken or given back, which leaves `left`. */
export function lockPermit(
  recorder: Recorder,
  loop: number,
  lock: number,
  left: number,
  taken: boolean,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(82 | (recorder.tid << 8), loop, recorder.t, 3);
  const words = store.words;
  words[at] = lock;
  words[at + 1] = left;
  words[at + 2] = taken ? 1 : 0;
}

/** The program asked a selector of its own, or select.epoll, and got `events` events; where it waited first, thread.block tells of that. */
export function epollPoll(
  recorder: Recorder,
  loop: number,
  epoll: number,
  events: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(83 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = epoll;
  words[at + 1] = events;
}

/** An exception left what a ThreadPoolExecutor was given to do; its future has it now. */
export function executorFail(
  recorder: Recorder,
  loop: number,
  type: number,
  text: string,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(84 | (recorder.tid << 8), loop, recorder.t, 2);
  const words = store.words;
  words[at] = type;
  words[at + 1] = store.text(text);
}

/** A coroutine was destroyed that was never awaited; it was made at `file`:`line`, or by a handle itself: then `by` is the handle.new event (-1: the callback of a future), otherwise 0. */
export function taskNeverAwaited(
  recorder: Recorder,
  loop: number,
  coro: number,
  file: number,
  line: number,
  by: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  const at = store.open(85 | (recorder.tid << 8), loop, recorder.t, 4);
  const words = store.words;
  words[at] = coro;
  words[at + 1] = file;
  words[at + 2] = line;
  words[at + 3] = by;
}

/** The program called breakpoint() or pdb.set_trace(), where a debugger stops. */
export function breakpointCall(
  recorder: Recorder,
  loop: number,
): void {
  recorder.seq++;
  const store = recorder.store;
  if (store === null) return;
  store.open(86 | (recorder.tid << 8), loop, recorder.t, 0);
}
