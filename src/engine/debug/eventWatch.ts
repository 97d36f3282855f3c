/** Waits for the n-th event of a kind: looks at what was recorded since it looked last. */

import { assert } from '../../base/assert';
import { kindNumber } from '../../trace/layout';
import type { Recorder } from '../../trace/recorder';

export interface EventWish {
  /** A kind of the event table. */
  readonly kind: string;
  /** From 1. */
  readonly nth: number;
  /** Only events of this process or thread count; null for any. */
  readonly pid: number | null;
  readonly tid: number | null;
}

export class EventWatch {
  readonly #wish: EventWish;
  readonly #kind: number;
  /** The first event that was not looked at. */
  #from: number;
  #seen = 0;

  constructor(wish: EventWish, from: number) {
    const kind = kindNumber(wish.kind);
    assert(kind !== undefined, `there is no event kind ${wish.kind}`);
    this.#wish = wish;
    this.#kind = kind;
    this.#from = from;
  }

  /** The event that was waited for, once it has happened. */
  look(recorder: Recorder): { readonly seq: number; readonly tid: number } | null {
    const { seq, store } = recorder;
    if (seq === this.#from || store === null) return null;
    let found: { readonly seq: number; readonly tid: number } | null = null;
    const { pid, tid, nth } = this.#wish;
    store.forEach(this.#from, seq, (event) => {
      if (event.kind !== this.#kind || found !== null) return;
      if (pid !== null && event.pid !== pid) return;
      if (tid !== null && event.tid !== tid) return;
      if (++this.#seen === nth) found = { seq: event.seq, tid: event.tid };
    });
    this.#from = seq;
    return found;
  }
}
