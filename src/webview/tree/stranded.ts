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
   * `forEver`: nothing that the loop knows of will wake it; `until`: a timer will; `deaf`: a byte
   * lies in the self-pipe and yet the loop sleeps.
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
  const until = owner.blockedUntil ?? nextTimer(loop);
  const deaf = loop.selfPipe.bytes > 0;
  return {
    pid: process.pid,
    loop,
    handles,
    why: deaf ? 'deaf' : until === null ? 'forEver' : 'until',
    until,
  };
}

/** When the loop's earliest timer is due; `null` without one. */
function nextTimer(loop: LoopState): number | null {
  const times = loop.timers.map((timer) => timer.when);
  return times.length === 0 ? null : Math.min(...times);
}
