/** Makes pages (see `page.ts`) of what a store holds. */

import { encodedLength, encodeWords } from './base64';
import type { EventCursor } from './cursor';
import {
  ESCAPE,
  FIELD_PLANS,
  FIELD_WORDS,
  type FieldPlan,
  highWord,
  LONG_HEADER,
  SHORT_HEADER,
} from './layout';
import type { Model } from './model';
import { encodeModel } from './modelCodec';
import { type EventPage, PAGE_BYTES, PAGE_VERSION } from './page';
import type { TraceStore } from './store';
import { symbolText } from './symbols';

/** What the JSON takes besides words, strings and threads. */
const FRAME_BYTES = 256;

/** The page that begins with the event `from`: at most `limit` events, and what fits. */
export function encodePage(store: TraceStore, from: number, limit: number): EventPage {
  const first = Math.min(Math.max(from, store.firstSeq), store.nextSeq);
  const writer = new PageWriter();
  for (let seq = first; seq < store.nextSeq && !writer.full;) {
    // In portions, because a walk cannot be left in its middle.
    const end = Math.min(seq + 64, first + Math.max(1, limit), store.nextSeq);
    if (end === seq) break;
    store.forEach(seq, end, (event) => writer.add(event));
    seq = end;
  }
  const base = from < first ? encodeModel(store.base as Model) : null;
  return writer.page(first, store.nextSeq, base);
}

class PageWriter {
  full = false;
  #count = 0;
  #used = 0;
  #bytes = FRAME_BYTES;
  readonly #words = new Int32Array(PAGE_BYTES / 4);
  readonly #symbols = new Map<number, number>();
  readonly #symbolTexts: string[] = [];
  readonly #texts: string[] = [];
  readonly #threads = new Map<number, number>();
  #time = 0;

  /** Adds an event if it fits; an event that does not fit ends the page. */
  add(event: EventCursor): void {
    if (this.full) return;
    const plans = FIELD_PLANS[event.kind];
    const longest = this.#used + LONG_HEADER + FIELD_WORDS[event.kind];
    const bytes = this.#bytes + this.#cost(event, plans);
    this.full = this.#count > 0 && bytes + encodedLength(longest) > PAGE_BYTES;
    if (this.full) return;
    this.#bytes = bytes;
    this.#count++;
    if (!this.#threads.has(event.tid) && event.tid !== 0) this.#threads.set(event.tid, event.pid);
    const at = this.#header(event);
    for (const plan of plans) this.#field(event, plan, at);
    this.#used = at + FIELD_WORDS[event.kind];
  }

  page(from: number, next: number, base: unknown): EventPage {
    return {
      version: PAGE_VERSION,
      from,
      next,
      count: this.#count,
      words: encodeWords(this.#words, this.#used),
      symbols: this.#symbolTexts,
      texts: this.#texts,
      threads: [...this.#threads],
      base,
    };
  }

  /** How many bytes of JSON the event adds to the lists. */
  #cost(event: EventCursor, plans: readonly FieldPlan[]): number {
    let cost = this.#threads.has(event.tid) ? 0 : 24;
    for (const { type, offset } of plans) {
      if (type.type === 'text') cost += jsonBytes(event.text(offset));
      else if (type.type === 'sym' && !this.#symbols.has(event.int(offset))) {
        cost += jsonBytes(event.sym(offset));
      }
    }
    return cost;
  }

  #header(event: EventCursor): number {
    const words = this.#words;
    const at = this.#used;
    words[at] = event.kind | (event.tid << 8);
    words[at + 1] = event.loop;
    const difference = event.t - this.#time;
    this.#time = event.t;
    if (this.#count > 1 && difference === (difference | 0) && difference !== ESCAPE) {
      words[at + 2] = difference;
      return at + SHORT_HEADER;
    }
    words[at + 2] = ESCAPE;
    words[at + 3] = highWord(event.t);
    words[at + 4] = event.t | 0;
    return at + LONG_HEADER;
  }

  #field(event: EventCursor, { type, offset }: FieldPlan, at: number): void {
    const words = this.#words;
    const value = event.int(offset);
    if (type.type === 'text') words[at + offset] = this.#texts.push(event.text(offset)) - 1;
    else if (type.type === 'sym') words[at + offset] = this.#symbol(value);
    else words[at + offset] = value;
    if (type.type === 'ns') words[at + offset + 1] = event.int(offset + 1);
  }

  #symbol(id: number): number {
    const known = this.#symbols.get(id);
    if (known !== undefined) return known;
    this.#symbols.set(id, this.#symbolTexts.length);
    return this.#symbolTexts.push(symbolText(id)) - 1;
  }
}

/** The bytes of a string in a JSON list, with its quotes and comma. */
function jsonBytes(string: string): number {
  let bytes = 3;
  for (let i = 0; i < string.length; i++) {
    const code = string.charCodeAt(i);
    if (code < 0x20 || (code >= 0xd800 && code <= 0xdfff)) bytes += 6;
    else if (code === 0x22 || code === 0x5c) bytes += 2;
    else bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
}
