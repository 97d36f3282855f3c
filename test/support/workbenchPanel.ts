// The panel "Event Loops", a webview: its tree as the text a person reads, its header and buttons.

import type { Frame, Locator } from 'playwright-core';
import { showDebugContainer, type DebugWindow } from './workbenchDebugWindow';
import { pickFromMenu } from './workbenchMenus';
import { until } from './workbenchPoll';

/** What a panel needs of its window. */
export interface PanelWindow extends DebugWindow {
  webviewFrame(selector: string): Promise<Frame>;
}

export interface PanelRow {
  readonly key: string;
  /** 1 for processes. */
  readonly level: number;
  readonly label: string;
  readonly description: string;
  readonly badge: string;
  /** What the mark at the end says, such as "new since the last stop"; empty without one. */
  readonly mark: string;
  readonly expanded: boolean | undefined;
  readonly active: boolean;
}

export class LoopsPanel {
  readonly #window: PanelWindow;

  constructor(window: PanelWindow) {
    this.#window = window;
  }

  /** The page inside the view, which is opened if need be. */
  async frame(): Promise<Frame> {
    await showDebugContainer(this.#window);
    await this.#window.openPane('Event Loops');
    return this.#window.webviewFrame('main');
  }

  /** All rows of the tree, in order, those out of view too. Empty if there is no tree. */
  async rows(): Promise<readonly PanelRow[]> {
    const frame = await this.frame();
    return frame.evaluate(readPanelRows);
  }

  /** The tree as indented lines: `label · description [badge] (mark)`. */
  async text(): Promise<string> {
    return (await this.rows()).map(rowText).join('\n');
  }

  /** Waits until the text of the tree matches, and returns it. */
  async waitForText(pattern: RegExp): Promise<string> {
    let last = '';
    try {
      return await until(`the tree to show ${String(pattern)}`, async () => {
        last = await this.text();
        return pattern.test(last) && last;
      });
    } catch (error) {
      throw new Error(`The tree does not show ${String(pattern)} but\n${last}`, { cause: error });
    }
  }

  /** Waits until the header above the tree says this. */
  async waitForHeader(text: string | RegExp): Promise<string> {
    return until(`the header of the panel to say ${String(text)}`, async () => {
      const header = await this.headerText();
      return (typeof text === 'string' ? header.includes(text) : text.test(header)) && header;
    });
  }

  /** Waits until the session's status is shown as this: "Running", "Paused". */
  async waitForStatus(status: string): Promise<void> {
    await until(`the status ${status} in the panel`, async () => {
      const frame = await this.frame();
      const icon = frame.locator('.status-icon');
      return (await icon.getAttribute('aria-label', { timeout: 2000 })) === status;
    });
  }

  /** All that the header above the tree says. */
  async headerText(): Promise<string> {
    const frame = await this.frame();
    return frame.locator('main > header').innerText({ timeout: 2000 });
  }

  /** Waits until the panel has no tree and says this. */
  async waitForEmpty(text: RegExp): Promise<void> {
    await until(`an empty panel that says ${String(text)}`, async () => {
      const frame = await this.frame();
      return text.test(await frame.locator('main.empty').innerText({ timeout: 2000 }));
    });
  }

  /** A row by its label, scrolled into view. */
  async row(label: string | RegExp): Promise<Locator> {
    const matches = ({ label: candidate }: PanelRow): boolean =>
      typeof label === 'string' ? candidate === label : label.test(candidate);
    return this.#rowThat(`the row ${String(label)}`, matches);
  }

  /** Clicks the row of an event in the history. */
  async clickEvent(seq: number): Promise<void> {
    const key = `history/${String(seq)}`;
    const row = await this.#rowThat(`event ${String(seq)}`, (candidate) => candidate.key === key);
    await row.locator('.label').click();
  }

  /** Picks an entry of the context menu of an event in the history. */
  async pickFromEventMenu(seq: number, entry: string): Promise<void> {
    const key = `history/${String(seq)}`;
    const row = await this.#rowThat(`event ${String(seq)}`, (candidate) => candidate.key === key);
    await pickFromMenu(this.#window.page, row.locator('.label'), entry);
  }

  async #rowThat(what: string, matches: (row: PanelRow) => boolean): Promise<Locator> {
    return until(what, async () => {
      const found = (await this.rows()).find(matches);
      if (found === undefined) return undefined;
      const frame = await this.frame();
      await frame.evaluate(revealRow, found.key);
      return frame.locator(`[role=treeitem][data-key=${JSON.stringify(found.key)}]`);
    });
  }

  /** Clicks the words of a row. */
  async clickRow(label: string | RegExp): Promise<void> {
    const row = await this.row(label);
    await row.locator('.label').click();
    await this.#window.page.mouse.move(2, 2);
  }

  /** Presses one of the step buttons above the tree. */
  async clickStep(name: string): Promise<void> {
    const frame = await this.frame();
    const button = frame.getByRole('button', { name, disabled: false });
    await button.click();
    await this.#window.page.mouse.move(2, 2);
  }
}

function rowText(row: PanelRow): string {
  const badge = row.badge === '' ? '' : ` [${row.badge}]`;
  const mark = row.mark === '' ? '' : ` (${row.mark})`;
  const closed = row.expanded === false ? ' …' : '';
  const description = row.description === '' ? '' : ` · ${row.description}`;
  return `${'  '.repeat(row.level - 1)}${row.label}${description}${badge}${mark}${closed}`;
}

/** Runs in the page. The tree draws the rows in view only, so this scrolls from top to bottom. */
async function readPanelRows(): Promise<PanelRow[]> {
  const frames = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        requestAnimationFrame(() => {
          resolve();
        });
      });
    });
  const found = new Map<number, PanelRow>();
  const textOf = (row: Element, selector: string): string => {
    const element = row.querySelector(selector);
    return (element?.textContent ?? '').trim();
  };
  const read = (): void => {
    for (const row of document.querySelectorAll('[role=treeitem]')) {
      const expanded = row.getAttribute('aria-expanded');
      const badge = row.querySelector('.badge');
      found.set(Number(row.id.replace('row-', '')), {
        key: row.getAttribute('data-key') ?? '',
        level: Number(row.getAttribute('aria-level')),
        label: textOf(row, '.label'),
        description: textOf(row, '.description'),
        badge: badge?.firstChild?.textContent ?? '',
        mark: textOf(row, '.mark').replace(/^, /, ''),
        expanded: expanded === null ? undefined : expanded === 'true',
        active: row.getAttribute('aria-selected') === 'true',
      });
    }
  };
  const scroller = document.querySelector('.scroller');
  read();
  const tree = document.querySelector<HTMLElement>('[role=tree]');
  if (scroller !== null && tree !== null && tree.clientHeight > scroller.clientHeight) {
    found.clear();
    const start = scroller.scrollTop;
    for (let top = 0; ; top += Math.max(22, scroller.clientHeight / 2)) {
      scroller.scrollTop = top;
      await frames();
      read();
      if (top + scroller.clientHeight >= tree.clientHeight) break;
    }
    scroller.scrollTop = start;
    await frames();
  }
  return [...found.entries()].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** Runs in the page: brings a row into view, so that it exists and can be clicked. */
async function revealRow(key: string): Promise<void> {
  const scroller = document.querySelector('.scroller');
  const tree = document.querySelector<HTMLElement>('[role=tree]');
  if (scroller === null || tree === null) return;
  const find = (): Element | null =>
    [...document.querySelectorAll('[role=treeitem]')].find(
      (row) => row.getAttribute('data-key') === key,
    ) ?? null;
  for (let top = 0; find() === null && top < tree.clientHeight; top += 22) {
    scroller.scrollTop = top;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  find()?.scrollIntoView({ block: 'nearest' });
}
