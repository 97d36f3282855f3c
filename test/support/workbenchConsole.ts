// The Debug Console: what the program and the adapter have printed, and questions to the adapter.

import { agrees, type DebugWindow } from './workbenchDebugWindow';
import { WorkbenchList } from './workbenchList';
import { until } from './workbenchPoll';

export class DebugConsole {
  readonly #window: DebugWindow;

  constructor(window: DebugWindow) {
    this.#window = window;
  }

  /** What the debug console shows, a line each, oldest first. */
  async lines(): Promise<readonly string[]> {
    const list = await this.#list();
    const rows = await list.rows();
    return rows.flatMap((row) => {
      const { text, question, answer } = row.parts;
      const shown = [text, question, answer].find((part) => part !== undefined && part !== '');
      return shown?.split('\n') ?? [];
    });
  }

  /** Waits until a line of the debug console is, or matches, this. */
  async waitForLine(line: string | RegExp): Promise<string> {
    return until(`the line ${String(line)} in the debug console`, async () =>
      (await this.lines()).find((candidate) => agrees(candidate, line)),
    );
  }

  /** Types an expression into the debug console and returns the answer's line. */
  async evaluate(expression: string): Promise<string> {
    const list = await this.#list();
    const before = (await list.rows()).length;
    await this.execute(expression);
    return until(`an answer to ${expression}`, async () => {
      const answer = (await list.rows()).slice(before).find((row) => row.parts['answer'] !== '');
      return answer?.parts['answer'];
    });
  }

  /** Types a statement, which has no answer. */
  async execute(statement: string): Promise<void> {
    await this.#list();
    await this.#window.page.locator('.repl-input-wrapper .native-edit-context').focus();
    await this.#window.page.keyboard.insertText(statement);
    await this.#window.page.keyboard.press('Enter');
  }

  async #list(): Promise<WorkbenchList> {
    const repl = this.#window.page.locator('.repl:visible');
    if ((await repl.count()) === 0) {
      await this.#window.runCommand('Debug Console: Focus on Debug Console View');
      await repl.waitFor();
    }
    return new WorkbenchList(repl.locator('.repl-tree'), {
      text: '.output.expression .value',
      question: '.codicon-debug-console-evaluation-input + .expression',
      answer: '.evaluation-result .value',
    });
  }
}
