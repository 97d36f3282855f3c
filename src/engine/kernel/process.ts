/**
 * Processes: their identity, descriptor tables and state.
 *
 * What a process computes is not known here. Birth, fork, exit and waitpid are in `fork.ts` and
 * `exit.ts`; descriptors in `descriptors.ts`.
 */

import { declareHistory, declareState } from '../state/declare';
import { NEVER_FIRES } from './alarm';

export type ProcessState = 'running' | 'zombie' | 'reaped';

/** How a process ended, as in the process.exit event. */
export type ExitMode = 'normal' | '_exit' | 'signal' | 'exception';

export class KProcess {
  readonly pid: number;
  /** Who waits for it: the pid of the parent, or INIT_PID once that has ended. */
  ppid: number;
  program: string;
  /** The working directory. */
  folder = '/';
  /** The process group. */
  group: number;
  /** Its parent at birth, also once that has ended; 0 for the root. */
  readonly birthPpid: number;
  /** The process of which it is a forked copy, 0 for one that was started. */
  copyOf = 0;
  /** The seq of the event of its birth: process.start or process.fork. */
  bornAt = 0;
  state: ProcessState = 'running';
  /** 0 to 255, or 128+n if signal n ended it; 0 while it runs. */
  exitCode = 0;
  exitMode: ExitMode = 'normal';
  /** The open file description under each descriptor number; 0 where there is none. */
  fds: number[] = [];
  /** Whether the descriptor is closed by exec, that is, not inheritable. */
  closeOnExec: boolean[] = [];
  /** The children that have not been reaped, in order of birth. */
  children: number[] = [];
  /** The threads that have not ended, in order of birth. */
  tids: number[] = [];
  /** When its GIL was last handed over: a thread that takes it continues no earlier, in ns. */
  gilClock = 0;
  /** What it does about signals; nothing said: the default. The interpreter handles SIGINT itself. */
  dispositions = new Map<number, 'ignore' | 'handle'>([[2, 'handle']]);
  /** Signals with a handler that have come, in order; its main thread is to run the handlers. */
  tripped: number[] = [];
  /** Signals that all its threads block and that wait until one does not. */
  pendingSignals: number[] = [];
  /** The descriptor to which the numbers of such signals are written, -1 for none. */
  wakeupFd = -1;
  /** When its timer goes off (ns), and after how long again; see `alarm.ts`. */
  alarmAt = NEVER_FIRES;
  alarmEvery = 0;

  constructor(pid: number, ppid: number, program: string) {
    this.pid = pid;
    this.ppid = ppid;
    this.birthPpid = ppid;
    this.program = program;
    this.group = pid;
  }
}
declareState(KProcess, {
  pid: 'plain',
  ppid: 'plain',
  group: 'plain',
  program: 'plain',
  folder: 'plain',
  birthPpid: 'plain',
  copyOf: 'plain',
  bornAt: 'plain',
  state: 'plain',
  exitCode: 'plain',
  exitMode: 'plain',
  fds: 'plains',
  closeOnExec: 'plains',
  children: 'plains',
  tids: 'plains',
  gilClock: 'plain',
  dispositions: 'plainMap',
  tripped: 'plains',
  pendingSignals: 'plains',
  wakeupFd: 'plain',
  alarmAt: 'plain',
  alarmEvery: 'plain',
});
declareHistory(KProcess, ['gilClock', 'bornAt']);
