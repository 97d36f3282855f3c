// A window of the real VS Code, as the journeys see it. What it can do is what a person can do;
// it knows nothing of how Loopscope is built. `workbenchSuite.ts` opens such windows.

import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { WorkbenchDebug } from './workbenchDebug';
import { agrees, type DebugWindow } from './workbenchDebugWindow';
import { placeOfWord, recordMessages } from './workbenchPageScripts';
import { LoopsPanel } from './workbenchPanel';
import { until } from './workbenchPoll';
import { ProblemsView } from './workbenchProblems';
import { QuickInput } from './workbenchQuickInput';
import { ResultsPage } from './workbenchResults';

export type ThemeKind = 'dark' | 'light' | 'hc' | 'hc-light';

/** Ids of VS Code's own themes, and the class by which the page shows each kind. */
const themes: Readonly<Record<ThemeKind, { id: string; marker: string }>> = {
  dark: { id: 'Dark 2026', marker: 'vs-dark' },
  light: { id: 'Light 2026', marker: 'vs' },
  hc: { id: 'Default High Contrast', marker: 'hc-black' },
  'hc-light': { id: 'Default High Contrast Light', marker: 'hc-light' },
};

/** Where pictures go; not under version control. */
export const screenshotFolder = join('test', 'e2e', 'out');

export interface WorkbenchParts {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The folder this window has open. */
  readonly folder: string;
  readonly onClose: () => void;
  /** Process ids of the debug adapters of our extension, those of other windows too. */
  readonly adapters: () => Promise<readonly number[]>;
}

export class Workbench implements DebugWindow {
  readonly page: Page;
  readonly folder: string;
  readonly quickInput: QuickInput;
  readonly debug: WorkbenchDebug;
  readonly panel: LoopsPanel;
  readonly problems: ProblemsView;
  readonly results: ResultsPage;
  /** Uncaught errors and refused resources, of the workbench and of our pages in it. */
  readonly pageErrors: string[] = [];
  readonly #parts: WorkbenchParts;
  #settings: Readonly<Record<string, unknown>> = {};

  constructor(parts: WorkbenchParts) {
    this.#parts = parts;
    this.page = parts.page;
    this.folder = parts.folder;
    this.quickInput = new QuickInput(parts.page);
    this.debug = new WorkbenchDebug(this);
    this.panel = new LoopsPanel(this);
    this.problems = new ProblemsView(this);
    this.results = new ResultsPage(this);
    this.page.on('pageerror', (error) => this.pageErrors.push(error.message));
    this.page.on('console', (message) => {
      const refused = message.text().includes('Content Security Policy');
      if (message.type() === 'error' && refused) this.pageErrors.push(message.text());
    });
  }

  /** Goes to the address of the window and waits until it can be worked with; `workbenchSuite.ts` does it. */
  async load(url: string): Promise<void> {
    await this.page.addInitScript(recordMessages);
    await this.page.goto(url);
    await this.#usable();
  }

