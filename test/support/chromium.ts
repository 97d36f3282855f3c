// Finds a Chromium for the tests that need a browser, installs one where that is ours to do, and
// otherwise says in one line what is missing. It knows nothing of VS Code.

import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

/** Either the browser's absolute path, or the one line that says what to install. */
export type ChromiumSearch =
  | { readonly path: string; readonly missing?: undefined }
  | { readonly path?: undefined; readonly missing: string };

/** Names under which a Chromium stands in a folder of `PATH`. */
const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

/** Debian's browser and enough fonts to draw a workbench. */
const debianPackages = ['chromium', 'fonts-dejavu-core', 'fonts-liberation'];

/**
 * No sandbox, as containers run us as root; no network of the browser's own, as a machine without
 * one would refuse its connections many at a time.
 */
const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium of this machine, if it has one. */
export function findChromium(): string | undefined {
  const named = process.env['LOOPSCOPE_CHROMIUM'];
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  return [...fromPath(), ...usualPlaces(), playwrightPlace()].find((path) => existsSync(path));
}

/**
 * The Chromium of this machine, installed first where that can be done without asking: as root on
 * Debian, unless `LOOPSCOPE_NO_INSTALL` is set.
 */
export async function ensureChromium(log: (line: string) => void): Promise<ChromiumSearch> {
  const present = findChromium();
  if (present !== undefined) return { path: present };
  if (process.env['LOOPSCOPE_CHROMIUM'] !== undefined) {
    return {
      missing: `LOOPSCOPE_CHROMIUM names ${process.env['LOOPSCOPE_CHROMIUM']}: no such file`,
    };
  }
  if (!mayInstall()) return { missing: advice() };
  try {
    await installOnDebian(log);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { missing: `${advice()} (apt-get failed: ${lastLine(reason)})` };
  }
  const installed = findChromium();
  return installed === undefined ? { missing: advice() } : { path: installed };
}

/** Starts a headless browser. Whoever calls this closes it. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: launchArguments, headless: true });
}

function fromPath(): string[] {
  if (process.platform === 'win32') return [];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return commandNames.flatMap((name) => ['/usr/bin', ...folders].map((dir) => join(dir, name)));
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    const programs = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    const roots = ['/Applications', join(homedir(), 'Applications')];
    return roots.flatMap((root) =>
      programs.map((name) => join(root, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    const variables = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];
    const roots = variables.map((name) => process.env[name]).filter((root) => root !== undefined);
    const programs = [
      join('Google', 'Chrome', 'Application', 'chrome.exe'),
      join('Chromium', 'Application', 'chrome.exe'),
      join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
    return roots.flatMap((root) => programs.map((name) => join(root, name)));
  }
  return ['/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

/** Where Playwright puts a browser that somebody has downloaded with it. */
function playwrightPlace(): string {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}

function mayInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (process.env['LOOPSCOPE_NO_INSTALL'] !== undefined) return false;
  // Ubuntu's package of this name is a stub for a snap, which containers cannot run.
  return (
    existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

async function installOnDebian(log: (line: string) => void): Promise<void> {
  const run = promisify(execFile);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, maxBuffer: 64 * 1024 * 1024 };
  const started = Date.now();
  log('Chromium is not on this machine: installing it with apt-get');
  await run('apt-get', ['update'], options);
  // Another apt-get may be at work; it is worth waiting for.
  const flags = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];
  await run('apt-get', ['install', ...flags, ...debianPackages], options);
  log(`Chromium is installed (${((Date.now() - started) / 1000).toFixed(0)} s)`);
}

function advice(): string {
  const way =
    process.platform === 'linux'
      ? 'apt-get install chromium, or your distribution’s package'
      : 'install Google Chrome or Chromium';
  return `no Chromium found: ${way}, or set LOOPSCOPE_CHROMIUM to the path of one`;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
