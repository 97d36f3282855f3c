/** The stories of two branches of a run as documents that nobody can change, kept while they may be shown. */

import * as vscode from 'vscode';
import { DisposableOwner } from '../base/disposable';

const SCHEME = 'loopscope-branch';

export class BranchStories extends DisposableOwner implements vscode.TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();
  #next = 1;

  constructor() {
    super();
    this.register(vscode.workspace.registerTextDocumentContentProvider(SCHEME, this));
    this.register(
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === SCHEME) this.#texts.delete(uri.toString());
      }),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /** Opens VS Code's diff of two stories, given as lines. */
  async showDiff(title: string, a: readonly string[], b: readonly string[]): Promise<void> {
    const [left, right] = [a, b].map((lines) => this.#document(lines));
    await vscode.commands.executeCommand('vscode.diff', left, right, title);
  }

  #document(lines: readonly string[]): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/story ${this.#next++}` });
    this.#texts.set(uri.toString(), `${lines.join('\n')}\n`);
    return uri;
  }
}
