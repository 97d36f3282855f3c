/**
 * The checkpoints of a run, by position. They are spaced so that taking them costs a tenth of the
 * run at most; when they fill their budget, every second one goes, and the spacing doubles. Near the
 * moment that somebody looks at there is a denser tail, which goes when somebody looks elsewhere.
 */
import type { Checkpoint } from './checkpoint';
import { type Position, samePosition } from './position';

/** Steps between two checkpoints of a small world: about 2 ms of running. */
export const SPACING = 50_000;
/** A world of so many bytes takes as long to copy as a tenth of a step to run. */
const STEPS_PER_BYTE = 1;
/** So many checkpoints of the dense tail are kept. */
const TAIL = 24;
/** Nearer to a moment than so many steps, no further checkpoint of a small world is needed. */
const NEAR = 1000;

/**
 * At how many steps the next checkpoint of the dense tail before step `end` is due: half of the way
 * from the one before. Infinity where that would take longer than running there.
 */
export function nextHalf({ position: { steps }, bytes }: Checkpoint, end: number): number {
  const rest = end - steps;
  return rest > Math.max(NEAR, bytes / 10) ? steps + rest / 2 : Infinity;
}

export class Checkpoints {
  readonly #budget: number;
  /** Ascending. The first one is the start of the run, and stays. */
  #sparse: Checkpoint[];
  #tail: Checkpoint[] = [];
  #spacing: number;

  /** `budget` in bytes; `start` is where the run begins. */
  constructor(budget: number, start: Checkpoint, spacing: number) {
    this.#budget = budget;
    this.#sparse = [start];
    this.#spacing = spacing;
  }

  get first(): Checkpoint {
    return this.#sparse[0];
  }

  /** The last one but for the tail. */
  get last(): Checkpoint {
    return this.#sparse[this.#sparse.length - 1];
  }

  get count(): number {
    return this.#sparse.length + this.#tail.length;
  }

  get bytes(): number {
    return sum(this.#sparse) + sum(this.#tail);
  }

  /** Is it time for the next one, at so many steps? */
  isDue(steps: number): boolean {
    const { last } = this;
    return steps - last.position.steps >= Math.max(this.#spacing, last.bytes * STEPS_PER_BYTE);
  }

  /** Keeps one that is later than all others but the tail. */
  add(checkpoint: Checkpoint): void {
    this.#sparse.push(checkpoint);
    while (this.bytes > this.#budget && this.#thinOut());
  }

  /** Keeps one near where somebody looks. */
  addToTail(checkpoint: Checkpoint): void {
    if (this.#tail.some(({ position }) => samePosition(position, checkpoint.position))) return;
    this.#tail.push(checkpoint);
    if (this.#tail.length > TAIL || this.bytes > this.#budget) this.#tail.shift();
  }

  /** The last one from which the position can be reached. */
  before(position: Position): Checkpoint {
    return this.#last(({ position: own, edited }) => {
      if (own.steps < position.steps || samePosition(own, position)) return true;
      return edited !== null && own.steps === position.steps;
    });
  }

  /** The last one at which the event had not happened. */
  beforeEvent(seq: number): Checkpoint {
    return this.#last((checkpoint) => checkpoint.seq <= seq);
  }

  /** The one before another; the first one is its own. */
  previous({ position: { steps } }: Checkpoint): Checkpoint {
    return this.#last(({ position }) => position.steps < steps);
  }

  /** The first change from outside after a position, as the checkpoint that follows it. */
  editAfter({ steps }: Position): Checkpoint | null {
    return (
      this.#sparse.find(({ edited, position }) => edited !== null && position.steps > steps) ?? null
    );
  }

  /** Those that are not after a position, for a run that goes another way from there. */
  upTo({ steps }: Position): Checkpoints {
    const copy = new Checkpoints(this.#budget, this.first, this.#spacing);
    copy.#sparse = this.#sparse.filter(({ position }, i) => i === 0 || position.steps <= steps);
    copy.#tail = this.#tail.filter(({ position }) => position.steps <= steps);
    return copy;
  }

  #last(fits: (checkpoint: Checkpoint) => boolean): Checkpoint {
    let last = this.first;
    for (const checkpoint of [...this.#sparse, ...this.#tail]) {
      if (checkpoint.position.steps >= last.position.steps && fits(checkpoint)) last = checkpoint;
    }
    return last;
  }

  /** Drops every second one; false if there is nothing to drop. */
  #thinOut(): boolean {
    const before = this.#sparse.length;
    const last = before - 1;
    this.#sparse = this.#sparse.filter(
      ({ edited }, i) => i === 0 || i === last || i % 2 === 0 || edited !== null,
    );
    this.#spacing *= 2;
    return this.#sparse.length < before;
  }
}

function sum(list: readonly Checkpoint[]): number {
  return list.reduce((bytes, checkpoint) => bytes + checkpoint.bytes, 0);
}
