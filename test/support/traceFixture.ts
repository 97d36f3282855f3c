/**
 * Traces as text, for tests. One event a line:
 *
 *     [+TIME] PID.TID [loopN] KIND [FIELD=VALUE]... [FLAG]...
 *
 * A bare word sets a bool; fields that are not named are 0, false, null, '' or the first name of
 * their enum. Times are `250ns`, `3us`, `5ms` or `1s`; `+TIME` advances the clock that all threads of
 * the fixture share. Values with spaces stand in double quotes. `#` begins a comment.
 */

import { decoded } from '../../src/trace/decode';
import { appendEvent, decodeTraceEvent } from '../../src/trace/encodeEvent';
import type { EventValue, TraceEvent } from '../../src/trace/event';
import { emptyModel, type Model } from '../../src/trace/model';
import { foldStore } from '../../src/trace/reducer';
import { TraceStore } from '../../src/trace/store';
import { EVENT_TABLE, type FieldType } from '../../src/trace/table';

const UNITS: Readonly<Record<string, number>> = { ns: 1, us: 1e3, ms: 1e6, s: 1e9 };

/** The events of a fixture. */
export function parseTrace(fixture: string): TraceEvent[] {
  const events: TraceEvent[] = [];
  let t = 0;
  for (const line of fixture.split('\n')) {
    const words: string[] = line.replace(/#.*/, '').match(/(?:"[^"]*"|\S)+/g) ?? [];
    if (words.length === 0) continue;
    if (words[0].startsWith('+')) t += time(words.shift()?.slice(1) ?? '', line);
    events.push(parseEvent(words, events.length, t, line));
  }
  return events;
}

/** A store with the events of a fixture. */
export function traceOf(fixture: string): TraceStore {
  return storeOf(parseTrace(fixture));
}

/** A store with these events, renumbered. */
export function storeOf(events: readonly TraceEvent[]): TraceStore {
  const store = new TraceStore();
  for (const event of events) appendEvent(store, { ...event, seq: store.nextSeq });
  return store;
}

/** The model after all events of a fixture or a store. */
export function modelOf(trace: string | TraceStore): Model {
  const store = typeof trace === 'string' ? traceOf(trace) : trace;
  const model = emptyModel();
  foldStore(model, store, store.nextSeq);
  return model;
}

function parseEvent(words: string[], seq: number, t: number, line: string): TraceEvent {
  const thread = /^(\d+)\.(\d+)$/.exec(words.shift() ?? '');
  if (thread === null) throw new Error(`no PID.TID in: ${line}`);
  const loop = /^loop(\d+)$/.exec(words[0])?.[1];
  if (loop !== undefined) words.shift();
  const kind = words.shift() ?? '';
  const entry = EVENT_TABLE.find((candidate) => candidate.kind === kind);
  if (entry === undefined) throw new Error(`no kind ${kind} in: ${line}`);
  const values: Record<string, EventValue> = {};
  for (const [name, type] of Object.entries(entry.fields)) values[name] = blank(type);
  for (const word of words) {
    const [name, ...rest] = word.split('=');
    const type = entry.fields[name] as FieldType | undefined;
    if (type === undefined) throw new Error(`${kind} has no field ${name}: ${line}`);
    values[name] = value(type, rest.length === 0 ? 'true' : rest.join('='), line);
  }
  const event = {
    seq,
    t,
    pid: Number(thread[1]),
    tid: Number(thread[2]),
    loop: loop === undefined ? null : Number(loop),
    kind,
    ...values,
  };
  const result = decoded(decodeTraceEvent, event, line.trim());
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

function blank(type: FieldType): EventValue {
  switch (type.type) {
    case 'bool':
      return false;
    case 'ns':
      return null;
    case 'sym':
    case 'text':
      return '';
    case 'enum':
      return type.names[0];
    default:
      return 0;
  }
}

function value(type: FieldType, word: string, line: string): EventValue {
  switch (type.type) {
    case 'bool':
      return word === 'true';
    case 'ns':
      return word === 'null' ? null : time(word, line);
    case 'int':
    case 'id':
      return Number(word);
    default:
      return word.replace(/^"|"$/g, '');
  }
}

function time(word: string, line: string): number {
  const parts = /^(\d+(?:\.\d+)?)(ns|us|ms|s)$/.exec(word);
  if (parts === null) throw new Error(`no time ${word} in: ${line}`);
  return Math.round(Number(parts[1]) * UNITS[parts[2]]);
}
