/** What a user is told when a run cannot go on for another reason than the program's own. */

import type { MachineEnd } from './machine';
import type { StopWords } from './stopWords';

/** Exit codes (CONTRACT.md): a hang, a limit, a program that the engine cannot run, a bug of ours. */
export const HANG_CODE = 124;
const LIMIT_CODE = 125;
const REFUSED_CODE = 2;
const BUG_CODE = 70;

export type BadEnd = Extract<MachineEnd, { readonly kind: 'limit' | 'refused' | 'bug' }>;

interface LastWords {
  /** For the console. */
  readonly text: string;
  readonly code: number;
  /** Why it stops there; null where there is nothing left to look at. */
  readonly words: StopWords | null;
}

export function lastWords(end: BadEnd): LastWords {
  switch (end.kind) {
    case 'limit': {
      const why = `The run cannot go on: it reached its limit of ${end.limit}`;
      return { text: `${why}.\n`, code: LIMIT_CODE, words: stop('Limit', why) };
    }
    case 'refused': {
      const { file, line, message } = end.refusal;
      const text = `${file}:${line}: ${message}. The run cannot go on.\n`;
      return { text, code: REFUSED_CODE, words: stop('Not supported', message) };
    }
    case 'bug': {
      const text = `Loopscope has a bug: ${end.message}. Please report it.\n`;
      return { text, code: BUG_CODE, words: null };
    }
  }
}

function stop(description: string, text: string): StopWords {
  return { reason: 'limit', description, text, breakpointIds: [] };
}
