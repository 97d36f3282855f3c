/** One step of a choice in several steps, with a way back. */

import * as vscode from 'vscode';
import { DisposableStore } from '../base/disposable';

export interface PickStep<T extends vscode.QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly T[];
  readonly active?: T | undefined;
  /** This step's number and how many there are; left out for a single one. */
  readonly step?: readonly [number, number];
}

type Question<T extends vscode.QuickPickItem> = Pick<
  PickStep<T>,
  'title' | 'placeholder' | 'items'
>;

/** What `listen` answers from the picker's events; undefined if the user has left. */
async function ask<T extends vscode.QuickPickItem, A>(
  { title, placeholder, items }: Question<T>,
  listen: (pick: vscode.QuickPick<T>, answer: (value: A) => void) => readonly vscode.Disposable[],
): Promise<A | undefined> {
  const store = new DisposableStore();
  const pick = store.add(vscode.window.createQuickPick<T>());
  pick.title = title;
  pick.placeholder = placeholder;
  pick.items = items;
  pick.matchOnDescription = true;
  try {
    return await new Promise<A | undefined>((resolve) => {
      for (const listener of listen(pick, resolve)) store.add(listener);
      store.add(pick.onDidHide(() => resolve(undefined)));
      pick.show();
    });
  } finally {
    store.dispose();
  }
}

/** Several items, `least` of them or more; undefined if the user has left. */
export function pickMany<T extends vscode.QuickPickItem>(
  question: Question<T> & { readonly least: number },
): Promise<readonly T[] | undefined> {
  const { items, least } = question;
  return ask<T, readonly T[]>(question, (pick, answer) => {
    pick.canSelectMany = true;
    pick.selectedItems = items.filter(({ picked }) => picked);
    return [
      pick.onDidAccept(() => {
        // With too few the question stays: its placeholder says how many there must be.
        if (pick.selectedItems.length >= least) answer(inOrder(items, pick.selectedItems));
        else pick.value = '';
      }),
    ];
  });
}

function inOrder<T>(items: readonly T[], chosen: readonly T[]): readonly T[] {
  return items.filter((item) => chosen.includes(item));
}

/** The item, `back` for the step before, or undefined if the user has left. */
export function pickOne<T extends vscode.QuickPickItem>({
  active,
  step,
  ...question
}: PickStep<T>): Promise<T | 'back' | undefined> {
  return ask<T, T | 'back' | undefined>(question, (pick, answer) => {
    pick.matchOnDetail = true;
    if (active) pick.activeItems = [active];
    if (step) [pick.step, pick.totalSteps] = step;
    if (step && step[0] > 1) pick.buttons = [vscode.QuickInputButtons.Back];
    return [
      pick.onDidAccept(() => answer(pick.selectedItems[0])),
      pick.onDidTriggerButton(() => answer('back')),
    ];
  });
}
