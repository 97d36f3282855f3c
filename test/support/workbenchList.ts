// Reads and operates one of the workbench's lists and trees. They are virtual: only the rows in
// view exist in the page, so reading scrolls from top to bottom and clicking scrolls to the row.

import type { Locator } from 'playwright-core';
import { until } from './workbenchPoll';

/** One row as a person meets it: what is drawn, and what a screen reader says. */
export interface ListRow {
  readonly index: number;
  /** 1 for the outermost rows of a tree, and for every row of a plain list. */
  readonly level: number;
  /** Undefined for a row that cannot be opened. */
  readonly expanded: boolean | undefined;
  readonly selected: boolean;
  readonly ariaLabel: string;
  /** The text of each part that was asked for; empty where the row has no such part. */
  readonly parts: Readonly<Record<string, string>>;
}

export class WorkbenchList {
  readonly #list: Locator;
  readonly #parts: Readonly<Record<string, string>>;

  /**
   * @param container an element around exactly one list
   * @param parts CSS selectors inside a row, by the name under which a row gives their text
   */
  constructor(container: Locator, parts: Readonly<Record<string, string>>) {
    this.#list = container.locator('.monaco-list').first();
    this.#parts = parts;
  }

  /** All rows, in order, those out of view too. Empty if the list is not there. */
  async rows(): Promise<readonly ListRow[]> {
    if ((await this.#list.count()) === 0) return [];
    return this.#list.evaluate(readRows, this.#parts);
  }

  /** Opens or closes a row that `rows` has returned. */
  async toggle(row: ListRow): Promise<void> {
    const place = await this.#reveal(row);
    await place.locator('.monaco-tl-twistie').click({ timeout: 3000 });
    await this.#parkPointer();
  }

  /** Clicks a row that `rows` has returned. */
  async click(row: ListRow, options: { double?: boolean } = {}): Promise<void> {
    const place = (await this.#reveal(row)).locator('.monaco-tl-contents, .monaco-icon-label');
    const timeout = { timeout: 3000 };
    if (options.double === true) await place.first().dblclick(timeout);
    else await place.first().click(timeout);
    await this.#parkPointer();
  }

  /**
   * The row at the end of a path of names, opening its ancestors on the way.
   *
   * @param nameOf what a row is called in the path
   */
  async follow(
    path: readonly string[],
    nameOf: (row: ListRow) => string,
    options: { open?: boolean } = {},
  ): Promise<ListRow> {
    return until(`the row ${path.join(' › ')}`, async () => {
      const rows = await this.rows();
      const trail = followRows(rows, path, nameOf);
      const last = trail.at(-1);
      if (last === undefined) return undefined;
      const arrived = trail.length === path.length;
      if (arrived && !(options.open === true && last.expanded === false)) return last;
      if (last.expanded === false) await this.toggle(last);
      return undefined;
    });
  }

  /** Scrolls a row that `rows` has returned into view. */
  async reveal(row: ListRow): Promise<void> {
    await this.#reveal(row);
  }

  async #reveal(row: ListRow): Promise<Locator> {
    const place = this.#list.locator(`.monaco-list-row[data-index="${row.index.toString()}"]`);
    // Not for long: the list may have become shorter, and who asked reads it again.
    await until(
      `row ${row.index.toString()} in view`,
      () => this.#list.evaluate(scrollTowards, row.index),
      5000,
    );
    const label = await place.getAttribute('aria-label');
    if (label !== row.ariaLabel) throw new Error(`the row "${row.ariaLabel}" has moved`);
    return place;
  }

  /** A pointer left on a row would raise a hover over what is read next. */
  async #parkPointer(): Promise<void> {
    await this.#list.page().mouse.move(2, 2);
  }
}

/** The rows below a row, as deep as the tree is open. */
export function descendants(rows: readonly ListRow[], parent: ListRow): readonly ListRow[] {
  const start = rows.findIndex((row) => row.index === parent.index) + 1;
  const end = rows.findIndex((row, place) => place >= start && row.level <= parent.level);
  return rows.slice(start, end < 0 ? undefined : end);
}

/** The rows along a path of names, as far as the tree is open. */
function followRows(
  rows: readonly ListRow[],
  path: readonly string[],
  nameOf: (row: ListRow) => string,
): ListRow[] {
  const trail: ListRow[] = [];
  let candidates = rows;
  for (const name of path) {
    const level = (trail.at(-1)?.level ?? 0) + 1;
    const next = candidates.find((row) => row.level === level && nameOf(row) === name);
    if (next === undefined) break;
    trail.push(next);
    candidates = descendants(candidates, next);
  }
  return trail;
}

/** Runs in the page. */
async function readRows(
  list: Element,
  parts: Readonly<Record<string, string>>,
): Promise<ListRow[]> {
  const settle = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        requestAnimationFrame(() => {
          resolve();
        });
      });
    });
  const scroll = (pixels: number): void => {
    const target = list.querySelector('.monaco-scrollable-element');
    // The workbench reads Chromium's own `wheelDeltaY`, of which 120 scroll by 50 pixels upwards.
    const init = { wheelDeltaY: -2.4 * pixels, bubbles: true, cancelable: true };
    target?.dispatchEvent(new WheelEvent('wheel', init));
  };
  const found = new Map<number, ListRow>();
  let complete = false;
  const readVisible = (): void => {
    for (const row of list.querySelectorAll('.monaco-list-rows > .monaco-list-row')) {
      const index = Number(row.getAttribute('data-index'));
      const expanded = row.getAttribute('aria-expanded');
      const texts = Object.entries(parts).map(([name, selector]) => [
        name,
        (row.querySelector(selector)?.textContent ?? '').trim(),
      ]);
      found.set(index, {
        index,
        level: Number(row.getAttribute('aria-level') ?? '1'),
        expanded: expanded === null ? undefined : expanded === 'true',
        selected: row.classList.contains('selected'),
        ariaLabel: row.getAttribute('aria-label') ?? '',
        parts: Object.fromEntries(texts) as Record<string, string>,
      });
      if (row.getAttribute('data-last-element') === 'true') complete = true;
    }
  };
  readVisible();
  if (found.size > 0 && !(complete && found.has(0))) {
    const offset = (): number => {
      const rows = list.querySelector<HTMLElement>('.monaco-list-rows');
      return -Number.parseFloat(rows?.style.top ?? '0');
    };
    const start = offset();
    found.clear();
    complete = false;
    scroll(-1e7);
    await settle();
    readVisible();
    const step = Math.max(list.clientHeight / 2, 22);
    for (let idle = 0; !complete && idle < 5;) {
      const before = found.size;
      scroll(step);
      await settle();
      readVisible();
      idle = found.size === before ? idle + 1 : 0;
    }
    // A picture taken next shows what the person at this window would have in view.
    scroll(start - offset());
  }
  return [...found.values()].sort((a, b) => a.index - b.index);
}

