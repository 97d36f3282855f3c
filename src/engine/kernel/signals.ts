/**
 * Signals: what a process does about each, those that have come and wait for its main thread, and its
 * timer (setitimer(2) with ITIMER_REAL). What a handler does is the machine's.
 */

import { fdWrite } from '../../trace/emit.generated';
import { NEVER_FIRES } from './alarm';
import { fileOf } from './descriptors';
import { exitProcess, killProcess } from './exit';
import { type Kernel, stampEvents } from './kernel';
import type { KProcess } from './process';
import { sendSocket } from './socket';
import { writePipe } from './pipe';
import { wake } from './wait';

export const SIGNAL = { INT: 2, KILL: 9, PIPE: 13, ALRM: 14, CHLD: 17, STOP: 19 } as const;

/** Signals whose default is to do nothing; SIGPIPE and SIGXFSZ are ignored by the interpreter. */
const IGNORED: ReadonlySet<number> = new Set([13, 17, 18, 23, 25, 28]);

/** What becomes of a signal: a handler will run, nothing happens, or the process is to end. */
export type SignalEffect = 'handled' | 'ignored' | 'fatal';

/** A signal reaches a process. Of a fatal one the caller ends the process. */
export function signalProcess(kernel: Kernel, process: KProcess, signal: number): SignalEffect {
  if (signal === 0 || process.state !== 'running') return 'ignored';
  switch (process.dispositions.get(signal)) {
    case 'ignore':
      return 'ignored';
    case 'handle':
      trip(kernel, process, signal);
      return 'handled';
    case undefined:
      return IGNORED.has(signal) ? 'ignored' : 'fatal';
  }
}

/** The C handler of the interpreter: notes the signal, writes its number to the wakeup descriptor. */
function trip(kernel: Kernel, process: KProcess, signal: number): void {
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
  const main = process.tids.map((tid) => kernel.threads.get(tid)).find((t) => t?.main === true);
  if (main?.state !== 'blocked') return;
  // Threads being started and the end of the process are not waited for in Python.
  if (main.waitOn !== 'start' && main.waitOn !== 'shutdown') wake(kernel, main.tid, 'interrupt');
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

/** A blocked main thread that the timer wakes goes on at that time. */
function advance(kernel: Kernel, process: KProcess, time: number): void {
  for (const tid of process.tids) {
    const thread = kernel.threads.get(tid);
    if (thread?.main === true && thread.state === 'blocked' && thread.clock < time)
      thread.clock = time;
  }
}

function end(kernel: Kernel, process: KProcess, signal: number): void {
  if (process === kernel.current.process) exitProcess(kernel, 128 + signal, 'signal');
  else killProcess(kernel, process.pid, signal);
  kernel.killed.push(process.pid);
  stampEvents(kernel, kernel.current);
}
