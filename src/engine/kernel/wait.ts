/**
 * Blocking and waking.
 *
 * An operation that cannot go on blocks its thread with `block` and is made again, with the same
 * arguments, whenever the thread runs again ("retry semantics"). `waitCause` of the thread then says
 * how the wait ended, and stays until the operation is over and calls `endWait`. What a lock or a
 * condition is, the kernel does not know: such waiters are found by what they wait on (`wakeOne`).
 */

import {
  threadBlock,
  ThreadBlockOn,
  threadUnblock,
  ThreadUnblockCause,
} from '../../trace/emit.generated';
import { fileOf } from './descriptors';
import { type Kernel, stampEvents } from './kernel';
import { forgetWaiter, waitOnEpoll, waitOnFile } from './poll';
import { POLL } from './pollBits';
import { forgetRunnable, makeRunnable, removeNumber } from './runQueue';
import { choose, isSearched } from './schedule';
import type { BlockedOn, KThread, WaitCause } from './thread';

/** A deadline that never comes. */
export const NEVER = -1;

/**
 * Blocks the running thread until it is woken or its clock reaches `deadline` (ns, NEVER for none).
 * The caller calls `schedule` next.
 *
 * `object` is the descriptor for 'read', 'write', 'accept', 'connect' and 'select' (an epoll
 * descriptor): becoming ready wakes the thread. For 'join' and 'start' it is a tid, for 'waitpid' a
 * pid (0 for any child): the kernel wakes those too. For the others it is a lock id or 0, and who
 * releases that wakes.
 */
export function block(kernel: Kernel, on: BlockedOn, object: number, deadline: number): void {
  const { current } = kernel;
  beginWait(kernel, on, object, deadline);
  const mask = WATCHED[on];
  if (mask === 0) return;
  const file = fileOf(current.process, kernel, object);
  if (file === undefined) return;
  if (file.epoll !== null && on === 'select') waitOnEpoll(file, current);
  else waitOnFile(file, current, mask);
}

/**
 * Blocks the running thread in a select or poll call on several descriptors: it wakes when one of
 * `fds[i]` has an event of `masks[i]`, an error or a hang-up.
 */
export function blockOnFiles(
  kernel: Kernel,
  fds: readonly number[],
  masks: readonly number[],
  deadline: number,
): void {
  const { current } = kernel;
  beginWait(kernel, 'select', 0, deadline);
  for (let i = 0; i < fds.length; i++) {
    const file = fileOf(current.process, kernel, fds[i]);
    if (file !== undefined) waitOnFile(file, current, masks[i] | POLL.ERR | POLL.HUP);
  }
}

/** The events that end a wait on a descriptor; 0 where nothing of a descriptor does. */
const WATCHED: Readonly<Record<BlockedOn, number>> = {
  select: POLL.IN,
  read: POLL.IN | POLL.HUP | POLL.ERR,
  accept: POLL.IN | POLL.HUP | POLL.ERR,
  write: POLL.OUT | POLL.HUP | POLL.ERR,
  connect: POLL.OUT | POLL.HUP | POLL.ERR,
  lock: 0,
  event: 0,
  condition: 0,
  join: 0,
  start: 0,
  sleep: 0,
  waitpid: 0,
  shutdown: 0,
  semaphore: 0,
  signal: 0,
};

function beginWait(kernel: Kernel, on: BlockedOn, object: number, deadline: number): void {
  const { current } = kernel;
  current.state = 'blocked';
  current.waitOn = on;
  current.waitObject = object;
  current.waitDeadline = deadline;
  current.waitCause = 'none';
  current.waitNumber = kernel.nextWait++;
  current.waitSince = kernel.recorder.seq;
  forgetRunnable(kernel, current);
  if (deadline !== NEVER) kernel.sleepers.push(current.tid);
  threadBlock(kernel.recorder, 0, ThreadBlockOn[on], object, deadline);
}

/** In a search, waits end at whole multiples of so many ns: as those of epoll do, in whole milliseconds. */
const TICK = 1_000_000;

