/** Searches the schedules of a program and shows the outcomes that it can have. */

import * as vscode from 'vscode';
import type { TaskProgress } from '../../debuggee/tasks/task';
import { DEFAULT_SETTINGS, type ExploreSettings } from '../../explore/report';
import { programOf } from '../pythonFile';
import { pickOne } from '../quickPick';
import { programRun, type ProgramRun } from '../runAttributes';
import type { KeptExploration, ResultsRequest, ShownResult } from '../results/origin';
import type { ResultServices } from '../results/services';
import { baseName } from '../results/storyDocuments';
import { chooseProgram } from './chooseProgram';
import { debugProgram } from './debugProgram';

/** `argument`: as of `chooseProgram`, and `{settings}`, a part of them, to ask for nothing. */
export async function exploreSchedules(services: ResultServices, argument: unknown): Promise<void> {
  const program = await chooseProgram(services.catalog, argument);
  if (!program) return;
  const settings = givenSettings(argument) ?? (await askSettings());
  if (!settings) return;
  const run = programRun(program, services.runs);
  const shown = await explore(services, program.uri, run, settings);
  if (shown) services.show(shown);
}

async function explore(
  services: ResultServices,
  program: vscode.Uri,
  run: ProgramRun,
  settings: ExploreSettings,
): Promise<ShownResult | undefined> {
  const task = { kind: 'explore', program: programOf(program), ...run, settings } as const;
  const result = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Exploring schedules of {0}', baseName(program)),
      cancellable: true,
    },
    (progress, token) => {
      let shown = 0;
      return services.background.run(task, {
        token,
        onProgress: (step) => {
          if (step.kind !== 'explore') return;
          const done = 100 * step.progress.done;
          progress.report({ message: progressText(step), increment: done - shown });
          shown = done;
        },
      });
    },
  );
  return result && { ...result, origin: { file: program.toString(), run, settings } };
}

/** Does what the page asks for about an exploration; answers what it shows from then on, if not the same. */
export async function actOnExploration(
  services: ResultServices,
  { origin, outcomes }: KeptExploration,
  request: ResultsRequest,
): Promise<ShownResult | undefined> {
  const { run, settings } = origin;
  const program = vscode.Uri.parse(origin.file);
  if (request.type === 'again') return explore(services, program, run, settings);
  const outcome = request.type === 'debugOutcome' ? outcomes[request.index] : undefined;
  if (!outcome) return undefined;
  const { schedule } = outcome;
  // A hang stops the session by itself, with the way that led there to go back.
  await debugProgram(program, { ...run, schedule, stopOnEntry: outcome.outcome !== 'hang' });
  return undefined;
}

function progressText({ progress, seconds }: Extract<TaskProgress, { kind: 'explore' }>): string {
  const { schedules, merged, outcomes } = progress;
  const rate = Math.round((schedules + merged) / Math.max(seconds, 0.001));
  return vscode.l10n.t(
    '{0} schedules ({1} a second), {2} outcomes',
    (schedules + merged).toLocaleString(),
    rate.toLocaleString(),
    outcomes,
  );
}

function givenSettings(argument: unknown): ExploreSettings | undefined {
  if (typeof argument !== 'object' || argument === null || !('settings' in argument)) {
    return undefined;
  }
  return { ...DEFAULT_SETTINGS, ...(argument.settings as Partial<ExploreSettings>) };
}

interface SettingsItem extends vscode.QuickPickItem {
  readonly settings: Partial<ExploreSettings>;
}

async function askSettings(): Promise<ExploreSettings | undefined> {
  const items: SettingsItem[] = [
    {
      label: vscode.l10n.t('All schedules'),
      detail: vscode.l10n.t(
        'Threads are switched at every operation that another thread can notice',
      ),
      settings: {},
    },
    {
      label: vscode.l10n.t('All schedules, line by line'),
      detail: vscode.l10n.t(
        'Threads are switched before every line as well, at most twice where they could go on: finds races in variables',
      ),
      settings: { granularity: 'line', preemptions: 2 },
    },
    {
      label: vscode.l10n.t('All schedules of a slow machine'),
      detail: vscode.l10n.t(
        'Once, a deadline passes before threads that could run go on: finds timeouts that come too early',
      ),
      settings: { late: 1 },
    },
    {
      label: vscode.l10n.t('10,000 random schedules'),
      detail: vscode.l10n.t('For programs that are too large to try everything'),
      settings: { random: 10_000 },
    },
  ];
  const picked = await pickOne({
    title: vscode.l10n.t('Explore schedules'),
    placeholder: vscode.l10n.t('Which schedules are to be tried?'),
    items,
  });
  return picked === undefined || picked === 'back'
    ? undefined
    : { ...DEFAULT_SETTINGS, ...picked.settings };
}