/** Runs in the page: scrolls once towards the row, and answers whether it is wholly in view. */
async function scrollTowards(list: Element, index: number): Promise<boolean> {
  const target = list.querySelector('.monaco-scrollable-element');
  const row = list.querySelector(`.monaco-list-row[data-index="${index.toString()}"]`);
  const frame = list.getBoundingClientRect();
  const sticky = list.querySelector('.monaco-tree-sticky-container')?.clientHeight ?? 0;
  let pixels: number;
  if (row === null) {
    const present = [...list.querySelectorAll('.monaco-list-rows > .monaco-list-row')];
    const indexes = present.map((other) => Number(other.getAttribute('data-index')));
    const below = index > Math.min(...indexes);
    pixels = (below ? 1 : -1) * Math.max(list.clientHeight / 2, 22);
  } else {
    const box = row.getBoundingClientRect();
    if (box.top >= frame.top + sticky && box.bottom <= frame.bottom) return true;
    if (frame.height < box.height + sticky) return true;
    pixels = box.top - (frame.top + sticky) - (frame.height - sticky - box.height) / 2;
  }
  const init = { wheelDeltaY: -2.4 * pixels, bubbles: true, cancelable: true };
  target?.dispatchEvent(new WheelEvent('wheel', init));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return false;
}
