/**
 * epoll, following `fs/eventpoll.c` of Linux (rules in section 4.3 of asyncio-semantics.md).
 *
 * An instance belongs to an open file description, so processes that inherited it share its interest
 * list and its ready list. An entry is known by (description, descriptor number), reports the number
 * given when it was added, and goes away only with `DEL` or the description's last descriptor: that
 * is what makes a forked child's close() harm its parent.
 */

import { epollCtl as emitCtl, EpollCtlOp, epollPoll, epollWake } from '../../trace/emit.generated';
import { declareState } from '../state/declare';
import { currentFile, openFd } from './descriptors';
import { ERRNO } from './errno';
import type { Kernel } from './kernel';
import { newFile, type OpenFile } from './openFile';
import { fileMask, isPollable, notify } from './poll';
import { POLL } from './pollBits';
import { choose } from './schedule';
import type { KThread } from './thread';
import { BAD_FD } from './syscall';
import { unblock } from './wait';

/** Flags of an entry beside the events of POLL. */
export const EPOLLEXCLUSIVE = 0x1000_0000;
export const EPOLLWAKEUP = 0x2000_0000;
export const EPOLLONESHOT = 0x4000_0000;
export const EPOLLET = 0x8000_0000;
/** What remains of an entry that EPOLLONESHOT has disabled. */
const PRIVATE_BITS = EPOLLEXCLUSIVE | EPOLLWAKEUP | EPOLLONESHOT | EPOLLET;

export class Epoll {
  /** The interest list: events by entry key. */
  items = new Map<number, number>();
  /** The ready list: the keys of linked entries, in order; the values mean nothing. */
  ready = new Map<number, true>();
  /** The threads that wait, the most recent one last. */
  waiters: number[] = [];
}
declareState(Epoll, { items: 'plainMap', ready: 'plainMap', waiters: 'plains' });

/** An entry's key: both halves of its identity in one number. Descriptors are below 65,536. */
function keyOf(file: number, fd: number): number {
  return file * 65_536 + fd;
}

/** epoll_create1(2): a descriptor or an error number. */
export function createEpoll(kernel: Kernel, closeOnExec = true): number {
  const file = newFile(kernel, 'epoll');
  file.epoll = new Epoll();
  return openFd(kernel, file, closeOnExec);
}

/** epoll_ctl(2): 0 or an error number; the event says which. `events` is ignored by DEL. */
export function controlEpoll(
  kernel: Kernel,
  epollFd: number,
  op: 'ADD' | 'MOD' | 'DEL',
  fd: number,
  events: number,
): number {
  const epollFile = currentFile(kernel, epollFd);
  const file = currentFile(kernel, fd);
  const answer = control(kernel, epollFile, op, file, fd, events);
  const code = EpollCtlOp[op];
  emitCtl(kernel.recorder, 0, epollFile?.id ?? 0, code, fd, file?.id ?? 0, events | 0, -answer);
  if (answer === 0 && op !== 'DEL') {
    linkIfReady(kernel, epollFile as OpenFile, file as OpenFile, fd);
  }
  return answer;
}

function control(
  kernel: Kernel,
  epollFile: OpenFile | undefined,
  op: 'ADD' | 'MOD' | 'DEL',
  file: OpenFile | undefined,
  fd: number,
  events: number,
): number {
  if (epollFile === undefined || file === undefined) return BAD_FD;
  if (!isPollable(file)) return -ERRNO.EPERM;
  const { epoll } = epollFile;
  if (epoll === null || file === epollFile) return -ERRNO.EINVAL;
  const key = keyOf(file.id, fd);
  const known = epoll.items.has(key);
  // The kernel always reports errors and hang-ups.
  const wanted = (events | POLL.ERR | POLL.HUP) >>> 0;
  switch (op) {
    case 'ADD':
      if (known) return -ERRNO.EEXIST;
      if (file.epoll !== null && reaches(kernel, file, epollFile, 1)) return -ERRNO.ELOOP;
      epoll.items.set(key, wanted);
      file.watchers.push(epollFile.id, fd);
      return 0;
    case 'MOD':
      if (!known) return -ERRNO.ENOENT;
      epoll.items.set(key, wanted);
      return 0;
    case 'DEL':
      if (!known) return -ERRNO.ENOENT;
      epoll.items.delete(key);
      epoll.ready.delete(key);
      forgetWatcher(file, epollFile.id, fd);
      return 0;
  }
}

/** After ADD or MOD: an entry that is ready now is linked at the tail, or keeps its place. */
function linkIfReady(kernel: Kernel, epollFile: OpenFile, file: OpenFile, fd: number): void {
  const epoll = epollFile.epoll as Epoll;
  const key = keyOf(file.id, fd);
  const events = epoll.items.get(key) ?? 0;
  if ((fileMask(kernel, file) & events) === 0 || epoll.ready.has(key)) return;
  epoll.ready.set(key, true);
  wakeWaiter(kernel, epollFile, epoll);
  notify(kernel, epollFile, POLL.IN | POLL.RDNORM);
}

/**
 * A watched description has new events (`ep_poll_callback`): its entry is linked at the tail unless
 * it is linked already, and one waiter is woken. `mask` 0 is a change of state that passes the
 * entry's filter.
 */
