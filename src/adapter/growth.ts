/** Announces that the trace has grown, at most ten times a second, the last time not left out. */

import type { Disposable } from '../base/disposable';

const INTERVAL_MS = 100;

export class GrowthAnnouncer implements Disposable {
  readonly #announce: (seq: number) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #announced = -1;
  #newest = -1;
  #disposed = false;

  constructor(announce: (seq: number) => void) {
    this.#announce = announce;
  }

  grew(seq: number): void {
    if (this.#disposed) return;
    this.#newest = seq;
    if (this.#timer === undefined) this.#next();
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
  }

  /** Announces what is new, if anything, and then keeps quiet for a while. */
  #next(): void {
    this.#timer = undefined;
    if (this.#newest === this.#announced) return;
    this.#announced = this.#newest;
    this.#timer = setTimeout(() => {
      this.#next();
    }, INTERVAL_MS);
    this.#announce(this.#newest);
  }
}
