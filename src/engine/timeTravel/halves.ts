/** Leaves checkpoints on the way to a moment: half of the way before it, half of the rest, and so on. */
import type { World } from '../world';
import { type Checkpoint, takeCheckpoint } from './checkpoint';
import { type Checkpoints, nextHalf } from './checkpoints';
import type { Position } from './position';

export class Halves {
  readonly #checkpoints: Checkpoints;
  readonly #end: number;
  /** The last checkpoint so far. */
  #last: Checkpoint;
  /** The number of steps from which on the next one is due; Infinity if none will be. */
  #next: number;

  /** The way begins at the checkpoint `from` and ends at so many steps. */
  constructor(checkpoints: Checkpoints, from: Checkpoint, end: number) {
    this.#checkpoints = checkpoints;
    this.#end = end;
    this.#last = from;
    this.#next = nextHalf(from, end);
  }

  get last(): Checkpoint {
    return this.#last;
  }

  get next(): number {
    return this.#next;
  }

  isDue(steps: number): boolean {
    return steps >= this.#next;
  }

  /** The world is on its way, at `position`. */
  plant(world: World, position: Position): void {
    this.#last = takeCheckpoint(world, position);
    this.#checkpoints.addToTail(this.#last);
    this.#next = nextHalf(this.#last, this.#end);
  }

  /** The world rests between two slices: leaves a checkpoint there if one is due. */
  rest(world: World): void {
    const { steps } = world;
    if (this.isDue(steps) && steps < this.#end) this.plant(world, { steps, at: 'rest' });
  }
}
