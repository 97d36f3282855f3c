/**
 * Reads pages (see `page.ts`) that come from outside. The decoder trusts nothing; after it, appending
 * cannot fail.
 */

import { err, ok, type Result } from '../base/result';
import { decodeWords } from './base64';
import { count, decoded, int, listOf, nullable, record, text } from './decode';
import {
  ESCAPE,
  FIELD_PLANS,
  FIELD_WORDS,
  type FieldPlan,
  fromWords,
  LONG_HEADER,
  MAX_TID,
  SHORT_HEADER,
} from './layout';
import type { Model } from './model';
import { decodeModel } from './modelCodec';
import { PAGE_VERSION } from './page';
import { TraceStore } from './store';
import { intern } from './symbols';
import { EVENT_TABLE } from './table';

/** A page that was checked. */
export interface CheckedPage {
  readonly from: number;
  readonly next: number;
  readonly count: number;
  readonly words: Int32Array;
  /** Ids in this process's symbol table. */
  readonly symbols: readonly number[];
  readonly texts: readonly string[];
  readonly threads: ReadonlyMap<number, number>;
  readonly base: Model | null;
}

const decodeFrame = record({
  version: int(PAGE_VERSION, PAGE_VERSION),
  from: count,
  next: count,
  count,
  words: text,
  symbols: listOf(text),
  texts: listOf(text),
  threads: listOf(listOf(count)),
  base: nullable(decodeModel),
});

/** Checks a page that comes from outside. The error names what is wrong with it. */
export function decodePage(value: unknown): Result<CheckedPage, string> {
  const frame = decoded(decodeFrame, value, 'page');
  if (!frame.ok) return frame;
  const { from, next, base } = frame.value;
  const words = decodeWords(frame.value.words);
  if (words === null) return err('page.words: expected base64 of whole words');
  const threads = new Map<number, number>();
  for (const [i, pair] of frame.value.threads.entries()) {
    const [tid, pid] = pair;
    const good = pair.length === 2 && tid > 0 && tid <= MAX_TID && pid <= 0x7fffffff;
    if (!good || threads.has(tid)) return err(`page.threads[${i}]: expected a new tid and its pid`);
    threads.set(tid, pid);
  }
  if (from + frame.value.count > next) return err('page.next: expected no less than from + count');
  if (base !== null && base.events !== from) {
    return err(`page.base.events: expected ${from}, got ${base.events}`);
  }
  const problem = findProblem(words, frame.value, threads);
  if (problem !== null) return err(problem);
  const { texts, symbols } = frame.value;
  return ok({ ...frame.value, words, threads, texts, symbols: symbols.map(intern), base });
}

/** Walks the records and says what is wrong with the first bad one. */
function findProblem(
  words: Int32Array,
  page: { readonly count: number; readonly symbols: string[]; readonly texts: string[] },
  threads: ReadonlyMap<number, number>,
): string | null {
  let place = 0;
  let time = -1;
  let texts = 0;
  for (let i = 0; i < page.count; i++) {
    const where = `page.words, event ${i}`;
    if (place + SHORT_HEADER > words.length) return `${where}: expected more words`;
    const kind = words[place] & 0xff;
    const tid = words[place] >>> 8;
    if (kind >= EVENT_TABLE.length) return `${where}: there is no kind ${kind}`;
    if (tid !== 0 && !threads.has(tid)) return `${where}: thread ${tid} is not in page.threads`;
    if (words[place + 1] < 0) return `${where}: loop ${words[place + 1]} is negative`;
    const long = words[place + 2] === ESCAPE;
    const at = place + (long ? LONG_HEADER : SHORT_HEADER);
    if (at + FIELD_WORDS[kind] > words.length) return `${where}: expected more words`;
    if (i === 0 && !long) return `${where}: the first event needs its absolute time`;
    time = long ? fromWords(words[place + 3], words[place + 4]) : time + words[place + 2];
    if (time < 0 || !Number.isSafeInteger(time)) return `${where}: there is no time ${time}`;
    for (const { name, type, offset } of FIELD_PLANS[kind]) {
      if (type.type === 'text' && words[at + offset] !== texts++) {
        return `${where}: ${name} is not the next of page.texts`;
      }
      if (!isValid({ name, type, offset }, words, at, page)) {
        return `${where}: ${words[at + offset]} is no ${name} of ${EVENT_TABLE[kind].kind}`;
      }
    }
    place = at + FIELD_WORDS[kind];
  }
  if (place !== words.length) return 'page.words: there are words after the last event';
  return texts === page.texts.length ? null : 'page.texts: there are texts that no event names';
}

function isValid(
  { type, offset }: FieldPlan,
  words: Int32Array,
  at: number,
  page: { readonly symbols: readonly string[]; readonly texts: readonly string[] },
): boolean {
  const word = words[at + offset];
  switch (type.type) {
    case 'int':
      return true;
    case 'id':
      return word >= 0;
    case 'bool':
      return word === 0 || word === 1;
    case 'ns': {
      const time = fromWords(word, words[at + offset + 1]);
      return time >= -1 && Number.isSafeInteger(time);
    }
    case 'sym':
      return word >= 0 && word < page.symbols.length;
    case 'text':
      return word >= 0 && word < page.texts.length;
    case 'enum':
      return word >= 0 && word < type.names.length;
  }
}

/**
 * Takes over a page that begins where `store` ends and returns the store; or, if the page brings a
 * base, a new store that begins there. Null if the page does not fit.
 */
export function receivePage(store: TraceStore, page: CheckedPage): TraceStore | null {
  if (page.base !== null) store = new TraceStore({ base: page.base, threads: page.threads });
  if (store.nextSeq !== page.from) return null;
  for (const [tid, pid] of page.threads) store.registerThread(tid, pid);
  const { words } = page;
  let time = 0;
  for (let i = 0, place = 0; i < page.count; i++) {
    const kind = words[place] & 0xff;
    const long = words[place + 2] === ESCAPE;
    time = long ? fromWords(words[place + 3], words[place + 4]) : time + words[place + 2];
    const from = place + (long ? LONG_HEADER : SHORT_HEADER);
    const at = store.open(words[place], words[place + 1], time, FIELD_WORDS[kind]);
    for (let w = 0; w < FIELD_WORDS[kind]; w++) store.words[at + w] = words[from + w];
    for (const { type, offset } of FIELD_PLANS[kind]) {
      const word = words[from + offset];
      if (type.type === 'sym') store.words[at + offset] = page.symbols[word];
      else if (type.type === 'text') store.words[at + offset] = store.text(page.texts[word]);
    }
    place = from + FIELD_WORDS[kind];
  }
  return store;
}
