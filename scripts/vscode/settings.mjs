// Settings for a workbench that shows what we show and nothing else: no welcome pages, no
// assistants, no advice, nothing fetched behind the user's back.

import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** @type {Readonly<Record<string, unknown>>} */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'remote.autoForwardPorts': false,
};

/**
 * Writes the settings of a new user data folder. One that has settings already is somebody's, and
 * is left as it is.
 *
 * @param {string} userDataDir
 * @param {Readonly<Record<string, unknown>>} more settings that come on top of the quiet ones
 */
export async function writeSettings(userDataDir, more) {
  if (!existsSync(settingsFile(userDataDir))) await replaceSettings(userDataDir, more);
}

/**
 * Writes the quiet settings and these, whatever was there; an open window takes them over.
 *
 * @param {string} userDataDir
 * @param {Readonly<Record<string, unknown>>} more
 */
export async function replaceSettings(userDataDir, more) {
  const file = settingsFile(userDataDir);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify({ ...quietSettings, ...more }, null, 2)}\n`);
}

/** @param {string} userDataDir */
function settingsFile(userDataDir) {
  return join(userDataDir, 'User', 'settings.json');
}
