/**
 * How the rooms below the extension read source files: the adapter gets a disk, a web extension the
 * workspace's file system, a test a Map. Paths are absolute and in the client's own form.
 */

import type { Disk } from '../engine/kernel/files/disk';

export interface SourceFiles {
  /** The text of a file; throws {@link SourceFileError}. */
  read(path: string): Promise<string>;
  /** `path` made absolute against `base`, which is absolute or empty (then the default folder). */
  resolve(base: string, path: string): string;
  /** The disk that programs see; undefined where there is none. What it answers stays the same. */
  disk?(): Disk | undefined;
}

export class SourceFileError extends Error {
  override readonly name = 'SourceFileError';

  constructor(
    readonly path: string,
    readonly kind: 'missing' | 'unreadable',
    readonly reason: string,
  ) {
    super(`${path}: ${reason}`);
  }
}
