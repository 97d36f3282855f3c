/** Which event was next at which step of the world: noted now and then while it runs. */
export class StepIndex {
  readonly #steps: number[] = [];
  readonly #seqs: number[] = [];

  note(steps: number, seq: number): void {
    if (seq === this.#seqs[this.#seqs.length - 1]) return;
    this.#steps.push(steps);
    this.#seqs.push(seq);
  }

  /** A number of steps at which the event `seq` had not happened yet: the last one noted. */
  before(seq: number): number {
    let low = 0;
    let high = this.#seqs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#seqs[middle] <= seq) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : this.#steps[low - 1];
  }

  /** What was noted up to so many steps. */
  upTo(steps: number): StepIndex {
    const copy = new StepIndex();
    this.#steps.forEach((at, i) => {
      if (at <= steps) copy.note(at, this.#seqs[i]);
    });
    return copy;
  }
}
