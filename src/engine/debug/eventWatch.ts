/** Waits for the n-th event of a kind: looks at what has happened since it looked last. */

import { assert } from '../../base/assert';
import { kindNumber } from '../../trace/layout';
import type { TraceStore } from '../../trace/store';

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
  look(
    seq: number,
    store: TraceStore | null,
  ): { readonly seq: number; readonly tid: number } | null {
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
