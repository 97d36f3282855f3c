/** Runs a program as several versions of Python and shows what came of each and where they part. */

import * as vscode from 'vscode';
import { pickMany } from '../quickPick';
import { configuredProfile, PROFILES, profileRemark } from '../profiles';
import { programOf } from '../pythonFile';
import { programRun } from '../runAttributes';
import type { RunAttributes } from '../../debuggee/program';
import type { StoryPlaces } from '../../debuggee/tasks/task';
import type { KeptComparison, ResultsRequest, ShownResult } from '../results/origin';
import type { ResultServices } from '../results/services';
import { baseName } from '../results/storyDocuments';
import { chooseProgram, type ChosenProgram } from './chooseProgram';
import { debugProgram } from './debugProgram';

/** Where asyncio has changed in ways that programs notice; see `profileRemark`. */
const TELLING = ['3.5.2', '3.5.3', '3.6', '3.8', '3.12', '3.14'];

/** `argument`: as of `chooseProgram`, and `{profiles}` to ask for nothing. */
export async function compareProfiles(services: ResultServices, argument: unknown): Promise<void> {
  const program = await chooseProgram(services.catalog, argument);
  if (!program) return;
  const profiles = givenProfiles(argument) ?? (await askProfiles(program));
  if (profiles === undefined) return;
  const { how } = programRun(program, services.runs);
  const shown = await compare(services, program.uri, how, profiles);
  if (shown) services.show(shown);
}

async function compare(
  services: ResultServices,
  program: vscode.Uri,
  how: RunAttributes,
  profiles: readonly string[],
): Promise<ShownResult | undefined> {
  const task = { kind: 'compare', program: programOf(program), how, profiles } as const;
  const answer = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Comparing versions of {0}', baseName(program)),
      cancellable: true,
    },
    (progress, token) =>
      services.background.run(task, {
        token,
        onProgress: (step) => {
          if (step.kind !== 'compare') return;
          const message = vscode.l10n.t('Python {0}', step.python);
          progress.report({ message, increment: 100 / step.of });
        },
      }),
  );
  if (!answer) return undefined;
  const { result, places } = answer;
  return { ...result, origin: { file: program.toString(), how, places } };
}

/** Does what the page asks for about a comparison; answers what it shows from then on, if not the same. */
export async function actOnComparison(
  services: ResultServices,
  { origin, versions }: KeptComparison,
  request: ResultsRequest,
): Promise<ShownResult | undefined> {
  const { how, places } = origin;
  const program = vscode.Uri.parse(origin.file);
  switch (request.type) {
    case 'again': {
      const profiles = versions.map(({ python }) => python);
      return compare(services, program, how, profiles);
    }
    case 'debugVersion':
      await debugProgram(program, { profile: request.python, how });
      return undefined;
    case 'debugOutcome':
      return undefined;
    case 'diff': {
      const { a, b } = request;
      const parted = places.find((pair) => pair.a === a && pair.b === b) ?? turned(places, a, b);
      const start = { a, b, fromA: 0, fromB: 0, lineA: 0, lineB: 0 };
      await services.stories.showDiff({ program, how }, parted ?? start);
      return undefined;
    }
  }
}

/** A pair that was compared the other way round. */
function turned(all: readonly StoryPlaces[], a: string, b: string): StoryPlaces | undefined {
  const found = all.find((pair) => pair.a === b && pair.b === a);
  if (!found) return undefined;
  const { fromA, fromB, lineA, lineB } = found;
  return { a, b, fromA: fromB, fromB: fromA, lineA: lineB, lineB: lineA };
}

function givenProfiles(argument: unknown): readonly string[] | undefined {
  if (typeof argument !== 'object' || argument === null || !('profiles' in argument)) {
    return undefined;
  }
  return Array.isArray(argument.profiles) ? argument.profiles.map(String) : undefined;
}

/** Preselected: what the scenario names, else where asyncio has changed, and the user's own version. */
async function askProfiles(program: ChosenProgram): Promise<readonly string[] | undefined> {
  const own = configuredProfile(program.uri);
  const worth = program.profiles.length > 1 ? program.profiles : TELLING;
  const items = PROFILES.map((profile) => ({
    label: vscode.l10n.t('Python {0}', profile),
    description: profileRemark(profile),
    picked: profile === own || worth.includes(profile),
    profile,
  }));
  const picked = await pickMany({
    title: vscode.l10n.t('Compare Python profiles'),
    placeholder: vscode.l10n.t('Choose two versions or more'),
    items,
    least: 2,
  });
  return picked?.map(({ profile }) => profile);
}
