/**
 * A cursor over the records of a store: the raw fields of one event at a time, without an object per
 * event. The reducer and whatever else looks at millions of events reads through it.
 *
 * The properties are public for speed; only the store moves a cursor, and who is handed one reads it
 * during the call and keeps nothing of it.
 */

import type { Chunk } from './chunk';
import {
  ESCAPE, FIELD_WORDS, fromWords, KIND_BITS, LONG_HEADER, SAME, SAME_HEADER, SHORT_HEADER,
} from './layout'; // prettier-ignore
import { symbolText } from './symbols';

/** Where a cursor stands, to go on from there (`TraceStore.readOn`). */
export interface CursorPlace {
  readonly chunk: number;
  readonly next: number;
  readonly seq: number;
  readonly t: number;
  readonly loop: number;
}

const NO_WORDS = new Int32Array(0);

export class EventCursor {
  seq = -1;
  /** The emitting thread's clock, in nanoseconds. */
  t = Number.MIN_SAFE_INTEGER;
  tid = 0;
  /** The loop's id, 0 for none. */
  loop = 0;
  /** The kind's number: the index into EVENT_TABLE. */
  kind = 0;
  /** The words that hold the record, and where in them its fields begin. */
  words: Int32Array = NO_WORDS;
  at = 0;
  /** The number of the chunk, for `readOn` alone. */
  chunk = -1;

  #next = 0;
  #texts: readonly string[] = [];
  readonly #pids: ReadonlyMap<number, number>;
  #pidOfTid = -1;
  #pid = 0;

  constructor(pids: ReadonlyMap<number, number>) {
    this.#pids = pids;
  }

  /** The process of the thread that emitted the event, 0 if the thread was never registered. */
  get pid(): number {
    if (this.#pidOfTid !== this.tid) {
      this.#pidOfTid = this.tid;
      this.#pid = this.#pids.get(this.tid) ?? 0;
    }
    return this.#pid;
  }

  /** The word at `offset` of the fields: an int, an id, an enum's or a symbol's number. */
  int(offset: number): number {
    return this.words[this.at + offset];
  }

  bool(offset: number): boolean {
    return this.words[this.at + offset] !== 0;
  }

  /** Nanoseconds; -1 stands for "never". */
  ns(offset: number): number {
    const at = this.at + offset;
    return fromWords(this.words[at], this.words[at + 1]);
  }

  sym(offset: number): string {
    return symbolText(this.words[this.at + offset]);
  }

  text(offset: number): string {
    return this.#texts[this.words[this.at + offset]];
  }

  /** Goes to where the next call of `next` reads event number `n` of the chunk. */
  enter(chunk: Chunk, n: number): void {
    const { place, time, loop } = chunk.locate(n);
    this.words = chunk.words;
    this.#texts = chunk.texts;
    this.#next = place;
    this.t = time;
    this.loop = loop;
    this.seq = chunk.firstSeq + n - 1;
    this.#pidOfTid = -1;
  }

  get place(): CursorPlace {
    const { chunk, seq, t, loop } = this;
    return { chunk, next: this.#next, seq, t, loop };
  }

  set place({ chunk, next, seq, t, loop }: CursorPlace) {
    this.chunk = chunk;
    this.#next = next;
    this.seq = seq;
    this.t = t;
    this.loop = loop;
  }

  /** Goes on in the chunk in which it stands. */
  goOn({ words, texts }: Chunk): void {
    this.words = words;
    this.#texts = texts;
    this.#pidOfTid = -1;
  }

  /** Reads the next record; the caller knows that there is one. */
  next(): void {
    const words = this.words;
    const place = this.#next;
    const head = words[place];
    this.seq++;
    this.kind = head & KIND_BITS;
    this.tid = head >>> 8;
    if ((head & SAME) !== 0) this.at = place + SAME_HEADER;
    else {
      this.loop = words[place + 1];
      const difference = words[place + 2];
      if (difference !== ESCAPE) {
        this.t += difference;
        this.at = place + SHORT_HEADER;
      } else {
        this.t = fromWords(words[place + 3], words[place + 4]);
        this.at = place + LONG_HEADER;
      }
    }
    this.#next = this.at + FIELD_WORDS[this.kind];
  }
}
