/**
 * When the fold is compared with the machine: after every event of a small program. A comparison costs
 * as much as the machine is large, so the longer the trace and the larger the machine, the further
 * apart they are, at random distances.
 */
import { Prng } from '../../base/prng';

/** After so many comparisons they begin to spread. */
const AT_FIRST = 2000;

/** A machine of so many objects is compared only every other event. */
const SMALL = 200;

export class Pacing {
  #next = 1;
  #checks = 0;
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
    this.#checks++;
    const gap =
      this.#every ?? this.#draw(Math.floor(Math.max(this.#checks / AT_FIRST, objects / SMALL)));
    this.#next = seq + gap;
  }

  #draw(average: number): number {
    return average <= 1 ? 1 : 1 + this.#prng.below(2 * average - 1);
  }
}
