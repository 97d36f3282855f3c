/**
 * The end of processes: exit, orphans and waitpid(2).
 *
 * What Python does before it exits (joining threads, at-exit handlers, destructors) is the machine's;
 * `exitProcess` is the system call at the end of it.
 */

import { processExit, ProcessExitMode, processReap } from '../../trace/emit.generated';
import { closeAllFds } from './descriptors';
import { ERRNO } from './errno';
import { INIT_PID, type Kernel, stampEvents } from './kernel';
import type { ExitMode, KProcess } from './process';
import { removeNumber } from './runQueue';
import { SIGNAL, signalProcess } from './signals';
import { dropThread, type KThread } from './thread';
import { leaveQueues, wake, waitersOn } from './wait';
import { WOULD_BLOCK } from './syscall';

/**
 * Ends the running process: its threads are gone, its descriptors closed, its
 * children are init's. The caller calls `schedule(kernel, 'end')` next. `code` is 0 to 255, or 128+n
 * for mode 'signal'.
 */
export function exitProcess(kernel: Kernel, code: number, mode: ExitMode): void {
  const { current } = kernel;
  const { process } = current;
  for (const tid of process.tids.slice()) {
    const thread = kernel.threads.get(tid) as KThread;
    if (thread.state === 'blocked') leaveQueues(kernel, thread);
    dropThread(kernel, thread);
  }
  closeAllFds(kernel);
  process.fds = [];
  process.closeOnExec = [];
  process.state = 'zombie';
  process.exitCode = code;
  process.exitMode = mode;
  processExit(
    kernel.recorder,
    0,
    code,
    mode === '_exit' ? ProcessExitMode.Exit : ProcessExitMode[mode],
  );
  for (const pid of process.children) orphan(kernel, pid);
  process.children = [];
  const parent = kernel.processes.get(process.ppid);
  if (parent?.state !== 'running') process.state = 'reaped';
  else {
    wakeParent(kernel, parent, process.pid);
    signalProcess(kernel, parent, SIGNAL.CHLD);
  }
  stampEvents(kernel, current);
}

/**
 * Ends another process on behalf of the running one (kill(2) with a fatal signal): 0 or -ESRCH. A
 * process that kills itself calls `exitProcess`.
 */
export function killProcess(kernel: Kernel, pid: number, signal: number): number {
  const process = kernel.processes.get(pid);
  if (process === undefined || process.state === 'reaped') return -ERRNO.ESRCH;
  if (process.state === 'zombie') return 0;
  const killer = kernel.current;
  const victim = kernel.threads.get(process.tids[0]);
  if (victim === undefined) return -ERRNO.ESRCH;
  if (victim.clock < killer.clock) victim.clock = killer.clock;
  kernel.current = victim;
  stampEvents(kernel, victim);
  exitProcess(kernel, 128 + signal, 'signal');
  kernel.current = killer;
  stampEvents(kernel, killer);
  return 0;
}

/** A process whose parent ended belongs to init, which reaps at once. */
function orphan(kernel: Kernel, pid: number): void {
  const child = kernel.processes.get(pid) as KProcess;
  child.ppid = INIT_PID;
  if (child.state === 'zombie') child.state = 'reaped';
}

/** Wakes every thread of the parent that waits for this child or for any. */
function wakeParent(kernel: Kernel, parent: KProcess, pid: number): void {
  const tids = [
    ...waitersOn(kernel, parent.pid, 'waitpid', pid),
    ...waitersOn(kernel, parent.pid, 'waitpid', 0),
  ];
  for (const tid of tids) wake(kernel, tid);
}

/**
 * waitpid(2) by the running process: reaps a zombie child and returns its pid; 0 with `noHang` if
 * there is none yet; -ECHILD if there is no such child; else WOULD_BLOCK, and the caller blocks on
 * 'waitpid' with `child` (0 for -1) as the object. `child` is a pid, or -1 or 0 for any; of several
 * zombies the oldest child is taken. The exit status is in the child's KProcess.
 */
export function waitPid(kernel: Kernel, child: number, noHang: boolean): number {
  const { process } = kernel.current;
  const any = child === -1 || child === 0;
  const candidates = any ? process.children : process.children.filter((pid) => pid === child);
  if (candidates.length === 0) return -ERRNO.ECHILD;
  for (const pid of candidates) {
    const zombie = kernel.processes.get(pid) as KProcess;
    if (zombie.state !== 'zombie') continue;
    zombie.state = 'reaped';
    removeNumber(process.children, pid);
    processReap(kernel.recorder, 0, pid, zombie.exitCode);
    return pid;
  }
  return noHang ? 0 : WOULD_BLOCK;
}

/** The status word of waitpid(2) for an ended process: the code, or the signal that ended it. */
export function waitStatus(process: KProcess): number {
  return process.exitMode === 'signal' ? process.exitCode - 128 : process.exitCode << 8;
}
