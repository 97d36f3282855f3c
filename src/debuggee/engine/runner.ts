/**
 * Runs a machine in slices, so that the host hears of a pause, and of anything else, at least every
 * few milliseconds. It decides nothing about where the machine stops.
 */

import type { Disposable } from '../../base/disposable';
import { nextTurn } from './nextTurn';

/** A slice is over after this; the machine cannot be interrupted within one call of `run`. */
const SLICE_MS = 8;
/** One call of `run` is sized to take about this long. */
const CALL_MS = 2;
const FEWEST_STEPS = 500;
const MOST_STEPS = 2_000_000;

/** `T` says why the machine cannot go on by itself; null: it can. */
export interface RunnableMachine<T> {
  run(steps: number): T | null;
}

export interface RunnerListener<T> {
  /** After each slice, also the last one. Answers for how many ms the machine is to rest. */
  ran(): number;
  /** The machine cannot go on: the runner stands still. */
  ended(why: T): void;
}

export class Runner<T> implements Disposable {
  readonly #machine: RunnableMachine<T>;
  readonly #listener: RunnerListener<T>;
  readonly #now: () => number;
  #steps = 20_000;
  #next: Disposable | null = null;
  #running = false;
  #flowing = true;
  #disposed = false;

  constructor(
    machine: RunnableMachine<T>,
    listener: RunnerListener<T>,
    now: () => number = () => performance.now(),
  ) {
    this.#machine = machine;
    this.#listener = listener;
    this.#now = now;
  }

  get running(): boolean {
    return this.#running;
  }

  /** Begins to run, in a later turn of the host. */
  start(): void {
    if (this.#disposed) return;
    this.#running = true;
    this.#schedule();
  }

  /** Stands still at once; says whether it was running. */
  stop(): boolean {
    const was = this.#running;
    this.#running = false;
    this.#cancel();
    return was;
  }

  /** While the flow is closed the machine stands still, though it counts as running. */
  setFlow(open: boolean): void {
    this.#flowing = open;
    if (open) this.#schedule();
    else this.#cancel();
  }

  dispose(): void {
    this.#disposed = true;
    this.stop();
  }

  #schedule(rest = 0): void {
    if (!this.#running || !this.#flowing || this.#next !== null) return;
    this.#next = nextTurn(rest, () => {
      this.#next = null;
      this.#slice();
    });
  }

  #cancel(): void {
    this.#next?.dispose();
    this.#next = null;
  }

  #slice(): void {
    const start = this.#now();
    let now = start;
    let why: T | null = null;
    while (why === null && now - start < SLICE_MS) {
      why = this.#machine.run(this.#steps);
      const before = now;
      now = this.#now();
      this.#adapt(now - before);
    }
    if (why !== null) this.#running = false;
    const rest = this.#listener.ran();
    // A listener may have stopped or disposed the runner.
    if (why !== null && !this.#disposed) this.#listener.ended(why);
    this.#schedule(rest);
  }

  /** Sizes the next call by how long this one took. */
  #adapt(milliseconds: number): void {
    const factor = Math.min(4, Math.max(0.25, CALL_MS / Math.max(milliseconds, 0.01)));
    this.#steps = Math.round(Math.min(MOST_STEPS, Math.max(FEWEST_STEPS, this.#steps * factor)));
  }
}
