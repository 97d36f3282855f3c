/** Events as objects: their types, derived from the table, and the way from a record to one. */

import type { EventCursor } from './cursor';
import { FIELD_PLANS, type FieldPlan } from './layout';
import { EVENT_TABLE, type EventTable, type KindName } from './table';

/** What a field holds in an event object. */
type FieldValue<F> = F extends { type: 'sym' | 'text' }
  ? string
  : F extends { type: 'bool' }
    ? boolean
    : F extends { type: 'ns' }
      ? number | null
      : F extends { type: 'enum'; names: readonly (infer Name)[] }
        ? Name
        : number;

interface CommonFields {
  readonly seq: number;
  /** Nanoseconds on the emitting thread's clock. */
  readonly t: number;
  readonly pid: number;
  readonly tid: number;
  readonly loop: number | null;
}

/** An event of one kind. */
export type EventOf<K extends KindName> = CommonFields & { readonly kind: K } & {
  readonly [F in keyof EventTable[K]['fields']]: FieldValue<EventTable[K]['fields'][F]>;
};

/** An event of any kind, as it also stands in a line of a trace file. */
export type TraceEvent = { readonly [K in KindName]: EventOf<K> }[KindName];

/** The value of a field of an event object. */
export type EventValue = number | string | boolean | null;

/** The event on which the cursor stands. */
export function decodeEvent(cursor: EventCursor): TraceEvent {
  const event: Record<string, EventValue> = {
    seq: cursor.seq,
    t: cursor.t,
    pid: cursor.pid,
    tid: cursor.tid,
    loop: cursor.loop === 0 ? null : cursor.loop,
    kind: EVENT_TABLE[cursor.kind].kind,
  };
  for (const plan of FIELD_PLANS[cursor.kind]) event[plan.name] = fieldValue(cursor, plan);
  // The table gives both the plans and the type, so they agree.
  return event as unknown as TraceEvent;
}

function fieldValue(cursor: EventCursor, { type, offset }: FieldPlan): EventValue {
  switch (type.type) {
    case 'int':
    case 'id':
      return cursor.int(offset);
    case 'bool':
      return cursor.bool(offset);
    case 'ns':
      return cursor.ns(offset) === -1 ? null : cursor.ns(offset);
    case 'sym':
      return cursor.sym(offset);
    case 'text':
      return cursor.text(offset);
    case 'enum':
      return type.names[cursor.int(offset)];
  }
}
