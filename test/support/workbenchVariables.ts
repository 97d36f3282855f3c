// The Variables section: scopes, variables and what is inside them, addressed by path.

import { agrees, showDebugContainer, type DebugWindow } from './workbenchDebugWindow';
import { descendants, WorkbenchList, type ListRow } from './workbenchList';
import { pickFromMenu } from './workbenchMenus';
import { until } from './workbenchPoll';

export interface Variable {
  readonly name: string;
  readonly value: string;
  readonly expandable: boolean;
}

export class Variables {
  readonly #window: DebugWindow;

  constructor(window: DebugWindow) {
    this.#window = window;
  }

  /** The value at a path such as `['Event loop', 'running']`; opens what is closed on the way. */
  async value(...path: readonly string[]): Promise<string> {
    const list = await this.#list();
    return (await list.follow(path, variableName)).parts['value'] ?? '';
  }

  /**
   * Waits until the value at a path is, or matches, this. After a step the old values stay in view
   * for a moment; only waiting for the new one tells them apart.
   */
  async waitForValue(path: readonly string[], value: string | RegExp): Promise<string> {
    let last = 'nothing';
    try {
      return await until(String(value), async () => {
        last = await this.value(...path);
        return agrees(last, value) && last;
      });
    } catch (error) {
      throw new Error(`${path.join(' › ')} is ${last}, not ${String(value)}`, { cause: error });
    }
  }

  /** The children of a scope or variable, which is opened; with no path, the scopes. */
  async children(...path: readonly string[]): Promise<readonly Variable[]> {
    const list = await this.#list();
    if (path.length === 0) return (await list.rows()).filter(isOutermost).map(toVariable);
    return until(`the variables of ${path.join(' › ')}`, async () => {
      const parent = await list.follow(path, variableName, { open: true });
      const below = descendants(await list.rows(), parent);
      const children = below.filter((row) => row.level === parent.level + 1);
      return children.length > 0 && children.map(toVariable);
    });
  }

  /** Gives a variable another value, as a person does: by typing over the old one. */
  async set(path: readonly string[], value: string): Promise<void> {
    const list = await this.#list();
    await list.follow(path, variableName);
    const { page } = this.#window;
    const row = page.locator('.debug-view-content .monaco-list-row:visible', {
      has: page.locator('.expression .name', { hasText: path[path.length - 1] }),
    });
    await row.last().locator('.expression .value').dblclick();
    const box = page.locator('.debug-view-content .monaco-inputbox input:visible');
    await box.fill(value);
    await box.press('Enter');
    await box.waitFor({ state: 'detached' });
  }

  /** Picks an entry of a variable's context menu. */
  async menu(path: readonly string[], entry: string): Promise<void> {
    const list = await this.#list();
    await list.reveal(await list.follow(path, variableName));
    const { page } = this.#window;
    const row = page.locator('.debug-view-content .monaco-list-row:visible', {
      has: page.locator('.expression .name', { hasText: path[path.length - 1] }),
    });
    await pickFromMenu(page, row.last().locator('.name'), entry);
  }

  async #list(): Promise<WorkbenchList> {
    await showDebugContainer(this.#window);
    return new WorkbenchList(await this.#window.openPane('Variables'), {
      scope: '.scope',
      name: '.expression .name',
      value: '.expression .value',
    });
  }
}

function isOutermost(row: ListRow): boolean {
  return row.level === 1;
}

function toVariable(row: ListRow): Variable {
  return {
    name: variableName(row),
    value: row.parts['value'] ?? '',
    expandable: row.expanded !== undefined,
  };
}

function variableName(row: ListRow): string {
  // VS Code draws `name =` or `name:`, whichever the version likes.
  return (row.parts['scope'] || (row.parts['name'] ?? '')).replace(/\s*[=:]$/, '').trim();
}
