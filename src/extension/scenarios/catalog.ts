/** The scenarios that come with the extension, and the user's own copies of them. */

import * as vscode from 'vscode';
import { readHeader, type ScenarioHeader } from './header';

export interface Scenario extends ScenarioHeader {
  readonly id: string;
  readonly text: string;
}

/** From the simple to the intricate; what is not listed comes after, by name. */
const ORDER = [
  'slots',
  'call-soon',
  'call-soon-threadsafe',
  'run-coroutine-threadsafe',
  'fork-new-loop',
  'shared-epoll',
  'child-close',
  'child-wakes-parent',
  'fork-policies',
  'fork-lock',
];

export class ScenarioCatalog {
  readonly #shipped: vscode.Uri;
  readonly #copies: vscode.Uri;

  constructor(context: vscode.ExtensionContext) {
    const { version } = context.extension.packageJSON as { readonly version: string };
    this.#shipped = vscode.Uri.joinPath(context.extensionUri, 'media', 'scenarios');
    this.#copies = vscode.Uri.joinPath(context.globalStorageUri, 'scenarios', version);
  }

  async list(): Promise<readonly Scenario[]> {
    const entries = await vscode.workspace.fs.readDirectory(this.#shipped);
    const names = entries.map(([name]) => name).filter((name) => name.endsWith('.py'));
    const all = await Promise.all(names.map((name) => this.#read(name)));
    return all
      .filter((scenario) => scenario !== undefined)
      .sort((a, b) => rank(a.id) - rank(b.id) || a.id.localeCompare(b.id));
  }

  /**
   * The file to open: one of this name in a workspace folder, as that is what the user sees in the
   * explorer; else a copy that the user may change, since the extension's own files are not theirs.
   */
  async fileOf(scenario: Scenario): Promise<vscode.Uri> {
    const name = `${scenario.id}.py`;
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const file = vscode.Uri.joinPath(folder.uri, name);
      const text = await readText(file);
      if (text !== undefined && readHeader(text)?.title === scenario.title) return file;
    }
    const copy = vscode.Uri.joinPath(this.#copies, name);
    if ((await readText(copy)) === undefined) {
      await vscode.workspace.fs.writeFile(copy, new TextEncoder().encode(scenario.text));
    }
    return copy;
  }

  async #read(name: string): Promise<Scenario | undefined> {
    const text = (await readText(vscode.Uri.joinPath(this.#shipped, name))) ?? '';
    const header = readHeader(text);
    return header && { ...header, id: name.slice(0, -'.py'.length), text };
  }
}

/** The file's text; undefined if it cannot be read. */
async function readText(file: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}

function rank(id: string): number {
  const index = ORDER.indexOf(id);
  return index < 0 ? ORDER.length : index;
}
