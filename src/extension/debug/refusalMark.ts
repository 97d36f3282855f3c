/**
 * Shows where a program is that cannot be run: the adapter's words stand in a dialog, and behind it
 * the line is opened and marked, also in the Problems view. The mark goes away when the file is
 * changed and when a program is started again.
 */

import * as vscode from 'vscode';
import { DisposableOwner } from '../../base/disposable';
import { openSource, uriOf } from '../panel/openSource';
import { DEBUG_TYPE } from './launchConfiguration';
import { type LaunchRefusal, launchRefusalIn } from './launchRefusal';

export class RefusalMark extends DisposableOwner {
  readonly #marks = this.register(vscode.languages.createDiagnosticCollection('loopscope'));

  constructor() {
    super();
    this.register(
      vscode.debug.registerDebugAdapterTrackerFactory(DEBUG_TYPE, {
        createDebugAdapterTracker: () => {
          this.#marks.clear();
          return {
            onDidSendMessage: (message: unknown) => {
              const refusal = launchRefusalIn(message);
              if (refusal) this.#mark(refusal);
            },
          };
        },
      }),
    );
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.#marks.delete(document.uri);
      }),
    );
  }

  #mark({ file, line, column, message }: LaunchRefusal): void {
    const start = new vscode.Position(line - 1, column - 1);
    const end = new vscode.Position(line - 1, Number.MAX_SAFE_INTEGER);
    const mark = new vscode.Diagnostic(new vscode.Range(start, end), message);
    mark.source = 'Loopscope';
    this.#marks.set(uriOf(file), [mark]);
    void openSource({ file, line, keepFocus: false });
  }
}
