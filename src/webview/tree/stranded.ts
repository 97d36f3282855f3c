/**
 * Finds the loops that sleep while their ready queue holds handles: what a user must see first.
 * The loop computed its timeout before the handle came, and looks at the queue again only when
 * something wakes its selector (semantics page, 5.2).
 */

import type { HandleState, LoopState, ProcessState } from '../../protocol/state';
import { ownerOf } from './scene';

export interface Stranded {
  readonly pid: number;
  readonly loop: LoopState;
  /** The handles that wait, cancelled ones left out. Never empty. */
  readonly handles: readonly HandleState[];
  /**
   * `forEver`: nothing that the loop knows of will wake it; `until`: a timer will; `deaf`: its
   * self-pipe holds a byte, but the kernel does not watch it any more.
   */
  readonly why: 'forEver' | 'until' | 'deaf';
  /** When a timer wakes the loop, in virtual seconds. */
  readonly until: number | null;
}

/** The loop's stranded handles, if it sleeps over some. */
export function strandedIn(process: ProcessState, loop: LoopState): Stranded | undefined {
  const owner = ownerOf(process, loop);
  if (process.exitCode !== null || loop.phase !== 'select') return undefined;
  if (owner?.state !== 'blocked' || owner.blockedOn !== 'select') return undefined;
  const handles = loop.ready.filter((handle) => !handle.cancelled);
  if (handles.length === 0) return undefined;
  const until = owner.blockedUntil === undefined ? nextTimer(loop) : owner.blockedUntil;
  const pending = loop.selfPipe.bytes > 0;
  // The byte is on its way: the thread has not noticed yet.
  if (pending && !isDeaf(loop)) return undefined;
  const why = pending ? 'deaf' : until === null ? 'forEver' : 'until';
  return { pid: process.pid, loop, handles, why, until };
}

/**
 * Whether another process took the self-pipe out of the epoll instance that both share (semantics
 * page, 4.2), so that call_soon_threadsafe() wakes this loop no more.
 */
export function isDeaf(loop: LoopState): boolean {
  const { watched, readFd } = loop.selfPipe;
  return watched === false && loop.selector.some((entry) => entry.fd === readFd);
}

/** When the loop's earliest timer is due; `null` without one. */
function nextTimer(loop: LoopState): number | null {
  const times = loop.timers.map((timer) => timer.when);
  return times.length === 0 ? null : Math.min(...times);
}
