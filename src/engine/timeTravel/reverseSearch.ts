/**
 * Finds the last place of a kind before a moment: replays the stretch of the run before it, and if
 * it is not there, the one before that. On its way it leaves checkpoints behind, denser and denser
 * towards the moment, so that the next step back is short.
 */
import type { Frame, ThreadState } from '../vm/frame';
import type { World } from '../world';
import type { Behind } from './behind';
import { type Checkpoint, takeCheckpoint, wake } from './checkpoint';
import { type Checkpoints, nextHalf } from './checkpoints';
import { Forerun } from './forerun';
import { type Position, samePosition, standingAt, stepsNow } from './position';
import { Replay, type Watcher } from './replay';

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
  #goal: Position;
  #from: Checkpoint;
  readonly #forerun: Forerun;
  /** The stretch that is being watched; null before the forerun is over. */
  #watch: { readonly behind: Behind; readonly replay: Replay } | null = null;
  /** How many checkpoints are passed over at the next try. */
  #skip = 0;

  constructor(checkpoints: Checkpoints, moment: Position, make: (seq: number) => Behind) {
    this.#moment = moment;
    this.#checkpoints = checkpoints;
    this.#goal = moment;
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
    const edge = samePosition(this.#goal, this.#moment) ? null : this.#goal;
    const position = behind.found(replay.world, edge);
    if (position !== null) return { kind: 'found', position };
    const from = this.#from;
    if (from === this.#checkpoints.first) return { kind: 'none' };
    this.#lookFurther(from, behind.span);
    this.#begin(this.#from);
    return null;
  }

  /** Nothing was found in what follows this checkpoint. */
  #lookFurther(from: Checkpoint, span: Behind['span']): void {
    const checkpoints = this.#checkpoints;
    if (from.edited !== null) {
      // No replay passes a change from outside, but nothing has moved by it.
      this.#goal = from.edited;
      this.#skip = 0;
      this.#from = checkpoints.before(from.edited);
      return;
    }
    if (span === 'piece') {
      this.#goal = from.position;
      this.#from = checkpoints.previous(from);
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
    const planter = new Planter(behind, this.#checkpoints, from, this.#goal.steps);
    const replay = new Replay(wake(from), { kind: 'position', position: this.#goal }, planter);
    this.#watch = { behind, replay };
  }
}

/** Leaves checkpoints half of the way before the moment, half of the rest, and so on. */
class Planter implements Watcher {
  readonly #inner: Watcher;
  readonly #checkpoints: Checkpoints;
  readonly #end: number;
  /** The number of steps from which on the next one is due. */
  #next: number;

  constructor(inner: Watcher, checkpoints: Checkpoints, from: Checkpoint, end: number) {
    this.#inner = inner;
    this.#checkpoints = checkpoints;
    this.#end = end;
    this.#next = nextHalf(from, end);
  }

  statement(w: World, t: ThreadState, frame: Frame, enters: boolean, isNew: boolean): void {
    this.#plant(w, t, frame);
    this.#inner.statement(w, t, frame, enters, isNew);
  }

  native(w: World, t: ThreadState, frame: Frame): void {
    this.#plant(w, t, frame);
    this.#inner.native(w, t, frame);
  }

  unwind(w: World, t: ThreadState, frame: Frame): void {
    this.#inner.unwind(w, t, frame);
  }

  #plant(w: World, t: ThreadState, frame: Frame): void {
    if (stepsNow(w, t) < this.#next) return;
    const checkpoint = takeCheckpoint(w, standingAt(w, t, frame));
    this.#next = nextHalf(checkpoint, this.#end);
    this.#checkpoints.addToTail(checkpoint);
  }
}
