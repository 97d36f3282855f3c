/** Chooses the CPython version whose event loops programs get, and remembers it in the settings. */

import * as vscode from 'vscode';
import type { SessionTracker } from '../debug/sessionTracker';
import { profileRemark, PROFILES, saveProfile } from '../profiles';
import { activePythonFile } from '../pythonFile';
import { pickOne } from '../quickPick';
import type { ScenarioRuns } from '../scenarios/runs';

export async function selectProfile(tracker: SessionTracker, runs: ScenarioRuns): Promise<void> {
  const scope = activePythonFile()?.uri;
  const now = runs.profileOf(scope);
  const items = PROFILES.map((profile) => ({
    label: vscode.l10n.t('Python {0}', profile),
    description: profile === now ? vscode.l10n.t('current') : '',
    detail: profileRemark(profile),
    profile,
  }));
  const picked = await pickOne({
    title: vscode.l10n.t('Python profile'),
    placeholder: vscode.l10n.t('Which CPython shall the event loops follow?'),
    items,
    active: items.find((item) => item.profile === now),
  });
  if (picked === undefined || picked === 'back') return;
  await saveProfile(picked.profile, scope);
  if (scope) runs.forgetProfile(scope);
  await offerRestart(tracker, picked.profile);
}

/** A session keeps the profile it began with, so a running one is asked about. */
async function offerRestart(tracker: SessionTracker, profile: string): Promise<void> {
  const session = tracker.live?.session;
  if (!session || session.configuration['profile'] === profile) return;
  const restart = vscode.l10n.t('Restart with {0}', profile);
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('The running program keeps following Python {0}.', profileOf(session)),
    restart,
  );
  if (answer !== restart) return;
  await vscode.debug.stopDebugging(session);
  await vscode.debug.startDebugging(session.workspaceFolder, { ...session.configuration, profile });
}

function profileOf(session: vscode.DebugSession): string {
  return String(session.configuration['profile']);
}
