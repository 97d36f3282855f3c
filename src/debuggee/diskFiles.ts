/** Source files on this machine's disk, through Node. */

import { promises } from 'node:fs';
import { resolve } from 'node:path';
import { hostDisk } from './hostDisk';
import { sourceText } from './sourceText';
import { SourceFileError, type SourceFiles } from './sourceFiles';

export const diskFiles: SourceFiles = {
  async read(path) {
    try {
      return sourceText(await promises.readFile(path));
    } catch (error) {
      throw new SourceFileError(path, ...classify(error));
    }
  },

  disk: hostDisk,

  resolve(base, path) {
    return resolve(base, path);
  },
};

function classify(error: unknown): ['missing' | 'unreadable', string] {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return ['missing', 'no such file'];
  if (code === 'EISDIR') return ['unreadable', 'it is a folder'];
  return ['unreadable', error instanceof Error ? error.message : String(error)];
}
