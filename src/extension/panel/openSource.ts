/** Shows the source line of a handle or a task. */

import * as vscode from 'vscode';

export interface SourcePlace {
  /** An absolute path, or an address where there is no path. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly keepFocus: boolean;
}

/** Opens the file beside the panel; says so if there is none. */
export async function openSource({ file, line, keepFocus }: SourcePlace): Promise<void> {
  const start = new vscode.Position(line - 1, 0);
  try {
    await vscode.window.showTextDocument(uriOf(file), {
      selection: new vscode.Range(start, start),
      preserveFocus: keepFocus,
      preview: true,
    });
  } catch {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('{0} cannot be opened: it is part of the library inside Loopscope.', file),
    );
  }
}

/** `file` is an absolute path, or an address where there is no path. */
export function uriOf(file: string): vscode.Uri {
  return /^[a-z][a-z\d+.-]+:\/\//i.test(file) ? vscode.Uri.parse(file) : vscode.Uri.file(file);
}
