/** Debugs the Python file of the active editor, or the one whose menu was used. */

import * as vscode from 'vscode';
import { hasBreakpoint } from '../debug/breakpoints';
import { DEBUG_TYPE } from '../debug/launchConfiguration';
import { activePythonFile, programOf } from '../pythonFile';
import { revealLoops } from './showLoops';

/** Without a breakpoint of the user's the program stops on entry: it would be over too soon. */
export async function debugFile(argument: unknown): Promise<void> {
  const document = activePythonFile();
  const uri = argument instanceof vscode.Uri ? argument : document?.uri;
  if (!uri) throw new Error(vscode.l10n.t('Open a Python file first.'));
  if (uri.scheme === 'untitled') {
    throw new Error(vscode.l10n.t('Save this file first: the program is read from its file.'));
  }
  await revealLoops();
  await vscode.debug.startDebugging(vscode.workspace.getWorkspaceFolder(uri), {
    type: DEBUG_TYPE,
    request: 'launch',
    name: vscode.l10n.t('Loopscope: {0}', uri.path.slice(uri.path.lastIndexOf('/') + 1)),
    program: programOf(uri),
    stopOnEntry: !hasBreakpoint(uri),
  });
}