  /** Reloads the window by its command: what the page's own reload ends is not all saved. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.runCommand('Developer: Reload Window');
    await loaded;
    await this.#usable();
  }

  async #usable(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
    await until('the files of the folder', async () => {
      const rows = this.page.locator('.explorer-folders-view .monaco-list-row');
      return (await rows.count()) > 0;
    });
  }

  /** Runs a command by the title the palette shows, category included: "Loopscope: Step callback". */
  async runCommand(title: string): Promise<void> {
    await this.#inQuickInput(`the command ${title}`, 'F1', `>${title}`, () =>
      this.quickInput.pick(title, 1500),
    );
  }

  /** Starts a configuration of launch.json by its name. */
  async startConfiguration(name: string): Promise<void> {
    await this.#inQuickInput(`the configuration ${name}`, 'Control+P', `debug ${name}`, () =>
      this.quickInput.pick(name, 1500),
    );
  }

  /** The text of the dialog that is in the way. */
  async dialog(): Promise<string> {
    const box = this.page.locator('.monaco-dialog-box');
    return until('a dialog', async () => (await box.count()) > 0 && (await box.innerText()));
  }

  /** Presses a button of the dialog, which goes away. */
  async answerDialog(button: string): Promise<void> {
    const box = this.page.locator('.monaco-dialog-box');
    await box.getByRole('button', { name: button, exact: true }).click();
    await box.waitFor({ state: 'detached' });
  }

  /** The commands that the palette offers for this text, once those with these ids are there. */
  async commands(
    filter: string,
    expected: readonly string[],
  ): Promise<readonly { id: string; title: string }[]> {
    let found: readonly { id: string; title: string }[] = [];
    await this.#inQuickInput(`commands for "${filter}"`, 'F1', `>${filter}`, async () => {
      found = await until(
        'the list to fill',
        async () => {
          const rows = await this.quickInput.rows();
          const offered = new Set(rows.map((row) => row.id));
          const missing = expected.filter((id) => !offered.has(id));
          if (missing.length > 0) {
            throw new Error(`no ${missing.join(', ')} but ${[...offered].join(', ')}`);
          }
          return rows.map((row) => ({ id: row.id, title: row.label }));
        },
        1500,
      );
      await this.quickInput.close();
    });
    return found;
  }

  /** Picks an item of the picker that is open. */
  async pickItem(label: string | RegExp): Promise<void> {
    await this.quickInput.pick(label);
    await this.page.mouse.move(2, 2);
  }

  /** Opens a file in an editor, by its path in the folder or an absolute one. */
  async openFile(path: string, line?: number): Promise<void> {
    const absolute = isAbsolute(path) ? path : join(this.folder, path);
    const query = absolute + (line === undefined ? '' : `:${line.toString()}`);
    await this.#inQuickInput(`the file ${path}`, 'Control+P', query, () =>
      this.quickInput.pick(basename(path), 3000),
    );
    await until(`an editor of ${path}`, async () => {
      const active = this.page.locator('.editor-group-container.active .tab.active');
      if ((await active.getAttribute('data-resource-name')) !== basename(path)) return false;
      // The tab comes before the text: only then does the workbench know what F5 is to start.
      return !Number.isNaN(await this.cursorLine());
    });
  }

  /** Puts the cursor on a line of the active editor; a box that missed the key is opened again. */
  async goToLine(line: number): Promise<void> {
    const number = line.toString();
    await this.#inQuickInput(`line ${number}`, 'Control+P', `:${number}`, async () => {
      await this.quickInput.accept();
      await until('the cursor there', async () => (await this.cursorLine()) === line, 3000);
    });
  }

  /** Sets or removes a breakpoint on a line of the active editor. */
  async toggleBreakpoint(line: number): Promise<void> {
    await this.goToLine(line);
    await this.runCommand('Debug: Toggle Breakpoint');
  }

  /** Sets a breakpoint with a condition on a line of the active editor. */
  async addConditionalBreakpoint(line: number, condition: string): Promise<void> {
    await this.#addBreakpoint('Debug: Add Conditional Breakpoint...', line, condition);
  }

  /** Sets a breakpoint that counts its hits on a line of the active editor. */
  async addHitCount(line: number, count: string): Promise<void> {
    await this.#addBreakpoint('Debug: Add Conditional Breakpoint...', line, count, 'Hit Count');
  }

  /** Sets a log point on a line of the active editor. */
  async addLogPoint(line: number, message: string): Promise<void> {
    await this.#addBreakpoint('Debug: Add Logpoint...', line, message);
  }

  async #addBreakpoint(command: string, line: number, text: string, kind?: string): Promise<void> {
    await this.goToLine(line);
    await this.runCommand(command);
    const widget = this.page.locator('.breakpoint-widget:visible');
    if (kind !== undefined) await widget.locator('select').first().selectOption({ label: kind });
    const box = widget.locator('.native-edit-context');
    // The editor may still take the focus back, and would get the text and the key.
    await until(`the text of ${command}`, async () => {
      await box.focus();
      const shown = (await widget.locator('.view-lines').innerText()).replaceAll(/\s/g, ' ').trim();
      if (shown === '') await this.page.keyboard.insertText(text);
      return shown === text;
    });
    await box.press('Enter');
    await widget.waitFor({ state: 'detached' });
  }

  /** Clicks the lens with this title above a line of the active editor. */
  async clickLens(title: string): Promise<void> {
    await this.page.locator('.codelens-decoration a', { hasText: title }).first().click();
  }

  /** Points at a word in a line of the active editor; returns what the debugger says of it. */
  async hover(line: number, word: string): Promise<string> {
    const tip = this.page.locator('.debug-hover-widget:visible');
    return until(`the value of ${word} under the pointer`, async () => {
      const place = await this.page.evaluate(placeOfWord, { line, word });
      if (place === undefined) return undefined;
      await this.page.mouse.move(place.x - 3, place.y);
      await this.page.mouse.move(place.x, place.y, { steps: 3 });
      await tip.waitFor({ timeout: 3000 });
      const text = await tip.innerText();
      await this.page.mouse.move(2, 2);
      return text;
    });
  }

  /** The number of the line on which the cursor of the active editor is. */
  async cursorLine(): Promise<number> {
    const item = (await this.statusBar()).find((text) => text.startsWith('Ln '));
    return Number(/^Ln (\d+)/.exec(item ?? '')?.[1] ?? NaN);
  }

  /** Waits until the cursor is in this file, on this line. */
  async waitForCursor(name: string, line: number): Promise<void> {
    await until(`the cursor on line ${line.toString()} of ${name}`, async () => {
      const editor = await this.activeEditor();
      return editor.name === name && (await this.cursorLine()) === line;
    });
  }

  /** Name of the file in the active editor, and whether it has changes that are not saved. */
  async activeEditor(): Promise<{ name: string; dirty: boolean }> {
    const tab = this.page.locator('.editor-group-container.active .tab.active');
    const name = (await tab.getAttribute('data-resource-name')) ?? '';
    return { name, dirty: (await tab.getAttribute('class'))?.includes('dirty') ?? false };
  }

  /** Waits until this file is in the active editor. */
  async waitForEditor(name: string): Promise<void> {
    await until(`an editor of ${name}`, async () => (await this.activeEditor()).name === name);
  }

  /** Process ids of the debug adapters of our extension, those of other windows too. */
  adapters(): Promise<readonly number[]> {
    return this.#parts.adapters();
  }

  /** Waits until no debug adapter of our extension runs. */
  async waitForNoAdapter(): Promise<void> {
    await until('the end of all debug adapters', async () => (await this.adapters()).length === 0);
  }

  /** The visible lines of the active editor. */
  async editorText(): Promise<string> {
    const lines = this.page.locator('.editor-group-container.active .monaco-editor .view-line');
    const found = await lines.evaluateAll((all) =>
      all.map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent })),
    );
    found.sort((a, b) => a.top - b.top);
    return found.map((line) => line.text.replaceAll('\u00a0', ' ')).join('\n');
  }

  /** The frame of a webview that holds this visible element: an iframe inside an iframe. */
  async webviewFrame(selector: string): Promise<Frame> {
    return until(`a webview with ${selector}`, async () => {
      for (const frame of this.page.frames()) {
        if (frame.parentFrame()?.parentFrame() !== this.page.mainFrame()) continue;
        const element = frame.locator(selector).first();
        if ((await element.count()) > 0 && (await element.isVisible())) return frame;
      }
      return undefined;
    });
  }

  /** Opens a section of the side bar by its title and returns its body. */
  async openPane(title: string): Promise<Locator> {
    const pane = this.page.locator('.pane', {
      has: this.page.locator(`:scope > .pane-header[aria-label="${title} Section"]`),
    });
    const header = pane.locator(':scope > .pane-header');
    await until(`the section ${title}`, async () => {
      if ((await header.getAttribute('aria-expanded', { timeout: 1000 })) === 'true') return true;
      await header.click({ timeout: 1000 });
      return false;
    });
    return pane.locator(':scope > .pane-body');
  }

  /**
   * Messages that have been shown at the lower right corner, oldest first, since the window was
   * opened: most disappear by themselves after some seconds.
   */
  async notifications(): Promise<readonly string[]> {
    return this.page.evaluate(
      () => (globalThis as { loopscopeMessages?: string[] }).loopscopeMessages ?? [],
    );
  }

  async waitForNotification(text: string | RegExp): Promise<string> {
    const matches = (message: string): boolean =>
      typeof text === 'string' ? message.includes(text) : text.test(message);
    return until(`the message ${String(text)}`, async () =>
      (await this.notifications()).find(matches),
    );
  }

  /** Clicks a button of a message. */
  async clickNotification(button: string): Promise<void> {
    const place = this.page.locator('.notifications-toasts .monaco-button', { hasText: button });
    await place.first().click();
  }

  async clearNotifications(): Promise<void> {
    await this.runCommand('Notifications: Clear All Notifications');
  }

  /** The texts of the status bar, left to right. */
  async statusBar(): Promise<readonly string[]> {
    const items = await this.page.locator('.statusbar-item:visible').allInnerTexts();
    return items.map((text) => text.trim()).filter((text) => text !== '');
  }

  /** Waits until the status bar shows this text. */
  async waitForStatus(text: string | RegExp): Promise<void> {
    await until(`${String(text)} in the status bar`, async () =>
      (await this.statusBar()).some((item) => agrees(item, text)),
    );
  }

  /** Presses a button at the right of the active editor's tabs. */
  async clickEditorAction(title: string): Promise<void> {
    const actions = this.page.locator('.editor-group-container.active .editor-actions');
    await actions.locator(`.action-label[aria-label="${title}"]`).click();
  }

  /**
   * Changes settings of the open folder; the window takes them over by itself. Those of the user
   * are given when the window is opened: VS Code in a browser does not watch their file.
   */
  async setSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
    this.#settings = { ...this.#settings, ...settings };
    const file = join(this.folder, '.vscode', 'settings.json');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(this.#settings, null, 2));
  }

  async setTheme(kind: ThemeKind): Promise<void> {
    const { id, marker } = themes[kind];
    await this.setSettings({ 'workbench.colorTheme': id });
    await this.page.locator(`.monaco-workbench.${marker}`).waitFor();
  }

  /** Takes a picture for people to look at, and returns its path. */
  async screenshot(name: string): Promise<string> {
    await mkdir(screenshotFolder, { recursive: true });
    const path = join(screenshotFolder, `${name.replaceAll(/[^\w.-]+/g, '-')}.png`);
    await this.page.screenshot({ path, animations: 'disabled' });
    return path;
  }

  /**
   * Opens the quick input, types and acts, again from the start if need be: it closes by itself
   * when an editor takes the focus, and it does not show commands that arrive while it is open.
   */
  async #inQuickInput(
    what: string,
    key: 'F1' | 'Control+P',
    text: string,
    act: () => Promise<void>,
  ): Promise<void> {
    await until(what, async () => {
      await this.quickInput.open(key);
      await this.quickInput.type(text);
      await act();
      return true;
    });
    await this.quickInput.waitUntilLeft(text);
    await this.page.mouse.move(2, 2);
  }

  /** Closes the window and everything that belongs to it alone. */
  async close(): Promise<void> {
    await this.#parts.context.close();
    this.#parts.onClose();
  }
}
