/**
 * Runs one of the scenarios: asks which and as which Python, opens its file and starts it. Stops at
 * the place that the scenario's text calls (1).
 */

import * as vscode from 'vscode';
import { DEBUG_TYPE } from '../debug/launchConfiguration';
import { profileRemark } from '../profiles';
import { programOf } from '../pythonFile';
import { pickOne } from '../quickPick';
import type { Scenario, ScenarioCatalog } from '../scenarios/catalog';
import type { ScenarioRun, ScenarioRuns } from '../scenarios/runs';
import { firstMark, readHeader } from '../scenarios/header';
import { revealLoops } from './showLoops';

interface Choice {
  readonly scenario: Scenario;
  readonly profile: string | undefined;
  readonly forkPolicy?: string;
}

/** `argument`: `{scenario, profile, forkPolicy}` to ask for nothing, as a link or another extension can. */
export async function runScenario(
  catalog: ScenarioCatalog,
  runs: ScenarioRuns,
  argument: unknown,
): Promise<void> {
  const scenarios = await catalog.list();
  const choice = given(scenarios, argument) ?? (await ask(scenarios));
  if (!choice) return;
  const file = await catalog.fileOf(choice.scenario);
  const document = await vscode.workspace.openTextDocument(file);
  await show(document);
  const mark = firstMark(document.getText());
  if (mark !== undefined) breakAt(file, mark);
  await revealLoops();
  const { title } = choice.scenario;
  const how: ScenarioRun = {
    ...(choice.profile ? { profile: choice.profile } : {}),
    ...(choice.forkPolicy ? { forkPolicy: choice.forkPolicy } : {}),
  };
  runs.remember(file, how);
  await vscode.debug.startDebugging(vscode.workspace.getWorkspaceFolder(file), {
    type: DEBUG_TYPE,
    request: 'launch',
    name: choice.profile ? vscode.l10n.t('{0} (Python {1})', title, choice.profile) : title,
    program: programOf(file),
    stopOnEntry: mark === undefined,
    ...how,
  });
}

function given(scenarios: readonly Scenario[], argument: unknown): Choice | undefined {
  if (typeof argument !== 'object' || argument === null || !('scenario' in argument)) {
    return undefined;
  }
  const scenario = scenarios.find(({ id }) => id === argument.scenario);
  if (!scenario) {
    throw new Error(vscode.l10n.t('There is no scenario {0}.', JSON.stringify(argument.scenario)));
  }
  const asked = 'profile' in argument ? argument.profile : undefined;
  const profile = typeof asked === 'string' ? asked : scenario.profiles[0];
  const policy = 'forkPolicy' in argument ? argument.forkPolicy : undefined;
  return { scenario, profile, ...(typeof policy === 'string' ? { forkPolicy: policy } : {}) };
}

/** Which scenario, as which Python, and where that matters under which fork policy; one can go back. */
async function ask(scenarios: readonly Scenario[]): Promise<Choice | undefined> {
  let last: Scenario | undefined;
  for (;;) {
    const scenario = await askScenario(scenarios, last);
    if (!scenario) return undefined;
    if (scenario.profiles.length < 2) return { scenario, profile: scenario.profiles[0] };
    const choice = await askHow(scenario);
    if (choice !== 'back') return choice;
    last = scenario;
  }
}

/** The steps after the first. */
async function askHow(scenario: Scenario): Promise<Choice | 'back' | undefined> {
  for (;;) {
    const picked = await askProfile(scenario);
    if (picked === 'back' || picked === undefined) return picked;
    const { profile } = picked;
    if (scenario.policies.length === 0) return { scenario, profile };
    const policy = await askPolicy(scenario);
    if (policy !== 'back') return policy && { scenario, profile, forkPolicy: policy.label };
  }
}

async function askScenario(
  scenarios: readonly Scenario[],
  last: Scenario | undefined,
): Promise<Scenario | undefined> {
  const items = scenarios.map((scenario) => ({
    label: scenario.title,
    description: scenario.id,
    detail: scenario.shows,
    scenario,
  }));
  const picked = await pickOne({
    title: vscode.l10n.t('Run scenario'),
    placeholder: vscode.l10n.t('What do you want to see?'),
    items,
    active: items.find((item) => item.scenario === last),
    step: [1, 2],
  });
  return picked === undefined || picked === 'back' ? undefined : picked.scenario;
}

function askProfile(scenario: Scenario) {
  return pickOne({
    title: scenario.title,
    placeholder: vscode.l10n.t('As which Python? The scenario differs between these.'),
    items: scenario.profiles.map((profile) => ({
      label: vscode.l10n.t('Python {0}', profile),
      detail: profileRemark(profile),
      profile,
    })),
    step: [2, scenario.policies.length === 0 ? 2 : 3],
  });
}

function askPolicy(scenario: Scenario) {
  return pickOne({
    title: scenario.title,
    placeholder: vscode.l10n.t('Under which fork policy? "cpython" is what CPython does.'),
    items: scenario.policies.map((label) => ({ label })),
    step: [3, 3],
  });
}

/** In the place of this or another scenario; otherwise beside what the user is working on. */
async function show(document: vscode.TextDocument): Promise<void> {
  const editors = vscode.window.visibleTextEditors;
  const open =
    editors.find((editor) => editor.document.uri.toString() === document.uri.toString()) ??
    editors.find((editor) => readHeader(editor.document.getText()) !== undefined);
  const beside = vscode.window.activeTextEditor
    ? vscode.ViewColumn.Beside
    : vscode.ViewColumn.Active;
  await vscode.window.showTextDocument(document, {
    viewColumn: open?.viewColumn ?? beside,
    preview: false,
  });
}

/** Adds a breakpoint, unless the user has put some into the file. */
function breakAt(file: vscode.Uri, line: number): void {
  const present = vscode.debug.breakpoints.some(
    (breakpoint) =>
      breakpoint instanceof vscode.SourceBreakpoint &&
      breakpoint.location.uri.toString() === file.toString(),
  );
  if (present) return;
  const location = new vscode.Location(file, new vscode.Position(line - 1, 0));
  vscode.debug.addBreakpoints([new vscode.SourceBreakpoint(location)]);
}
