/**
 * A number for what a schedule has done so far: the same for two schedules that differ only in the
 * order of operations that have nothing to do with each other. What rules see in their traces is then
 * the same, too, so it has to be looked for only once.
 *
 * Each event counts with what it depends on: the event before it of its thread, and the last one that
 * touched the same loop or lock, the descriptors or the processes. The order of the sum does not
 * matter. Times and numbers that only count (of handles, of events) are left out.
 */
import { type CursorPlace, EventCursor } from '../trace/cursor';
import { FIELD_PLANS } from '../trace/layout';
import type { TraceStore } from '../trace/store';
import { EVENT_TABLE, type EventKind } from '../trace/table';

/** Offsets of the words that count, of each kind; null: the kind does not count. */
const WORDS: readonly (readonly number[] | null)[] = EVENT_TABLE.map(({ kind }, number) =>
  kind === 'thread.switch' || kind === 'choice.made'
    ? null
    : FIELD_PLANS[number].filter(({ name, type }) => counts(name, type)).map((f) => f.offset),
);

function counts(name: string, type: EventKind['fields'][string]): boolean {
  if (type.type === 'id') return type.of === 'loop' || type.of === 'lock';
  return type.type !== 'ns' && type.type !== 'text' && name !== 'forkSeq';
}

enum Touches {
  nothing,
  lock,
  files,
  processes,
}

/** What events of each kind touch besides their thread and their loop. */
const TOUCHES: readonly Touches[] = EVENT_TABLE.map(({ family }) => {
  if (family === 'lock') return Touches.lock;
  if (family === 'fd' || family === 'epoll') return Touches.files;
  return family === 'process' || family === 'thread' ? Touches.processes : Touches.nothing;
});

/** Numbers for threads, loops and things, in the order in which they were met. Only grows. */
class Places {
  readonly #places = new Map<number, number>();
  /** What was asked for last, by the lowest bits of the key, and its place. */
  readonly #keys: number[] = Array<number>(RECENT).fill(-1);
  readonly #recent: number[] = Array<number>(RECENT).fill(0);

  placeOf(key: number): number {
    const slot = key & (RECENT - 1);
    if (this.#keys[slot] === key) return this.#recent[slot];
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.#places.size;
      this.#places.set(key, place);
    }
    this.#keys[slot] = key;
    this.#recent[slot] = place;
    return place;
  }
}

const RECENT = 64;

/** A cursor before the first event. */
const BEGINNING: CursorPlace = new EventCursor(new Map()).place;

export class Digest {
  #low = 0;
  #high = 0;
  /** The hash of the last event of each thread and of each thing, by its place; 0 for none. */
  readonly #last: number[] = [];
  readonly #places: Places;
  /** How far the trace has been read. */
  #read = BEGINNING;

  /** The copies of a digest share its places. */
  constructor(places = new Places()) {
    this.#places = places;
  }

  /** A whole number from 0 to 2^53 - 1, into which `more` is mixed. */
  valueWith(more: number): number {
    const high = (this.#high ^ Math.imul(more ^ (more >>> 15), 0x2c1b3c6d)) & 0x1fffff;
    return high * 0x1_0000_0000 + ((this.#low ^ more) >>> 0);
  }

  /** Goes on with the events of the store, by a cursor of it. */
  fold(store: TraceStore, cursor: EventCursor): void {
    if (store.nextSeq === this.#read.seq + 1) return;
    cursor.place = this.#read;
    store.readOn(cursor, this.#see);
    this.#read = cursor.place;
  }

  copy(): Digest {
    const copy = new Digest(this.#places);
    copy.assign(this);
    return copy;
  }

  /** Becomes what another one with the same places is. */
  assign(other: Digest): void {
    this.#low = other.#low;
    this.#high = other.#high;
    this.#read = other.#read;
    const from = other.#last;
    const to = this.#last;
    for (let i = 0; i < from.length; i++) to[i] = from[i];
    // What is not there counts as 0.
    for (let i = from.length; i < to.length; i++) to[i] = 0;
  }

  readonly #see = (cursor: EventCursor): void => {
    const { kind, tid, loop, words, at } = cursor;
    const offsets = WORDS[kind];
    if (offsets === null) return;
    let hash = Math.imul(kind + 1, 0x9e3779b1) ^ Math.imul(loop + 1, 0x85ebca77);
    for (let i = 0; i < offsets.length; i++) {
      hash = Math.imul(hash ^ words[at + offsets[i]], 0x01000193);
    }
    const thread = this.#placeOf(tid * 4);
    const loopPlace = loop === 0 ? -1 : this.#placeOf((cursor.pid * 0x10000 + loop) * 4 + 1);
    const key = thingOf(cursor, TOUCHES[kind]);
    const thing = key < 0 ? -1 : this.#placeOf(key);
    const last = this.#last;
    hash = mix(hash, last[thread]);
    if (loopPlace >= 0) hash = mix(hash, last[loopPlace]);
    if (thing >= 0) hash = mix(hash, last[thing]);
    last[thread] = hash;
    if (loopPlace >= 0) last[loopPlace] = hash;
    if (thing >= 0) last[thing] = hash;
    this.#low = (this.#low + hash) | 0;
    this.#high = (this.#high + Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)) | 0;
  };

  #placeOf(key: number): number {
    const place = this.#places.placeOf(key);
    while (this.#last.length <= place) this.#last.push(0);
    return place;
  }
}

function mix(hash: number, last: number): number {
  return (Math.imul(hash ^ (last >>> 13) ^ last, 0x5bd1e995) + last) | 0;
}

function thingOf(cursor: EventCursor, touches: Touches): number {
  switch (touches) {
    case Touches.lock:
      return (cursor.pid * 0x10000 + cursor.int(0)) * 4 + 2;
    case Touches.files:
      return 3;
    case Touches.processes:
      return 7;
    default:
      return -1;
  }
}
