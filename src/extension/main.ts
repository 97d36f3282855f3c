/** VS Code's way in and out. What there is to own, the application owns. */

import type * as vscode from 'vscode';
import { Application } from './application';

export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(new Application(context));
}
