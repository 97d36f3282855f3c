/**
 * The panel's page in a real browser, without VS Code: the very HTML and content security policy
 * that the extension writes, the built bundle, a theme's own variables and a recording host.
 */

import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { pageHtml } from '../../src/extension/panel/pageHtml';
import type { Change } from '../../src/protocol/panelChanges';
import type { MessageFromPage, MessageToPage, Snapshot } from '../../src/protocol/panelMessages';
import type { Result, ResultsMessage } from '../../src/protocol/results';
import { RESULT_STRINGS } from '../../src/protocol/resultStrings';
import { PANEL_STRINGS, type PanelStrings } from '../../src/protocol/panelStrings';
import type { MachineState } from '../../src/protocol/state';
import { repositoryPath } from '../support/paths';

const ORIGIN = 'http://panel.test';

export const THEMES = [
  'dark-2026',
  'light-2026',
  'dark-modern',
  'light-modern',
  'high-contrast',
  'high-contrast-light',
] as const;
export type Theme = (typeof THEMES)[number];

interface ThemeFile {
  readonly bodyClass: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** What the page finds on `window` in place of VS Code. */
interface FakeWindow {
  acquireVsCodeApi?: () => unknown;
  posted?: (MessageFromPage | ResultsMessage)[];
}

export interface PageOptions {
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: boolean;
  /** What an earlier page saved with setState. */
  readonly saved?: unknown;
  /** The page of results instead of the panel's. */
  readonly results?: boolean;
  /** Sentences in another language. */
  readonly strings?: Partial<PanelStrings>;
}

export class PanelPage {
  readonly errors: string[] = [];

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
  ) {
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  async send(message: MessageToPage | Result): Promise<void> {
    await this.page.evaluate((data) => {
      window.postMessage(data, '*');
    }, message);
    // Two frames: one to draw, one for what the drawing has set off.
    await this.page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        }),
    );
  }

  /** A stop at `state`, `changes` being what differs from the last one. */
  async stop(state: MachineState, changes: readonly Change[] = []): Promise<void> {
    await this.send(snapshot({ status: 'stopped', state, changes }));
  }

  /** What the page has said since it was opened, without its `ready`. */
  async posted(): Promise<(MessageFromPage | ResultsMessage)[]> {
    const all = await this.page.evaluate(() => (window as FakeWindow).posted ?? []);
    return all.filter((message) => message.type !== 'ready');
  }

  /** The first row with this label. */
  row(label: string): Locator {
    const wanted = this.page.locator('.label').getByText(label, { exact: true });
    return this.page.locator('[role=treeitem]').filter({ has: wanted }).first();
  }

  /** What a screen reader says of the row, but for its level and state. */
  async spoken(label: string): Promise<string> {
    const text = await this.row(label).textContent();
    return (text ?? '').replace(/\s+/g, ' ').replaceAll(' ,', ',').trim();
  }

  /** The labels of the rows in view, from top to bottom, indented by level. */
  async outline(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[role=treeitem]')]
        .sort((a, b) => a.offsetTop - b.offsetTop)
        .map((row) => {
          const level = Number(row.getAttribute('aria-level'));
          return '  '.repeat(level - 1) + (row.querySelector('.label')?.textContent ?? '');
        }),
    );
  }

  /** What a screen reader says of the focused element. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      const text = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      return text.replace(/\s+/g, ' ').trim();
    });
  }

  async focusedLabel(): Promise<string> {
    return this.page.evaluate(
      () => document.activeElement?.querySelector('.label')?.textContent ?? '',
    );
  }

  async screenshot(name: string): Promise<void> {
    const folder = repositoryPath('test/webview/out');
    fs.mkdirSync(folder, { recursive: true });
    // After the short animation of the marks, and with the font there.
    await this.page.evaluate(async () => {
      await document.fonts.ready;
      await Promise.all(document.getAnimations().map((animation) => animation.finished));
    });
    await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

/** A snapshot with the usual values. */
export function snapshot(parts: Partial<Snapshot>): Snapshot {
  return {
    type: 'snapshot',
    status: 'none',
    state: null,
    changes: [],
    undone: null,
    history: [],
    canDebugFile: true,
    problem: null,
    ...parts,
  };
}

/** Opens the page and waits until it has said that it is ready. */
export async function openPanel(browser: Browser, options: PageOptions = {}): Promise<PanelPage> {
  const { theme = 'dark-2026', width = 320, height = 640, reducedMotion = false, saved } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 2,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  const panel = new PanelPage(page, context);
  await page.route(`${ORIGIN}/**`, (route) =>
    route.fulfill(answer(route.request().url(), options)),
  );
  await page.addInitScript(prepare, { theme: readTheme(theme), saved });
  await page.goto(`${ORIGIN}/index.html`);
  await page.waitForFunction(() => (window as FakeWindow).posted?.length === 1);
  return panel;
}

/** Runs in the page before its own scripts: what VS Code does to a webview. */
function prepare({ theme, saved }: { theme: ThemeFile; saved: unknown }): void {
  const fake = window as FakeWindow;
  const posted: (MessageFromPage | ResultsMessage)[] = [];
  let state = saved;
  fake.posted = posted;
  fake.acquireVsCodeApi = () => ({
    postMessage: (message: MessageFromPage) => posted.push(message),
    getState: () => state,
    setState: (next: unknown) => {
      state = next;
      sessionStorage.setItem('state', JSON.stringify(next));
    },
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@layer vscode-default {
    html { scrollbar-color: var(--vscode-scrollbarSlider-background) var(--vscode-editor-background); }
    body { background-color: transparent; color: var(--vscode-editor-foreground);
      font-family: var(--vscode-font-family); font-weight: var(--vscode-font-weight);
      font-size: var(--vscode-font-size); margin: 0; padding: 0 20px; }
    html { background: var(--vscode-sideBar-background); }
  }`);
  document.adoptedStyleSheets = [sheet];
  const dress = (): void => {
    for (const [name, value] of Object.entries(theme.variables)) {
      document.documentElement.style.setProperty(name, value);
    }
    document.body.className = theme.bodyClass;
  };
  document.addEventListener('DOMContentLoaded', dress);
}

function answer(url: string, options: PageOptions): { contentType: string; body: string | Buffer } {
  const name = path.basename(new URL(url).pathname);
  if (name === 'index.html') {
    const { results = false } = options;
    const [bundle, sheet] = results ? ['results', 'results'] : ['webview', 'eventLoops'];
    const body = pageHtml({
      title: 'A page',
      nonce: 'test-nonce',
      cspSource: ORIGIN,
      script: `${ORIGIN}/${bundle}.js`,
      styles: [`${ORIGIN}/codicon.css`, `${ORIGIN}/${sheet}.css`],
      strings: results ? { ...RESULT_STRINGS } : { ...PANEL_STRINGS, ...options.strings },
      language: 'en',
    });
    return { contentType: 'text/html', body };
  }
  const types: Readonly<Record<string, string>> = {
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.ttf': 'font/ttf',
  };
  const contentType = types[path.extname(name)] ?? 'text/plain';
  return { contentType, body: fs.readFileSync(repositoryPath(`dist/${name}`)) };
}

function readTheme(theme: Theme): ThemeFile {
  const text = fs.readFileSync(repositoryPath(`test/webview/themes/${theme}.json`), 'utf8');
  return JSON.parse(text) as ThemeFile;
}
