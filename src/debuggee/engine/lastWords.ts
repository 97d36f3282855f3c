/** What a user is told when a run is ended for another reason than the program's own, and its exit code. */

import type { MachineEnd } from './machine';

/** Exit codes (CONTRACT.md): a limit, a program that the engine cannot run, a bug of ours. */
const LIMIT_CODE = 125;
const REFUSED_CODE = 2;
const BUG_CODE = 70;

export function lastWords(
  end: Extract<MachineEnd, { readonly kind: 'limit' | 'refused' | 'bug' }>,
): { readonly text: string; readonly code: number } {
  switch (end.kind) {
    case 'limit':
      return {
        text: `The run was ended: it reached its limit of ${end.limit}.\n`,
        code: LIMIT_CODE,
      };
    case 'refused': {
      const { file, line, message } = end.refusal;
      return { text: `${file}:${line}: ${message}. The run was ended.\n`, code: REFUSED_CODE };
    }
    case 'bug':
      return { text: `Loopscope has a bug: ${end.message}. Please report it.\n`, code: BUG_CODE };
  }
}
