// The box at the top of the workbench: command palette, quick open and the pickers of extensions.

import type { Locator, Page } from 'playwright-core';
import { patienceMs, until } from './workbenchPoll';

export interface QuickInputRow {
  /** The command behind a row of the palette; rows of other pickers may have none. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

export class QuickInput {
  readonly #page: Page;
  readonly #widget: Locator;
  readonly #input: Locator;

  constructor(page: Page) {
    this.#page = page;
    // Several may exist in the page; only one is ever shown.
    this.#widget = page.locator('.quick-input-widget:visible');
    this.#input = this.#widget.locator('.quick-input-filter input');
  }

  /** Opens the command palette or, with an empty prefix, quick open. */
  async open(key: 'F1' | 'Control+P'): Promise<void> {
    await this.close();
    await until('the quick input to open', async () => {
      await this.#page.keyboard.press(key);
      await this.#input.waitFor({ state: 'visible', timeout: 1500 });
      return true;
    });
  }

  /** Puts it away, if it is there. */
  async close(): Promise<void> {
    await until('the quick input to close', async () => {
      if ((await this.#widget.count()) === 0) return true;
      await this.#page.keyboard.press('Escape');
      return false;
    });
  }

  async isOpen(): Promise<boolean> {
    return (await this.#widget.count()) > 0;
  }

  /** Replaces what stands in the box, and nothing else: keys would go to whoever takes the focus. */
  async type(text: string): Promise<void> {
    await this.#input.evaluate(
      (box: HTMLInputElement, value) => {
        box.value = value;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      },
      text,
      { timeout: 2000 },
    );
  }

  /** Accepts what is typed or highlighted. */
  async accept(): Promise<void> {
    await this.#input.press('Enter', { timeout: 2000 });
  }

  /** The text of the box, its placeholder and its title, as a person reads them. */
  async prompt(): Promise<{ value: string; placeholder: string; title: string }> {
    await this.#input.waitFor();
    const title = this.#widget.locator('.quick-input-title:visible');
    return {
      value: await this.#input.inputValue(),
      placeholder: (await this.#input.getAttribute('placeholder')) ?? '',
      title: (await title.count()) > 0 ? await title.innerText() : '',
    };
  }

  /** Waits until it is gone, or asks for something else than what was answered with this text. */
  async waitUntilLeft(text: string, timeoutMs = patienceMs): Promise<void> {
    await until(
      'the quick input to go on',
      async () => {
        if (!(await this.isOpen())) return true;
        return (await this.#input.inputValue({ timeout: 1000 })) !== text;
      },
      timeoutMs,
    );
  }

  /** Labels of the rows that are shown, in order. */
  async labels(): Promise<string[]> {
    const rows = await this.rows();
    return rows.map((row) => row.label);
  }

  /** The rows that are shown: label, description beside it, detail below it, a command's id. */
  async rows(): Promise<QuickInputRow[]> {
    return this.#widget.locator('.quick-input-list .monaco-list-row').evaluateAll((elements) =>
      elements.map((element) => {
        const read = (selector: string): string =>
          (element.querySelector(selector)?.textContent ?? '').trim();
        const entry = element.querySelector('[data-quick-input-id]');
        return {
          id: entry?.getAttribute('data-quick-input-id') ?? '',
          label: read('.quick-input-list-row .label-name'),
          description: read('.quick-input-list-row .label-description'),
          detail: read('.quick-input-list-label-meta'),
        };
      }),
    );
  }

  /** Waits until a row with this label is shown, and returns all rows. */
  async waitForRow(label: string): Promise<readonly QuickInputRow[]> {
    return until(`the item ${label}`, async () => {
      const rows = await this.rows();
      return rows.some((row) => row.label === label) && rows;
    });
  }

  /** Waits for a row with this label, or one that matches, and clicks it. */
  async pick(wanted: string | RegExp, timeoutMs = patienceMs): Promise<void> {
    const matches = (candidate: string): boolean =>
      typeof wanted === 'string' ? candidate === wanted : wanted.test(candidate);
    await until(
      `the item ${String(wanted)}`,
      async () => {
        const index = (await this.labels()).findIndex(matches);
        if (index < 0) return false;
        const row = this.#widget.locator('.quick-input-list .monaco-list-row').nth(index);
        // The list may change under the pointer; what is clicked must still be what was read.
        const label = row.locator('.label-name').first();
        if (!matches((await label.innerText({ timeout: 1000 })).trim())) return false;
        await row.click({ timeout: 2000 });
        return true;
      },
      timeoutMs,
    );
  }
}
