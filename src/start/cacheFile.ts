/**
 * Where V8's code cache of a bundle is kept.
 *
 * The variables are those of Node's own compile cache (Node 22.1 and later): NODE_COMPILE_CACHE names
 * another folder, NODE_DISABLE_COMPILE_CACHE=1 switches the cache off. The files may be deleted at
 * any time.
 */
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder for caches, in the user's own cache folder; null if there shall be none. */
export function cacheFolder(env: Environment, platform: NodeJS.Platform): string | null {
  if (env['NODE_DISABLE_COMPILE_CACHE'] === '1') return null;
  const named = env['NODE_COMPILE_CACHE'];
  if (named !== undefined && named !== '') return named;
  const caches = userCaches(env, platform);
  return caches === null ? null : join(caches, 'loopscope');
}

/** From the environment alone: asking the system would load more of Node than the cache saves. */
function userCaches(env: Environment, platform: NodeJS.Platform): string | null {
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? null;
  const home = env['HOME'];
  if (platform === 'darwin') return home === undefined ? null : join(home, 'Library', 'Caches');
  const xdg = env['XDG_CACHE_HOME'];
  if (xdg !== undefined && xdg !== '') return xdg;
  return home === undefined ? null : join(home, '.cache');
}

/**
 * What all caches of a bundle and command begin with. Commands use different functions, and a cache
 * holds what was compiled in the run that wrote it.
 */
export function cachePrefix(bundle: string, command: string | undefined): string {
  const word = command !== undefined && /^[a-z]+$/.test(command) ? command : 'default';
  return `${bundle}-${word}-`;
}

/** The file for one state of the bundle (V8 looks only at the length of the source) and one V8. */
export function cacheName(prefix: string, size: number, mtimeMs: number): string {
  return `${prefix}${size}-${Math.floor(mtimeMs)}-${process.arch}-${process.versions.v8}.bin`;
}
