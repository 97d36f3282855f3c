/**
 * What processes share without descriptors: POSIX semaphores and shared memory. Whoever knows its
 * number can use it, also after a fork or in a spawned process; they live as long as the machine.
 * A process that is killed while it holds a semaphore leaves it taken, as on Linux.
 */

import { declareState } from '../state/declare';
import type { Kernel } from './kernel';
import { choose } from './schedule';
import type { KThread } from './thread';
import { wake } from './wait';

export class KSemaphore {
  value: number;
  constructor(value: number) {
    this.value = value;
  }
}
declareState(KSemaphore, { value: 'plain' });

/** A segment of shared memory, as numbers; who uses it knows their sizes. */
export class KShared {
  cells: number[];
  constructor(cells: number[]) {
    this.cells = cells;
  }
}
declareState(KShared, { cells: 'plains' });

/** sem_open(3): the number of a new semaphore. */
export function createSemaphore(kernel: Kernel, value: number): number {
  const id = kernel.nextShared++;
  kernel.semaphores.set(id, new KSemaphore(value));
  return id;
}

/** sem_trywait(3): was it above 0? A caller that may wait blocks on 'semaphore' and tries again. */
export function takeSemaphore(kernel: Kernel, id: number): boolean {
  const semaphore = kernel.semaphores.get(id);
  if (semaphore === undefined || semaphore.value === 0) return false;
  semaphore.value--;
  return true;
}

/** sem_post(3): of the threads that wait, whatever their process, one wakes: by default the first. */
export function postSemaphore(kernel: Kernel, id: number): void {
  const semaphore = kernel.semaphores.get(id);
  if (semaphore === undefined) return;
  semaphore.value++;
  const waiting: KThread[] = [];
  for (const thread of kernel.threads.values()) {
    if (thread.state !== 'blocked' || thread.waitOn !== 'semaphore') continue;
    if (thread.waitObject === id) waiting.push(thread);
  }
  if (waiting.length === 0) return;
  waiting.sort((a, b) => a.waitNumber - b.waitNumber);
  wake(kernel, waiting[choose(kernel, 'wakeup', waiting.length, 0)].tid);
}

/** A new segment of shared memory with these contents; its number. */
export function createShared(kernel: Kernel, cells: number[]): number {
  const id = kernel.nextShared++;
  kernel.sharedMemory.set(id, new KShared(cells));
  return id;
}
