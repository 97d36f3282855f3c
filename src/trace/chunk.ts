/**
 * A chunk: a run of consecutive records in one Int32Array, with the texts they refer to. Only the
 * last chunk of a store is appended to. A branch shares the chunks of its prefix with the store it
 * came from; what is shared is never written again.
 */

import {
  ESCAPE, FIELD_WORDS, fromWords, KIND_BITS, LONG_HEADER, SAME, SAME_HEADER, SHORT_HEADER,
  TEXT_FIELDS,
} from './layout'; // prettier-ignore

/** Every how many events the index of a chunk remembers a place. */
const INDEX_STEP = 64;

/** Where a record begins, and the time and loop of the event before it. */
interface Located {
  readonly place: number;
  readonly time: number;
  /** -1 before the first event of a chunk. */
  readonly loop: number;
}

/** Where a trace ended, to be cut there again at once (`rewind`). */
export interface TraceEnd {
  readonly chunk: Chunk;
  readonly chunks: number;
  readonly used: number;
  readonly count: number;
  readonly limit: number;
  readonly lastTime: number;
  readonly lastLoop: number;
  readonly texts: number;
  readonly text: number;
  readonly tailText: number;
}

export class Chunk {
  /** Words in use; the records lie in `words[0..used)`. */
  used = 0;
  /** How many events there are. */
  count = 0;
  /** A branch or a page holds on to these words: a truncated store must not write over them. */
  shared = false;

  // Of every 64th event. They are found while reading, so that recording does not pay for them.
  readonly #index: Located[] = [];

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

  /** The place of the event number `n` of this chunk (at most `count`), and t and loop before it. */
  locate(n: number): Located {
    const step = Math.floor(n / INDEX_STEP);
    const known = Math.min(step, this.#index.length - 1);
    let { place, time, loop } = known < 0 ? this.#start() : this.#index[known];
    for (let i = Math.max(known, 0) * INDEX_STEP; ; i++) {
      if (i % INDEX_STEP === 0 && i / INDEX_STEP === this.#index.length) {
        this.#index.push({ place, time, loop });
      }
      if (i >= n) return { place, time, loop };
      time = timeAt(this.words, place, time);
      loop = loopAt(this.words, place, loop);
      place += recordLength(this.words, place);
    }
  }

  #start(): Located {
    return { place: 0, time: this.startTime, loop: -1 };
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
    this.rewind(place, n, this.texts.length - textsBetween(this.words, place, this.used));
  }

  /** As `cut` to `count` events, which use so many words and texts. */
  rewind(used: number, count: number, texts: number): void {
    if (this.texts.length !== texts) this.texts.length = texts;
    this.used = used;
    this.count = count;
    const indexed = Math.floor(count / INDEX_STEP) + 1;
    if (this.#index.length > indexed) this.#index.length = indexed;
  }
}

/** The number of words of the record at `place`. */
export function recordLength(words: Int32Array, place: number): number {
  const head = words[place];
  const full = words[place + 2] === ESCAPE ? LONG_HEADER : SHORT_HEADER;
  return ((head & SAME) !== 0 ? SAME_HEADER : full) + FIELD_WORDS[head & KIND_BITS];
}

/** The loop of the record at `place`, that of the event before it having been `previous`. */
function loopAt(words: Int32Array, place: number, previous: number): number {
  return (words[place] & SAME) !== 0 ? previous : words[place + 1];
}

/** The t of the record at `place`, the event before it having been at `previous`. */
export function timeAt(words: Int32Array, place: number, previous: number): number {
  if ((words[place] & SAME) !== 0) return previous;
  const difference = words[place + 2];
  if (difference !== ESCAPE) return previous + difference;
  return fromWords(words[place + 3], words[place + 4]);
}

function textsBetween(words: Int32Array, from: number, to: number): number {
  let texts = 0;
  for (let place = from; place < to; place += recordLength(words, place)) {
    texts += TEXT_FIELDS[words[place] & KIND_BITS];
  }
  return texts;
}
