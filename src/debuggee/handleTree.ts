/**
 * Numbers for things that a client can ask about later: frames, scopes, variables.
 *
 * A number belongs to a place, (number of the parent, key), not to a moment: when the same place is
 * asked for again in the next stop, it gets the same number, so that a user interface keeps what
 * was unfolded. Numbers of places that were not asked for during a whole stop are forgotten, and
 * none is ever given out for another place.
 */

interface Entry<T> {
  readonly place: string;
  readonly value: T;
}

export class HandleTree<T> {
  #entries = new Map<number, Entry<T>>();
  #numbers = new Map<string, number>();
  #previous: ReadonlyMap<string, number> = new Map<string, number>();
  #next: number;

  /** `first` is the first number to be given out: a positive int32. */
  constructor(first = 1) {
    this.#next = first;
  }

  /** How many numbers are valid now. */
  get size(): number {
    return this.#entries.size;
  }

  /** The number of the place `key` below `parent` (0 for a root); `value` is what it now means. */
  create(parent: number, key: string, value: T): number {
    const place = `${String(parent)}:${key}`;
    const number = this.#numbers.get(place) ?? this.#previous.get(place) ?? this.#next++;
    this.#numbers.set(place, number);
    this.#entries.set(number, { place, value });
    return number;
  }

  /** What a number means in this stop, or undefined if it was not given out in it. */
  get(number: number): T | undefined {
    return this.#entries.get(number)?.value;
  }

  /** A new stop begins: all numbers become invalid until their places are asked for again. */
  advance(): void {
    // A stop in which nobody looked (a step that went on at once) must not fold everything up.
    if (this.#numbers.size > 0) this.#previous = this.#numbers;
    this.#numbers = new Map();
    this.#entries = new Map();
  }
}
