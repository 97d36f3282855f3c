/** What each thread of a run does, in a form in which runs can be compared. */

import { textHash } from '../base/textHash';
import { decodeEvent, type EventValue, type TraceEvent } from '../trace/event';
import type { TraceStore } from '../trace/store';
import { EVENT_TABLE, type FieldType } from '../trace/table';
import { Identities } from './identities';
import { baseName, plainText } from './plainText';
import { WHAT_COUNTS } from './whatCounts';

/** What one thread does, in order: three lists of one length. */
export interface Strand {
  readonly seqs: number[];
  /** Equal where the same happens. */
  readonly keys: number[];
  /** What an event is to the comparison. */
  readonly roles: Role[];
}

export enum Role {
  /** A step of the story. */
  Step,
  /** A step that can be seen from outside. */
  Seen,
  /** A look at the running slot, and one at the policy slot; the key is the answer. */
  RunningRead,
  PolicyRead,
}

/** Not a look at a slot. */
export function isStep(role: Role): boolean {
  return role === Role.Step || role === Role.Seen;
}

/** By the names of threads (`identities.ts`). */
export type Storyline = ReadonlyMap<string, Strand>;

const SEEN: ReadonlySet<string> = new Set<TraceEvent['kind']>([
  'output.write',
  'process.exit',
  'exception.uncaught',
]);

/** Reads the story out of a trace. */
export function storylineOf(store: TraceStore): Storyline {
  const identities = new Identities();
  const strands = new Map<string, Strand>();
  store.forEach(store.firstSeq, store.nextSeq, (cursor) => {
    const event = decodeEvent(cursor);
    identities.observe(event);
    const step = stepOf(event, identities);
    if (step === undefined) return;
    const thread = identities.thread(event.tid);
    let strand = strands.get(thread);
    if (strand === undefined) {
      strand = { seqs: [], keys: [], roles: [] };
      strands.set(thread, strand);
    }
    strand.seqs.push(event.seq);
    strand.keys.push(textHash(step.text));
    strand.roles.push(step.role);
  });
  return strands;
}

/** What an event adds to the story, undefined for nothing. Events with the same text do the same. */
function stepOf(event: TraceEvent, names: Identities): { role: Role; text: string } | undefined {
  if (event.kind === 'slot.get') {
    const role = event.slot === 'running' ? Role.RunningRead : Role.PolicyRead;
    return { role, text: names.object(event.pid, 'loop', event.value) };
  }
  if (event.kind === 'slot.set' && event.value === event.old) return undefined;
  const counts: readonly string[] | string = WHAT_COUNTS[event.kind];
  if (typeof counts === 'string') return undefined;
  const parts = [event.kind, names.object(event.pid, 'loop', event.loop ?? 0)];
  const values = event as unknown as Readonly<Record<string, EventValue>>;
  const types: Readonly<Record<string, FieldType>> = fieldsOf(event.kind);
  for (const name of counts) parts.push(comparable(values[name], types[name], event.pid, names));
  return { role: SEEN.has(event.kind) ? Role.Seen : Role.Step, text: parts.join('\0') };
}

const FIELDS = new Map(EVENT_TABLE.map(({ kind, fields }) => [kind, fields]));

function fieldsOf(kind: string): Readonly<Record<string, FieldType>> {
  return FIELDS.get(kind) ?? {};
}

function comparable(value: EventValue, type: FieldType, pid: number, names: Identities): string {
  switch (type.type) {
    case 'id':
      return names.object(pid, type.of, value as number);
    case 'ns':
      // The clock advances by what a version does in between: only whether it waits can agree.
      return value === null ? 'never' : value === 0 ? 'now' : 'later';
    case 'sym':
      return plainText(baseName(value as string));
    case 'text':
      return plainText(value as string);
    case 'int':
    case 'bool':
    case 'enum':
      return String(value);
  }
}
