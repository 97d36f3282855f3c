/**
 * The machine that a search runs: one world, which is brought back to earlier moments in place, and
 * the chooser that decides for it.
 *
 * It is run segment by segment. A segment begins where threads are to be chosen (or at the start of
 * the program) and ends before the next such choice. Choices in the middle of an operation (which
 * waiter is woken, a send that lets go of the GIL) belong to the segment in which they come, and are
 * made again from its beginning. Each choice has a rank: 0 for the thread that runs already, or else
 * for the default; then the others in order.
 */
import type { Kernel } from '../engine/kernel/kernel';
import type { Chooser, ChoicePoint } from '../engine/kernel/schedule';
import { HANG, schedule, type SwitchCause } from '../engine/kernel/scheduler';
import { runWorld, type RunOutcome } from '../engine/run';
import { bringBack, forgetLater, keepWorld, type Kept } from '../engine/state/keep';
import type { World } from '../engine/world';
import { Digest } from './digest';
import { TraceNotes } from './notes';
import { EventCursor } from '../trace/cursor';
import type { TraceEnd } from '../trace/chunk';
import type { TraceStore } from '../trace/store';

/** One choice of a segment. */
export interface Choice {
  /** How many alternatives there were. */
  readonly n: number;
  rank: number;
  /** Any rank but 0 interrupts a thread that could go on. */
  readonly preempts: boolean;
}

/** How a segment ended: threads are to be chosen, or the schedule is complete. */
export type SegmentEnd = 'choice' | ScheduleEnd;
export type ScheduleEnd = Exclude<RunOutcome['kind'], 'budget' | 'stop'>;

/** What picks the rank of a choice that the search has not decided: 0, or a random schedule's draw. */
export interface Picker {
  rank(kernel: Kernel, point: ChoicePoint, n: number, first: number): number;
}

/** The machine before a choice of threads. */
export interface Moment {
  readonly kept: Kept;
  readonly cause: SwitchCause | null;
  readonly output: string;
  readonly outputHash: number;
  readonly digest: Digest;
  readonly steps: number;
  readonly trace: TraceEnd;
  readonly seq: number;
  readonly tid: number;
  readonly t: number;
}

/** The memory of the host, which is one limit for the schedule that runs and for what the search knows. */
export interface HostMemory {
  /** Whether it is nearly used up, now that about `made` more values exist. */
  isFull(made: number): boolean;
  /** Whether it still is, without what is garbage by now. */
  isStillFull(): boolean;
}

export interface MachineSettings {
  readonly everywhere?: boolean;
  readonly picker?: Picker | null;
  /** How often deadlines may pass early, if the world's schedule lets them. */
  readonly late?: number;
  readonly memory?: HostMemory | null;
}

export class Machine implements Chooser {
  readonly world: World;
  readonly store: TraceStore;
  /** The choices of the last segment. */
  choices: Choice[] = [];
  /** What the processes have written to their standard output, and a number that depends on it. */
  output = '';
  outputHash = 0;
  readonly notes: TraceNotes;
  /** Memory was full at the end of the last segment. */
  outOfMemory = false;
  readonly #digest = new Digest();
  readonly #cursor: EventCursor;
  /** What was kept or brought back last. */
  #last: Kept | null = null;
  #cause: SwitchCause | null = null;
  #forced: readonly number[] = [];
  /** So many more choices of threads are passed by without a stop. */
  #passing = 0;
  /** Segments also end where only one thread can run. */
  readonly everywhere: boolean;
  readonly #picker: Picker | null;
  readonly #memory: HostMemory | null;
  /** Deadlines pass early at most so often. */
  readonly #late: number;
  /** The last choice was that a deadline passes early: nobody has gone on yet. */
  #wasLate = false;

  /** `world` has not run yet and records into `store`. */
  constructor(
    world: World,
    store: TraceStore,
    { everywhere = false, picker = null, late = 0, memory = null }: MachineSettings = {},
  ) {
    this.world = world;
    this.store = store;
    this.#cursor = new EventCursor(store.threads);
    this.notes = new TraceNotes(store);
    this.everywhere = everywhere;
    this.#picker = picker;
    this.#late = late;
    this.#memory = memory;
    world.kernel.schedule.chooser = this;
    world.host = {
      output: (_pid, fd, text): void => {
        if (fd === 1) this.#write(text);
      },
      isFull: (made): boolean => memory?.isFull(made) === true,
    };
  }