/**
 * The deadline of an operation of the running thread that waits for at most `timeout` ns, rounded up
 * (NEVER: for ever). When the operation is made again, it is the deadline that was set the first time.
 * In a search it is a whole millisecond: how often threads have read the clock before they wait then
 * leaves no trace, which would make every round of a program a new state.
 */
export function deadlineFor(kernel: Kernel, timeout: number): number {
  const { current } = kernel;
  if (current.waitCause !== 'none') return current.waitDeadline;
  if (timeout === NEVER) return NEVER;
  const until = current.clock + Math.ceil(timeout);
  return isSearched(kernel.schedule) ? Math.ceil(until / TICK) * TICK : until;
}

/** Whether the running thread is back from a wait that its deadline ended. */
export function timedOut(kernel: Kernel): boolean {
  return kernel.current.waitCause === 'timeout';
}

/** The operation that waited is over: the next one of the running thread starts afresh. */
export function endWait(kernel: Kernel): void {
  const { current } = kernel;
  current.waitCause = 'none';
  current.waitDeadline = NEVER;
}

/** Wakes a blocked thread on behalf of the running one; nothing happens if it is not blocked. */
export function wake(kernel: Kernel, tid: number, cause: 'ready' | 'interrupt' = 'ready'): void {
  const thread = kernel.threads.get(tid);
  if (thread?.state !== 'blocked') return;
  unblock(kernel, thread, cause, kernel.current.clock);
}

/** The tids of the threads of process `pid` that wait on this, the longest waiting one first. */
export function waitersOn(kernel: Kernel, pid: number, on: BlockedOn, object: number): number[] {
  const found: KThread[] = [];
  for (const tid of kernel.processes.get(pid)?.tids ?? []) {
    const thread = kernel.threads.get(tid);
    if (thread?.state !== 'blocked' || thread.waitOn !== on) continue;
    if (thread.waitObject === object) found.push(thread);
  }
  if (found.length > 1) found.sort((a, b) => a.waitNumber - b.waitNumber);
  return found.map((thread) => thread.tid);
}

/**
 * Wakes one of the threads that wait on this (a schedule's choice, by default the one that has waited
 * longest) and returns its tid, 0 if nobody waits.
 */
export function wakeOne(kernel: Kernel, pid: number, on: BlockedOn, object: number): number {
  const waiters = waitersOn(kernel, pid, on, object);
  if (waiters.length === 0) return 0;
  const tid = waiters[choose(kernel, 'wakeup', waiters.length, 0)];
  wake(kernel, tid);
  return tid;
}

/** Wakes all threads that wait on this, the longest waiting one first; returns how many. */
export function wakeAll(kernel: Kernel, pid: number, on: BlockedOn, object: number): number {
  const waiters = waitersOn(kernel, pid, on, object);
  for (const tid of waiters) wake(kernel, tid);
  return waiters.length;
}

/**
 * Ends a thread's wait: it can run again from `time` on, or from its own clock if that is later. The
 * event belongs to the woken thread.
 */
export function unblock(
  kernel: Kernel,
  thread: KThread,
  cause: Exclude<WaitCause, 'none'>,
  time: number,
): void {
  leaveQueues(kernel, thread);
  thread.waitCause = cause;
  if (thread.clock < time) thread.clock = time;
  makeRunnable(kernel, thread);
  stampEvents(kernel, thread);
  threadUnblock(kernel.recorder, 0, ThreadUnblockCause[cause]);
  stampEvents(kernel, kernel.current);
}

/** Takes a blocked thread off every list of waiters. */
export function leaveQueues(kernel: Kernel, thread: KThread): void {
  if (thread.waitDeadline !== NEVER) removeNumber(kernel.sleepers, thread.tid);
  for (const id of thread.waitFiles) {
    const file = kernel.files.get(id);
    if (file !== undefined) forgetWaiter(file, thread.tid);
  }
  thread.waitFiles.length = 0;
}
