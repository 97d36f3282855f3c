/**
 * The model at any point of a trace: a prefix is folded again from the nearest keyframe, a model kept
 * every 10,000 events. Going forward costs the events in between, going back at most one interval.
 */

import { cloneModel } from './cloneModel';
import { emptyModel, type Model } from './model';
import { foldStore } from './reducer';
import type { TraceStore } from './store';

const INTERVAL = 10_000;

/** How many objects all keyframes together may hold before every second one is dropped. */
const OBJECT_BUDGET = 2_000_000;

interface Keyframe {
  readonly model: Model;
  readonly objects: number;
}

export class ModelTimeline {
  readonly #store: TraceStore;
  readonly #budget: number;
  #interval: number;
  #objects = 0;
  /** By `model.events`, ascending. */
  #keyframes: Keyframe[] = [];
  /** The model that was asked for last. */
  #current: Model;

  /** `interval` and `budget` are for tests. */
  constructor(store: TraceStore, interval = INTERVAL, budget = OBJECT_BUDGET) {
    this.#store = store;
    this.#interval = interval;
    this.#budget = budget;
    this.#current = this.#start();
  }

  /** How many models are kept. */
  get keyframes(): number {
    return this.#keyframes.length;
  }

  /**
   * The model after the events before `seq`; if they have left the ring, the model at its start. It
   * stays the timeline's own and is valid until the next call: clone it to keep or change it.
   */
  at(seq: number): Model {
    const wanted = Math.max(Math.min(seq, this.#store.nextSeq), this.#store.firstSeq);
    if (wanted < this.#current.events || this.#current.events < this.#store.firstSeq) {
      this.#current = this.#nearest(wanted);
    } else if (wanted - this.#current.events > this.#interval) {
      const nearest = this.#nearest(wanted);
      if (nearest.events > this.#current.events) this.#current = nearest;
    }
    while (this.#current.events < wanted) {
      const next = (Math.floor(this.#current.events / this.#interval) + 1) * this.#interval;
      foldStore(this.#current, this.#store, Math.min(next, wanted));
      if (this.#current.events === next) this.#keep(this.#current);
    }
    return this.#current;
  }

  /** The store was truncated at `seq`: forgets what was folded of the events from there on. */
  truncate(seq: number): void {
    while ((this.#keyframes.at(-1)?.model.events ?? -1) > seq) {
      this.#objects -= this.#keyframes.pop()?.objects ?? 0;
    }
    if (this.#current.events > seq) this.#current = this.#nearest(seq);
  }

  /** A copy of the latest model known that is not after `seq`. */
  #nearest(seq: number): Model {
    let low = 0;
    let high = this.#keyframes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#keyframes[middle].model.events <= seq) low = middle + 1;
      else high = middle;
    }
    const keyframe = low > 0 ? this.#keyframes[low - 1].model : null;
    if (keyframe === null || keyframe.events < this.#store.firstSeq) return this.#start();
    return cloneModel(keyframe);
  }

  #start(): Model {
    return this.#store.base === null ? emptyModel() : cloneModel(this.#store.base);
  }

  #keep(model: Model): void {
    if ((this.#keyframes.at(-1)?.model.events ?? -1) >= model.events) return;
    const keyframe = { model: cloneModel(model), objects: countObjects(model) };
    this.#keyframes.push(keyframe);
    this.#objects += keyframe.objects;
    while (this.#objects > this.#budget && this.#keyframes.length > 1) this.#thinOut();
  }

  #thinOut(): void {
    this.#interval *= 2;
    this.#keyframes = this.#keyframes.filter(({ model }) => model.events % this.#interval === 0);
    this.#objects = this.#keyframes.reduce((sum, { objects }) => sum + objects, 0);
  }
}

function countObjects(model: Model): number {
  let objects = 1 + model.threads.size + model.files.size;
  for (const process of model.processes.values()) {
    objects += 1 + process.loops.size + process.handles.size + process.tasks.size;
    objects += process.futures.size + process.locks.size;
  }
  return objects;
}
