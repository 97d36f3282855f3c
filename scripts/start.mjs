// `npm start`: builds and packages Loopscope, installs it into a real VS Code and serves that on
// this machine, opening the scenarios. Needs Node 20, what `npm ci` installs, and nothing else.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stateFolder } from './vscode/folders.mjs';
import { ensureVscode } from './vscode/install.mjs';
import { packageExtension } from './vscode/package.mjs';
import { installExtension, startServer } from './vscode/server.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const usage = `npm start [-- options]

Serves VS Code with Loopscope in it on 127.0.0.1, for a browser on this machine.

  --port N      listen on this port (default: a free one)
  --folder DIR  open this folder (default: the scenarios in media/scenarios)
  --no-open     do not open a browser
  --help        show this text`;

/** A failure the user can mend; its message says how, and is all that is printed. */
class StartError extends Error {
  name = 'StartError';
}

/** Failures whose message is meant for the user. */
const userErrors = ['StartError', 'PackageError', 'InstallError', 'ServerError'];

async function main() {
  const options = readOptions();
  if (options === undefined) return;
  checkPrerequisites();
  const state = stateFolder(root);
  const running = join(state, 'running.json');
  await refuseSecond(running);

  const [vscode, vsix] = await Promise.all([
    ensureVscode({ log: say }),
    packageExtension(root, { log: say }),
  ]);
  const userDataDir = join(state, 'data');
  const extensionsDir = join(state, 'extensions');
  await installOnce(vsix, { state, userDataDir, extensionsDir, vscode });
  const { folder, port } = options;
  const places = { folder, port, vscode, userDataDir, extensionsDir };
  const server = await startServer({ ...places, gallery: true, graceSeconds: 3 * 60 * 60 });

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    say('Stopping …');
    await server.stop();
    await rm(running, { force: true });
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());

  const address = `${server.url}/?folder=${encodeURI(folder)}`;
  await writeFile(running, JSON.stringify({ pid: process.pid, address, url: server.url }));
  announce(address);
  if (options.open) openBrowser(address);

  await server.ended;
  if (stopping) return;
  await rm(running, { force: true });
  throw new StartError(`VS Code has ended by itself. It said last:\n${server.log()}`);
}

/**
 * @returns {{port: number | undefined, folder: string, open: boolean} | undefined} undefined if
 *   only help was wanted
 */
function readOptions() {
  let values;
  try {
    values = parseArgs({
      options: {
        port: { type: 'string' },
        folder: { type: 'string' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
  if (values.help) {
    say(usage);
    return undefined;
  }
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new StartError(`--port ${values.port}: a port is a number from 1 to 65535.`);
  }
  // npm runs us in the project's folder; a relative path means the folder of whoever typed it.
  const from = process.env.INIT_CWD ?? process.cwd();
  const scenarios = join(root, 'media', 'scenarios');
  const folder = values.folder === undefined ? scenarios : resolve(from, values.folder);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new StartError(`--folder ${folder}: there is no such folder.`);
  }
  return { port, folder, open: values['no-open'] !== true };
}

function checkPrerequisites() {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < 20) {
    throw new StartError(
      `This is Node ${process.versions.node}. Loopscope needs Node 20 or newer.`,
    );
  }
  if (!existsSync(join(root, 'node_modules', 'esbuild'))) {
    throw new StartError('The dependencies are not installed. Run: npm ci');
  }
}

/**
 * Two servers on the same state would overwrite each other's settings.
 *
 * @param {string} running the file in which a running server is named
 */
async function refuseSecond(running) {
  if (!existsSync(running)) return;
  try {
    const { pid, address, url } = JSON.parse(await readFile(running, 'utf8'));
    process.kill(pid, 0);
    if (!(await fetch(`${url}/healthz`)).ok) return;
    throw new StartError(
      `Loopscope is being served already, at ${address}\n` +
        `Open that address, or stop process ${pid} first (Ctrl-C in its terminal).`,
    );
  } catch (error) {
    if (error instanceof StartError) throw error;
    // It is gone and could not say so.
  }
}

/**
 * Installs the extension, unless this very package has been installed before.
 *
 * @param {string} vsix
 * @param {object} where
 * @param {string} where.state
 * @param {string} where.userDataDir
 * @param {string} where.extensionsDir
 * @param {import('./vscode/install.mjs').Vscode} where.vscode
 */
async function installOnce(vsix, { state, userDataDir, extensionsDir, vscode }) {
  const marker = join(state, 'installed.sha256');
  const hash = createHash('sha256')
    .update(await readFile(vsix))
    .digest('hex');
  const last = existsSync(marker) ? await readFile(marker, 'utf8') : '';
  if (last === hash) return;
  await mkdir(state, { recursive: true });
  await rm(marker, { force: true });
  await installExtension(vsix, { userDataDir, extensionsDir, vscode });
  await writeFile(marker, hash);
}

/** @param {string} address */
function announce(address) {
  say('');
  say(`  Loopscope in VS Code:  ${address}`);
  say('');
  say('  Press F1 there and type "Loopscope: Run scenario" to begin.');
  say('  Only this machine can reach it. Ctrl-C stops it.');
  say('');
}

/** @param {string} address */
function openBrowser(address) {
  const { platform, env } = process;
  const headless = env.DISPLAY === undefined && env.WAYLAND_DISPLAY === undefined;
  if (env.CI !== undefined || (platform === 'linux' && headless)) return;
  const commands = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'] };
  const [file, ...args] = commands[/** @type {'darwin'} */ (platform)] ?? ['xdg-open'];
  const child = spawn(file ?? '', [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => say('No browser could be opened: open the address yourself.'));
  child.unref();
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}

main().catch((error) => {
  const mendable = error instanceof Error && userErrors.includes(error.name);
  process.stderr.write(`${mendable ? error.message : error.stack}\n`);
  process.exit(1);
});
