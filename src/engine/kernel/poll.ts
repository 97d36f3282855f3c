/**
 * Readiness: which events a description has now, and who is told when that changes.
 *
 * The masks are those of Linux's poll methods (`pipe_poll`, `unix_poll`, `tty_poll`); the tests
 * compare them with a real system.
 */

import { epollHasEvents, watchedFileChanged } from './epoll';
import { currentFile } from './descriptors';
import type { Kernel } from './kernel';
import type { OpenFile } from './openFile';
import { pipeReadMask, pipeWriteMask } from './pipe';
import { POLL } from './pollBits';
import { socketMask } from './socket';
import type { KThread } from './thread';
import { unblock } from './wait';

/** The events that a description has now. */
export function fileMask(kernel: Kernel, file: OpenFile): number {
  switch (file.kind) {
    case 'pipe-read':
      return pipeReadMask(file);
    case 'pipe-write':
      return pipeWriteMask(file);
    case 'socket':
      return socketMask(kernel, file);
    case 'epoll':
      return epollHasEvents(kernel, file) ? POLL.IN | POLL.RDNORM : 0;
    case 'tty':
      return POLL.OUT | POLL.WRNORM;
    case 'file':
    case 'null':
      return POLL.IN | POLL.OUT | POLL.RDNORM | POLL.WRNORM;
  }
}

/** What poll(2) reports for a descriptor of the running process, asked for `events`. */
export function pollFd(kernel: Kernel, fd: number, events: number): number {
  const file = currentFile(kernel, fd);
  if (file === undefined) return POLL.NVAL;
  return fileMask(kernel, file) & (events | POLL.ERR | POLL.HUP);
}

/** Whether epoll accepts a description: regular files and /dev/null have no poll method. */
export function isPollable(file: OpenFile): boolean {
  return file.kind !== 'file' && file.kind !== 'null';
}

/**
 * Tells everyone who watches or waits that a description has these events now; 0 for a change of
 * state that concerns all of them.
 */
export function notify(kernel: Kernel, file: OpenFile, mask: number): void {
  // Linux puts the newest epoll entry at the head of the description's wait queue.
  const { watchers, waiters } = file;
  for (let i = watchers.length - 2; i >= 0; i -= 2) {
    watchedFileChanged(kernel, file, watchers[i], watchers[i + 1], mask);
  }
  if (waiters.length === 0) return;
  const woken: KThread[] = [];
  for (let i = 0; i < waiters.length; i += 2) {
    if (mask !== 0 && (mask & waiters[i + 1]) === 0) continue;
    woken.push(kernel.threads.get(waiters[i]) as KThread);
  }
  for (const thread of woken) unblock(kernel, thread, 'ready', kernel.current.clock);
}

/** Puts the running thread among those that a description wakes. */
export function waitOnFile(file: OpenFile, thread: KThread, mask: number): void {
  file.waiters.push(thread.tid, mask);
  thread.waitFiles.push(file.id);
}

/** Puts the running thread among the waiters of an epoll instance, as the most recent one. */
export function waitOnEpoll(file: OpenFile, thread: KThread): void {
  file.epoll?.waiters.push(thread.tid);
  thread.waitFiles.push(file.id);
}

/** Takes a thread off the lists of waiters of a description. */
export function forgetWaiter(file: OpenFile, tid: number): void {
  const { waiters, epoll } = file;
  for (let i = waiters.length - 2; i >= 0; i -= 2) if (waiters[i] === tid) waiters.splice(i, 2);
  const at = epoll === null ? -1 : epoll.waiters.indexOf(tid);
  if (at >= 0) epoll?.waiters.splice(at, 1);
}
