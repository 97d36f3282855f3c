/** Which program a command is about: a file that was named, the one in the editor, or a scenario. */

import * as vscode from 'vscode';
import { activePythonFile } from '../pythonFile';
import { pickOne } from '../quickPick';
import type { Scenario, ScenarioCatalog } from '../scenarios/catalog';
import { readHeader } from '../scenarios/header';

export interface ChosenProgram {
  /** A file that is saved. */
  readonly uri: vscode.Uri;
  /** The versions that a scenario says are worth looking at; none for another file. */
  readonly profiles: readonly string[];
}

/**
 * `argument`: the address of a file, or `{scenario}` with its id. Without either it is the Python file
 * of the active editor; if there is none, the user is asked for a scenario. Undefined if they leave.
 */
export async function chooseProgram(
  catalog: ScenarioCatalog,
  argument: unknown,
): Promise<ChosenProgram | undefined> {
  const uri = argument instanceof vscode.Uri ? argument : activePythonFile()?.uri;
  const named = scenarioOf(argument);
  if (named === undefined && uri !== undefined) return ofFile(uri);
  const scenarios = await catalog.list();
  const scenario = named === undefined ? await ask(scenarios) : scenarios.find(({ id }) => id === named); // prettier-ignore
  if (scenario === undefined) {
    if (named === undefined) return undefined;
    throw new Error(vscode.l10n.t('There is no scenario {0}.', JSON.stringify(named)));
  }
  return { uri: await catalog.fileOf(scenario), profiles: scenario.profiles };
}

function scenarioOf(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || !('scenario' in argument)) {
    return undefined;
  }
  return String(argument.scenario);
}

/** The program is read from its file, so what is typed but not saved is saved first. */
async function ofFile(uri: vscode.Uri): Promise<ChosenProgram> {
  if (uri.scheme === 'untitled') {
    throw new Error(vscode.l10n.t('Save this file first: the program is read from its file.'));
  }
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.isDirty) await document.save();
  return { uri, profiles: readHeader(document.getText())?.profiles ?? [] };
}

async function ask(scenarios: readonly Scenario[]): Promise<Scenario | undefined> {
  const picked = await pickOne({
    title: vscode.l10n.t('Choose a scenario'),
    placeholder: vscode.l10n.t('Or open a Python file of your own first'),
    items: scenarios.map((scenario) => ({
      label: scenario.title,
      description: scenario.id,
      detail: scenario.shows,
      scenario,
    })),
  });
  return picked === undefined || picked === 'back' ? undefined : picked.scenario;
}
