// Where Loopscope keeps the VS Code that `npm start` and the end-to-end tests use. It lies outside
// the project's own dependencies, so that `npm ci` neither downloads nor removes it.

import { homedir, tmpdir } from 'node:os';
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';

/** The longest path a Unix socket may have on every platform we support (macOS allows 103). */
const socketPathLimit = 103;

/** The longest socket name that code-server makes inside its user data folder. */
const longestSocketName = '/code-server-ipc.sock';

/**
 * The folder that outlives a run: the installed VS Code, and what a person's own window remembers.
 * `LOOPSCOPE_CACHE` overrides the platform's usual place.
 *
 * @returns {string} an absolute path; the folder need not exist yet
 */
export function cacheFolder() {
  const { LOOPSCOPE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (LOOPSCOPE_CACHE) return LOOPSCOPE_CACHE;
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'loopscope');
  if (process.platform === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'loopscope', 'Cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'loopscope');
  return join(homedir(), '.cache', 'loopscope');
}

/**
 * The state folder of one clone's `npm start`: its window remembers its layout between starts.
 * Falls back to a folder below /tmp where the cache's own path would be too long for a socket.
 *
 * @param {string} projectRoot absolute path of the clone
 * @returns {string}
 */
export function stateFolder(projectRoot) {
  const name = `s-${createHash('sha256').update(projectRoot).digest('hex').slice(0, 8)}`;
  const usual = join(cacheFolder(), name);
  if (fitsSocket(join(usual, 'data'))) return usual;
  return join('/tmp', `loopscope-${process.getuid?.() ?? 0}-${name}`);
}

/**
 * A new, empty folder with a short path, for state that nobody needs afterwards.
 *
 * @returns {string}
 */
export function makeTemporaryFolder() {
  const base = process.platform === 'win32' ? tmpdir() : '/tmp';
  return mkdtempSync(join(base, 'ls-'));
}

/**
 * Whether code-server can make its sockets inside this user data folder.
 *
 * @param {string} userDataDir
 * @returns {boolean}
 */
export function fitsSocket(userDataDir) {
  if (process.platform === 'win32') return true;
  return Buffer.byteLength(userDataDir + longestSocketName) <= socketPathLimit;
}
