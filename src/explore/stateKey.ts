/** A number that is the same for machines with the same future. */
import { essenceOf, hashInt, hashMap, hashPlainMap, hashPlains } from '../engine/state/hash';
import type { World } from '../engine/world';
import type { Machine } from './machine';

/**
 * The key of the machine before a choice of threads. What is left out: numbers that only count what
 * has been, which thread ran last (unless preemptions are counted: `counted`), and the clock of a
 * thread as long as its process's is ahead of it.
 */
export function stateKey(machine: Machine, past: number, counted: boolean): number {
  const { world } = machine;
  return essenceOf(() => {
    hashInt(machine.outputHash);
    hashInt(machine.output.length);
    hashInt(past);
    mixKernel(world, counted);
    mixMachine(world);
  });
}

function mixKernel({ kernel }: World, counted: boolean): void {
  const { current } = kernel;
  hashInt(kernel.schedule.lates);
  if (counted) hashInt(kernel.runnable.includes(current.tid) ? current.tid : 0);
  for (const process of kernel.processes.values()) mixTime(clockOf(process, current));
  for (const { process, clock } of kernel.threads.values()) {
    mixTime(Math.max(clock, clockOf(process, current)));
  }
  hashMap(kernel.processes);
  hashMap(kernel.threads);
  hashMap(kernel.files);
  hashPlainMap(kernel.bound);
  hashMap(kernel.semaphores);
  hashMap(kernel.sharedMemory);
  hashPlains(kernel.killed);
  for (const n of [kernel.nextPort, kernel.nextPid, kernel.nextTid, kernel.nextFile]) hashInt(n);
  hashInt(kernel.nextShared);
  hashInt(kernel.entropyDraws);
}

/** When the next thread of the process runs at the earliest: `scheduler.ts` hands the clock over. */
function clockOf(
  process: World['kernel']['current']['process'],
  current: World['kernel']['current'],
): number {
  return current.process === process ? Math.max(process.gilClock, current.clock) : process.gilClock;
}

function mixTime(ns: number): void {
  hashInt(Math.floor(ns / 0x1_0000_0000));
  hashInt(ns | 0);
}

function mixMachine(world: World): void {
  hashMap(world.processes);
  hashMap(world.threads);
  hashMap(world.registry);
  hashInt(world.recursionLimit);
  hashInt(world.suspects);
  hashInt(world.deathBackOff);
  hashInt(world.deathDue ? 1 : 0);
}
