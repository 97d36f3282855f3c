// The debugging side of the workbench: the toolbar and where a session stands. Call stack,
// variables and debug console each have a file of their own.

import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { CallStack, type StackFrame } from './workbenchCallStack';
import { DebugConsole } from './workbenchConsole';
import { agrees, showDebugContainer, type DebugWindow } from './workbenchDebugWindow';
import { pickFromMenu } from './workbenchMenus';
import { until } from './workbenchPoll';
import { Variables } from './workbenchVariables';

/** The buttons VS Code itself puts on the toolbar; ours are named by their command's title. */
export type ToolbarAction =
  | 'Continue'
  | 'Pause'
  | 'Step Over'
  | 'Step Into'
  | 'Step Out'
  | 'Step Back'
  | 'Reverse'
  | 'Restart'
  | 'Stop'
  | 'Disconnect'
  | (string & {});

/** Where a program stands; what is given must agree, the rest does not matter. */
export interface StopExpectation {
  readonly frame?: string | RegExp;
  readonly file?: string;
  readonly line?: number;
  readonly state?: string | RegExp;
}

export interface Breakpoint {
  readonly line: number;
  readonly verified: boolean;
}

export class WorkbenchDebug {
  readonly callStack: CallStack;
  readonly variables: Variables;
  readonly console: DebugConsole;
  readonly #window: DebugWindow;
  readonly #toolbar: Locator;

  constructor(window: DebugWindow) {
    this.callStack = new CallStack(window);
    this.variables = new Variables(window);
    this.console = new DebugConsole(window);
    this.#window = window;
    this.#toolbar = window.page.locator('.debug-toolbar:visible');
  }

