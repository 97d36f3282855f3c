// Types of server.mjs, for the TypeScript of the tests.

import type { Vscode } from './install.mjs';

export interface ServerOptions {
  readonly folder: string;
  readonly vscode?: Vscode;
  readonly userDataDir?: string;
  readonly extensionsDir?: string;
  readonly port?: number;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly gallery?: boolean;
  readonly graceSeconds?: number;
  readonly log?: (line: string) => void;
}

export interface Server {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly userDataDir: string;
  readonly extensionsDir: string;
  readonly ended: Promise<number | null>;
  log(): string;
  stop(): Promise<void>;
}

export declare class ServerError extends Error {}

export declare function startServer(options: ServerOptions): Promise<Server>;

export declare function installExtension(
  vsix: string,
  where: { userDataDir: string; extensionsDir: string; vscode?: Vscode },
): Promise<void>;
