/**
 * What somebody who steps backwards looks for: the last place of a kind before the moment at which
 * the machine stands. Each of these watches a replay up to that moment and then says where it was.
 */
import { Phase, type PyLoop } from '../asyncio/objects';
import { EventScan } from '../debug/eventStops';
import { isAtFirst } from '../debug/lineEntry';
import { endsLoopStep, type LoopPlan } from '../debug/loopPlan';
import type { StopWishes, WishCause } from '../debug/stopWishes';
import type { Frame, ThreadState } from '../vm/frame';
import type { World } from '../world';
import { type Position, standingAt } from './position';
import type { Watcher } from './replay';
import { stillSince } from './still';

export interface Behind extends Watcher {
  /**
   * How far back it has to look: a `piece` of the run tells, wherever it begins; or the piece must
   * begin early enough that the functions which the thread is in were watched.
   */
  readonly span: 'piece' | 'activation';
  /**
   * Where the last such place was; null if there was none. The world is at the end of the replay:
   * at the moment before which is searched (`edge` null), or where a later piece of the run begins.
   */
  found(w: World, edge: Position | null): Position | null;
  /** Where nothing was found in an activation: since when that had stood still before the replay began. */
  still?(begin: World): Still | null;
  /** Seeks in the function at that depth of the stack alone. */
  narrow?(depth: number): void;
}

/** A call that takes long: the event with which it began, and the depth of the frame that made it. */
export interface Still {
  readonly since: number;
  readonly depth: number;
}

/** The last moment at which a run that goes on would have stopped. */
export class StopBehind implements Behind {
  readonly span = 'piece';
  readonly #wishes: StopWishes;
  readonly #scan: EventScan;
  readonly #event: number;
  /** Whether the event has not happened yet in this replay. */
  #isBefore: boolean;
  #last: Position | null = null;
  #cause: WishCause | null = null;
  /** Whether it is the event that was found. */
  isEvent = false;

  /**
   * `seq`: the first event that has not happened where the replay begins. `event`: one at which the
   * run would have stopped too; -1 for none.
   */
  constructor(wishes: StopWishes, seq: number, event = -1) {
    this.#wishes = wishes;
    this.#scan = new EventScan(seq);
    this.#event = event;
    this.#isBefore = seq <= event;
  }

  /** Why it would have stopped where it was found. */
  get cause(): WishCause | null {
    return this.#cause;
  }

  statement(w: World, t: ThreadState, frame: Frame, enters: boolean, isNew: boolean): void {
    const entry = { enters, isNew };
    this.#note(this.#wishes.atStatement(w, t, frame, entry, this.#scan, false), w, t, frame);
  }

  native(w: World, t: ThreadState, frame: Frame): void {
    this.#note(this.#wishes.atNative(w, t, frame.data as PyLoop, this.#scan), w, t, frame);
  }

  unwind(w: World, t: ThreadState, frame: Frame): void {
    this.#note(this.#wishes.atUnwind(w, t, frame), w, t, frame);
  }

  found(w: World, edge: Position | null): Position | null {
    // An event just before the edge is seen at the edge, and not again by the replay that begins there.
    const atEdge = edge === null ? null : this.#wishes.atEvent(w, w.thread, this.#scan);
    if (atEdge !== null) {
      this.#cause = atEdge;
      this.#last = edge;
    }
    this.#pass(w);
    return this.#last;
  }

  #note(cause: WishCause | null, w: World, t: ThreadState, frame: Frame): void {
    this.#pass(w);
    if (cause === null) return;
    this.#cause = cause;
    this.#last = standingAt(w, t, frame);
    this.isEvent = false;
  }

  /** Notes whether the event has happened by now: where exactly, the way to it will tell. */
  #pass(w: World): void {
    if (!this.#isBefore || w.recorder.seq <= this.#event) return;
    this.#isBefore = false;
    this.#last = { steps: w.steps, at: 'rest' };
    this.isEvent = true;
  }
}

/** The last moment at which an event had not happened; of statements only visible ones. */
export class LastBefore implements Behind {
  readonly span = 'piece';
  readonly #seq: number;
  readonly #isVisible: (frame: Frame) => boolean;
  #last: Position | null = null;

