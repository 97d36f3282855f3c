/** Starts debugging a program in a certain way. */

import * as vscode from 'vscode';
import type { RunAttributes } from '../../debuggee/program';
import { DEBUG_TYPE } from '../debug/launchConfiguration';
import { programOf } from '../pythonFile';
import { baseName } from '../results/storyDocuments';
import { revealLoops } from './showLoops';

export interface DebugSettings {
  readonly profile: string;
  readonly how: RunAttributes;
  /** A schedule's token. */
  readonly schedule?: string;
  /** Stop before the first line; by default it does. */
  readonly stopOnEntry?: boolean;
}

export async function debugProgram(
  program: vscode.Uri,
  { profile, how, schedule, stopOnEntry = true }: DebugSettings,
): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(program), {
    viewColumn: vscode.ViewColumn.One,
  });
  await revealLoops();
  await vscode.debug.startDebugging(vscode.workspace.getWorkspaceFolder(program), {
    type: DEBUG_TYPE,
    request: 'launch',
    name: vscode.l10n.t('{0} (Python {1})', baseName(program), profile),
    program: programOf(program),
    profile,
    ...how,
    stopOnEntry,
    ...(schedule === undefined ? {} : { schedule }),
  });
}
