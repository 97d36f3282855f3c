/**
 * Finds the last place of a kind before a moment: replays the stretch of the run before it, and if
 * it is not there, the one before that. On its way it leaves checkpoints behind, denser and denser
 * towards the moment, so that the next step back is short.
 */
import type { Frame, ThreadState } from '../vm/frame';
import type { World } from '../world';
import type { Behind } from './behind';
import { type Checkpoint, takeCheckpoint, wake } from './checkpoint';
import type { Checkpoints } from './checkpoints';
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
  #behind: Behind;
  #from: Checkpoint;
  #replay: Replay;
  /** How many checkpoints are passed over at the next try. */
  #skip = 0;

  constructor(checkpoints: Checkpoints, moment: Position, make: (seq: number) => Behind) {
    this.#moment = moment;
    this.#checkpoints = checkpoints;
    this.#goal = moment;
    this.#make = make;
    this.#from = checkpoints.before(moment);
    this.#behind = make(this.#from.seq);
    this.#replay = this.#begin();
  }

  /** Goes on for about so many bytecodes; answers once it is over. */
  run(budget: number): SearchEnd | null {
    const end = this.#replay.run(budget);
    if (end === null) return null;
    if (end === 'missed') return { kind: 'missed' };
    const edge = samePosition(this.#goal, this.#moment) ? null : this.#goal;
    const position = this.#behind.found(this.#replay.world, edge);
    if (position !== null) return { kind: 'found', position };
    const from = this.#from;
    if (from === this.#checkpoints.first) return { kind: 'none' };
    this.#lookFurther(from);
    this.#behind = this.#make(this.#from.seq);
    this.#replay = this.#begin();
    return null;
  }

  /** Nothing was found in what follows this checkpoint. */
  #lookFurther(from: Checkpoint): void {
    const checkpoints = this.#checkpoints;
    if (from.edited !== null) {
      // No replay passes a change from outside, but nothing has moved by it.
      this.#goal = from.edited;
      this.#skip = 0;
      this.#from = checkpoints.before(from.edited);
      return;
    }
    if (this.#behind.span === 'piece') {
      this.#goal = from.position;
      this.#from = checkpoints.previous(from);
      return;
    }
    this.#skip = this.#skip * 2 + 1;
    for (let i = 0; i < this.#skip && this.#from.edited === null; i++) {
      this.#from = checkpoints.previous(this.#from);
    }
  }

  #begin(): Replay {
    const planter = new Planter(this.#behind, this.#checkpoints, this.#goal.steps);
    return new Replay(wake(this.#from), { kind: 'position', position: this.#goal }, planter);
  }
}

/** Nearer to the moment than this, no further checkpoint is needed. */
const NEAR = 4000;

/** Leaves checkpoints half of the way before the moment, half of the rest, and so on. */
class Planter implements Watcher {
  readonly #inner: Watcher;
  readonly #checkpoints: Checkpoints;
  readonly #end: number;
  /** The number of steps from which on the next one is due. */
  #next = -1;

  constructor(inner: Watcher, checkpoints: Checkpoints, end: number) {
    this.#inner = inner;
    this.#checkpoints = checkpoints;
    this.#end = end;
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
    const now = stepsNow(w, t);
    const isFirst = this.#next === -1;
    if (now < this.#next) return;
    this.#next = this.#end - now > NEAR ? now + (this.#end - now) / 2 : Infinity;
    if (!isFirst) this.#checkpoints.addToTail(takeCheckpoint(w, standingAt(w, t, frame)));
  }
}