  constructor(seq: number, isVisible: (frame: Frame) => boolean = () => true) {
    this.#seq = seq;
    this.#isVisible = isVisible;
  }

  statement(w: World, t: ThreadState, frame: Frame): void {
    if (this.#isVisible(frame)) this.#note(w, t, frame);
  }

  native(w: World, t: ThreadState, frame: Frame): void {
    this.#note(w, t, frame);
  }

  unwind(w: World, t: ThreadState, frame: Frame): void {
    if (this.#isVisible(frame)) this.#note(w, t, frame);
  }

  found(): Position | null {
    return this.#last;
  }

  #note(w: World, t: ThreadState, frame: Frame): void {
    if (w.recorder.seq <= this.#seq) this.#last = standingAt(w, t, frame);
  }
}

/**
 * The line before the one at which a thread is: of the same activation of the function, whatever was
 * called or awaited in between; at its first line, the line of the caller; and where the event loop
 * called it, the line that the thread executed before.
 */
export class LineBehind implements Behind {
  readonly span = 'activation';
  readonly #tid: number;
  readonly #isVisible: (frame: Frame) => boolean;
  /** Frame objects are used again: each stands for an activation only until a new one begins in it. */
  readonly #lastOf = new Map<object, Position>();
  #last: Position | null = null;
  /** The depth of the function in which it seeks; null for the innermost one that is visible. */
  #depth: number | null = null;
  /** The depth of the function whose line was executed before the replay began. */
  #sought = -1;

  constructor(tid: number, isVisible: (frame: Frame) => boolean) {
    this.#tid = tid;
    this.#isVisible = isVisible;
  }

  narrow(depth: number): void {
    this.#depth = depth;
  }

  statement(w: World, t: ThreadState, frame: Frame, enters: boolean, isNew: boolean): void {
    if (t.tid !== this.#tid) return;
    const activation = frame.gen ?? frame;
    if (isNew && frame.gen === null) this.#lastOf.delete(activation);
    if (!enters || !this.#isVisible(frame)) return;
    this.#last = standingAt(w, t, frame);
    this.#lastOf.set(activation, this.#last);
  }

  native(): void {
    // A line is Python code.
  }

  unwind(): void {
    // It is still at the line.
  }

  found(w: World): Position | null {
    const frames = w.threads.get(this.#tid)?.frames ?? [];
    for (let depth = this.#depth ?? frames.length - 1; depth >= 0; depth--) {
      const frame = frames[depth];
      if (frame.kind !== 0) break;
      if (!this.#isVisible(frame)) continue;
      const line = this.#lastOf.get(frame.gen ?? frame);
      if (line !== undefined) return line;
      // It was executing before the replay began.
      if (depth < frames.length - 1 || !isAtFirst(frame)) {
        if (frame.gen === null) this.#sought = depth;
        return null;
      }
    }
    return this.#last;
  }

  still(begin: World): Still | null {
    const depth = this.#sought;
    const since = depth < 0 ? null : stillSince(begin, this.#tid, depth);
    return since === null ? null : { since, depth };
  }
}

/** The last start of a callback, or of a turn, of the loop that runs in a thread, or of any loop. */
export class LoopStepBehind implements Behind {
  readonly span = 'piece';
  readonly #plan: LoopPlan;
  readonly #turns = new Map<PyLoop, number>();
  #last: Position | null = null;

  constructor(unit: LoopPlan['unit'], tid: number | null) {
    this.#plan = { unit, tid, turns: this.#turns, entering: null };
  }

  statement(w: World, t: ThreadState, frame: Frame, _enters: boolean, isNew: boolean): void {
    if (isNew && endsLoopStep(this.#plan, t, null) !== null) this.#last = standingAt(w, t, frame);
  }

  native(w: World, t: ThreadState, frame: Frame): void {
    const loop = frame.data as PyLoop;
    if (endsLoopStep(this.#plan, t, loop) !== null) this.#last = standingAt(w, t, frame);
    // A loop that waits makes the same step again and again.
    if (loop.phase === Phase.select) this.#turns.set(loop, loop.iteration);
  }

  unwind(): void {
    // Nothing begins by an exception.
  }

  found(): Position | null {
    return this.#last;
  }
}
