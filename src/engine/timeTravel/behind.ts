/**
 * What somebody who steps backwards looks for: the last place of a kind before the moment at which
 * the machine stands. Each of these watches a replay up to that moment and then says where it was.
 */
import { Phase, type PyLoop } from '../asyncio/objects';
import { endsLoopStep, type LoopPlan } from '../debug/loopPlan';
import type { Frame, ThreadState } from '../vm/frame';
import type { World } from '../world';
import { type Position, standingAt } from './position';
import type { Watcher } from './replay';

export interface Behind extends Watcher {
  /**
   * How far back it has to look: a `piece` of the run tells, wherever it begins; or the piece must
   * begin early enough that the functions which the thread is in were watched.
   */
  readonly span: 'piece' | 'activation';
  /** Where the last such place was; null if there was none. The world is at the end of the replay. */
  found(w: World): Position | null;
}

/** What stops a run that goes on: breakpoints and the like. */
export interface StopPlaces {
  breaksAt(w: World, t: ThreadState, frame: Frame): boolean;
  exceptionHit(w: World, t: ThreadState, frame: Frame): object | null;
}

/** The last moment at which a run would have stopped. */
export class StopBehind implements Behind {
  readonly span = 'piece';
  readonly #stops: StopPlaces;
  #last: Position | null = null;

  constructor(stops: StopPlaces) {
    this.#stops = stops;
  }

  statement(w: World, t: ThreadState, frame: Frame, enters: boolean): void {
    if (enters && this.#stops.breaksAt(w, t, frame)) this.#last = standingAt(w, t, frame);
  }

  native(): void {
    // Breakpoints are in Python code.
  }

  unwind(w: World, t: ThreadState, frame: Frame): void {
    if (this.#stops.exceptionHit(w, t, frame) !== null) this.#last = standingAt(w, t, frame);
  }

  found(): Position | null {
    return this.#last;
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

  constructor(tid: number, isVisible: (frame: Frame) => boolean) {
    this.#tid = tid;
    this.#isVisible = isVisible;
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
    for (let depth = frames.length - 1; depth >= 0; depth--) {
      const frame = frames[depth];
      if (frame.kind !== 0) break;
      if (!this.#isVisible(frame)) continue;
      const line = this.#lastOf.get(frame.gen ?? frame);
      if (line !== undefined) return line;
      // It was executing before the replay began.
      if (depth < frames.length - 1 || frame.pc !== firstStatement(frame)) return null;
    }
    return this.#last;
  }
}

/** Where the first statement of a frame's function starts. */
function firstStatement({ code }: Frame): number {
  return code.starts.findIndex((start) => start !== 0) * 4;
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
