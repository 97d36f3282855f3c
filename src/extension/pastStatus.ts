/**
 * Says that a program stands in its past, which VS Code itself shows nowhere: a status bar item with
 * the event and the branch, and the context `loopscope.past` for commands.
 */

import * as vscode from 'vscode';
import { DisposableOwner } from '../base/disposable';
import type { PositionBody } from '../protocol/customRequests';
import type { SessionTracker } from './debug/sessionTracker';

export class PastStatus extends DisposableOwner {
  readonly #tracker: SessionTracker;
  readonly #item: vscode.StatusBarItem;
  /** Counts what was heard, so that an answer that comes too late is dropped. */
  #heard = 0;
  #past = false;

  constructor(tracker: SessionTracker) {
    super();
    this.#tracker = tracker;
    const { Left } = vscode.StatusBarAlignment;
    this.#item = this.register(vscode.window.createStatusBarItem('loopscope.past', Left, 90));
    this.#item.name = vscode.l10n.t('Loopscope: moment in the past');
    this.#item.command = 'loopscope.goToPresent';
    this.#item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
    this.register(
      tracker.onNews(({ what }) => {
        // What is changed in the past begins a branch, which is a present of its own.
        if (what === 'phase' || what === 'stopped' || this.#past) void this.#update();
      }),
    );
  }

  async #update(): Promise<void> {
    const turn = ++this.#heard;
    const { live } = this.#tracker;
    const position =
      live?.phase === 'stopped' && live.past ? await askPosition(live.session) : undefined;
    if (turn !== this.#heard || this.disposed) return;
    const past = position !== undefined && position.seq < position.last;
    if (past !== this.#past) {
      void vscode.commands.executeCommand('setContext', 'loopscope.past', past);
      this.#past = past;
    }
    if (!past) {
      this.#item.hide();
      return;
    }
    const { seq, last, branch } = position;
    this.#item.text =
      branch === 0
        ? vscode.l10n.t('$(history) Past: event {0} of {1}', seq, last)
        : vscode.l10n.t('$(history) Past: event {0} of {1}, branch {2}', seq, last, branch);
    this.#item.tooltip = vscode.l10n.t(
      'The program has already been further. Click to return to the present.',
    );
    this.#item.show();
  }
}

/** Where the program stands; undefined if the session cannot say. */
export async function askPosition(session: vscode.DebugSession): Promise<PositionBody | undefined> {
  try {
    return (await session.customRequest('loopscope/position')) as PositionBody;
  } catch {
    return undefined;
  }
}
