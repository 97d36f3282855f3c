// The Problems view: what is wrong with the files, as the workbench lists it.

import type { DebugWindow } from './workbenchDebugWindow';
import { until } from './workbenchPoll';

export class ProblemsView {
  readonly #window: DebugWindow;

  constructor(window: DebugWindow) {
    this.#window = window;
  }

  /** The messages, in the view's order. */
  async messages(): Promise<readonly string[]> {
    const { page } = this.#window;
    if ((await page.locator('.markers-panel:visible').count()) === 0) {
      await this.#window.runCommand('Problems: Focus on Problems View');
      await page.locator('.markers-panel').waitFor();
    }
    const rows = page.locator('.markers-panel .monaco-list-row').filter({
      has: page.locator('.marker-icon'),
    });
    return rows.allInnerTexts();
  }

  /** Waits until there are exactly so many messages, and returns them. */
  async waitForCount(count: number): Promise<readonly string[]> {
    return until(`${count} problems`, async () => {
      const found = await this.messages();
      return found.length === count && found;
    });
  }
}
