/**
 * The scheduler: which thread runs next.
 *
 * Each process has a GIL, so threads of one process exclude each other and those of different
 * processes do not; in a machine all of them still run in one total order, which the schedule picks.
 * By default the running thread goes on until it blocks, ends or has used up its quantum. Then comes
 * the next runnable one after it (by tid, round-robin) if it was the quantum, else the lowest tid.
 * Any other choice is a legal run of the program, so all runnable threads are alternatives.
 *
 * The GIL and time: a thread that is switched in continues at its own clock, or at the time at which
 * its process's GIL was given up if that is later. So within a process clocks never run backwards
 * along the trace, and processes overlap in time as on a machine with many cores.
 */

import { threadSwitch, ThreadSwitchCause } from '../../trace/emit.generated';
import { NEVER_FIRES } from './alarm';
import { QUANTUM_COST, spend } from './clock';
import { type Kernel, stampEvents } from './kernel';
import { choose } from './schedule';
import { fireAlarms, nextAlarm } from './signals';
import type { KThread } from './thread';
import { NEVER, unblock } from './wait';

/** Why a thread is switched out, as in the thread.switch event. */
export type SwitchCause = 'block' | 'release' | 'preempt' | 'end' | 'choice';

/** The answer of `schedule` when nobody can run and no deadline will ever come. */
export const HANG = 0;

/**
 * A runnable thread that others were preferred to this often in a row goes first by default: without
 * it, two threads that keep waking each other would starve one with a higher tid for ever.
 */
const PATIENCE = 100;

/**
 * Picks the thread that runs next, makes it `kernel.current` and returns its tid; HANG if nobody can
 * ever run again. Called after `block` ('block'), `endThread` or `exitProcess` ('end').
 */
export function schedule(kernel: Kernel, cause: SwitchCause): number {
  const { clock } = kernel.current;
  expireDeadlines(kernel, clock);
  // Not where the running thread goes on: a signal must not come in the middle of its time slice.
  if (cause !== 'release' && cause !== 'choice') fireAlarms(kernel, clock);
  while (kernel.runnable.length === 0) {
    const deadline = nextDeadline(kernel);
    const alarm = nextAlarm(kernel);
    if (alarm !== NEVER_FIRES && (deadline === NEVER || alarm <= deadline)) {
      fireAlarms(kernel, alarm);
      continue;
    }
    if (deadline === NEVER) return HANG;
    expireDeadlines(kernel, deadline);
  }
  for (;;) {
    const { runnable, sleepers, schedule } = kernel;
    const late = schedule.mayBeLate && sleepers.length > 0 ? 1 : 0;
    const index = choose(kernel, 'thread', runnable.length + late, defaultIndex(kernel, cause));
    if (index < runnable.length) return switchTo(kernel, runnable[index], cause);
    beLate(kernel);
  }
}

/** The machine is slow: the next deadline passes before any thread that can run goes on. */
function beLate(kernel: Kernel): void {
  kernel.schedule.lates++;
  const deadline = nextDeadline(kernel);
  for (const tid of kernel.runnable) {
    const thread = kernel.threads.get(tid) as KThread;
    if (thread.clock < deadline) thread.clock = deadline;
  }
  expireDeadlines(kernel, deadline);
}

/**
 * The running thread has used up its quantum: charges it, and lets the next runnable thread run.
 * Returns the tid of the thread that runs now.
 */
export function quantumOver(kernel: Kernel): number {
  spend(kernel, QUANTUM_COST);
  return schedule(kernel, 'preempt');
}

/**
 * The running thread gives the GIL up for an operation that does not wait (a send on the self-pipe, a
 * select with timeout 0). By default it goes on. Returns the tid of the thread that runs now.
 */
export function releasePoint(kernel: Kernel): number {
  return schedule(kernel, 'release');
}

/** The earliest deadline of a blocked thread, NEVER if there is none. */
export function nextDeadline(kernel: Kernel): number {
  let earliest = NEVER;
  for (const tid of kernel.sleepers) {
    const { waitDeadline } = sleeper(kernel, tid);
    if (earliest === NEVER || waitDeadline < earliest) earliest = waitDeadline;
  }
  return earliest;
}

/** Wakes the threads whose deadline is not after `time`, by deadline, then by tid. */
function expireDeadlines(kernel: Kernel, time: number): void {
  const earliest = nextDeadline(kernel);
  if (earliest === NEVER || earliest > time) return;
  const due: KThread[] = [];
  for (const tid of kernel.sleepers) {
    const thread = sleeper(kernel, tid);
    if (thread.waitDeadline <= time) due.push(thread);
  }
  due.sort((a, b) => a.waitDeadline - b.waitDeadline || a.tid - b.tid);
  for (const thread of due) unblock(kernel, thread, 'timeout', thread.waitDeadline);
}

function sleeper(kernel: Kernel, tid: number): KThread {
  return kernel.threads.get(tid) as KThread;
}

/** The index in `kernel.runnable` that the default schedule takes. */
function defaultIndex(kernel: Kernel, cause: SwitchCause): number {
  const { runnable, current } = kernel;
  if (runnable.length === 1) return 0;
  if (cause === 'release' || cause === 'choice') {
    const own = runnable.indexOf(current.tid);
    if (own >= 0) return own;
  }
  let index = cause === 'preempt' ? runnable.findIndex((tid) => tid > current.tid) : 0;
  if (index < 0) index = 0;
  let most = PATIENCE - 1;
  for (let i = 0; i < runnable.length; i++) {
    const { passedOver } = kernel.threads.get(runnable[i]) as KThread;
    if (passedOver > most) {
      most = passedOver;
      index = i;
    }
  }
  return index;
}

function switchTo(kernel: Kernel, tid: number, cause: SwitchCause): number {
  const { current, runnable } = kernel;
  if (cause !== 'release') {
    for (const other of runnable) (kernel.threads.get(other) as KThread).passedOver++;
  }
  const next = kernel.threads.get(tid) as KThread;
  next.passedOver = 0;
  if (next === current) return tid;
  const { process } = current;
  if (process.gilClock < current.clock) process.gilClock = current.clock;
  if (next.clock < next.process.gilClock) next.clock = next.process.gilClock;
  kernel.current = next;
  stampEvents(kernel, next);
  threadSwitch(kernel.recorder, 0, current.tid, ThreadSwitchCause[cause]);
  return tid;
}
