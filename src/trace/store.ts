/**
 * The trace store: all events of one history, in chunks of int32 words (see `layout.ts`).
 *
 * - Appending is a few stores into a typed array (`open`, called by `emit.generated.ts`); chunks are
 *   allocated when they are needed and start small, since explorations record many short traces.
 * - Reading is by seq: `read` gives one event as an object, `forEach` walks with a cursor.
 * - A branch shares its prefix with the store it came from and owns its suffix.
 * - With `maxEvents` the store is a ring of chunks: the oldest chunk leaves, but not before its events
 *   are folded into `base`, the model at the ring's start, so that folds stay right (invariant 7).
 *   Readers are shown a trace.gap event in place of what left.
 */

import { assert, defined } from '../base/assert';
import { Chunk, timeAt, type TraceEnd } from './chunk';
import { cloneModel } from './cloneModel';
import { EventCursor } from './cursor';
import { decodeEvent, type TraceEvent } from './event';
import {
  ESCAPE, FIELD_WORDS, highWord, kindNumber, LONG_HEADER, SAME, SAME_HEADER, SHORT_HEADER,
} from './layout'; // prettier-ignore
import { emptyModel, type Model } from './model';
import { foldEvent } from './reducer';

const FIRST_CHUNK_WORDS = 1 << 9;
const LARGEST_CHUNK_WORDS = 1 << 16;
/** No record is longer: a long header and the most fields of any kind. */
const LONGEST_RECORD = LONG_HEADER + Math.max(...FIELD_WORDS);
/** Words of a chunk beyond one for each event that it must have room for. */
const SPARE = LONGEST_RECORD - 1;
const GAP_KIND = defined(kindNumber('trace.gap'), 'kind trace.gap');

const NOTHING = new Chunk(new Int32Array(0), [], 0, Number.MIN_SAFE_INTEGER);

export interface StoreOptions {
  /** The model before the store's first event, for a store that does not begin at event 0. */
  readonly base?: Model | null;
  /** The ring's size; the store never holds more events. At least 16. */
  readonly maxEvents?: number;
  /**
   * About how many UTF-16 units of texts (output, messages) the store holds at most: with more, the
   * oldest events leave, as with `maxEvents`. At least what a single event brings is held.
   */
  readonly maxText?: number;
  /** The process of each thread. */
  readonly threads?: ReadonlyMap<number, number>;
}

export class TraceStore {
  /** The words of the last chunk: what emitters write into. Nobody else may. */
  words = NOTHING.words;

  readonly #chunks: Chunk[] = [];
  readonly #pids: Map<number, number>;
  readonly #maxEvents: number;
  readonly #maxText: number;
  /** UTF-16 units of the texts of all chunks, and of the last one. */
  #text = 0;
  #tailText = 0;
  #base: Model | null;
  /** The last chunk. Its `used` and `count` are kept in `#used` and `#count` while it grows. */
  #tail = NOTHING;
  #used = 0;
  #count = 0;
  /** The words of a chunk that was cut off: the next one may have them. */
  #spare: Int32Array | null = null;
  #limit = -1;
  #lastTime = NOTHING.startTime;
  /** The loop of the last event of the last chunk; -1 before its first. */
  #lastLoop = -1;

  constructor({
    base = null,
    maxEvents = Infinity,
    maxText = Infinity,
    threads = new Map(),
  }: StoreOptions = {}) {
    assert(maxEvents >= 16, `a trace cannot be limited to ${maxEvents} events`);
    this.#base = base;
    this.#maxEvents = maxEvents;
    this.#maxText = maxText;
    this.#pids = new Map(threads);
    this.#tail = new Chunk(NOTHING.words, [], base?.events ?? 0, NOTHING.startTime);
  }

  /** The oldest event that is still here. */
  get firstSeq(): number {
    return this.#chunks.length > 0 ? this.#chunks[0].firstSeq : this.#tail.firstSeq;
  }

  /** The number that the next event will have. */
  get nextSeq(): number {
    return this.#tail.firstSeq + this.#count;
  }

  /** How many events are here. */
  get length(): number {
    return this.nextSeq - this.firstSeq;
  }

  /** The model before `firstSeq`, null if that is the beginning. Not to be changed. */
  get base(): Model | null {
    return this.#base;
  }

  /** How many bytes the records take, with what chunks reserve. */
  get bytes(): number {
    return this.#chunks.reduce((sum, { words }) => sum + words.byteLength, 0);
  }

  /** The process of every thread that emitted events here. */
  get threads(): ReadonlyMap<number, number> {
    return this.#pids;
  }

  /** Says which process a thread is of; `Recorder.registerThread` calls it. */
  registerThread(tid: number, pid: number): void {
    this.#pids.set(tid, pid);
  }

