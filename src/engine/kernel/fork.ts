/**
 * Birth of processes: the root, spawned ones, and fork(2).
 *
 * Fork copies the descriptor table and shares the open file descriptions; of the threads only the
 * forking one exists in the child. The heap is the machine's to copy.
 */

import {
  processBorn,
  processFork,
  processStart,
  threadStart,
  threadSwitch,
  ThreadSwitchCause,
} from '../../trace/emit.generated';
import { intern } from '../../trace/symbols';
import { countFds } from './descriptors';
import { type Kernel, stampEvents } from './kernel';
import { KProcess } from './process';
import { addThread, type KThread } from './thread';

/**
 * Starts a process that is not a copy: the root (`ppid` is then of outside) or a spawned child. It
 * has no descriptors. Returns its main thread, which is runnable, and runs if no thread did so far.
 */
export function startProcess(kernel: Kernel, ppid: number, program: string): KThread {
  const process = new KProcess(kernel.nextPid++, ppid, program);
  const { clock } = kernel.current;
  const parent = kernel.processes.get(ppid);
  process.group = parent?.group ?? process.pid;
  process.folder = parent?.folder ?? '/';
  kernel.processes.set(process.pid, process);
  parent?.children.push(process.pid);
  const thread = addThread(kernel, process, 'MainThread', false, true, clock);
  if (kernel.current.tid === 0) kernel.current = thread;
  stampEvents(kernel, thread);
  process.bornAt = kernel.recorder.seq;
  processStart(kernel.recorder, 0, ppid, intern(program));
  threadStart(kernel.recorder, 0, thread.tid, intern(thread.name), false, true);
  if (kernel.current === thread) threadSwitch(kernel.recorder, 0, 0, ThreadSwitchCause.choice);
  stampEvents(kernel, kernel.current);
  return thread;
}

/**
 * fork(2) by the running thread. Returns the child's only thread, which is runnable; the running
 * thread goes on. `ready` and `timers` are what the machine counts for the event.
 */
export function forkProcess(kernel: Kernel, ready: number, timers: number): KThread {
  const { current } = kernel;
  const parent = current.process;
  const child = new KProcess(kernel.nextPid++, parent.pid, parent.program);
  child.group = parent.group;
  child.folder = parent.folder;
  child.fds = parent.fds.slice();
  child.closeOnExec = parent.closeOnExec.slice();
  child.dispositions = new Map(parent.dispositions);
  child.wakeupFd = parent.wakeupFd;
  for (const id of child.fds) {
    const file = id === 0 ? undefined : kernel.files.get(id);
    if (file !== undefined) file.refs++;
  }
  kernel.processes.set(child.pid, child);
  parent.children.push(child.pid);
  const thread = addThread(kernel, child, current.name, current.daemon, true, current.clock);
  thread.started = true;
  const { recorder } = kernel;
  const forkSeq = recorder.seq;
  child.bornAt = forkSeq;
  child.copyOf = parent.pid;
  thread.copyOf = current.tid;
  processFork(recorder, 0, child.pid, thread.tid, ready, timers, countFds(child));
  stampEvents(kernel, thread);
  processBorn(recorder, 0, parent.pid, forkSeq, thread.tid, current.tid);
  stampEvents(kernel, current);
  return thread;
}
