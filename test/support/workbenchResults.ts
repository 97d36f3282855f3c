// The page of results in an editor, and VS Code's diff editor that it opens.

import type { Frame, Page } from 'playwright-core';
import { until } from './workbenchPoll';

/** What the page of results needs of its window. */
export interface ResultsWindow {
  readonly page: Page;
  webviewFrame(selector: string): Promise<Frame>;
}

export class ResultsPage {
  readonly #window: ResultsWindow;

  constructor(window: ResultsWindow) {
    this.#window = window;
  }

  /** Waits until the page's text matches, and returns it. */
  async waitForText(pattern: RegExp): Promise<string> {
    return until(`results that say ${String(pattern)}`, async () => {
      const frame = await this.#window.webviewFrame('main h1');
      const text = await frame.locator('main').innerText({ timeout: 2000 });
      if (pattern.test(text)) return text;
      throw new Error(text.replaceAll('\n', ' · '));
    });
  }

  /** Presses a button by the name that a screen reader says. */
  async press(name: string | RegExp): Promise<void> {
    const frame = await this.#window.webviewFrame('main h1');
    await frame.getByRole('button', { name }).first().click();
    await this.#window.page.mouse.move(2, 2);
  }

  /** Waits until a diff editor shows these lines, one on each side. */
  async waitForDiff(left: RegExp, right: RegExp): Promise<void> {
    await until(`a diff with ${String(left)} and ${String(right)}`, async () => {
      const sides = this.#window.page.locator('.monaco-diff-editor .view-lines');
      const [original = '', modified = ''] = await sides.allInnerTexts();
      const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
      return left.test(plain(original)) && right.test(plain(modified));
    });
  }
}
