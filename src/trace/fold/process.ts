/** The process tree: start, fork, exit. */

import { cloneThread, forkedProcess } from '../cloneModel';
import { Field } from '../emit.generated';
import type { ProcessModel, ThreadModel } from '../model';
import { EXIT_MODE } from '../table';
import { closeAll } from './descriptor';
import { type Folds, foldNothing } from './fold';
import { recountUses } from './handles';
import { forgetUnreferencedLoops } from './loop';
import { unblock } from './thread';

/** The holder of a lock whose thread does not exist in the process. */
const NOBODY = -1;

export const processFolds: Folds<
  | 'process.start'
  | 'process.fork'
  | 'process.born'
  | 'process.exit'
  | 'process.reap'
  | 'atFork.hook'
> = {
  'process.start'(_, event, process) {
    process.ppid = event.int(Field.processStart.ppid);
    process.program = event.sym(Field.processStart.program);
    process.bornAt = event.seq;
  },

  'process.fork'(model, event, parent) {
    const child = forkedProcess(parent, event.int(Field.processFork.child), event.seq);
    model.processes.set(child.pid, child);
    for (const ofd of child.fds.values()) {
      const file = model.files.get(ofd);
      if (file !== undefined) file.refs++;
    }
    const forking = model.threads.get(event.tid);
    if (forking === undefined) return;
    const thread = forkedThread(forking, event.int(Field.processFork.thread), child.pid);
    model.threads.set(thread.tid, thread);
    leaveOtherThreadsBehind(child, forking, thread);
    forgetUnreferencedLoops(model, child);
  },

  // The child exists from process.fork on; this event says that it runs.
  'process.born': foldNothing,

  'process.exit'(model, event, process) {
    process.exitCode = event.int(Field.processExit.code);
    process.exitMode = EXIT_MODE.names[event.int(Field.processExit.mode)];
    for (const thread of model.threads.values()) {
      if (thread.pid !== process.pid) continue;
      model.threads.delete(thread.tid);
      if (model.running === thread.tid) model.running = 0;
    }
    for (const map of [process.loops, process.handles, process.tasks, process.futures]) map.clear();
    process.locks.clear();
    process.limbo.clear();
    process.fresh = null;
    closeAll(model, process);
    const parent = model.processes.get(process.ppid);
    process.state = parent?.state === 'running' ? 'zombie' : 'reaped';
    // Nobody is left to collect the children that have exited before: init does.
    for (const other of model.processes.values()) {
      if (other.ppid === process.pid && other.state === 'zombie') other.state = 'reaped';
    }
  },

  'process.reap'(model, event) {
    const child = model.processes.get(event.int(Field.processReap.child));
    if (child !== undefined) child.state = 'reaped';
  },

  // What a handler does shows in events of its own.
  'atFork.hook': foldNothing,
};

/** The only thread of a child: it goes on where the forking thread called fork(). */
function forkedThread(forking: ThreadModel, tid: number, pid: number): ThreadModel {
  const thread: ThreadModel = {
    ...cloneThread(forking),
    tid,
    pid,
    copyOf: forking.tid,
    main: true,
  };
  unblock(thread);
  return thread;
}

/** What other threads were doing nobody does in the child. */
function leaveOtherThreadsBehind(
  child: ProcessModel,
  forking: ThreadModel,
  thread: ThreadModel,
): void {
  for (const loop of child.loops.values()) {
    if (loop.owner === forking.tid) loop.owner = thread.tid;
    else if (loop.owner !== 0) {
      loop.owner = 0;
      loop.phase = 'stale';
      loop.timeout = 0;
      loop.batch = 0;
    }
  }
  for (const lock of child.locks.values()) {
    lock.holder = lock.holder === forking.tid ? thread.tid : NOBODY;
  }
  recountUses(child, thread);
}
