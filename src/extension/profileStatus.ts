/** The status bar item that says which Python the event loops follow, and lets it be changed. */

import * as vscode from 'vscode';
import { DisposableOwner } from '../base/disposable';
import type { SessionTracker } from './debug/sessionTracker';
import { configuredProfile } from './profiles';
import { activePythonFile } from './pythonFile';

export class ProfileStatus extends DisposableOwner {
  readonly #tracker: SessionTracker;
  readonly #item: vscode.StatusBarItem;

  constructor(tracker: SessionTracker) {
    super();
    this.#tracker = tracker;
    const { Right } = vscode.StatusBarAlignment;
    this.#item = this.register(vscode.window.createStatusBarItem('loopscope.profile', Right, 90));
    this.#item.name = vscode.l10n.t('Loopscope: Python profile');
    this.#item.command = 'loopscope.selectProfile';
    const update = (): void => {
      this.#update();
    };
    this.register(tracker.onNews(({ what }) => what === 'phase' && update()));
    this.register(vscode.window.onDidChangeActiveTextEditor(update));
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('loopscope.profile')) update();
      }),
    );
    update();
  }

  /** Shown beside Python files and while a session is on; the session's own profile goes first. */
  #update(): void {
    const session = this.#tracker.live?.session;
    const file = activePythonFile();
    if (!session && !file) {
      this.#item.hide();
      return;
    }
    const running: unknown = session?.configuration['profile'];
    const profile = typeof running === 'string' ? running : configuredProfile(file?.uri);
    this.#item.text = vscode.l10n.t('$(versions) asyncio {0}', profile);
    this.#item.tooltip = session
      ? vscode.l10n.t('Loopscope runs this program like CPython {0}', profile)
      : vscode.l10n.t('Loopscope would run this file like CPython {0}', profile);
    this.#item.show();
  }
}
