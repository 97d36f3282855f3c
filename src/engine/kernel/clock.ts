/**
 * Virtual time (invariant 3 of DESIGN.md).
 *
 * Each thread has a clock, which is what `time.monotonic_ns()` answers: it starts at 1000 s. Reading it advances it by 1 us, so that
 * a program that polls the time gets on, and two readings never tie by accident. A used-up quantum
 * of bytecodes advances it by 100 us, so that a spinning thread cannot stop time. When all threads
 * are blocked, the scheduler lets time jump to the next deadline. Nothing else moves a clock but
 * waking (`unblock`) and taking over the GIL (`scheduler.ts`).
 */

import type { Kernel } from './kernel';

/** What reading the clock costs, in ns. */
export const READ_COST = 1_000;

/** What a quantum of bytecodes costs, in ns. */
export const QUANTUM_COST = 100_000;

/** All clocks at the start of the machine, in ns. Below 2^53 for 104 days of virtual time. */
export const START = 1_000_000_000_000;

/** `time.time()` at the start of the machine, in s: 2020-01-01T00:00:00Z. */
export const EPOCH_START = 1_577_836_800;

/** Reads the running thread's clock: advances it by 1 us and returns it, in ns. */
export function readClock(kernel: Kernel): number {
  const { current } = kernel;
  current.clock += READ_COST;
  kernel.recorder.t = current.clock;
  return current.clock;
}

/** Charges the running thread for `ns` of work. */
export function spend(kernel: Kernel, ns: number): void {
  const { current } = kernel;
  current.clock += ns;
  kernel.recorder.t = current.clock;
}

/** `time.time()` for a clock reading, in s. */
export function epochSeconds(clock: number): number {
  return EPOCH_START + (clock - START) / 1e9;
}

/** The time of files in ns since 1970; to look at it takes no time. */
export function epochNow({ current }: Kernel): number {
  return EPOCH_START * 1e9 + (current.clock - START);
}

/** The virtual time that a clock shows to have passed since the machine started, in s. */
export function virtualSeconds(clock: number): number {
  return (clock - START) / 1e9;
}
