/**
 * Signals: what a process does about each, which its threads block, those that have come and wait for
 * its main thread, and its timer (setitimer(2) with ITIMER_REAL). What a handler does is the machine's.
 */

import { fdWrite } from '../../trace/emit.generated';
import { NEVER_FIRES } from './alarm';
import { fileOf } from './descriptors';
import { exitProcess, killProcess } from './exit';
import { type Kernel, stampEvents } from './kernel';
import type { KProcess } from './process';
import { sendSocket } from './socket';
import { writePipe } from './pipe';
import { removeNumber } from './runQueue';
import type { KThread } from './thread';
import { wake } from './wait';

export const SIGNAL = { INT: 2, KILL: 9, PIPE: 13, ALRM: 14, CHLD: 17, STOP: 19 } as const;

/** Signals whose default is to do nothing; SIGPIPE and SIGXFSZ are ignored by the interpreter. */
const IGNORED: ReadonlySet<number> = new Set([13, 17, 18, 23, 25, 28]);

/** Real-time signals are counted, of the others one at most is pending. */
const FIRST_REAL_TIME = 32;

/** What a signal does: a handler will run, nothing happens, it waits, or the process is to end. */
export type SignalEffect = 'handled' | 'ignored' | 'pending' | 'fatal';

/**
 * A signal reaches a process, or one thread of it (tgkill(2)). Of a fatal one the caller ends the
 * process. The main thread comes first, then any that does not block the signal or waits for it.
 */
export function signalProcess(
  kernel: Kernel,
  process: KProcess,
  signal: number,
  target?: KThread,
): SignalEffect {
  if (signal === 0 || process.state !== 'running') return 'ignored';
  const threads = target === undefined ? threadsOf(kernel, process) : [target];
  const effect = effectOf(process, signal);
  // What the first one blocks is kept even if it would be ignored: that can change.
  if (effect === 'ignored' && !threads[0].blockedSignals.includes(signal)) return 'ignored';
  const receiver = threads.find(
    ({ blockedSignals, awaitedSignals }) =>
      !blockedSignals.includes(signal) || awaitedSignals.includes(signal),
  );
  if (receiver === undefined || receiver.blockedSignals.includes(signal)) {
    const { pendingSignals } = target ?? process;
    if (signal >= FIRST_REAL_TIME || !pendingSignals.includes(signal)) pendingSignals.push(signal);
    if (receiver !== undefined) wake(kernel, receiver.tid);
    return 'pending';
  }
  if (effect === 'handled') trip(kernel, process, signal, receiver);
  return effect;
}

function effectOf(process: KProcess, signal: number): 'handled' | 'ignored' | 'fatal' {
  switch (process.dispositions.get(signal)) {
    case 'ignore':
      return 'ignored';
    case 'handle':
      return 'handled';
    case undefined:
      return IGNORED.has(signal) ? 'ignored' : 'fatal';
  }
}

function threadsOf(kernel: Kernel, process: KProcess): KThread[] {
  return process.tids.map((tid) => kernel.threads.get(tid) as KThread);
}

/** pthread_sigmask(3) with SIG_SETMASK; the caller takes what is let through now (`takePending`). */
export function setBlockedSignals(kernel: Kernel, signals: Iterable<number>): void {
  kernel.current.blockedSignals = [...new Set(signals)]
    .filter((signal) => signal !== SIGNAL.KILL && signal !== SIGNAL.STOP)
    .sort((a, b) => a - b);
}

/** sigpending(2). */
export function pendingSignals(kernel: Kernel): number[] {
  const { current } = kernel;
  return [...current.pendingSignals, ...current.process.pendingSignals];
}

/**
 * The next pending signal that passes, taken away; 0 if there is none. Those of the thread come
 * before those of the process, and the lowest first.
 */
export function takePending(kernel: Kernel, passes: (signal: number) => boolean): number {
  const { current } = kernel;
  for (const pending of [current.pendingSignals, current.process.pendingSignals]) {
    const signal = Math.min(...pending.filter(passes));
    if (signal === Infinity) continue;
    removeNumber(pending, signal);
    return signal;
  }
  return 0;
}

/**
 * The C handler of the interpreter, run by one of its threads: notes the signal, and writes its number
 * to the wakeup descriptor.
 */
function trip(kernel: Kernel, process: KProcess, signal: number, receiver: KThread): void {
  if (!process.tripped.includes(signal)) process.tripped.push(signal);
  if (process.wakeupFd >= 0) {
    const file = fileOf(process, kernel, process.wakeupFd);
    const byte = String.fromCharCode(signal);
    const sent =
      file === undefined || !file.nonblocking ? -1
      : file.kind === 'socket' ? sendSocket(kernel, file, byte)
      : file.kind === 'pipe-write' ? writePipe(kernel, file, byte) : -1; // prettier-ignore
    if (file !== undefined && sent > 0)
      fdWrite(kernel.recorder, 0, process.wakeupFd, file.id, sent);
  }
  // Only in the main thread does Python look at what interrupted a wait. sigwait(3) goes on.
  if (!receiver.main || receiver.awaitedSignals.length > 0) return;
  // Threads being started and the end of the process are not waited for in Python.
  if (receiver.waitOn !== 'start' && receiver.waitOn !== 'shutdown')
    wake(kernel, receiver.tid, 'interrupt');
}

/** PyErr_SetInterruptEx(): a handler will run as if the signal had come, and no wait ends for it. */
export function simulateSignal(kernel: Kernel, signal: number): void {
  const { current } = kernel;
  if (effectOf(current.process, signal) === 'handled')
    trip(kernel, current.process, signal, current);
}

/** The earliest moment at which a timer of some process goes off, NEVER_FIRES if there is none. */
export function nextAlarm(kernel: Kernel): number {
  let earliest = NEVER_FIRES;
  for (const { state, alarmAt } of kernel.processes.values()) {
    if (state !== 'running' || alarmAt === NEVER_FIRES) continue;
    if (earliest === NEVER_FIRES || alarmAt < earliest) earliest = alarmAt;
  }
  return earliest;
}

/** Has the timers go off whose time has come. */
export function fireAlarms(kernel: Kernel, time: number): void {
  for (const process of kernel.processes.values()) {
    const { alarmAt, alarmEvery, state } = process;
    if (state !== 'running' || alarmAt === NEVER_FIRES || alarmAt > time) continue;
    process.alarmAt = alarmEvery > 0 ? alarmAt + alarmEvery : NEVER_FIRES;
    advance(kernel, process, alarmAt);
    if (signalProcess(kernel, process, SIGNAL.ALRM) === 'fatal') end(kernel, process, SIGNAL.ALRM);
  }
}

/** A blocked thread that the timer wakes goes on at that time. */
function advance(kernel: Kernel, process: KProcess, time: number): void {
  for (const thread of threadsOf(kernel, process)) {
    const woken = thread.main || thread.awaitedSignals.includes(SIGNAL.ALRM);
    if (woken && thread.state === 'blocked' && thread.clock < time) thread.clock = time;
  }
}

function end(kernel: Kernel, process: KProcess, signal: number): void {
  if (process === kernel.current.process) exitProcess(kernel, 128 + signal, 'signal');
  else killProcess(kernel, process.pid, signal);
  kernel.killed.push(process.pid);
  stampEvents(kernel, kernel.current);
}
