/** Runs a machine on through its past, up to the moment at which that ends. */
import type { Stops } from '../debug/stops';
import type { DebugHook } from '../debugHook';
import type { RunOutcome } from '../run';
import type { Frame, ThreadState } from '../vm/frame';
import type { World } from '../world';
import { runTowards } from './approach';
import { isWithin, type Position, standsAt } from './position';

export class ForwardHook implements DebugHook {
  readonly watchesSteps = true;
  readonly watchesInstructions: boolean;
  readonly #stops: Stops;
  readonly #limit: Position;
  /** The moment has come; the outcome says nothing more than that the run goes on. */
  arrived = false;

  constructor(stops: Stops, limit: Position) {
    this.#stops = stops;
    this.#limit = limit;
    this.watchesInstructions = isWithin(limit);
  }

  /** For about so many bytecodes. */
  run(world: World, budget: number): RunOutcome {
    const { steps, at } = this.#limit;
    const atRest = at === 'rest';
    const always = !this.#stops.isIdle;
    const outcome = runTowards(world, budget, { hook: this, always, steps, atRest });
    const rests = atRest && outcome.kind === 'budget' && world.steps >= steps;
    const ends = at === 'end' && outcome.kind !== 'budget' && outcome.kind !== 'stop';
    this.arrived ||= rests || ends;
    return outcome;
  }

  beforeInstruction(w: World, t: ThreadState, frame: Frame): boolean {
    this.arrived = standsAt(this.#limit, w, t, frame);
    return this.arrived;
  }

  beforeStatement(w: World, t: ThreadState, frame: Frame): boolean {
    this.arrived = standsAt(this.#limit, w, t, frame);
    return this.arrived || this.#stops.beforeStatement(w, t, frame);
  }

  beforeNative(w: World, t: ThreadState, frame: Frame): boolean {
    this.arrived = standsAt(this.#limit, w, t, frame);
    return this.arrived || this.#stops.beforeNative(w, t, frame);
  }

  beforeUnwind(w: World, t: ThreadState, frame: Frame): boolean {
    this.arrived = standsAt(this.#limit, w, t, frame);
    return this.arrived || this.#stops.beforeUnwind(w, t, frame);
  }
}
