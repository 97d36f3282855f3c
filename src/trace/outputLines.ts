/**
 * How many lines the program had printed at any point of a trace. What was counted is kept for every
 * 4,096 events, so that nobody reads the whole trace again to know how much is printed after a moment.
 */

import { defined } from '../base/assert';
import { decodeEvent } from './event';
import { kindNumber } from './layout';
import type { TraceStore } from './store';

const OUTPUT = defined(kindNumber('output.write'), 'the kind of output');

const BLOCK = 4096;

export class OutputLines {
  readonly #store: TraceStore;
  /** The lines before event 0, `BLOCK`, 2 × `BLOCK`, and so on, as far as they were counted. */
  #before = [0];

  constructor(store: TraceStore) {
    this.#store = store;
  }

  /** The lines that the events before `seq` ended, of all processes and both streams. */
  at(seq: number): number {
    const wanted = Math.floor(seq / BLOCK);
    while (this.#before.length <= wanted) {
      const from = (this.#before.length - 1) * BLOCK;
      this.#before.push(this.#before[this.#before.length - 1] + this.#count(from, from + BLOCK));
    }
    return this.#before[wanted] + this.#count(wanted * BLOCK, seq);
  }

  /** The store was truncated at `seq`: forgets what was counted of the events from there on. */
  truncate(seq: number): void {
    this.#before = this.#before.slice(0, Math.floor(seq / BLOCK) + 1);
  }

  #count(from: number, to: number): number {
    let lines = 0;
    this.#store.forEach(from, to, (event) => {
      if (event.kind !== OUTPUT) return;
      const output = decodeEvent(event);
      if (output.kind === 'output.write') lines += output.text.split('\n').length - 1;
    });
    return lines;
  }
}
