/** collections.deque: also the ready queue of an event loop, so its ends are constant-time. */
import { PyExtensible, T, type Slot, type Value } from './object';
import { declareState } from '../state/declare';

export class PyDeque extends PyExtensible {
  /** Items from `head`; the slots before it are free. */
  items: Slot[] = [];
  head = 0;
  maxlen: number | null = null;
  /** A loop's ready queue that the program has got hold of: see `asyncio/pokedQueues.ts`. */
  watched = false;
  constructor(cls = T['deque']) {
    super(cls);
  }
  get length(): number {
    return this.items.length - this.head;
  }
  at(i: number): Value {
    return this.items[this.head + i]!;
  }
  push(v: Value): void {
    this.items.push(v);
    if (this.maxlen !== null && this.length > this.maxlen) this.shift();
  }
  unshift(v: Value): void {
    if (this.head > 0) this.items[--this.head] = v;
    else this.items.unshift(v);
    if (this.maxlen !== null && this.length > this.maxlen) this.items.pop();
  }
  pop(): Slot {
    return this.length === 0 ? undefined : this.items.pop();
  }
  shift(): Slot {
    if (this.length === 0) return undefined;
    // What a loop mostly finds: popping is much faster than setting a length.
    if (this.items.length === 1) return this.items.pop();
    const v = this.items[this.head];
    this.items[this.head++] = undefined;
    if (this.head > 1024 && this.head * 2 > this.items.length) {
      this.items = this.items.slice(this.head);
      this.head = 0;
    } else if (this.head === this.items.length) {
      this.items.length = 0;
      this.head = 0;
    }
    return v;
  }
  clear(): void {
    this.items = [];
    this.head = 0;
  }
  /** The items in order. */
  values(): Value[] {
    return this.items.slice(this.head) as Value[];
  }
}
declareState(
  PyDeque,
  { items: 'refs', head: 'plain', maxlen: 'plain', watched: 'plain' },
  PyExtensible,
);
