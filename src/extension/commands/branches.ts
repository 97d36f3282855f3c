/** Other ways a program could have gone: another thread at the last choice, two branches compared. */

import * as vscode from 'vscode';
import type { BranchesBody, CompareBranchesBody, EventsBody } from '../../protocol/customRequests';
import type { BranchStories } from '../branchStories';
import type { SessionTracker } from '../debug/sessionTracker';
import { askPosition } from '../pastStatus';
import { pickOne } from '../quickPick';
import { stoppedSession } from './step';

/** So many events before this moment are searched for choices. */
const CHOICES_WITHIN = 10_000;

/** `argument`: `{seq}`, the choice, as a row of the panel's history has it; without, the user picks one. */
export async function takeAnotherThread(tracker: SessionTracker, argument: unknown): Promise<void> {
  const session = stoppedSession(tracker);
  const isRow = typeof argument === 'object' && argument !== null && 'seq' in argument;
  const seq = isRow ? argument.seq : await askChoice(session);
  if (typeof seq === 'number') await session.customRequest('loopscope/flip', { seq });
}

/** The event of a choice before this moment, the last one first; undefined if the user leaves. */
async function askChoice(session: vscode.DebugSession): Promise<number | undefined> {
  const position = await askPosition(session);
  if (position === undefined) return undefined;
  const items = await choicesBefore(session, position.seq);
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Up to here only one thread could run each time, so there is no other to take. Explore schedules looks for other orders as well.',
      ),
    );
    return undefined;
  }
  const picked = await pickOne({
    title: vscode.l10n.t('Take another thread'),
    placeholder: vscode.l10n.t('At which choice? From there another run begins, as a branch.'),
    items,
  });
  return picked === undefined || picked === 'back' ? undefined : picked.seq;
}

async function choicesBefore(session: vscode.DebugSession, seq: number) {
  const from = Math.max(0, seq - CHOICES_WITHIN);
  const { events = [], stories = [] } = (await session.customRequest('loopscope/events', {
    from,
    limit: seq + 1 - from,
    decoded: true,
  })) as EventsBody;
  return events
    .flatMap((event, i) => {
      if (event.kind !== 'choice.made' || event.point !== 'thread') return [];
      return {
        seq: event.seq,
        label: vscode.l10n.t('$(git-branch) Event {0}: {1} threads could run', event.seq, event.of),
        description: stories[i + 1] ?? '',
      };
    })
    .reverse();
}

/** Shows the stories of two branches side by side, from a little before they part. */
export async function compareBranches(
  tracker: SessionTracker,
  stories: BranchStories,
): Promise<void> {
  const session = stoppedSession(tracker);
  const { branches } = (await session.customRequest('loopscope/branches')) as BranchesBody;
  if (branches.length < 2) {
    throw new Error(
      vscode.l10n.t(
        'There is only one branch so far. A change in the past begins another one, and so does taking another thread.',
      ),
    );
  }
  const [first, second] = branches.length === 2 ? branches : await pickTwo(branches);
  if (first === undefined || second === undefined) return;
  const pair = { a: first.id, b: second.id };
  const answer: unknown = await session.customRequest('loopscope/compareBranches', pair);
  const { parting, a, b } = answer as CompareBranchesBody;
  if (parting === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Both branches tell the same story so far.'),
    );
    return;
  }
  const title = vscode.l10n.t(
    'Branch {0} (from event {1}) and branch {2}',
    pair.a,
    parting.a.seq,
    pair.b,
  );
  await stories.showDiff(title, a, b);
}

type Branch = BranchesBody['branches'][number];

async function pickTwo(branches: readonly Branch[]): Promise<readonly Branch[]> {
  const picked: Branch[] = [];
  const steps = [
    [vscode.l10n.t('Compare branch'), vscode.l10n.t('The first of the two branches to compare')],
    [vscode.l10n.t('with branch'), vscode.l10n.t('The branch to compare it with')],
  ];
  for (const [step, [title, placeholder]] of steps.entries()) {
    const items = branches
      .filter((branch) => !picked.includes(branch))
      .map((branch) => ({
        branch,
        description: vscode.l10n.t('up to event {0}', branch.last),
        label:
          branch.parent === null
            ? vscode.l10n.t('The first run')
            : vscode.l10n.t('Branch {0}: {1}', branch.id, branch.why),
      }));
    const answer = await pickOne({ title, placeholder, items, step: [step + 1, steps.length] });
    if (answer === undefined || answer === 'back') return [];
    picked.push(answer.branch);
  }
  return picked;
}
