// Serves the installed VS Code on 127.0.0.1, and stops everything it started: the server and the
// extension hosts, debug adapters and debuggees below it form one process group.

import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fitsSocket, makeTemporaryFolder } from './folders.mjs';
import { ensureVscode } from './install.mjs';
import { keeperScript } from './keeper.mjs';
import { writeSettings } from './settings.mjs';

/** The only address anybody can reach the server at. */
const host = '127.0.0.1';

/** How long a server may take to answer on a slow machine. */
const startLimitMs = 60_000;

/** How long the process group may take to end before it is killed. */
const stopLimitMs = 5000;

/**
 * @typedef {import('./install.mjs').Vscode} Vscode
 *
 * @typedef {object} ServerOptions
 * @property {string} folder what the window opens, unless its address says otherwise
 * @property {Vscode} [vscode] installed if it is not given
 * @property {string} [userDataDir] a short path; by default a temporary one, removed by `stop`
 * @property {string} [extensionsDir] by default inside the user data folder
 * @property {number} [port] by default a free one
 * @property {Readonly<Record<string, unknown>>} [settings] on top of the quiet ones
 * @property {boolean} [gallery] whether extensions can be installed from open-vsx.org, which every
 *   window asks something when it opens; off by default
 * @property {number} [graceSeconds] how long an extension host waits for a window that is gone, 10
 *   by default; a person's computer may sleep longer than a test's
 * @property {(line: string) => void} [log] receives every line the server prints
 *
 * @typedef {object} Server
 * @property {string} url without a slash at the end
 * @property {number} port
 * @property {number} pid of the process group
 * @property {string} userDataDir
 * @property {string} extensionsDir
 * @property {Promise<number | null>} ended resolves with the exit code when the server is gone
 * @property {() => string} log what the server printed last
 * @property {() => Promise<void>} stop ends the whole process group; safe to call again
 */

/** A server that did not start; the message says why and what to do next. */
export class ServerError extends Error {
  name = 'ServerError';
}

/**
 * Starts a server and waits until it answers.
 *
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 * @throws {ServerError}
 */
