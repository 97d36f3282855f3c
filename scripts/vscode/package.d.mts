// Types of package.mjs, for the TypeScript of the tests.

export declare class PackageError extends Error {}

export declare function packageExtension(
  root: string,
  options?: { log?: (line: string) => void },
): Promise<string>;
