/** How a user is told of moments in the past, which the client does not tell from others. */

import type { Branch, History } from '../../engine/timeTravel/history';
import type { Arrival } from './machine';
import type { StopWords } from './stopWords';

/** What a moment is that was gone to; `seq`: the last event that has happened there. */
export function arrivalWords(arrival: Arrival, seq: number): StopWords {
  const words = { text: null, breakpointIds: [] };
  switch (arrival) {
    case 'stop':
      return { ...words, reason: 'breakpoint', description: 'Paused on breakpoint' };
    case 'step':
      return { ...words, reason: 'step', description: 'Back by a step' };
    case 'callback':
      return { ...words, reason: 'callback', description: 'Back at a callback' };
    case 'iteration':
      return { ...words, reason: 'iteration', description: 'Back at an iteration' };
    case 'event':
      return { ...words, reason: 'goto', description: `After event ${seq}` };
    case 'start':
      return { ...words, reason: 'start', description: 'Back at the start' };
    case 'flip':
      return { ...words, reason: 'goto', description: 'Another thread will be taken' };
    case 'edit':
      return { ...words, reason: 'goto', description: 'Here it was changed by hand' };
  }
}

/** The same stop, said to be one in the past: the user interface shows it in no other way. */
export function inThePast(words: StopWords, { seq, branch }: History): StopWords {
  const last = branch.store.nextSeq - 1;
  const where = `event ${seq - 1} of ${last}`;
  const past = `In the past: ${where}`;
  return {
    ...words,
    description: `Past · ${words.description}`,
    text: words.text === null ? past : `${words.text.replace(/\.$/, '')}. ${past}`,
  };
}

/**
 * Marks in the console, which nothing can be taken back from: how much of the output above has not been
 * written yet at this moment. One that would say what the last one says is left out.
 */
export class OutputMarks {
  /** What the last mark said; 0 without one. */
  #toCome = 0;

  /** The mark that is due at this moment; null for none. */
  at(history: History): string | null {
    const lines = history.linesToCome;
    if (lines === this.#toCome) return null;
    this.#toCome = lines;
    if (!history.isPast) return '── the present ──\n';
    if (lines === 0) return '── past: all output above has been written ──\n';
    const future =
      lines === 1 ? 'the last line of output is' : `the last ${lines} lines of output are`;
    return `── past: ${future} in the future ──\n`;
  }
}

/** A change in the past has begun another run. */
export function branchWords({ id, from, why }: Branch): string {
  return `── branch ${id}: from event ${from} on another run, begun by ${why} ──\n`;
}
