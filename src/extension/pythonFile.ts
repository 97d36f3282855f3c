/** The Python file that the user looks at. */

import * as vscode from 'vscode';

/** The document of the active editor, if it is Python. */
export function activePythonFile(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) return undefined;
  // A window that has just been opened may not have told the language yet, but it has the name.
  const isPython = document.languageId === 'python' || document.uri.path.endsWith('.py');
  return isPython ? document : undefined;
}

/** How the adapter is told of a file: by path, or by address where there is no path. */
export function programOf(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.toString();
}
