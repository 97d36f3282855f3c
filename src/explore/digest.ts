/**
 * A number for what a schedule has done so far: the same for two schedules that differ only in the
 * order of operations that have nothing to do with each other. What rules see in their traces is then
 * the same, too, so it has to be looked for only once.
 *
 * Each event counts with what it depends on: the event before it of its thread, and the last one that
 * touched the same loop or lock, the descriptors or the processes. The order of the sum does not
 * matter. Times and numbers that only count (of handles, of events) are left out.
 */
import type { EventCursor } from '../trace/cursor';
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

export class Digest {
  #low = 0;
  #high = 0;
  /** The hash of the last event of each thread and of each thing, by a number for it. */
  #last = new Map<number, number>();
  #seq = 0;

  /** A whole number from 0 to 2^53 - 1. */
  get value(): number {
    return (this.#high & 0x1fffff) * 0x1_0000_0000 + (this.#low >>> 0);
  }

  /** Goes on with the events of the store. */
  fold(store: TraceStore): void {
    if (store.nextSeq === this.#seq) return;
    store.forEach(this.#seq, store.nextSeq, (cursor) => {
      this.#see(cursor);
    });
    this.#seq = store.nextSeq;
  }

  copy(): Digest {
    const copy = new Digest();
    copy.#low = this.#low;
    copy.#high = this.#high;
    copy.#last = new Map(this.#last);
    copy.#seq = this.#seq;
    return copy;
  }

  #see(cursor: EventCursor): void {
    const { kind, tid, loop, words, at } = cursor;
    const offsets = WORDS[kind];
    if (offsets === null) return;
    let hash = Math.imul(kind + 1, 0x9e3779b1) ^ Math.imul(loop + 1, 0x85ebca77);
    for (const offset of offsets) hash = Math.imul(hash ^ words[at + offset], 0x01000193);
    const thread = tid * 4;
    const loopKey = loop === 0 ? -1 : (cursor.pid * 0x10000 + loop) * 4 + 1;
    const thing = thingOf(cursor, TOUCHES[kind]);
    hash = this.#mix(hash, thread);
    if (loopKey >= 0) hash = this.#mix(hash, loopKey);
    if (thing >= 0) hash = this.#mix(hash, thing);
    this.#last.set(thread, hash);
    if (loopKey >= 0) this.#last.set(loopKey, hash);
    if (thing >= 0) this.#last.set(thing, hash);
    this.#low = (this.#low + hash) | 0;
    this.#high = (this.#high + Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)) | 0;
  }

  #mix(hash: number, key: number): number {
    const last = this.#last.get(key) ?? 0;
    const mixed = Math.imul(hash ^ (last >>> 13) ^ last, 0x5bd1e995) + last;
    return mixed | 0;
  }
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
