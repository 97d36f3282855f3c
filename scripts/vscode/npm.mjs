// Runs the npm that belongs to this Node, whether we were started by npm or by hand.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What an npm that started us tells its children about *its* project; ours would believe it. */
const misleadingVariables =
  /^(npm_package_|npm_lifecycle_|npm_config_(local_prefix|global_prefix|prefix|global|location|omit|include|workspaces?|dry_run|package_lock|save|ignore_scripts|production)$|NODE_ENV$|INIT_CWD$)/i;

/**
 * @typedef {object} NpmResult
 * @property {number} code the exit code; 1 if npm died of a signal
 * @property {string} output what npm printed, both streams in order of arrival
 */

/**
 * Runs npm and collects what it prints.
 *
 * @param {readonly string[]} args
 * @param {object} options
 * @param {string} options.cwd
 * @param {boolean} [options.inherit] let npm print to our own terminal
 * @param {boolean} [options.foreignProject] forget the project that started us
 * @param {AbortSignal} [options.signal] ends npm
 * @returns {Promise<NpmResult>}
 */
export function runNpm(args, { cwd, inherit = false, foreignProject = false, signal }) {
  const npm = findNpm();
  return new Promise((resolve, reject) => {
    const child = spawn(npm.file, [...npm.args, ...args], {
      cwd,
      env: foreignProject ? cleanEnvironment() : process.env,
      shell: npm.shell,
      stdio: inherit ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      signal,
    });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * The npm whose code runs on this very Node: the one that started us, or the one beside Node.
 *
 * @returns {{file: string, args: string[], shell: boolean}}
 */
function findNpm() {
  const started = process.env.npm_execpath;
  const besideNode = dirname(process.execPath);
  const candidates = [
    ...(started && basename(started) === 'npm-cli.js' ? [started] : []),
    join(besideNode, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(besideNode, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = candidates.find((candidate) => existsSync(candidate));
  if (script) return { file: process.execPath, args: [script], shell: false };
  return { file: 'npm', args: [], shell: process.platform === 'win32' };
}

/** @returns {NodeJS.ProcessEnv} */
function cleanEnvironment() {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.filter(([name]) => !misleadingVariables.test(name)));
}
