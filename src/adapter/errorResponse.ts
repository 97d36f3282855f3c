/** A failure as the body of an error response. */

import type { DebugProtocol } from '@vscode/debugprotocol';
import type { Failure } from '../debuggee/failure';

/** The numbers that the protocol wants: the position here plus 1000. Append, never reorder. */
export const FAILURE_CODES: readonly string[] = [
  'internal', 'programMissing', 'programUnreadable', 'badAttribute', 'unknownProfile',
  'unsupportedProgram', 'notLaunched', 'alreadyLaunched', 'attachUnsupported', 'programRunning',
  'programEnded', 'noSuchThread', 'noSuchBranch', 'noSuchFrame', 'noSuchVariables', 'noSuchSource',
  'unknownEventKind', 'evaluationFailed', 'unknownRequest', 'badArgument', 'sessionOver',
  'noException', 'noChoice', 'notAssignable',
]; // prettier-ignore

/** The client shows a failure to the user, unless nobody is to blame. */
export function errorBody(failure: Failure): { error: DebugProtocol.Message } {
  return {
    error: {
      id: 1000 + FAILURE_CODES.indexOf(failure.code),
      format: failure.text.format,
      variables: { ...failure.text.variables },
      showUser: failure.blame !== 'nobody',
    },
  };
}
