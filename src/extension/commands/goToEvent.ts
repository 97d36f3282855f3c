/** Puts the program to the moment after an event, to the present, or into another branch. */

import * as vscode from 'vscode';
import { DisposableStore } from '../../base/disposable';
import type { BranchesBody, EventsBody, PositionBody } from '../../protocol/customRequests';
import type { SessionTracker } from '../debug/sessionTracker';
import { askPosition } from '../pastStatus';
import { pickOne } from '../quickPick';
import { seekTo, stoppedSession } from './step';

/** So many events before a number and after it are offered. */
const AROUND = 250;

interface EventItem extends vscode.QuickPickItem {
  readonly seq: number;
}

/** `argument`: the event's number; without it, the user picks one. */
export async function goToEvent(tracker: SessionTracker, argument: unknown): Promise<void> {
  const session = stoppedSession(tracker);
  if (typeof argument === 'number') {
    await seekTo(session, { seq: argument });
    return;
  }
  const position = await askPosition(session);
  if (position === undefined) return;
  const seq = await pickEvent(session, position);
  if (seq !== undefined) await seekTo(session, { seq });
}

export async function goToPresent(tracker: SessionTracker): Promise<void> {
  const session = stoppedSession(tracker);
  const position = await askPosition(session);
  if (position !== undefined) await seekTo(session, { seq: position.last });
}

export async function selectBranch(tracker: SessionTracker): Promise<void> {
  const session = stoppedSession(tracker);
  const { branches } = (await session.customRequest('loopscope/branches')) as BranchesBody;
  const items = branches.map(({ id, parent, from, last, why }) => ({
    id,
    last,
    label:
      parent === null
        ? vscode.l10n.t('$(git-branch) The first run')
        : vscode.l10n.t('$(git-branch) Branch {0}: {1}', id, why),
    description:
      parent === null
        ? vscode.l10n.t('{0} events', last + 1)
        : vscode.l10n.t('left branch {0} at event {1}; up to event {2}', parent, from, last),
  }));
  const picked = await pickOne({
    title: vscode.l10n.t('Select branch'),
    placeholder: vscode.l10n.t('A change made in the past begins a branch'),
    items,
  });
  if (picked !== undefined && picked !== 'back') {
    await seekTo(session, { seq: picked.last, branch: picked.id });
  }
}

/** The number of an event: picked from those around here, or typed. */
async function pickEvent(
  session: vscode.DebugSession,
  { seq, last }: PositionBody,
): Promise<number | undefined> {
  const store = new DisposableStore();
  const pick = store.add(vscode.window.createQuickPick<EventItem>());
  pick.title = vscode.l10n.t('Go to event');
  pick.placeholder = vscode.l10n.t('A number from 0 to {0}, or a word such as "fork"', last);
  pick.matchOnDescription = true;
  let center = -1;
  let typed: number | undefined;
  const load = async (around: number): Promise<void> => {
    center = around;
    pick.busy = true;
    const items = await eventsAround(session, around);
    if (center !== around) return;
    pick.busy = false;
    pick.items = items;
    const active = items.find((item) => item.seq === around);
    if (active) pick.activeItems = [active];
  };
  await load(seq);
  try {
    return await new Promise<number | undefined>((resolve) => {
      store.add(
        pick.onDidChangeValue((value) => {
          typed = /^\s*\d+\s*$/.test(value) ? Math.min(Number(value), last) : undefined;
          if (typed !== undefined) void load(typed);
        }),
      );
      // A number counts as it stands, whatever the list shows meanwhile.
      store.add(pick.onDidAccept(() => resolve(typed ?? pick.selectedItems[0]?.seq)));
      store.add(pick.onDidHide(() => resolve(undefined)));
      pick.show();
    });
  } finally {
    store.dispose();
  }
}

async function eventsAround(session: vscode.DebugSession, seq: number): Promise<EventItem[]> {
  const from = Math.max(0, seq - AROUND);
  const request = { from, limit: 2 * AROUND, decoded: true };
  const { events = [], stories = [] } = (await session.customRequest(
    'loopscope/events',
    request,
  )) as EventsBody;
  return events.map((event, i) => ({
    seq: event.seq,
    label: `${event.seq}  ${event.kind}`,
    description: [stories[i], described(event)].filter(Boolean).join(' · '),
  }));
}

/** Where an event happened, and its fields. */
function described(event: NonNullable<EventsBody['events']>[number]): string {
  const { seq: _seq, t, kind: _kind, pid, tid, loop, ...fields } = event;
  const parts = [vscode.l10n.t('pid {0}, thread {1}', pid, tid)];
  if (loop !== null) parts.push(vscode.l10n.t('loop {0}', loop));
  for (const [name, value] of Object.entries(fields)) parts.push(`${name} ${String(value)}`);
  parts.push(vscode.l10n.t('{0} s', (t / 1e9).toFixed(6)));
  return parts.join(' · ');
}
