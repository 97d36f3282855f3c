// Packages Loopscope into dist/loopscope.vsix, unless that is newer than everything it is made of.

import { existsSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';

/** What goes into the package; a change of any of these calls for a new one. */
const packageInputs = ['src', 'media', 'l10n', 'LICENSE', 'README.md', 'CHANGELOG.md'];
const packageInputFiles = /^(esbuild\.js|package.*\.json|tsconfig.*\.json|\.vscodeignore)$/;

/** A package that could not be made; the message says why and what to do next. */
export class PackageError extends Error {
  name = 'PackageError';
}

/**
 * The packaged extension, made anew if its sources are newer.
 *
 * @param {string} root absolute path of the clone
 * @param {object} [options]
 * @param {(line: string) => void} [options.log] where progress lines go; silent by default
 * @returns {Promise<string>} absolute path of the .vsix
 * @throws {PackageError}
 */
export async function packageExtension(root, { log = () => {} } = {}) {
  const vsix = join(root, 'dist', 'loopscope.vsix');
  if (existsSync(vsix) && statSync(vsix).mtimeMs > (await newestInput(root))) return vsix;
  const started = Date.now();
  log('Building and packaging Loopscope …');
  for (const script of ['build', 'package']) {
    const { code, output } = await runNpm(['run', '--silent', script], { cwd: root });
    if (code === 0) continue;
    throw new PackageError(
      `"npm run ${script}" failed. After a change of the sources, mend what it says; ` +
        `on a fresh clone, run "npm ci" again.\n${output.trim()}`,
    );
  }
  if (!existsSync(vsix)) throw new PackageError(`"npm run package" has not written ${vsix}.`);
  log(`Loopscope is packaged (${((Date.now() - started) / 1000).toFixed(0)} s).`);
  return vsix;
}

/**
 * @param {string} root
 * @returns {Promise<number>} when anything that goes into the package last changed
 */
async function newestInput(root) {
  const names = await readdir(root);
  const files = names.filter((name) => packageInputFiles.test(name));
  const paths = [...packageInputs, ...files].map((name) => join(root, name));
  const times = await Promise.all(paths.filter((path) => existsSync(path)).map(newestBelow));
  return Math.max(...times);
}

/**
 * @param {string} path a file, or a folder, whose own time tells of what was removed
 * @returns {Promise<number>}
 */
async function newestBelow(path) {
  const { mtimeMs } = await stat(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const names = await readdir(path);
  return Math.max(
    mtimeMs,
    ...(await Promise.all(names.map((name) => newestBelow(join(path, name))))),
  );
}
