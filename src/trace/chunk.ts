/**
 * A chunk: a run of consecutive records in one Int32Array, with the texts they refer to. Only the
 * last chunk of a store is appended to. A branch shares the chunks of its prefix with the store it
 * came from; what is shared is never written again.
 */

import { ESCAPE, FIELD_WORDS, fromWords, LONG_HEADER, SHORT_HEADER, TEXT_FIELDS } from './layout';

/** Every how many events the index of a chunk remembers a place. */
const INDEX_STEP = 64;

export class Chunk {
  /** Words in use; the records lie in `words[0..used)`. */
  used = 0;
  /** How many events there are. */
  count = 0;
  /** A branch or a page holds on to these words: a truncated store must not write over them. */
  shared = false;

  // The places and times of every 64th event. They are found while reading, so that recording does
  // not pay for them.
  readonly #places: number[] = [];
  readonly #times: number[] = [];

  constructor(
    readonly words: Int32Array,
    readonly texts: string[],
    readonly firstSeq: number,
    /** The t to which the first record's difference is added. */
    readonly startTime: number,
  ) {}

  /** The seq after the last event. */
  get endSeq(): number {
    return this.firstSeq + this.count;
  }

  /** The place of the event number `n` of this chunk (at most `count`), and the t before it. */
  locate(n: number): { readonly place: number; readonly time: number } {
    const step = Math.floor(n / INDEX_STEP);
    const known = Math.min(step, this.#places.length - 1);
    let place = known < 0 ? 0 : this.#places[known];
    let time = known < 0 ? this.startTime : this.#times[known];
    for (let i = Math.max(known, 0) * INDEX_STEP; ; i++) {
      if (i % INDEX_STEP === 0 && i / INDEX_STEP === this.#places.length) {
        this.#places.push(place);
        this.#times.push(time);
      }
      if (i >= n) return { place, time };
      time = timeAt(this.words, place, time);
      place += recordLength(this.words, place);
    }
  }

  /** The first `n` events of this chunk, as a chunk of its own on the same words. */
  head(n: number): Chunk {
    this.shared = true;
    const view = new Chunk(this.words, this.texts, this.firstSeq, this.startTime);
    view.shared = true;
    view.count = n;
    view.used = this.locate(n).place;
    return view;
  }

  /** Forgets the events from number `n` on. The chunk must not be shared. */
  cut(n: number): void {
    const { place } = this.locate(n);
    this.texts.length -= textsBetween(this.words, place, this.used);
    this.used = place;
    this.count = n;
    const places = Math.floor(n / INDEX_STEP) + 1;
    this.#places.length = Math.min(this.#places.length, places);
    this.#times.length = this.#places.length;
  }
}

/** The number of words of the record at `place`. */
export function recordLength(words: Int32Array, place: number): number {
  const header = words[place + 2] === ESCAPE ? LONG_HEADER : SHORT_HEADER;
  return header + FIELD_WORDS[words[place] & 0xff];
}

/** The t of the record at `place`, the event before it having been at `previous`. */
export function timeAt(words: Int32Array, place: number, previous: number): number {
  const difference = words[place + 2];
  if (difference !== ESCAPE) return previous + difference;
  return fromWords(words[place + 3], words[place + 4]);
}

function textsBetween(words: Int32Array, from: number, to: number): number {
  let texts = 0;
  for (let place = from; place < to; place += recordLength(words, place)) {
    texts += TEXT_FIELDS[words[place] & 0xff];
  }
  return texts;
}
