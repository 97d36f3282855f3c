/** Quick Fixes for the hazards that can be mended mechanically. */

import * as vscode from 'vscode';
import { endOfStatement } from './callText';
import { ruleOf } from './hazardDiagnostic';
import { type Mend, mendOf } from './mends';

export const QUICK_FIX_KINDS = [vscode.CodeActionKind.QuickFix];

export const hazardFixes: vscode.CodeActionProvider = {
  provideCodeActions: (document, _range, { diagnostics }) =>
    diagnostics.flatMap((diagnostic) => {
      const id = ruleOf(diagnostic);
      const mend = id === undefined ? null : mendIn(document, diagnostic, id);
      return mend === null ? [] : [actionOf(document, diagnostic, mend)];
    }),
};

function mendIn(
  document: vscode.TextDocument,
  { range, message }: vscode.Diagnostic,
  id: string,
): Mend | null {
  const text = document.getText();
  let start = document.offsetAt(range.start);
  let end = document.offsetAt(range.end);
  if (range.start.character === 0 && range.isSingleLine) {
    // Only the line is known.
    start += document.lineAt(range.start.line).firstNonWhitespaceCharacterIndex;
    end = endOfStatement(text, start);
  }
  return mendOf(text, { id, message, start, end });
}

function actionOf(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
  { use, edits }: Mend,
): vscode.CodeAction {
  const title = vscode.l10n.t('Use {0}', `'${use}'`);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.isPreferred = true;
  action.edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits) {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    action.edit.replace(document.uri, range, text);
  }
  return action;
}