export function watchedFileChanged(
  kernel: Kernel,
  file: OpenFile,
  epollId: number,
  fd: number,
  mask: number,
): void {
  const epollFile = kernel.files.get(epollId);
  const epoll = epollFile?.epoll;
  if (epollFile === undefined || epoll === null || epoll === undefined) return;
  const key = keyOf(file.id, fd);
  const events = epoll.items.get(key) ?? 0;
  if ((events & ~PRIVATE_BITS) === 0) return;
  if (mask !== 0 && (mask & events) === 0) return;
  epoll.ready.set(key, true);
  wakeWaiter(kernel, epollFile, epoll);
  notify(kernel, epollFile, POLL.IN | POLL.RDNORM);
}

/** Exclusive wake-up: one waiter, by default the most recent one; a choice of the schedule. */
function wakeWaiter(kernel: Kernel, epollFile: OpenFile, epoll: Epoll): void {
  const { waiters } = epoll;
  if (waiters.length === 0) return;
  const index = waiters.length - 1 - choose(kernel, 'epollWaiter', waiters.length, 0);
  const thread = kernel.threads.get(waiters[index]) as KThread;
  epollWake(kernel.recorder, 0, epollFile.id, thread.tid);
  unblock(kernel, thread, 'ready', kernel.current.clock);
}

const NOTHING: readonly number[] = [];

/**
 * What epoll_wait(2) with timeout 0 returns: flat pairs of (descriptor, events), or an error number.
 * A caller that gets no pair and may wait calls `block(kernel, 'select', epollFd, deadline)`.
 *
 * Follows `ep_send_events`: the ready list is walked from its head; each entry is polled again; one
 * that is not ready is unlinked without a word, a ready one is reported and (unless edge-triggered
 * or one-shot) linked again at the tail, behind those that were not walked. If anything is linked
 * afterwards the next waiter is woken, who polls again and may find nothing.
 */
export function pollEpoll(
  kernel: Kernel,
  epollFd: number,
  maxEvents: number,
): readonly number[] | number {
  const epollFile = currentFile(kernel, epollFd);
  if (epollFile === undefined) return BAD_FD;
  const { epoll } = epollFile;
  if (epoll === null || maxEvents <= 0) return -ERRNO.EINVAL;
  if (epoll.ready.size === 0) return NOTHING;
  const found: number[] = [];
  const again: number[] = [];
  for (const key of [...epoll.ready.keys()]) {
    if (found.length >= 2 * maxEvents) break;
    epoll.ready.delete(key);
    const file = kernel.files.get(Math.floor(key / 65_536));
    const events = epoll.items.get(key) ?? 0;
    const mask = file === undefined ? 0 : fileMask(kernel, file) & events;
    if (mask === 0) continue;
    found.push(key % 65_536, mask);
    if ((events & EPOLLONESHOT) !== 0) epoll.items.set(key, (events & PRIVATE_BITS) >>> 0);
    else if ((events & EPOLLET) === 0) again.push(key);
  }
  for (const key of again) epoll.ready.set(key, true);
  if (epoll.ready.size > 0) wakeWaiter(kernel, epollFile, epoll);
  return found;
}

/** Tells of what a program got for itself; `events` as of `pollEpoll`. */
export function tellPoll(kernel: Kernel, epollFd: number, events: readonly number[]): void {
  const file = currentFile(kernel, epollFd);
  if (file !== undefined) epollPoll(kernel.recorder, 0, file.id, events.length / 2);
}

/**
 * Whether epoll_wait would report something. As in `__ep_eventpoll_poll`, looking unlinks the entries
 * that are not ready, up to the first that is.
 */
export function epollHasEvents(kernel: Kernel, epollFile: OpenFile): boolean {
  const { epoll } = epollFile;
  if (epoll === null) return false;
  for (const key of [...epoll.ready.keys()]) {
    const file = kernel.files.get(Math.floor(key / 65_536));
    const events = epoll.items.get(key) ?? 0;
    if (file !== undefined && (fileMask(kernel, file) & events) !== 0) return true;
    epoll.ready.delete(key);
  }
  return false;
}

/** Whether `from` watches `target`, directly or through other instances (or nests too deeply). */
function reaches(kernel: Kernel, from: OpenFile, target: OpenFile, depth: number): boolean {
  if (from === target || depth > 4) return true;
  for (const key of from.epoll?.items.keys() ?? []) {
    const file = kernel.files.get(Math.floor(key / 65_536));
    if (file?.kind === 'epoll' && reaches(kernel, file, target, depth + 1)) return true;
  }
  return false;
}

/** A description is gone: so are all entries for it. */
export function forgetWatched(kernel: Kernel, file: OpenFile): void {
  const { watchers } = file;
  for (let i = 0; i < watchers.length; i += 2) {
    const epoll = kernel.files.get(watchers[i])?.epoll;
    const key = keyOf(file.id, watchers[i + 1]);
    epoll?.items.delete(key);
    epoll?.ready.delete(key);
  }
  file.watchers = [];
}

/** An epoll instance is gone: the descriptions that it watched forget it. */
export function releaseEpoll(kernel: Kernel, epollFile: OpenFile): void {
  for (const key of epollFile.epoll?.items.keys() ?? []) {
    const file = kernel.files.get(Math.floor(key / 65_536));
    if (file !== undefined) forgetWatcher(file, epollFile.id, key % 65_536);
  }
}

function forgetWatcher(file: OpenFile, epollId: number, fd: number): void {
  const { watchers } = file;
  for (let i = 0; i < watchers.length; i += 2) {
    if (watchers[i] !== epollId || watchers[i + 1] !== fd) continue;
    watchers.splice(i, 2);
    return;
  }
}