export async function startServer(options) {
  const vscode = options.vscode ?? (await ensureVscode());
  const temporary = options.userDataDir === undefined ? [makeTemporaryFolder()] : [];
  const userDataDir = options.userDataDir ?? join(temporary[0] ?? '', 'd');
  if (!fitsSocket(userDataDir)) {
    throw new ServerError(`${userDataDir} is too long a path for a socket. Use a shorter one.`);
  }
  const extensionsDir = options.extensionsDir ?? join(userDataDir, 'extensions');
  await prepare(userDataDir, extensionsDir, options.settings ?? {});

  const bind = `${host}:${(options.port ?? 0).toString()}`;
  const args = [
    ...['--auth', 'none', '--bind-addr', bind],
    ...commonArguments(userDataDir, extensionsDir),
    ...['--disable-update-check', '--disable-workspace-trust'],
    ...['--disable-getting-started-override', '--disable-proxy', '--app-name', 'Loopscope'],
    ...['--reconnection-grace-time', (options.graceSeconds ?? 10).toString()],
    options.folder,
  ];
  const environment = serverEnvironment(userDataDir, options.gallery ?? false);
  const keeper = startKeeper(vscode, args, environment, temporary);
  const ended = new Promise((resolve) => keeper.once('close', resolve));
  const killAtExit = () => killGroup(keeper.pid);
  process.once('exit', killAtExit);
  void ended.then(() => process.off('exit', killAtExit));
  const lines = collectLines(keeper, options.log);
  const stop = () => stopKeeper(keeper, ended);
  try {
    const port = await waitForPort(lines, ended, options.port);
    const url = `http://${host}:${port.toString()}`;
    await waitForAnswer(url);
    const log = () => lines.text();
    return { url, port, pid: keeper.pid ?? 0, userDataDir, extensionsDir, ended, log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Installs a packaged extension the way a user does, over an older one of the same version too.
 *
 * @param {string} vsix
 * @param {object} where
 * @param {string} where.userDataDir
 * @param {string} where.extensionsDir
 * @param {Vscode} [where.vscode]
 * @throws {ServerError}
 */
export async function installExtension(vsix, { userDataDir, extensionsDir, vscode }) {
  const installed = vscode ?? (await ensureVscode());
  await prepare(userDataDir, extensionsDir, {});
  const args = [...commonArguments(userDataDir, extensionsDir), '--force'];
  const environment = serverEnvironment(userDataDir, false);
  const child = startKeeper(installed, [...args, '--install-extension', vsix], environment, []);
  const lines = collectLines(child);
  await new Promise((resolve) => child.once('close', resolve));
  if (lines.text().includes('was successfully installed')) return;
  // What comes before this line are complaints about parts of VS Code that we go without.
  const said = lines.text().split('Installing extensions...').at(-1)?.trim() ?? '';
  throw new ServerError(`VS Code refused to install ${vsix}. It said:\n${said}`);
}

/**
 * @param {string} userDataDir
 * @param {string} extensionsDir
 */
function commonArguments(userDataDir, extensionsDir) {
  const folders = ['--user-data-dir', userDataDir, '--extensions-dir', extensionsDir];
  return [...folders, '--config', join(userDataDir, 'config.yaml'), '--disable-telemetry'];
}

/**
 * @param {string} userDataDir
 * @param {string} extensionsDir
 * @param {Readonly<Record<string, unknown>>} settings
 */
async function prepare(userDataDir, extensionsDir, settings) {
  await mkdir(userDataDir, { recursive: true });
  await mkdir(extensionsDir, { recursive: true });
  await writeSettings(userDataDir, settings);
  // Without a config file of ours, code-server would write one into the home folder.
  await writeFile(join(userDataDir, 'config.yaml'), 'auth: none\ncert: false\n');
}

/**
 * @param {Vscode} vscode
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} temporary folders to remove when the server has ended
 */
function startKeeper(vscode, args, env, temporary) {
  const command = ['--eval', keeperScript, '--', JSON.stringify(temporary)];
  return spawn(vscode.node, [...command, vscode.node, vscode.entry, ...args], {
    detached: process.platform !== 'win32',
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
}

/**
 * Our own environment without what would make the server believe it was started by npm or inside
 * another VS Code, and without what would override its arguments.
 *
 * @param {string} userDataDir
 * @param {boolean} gallery
 * @returns {NodeJS.ProcessEnv}
 */
function serverEnvironment(userDataDir, gallery) {
  const unwanted =
    /^(npm_|VSCODE_|ELECTRON_|CODE_SERVER_|CS_|EXTENSIONS_GALLERY$|PORT$|PASSWORD$|NODE_OPTIONS$)/i;
  const entries = Object.entries(process.env).filter(([name]) => !unwanted.test(name));
  return {
    ...Object.fromEntries(entries),
    // code-server keeps its own log here; by default it would be the home folder.
    XDG_DATA_HOME: join(userDataDir, 'share'),
    ...(gallery ? {} : { EXTENSIONS_GALLERY: '{}' }),
  };
}

/**
 * @typedef {object} Lines
 * @property {() => string} text the last lines
 * @property {(pattern: RegExp) => RegExpExecArray | null} find
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {(line: string) => void} [log]
 * @returns {Lines}
 */
function collectLines(child, log) {
  /** @type {string[]} */
  const lines = [];
  const take = (/** @type {Buffer} */ chunk) => {
    for (const line of chunk.toString().split(/\r?\n/)) {
      if (line === '') continue;
      lines.push(line);
      if (lines.length > 200) lines.shift();
      log?.(line);
    }
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const text = () => lines.join('\n');
  return { text, find: (pattern) => pattern.exec(text()) };
}

/**
 * The port the server has taken; with port 0 only its log says which.
 *
 * @param {Lines} lines
 * @param {Promise<unknown>} ended
 * @param {number | undefined} wanted
 */
async function waitForPort(lines, ended, wanted) {
  let gone = false;
  void ended.then(() => (gone = true));
  const deadline = Date.now() + startLimitMs;
  for (;;) {
    const match = lines.find(/HTTP server listening on http:\/\/[^\s/]*:(\d+)/);
    if (match) return Number(match[1]);
    if (lines.find(/EADDRINUSE/)) {
      const port = String(wanted);
      throw new ServerError(`Port ${port} is taken. Choose another one, or none for a free one.`);
    }
    if (gone) throw new ServerError(`VS Code ended at once. It said:\n${lines.text()}`);
    if (Date.now() > deadline) {
      throw new ServerError(`VS Code did not start within a minute. It said:\n${lines.text()}`);
    }
    await pause(50);
  }
}

/** @param {string} url */
async function waitForAnswer(url) {
  const deadline = Date.now() + startLimitMs;
  for (;;) {
    try {
      const response = await fetch(`${url}/healthz`);
      if (response.ok) return;
    } catch {
      // Nobody listens yet.
    }
    if (Date.now() > deadline) throw new ServerError(`VS Code does not answer at ${url}.`);
    await pause(50);
  }
}

/**
 * @param {import('node:child_process').ChildProcess} keeper
 * @param {Promise<unknown>} ended
 */
async function stopKeeper(keeper, ended) {
  // The keeper takes the end of its input as the word to end the group.
  keeper.stdin?.end();
  const timer = setTimeout(() => killGroup(keeper.pid), stopLimitMs);
  await ended;
  clearTimeout(timer);
}

/** @param {number | undefined} pid */
function killGroup(pid) {
  if (pid === undefined || process.platform === 'win32') return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group has ended already.
  }
}

/** @param {number} ms */
function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
