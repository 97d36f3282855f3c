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

/** Several items, `least` of them or more; undefined if the user has left. */
export async function pickMany<T extends vscode.QuickPickItem>({
  title,
  placeholder,
  items,
  least,
}: Pick<PickStep<T>, 'title' | 'placeholder' | 'items'> & {
  readonly least: number;
}): Promise<readonly T[] | undefined> {
  const store = new DisposableStore();
  const pick = store.add(vscode.window.createQuickPick<T>());
  pick.title = title;
  pick.placeholder = placeholder;
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.items = items;
  pick.selectedItems = items.filter(({ picked }) => picked);
  try {
    return await new Promise<readonly T[] | undefined>((resolve) => {
      store.add(
        pick.onDidAccept(() => {
          // With too few the question stays: its placeholder says how many there must be.
          if (pick.selectedItems.length >= least) resolve(inOrder(items, pick.selectedItems));
          else pick.value = '';
        }),
      );
      store.add(pick.onDidHide(() => resolve(undefined)));
      pick.show();
    });
  } finally {
    store.dispose();
  }
}

function inOrder<T>(items: readonly T[], chosen: readonly T[]): readonly T[] {
  return items.filter((item) => chosen.includes(item));
}

/** The item, `back` for the step before, or undefined if the user has left. */
export async function pickOne<T extends vscode.QuickPickItem>({
  title,
  placeholder,
  items,
  active,
  step,
}: PickStep<T>): Promise<T | 'back' | undefined> {
  const store = new DisposableStore();
  const pick = store.add(vscode.window.createQuickPick<T>());
  pick.title = title;
  pick.placeholder = placeholder;
  pick.items = items;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  if (active) pick.activeItems = [active];
  if (step) [pick.step, pick.totalSteps] = step;
  if (step && step[0] > 1) pick.buttons = [vscode.QuickInputButtons.Back];
  try {
    return await new Promise<T | 'back' | undefined>((resolve) => {
      store.add(pick.onDidAccept(() => resolve(pick.selectedItems[0])));
      store.add(pick.onDidTriggerButton(() => resolve('back')));
      store.add(pick.onDidHide(() => resolve(undefined)));
      pick.show();
    });
  } finally {
    store.dispose();
  }
}
