/**
 * Events at which a run stops: those of a kind (filters), or the writes of a loop slot (data
 * breakpoints). An event is seen at the statement, or step of an event loop, that follows it.
 */

import { decodeEvent, type EventValue, type TraceEvent } from '../../trace/event';
import { kindNumber } from '../../trace/layout';
import type { TraceStore } from '../../trace/store';
import type { KindName } from '../../trace/table';
import type { Conditional } from './breakpoints';

export interface EventStop extends Conditional {
  /** The number of its data breakpoint; null for a filter. */
  readonly id: number | null;
  readonly kind: KindName;
  /** What fields of the event must be, `tid` for example. */
  readonly fields: Readonly<Record<string, EventValue>>;
}

/** An event, and the stop that wants it. */
export interface EventHit {
  readonly event: TraceEvent;
  readonly stop: EventStop;
}

/** Reads the events of a run as they come. */
export class EventScan {
  /** The first event that was not looked at; -1: nothing was. */
  #from: number;

  constructor(from = -1) {
    this.#from = from;
  }

  /** Leaves out what came before event `seq`. */
  skipTo(seq: number): void {
    this.#from = seq;
  }

  /** The events before `seq` that are new since the last call, and that somebody wants. */
  read(wanted: readonly EventStop[], store: TraceStore | null, seq: number): readonly EventHit[] {
    const from = this.#from < 0 ? seq : this.#from;
    this.#from = seq;
    if (from >= seq || store === null || wanted.length === 0) return NONE;
    const kinds = wanted.map(({ kind }) => kindNumber(kind));
    const found: EventHit[] = [];
    store.forEach(from, seq, (cursor) => {
      if (!kinds.includes(cursor.kind)) return;
      const event = decodeEvent(cursor);
      const fields = event as unknown as Readonly<Record<string, EventValue>>;
      for (const stop of wanted) {
        const fits = Object.entries(stop.fields).every(([name, value]) => fields[name] === value);
        if (event.kind === stop.kind && fits) found.push({ event, stop });
      }
    });
    return found;
  }
}

const NONE: readonly EventHit[] = [];
