/** Where a session stands, told from the messages that pass between VS Code and the adapter. Pure. */

import type { SessionStatus } from '../../protocol/panelMessages';

export type SessionPhase = Exclude<SessionStatus, 'none'>;

/** Requests that, once answered, leave the program running. */
const RESUMING = new Set([
  'configurationDone',
  'continue',
  'next',
  'stepIn',
  'stepOut',
  'stepBack',
  'reverseContinue',
  'loopscope/stepCallback',
  'loopscope/stepIteration',
  'loopscope/runToEvent',
  'loopscope/stepBackCallback',
  'loopscope/stepBackIteration',
  'loopscope/seek',
]);

/** The phase after one message from the adapter. */
export function phaseAfter(phase: SessionPhase, message: unknown): SessionPhase {
  if (phase === 'ended' || phase === 'died') return phase;
  const { type, event, command, success } = fields(message);
  if (type === 'response') {
    // After a refused launch VS Code still says that it is done with configuring.
    if (command === 'launch' && success === false) return 'ended';
    return success === true && RESUMING.has(String(command)) ? 'running' : phase;
  }
  if (type !== 'event') return phase;
  switch (event) {
    case 'stopped':
      return 'stopped';
    case 'continued':
      return 'running';
    case 'terminated':
      return 'ended';
    default:
      return phase;
  }
}

/** Whether this request from VS Code says goodbye: an adapter may end after it. */
export function isFarewell(message: unknown): boolean {
  const { command } = fields(message);
  return command === 'disconnect' || command === 'terminate';
}

function fields(message: unknown): Readonly<Record<string, unknown>> {
  return typeof message === 'object' && message !== null ? { ...message } : {};
}
