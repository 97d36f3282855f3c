// Types of install.mjs, for the TypeScript of the tests.

export interface Vscode {
  readonly folder: string;
  readonly node: string;
  readonly entry: string;
  readonly version: string;
}

export declare class InstallError extends Error {}

export declare const vscodeVersion: string;

export declare function ensureVscode(options?: { log?: (line: string) => void }): Promise<Vscode>;
