/**
 * The way from an event object to a record: trace files that are read back, and tests. Machines emit
 * through `emit.generated.ts` instead. What comes from outside is validated by `decodeTraceEvent`.
 */

import { assert } from '../base/assert';
import { BadData, bool, count, type Decoder, int, nullable, oneOf, text } from './decode';
import type { EventValue, TraceEvent } from './event';
import { FIELD_PLANS, FIELD_WORDS, highWord, kindNumber, MAX_TID } from './layout';
import type { TraceStore } from './store';
import { intern } from './symbols';
import { EVENT_TABLE, type FieldType } from './table';

const decodeKind = oneOf(...EVENT_TABLE.map(({ kind }) => kind));

const COMMON: Readonly<Record<string, Decoder<EventValue>>> = {
  seq: count,
  t: count,
  pid: int(0),
  tid: int(0, MAX_TID),
  loop: nullable(int(1)),
};

const FIELDS = FIELD_PLANS.map((plans) =>
  plans.map(({ name, type }) => ({ name, decode: fieldDecoder(type) })),
);

/** Checks an event object that comes from outside. Fields that the table does not know are dropped. */
export const decodeTraceEvent: Decoder<TraceEvent> = (value, path) => {
  if (typeof value !== 'object' || value === null) throw new BadData(path, 'an event', value);
  const given = value as Readonly<Record<string, unknown>>;
  const kind = decodeKind(given.kind, `${path}.kind`);
  const event: Record<string, EventValue> = {};
  for (const [name, decode] of Object.entries(COMMON)) {
    event[name] = decode(given[name], `${path}.${name}`);
  }
  event.kind = kind;
  for (const { name, decode } of FIELDS[numberOf(kind)]) {
    event[name] = decode(given[name], `${path}.${name}`);
  }
  // The table gives both the decoders and the type, so they agree.
  return event as unknown as TraceEvent;
};

/** Appends an event, whose seq must be the store's next. Makes its thread known to the store. */
export function appendEvent(store: TraceStore, event: TraceEvent): void {
  assert(event.seq === store.nextSeq, `event ${event.seq} in place of ${store.nextSeq}`);
  const values = event as unknown as Readonly<Record<string, EventValue>>;
  const kind = numberOf(event.kind);
  if (event.tid !== 0) store.registerThread(event.tid, event.pid);
  const at = store.open(kind | (event.tid << 8), event.loop ?? 0, event.t, FIELD_WORDS[kind]);
  for (const { name, type, offset } of FIELD_PLANS[kind]) {
    writeField(store, at + offset, type, values[name]);
  }
}

function writeField(store: TraceStore, at: number, type: FieldType, value: EventValue): void {
  const { words } = store;
  switch (type.type) {
    case 'ns': {
      const time = value === null ? -1 : Number(value);
      words[at] = highWord(time);
      words[at + 1] = time | 0;
      break;
    }
    case 'sym':
      words[at] = intern(String(value));
      break;
    case 'text':
      words[at] = store.text(String(value));
      break;
    case 'enum':
      words[at] = type.names.indexOf(String(value));
      break;
    default:
      words[at] = Number(value);
  }
}

function numberOf(kind: string): number {
  const number = kindNumber(kind);
  assert(number !== undefined, `there is no kind ${kind}`);
  return number;
}

function fieldDecoder(type: FieldType): Decoder<EventValue> {
  switch (type.type) {
    case 'int':
      return int();
    case 'id':
      return int(0);
    case 'bool':
      return bool;
    case 'ns':
      return nullable(count);
    case 'sym':
    case 'text':
      return text;
    case 'enum':
      return oneOf(...type.names);
  }
}
