/**
 * Finds the last place of a kind before a moment: replays the stretch of the run before it, and if
 * it is not there, the one before that. On its way it leaves checkpoints behind, denser and denser
 * towards the moment, so that the next step back is short.
 */
import type { Behind } from './behind';
import { type Checkpoint, wake } from './checkpoint';
import type { Checkpoints } from './checkpoints';
import { Forerun } from './forerun';
import { Halves } from './halves';
import { type Position, samePosition } from './position';
import { type Goal, Replay, stepsBefore } from './replay';

export type SearchEnd =
  | { readonly kind: 'found'; readonly position: Position }
  /** There is no such place since the run began. */
  | { readonly kind: 'none' }
  | { readonly kind: 'missed' };

export class ReverseSearch {
  readonly #checkpoints: Checkpoints;
  readonly #make: (seq: number) => Behind;
  readonly #moment: Position;
  /** The moment before which it searches. */
  #goal: Goal;
  /** The depth of the frame whose line is sought, once it is known that it has long stood still. */
  #depth: number | null = null;
  #from: Checkpoint;
  readonly #forerun: Forerun;
  /** The stretch that is being watched; null before the forerun is over. */
  #watch: { readonly behind: Behind; readonly replay: Replay } | null = null;
  /** How many checkpoints are passed over at the next try. */
  #skip = 0;

  constructor(checkpoints: Checkpoints, moment: Position, make: (seq: number) => Behind) {
    this.#moment = moment;
    this.#checkpoints = checkpoints;
    this.#goal = at(moment);
    this.#make = make;
    this.#from = checkpoints.before(moment);
    this.#forerun = new Forerun(checkpoints, this.#from, moment);
  }

  /** Goes on for about so many bytecodes; answers once it is over. */
  run(budget: number): SearchEnd | null {
    if (this.#watch === null) {
      const nearest = this.#forerun.run(budget);
      if (nearest !== null) this.#begin(nearest);
      return null;
    }
    const { behind, replay } = this.#watch;
    const end = replay.run(budget);
    if (end === null) return null;
    if (end === 'missed') return { kind: 'missed' };
    const position = behind.found(replay.world, this.#edge);
    if (position !== null) return { kind: 'found', position };
    const from = this.#from;
    if (from === this.#checkpoints.first) return { kind: 'none' };
    this.#lookFurther(from, behind);
    this.#begin(this.#from);
    return null;
  }

  /** Where it searches before, if a later piece of the run begins there. */
  get #edge(): Position | null {
    if (this.#goal.kind === 'event') return null;
    const { position } = this.#goal;
    return samePosition(position, this.#moment) ? null : position;
  }

  /** Nothing was found in what follows this checkpoint. */
  #lookFurther(from: Checkpoint, behind: Behind): void {
    const checkpoints = this.#checkpoints;
    if (from.edited !== null) {
      // No replay passes a change from outside, but nothing has moved by it.
      this.#goal = at(from.edited);
      this.#skip = 0;
      this.#from = checkpoints.before(from.edited);
      return;
    }
    if (behind.span === 'piece') {
      this.#goal = at(from.position);
      this.#from = checkpoints.previous(from);
      return;
    }
    const still = behind.still?.(from.world) ?? null;
    if (still !== null) {
      const { since, depth } = still;
      this.#depth = depth;
      this.#from = checkpoints.beforeEvent(since);
      this.#goal = { kind: 'event', seq: since, after: this.#from.position.steps };
      this.#skip = 0;
      return;
    }
    this.#skip = this.#skip * 2 + 1;
    for (let i = 0; i < this.#skip && this.#from.edited === null; i++) {
      this.#from = checkpoints.previous(this.#from);
    }
  }

  #begin(from: Checkpoint): void {
    this.#from = from;
    const behind = this.#make(from.seq);
    if (this.#depth !== null) behind.narrow?.(this.#depth);
    const halves = new Halves(this.#checkpoints, from, stepsBefore(this.#goal));
    const replay = new Replay(wake(from), this.#goal, behind, halves);
    this.#watch = { behind, replay };
  }
}

function at(position: Position): Goal {
  return { kind: 'position', position };
}
