/**
 * Fills in and checks launch configurations, so that F5 works without a launch.json and a mistake
 * is named before anything starts.
 */

import * as path from 'node:path';
import * as vscode from 'vscode';
import { CHECKPOINT_MEMORY } from '../../debuggee/program';
import { activePythonFile } from '../pythonFile';
import { revealLoops } from '../commands/showLoops';
import { configuredProfile } from '../profiles';
import type { ScenarioRun, ScenarioRuns } from '../scenarios/runs';
import { hasBreakpoint } from './breakpoints';
import {
  DEBUG_TYPE,
  isBlank,
  type LaunchProblem,
  launchProblem,
  missingAttributes,
} from './launchConfiguration';

export class ConfigurationProvider {
  readonly #runs: ScenarioRuns;

  constructor(runs: ScenarioRuns) {
    this.#runs = runs;
  }

  /**
   * The part for one trigger. Configurations are resolved by the part for `Initial` alone, as VS
   * Code would otherwise resolve each of them twice.
   */
  for(kind: vscode.DebugConfigurationProviderTriggerKind): vscode.DebugConfigurationProvider {
    const offer = { provideDebugConfigurations: () => [currentFile()] };
    if (kind === vscode.DebugConfigurationProviderTriggerKind.Dynamic) return offer;
    return {
      ...offer,
      resolveDebugConfiguration: (folder, config) =>
        fillIn(folder, config, scenarioRun(this.#runs, config)),
      resolveDebugConfigurationWithSubstitutedVariables: (folder, config) => check(folder, config),
    };
  }
}

function currentFile(): vscode.DebugConfiguration {
  return {
    type: DEBUG_TYPE,
    request: 'launch',
    name: vscode.l10n.t('Loopscope: current file'),
    program: '${file}',
  };
}

/** How the program was run as a scenario, where the configuration does not say as which Python. */
function scenarioRun(runs: ScenarioRuns, config: vscode.DebugConfiguration): ScenarioRun {
  if (config['profile'] !== undefined) return {};
  const program: unknown = config['program'] ?? '${file}';
  return program === '${file}' ? runs.of(activePythonFile()?.uri) : runs.ofProgram(String(program));
}

function fillIn(
  folder: vscode.WorkspaceFolder | undefined,
  config: vscode.DebugConfiguration,
  { profile = configuredProfile(folder?.uri), ...run }: ScenarioRun,
): vscode.DebugConfiguration | undefined {
  if (isBlank(config) && !activePythonFile()) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('Open a Python file first: Loopscope debugs the file in the active editor.'),
    );
    return undefined;
  }
  const { name } = currentFile();
  // Without a launch.json nobody may have said where to stop.
  const entry = isBlank(config) ? { stopOnEntry: !hasBreakpoint(activePythonFile()?.uri) } : {};
  if (isBlank(config)) void revealLoops();
  const checkpointMemory = configuredMemory(folder?.uri);
  return {
    hazards: true,
    checkpointMemory,
    ...entry,
    ...run,
    ...config,
    ...missingAttributes(config, { name, profile }),
  };
}

async function check(
  folder: vscode.WorkspaceFolder | undefined,
  config: vscode.DebugConfiguration,
): Promise<vscode.DebugConfiguration | undefined> {
  const found = launchProblem(config);
  if (found) {
    refuse(problemText(found, config), folder);
    return undefined;
  }
  const program = String(config['program']);
  const base = folder?.uri.fsPath ?? '';
  const file = isUri(program) ? program : path.resolve(base, program);
  const missing = await fileProblem(isUri(file) ? vscode.Uri.parse(file) : vscode.Uri.file(file));
  if (missing !== undefined) {
    refuse(missing, folder);
    return undefined;
  }
  const cwd = base === '' ? path.dirname(file) : base;
  return { cwd, ...config, program: file };
}

/** MiB for the moments that are kept to go back to. */
function configuredMemory(scope: vscode.Uri | undefined): number {
  const section = vscode.workspace.getConfiguration('loopscope', scope ?? null);
  return section.get<number>('checkpointMemory') ?? CHECKPOINT_MEMORY;
}

/** Calls the start off: says what is wrong, and opens launch.json if the user wants to. */
function refuse(text: string, folder: vscode.WorkspaceFolder | undefined): void {
  const open = vscode.l10n.t('Open launch.json');
  const answer = vscode.window.showErrorMessage(text, ...(folder ? [open] : []));
  // Nobody waits for the answer: as long as we do, VS Code shows that it is starting.
  void answer.then((button) => {
    if (button === open) void vscode.commands.executeCommand('workbench.action.debug.configure');
  });
}

function problemText(problem: LaunchProblem, config: vscode.DebugConfiguration): string {
  switch (problem) {
    case 'noProgram':
      return vscode.l10n.t('"program" must be the path of a Python file.');
    case 'badProfile':
      return vscode.l10n.t(
        '"profile" is {0}, which is not a Python version from 3.5 to 3.14, such as "3.13" or "3.5.3".',
        JSON.stringify(config['profile']),
      );
  }
}

async function fileProblem(uri: vscode.Uri): Promise<string | undefined> {
  const name = uri.scheme === 'file' ? uri.fsPath : uri.toString();
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) === 0) return undefined;
    return vscode.l10n.t('{0} is a folder. "program" must be a Python file.', name);
  } catch {
    return vscode.l10n.t('There is no file {0}.', name);
  }
}

function isUri(text: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//i.test(text);
}
