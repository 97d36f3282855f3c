/**
 * When the fold is compared with the machine: after every event of a small program. A comparison costs
 * as much as the machine is large, so the more was spent already, the further apart they are, at
 * random distances.
 */
import { Prng } from '../../base/prng';

/** Objects that are compared before the comparisons begin to spread: a few tenths of a second. */
const AT_FIRST = 60_000;

/** What a comparison costs beside its objects. */
const BASE_COST = 10;

export class Pacing {
  #next = 1;
  #spent = 0;
  readonly #every: number | null;
  readonly #prng = Prng.seeded(1);

  /** `every`: a fixed distance in events, null to choose. */
  constructor(every: number | null) {
    this.#every = every;
  }

  /** Whether the moment before event `seq` is one to compare. */
  isDue(seq: number): boolean {
    return seq >= this.#next;
  }

  /** A comparison was made before event `seq`, of a model with so many objects. */
  checked(seq: number, objects: number): void {
    this.#spent += BASE_COST + objects;
    this.#next = seq + (this.#every ?? this.#draw(Math.floor(this.#spent / AT_FIRST)));
  }

  #draw(average: number): number {
    return average <= 1 ? 1 : 1 + this.#prng.below(2 * average - 1);
  }
}
