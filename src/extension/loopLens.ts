/**
 * "Debug loops" above the statements that run an event loop. Only text is looked at, so that it works
 * while a file is being written.
 */

import * as vscode from 'vscode';
import { loopStarts } from './loopStarts';

export class LoopLens implements vscode.CodeLensProvider {
  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const settings = vscode.workspace.getConfiguration('loopscope', document.uri);
    if (settings.get('codeLens') === false) return [];
    const command = {
      command: 'loopscope.debugFile',
      title: vscode.l10n.t('Debug loops'),
      arguments: [document.uri],
    };
    return loopStarts(document.getText()).map(
      (line) => new vscode.CodeLens(new vscode.Range(line, 0, line, 0), command),
    );
  }
}
