// One server and one browser for all journeys of a test run, started when the first journey needs
// them and stopped in a root `after` hook, also when a journey has failed. Each window has a
// browser context of its own and so remembers nothing of the others.

import { execFile } from 'node:child_process';
import { cp, mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { ensureVscode } from '../../scripts/vscode/install.mjs';
import { packageExtension } from '../../scripts/vscode/package.mjs';
import { installExtension, startServer, type Server } from '../../scripts/vscode/server.mjs';
import { replaceSettings } from '../../scripts/vscode/settings.mjs';
import { ensureChromium, launchChromium } from './chromium';
import { Workbench } from './workbench';

export interface WindowOptions {
  /** Copied first, so that a journey may change it. Default: the scenarios we ship. */
  readonly folder?: string;
  /** The user's settings, on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /**
   * The language of our extension, such as `zh-CN`. VS Code itself stays English, as its language
   * packs come from a marketplace only.
   */
  readonly locale?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** What a suite of journeys is given. */
export interface WorkbenchSuite {
  /**
   * Opens a window. One that is opened in a test is closed after it, one that is opened in a
   * `before` hook at the end of the suite.
   */
  open(options?: WindowOptions): Promise<Workbench>;
}

interface Shared {
  readonly server: Server;
  readonly browser: Browser;
}

/** Test files may be bundled apart; what they share must then hang on something they all see. */
interface SharedPlace {
  started?: Promise<Shared | string>;
  hooked?: true;
}

const place = ((globalThis as { [key: symbol]: SharedPlace | undefined })[
  Symbol.for('loopscope.workbench')
] ??= {});

/** A cold start of VS Code with an install before it takes this long at most. */
const startLimitMs = 10 * 60_000;

/** A journey waits for a slow machine many times over. */
const journeyLimitMs = 3 * 60_000;

/**
 * Declares a mocha suite whose tests drive the real VS Code with our packaged extension. Where
 * that is not possible, the suite says in one line why and how many tests it skips; with
 * `LOOPSCOPE_REQUIRE_VSCODE` set it fails instead.
 */
export function describeWorkbench(title: string, body: (suite: WorkbenchSuite) => void): void {
  if (place.hooked === undefined) {
    place.hooked = true;
    after('stop VS Code and the browser', stopShared);
  }
  describe(title, function () {
    this.timeout(journeyLimitMs);
    const ofSuite: Workbench[] = [];
    const ofTest: Workbench[] = [];
    let inTest = false;

    before('start VS Code', async function () {
      this.timeout(startLimitMs);
      const shared = await startShared();
      if (typeof shared !== 'string') return;
      if (process.env['LOOPSCOPE_REQUIRE_VSCODE'] !== undefined) throw new Error(shared);
      const count = countTests(this.test?.parent);
      console.log(`  skipping ${count.toString()} tests of "${title}": ${shared}`);
      this.skip();
    });
    beforeEach(() => {
      inTest = true;
    });
    afterEach('close windows', async function () {
      inTest = false;
      if (this.currentTest?.state === 'failed') {
        await reportFailure(this.currentTest.fullTitle(), [...ofSuite, ...ofTest]);
      }
      await closeAll(ofTest);
    });
    after('close windows', () => closeAll(ofSuite));

    body({
      open: async (options = {}) => {
        const windows = inTest ? ofTest : ofSuite;
        return openWindow(options, windows);
      },
    });
  });
}

/** Opens a window on the shared server; `windows` is told of it as long as it is open. */
async function openWindow(options: WindowOptions, windows: Workbench[]): Promise<Workbench> {
  const shared = await startShared();
  if (typeof shared === 'string') throw new Error(shared);
  const { server, browser } = shared;
  const folder = await copyFolder(options.folder ?? join('media', 'scenarios'), server);
  await replaceSettings(server.userDataDir, options.settings ?? {});
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1440, height: 1000 },
    ...(options.locale === undefined ? {} : { locale: options.locale }),
  });
  if (options.locale !== undefined) await context.addInitScript(forceLanguage, options.locale);
  // What waits longer says so, or asks again: see workbenchPoll.ts.
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const workbench = new Workbench({
    page,
    context,
    folder,
    adapters: () => adaptersBelow(server.extensionsDir),
    onClose: () => {
      const index = windows.indexOf(workbench);
      if (index >= 0) windows.splice(index, 1);
    },
  });
  windows.push(workbench);
  await workbench.load(`${server.url}/?folder=${encodeURIComponent(folder)}`);
  return workbench;
}

/**
 * Runs in the page before VS Code. It reads the language of its user interface from this global,
 * which its own English texts set; extensions are given the translations for what they find here.
 */
function forceLanguage(locale: string): void {
  const language = { get: () => locale.toLowerCase(), set: () => undefined };
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', language);
}

/** Starts server and browser once; answers with the reason if that is not possible here. */
function startShared(): Promise<Shared | string> {
  place.started ??= start();
  return place.started;
}

async function start(): Promise<Shared | string> {
  const log = (line: string): void => {
    console.log(`  ${line}`);
  };
  const chromium = await ensureChromium(log);
  if (chromium.path === undefined) return chromium.missing;
  const named = process.env['LOOPSCOPE_VSIX'];
  const vsix =
    named === undefined ? await packageExtension(process.cwd(), { log }) : resolve(named);
  let vscode;
  try {
    vscode = await ensureVscode({ log });
  } catch (error) {
    if (error instanceof Error && error.name === 'InstallError') return error.message;
    throw error;
  }
  const server = await startServer({ folder: process.cwd(), vscode });
  try {
    await installExtension(vsix, { ...server, vscode });
    return { server, browser: await launchChromium(chromium.path) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function stopShared(): Promise<void> {
  const started = place.started;
  delete place.started;
  // A failed start has been reported by the suite that asked for it, and has left nothing.
  const shared = await started?.catch(() => 'failed');
  if (shared === undefined || typeof shared === 'string') return;
  await shared.browser.close();
  await shared.server.stop();
}

/** Processes that run the debug adapter of an extension installed in this folder. */
async function adaptersBelow(extensionsDir: string): Promise<readonly number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,args=']);
  return stdout.split('\n').flatMap((line) => {
    const isOurs = line.includes(extensionsDir) && line.includes('adapter.js');
    return isOurs ? [Number.parseInt(line, 10)] : [];
  });
}

/** The copy lies in the server's temporary folder and goes away with it. */
async function copyFolder(folder: string, server: Server): Promise<string> {
  const parent = await mkdtemp(join(server.userDataDir, '..', 'w-'));
  const copy = join(parent, 'work');
  await cp(resolve(folder), copy, { recursive: true });
  return copy;
}

async function closeAll(windows: readonly Workbench[]): Promise<void> {
  for (const workbench of [...windows]) await workbench.close();
}

async function reportFailure(title: string, windows: readonly Workbench[]): Promise<void> {
  for (const [index, workbench] of windows.entries()) {
    try {
      const path = await workbench.screenshot(`failed-${title}-${index.toString()}`);
      console.log(`      see ${path}`);
    } catch {
      // The window itself is what has failed.
    }
    for (const error of workbench.pageErrors) console.log(`      page: ${error}`);
  }
}

function countTests(suite: Mocha.Suite | undefined): number {
  let count = 0;
  suite?.eachTest(() => {
    count += 1;
  });
  return count;
}
