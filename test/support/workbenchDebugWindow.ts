// What the parts of the debugging side of the workbench have in common.

import type { Locator, Page } from 'playwright-core';

/** What a part of the debugging side needs of the window it is in. */
export interface DebugWindow {
  readonly page: Page;
  runCommand(title: string): Promise<void>;
  openPane(title: string): Promise<Locator>;
}

/** Brings up the Run and Debug container. */
export async function showDebugContainer(window: DebugWindow): Promise<void> {
  const container = window.page.locator('.sidebar [id="workbench.view.debug"]:visible');
  if ((await container.count()) > 0) return;
  await window.runCommand('View: Show Run and Debug');
  await container.waitFor();
}

/** Whether a text is, or matches, what was expected; anything will do where nothing was. */
export function agrees(text: string, expected: string | RegExp | undefined): boolean {
  if (expected === undefined) return true;
  return typeof expected === 'string' ? text === expected : expected.test(text);
}
