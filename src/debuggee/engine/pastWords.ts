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

/** A line for the console: how much of what stands above it has not been printed yet at this moment. */
export function futureOutput({ isPast, seq, branch: { store, lines: printed } }: History): string {
  if (!isPast) return '── the present ──\n';
  const lines = printed.at(store.nextSeq) - printed.at(seq);
  const future = lines === 1 ? 'the last line' : `the last ${lines} lines`;
  return `── event ${seq - 1} of ${store.nextSeq - 1}${lines === 0 ? '' : `: ${future} of output are in the future`} ──\n`;
}

/** A change in the past has begun another run. */
export function branchWords({ id, from, why }: Branch): string {
  return `── branch ${id}: from event ${from} on another run, begun by ${why} ──\n`;
}
