/** Source files on this machine's disk, through Node. */

import { promises } from 'node:fs';
import { resolve } from 'node:path';
import { hostDisk } from './hostDisk';
import { SourceFileError, type SourceFiles } from './sourceFiles';

export const diskFiles: SourceFiles = {
  async read(path) {
    try {
      return decode(await promises.readFile(path));
    } catch (error) {
      throw new SourceFileError(path, ...classify(error));
    }
  },

  disk: hostDisk,

  resolve(base, path) {
    return resolve(base, path);
  },
};

/** Python source is UTF-8; a byte order mark is not part of it. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function classify(error: unknown): ['missing' | 'unreadable', string] {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return ['missing', 'no such file'];
  if (code === 'EISDIR') return ['unreadable', 'it is a folder'];
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return ['unreadable', 'it is not UTF-8 text'];
  return ['unreadable', error instanceof Error ? error.message : String(error)];
}