  async toolbarVisible(): Promise<boolean> {
    return (await this.#toolbar.count()) > 0;
  }

  /**
   * Starts the active file by F5 and waits until a session has begun. A key that comes to nothing
   * is pressed again, and the log says what was in its way.
   */
  async startByKey(): Promise<void> {
    const { page } = this.#window;
    await until('a session after F5', async () => {
      await page.keyboard.press('F5');
      const begun = this.#toolbar.waitFor({ timeout: 8000 }).then(() => true);
      if (await begun.catch(() => false)) return true;
      const inTheWay = page.locator('.quick-input-widget:visible, .monaco-dialog-box:visible');
      const texts = await inTheWay.allInnerTexts();
      console.log(`      F5 started nothing in 8 s; in its way: ${texts.join(' | ') || 'nothing'}`);
      if (texts.length > 0) await page.keyboard.press('Escape');
      return false;
    });
  }

  /** Names of the buttons, in order, without their keys. */
  async toolbarActions(): Promise<string[]> {
    const buttons = this.#toolbar.locator('.action-item:not(.disabled) a.action-label');
    const labels = await buttons.evaluateAll((all) =>
      all.map((button) => button.getAttribute('aria-label') ?? ''),
    );
    return labels.map(withoutKey);
  }

  /** Waits until the toolbar has buttons of these names, among others. */
  async waitForActions(actions: readonly ToolbarAction[]): Promise<void> {
    await until(`the buttons ${actions.join(', ')}`, async () => {
      const shown = await this.toolbarActions();
      if (actions.every((action) => shown.includes(action))) return true;
      throw new Error(`only ${shown.join(', ')}`);
    });
  }

  async clickToolbar(action: ToolbarAction): Promise<void> {
    await until(`the button ${action} of the debug toolbar`, async () => {
      const place = (await this.toolbarActions()).indexOf(action);
      if (place < 0) return false;
      const buttons = this.#toolbar.locator('.action-item:not(.disabled) a.action-label');
      await buttons.nth(place).click({ timeout: 2000 });
      return true;
    });
    await this.#window.page.mouse.move(2, 2);
  }

  /**
   * Waits until a thread has stopped where the expectation says, and returns its top frame that
   * agrees. A step is so quick that the page may never show "running" in between: say where the
   * program will be, or an older stop is taken for the new one.
   */
  async waitForStopped(expected: StopExpectation = {}): Promise<StackFrame> {
    await this.show();
    return until(`a stop at ${describeStop(expected)}`, async () => {
      if (!(await this.toolbarActions()).includes('Continue')) return undefined;
      for (const thread of await this.callStack.threads()) {
        if (!agrees(thread.state, expected.state ?? /^(?!Running$)/)) continue;
        const frame = thread.frames.find(
          (candidate) =>
            agrees(candidate.name, expected.frame) &&
            (expected.file === undefined || candidate.file === expected.file) &&
            (expected.line === undefined || candidate.line === expected.line),
        );
        if (frame !== undefined) return frame;
      }
      return undefined;
    });
  }

  /** Waits until the section of that name has exactly these breakpoints, besides those on exceptions. */
  async waitForBreakpoints(expected: readonly Breakpoint[]): Promise<void> {
    await this.show();
    const pane = await this.#window.openPane('Breakpoints');
    await until('the breakpoints', async () => {
      // They stand below those on exceptions and events; only rows in view exist.
      await pane.locator('.monaco-list').first().focus();
      await this.#window.page.keyboard.press('End');
      const rows = await pane.locator('.monaco-list-row').evaluateAll((all) =>
        all.map((row) => ({
          line: Number.parseInt(row.querySelector('.line-number')?.textContent ?? '', 10),
          verified: row.querySelector('.codicon-debug-breakpoint-unverified') === null,
        })),
      );
      const shown = rows.filter(({ line }) => !Number.isNaN(line));
      assert.deepEqual(shown, expected, JSON.stringify(shown));
      return true;
    });
  }

  /** The rows of the section Breakpoints that are in view, as a person reads them. */
  async breakpointRows(): Promise<readonly string[]> {
    const rows = (await this.#breakpoints()).locator('.monaco-list-row');
    return (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  }

  /** Gives a breakpoint of the section a condition, through its context menu. */
  async editBreakpointCondition(label: string, condition: string): Promise<void> {
    const { page } = this.#window;
    const row = (await this.#breakpoints()).locator('.monaco-list-row', { hasText: label });
    await pickFromMenu(page, row.first(), 'Edit Condition...');
    const box = (await this.#breakpoints()).locator('.monaco-inputbox input');
    await box.fill(condition);
    await box.press('Enter');
    await box.waitFor({ state: 'detached' });
  }

  /** Ticks or unticks a breakpoint of the section. */
  async toggleBreakpointRow(label: string): Promise<void> {
    const row = (await this.#breakpoints()).locator('.monaco-list-row', { hasText: label });
    await row.first().locator('input[type=checkbox], .monaco-custom-toggle').first().click();
    await this.#window.page.mouse.move(2, 2);
  }

  async #breakpoints(): Promise<Locator> {
    await this.show();
    return this.#window.openPane('Breakpoints');
  }

  /** Waits until no session is left: the toolbar is gone. */
  async waitForEnd(): Promise<void> {
    await until('the end of the debug session', async () => !(await this.toolbarVisible()));
  }

  /** Ends the session, if there is one. */
  async stop(): Promise<void> {
    if (!(await this.toolbarVisible())) return;
    const actions = await this.toolbarActions();
    await this.clickToolbar(actions.includes('Stop') ? 'Stop' : 'Disconnect');
    await this.waitForEnd();
  }

  /** Brings up the Run and Debug container. */
  async show(): Promise<void> {
    await showDebugContainer(this.#window);
  }
}

function withoutKey(label: string): string {
  return label.replace(/ \([^()]*\)$/, '');
}

function describeStop(expected: StopExpectation): string {
  const parts = Object.entries(expected).map(([name, value]) => `${name} ${String(value)}`);
  return parts.length === 0 ? 'any place' : parts.join(', ');
}
