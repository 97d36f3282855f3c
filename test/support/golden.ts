/** Expected results that are kept in files. */

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { repositoryPath } from './paths';

/**
 * Compares `actual` with the text of `file`, which is named relative to the repository. A mismatch
 * leaves `<file>.actual` beside it and says how to accept it; with UPDATE=1 it is accepted.
 */
export function expectGolden(file: string, actual: string): void {
  const golden = repositoryPath(file);
  const leftover = `${golden}.actual`;
  if (process.env['UPDATE'] === '1') {
    fs.mkdirSync(path.dirname(golden), { recursive: true });
    fs.writeFileSync(golden, actual);
  }
  const expected = fs.existsSync(golden) ? fs.readFileSync(golden, 'utf8') : '';
  if (actual === expected) {
    fs.rmSync(leftover, { force: true });
    return;
  }
  fs.writeFileSync(leftover, actual);
  const suite = file.split('/')[1];
  const message = [
    `${file} is not what came out; see ${file}.actual`,
    `  mend the code, or accept it with: UPDATE=1 npm test -- ${suite}`,
  ].join('\n');
  assert.equal(actual, expected, message);
}
