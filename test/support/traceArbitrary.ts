/** Arbitrary events for property tests: valid by the table, but otherwise as wild as it allows. */

import fc from 'fast-check';
import type { EventValue, TraceEvent } from '../../src/trace/event';
import { EVENT_TABLE, type EventKind, type FieldType } from '../../src/trace/table';

/** Small numbers often, so that events refer to each other's objects; large ones sometimes. */
const int32 = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 4 }) }, fc.integer());
const id = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 4 }) }, fc.nat());
const time = fc.oneof(
  fc.integer({ min: 0, max: 10_000 }),
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
);
const words = fc.constantFrom('', 'task()', 'main.py', 'Task-1', 'Grüße', '任务', '\u2028"\\\n');

function fieldOf(type: FieldType): fc.Arbitrary<EventValue> {
  switch (type.type) {
    case 'int':
      return int32;
    case 'id':
      return id;
    case 'bool':
      return fc.boolean();
    case 'ns':
      return fc.option(time);
    case 'sym':
      return words;
    case 'text':
      return fc.oneof(words, fc.string());
    case 'enum':
      return fc.constantFrom(...type.names);
  }
}

function eventOf({ kind, fields }: EventKind): fc.Arbitrary<TraceEvent> {
  const values = Object.entries(fields).map(([name, type]) => [name, fieldOf(type)] as const);
  const common = {
    t: time,
    tid: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 0xffffff })),
    loop: fc.option(fc.integer({ min: 1, max: 3 })),
  };
  return fc
    .record({ ...common, ...Object.fromEntries(values) })
    .map((event) => ({ seq: 0, pid: 0, ...event, kind }) as unknown as TraceEvent);
}

/** Events of all kinds, numbered from 0. A thread stays in its process. */
export const anyTrace = (maxLength = 80): fc.Arbitrary<TraceEvent[]> =>
  fc
    .array(fc.oneof(...EVENT_TABLE.map(eventOf)), { maxLength, size: 'max' })
    .map((events) => events.map((event, seq) => ({ ...event, seq, pid: 100 + (event.tid % 3) })));