  /** Runs one segment, whose first choices have these ranks; or several, all choices of which are given. */
  run(forced: readonly number[], segments = 1): SegmentEnd {
    const { world } = this;
    this.#forced = forced;
    this.#passing = segments - 1;
    this.choices = [];
    this.outOfMemory = false;
    const cause = this.#cause;
    this.#cause = null;
    if (cause !== null && schedule(world.kernel, cause) === HANG) return 'hang';
    for (;;) {
      const end = runWorld(world, Infinity);
      if (this.#cause !== null) return 'choice';
      this.outOfMemory = end.kind === 'limit' && end.limit === 'memory';
      if (end.kind !== 'budget' && end.kind !== 'stop') return end.kind;
    }
  }

  /** A number for what has been done so far; see `digest.ts`. */
  get digest(): number {
    return this.digestWith(0);
  }

  /** As `digest`, with another number mixed in. */
  digestWith(more: number): number {
    this.#digest.fold(this.store, this.#cursor);
    return this.#digest.valueWith(more);
  }

  /** The world as it is before a choice of threads. */
  keep(): Moment {
    const { output, outputHash } = this;
    const { seq, tid, t } = this.world.recorder;
    const kept = keepWorld(this.world, this.#last);
    this.#last = kept;
    this.#digest.fold(this.store, this.#cursor);
    const digest = this.#digest.copy();
    const { steps } = this.world;
    const trace = this.store.mark();
    return { kept, cause: this.#cause, output, outputHash, digest, steps, trace, seq, tid, t };
  }

  /** Whether it is the search that fills the memory: it is full also where the machine is at `moment`. */
  isFullAt(moment: Moment): boolean {
    this.goBack(moment);
    forgetLater(moment.kept);
    return this.#memory?.isStillFull() === true;
  }

  goBack(moment: Moment): void {
    bringBack(moment.kept);
    this.#last = moment.kept;
    this.#cause = moment.cause;
    this.output = moment.output;
    this.outputHash = moment.outputHash;
    this.#digest.assign(moment.digest);
    const { recorder } = this.world;
    recorder.seq = moment.seq;
    recorder.tid = moment.tid;
    recorder.t = moment.t;
    this.store.rewind(moment.trace);
    this.notes.cut(moment.seq);
  }

  pauses(cause: SwitchCause): boolean {
    if (this.#passing > 0) {
      this.#passing--;
      return false;
    }
    this.#cause = cause;
    return true;
  }

  choose(kernel: Kernel, point: ChoicePoint, n: number, defaultIndex: number): number {
    const own = point === 'thread' ? kernel.runnable.indexOf(kernel.current.tid) : -1;
    const first = own >= 0 ? own : defaultIndex;
    const at = this.choices.length;
    const { runnable, schedule } = kernel;
    const offersLate = point === 'thread' && n > runnable.length;
    if (offersLate && schedule.lates >= this.#late) n--;
    const rank =
      at < this.#forced.length
        ? this.#forced[at]
        : (this.#picker?.rank(kernel, point, n, first) ?? 0);
    this.choices.push({ n, rank, preempts: own >= 0 && !this.#wasLate });
    const index = indexOfRank(rank, first);
    this.#wasLate = offersLate && index === runnable.length;
    return index;
  }

  #write(text: string): void {
    this.output += text;
    let hash = this.outputHash;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    this.outputHash = hash;
  }
}

/** The index of an alternative; rank 0 is `first`. */
export function indexOfRank(rank: number, first: number): number {
  if (rank === 0) return first;
  return rank - 1 < first ? rank - 1 : rank;
}

/** The rank of the alternative `index`. */
export function rankOfIndex(index: number, first: number): number {
  if (index === first) return 0;
  return index < first ? index + 1 : index;
}
