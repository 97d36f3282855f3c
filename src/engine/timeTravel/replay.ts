/**
 * Runs a clone of an earlier machine to a moment that was there once: fast as long as that cannot be
 * missed, then exactly. Nothing is recorded and nothing is printed.
 */
import type { DebugHook } from '../debugHook';
import { entersLine, NO_TRAIL } from '../debug/lineEntry';
import type { Frame, ThreadState } from '../vm/frame';
import type { World } from '../world';
import { runTowards } from './approach';
import type { Halves } from './halves';
import { isWithin, type Position, standingAt, standsAt, stepsNow } from './position';

/**
 * Where a replay ends: at a position, or at the first moment after an event: of a statement that
 * begins, or, if `within`, in the very statement in which it happened.
 */
export type Goal =
  | { readonly kind: 'position'; readonly position: Position }
  /** `after` is a number of steps at which the event had not happened yet. */
  | {
      readonly kind: 'event';
      readonly seq: number;
      readonly after: number;
      readonly within?: boolean;
    };

/** A number of steps at which the goal has not passed yet. */
export function stepsBefore(goal: Goal): number {
  return goal.kind === 'event' ? goal.after : goal.position.steps;
}

/** Sees every statement, native step and frame that an exception comes to before the goal, in order. It only looks. */
export interface Watcher {
  statement(w: World, t: ThreadState, frame: Frame, enters: boolean, isNew: boolean): void;
  native(w: World, t: ThreadState, frame: Frame): void;
  /** An exception has come to a frame. */
  unwind(w: World, t: ThreadState, frame: Frame): void;
}

/** `missed`: the run is not the one in which the goal was; a bug, or a change from outside between. */
export type ReplayEnd = 'landed' | 'missed';

export class Replay implements DebugHook {
  readonly watchesSteps = true;
  readonly watchesInstructions: boolean;
  readonly world: World;
  readonly #goal: Goal;
  readonly #watcher: Watcher | null;
  readonly #halves: Halves | null;
  #end: ReplayEnd | null = null;
  /** How the world stands when it has landed: before a statement or native step, or not. */
  at: 'hook' | 'rest' | 'end' = 'hook';
  /** Where it has landed in the middle of a frame's work: the instruction that was executed last. */
  done: { readonly frame: Frame; readonly pc: number } | null = null;

  /** `halves` leaves checkpoints on the way. */
  constructor(
    world: World,
    goal: Goal,
    watcher: Watcher | null = null,
    halves: Halves | null = null,
  ) {
    this.world = world;
    this.#goal = goal;
    this.#watcher = watcher;
    this.#halves = halves;
    this.watchesInstructions =
      goal.kind === 'event' ? goal.within === true : isWithin(goal.position);
  }

  /** Runs for about so many bytecodes; answers once it is over. */
  run(budget: number): ReplayEnd | null {
    const { world } = this;
    const until = world.steps + budget;
    while (this.#end === null && world.steps < until) {
      if (this.#isAtRest()) this.#land('rest');
      else this.#advance(until - world.steps);
    }
    if (this.#end !== null) world.debug = null;
    return this.#end;
  }

  runToEnd(): ReplayEnd {
    for (;;) {
      const end = this.run(Infinity);
      if (end !== null) return end;
    }
  }

  beforeInstruction(w: World, t: ThreadState, frame: Frame, last: number): boolean {
    if (!this.#arrives(w, t, frame)) return false;
    this.done = { frame, pc: last };
    return true;
  }

  beforeStatement(w: World, t: ThreadState, frame: Frame): boolean {
    const isNew = frame.trail === NO_TRAIL;
    const enters = entersLine(frame);
    if (this.#arrives(w, t, frame)) return true;
    this.#plant(w, t, frame);
    this.#watcher?.statement(w, t, frame, enters, isNew);
    return false;
  }

  beforeNative(w: World, t: ThreadState, frame: Frame): boolean {
    if (this.#arrives(w, t, frame)) return true;
    this.#plant(w, t, frame);
    this.#watcher?.native(w, t, frame);
    return false;
  }

  beforeUnwind(w: World, t: ThreadState, frame: Frame): boolean {
    if (this.#arrives(w, t, frame)) return true;
    this.#watcher?.unwind(w, t, frame);
    return false;
  }

  #advance(most: number): void {
    const { world } = this;
    const goal = this.#goal;
    const left = (this.#halves?.next ?? Infinity) - world.steps;
    const budget = left > 0 ? Math.min(most, left) : most;
    const atRest = goal.kind === 'position' && goal.position.at === 'rest';
    const last = stepsBefore(goal);
    const always = this.#watcher !== null;
    const outcome = runTowards(world, budget, { hook: this, always, steps: last, atRest });
    if (outcome.kind !== 'budget' && outcome.kind !== 'stop') {
      const mayEnd = goal.kind === 'event' || goal.position.at === 'end';
      if (mayEnd && world.steps >= last) this.#land('end');
      else this.#end = 'missed';
    }
    if (this.#end === null) this.#halves?.rest(world);
  }

  #isAtRest(): boolean {
    const goal = this.#goal;
    if (goal.kind !== 'position' || goal.position.at !== 'rest') return false;
    return this.world.steps >= goal.position.steps;
  }

  #arrives(w: World, t: ThreadState, frame: Frame): boolean {
    const goal = this.#goal;
    if (goal.kind === 'event') {
      if (w.recorder.seq > goal.seq) this.#land('hook');
    } else if (standsAt(goal.position, w, t, frame)) this.#land('hook');
    else if (goal.position.at !== 'end' && stepsNow(w, t) > goal.position.steps)
      this.#end = 'missed';
    return this.#end !== null;
  }

  #plant(w: World, t: ThreadState, frame: Frame): void {
    const halves = this.#halves;
    if (halves?.isDue(stepsNow(w, t)) === true) halves.plant(w, standingAt(w, t, frame));
  }

  #land(at: 'hook' | 'rest' | 'end'): void {
    this.#end = 'landed';
    this.at = at;
  }
}
