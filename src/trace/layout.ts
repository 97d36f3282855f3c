/**
 * How events lie in memory. A record is a run of int32 words:
 *
 *   word 0   kind (7 bits) | SAME (bit 7) | tid << 8 (24 bits)
 *   word 1   loop
 *   word 2   t minus the previous event's t in ns, or ESCAPE and then two words of absolute t
 *   ...      the fields of the kind in table order: one word each, `ns` two
 *
 * With SAME, words 1 and 2 are left out: loop and t are those of the event before it in the chunk, as
 * they mostly are. (Pages have no such records: they are read by others.)
 *
 * So the length of a record follows from its first words alone, and a cursor walks records
 * without a table of offsets. The threads of a machine have clocks of their own, hence a negative
 * difference is nothing special; a jump of more than 2.1 s takes the escape.
 */

import { assert } from '../base/assert';
import { EVENT_TABLE, type FieldType } from './table';

assert(EVENT_TABLE.length <= 0x80, 'the first word of a record has room for 128 kinds');

/** In place of a time difference: the absolute time follows in two words. */
export const ESCAPE = -0x80000000;

/** In the first word: the record has the loop and the time of the one before it. */
export const SAME = 0x80;

/** The bits of the first word that are the kind. */
export const KIND_BITS = 0x7f;

/** Words before the fields: with SAME, without it, and with the escape. */
export const SAME_HEADER = 1;
export const SHORT_HEADER = 3;
export const LONG_HEADER = 5;

/** Tids are stored in 24 bits; Linux gives out fewer (22). */
export const MAX_TID = 0xffffff;

export interface FieldPlan {
  readonly name: string;
  readonly type: FieldType;
  /** The field's first word, counted from the first field of the record. */
  readonly offset: number;
}

/** The fields of each kind with their places; the index is the kind's number. */
export const FIELD_PLANS: readonly (readonly FieldPlan[])[] = EVENT_TABLE.map(({ fields }) => {
  let offset = 0;
  return Object.entries(fields).map(([name, type]) => {
    const plan = { name, type, offset };
    offset += wordsOf(type);
    return plan;
  });
});

/** How many words the fields of each kind take. */
export const FIELD_WORDS = Uint8Array.from(EVENT_TABLE, ({ fields }) =>
  Object.values(fields).reduce((sum, type) => sum + wordsOf(type), 0),
);

/** How many of the fields of each kind are texts of the trace itself. */
export const TEXT_FIELDS = Uint8Array.from(
  EVENT_TABLE,
  ({ fields }) => Object.values(fields).filter(({ type }) => type === 'text').length,
);

const NUMBERS: ReadonlyMap<string, number> = new Map(
  EVENT_TABLE.map(({ kind }, number) => [kind, number]),
);

/** The number of the kind called `name`, or undefined. */
export function kindNumber(name: string): number | undefined {
  return NUMBERS.get(name);
}

function wordsOf(type: FieldType): number {
  return type.type === 'ns' ? 2 : 1;
}

/** The upper word of a number of nanoseconds (-1 gives -1); `n | 0` is the lower. */
export function highWord(n: number): number {
  return Math.floor(n / 0x100000000);
}

/** The number of which these are the words. */
export function fromWords(high: number, low: number): number {
  return high * 0x100000000 + (low >>> 0);
}
