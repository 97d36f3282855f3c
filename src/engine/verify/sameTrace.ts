/** Equality of traces, event by event. */
import type { EventCursor } from '../../trace/cursor';
import { FIELD_PLANS } from '../../trace/layout';
import type { TraceStore } from '../../trace/store';

/** How many events are taken from each store at a time. */
const BLOCK = 4096;

/**
 * The seq of the first event in which two stores differ, null if they hold the same. Events that have
 * left one of the rings are not compared.
 */
export function firstDifferentEvent(a: TraceStore, b: TraceStore): number | null {
  const end = Math.min(a.nextSeq, b.nextSeq);
  for (let from = Math.max(a.firstSeq, b.firstSeq); from < end; from += BLOCK) {
    const to = Math.min(end, from + BLOCK);
    const [left, right] = [records(a, from, to), records(b, from, to)];
    const at = left.findIndex((record, i) => !sameRecord(record, right[i]));
    if (at >= 0) return from + at;
  }
  return a.nextSeq === b.nextSeq ? null : end;
}

/** Everything that an event says. Symbols have the same number wherever they mean the same. */
type EventRecord = readonly (number | string)[];

function records(store: TraceStore, from: number, to: number): EventRecord[] {
  const result: EventRecord[] = [];
  store.forEach(from, to, (event) => result.push(recordOf(event)));
  return result;
}

function recordOf(event: EventCursor): EventRecord {
  const record: (number | string)[] = [event.kind, event.tid, event.pid, event.loop, event.t];
  for (const { type, offset } of FIELD_PLANS[event.kind]) {
    if (type.type === 'text') record.push(event.text(offset));
    else record.push(type.type === 'ns' ? event.ns(offset) : event.int(offset));
  }
  return record;
}

function sameRecord(a: EventRecord, b: EventRecord): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
