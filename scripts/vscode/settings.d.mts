// Types of settings.mjs, for the TypeScript of the tests.

export declare const quietSettings: Readonly<Record<string, unknown>>;

export declare function replaceSettings(
  userDataDir: string,
  more: Readonly<Record<string, unknown>>,
): Promise<void>;

export declare function writeSettings(
  userDataDir: string,
  more: Readonly<Record<string, unknown>>,
): Promise<void>;
