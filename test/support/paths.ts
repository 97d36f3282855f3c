/** Where things are: tests run from dist-test, but speak of files relative to the repository. */

import fs from 'node:fs';
import path from 'node:path';

/** The root of the repository, absolute. */
export const REPOSITORY = findRoot(__dirname);

/** The absolute path of a file that is named relative to the repository. */
export function repositoryPath(file: string): string {
  return path.join(REPOSITORY, file);
}

export function existsInRepository(file: string): boolean {
  return fs.existsSync(repositoryPath(file));
}

export function readRepositoryFile(file: string): string {
  return fs.readFileSync(repositoryPath(file), 'utf8');
}

/**
 * The files below a folder whose paths match `pattern`, sorted, relative to the repository and with
 * forward slashes. A folder that does not exist has none.
 */
export function repositoryFiles(folder: string, pattern: RegExp): string[] {
  if (!existsInRepository(folder)) return [];
  return fs
    .readdirSync(repositoryPath(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(REPOSITORY, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => pattern.test(file))
    .sort();
}

function findRoot(folder: string): string {
  if (fs.existsSync(path.join(folder, 'package-lock.json'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error(`${__dirname} is not inside the repository`);
  return findRoot(parent);
}
