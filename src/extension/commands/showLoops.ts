/** Opens the view of the event loops and puts the focus into its tree. */

import * as vscode from 'vscode';
import { type PanelView, VIEW_ID } from '../panel/panelView';

export async function showLoops(panel: PanelView): Promise<void> {
  await vscode.commands.executeCommand(`${VIEW_ID}.focus`);
  panel.focusTree();
}

/** Opens the view for a session that is about to start; the focus stays in the editor. */
export async function revealLoops(): Promise<void> {
  await vscode.commands.executeCommand(`${VIEW_ID}.focus`, { preserveFocus: true });
}
