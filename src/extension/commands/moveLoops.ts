/** Moves the view of the event loops between the side bar and the panel, where it has more room. */

import * as vscode from 'vscode';
import { VIEW_ID } from '../panel/panelView';

/** Views that VS Code shows as one: the manifest's own in the panel, and Run and Debug. */
const PANEL = 'workbench.view.extension.loopscopePanel';
const SIDE_BAR = 'workbench.view.debug';

export const moveToPanel = (): Promise<void> => moveTo(PANEL);

/** The panel shows the Debug Console again, not whatever stands first in it. */
export async function moveToSideBar(): Promise<void> {
  await moveTo(SIDE_BAR);
  if (vscode.debug.activeDebugSession) {
    await vscode.commands.executeCommand('workbench.panel.repl.view.focus', {
      preserveFocus: true,
    });
  }
}

async function moveTo(destinationId: string): Promise<void> {
  await vscode.commands.executeCommand('vscode.moveViews', { viewIds: [VIEW_ID], destinationId });
}