  /**
   * Appends the head of a record: kind and thread in one word, the loop, the time. Returns the place
   * in `words` of its first field; the caller stores `fields` words there.
   */
  open(head: number, loop: number, t: number, fields: number): number {
    if (this.#used > this.#limit) this.#grow();
    const words = this.words;
    let place = this.#used;
    if (loop === this.#lastLoop && t === this.#lastTime) {
      words[place] = head | SAME;
      place += SAME_HEADER;
      this.#used = place + fields;
      this.#count++;
      return place;
    }
    words[place] = head;
    words[place + 1] = loop;
    this.#lastLoop = loop;
    const difference = t - this.#lastTime;
    const short = difference | 0;
    if (short === difference && short !== ESCAPE) {
      words[place + 2] = short;
      place += SHORT_HEADER;
    } else {
      words[place + 2] = ESCAPE;
      words[place + 3] = highWord(t);
      words[place + 4] = t | 0;
      place += LONG_HEADER;
    }
    this.#lastTime = t;
    this.#used = place + fields;
    this.#count++;
    return place;
  }

  /** Keeps a text with the record that was opened last; returns the number that stands for it. */
  text(text: string): number {
    this.#text += text.length;
    this.#tailText += text.length;
    // Long texts end a chunk early, so that what leaves at a time stays a fraction of the whole.
    if (this.#tailText > this.#maxText / 8) this.#limit = -1;
    return this.#tail.texts.push(text) - 1;
  }

  /** The event `seq` as an object; the trace.gap if it has left the ring. */
  read(seq: number): TraceEvent {
    assert(seq >= 0 && seq < this.nextSeq, `there is no event ${seq}`);
    let event: TraceEvent | undefined;
    this.forEach(seq, seq + 1, (cursor) => (event = decodeEvent(cursor)));
    return defined(event, `event ${seq}`);
  }

  /**
   * Calls `visit` for the events from `from` up to but without `to`, with one cursor that is reused.
   * If events before `firstSeq` are asked for, a trace.gap comes first, which carries the seq of the
   * last event that is missing.
   */
  forEach(from: number, to: number, visit: (cursor: EventCursor) => void): void {
    this.#sync();
    const cursor = new EventCursor(this.#pids);
    const first = this.firstSeq;
    if (from < first && to > from) {
      cursor.enter(gapChunk(first), 0);
      cursor.next();
      visit(cursor);
    }
    const end = Math.min(to, this.nextSeq);
    let seq = Math.max(from, first);
    for (let i = this.#chunkOf(seq); seq < end; i++) {
      const chunk = this.#chunks[i];
      cursor.enter(chunk, seq - chunk.firstSeq);
      for (const stop = Math.min(end, chunk.endSeq); seq < stop; seq++) {
        cursor.next();
        visit(cursor);
      }
    }
  }

  /** As `forEach` to the end of the trace, from where the cursor stands; of a store that no event leaves. */
  readOn(cursor: EventCursor, visit: (cursor: EventCursor) => void): void {
    this.#sync();
    const end = this.nextSeq;
    while (cursor.seq + 1 < end) {
      const chunk = this.#chunks[cursor.chunk];
      if (chunk === undefined || cursor.seq + 1 >= chunk.endSeq) {
        cursor.chunk++;
        cursor.enter(this.#chunks[cursor.chunk], 0);
        continue;
      }
      cursor.goOn(chunk);
      for (let left = chunk.endSeq - cursor.seq - 1; left > 0; left--) {
        cursor.next();
        visit(cursor);
      }
    }
  }

  /** Where the trace ends now. */
  mark(): TraceEnd {
    return {
      chunk: this.#tail,
      chunks: this.#chunks.length,
      used: this.#used,
      count: this.#count,
      limit: this.#limit,
      lastTime: this.#lastTime,
      lastLoop: this.#lastLoop,
      texts: this.#tail.texts.length,
      text: this.#text,
      tailText: this.#tailText,
    };
  }

  /** As `truncate` to where the trace ended then; it has not been cut before that since, and no oldest events have left. */
  rewind(end: TraceEnd): void {
    const { chunk } = end;
    assert(!chunk.shared, 'what is shared cannot be cut in place');
    if (this.#chunks.length > end.chunks) {
      const { shared, words } = this.#chunks[end.chunks];
      if (!shared) this.#spare = words;
      this.#chunks.length = end.chunks;
    }
    this.#tail = chunk;
    this.words = chunk.words;
    chunk.rewind(end.used, end.count, end.texts);
    this.#used = end.used;
    this.#count = end.count;
    this.#limit = end.limit;
    this.#lastTime = end.lastTime;
    this.#lastLoop = end.lastLoop;
    this.#text = end.text;
    this.#tailText = end.tailText;
  }

  /** Forgets the event `seq` and all that follow. */
  truncate(seq: number): void {
    assert(seq >= this.firstSeq && seq <= this.nextSeq, `cannot cut the trace at event ${seq}`);
    this.#sync();
    while (this.#chunks.length > 1 && this.#tail.firstSeq >= seq) {
      this.#chunks.pop();
      this.#tail = this.#chunks[this.#chunks.length - 1];
    }
    const kept = seq - this.#tail.firstSeq;
    if (kept === this.#tail.count) {
      this.#resume();
      this.#countText();
      return;
    }
    if (this.#tail.shared)
      this.#tail = this.#chunks[this.#chunks.length - 1] = this.#tail.head(kept);
    else this.#tail.cut(kept);
    this.#resume();
    this.#countText();
  }

  /** A store with the events before `seq`, which goes its own way from there. */
  branch(seq: number): TraceStore {
    assert(seq >= this.firstSeq && seq <= this.nextSeq, `cannot branch the trace at event ${seq}`);
    this.#sync();
    const branch = new TraceStore({
      base: this.#base === null ? null : cloneModel(this.#base),
      maxEvents: this.#maxEvents,
      maxText: this.#maxText,
      threads: this.#pids,
    });
    for (const chunk of this.#chunks) {
      if (chunk.firstSeq >= seq) break;
      chunk.shared = true;
      branch.#chunks.push(chunk.endSeq <= seq ? chunk : chunk.head(seq - chunk.firstSeq));
    }
    branch.#tail = branch.#chunks.at(-1) ?? branch.#tail;
    branch.#resume();
    branch.#countText();
    return branch;
  }

  /** Starts the next chunk. */
  #grow(): void {
    this.#sync();
    // A ring consists of several chunks, so that what leaves at a time is a fraction of it.
    const largest = Math.min(LARGEST_CHUNK_WORDS - SPARE, this.#maxEvents / 4);
    const wanted = Math.max(FIRST_CHUNK_WORDS - SPARE, this.words.length * 2);
    // At most so many events, all of a single word; the last of them may begin where only it fits.
    const events = Math.floor(Math.min(wanted, largest));
    this.#makeRoom(events);
    const size = events + SPARE;
    const words = this.#spare?.length === size ? this.#spare : new Int32Array(size);
    this.#spare = null;
    const chunk = new Chunk(words, [], this.nextSeq, this.#lastTime);
    this.#chunks.push(chunk);
    this.#tail = chunk;
    this.#resume();
  }

  /** Lets the oldest chunks leave, so that `more` events fit in. */
  #makeRoom(more: number): void {
    const isFull = (): boolean =>
      this.length + more > this.#maxEvents || this.#text > this.#maxText;
    while (this.#chunks.length > 0 && isFull()) {
      const [oldest] = this.#chunks;
      this.#text -= textLength(oldest);
      this.#base ??= emptyModel();
      const cursor = new EventCursor(this.#pids);
      cursor.enter(oldest, 0);
      while (this.#base.events < oldest.endSeq) {
        cursor.next();
        foldEvent(this.#base, cursor);
      }
      this.#chunks.shift();
    }
  }

  #countText(): void {
    this.#text = this.#chunks.reduce((sum, chunk) => sum + textLength(chunk), 0);
  }

  /** Tells the last chunk how much of it is in use, before anybody reads it. */
  #sync(): void {
    this.#tail.used = this.#used;
    this.#tail.count = this.#count;
  }

  /** Takes up writing after the last event of the last chunk. */
  #resume(): void {
    const tail = this.#tail;
    this.words = tail.words;
    this.#used = tail.used;
    this.#count = tail.count;
    this.#tailText = textLength(tail);
    // What a branch shares is not written again: the next event starts a chunk.
    this.#limit = tail.shared ? -1 : tail.words.length - LONGEST_RECORD;
    this.#lastTime = endTime(tail);
    this.#lastLoop = endLoop(tail);
  }

  /** The index of the chunk in which the event `seq` is. */
  #chunkOf(seq: number): number {
    let low = 0;
    let high = this.#chunks.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#chunks[middle].firstSeq <= seq) low = middle;
      else high = middle;
    }
    return low;
  }
}

/** The t of the last event of a chunk. */
function endTime(chunk: Chunk): number {
  if (chunk.count === 0) return chunk.startTime;
  const { place, time } = chunk.locate(chunk.count - 1);
  return timeAt(chunk.words, place, time);
}

/** The loop of the last event of a chunk, -1 if there is none. */
function endLoop(chunk: Chunk): number {
  return chunk.count === 0 ? -1 : chunk.locate(chunk.count).loop;
}

function textLength({ texts }: Chunk): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** A chunk with one record: the gap before the event `first`. */
function gapChunk(first: number): Chunk {
  const words = Int32Array.of(GAP_KIND, 0, ESCAPE, 0, 0, 0, first - 1);
  return new Chunk(words, [], first - 1, 0);
}
