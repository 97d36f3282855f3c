/** A set of registers whose variables are certainly bound at some point of the code. */

export class Bound {
  readonly #words: Uint32Array;

  constructor(registers: number | Uint32Array) {
    this.#words =
      typeof registers === 'number' ? new Uint32Array((registers + 31) >>> 5) : registers;
  }

  has(reg: number): boolean {
    return ((this.#words[reg >>> 5] >>> (reg & 31)) & 1) !== 0;
  }

  add(reg: number): void {
    this.#words[reg >>> 5] |= 1 << (reg & 31);
  }

  remove(reg: number): void {
    this.#words[reg >>> 5] &= ~(1 << (reg & 31));
  }

  copy(): Bound {
    return new Bound(this.#words.slice());
  }

  /** What is bound here and there. */
  meet(other: Bound): Bound {
    return new Bound(this.#words.map((word, i) => word & other.#words[i]));
  }

  without(regs: ReadonlySet<number>): Bound {
    const rest = this.copy();
    for (const reg of regs) rest.remove(reg);
    return rest;
  }
}
