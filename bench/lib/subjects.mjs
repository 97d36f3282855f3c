// Who is measured: the engine, CPython, and the packages of bench/node_modules.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BENCH = dirname(dirname(fileURLToPath(import.meta.url)));
const CLI = join(dirname(BENCH), 'dist/cli.js');

const PACKAGES = [
  { name: 'Pyodide', package: 'pyodide', host: 'pyodide.mjs' },
  { name: 'MicroPython', package: '@micropython/micropython-webassembly-pyscript', host: 'micropython.mjs' },
  { name: 'Skulpt', package: 'skulpt', host: 'skulpt.cjs' },
  { name: 'Brython', package: 'brython', host: 'brython.cjs' },
]; // prettier-ignore

/** Limits that no workload reaches: what is measured is a run to its end. */
const LIMITS = ['--max-steps', '1000000000000', '--max-events', '1000000000'];

/** The engine as a profile: `node dist/cli.js run`, with every event recorded. */
export function engine(minor) {
  const command = (file) => [
    process.execPath,
    CLI,
    'run',
    file,
    '--python',
    `3.${minor}`,
    ...LIMITS,
  ];
  return { name: 'Loopscope', command };
}

/** The same, writing its trace to a file, compressed. */
export function engineWithTrace(minor, traceFile) {
  const { command } = engine(minor);
  return { name: 'with trace', command: (file) => [...command(file), '--trace', traceFile] };
}

export function engineIsBuilt() {
  return existsSync(CLI);
}

/** The newest CPython on the machine that the engine has a profile for; null if there is none. */
export function newestPython() {
  let best = null;
  for (const path of pythonCandidates()) {
    const code =
      'import sys, platform; print(platform.python_implementation(), *sys.version_info[:3])';
    const { stdout, status } = spawnSync(path, ['-c', code], { encoding: 'utf8' });
    if (status !== 0) continue;
    const [implementation, major, minor, patch] = stdout.trim().split(' ');
    const rank = Number(minor) * 1000 + Number(patch);
    if (implementation !== 'CPython' || major !== '3' || Number(minor) > 14) continue;
    if (best === null || rank > best.rank) {
      const version = `3.${minor}.${patch}`;
      best = {
        name: `CPython ${version}`,
        minor: Number(minor),
        rank,
        command: (file) => [path, file],
      };
    }
  }
  return best;
}

function pythonCandidates() {
  const found = [];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of list(folder))
      if (/^python3(\.\d+)?$/.test(name)) found.push(join(folder, name));
  }
  const pyenv = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  for (const name of list(pyenv)) {
    const path = join(pyenv, name, 'bin/python3');
    if (existsSync(path)) found.push(path);
  }
  return found.filter((path) => !path.includes('shims'));
}

function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The packages that are there, installing them first unless `install` is false; and those that are not. */
export function packages({ install }) {
  const isThere = ({ package: name }) =>
    existsSync(join(BENCH, 'node_modules', name, 'package.json'));
  if (install && !PACKAGES.every(isThere)) {
    console.error('bench: installing the packages to compare with into bench/node_modules');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const args = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--fetch-retries=1'];
    spawnSync(npm, args, {
      cwd: BENCH,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: npm !== 'npm',
    });
  }
  return {
    present: PACKAGES.filter(isThere).map(({ name, host }) => ({
      name,
      isPackage: true,
      command: (file) => [process.execPath, join(BENCH, 'hosts', host), file],
    })),
    missing: PACKAGES.filter((entry) => !isThere(entry)).map((entry) => entry.package),
  };
}
