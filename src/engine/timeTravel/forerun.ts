/**
 * The first part of a search backwards: runs towards the moment before which is searched, fast and
 * watched by nobody, and leaves checkpoints on the way. So only the last stretch, in which most
 * searches end, has to be watched.
 */
import { runWorld } from '../run';
import type { World } from '../world';
import { type Checkpoint, wake } from './checkpoint';
import type { Checkpoints } from './checkpoints';
import { Halves } from './halves';
import type { Position } from './position';

export class Forerun {
  readonly #halves: Halves;
  readonly #end: number;
  #world: World | null = null;

  constructor(checkpoints: Checkpoints, from: Checkpoint, moment: Position) {
    this.#halves = new Halves(checkpoints, from, moment.steps);
    this.#end = moment.steps;
  }

  /** Goes on for about so many bytecodes; answers with the last checkpoint before the moment once it is over. */
  run(budget: number): Checkpoint | null {
    const halves = this.#halves;
    if (halves.next === Infinity) return halves.last;
    const world = (this.#world ??= wake(halves.last));
    const outcome = runWorld(world, Math.min(budget, halves.next - world.steps), this.#end);
    if (outcome.kind !== 'budget' || outcome.withheld) return halves.last;
    halves.rest(world);
    return null;
  }
}
