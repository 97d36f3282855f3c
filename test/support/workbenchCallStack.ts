// The Call Stack section: threads, their states and their frames.

import assert from 'node:assert/strict';
import { showDebugContainer, type DebugWindow } from './workbenchDebugWindow';
import { descendants, WorkbenchList, type ListRow } from './workbenchList';
import { until } from './workbenchPoll';

export interface StackFrame {
  readonly name: string;
  /** Empty for a label frame, and for a frame without source. */
  readonly file: string;
  /** 1-based; undefined where the frame shows none. */
  readonly line: number | undefined;
  /** The frame whose variables are shown. */
  readonly selected: boolean;
}

export interface DebugThread {
  /** Empty for the only thread of the only session, which VS Code shows by its frames alone. */
  readonly name: string;
  /** As VS Code words it: "Paused on breakpoint", "Running". */
  readonly state: string;
  readonly frames: readonly StackFrame[];
}

export class CallStack {
  readonly #window: DebugWindow;

  constructor(window: DebugWindow) {
    this.#window = window;
  }

  /** All threads, with the frames of those that stand still. */
  async threads(): Promise<readonly DebugThread[]> {
    const list = await this.#list();
    let rows = await list.rows();
    for (let closed = closedThread(rows); closed; closed = closedThread(rows)) {
      await list.toggle(closed);
      rows = await list.rows();
    }
    const threads = rows.filter(isThread);
    if (threads.length === 0 && rows.some(isFrame)) {
      return [
        { name: '', state: await this.#onlyState(), frames: rows.filter(isFrame).map(toFrame) },
      ];
    }
    return threads.map((thread) => ({
      name: thread.parts['thread'] ?? '',
      state: thread.parts['state'] ?? '',
      frames: descendants(rows, thread).filter(isFrame).map(toFrame),
    }));
  }

  /** Waits until there are exactly these threads, each with this frame on top. */
  async waitForTops(
    expected: readonly { thread: string; frame: string; line: number }[],
  ): Promise<void> {
    await until('the threads', async () => {
      const shown = (await this.threads()).map(({ name, frames: [top] }) => ({
        thread: name,
        frame: top?.name,
        line: top?.line,
      }));
      assert.deepEqual(shown, expected, JSON.stringify(shown));
      return true;
    });
  }

  /** The call stack as indented lines: `thread [state]`, then `  frame file:line`. */
  async text(): Promise<string> {
    const lines = (await this.threads()).flatMap((thread) => [
      `${thread.name} [${thread.state}]`,
      ...thread.frames.map((frame) => {
        const place = frame.file === '' ? '' : ` ${frame.file}:${String(frame.line)}`;
        return `  ${frame.name}${place}`;
      }),
    ]);
    return lines.join('\n');
  }

  /** Clicks a frame of a thread, so that its variables are shown. */
  async selectFrame(thread: string, frame: string): Promise<void> {
    const list = await this.#list();
    const nameOf = (row: ListRow): string => (row.parts['thread'] || row.parts['frame']) ?? '';
    await list.click(await list.follow([thread, frame], nameOf));
    await until(`the frame ${frame} to be selected`, async () => {
      const row = await list.follow([thread, frame], nameOf);
      return row.selected;
    });
  }

  /** The state of the only thread stands in the title of the section. */
  async #onlyState(): Promise<string> {
    const body = await this.#window.openPane('Call Stack');
    return (
      await body.locator('xpath=..').locator('.pane-header .call-stack-state-message').innerText()
    ).trim();
  }

  async #list(): Promise<WorkbenchList> {
    await showDebugContainer(this.#window);
    return new WorkbenchList(await this.#window.openPane('Call Stack'), {
      thread: '.thread .name',
      state: '.thread .state',
      frame: '.stack-frame > .label',
      file: '.stack-frame .file-name',
      line: '.stack-frame .line-number',
    });
  }
}

function closedThread(rows: readonly ListRow[]): ListRow | undefined {
  return rows.find((row) => isThread(row) && row.expanded === false);
}

function isThread(row: ListRow): boolean {
  return (row.parts['thread'] ?? '') !== '';
}

function isFrame(row: ListRow): boolean {
  return (row.parts['frame'] ?? '') !== '';
}

/** A frame that stands for no code; the page carries a place for it all the same, unseen. */
function isLabel(row: ListRow): boolean {
  return row.parts['file'] === 'Unknown Source';
}

function toFrame(row: ListRow): StackFrame {
  // VS Code writes `line` or `line:column`.
  const line = Number.parseInt(row.parts['line'] ?? '', 10);
  return {
    name: row.parts['frame'] ?? '',
    file: isLabel(row) ? '' : (row.parts['file'] ?? ''),
    line: Number.isNaN(line) || isLabel(row) ? undefined : line,
    selected: row.selected,
  };
}
