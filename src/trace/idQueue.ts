/**
 * A queue of ids: the model of a ready queue. `Array.prototype.shift` moves all elements once an
 * array is large (2 us an event with 100,000 handles ready), so the head is an index here.
 */

export class IdQueue implements Iterable<number> {
  #items: number[];
  #head = 0;

  constructor(items: Iterable<number> = []) {
    this.#items = [...items];
  }

  get length(): number {
    return this.#items.length - this.#head;
  }

  /** The id at the head, undefined if the queue is empty. */
  get first(): number | undefined {
    return this.#items[this.#head];
  }

  push(id: number): void {
    this.#items.push(id);
  }

  /** Takes the first occurrence of `id` out, which nearly always is the head. Says whether there was one. */
  take(id: number): boolean {
    const items = this.#items;
    if (items[this.#head] !== id) {
      const index = items.indexOf(id, this.#head);
      if (index < 0) return false;
      items.splice(index, 1);
      return true;
    }
    this.#head++;
    // Taken ids are cut off when they are the larger part, so that each id is moved once at most.
    if (this.#head > 32 && this.#head * 2 > items.length) {
      this.#items = items.slice(this.#head);
      this.#head = 0;
    }
    return true;
  }

  clear(): void {
    this.#items = [];
    this.#head = 0;
  }

  clone(): IdQueue {
    return new IdQueue(this.toArray());
  }

  /** The ids, the head first. */
  toArray(): number[] {
    return this.#items.slice(this.#head);
  }

  [Symbol.iterator](): Iterator<number> {
    return this.toArray()[Symbol.iterator]();
  }
}
