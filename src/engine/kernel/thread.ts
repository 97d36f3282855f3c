/**
 * Threads: their identity, clock and what they wait for. Birth and end of threads.
 *
 * A thread here has no stack and no code: the machine keeps those under the same tid. Blocking and
 * waking are in `wait.ts`, choosing who runs in `scheduler.ts`.
 */

import { intern } from '../../trace/symbols';
import { ERRNO } from './errno';
import { threadEnd, threadRename, threadRun, threadStart } from '../../trace/emit.generated';
import { declareHistory, declareState } from '../state/declare';
import type { Kernel } from './kernel';
import type { KProcess } from './process';
import { forgetRunnable, makeRunnable } from './runQueue';
import { wakeAll } from './wait';

export type ThreadState = 'runnable' | 'blocked' | 'ended';

/** What a thread waits for, as in the thread.block event. */
export type BlockedOn =
  | 'select' | 'lock' | 'event' | 'condition' | 'join' | 'start' | 'sleep' | 'read' | 'write'
  | 'waitpid' | 'accept' | 'connect' | 'shutdown' | 'semaphore' | 'signal'; // prettier-ignore

/** How the last wait ended: none since `endWait`, what was waited for, its deadline, a signal. */
export type WaitCause = 'none' | 'ready' | 'timeout' | 'interrupt';

export class KThread {
  /** World-unique, from 1; never used again. */
  readonly tid: number;
  readonly process: KProcess;
  name: string;
  daemon: boolean;
  /** The main thread of its process (in a forked child: the copy of the forking thread). */
  main: boolean;
  /** The thread of which a fork made this one, 0 for none. */
  copyOf = 0;
  /** 'runnable' also while it runs. */
  state: ThreadState = 'runnable';
  /** Virtual time in ns; see `clock.ts`. */
  clock: number;
  /** Whether it has reported in (`reportIn`). */
  started = false;
  waitOn: BlockedOn = 'select';
  /** The lock id, tid, descriptor or pid it waits for, 0 for none. */
  waitObject = 0;
  /** The deadline on its clock, -1 for none. Kept after the wait for an operation made again. */
  waitDeadline = -1;
  waitCause: WaitCause = 'none';
  /** The number of this wait: `kernel.nextWait` when it began. */
  waitNumber = 0;
  /** The seq of the thread.block event of this wait. */
  waitSince = 0;
  /** The open file descriptions in whose list of waiters it is. */
  waitFiles: number[] = [];
  /** Bytes that a blocking write has written so far; the same write goes on there. */
  written = 0;
  /** How often in a row another thread was preferred to it; see `scheduler.ts`. */
  passedOver = 0;
  /** Signals: those that it blocks, those sent to it alone that wait, those it is in sigwait(3) for. */
  blockedSignals: number[] = [];
  pendingSignals: number[] = [];
  awaitedSignals: number[] = [];

  constructor(
    tid: number,
    process: KProcess,
    name: string,
    daemon: boolean,
    main: boolean,
    clock: number,
  ) {
    this.tid = tid;
    this.process = process;
    this.name = name;
    this.daemon = daemon;
    this.main = main;
    this.clock = clock;
  }
}
declareState(KThread, {
  tid: 'plain',
  process: 'ref',
  name: 'plain',
  daemon: 'plain',
  main: 'plain',
  copyOf: 'plain',
  state: 'plain',
  clock: 'plain',
  started: 'plain',
  waitOn: 'plain',
  waitObject: 'plain',
  waitDeadline: 'plain',
  waitCause: 'plain',
  waitNumber: 'plain',
  waitSince: 'plain',
  waitFiles: 'plains',
  written: 'plain',
  passedOver: 'plain',
  blockedSignals: 'plains',
  pendingSignals: 'plains',
  awaitedSignals: 'plains',
});
declareHistory(KThread, ['clock', 'waitSince', 'waitNumber', 'passedOver']);

/** How many threads may live at a time, as under a limit of RLIMIT_NPROC. */
const MOST_THREADS = 5000;

/**
 * Creates a thread in the running process, runnable at the creator's time, and returns its tid, or
 * -EAGAIN where there are too many. The event belongs to the creating thread.
 */
export function createThread(kernel: Kernel, name: string, daemon: boolean): number {
  if (kernel.threads.size >= MOST_THREADS) return -ERRNO.EAGAIN;
  const { process, clock } = kernel.current;
  const thread = addThread(kernel, process, name, daemon, false, clock);
  threadStart(kernel.recorder, 0, thread.tid, intern(name), daemon, false);
  return thread.tid;
}

/** Puts a new thread into the tables, which blocks what its creator blocks; emits nothing. */
export function addThread(
  kernel: Kernel,
  process: KProcess,
  name: string,
  daemon: boolean,
  main: boolean,
  clock: number,
): KThread {
  const thread = new KThread(kernel.nextTid++, process, name, daemon, main, clock);
  thread.blockedSignals = kernel.current.blockedSignals.slice();
  kernel.threads.set(thread.tid, thread);
  kernel.recorder.registerThread(thread.tid, process.pid);
  process.tids.push(thread.tid);
  makeRunnable(kernel, thread);
  return thread;
}

/** The running thread has executed its first instruction: whoever blocks on 'start' of it wakes. */
export function reportIn(kernel: Kernel): void {
  const { current } = kernel;
  current.started = true;
  threadRun(kernel.recorder, 0);
  wakeAll(kernel, current.process.pid, 'start', current.tid);
}

/** Renames a thread of the running process; the event belongs to the renamed thread. */
export function renameThread(kernel: Kernel, tid: number, name: string): void {
  const thread = kernel.threads.get(tid);
  if (thread === undefined) return;
  thread.name = name;
  const { recorder } = kernel;
  recorder.tid = tid;
  threadRename(recorder, 0, intern(name));
  recorder.tid = kernel.current.tid;
}

/**
 * Ends the running thread: whoever blocks on 'join' of it wakes. The caller calls `schedule` next.
 * The process goes on, with or without threads; ending it is `exitProcess`.
 */
export function endThread(kernel: Kernel): void {
  const { current } = kernel;
  threadEnd(kernel.recorder, 0);
  dropThread(kernel, current);
  wakeAll(kernel, current.process.pid, 'join', current.tid);
}

/** Takes a thread that is not blocked out of all tables. */
export function dropThread(kernel: Kernel, thread: KThread): void {
  forgetRunnable(kernel, thread);
  thread.state = 'ended';
  kernel.threads.delete(thread.tid);
  const { tids } = thread.process;
  tids.splice(tids.indexOf(thread.tid), 1);
}
