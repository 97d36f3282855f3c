/**
 * The kernel of a machine: processes, threads, open file descriptions, clocks and the scheduler.
 *
 * It is plain declared data (invariant 1) and knows nothing of Python values, frames or loops. The
 * functions over it stand in the files beside this one; they act for the thread that runs
 * (`kernel.current`), as system calls do.
 */

import type { Recorder } from '../../trace/recorder';
import { declareState } from '../state/declare';
import { START } from './clock';
import { FIRST_PORT } from './endpoint';
import { type Disk, NO_DISK } from './files/disk';
import type { FileNode } from './files/node';
import type { OpenFile } from './openFile';
import { KProcess } from './process';
import type { Schedule } from './schedule';
import type { KSemaphore, KShared } from './shared';
import { KThread } from './thread';

/** The pid of the first process. Pids and tids are never used again (DESIGN.md). */
export const FIRST_PID = 1001;

/** The parent of the root process and of orphans; no process of the machine has this pid. */
export const INIT_PID = 1;

export class Kernel {
  /** Every process that ever was, in order of birth; ended ones stay for the report of the run. */
  processes = new Map<number, KProcess>();
  /** The threads that have not ended. */
  threads = new Map<number, KThread>();
  /** The open file descriptions that some process still has open. */
  files = new Map<number, OpenFile>();
  /** The descriptions of sockets by their addresses (`endpoint.ts`); 0 for a path that is left over. */
  bound = new Map<string, number>();
  nextPort = FIRST_PORT;
  /** Processes that a timer has ended, of which the machine does not know yet. */
  killed: number[] = [];
  nextPid = FIRST_PID;
  nextTid = 1;
  nextFile = 1;
  /** The file system (`files/node.ts`), made when it is first looked at. */
  nodes = new Map<number, FileNode>();
  nextNode = 1;
  /** The host's disk, on which the file system stands. */
  disk: Disk = NO_DISK;
  /** What processes share without descriptors, by number (`shared.ts`). */
  semaphores = new Map<number, KSemaphore>();
  sharedMemory = new Map<number, KShared>();
  nextShared = 1;
  /** How often entropy was drawn (`library/entropy.ts`). */
  entropyDraws = 0;
  /** Counts the waits begun, so that waiters can be told in order. */
  nextWait = 1;
  /** The tids of threads that can run, ascending; the running one is among them. */
  runnable: number[] = [];
  /** The tids of blocked threads that have a deadline, in order of their blocking. */
  sleepers: number[] = [];
  /** The thread that runs; one with tid 0 before the first process starts. */
  current: KThread = noThread();
  schedule: Schedule;
  /**
   * Where events go. Not state: after cloning a machine, `adoptRecorder` gives the copy its own, and
   * until then its first event is an error rather than a line in the wrong trace.
   */
  recorder: Recorder;

  constructor(schedule: Schedule, recorder: Recorder) {
    this.schedule = schedule;
    this.recorder = recorder;
  }
}
declareState(Kernel, {
  processes: 'map',
  threads: 'map',
  files: 'map',
  bound: 'plainMap',
  nextPort: 'plain',
  killed: 'plains',
  nextPid: 'plain',
  nextTid: 'plain',
  nextFile: 'plain',
  nodes: 'map',
  nextNode: 'plain',
  disk: 'plain',
  semaphores: 'map',
  sharedMemory: 'map',
  nextShared: 'plain',
  nextWait: 'plain',
  entropyDraws: 'plain',
  runnable: 'plains',
  sleepers: 'plains',
  current: 'ref',
  schedule: 'ref',
  recorder: 'cache',
});

/** Gives a kernel (a cloned one) its recorder, and that recorder the thread, process and time. */
export function adoptRecorder(kernel: Kernel, recorder: Recorder): void {
  kernel.recorder = recorder;
  stampEvents(kernel, kernel.current);
}

/** Makes the events to come belong to `thread` and its clock. */
export function stampEvents(kernel: Kernel, thread: KThread): void {
  const { recorder } = kernel;
  recorder.tid = thread.tid;
  recorder.t = thread.clock;
}

/**
 * The running thread has looked at what others change, and no event tells of it: explorations may
 * switch threads here, too.
 */
export function hasLooked(kernel: Kernel): void {
  kernel.recorder.stirs++;
}

/** What stands in `kernel.current` before the first thread runs. */
function noThread(): KThread {
  return new KThread(0, new KProcess(0, 0, ''), '', false, false, START);
}
