/** Trace files: lines of JSON, the first of which tells where the trace comes from. */

import { err, mapResult, ok, type Result } from '../base/result';
import { count, decoded, int, nullable, oneOf, record, text, type Decoded } from './decode';
import { appendEvent, decodeTraceEvent } from './encodeEvent';
import { decodeEvent, type TraceEvent } from './event';
import { emptyModel } from './model';
import { TraceStore } from './store';

const FORMAT = 'loopscope-trace';
const VERSION = 1;
/** How many lines are made at a time. */
const BLOCK = 1024;

const decodeHeader = record({
  format: oneOf(FORMAT),
  version: int(VERSION, VERSION),
  profile: text,
  seed: nullable(count),
  forkPolicy: text,
  program: text,
});

/** What the first line of a trace file says. */
export type TraceHeader = Omit<Decoded<typeof decodeHeader>, 'format' | 'version'>;

/** The first line. Lines come without their line feed. */
export function headerLine({ profile, seed, forkPolicy, program }: TraceHeader): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, profile, seed, forkPolicy, program });
}

/** The line of an event. */
export function eventLine(event: TraceEvent): string {
  return JSON.stringify(event);
}

/** The lines of a store's events; a ring begins with a trace.gap. */
export function* eventLines(store: TraceStore): Generator<string> {
  const end = store.nextSeq;
  for (let from = Math.max(0, store.firstSeq - 1); from < end; from += BLOCK) {
    const lines: string[] = [];
    store.forEach(from, from + BLOCK, (cursor) => lines.push(eventLine(decodeEvent(cursor))));
    yield* lines;
  }
}

/** Reads a trace file, line by line. */
export class TraceFileReader {
  header: TraceHeader | null = null;
  store = new TraceStore();
  #line = 0;

  /** Takes the next line. The error says which line is wrong and why; the reader cannot go on then. */
  line(json: string): Result<void, string> {
    this.#line++;
    const value = parse(json);
    if (!value.ok) return err(`line ${this.#line}: ${value.error}`);
    const name = `line ${this.#line}`;
    if (this.header === null) {
      const header = decoded(decodeHeader, value.value, name);
      if (header.ok) this.header = header.value;
      return mapResult(header, () => undefined);
    }
    const event = decoded(decodeTraceEvent, value.value, name);
    if (!event.ok) return event;
    return this.#append(event.value);
  }

  #append(event: TraceEvent): Result<void, string> {
    const first = this.store.length === 0 && event.pid === 0;
    if (event.kind === 'trace.gap' && first && event.seq === event.last) {
      // The file was written from a ring; what led to its first event is unknown.
      const base = {
        ...emptyModel(),
        events: event.last + 1,
        missing: event.last + 1 - event.first,
      };
      this.store = new TraceStore({ base });
      return ok(undefined);
    }
    if (event.seq !== this.store.nextSeq) {
      return err(`line ${this.#line}: expected event ${this.store.nextSeq}, got ${event.seq}`);
    }
    const known = this.store.threads.get(event.tid);
    if (known !== undefined && known !== event.pid) {
      return err(
        `line ${this.#line}: thread ${event.tid} is of process ${known}, not ${event.pid}`,
      );
    }
    appendEvent(this.store, event);
    return ok(undefined);
  }
}

function parse(json: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(json));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}
