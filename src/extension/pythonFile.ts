/** The Python file that the user looks at. */

import * as vscode from 'vscode';

/** The document of the active editor, if it is Python. */
export function activePythonFile(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === 'python' ? document : undefined;
}

/** How the adapter is told of a file: by path, or by address where there is no path. */
export function programOf(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.toString();
}
