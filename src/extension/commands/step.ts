/** What the stepping commands have in common: a stopped session and the thread that is meant. */

import * as vscode from 'vscode';
import type { CustomRequests, SeekArguments } from '../../protocol/customRequests';
import type { SessionTracker } from '../debug/sessionTracker';

type StepRequest =
  | 'loopscope/stepCallback'
  | 'loopscope/stepIteration'
  | 'loopscope/stepBackCallback'
  | 'loopscope/stepBackIteration'
  | 'loopscope/runToEvent';

/**
 * Sends the request to the session that the user looks at. Fails with a sentence for the user if
 * there is none that can step.
 */
export async function step<R extends StepRequest>(
  tracker: SessionTracker,
  request: R,
  args: (threadId: number | undefined) => CustomRequests[R]['arguments'],
): Promise<void> {
  const session = stoppedSession(tracker);
  await send(session, request, args(selectedThread(session)));
}

/** Puts the program to the moment after an event. */
export async function seekTo(session: vscode.DebugSession, args: SeekArguments): Promise<void> {
  await send(session, 'loopscope/seek', args);
}

/** The session that the user looks at. Fails with a sentence for the user unless it is stopped. */
export function stoppedSession({ live }: SessionTracker): vscode.DebugSession {
  if (live?.phase === 'stopped') return live.session;
  throw new Error(
    live
      ? vscode.l10n.t('The program is running. Pause it first.')
      : vscode.l10n.t('No program is being debugged. Run a scenario first.'),
  );
}

async function send(session: vscode.DebugSession, request: string, args: unknown): Promise<void> {
  try {
    await session.customRequest(request, args);
  } catch {
    // VS Code has shown the adapter's own words, or the adapter is gone, which crashNotice.ts says.
  }
}

/** `{threadId}`, or nothing to leave the choice to the adapter. */
export function threadArgument(threadId: number | undefined): { readonly threadId?: number } {
  return threadId === undefined ? {} : { threadId };
}

/** The thread that is selected in the call stack. */
function selectedThread(session: vscode.DebugSession): number | undefined {
  const item = vscode.debug.activeStackItem;
  return item?.session.id === session.id ? item.threadId : undefined;
}
