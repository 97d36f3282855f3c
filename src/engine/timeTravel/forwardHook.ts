/** Runs a machine on through its past, up to the moment at which that ends. */
import type { Stops } from '../debug/stops';
import type { DebugHook } from '../debugHook';
import { type RunOutcome, runWorld } from '../run';
import type { Frame, ThreadState } from '../vm/frame';
import type { World } from '../world';
import { type Position, standsAt } from './position';

export class ForwardHook implements DebugHook {
  readonly #stops: Stops;
  readonly #limit: Position;
  /** The moment has come; the outcome says nothing more than that the run goes on. */
  arrived = false;

  constructor(stops: Stops, limit: Position) {
    this.#stops = stops;
    this.#limit = limit;
  }

  /** For about so many bytecodes. */
  run(world: World, budget: number): RunOutcome {
    const { steps, at } = this.#limit;
    const most = at === 'rest' ? Math.min(budget, Math.max(1, steps - world.steps)) : budget;
    world.debug = this.#stops.isIdle ? null : this;
    let outcome = runWorld(world, most, world.debug === null && at !== 'rest' ? steps : Infinity);
    if (outcome.kind === 'budget' && outcome.withheld) {
      world.debug = this;
      outcome = runWorld(world, 1);
    }
    const atRest = at === 'rest' && outcome.kind === 'budget' && world.steps >= steps;
    const atEnd = at === 'end' && outcome.kind !== 'budget' && outcome.kind !== 'stop';
    this.arrived ||= atRest || atEnd;
    return outcome;
  }

  beforeStatement(w: World, t: ThreadState, frame: Frame): boolean {
    this.arrived = standsAt(this.#limit, w, t, frame);
    return this.arrived || this.#stops.beforeStatement(w, t, frame);
  }

  beforeNative(w: World, t: ThreadState, frame: Frame): boolean {
    this.arrived = standsAt(this.#limit, w, t, frame);
    return this.arrived || this.#stops.beforeNative(w, t, frame);
  }
}
