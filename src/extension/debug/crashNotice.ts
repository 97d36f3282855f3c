/** Says that a debug adapter has ended without being told to. VS Code itself says nothing. */

import * as vscode from 'vscode';
import type { Disposable } from '../../base/disposable';
import type { SessionTracker } from './sessionTracker';

/** Shows one message per lost adapter, with a way to start again. */
export function noticeCrashes(tracker: SessionTracker): Disposable {
  return tracker.onNews(({ session, what }) => {
    const { current } = tracker;
    if (what === 'phase' && current?.session === session && current.phase === 'died') {
      void notice(session);
    }
  });
}

async function notice(session: vscode.DebugSession): Promise<void> {
  const again = vscode.l10n.t('Start again');
  const answer = await vscode.window.showErrorMessage(
    vscode.l10n.t(
      'The debug adapter of "{0}" ended unexpectedly. Your files are as they were.',
      session.name,
    ),
    again,
  );
  if (answer === again) {
    await vscode.debug.startDebugging(session.workspaceFolder, session.configuration);
  }
}
