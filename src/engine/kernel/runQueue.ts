/**
 * The set of threads that can run, ascending by tid, and the list of those that sleep until a
 * deadline. Who of them runs is decided in `scheduler.ts`.
 */

import type { Kernel } from './kernel';
import type { KThread } from './thread';

/** Adds a thread to those that can run. */
export function makeRunnable(kernel: Kernel, thread: KThread): void {
  const { runnable } = kernel;
  thread.state = 'runnable';
  let at = runnable.length;
  while (at > 0 && runnable[at - 1] > thread.tid) at--;
  if (at > 0 && runnable[at - 1] === thread.tid) return;
  runnable.splice(at, 0, thread.tid);
}

/** Takes a thread out of those that can run, if it is there. */
export function forgetRunnable(kernel: Kernel, thread: KThread): void {
  removeNumber(kernel.runnable, thread.tid);
}

/** Removes the first `value` from `list`, if there is one. */
export function removeNumber(list: number[], value: number): void {
  const at = list.indexOf(value);
  if (at >= 0) list.splice(at, 1);
}
