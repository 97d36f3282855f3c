/** The status bar item that says which Python the event loops follow, and lets it be changed. */

import * as vscode from 'vscode';
import { DisposableOwner } from '../base/disposable';
import type { SessionTracker } from './debug/sessionTracker';
import { activePythonFile } from './pythonFile';
import type { ScenarioRuns } from './scenarios/runs';

export class ProfileStatus extends DisposableOwner {
  readonly #tracker: SessionTracker;
  readonly #runs: ScenarioRuns;
  readonly #item: vscode.StatusBarItem;

  constructor(tracker: SessionTracker, runs: ScenarioRuns) {
    super();
    this.#tracker = tracker;
    this.#runs = runs;
    const { Right } = vscode.StatusBarAlignment;
    this.#item = this.register(vscode.window.createStatusBarItem('loopscope.profile', Right, 90));
    this.#item.name = vscode.l10n.t('Loopscope: Python profile');
    this.#item.command = 'loopscope.selectProfile';
    const update = (): void => {
      this.#update();
    };
    this.register(tracker.onNews(({ what }) => what === 'phase' && update()));
    this.register(runs.onDidChange(update));
    this.register(vscode.window.onDidChangeActiveTextEditor(update));
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('loopscope.profile')) update();
      }),
    );
    update();
  }

  /**
   * Shown beside Python files and while a session is on; the session's own profile goes first, then
   * that which the file had as a scenario.
   */
  #update(): void {
    const session = this.#tracker.live?.session;
    const file = activePythonFile();
    if (!session && !file) {
      this.#item.hide();
      return;
    }
    const running: unknown = session?.configuration['profile'];
    const profile = typeof running === 'string' ? running : this.#runs.profileOf(file?.uri);
    const asScenario = !session && this.#runs.of(file?.uri).profile !== undefined;
    this.#item.text = asScenario
      ? vscode.l10n.t('$(versions) asyncio {0} (scenario)', profile)
      : vscode.l10n.t('$(versions) asyncio {0}', profile);
    this.#item.tooltip = session
      ? vscode.l10n.t('Loopscope runs this program like CPython {0}', profile)
      : asScenario
        ? vscode.l10n.t('Loopscope would run this scenario like CPython {0}, as before', profile)
        : vscode.l10n.t('Loopscope would run this file like CPython {0}', profile);
    this.#item.show();
  }
}
