/**
 * The answer of `loopscope/state`: the whole machine at one moment, as plain JSON (CONTRACT.md).
 * Field names are fixed; fields may be added. Times are seconds of virtual time unless a name says
 * otherwise; `null` stands for "none". What is optional comes on top of CONTRACT.md and is there if
 * the debuggee knows it. Ids count per kind of object and process; `copyOf` is the pid of the
 * process whose fork copied the object, where the original has the same id.
 */

import type { HazardReport, ReportedPlace } from './runReport';

export interface MachineState {
  /** Number of the newest event that the state includes; -1 before the first. */
  readonly seq: number;
  readonly virtualSeconds: number;
  /** Number of the last event known: greater than `seq` in the past. */
  readonly last?: number;
  /** The branch of the run, 0 for the first. */
  readonly branch?: number;
  /** Lines of output that are known and have not been written yet at this moment. */
  readonly linesToCome?: number;
  readonly processes: readonly ProcessState[];
  /** The hazards up to this moment, one of each rule and line; null if nobody looks for them. */
  readonly hazards?: readonly HazardReport[] | null;
  /** Why nobody can ever move again; null where somebody can. */
  readonly hang?: readonly HungThreadState[] | null;
}

/** A thread in a hang, with the place where it waits. */
export interface HungThreadState extends ReportedPlace {
  readonly pid: number;
  readonly tid: number;
  readonly thread: string;
  /** A predicate, such as `waits for lock 1, which thread b holds`. */
  readonly waits: string;
  readonly wakers: readonly WakerState[];
}

/** Who could have woken it, or why nobody can, and where. */
export interface WakerState extends ReportedPlace {
  readonly message: string;
  /** The event that it speaks of; null for none. */
  readonly seq: number | null;
}

export interface ProcessState {
  readonly pid: number;
  readonly ppid: number | null;
  /** The event at which the process was born: process.start or process.fork. */
  readonly bornAt: number;
  /** `null` while it lives. */
  readonly exitCode: number | null;
  readonly threads: readonly ThreadState[];
  readonly loops: readonly LoopState[];
  readonly fds: readonly FdState[];
}

export interface ThreadState {
  readonly tid: number;
  readonly name: string;
  readonly state: 'running' | 'runnable' | 'blocked' | 'new';
  /** What it waits for: `select`, `lock`, `join`, `sleep` and so on. */
  readonly blockedOn: string | null;
  /** When it gives up waiting; `null` for never. Counts only while it is blocked. */
  readonly blockedUntil?: number | null;
  readonly slots: ThreadSlots;
}

export interface ThreadSlots {
  readonly running: {
    readonly loop: number | null;
    /** The pid stored beside the loop; `null` on versions that store none. */
    readonly pid: number | null;
    /** Whether a read answers with this loop (the pid matches, or is not checked). */
    readonly effective: boolean;
  };
  readonly policy: { readonly loop: number | null; readonly setCalled: boolean };
  /** What `asyncio.get_event_loop()` would do here, found by running it in a clone. */
  readonly getEventLoop: {
    /** The loop's id, `"new"` if one would be made, `null` if it would raise. */
    readonly answer: number | 'new' | null;
    readonly error: string | null;
    readonly warning: string | null;
    /** The rule of the semantics page (1.2) that decides, in words. */
    readonly rule: string;
  };
}

export interface LoopState {
  readonly id: number;
  readonly copyOf: number | null;
  readonly phase: string;
  readonly iteration: number;
  /** The thread of its process that is inside run_forever(); `null` for none. */
  readonly thread?: number | null;
  /** The handle whose callback runs now. */
  readonly current?: HandleState | null;
  readonly ready: readonly HandleState[];
  readonly timers: readonly { readonly when: number; readonly handle: HandleState }[];
  readonly selector: readonly SelectorEntry[];
  readonly selfPipe: {
    readonly readFd: number | null;
    readonly writeFd: number | null;
    /** Bytes that were written and not read yet. */
    readonly bytes: number;
    /**
     * Whether the kernel's epoll instance watches the read end. If not, though the selector map has
     * it, another process took it out, and no byte will ever wake this loop.
     */
    readonly watched?: boolean;
  };
  readonly tasks: readonly TaskState[];
}

export interface HandleState {
  readonly id: number;
  readonly copyOf: number | null;
  readonly callback: string;
  /** Where the callback is defined; `null` for a native one. */
  readonly file: string | null;
  readonly line: number | null;
  readonly cancelled: boolean;
  readonly scheduledBy: { readonly seq: number; readonly pid: number; readonly tid: number };
  /** The task that sleeps until this timer is due. */
  readonly wakes?: string;
}

export interface SelectorEntry {
  readonly fd: number;
  readonly what: string;
  /** `r`, `w` or `rw`. */
  readonly events: string;
}

export interface TaskState {
  readonly id: number;
  readonly name: string;
  readonly state: string;
  readonly waitingOn: string | null;
  /** Its coroutine, as `serve()`. */
  readonly coro?: string;
  /** Where its coroutine is defined; `null` for a native one. */
  readonly file?: string | null;
  readonly line?: number | null;
  /** The statement of the program that waits, and when the timer is due that ends it (virtual s). */
  readonly waitsAt?: { readonly file: string; readonly line: number };
  readonly sleepsUntil?: number;
}

export interface FdState {
  readonly fd: number;
  /** Number of the open file description, which forked processes share. */
  readonly ofd: number;
  readonly kind: string;
}
