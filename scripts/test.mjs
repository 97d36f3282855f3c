// Runs the test suites: `npm test`, or `npm test -- SUITE… [mocha options]` for some of them, where
// SUITE can be a folder of one, like `unit/base`.
//
// It builds first, and without a suite it also runs the checks. The last line is
// `N passed, N failed, N skipped`, summed over the suites; a check counts as one, and so does a
// build that fails or a suite that dies.

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChecks, STATIC_CHECKS } from './check.mjs';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const MOCHA = path.join(ROOT, 'node_modules/mocha/bin/mocha.js');

/**
 * In the order in which they run; `timeout` is mocha's limit for one test, in ms. It ends what hangs and
 * judges no speed: machines differ, and are busy.
 */
const SUITES = [
  { name: 'unit', timeout: 20_000 },
  { name: 'tidy', timeout: 60_000 },
  { name: 'golden', timeout: 20_000 },
  { name: 'hazards', timeout: 300_000 },
  { name: 'badInput', timeout: 120_000 },
  { name: 'dap', timeout: 20_000 },
  { name: 'webview', timeout: 60_000 },
  { name: 'conformance', timeout: 120_000 },
  { name: 'e2e', timeout: 180_000 },
];

/** The suites that test sources alone, and so run although nothing could be built. */
const SOURCE_SUITES = ['unit'];

/** Runs Node on a script with this terminal; resolves to its exit code. */
function node(args, env = {}) {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } };
    const child = spawn(process.execPath, args, options);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function hasTests(folder) {
  const absolute = path.join(ROOT, 'test', folder);
  if (!fs.existsSync(absolute)) return false;
  return fs.readdirSync(absolute, { recursive: true }).some((file) => /\.test\.tsx?$/.test(file));
}

/** Bundles and runs one suite; resolves to its counts. */
async function runSuite({ folder, timeout }, mochaOptions, reportFile) {
  console.log(`\n== ${folder}`);
  if (!hasTests(folder)) {
    console.log(`no tests in test/${folder} yet`);
    return { passed: 0, failed: 0, skipped: 0 };
  }
  const died = { passed: 0, failed: 1, skipped: 0 };
  if ((await node(['esbuild.js', '--tests', folder])) !== 0) return died;
  fs.rmSync(reportFile, { force: true });
  const code = await node(
    [
      MOCHA,
      '--timeout',
      String(timeout),
      '--forbid-only',
      '--reporter',
      'scripts/mochaReporter.cjs',
      ...mochaOptions,
      `dist-test/${folder}/**/*.test.js`,
    ],
    { LOOPSCOPE_TEST_REPORT: reportFile },
  );
  if (!fs.existsSync(reportFile)) return died;
  const counts = JSON.parse(fs.readFileSync(reportFile, 'utf8'));
  // A run can fail after its last test, when something it opened is still open.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

async function main() {
  const args = process.argv.slice(2);
  const firstOption = args.findIndex((arg) => arg.startsWith('-'));
  const named = firstOption < 0 ? args : args.slice(0, firstOption);
  const mochaOptions = firstOption < 0 ? [] : args.slice(firstOption);
  const suiteOf = (folder) => SUITES.find(({ name }) => name === folder.split('/')[0]);
  const unknown = named.filter((folder) => suiteOf(folder) === undefined);
  if (unknown.length > 0) {
    const known = SUITES.map((suite) => suite.name).join(', ');
    console.error(`there is no suite ${unknown.join(', ')}; there are ${known}`);
    process.exitCode = 2;
    return;
  }

  const total = { passed: 0, failed: 0, skipped: 0 };
  const add = (counts) => {
    for (const key of Object.keys(total)) total[key] += counts[key] ?? 0;
  };
  const folders = named.length > 0 ? named : SUITES.map(({ name }) => name);
  const wanted = folders.map((folder) => ({ folder, ...suiteOf(folder) }));
  const builds = wanted.some((suite) => !SOURCE_SUITES.includes(suite.name));
  if (builds) console.log('== build');
  const built = !builds || (await node(['esbuild.js'])) === 0;
  if (!built) add({ failed: 1 });
  if (named.length === 0) {
    console.log('\n== check');
    add(await runChecks(STATIC_CHECKS));
  }
  const suites = built ? wanted : wanted.filter(({ name }) => SOURCE_SUITES.includes(name));

  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'loopscope-test-'));
  try {
    for (const suite of suites) {
      add(await runSuite(suite, mochaOptions, path.join(scratch, 'counts.json')));
    }
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

await main();
