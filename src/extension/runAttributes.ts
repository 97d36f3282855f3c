/**
 * What a program is run with where no debug session is started from a configuration: as its scenario
 * was run last, or as the launch configuration that names it says.
 */

import * as vscode from 'vscode';
import { FORK_POLICIES, type RunAttributes } from '../debuggee/program';
import { DEBUG_TYPE } from './debug/launchConfiguration';
import { configuredProfile } from './profiles';
import { programOf } from './pythonFile';
import type { ScenarioRuns } from './scenarios/runs';

export interface ProgramRun {
  readonly profile: string;
  readonly how: RunAttributes;
}

type Configuration = Readonly<Record<string, unknown>>;

/** `profiles`: what the program itself names, the first of which counts for more than the setting. */
export function programRun(
  { uri, profiles }: { readonly uri: vscode.Uri; readonly profiles: readonly string[] },
  runs: ScenarioRuns,
): ProgramRun {
  const scenario = runs.of(uri);
  const launch = launchConfiguration(uri);
  const profile = [scenario.profile, profiles[0], launch['profile']].find(isText);
  return {
    profile: profile ?? configuredProfile(uri),
    how: {
      ...(isTexts(launch['args']) ? { args: launch['args'] } : {}),
      ...(isText(launch['cwd']) ? { cwd: launch['cwd'] } : {}),
      ...(isRecord(launch['env']) ? { env: variables(launch['env']) } : {}),
      ...policyOf(scenario.forkPolicy ?? launch['forkPolicy']),
    },
  };
}

/** The configuration that names the file, or else the one for whichever file is open. */
function launchConfiguration(uri: vscode.Uri): Configuration {
  const configured = vscode.workspace
    .getConfiguration('launch', uri)
    .get<unknown>('configurations');
  const all = (Array.isArray(configured) ? configured : [])
    .filter(isRecord)
    .filter(({ type, request }) => type === DEBUG_TYPE && request === 'launch');
  const named = all.find(({ program }) => substituted(program, uri) === programOf(uri));
  return substituted(named ?? {}, uri) as Configuration;
}

/** With the values of the variables that a file and its folder give; others stay as they are. */
function substituted(value: unknown, uri: vscode.Uri): unknown {
  if (Array.isArray(value)) return value.map((item) => substituted(item, uri));
  if (isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, substituted(v, uri)]));
  }
  if (typeof value !== 'string') return value;
  const file = programOf(uri);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const known: Readonly<Record<string, string | undefined>> = {
    file,
    fileBasename: uri.path.slice(uri.path.lastIndexOf('/') + 1),
    fileDirname: file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'))),
    workspaceFolder: folder && programOf(folder.uri),
  };
  return value.replace(/\$\{(\w+)\}/g, (text, name: string) => known[name] ?? text);
}

/** A variable that is set to null is not set. */
function variables(env: Configuration): Record<string, string> {
  const set = Object.entries(env).filter((entry): entry is [string, string] => isText(entry[1]));
  return Object.fromEntries(set);
}

function policyOf(policy: unknown): RunAttributes {
  const known = FORK_POLICIES.find((name) => name === policy);
  return known === undefined ? {} : { forkPolicy: known };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function isRecord(value: unknown): value is Configuration {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
