/**
 * What `dist/cli.js` and `dist/adapter.js` are: they run the bundle beside them (`BUNDLE`, set by the
 * build) from V8's code cache, which spares compiling a megabyte of JavaScript at every start. A
 * cache that is missing or refused by V8 is written when the process ends, after what the bundle
 * exports as `warmUp`; where that is not possible nobody is told, since nothing but time is lost.
 */
import {
  mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync,
} from 'node:fs'; // prettier-ignore
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { cacheFolder, cacheName, cachePrefix } from './cacheFile';
import { keepCode, whileRunning, whileStarting } from './tiering';

declare const BUNDLE: string;

/** What the bundle puts into `module.exports`. */
interface Bundle {
  readonly warmUp?: () => unknown;
}

/** Caches of earlier builds are deleted after this many days, and all but the newest before that. */
const KEPT_DAYS = 14;
const KEPT_BUILDS = 16;

function start(): void {
  whileStarting();
  const file = join(__dirname, `${BUNDLE}.js`);
  const prefix = cachePrefix(BUNDLE, process.argv[2]);
  const folder = cacheFolder(process.env, process.platform);
  let cache: string | null = null;
  if (folder !== null) {
    const { size, mtimeMs } = statSync(file);
    cache = join(folder, cacheName(prefix, size, mtimeMs));
  }
  const cachedData = cache === null ? undefined : read(cache);
  if (cachedData === undefined) keepCode(true);
  // The bundle is ASCII (a charset of the build), which latin1 reads without looking twice.
  const source = readFileSync(file, 'latin1');
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) { ${source}\n})`,
    { filename: file, cachedData },
  );
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  run.call(exports, exports, require, module, file, dirname(file));
  whileRunning();
  if (cache !== null && (cachedData === undefined || script.cachedDataRejected === true)) {
    const path = cache;
    process.on('exit', () => {
      write(path, prefix, script);
    });
  }
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Writes a cache, whole or not at all, and deletes old ones of the same bundle. */
function write(path: string, prefix: string, script: Script): void {
  const folder = dirname(path);
  try {
    (module.exports as Bundle).warmUp?.();
    // A cache is for V8 with the flags of the moment, and it is to be read while starting.
    whileStarting();
    keepCode(false);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, script.createCachedData(), { mode: 0o600 });
    renameSync(draft, path);
    dropOld(folder, prefix);
  } catch {
    // A read-only home, a full disk: the next start compiles again.
  }
}

function dropOld(folder: string, prefix: string): void {
  const oldest = Date.now() - KEPT_DAYS * 86_400_000;
  const caches = readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .map((name) => ({ path: join(folder, name), written: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.written - a.written);
  for (const [i, { path, written }] of caches.entries()) {
    if (i >= KEPT_BUILDS || written < oldest) rmSync(path);
  }
}

start();
