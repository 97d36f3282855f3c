/**
 * The first part of a search backwards: runs towards the moment before which is searched, fast and
 * watched by nobody, and leaves checkpoints half of the way before it, half of the rest, and so on.
 * So only the last stretch, in which most searches end, has to be watched.
 */
import { runWorld } from '../run';
import type { World } from '../world';
import { type Checkpoint, takeCheckpoint, wake } from './checkpoint';
import { type Checkpoints, nextHalf } from './checkpoints';
import type { Position } from './position';

export class Forerun {
  readonly #checkpoints: Checkpoints;
  readonly #end: number;
  /** The last checkpoint so far. */
  #last: Checkpoint;
  /** The number of steps from which on the next one is due. */
  #next: number;
  #world: World | null = null;

  constructor(checkpoints: Checkpoints, from: Checkpoint, moment: Position) {
    this.#checkpoints = checkpoints;
    this.#end = moment.steps;
    this.#last = from;
    this.#next = nextHalf(from, moment.steps);
  }

  /** Goes on for about so many bytecodes; answers with the last checkpoint before the moment once it is over. */
  run(budget: number): Checkpoint | null {
    if (this.#next === Infinity) return this.#last;
    const world = (this.#world ??= wake(this.#last));
    const outcome = runWorld(world, Math.min(budget, this.#next - world.steps), this.#end);
    if (outcome.kind !== 'budget' || outcome.withheld) return this.#last;
    if (world.steps >= this.#next && world.steps < this.#end) {
      this.#last = takeCheckpoint(world, { steps: world.steps, at: 'rest' });
      this.#checkpoints.addToTail(this.#last);
      this.#next = nextHalf(this.#last, this.#end);
    }
    return null;
  }
}
