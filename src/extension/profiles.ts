/** The CPython versions that a program can be run as, and where the choice is kept. */

import * as vscode from 'vscode';

/** In the order of package.json's setting, which a test compares. */
export const PROFILES = [
  '3.5.2',
  '3.5.3',
  '3.6',
  '3.7',
  '3.8',
  '3.9',
  '3.10',
  '3.11',
  '3.12',
  '3.13',
  '3.14',
] as const;

export const DEFAULT_PROFILE = '3.13';

/** What the setting says for a file or folder. */
export function configuredProfile(scope: vscode.Uri | undefined): string {
  const section = vscode.workspace.getConfiguration('loopscope', scope ?? null);
  return section.get<string>('profile') ?? DEFAULT_PROFILE;
}

/** Changes the setting where it is set already, and for the user otherwise. */
export async function saveProfile(profile: string, scope: vscode.Uri | undefined): Promise<void> {
  const section = vscode.workspace.getConfiguration('loopscope', scope ?? null);
  const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  const found = section.inspect<string>('profile');
  const target =
    found?.workspaceFolderValue !== undefined
      ? WorkspaceFolder
      : found?.workspaceValue !== undefined
        ? Workspace
        : Global;
  await section.update('profile', profile, target);
}

/** What sets a version apart from the one before, in half a line; empty if it is unknown. */
export function profileRemark(profile: string): string {
  const remarks: Readonly<Record<string, string>> = {
    '3.5.2': vscode.l10n.t('no running slot: only set_event_loop() says which loop'),
    '3.5.3': vscode.l10n.t('a running slot, which a forked child inherits as it is'),
    '3.6': vscode.l10n.t('the running slot knows its process'),
    '3.7': vscode.l10n.t('asyncio.run() and get_running_loop()'),
    '3.8': vscode.l10n.t('asyncio.CancelledError is a BaseException'),
    '3.9': vscode.l10n.t('asyncio.run() waits for executor threads'),
    '3.10': vscode.l10n.t('locks and queues find their loop when they need it'),
    '3.11': vscode.l10n.t('asyncio.Runner and task groups'),
    '3.12': vscode.l10n.t('a forked child starts with empty slots'),
    '3.13': vscode.l10n.t('as 3.12, with the running slot in the thread’s own state'),
    '3.14': vscode.l10n.t('get_event_loop() never makes a loop'),
  };
  return remarks[profile] ?? '';
}
