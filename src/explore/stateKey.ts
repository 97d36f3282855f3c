/** A number that is the same for machines with the same future. */
import { essenceOf, hashInt, hashMap, hashPlainMap, hashPlains } from '../engine/state/hash';
import { Phase, PyLoop } from '../engine/asyncio/objects';
import { NEVER_FIRES } from '../engine/kernel/alarm';
import type { Kernel } from '../engine/kernel/kernel';
import type { KProcess } from '../engine/kernel/process';
import { nextAlarm } from '../engine/kernel/signals';
import type { KThread } from '../engine/kernel/thread';
import { NEVER } from '../engine/kernel/wait';
import type { World } from '../engine/world';
import type { Machine } from './machine';

/**
 * The key of the machine before a choice of threads. What is left out: numbers that only count what
 * has been, which thread ran last (unless preemptions are counted: `counted`), the clock of a thread
 * as long as its process's is ahead of it, and how far a clock is behind whatever can happen next.
 */
export function stateKey(machine: Machine, past: number, counted: boolean): number {
  const { world } = machine;
  return essenceOf(() => {
    hashInt(machine.outputHash);
    hashInt(machine.output.length);
    hashInt(past);
    mixKernel(world, counted);
    mixMachine(world);
    mixTimeouts(world);
  });
}

function mixKernel({ kernel }: World, counted: boolean): void {
  const { current } = kernel;
  hashInt(kernel.schedule.lates);
  if (counted) hashInt(kernel.runnable.includes(current.tid) ? current.tid : 0);
  const soonest = soonestOf(kernel);
  for (const process of kernel.processes.values()) {
    mixTime(Math.max(soonest, clockOf(process, current)));
  }
  let due = 0;
  for (const { process, clock, waitDeadline } of kernel.threads.values()) {
    mixTime(Math.max(soonest, clock, clockOf(process, current)));
    if (waitDeadline !== NEVER && waitDeadline <= current.clock) due++;
  }
  hashInt(due);
  hashMap(kernel.processes);
  hashMap(kernel.threads);
  hashMap(kernel.files);
  hashMap(kernel.nodes);
  hashPlainMap(kernel.bound);
  hashMap(kernel.semaphores);
  hashMap(kernel.sharedMemory);
  hashPlains(kernel.killed);
  for (const n of [
    kernel.nextPort,
    kernel.nextPid,
    kernel.nextTid,
    kernel.nextFile,
    kernel.nextNode,
  ])
    hashInt(n);
  hashInt(kernel.nextShared);
  hashInt(kernel.entropyDraws);
}

/**
 * No thread runs before that time, and who waits is woken no earlier: then a clock that is behind it
 * makes no difference. -Infinity if nothing will happen any more.
 */
function soonestOf(kernel: Kernel): number {
  const { current } = kernel;
  let soonest = Infinity;
  for (const { state, process, clock, waitDeadline } of kernel.threads.values()) {
    if (state !== 'blocked')
      soonest = Math.min(soonest, Math.max(clock, clockOf(process, current)));
    else if (waitDeadline !== NEVER) soonest = Math.min(soonest, waitDeadline);
  }
  const alarm = nextAlarm(kernel);
  if (alarm !== NEVER_FIRES) soonest = Math.min(soonest, alarm);
  return soonest === Infinity ? -Infinity : soonest;
}

/** When the next thread of the process runs at the earliest: `scheduler.ts` hands the clock over. */
function clockOf(process: KProcess, current: KThread): number {
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

/** The timeouts of select(): of one that waits, the deadline counts, and that there is one. */
function mixTimeouts({ kernel, threads }: World): void {
  for (const { tid, frames } of threads.values()) {
    const thread = kernel.threads.get(tid);
    for (const { data } of frames) {
      if (!(data instanceof PyLoop) || data.phase !== Phase.select) continue;
      const waits = thread?.state === 'blocked' || thread?.waitCause !== 'none';
      const isTop = frames[frames.length - 1].data === data;
      mixTime(waits && isTop ? Math.sign(data.timeout) : data.timeout);
    }
  }
}
