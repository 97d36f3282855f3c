/** Where a program calls breakpoint(). */

import { kindNumber } from '../../trace/layout';
import type { TraceStore } from '../../trace/store';

const CALL = kindNumber('breakpoint.call');

/** The first call from event `from` up to but without `to`; null if there is none. */
export function firstCall(store: TraceStore, from: number, to: number): number | null {
  let first: number | null = null;
  store.forEach(from, to, ({ kind, seq }) => {
    if (kind === CALL) first ??= seq;
  });
  return first;
}

/** The last call before event `to`; -1 if there is none. */
export function lastCall(store: TraceStore, to: number): number {
  let last = -1;
  store.forEach(store.firstSeq, to, ({ kind, seq }) => {
    if (kind === CALL) last = seq;
  });
  return last;
}
