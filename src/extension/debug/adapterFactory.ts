/** Starts the debug adapter as a program of its own, with the Node that VS Code brings along. */

import * as vscode from 'vscode';

export class AdapterFactory implements vscode.DebugAdapterDescriptorFactory {
  readonly #adapter: string;

  /** `adapter` is the absolute path of the bundle. */
  constructor(adapter: string) {
    this.#adapter = adapter;
  }

  /**
   * `process.execPath` is Node itself in a server, and Electron's helper on a desktop, which behaves
   * as Node when this variable is set. No `node` needs to be on the user's path.
   */
  createDebugAdapterDescriptor(): vscode.DebugAdapterDescriptor {
    return new vscode.DebugAdapterExecutable(process.execPath, [this.#adapter], {
      env: { ELECTRON_RUN_AS_NODE: '1' },
    });
  }
}
