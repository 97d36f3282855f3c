// The checks that need no running program: `npm run check`; `npm run check -- types lint` runs those
// whose names begin so. They run two at a time; one that fails prints what it said and the command
// that mends it, or shows it again.
//
// scripts/test.mjs runs the same list without its last entry, because the suites are its own.

import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const AT_ONCE = 2;

const bin = (name, file) => path.join(ROOT, 'node_modules', name, file);
const TSC = bin('typescript', 'bin/tsc');

const types = (environment) => ({
  name: `types:${environment}`,
  command: [TSC, '-p', `tsconfig.${environment}.json`, '--pretty', 'false'],
  mend: `npx tsc -p tsconfig.${environment}.json`,
});

/** The long ones first, so that no processor is idle at the end. */
export const STATIC_CHECKS = [
  {
    name: 'lint',
    command: [bin('eslint', 'bin/eslint.js'), '--max-warnings', '0', '.'],
    mend: 'npm run lint -- --fix',
  },
  {
    name: 'format',
    command: [bin('prettier', 'bin/prettier.cjs'), '--log-level', 'warn', '--check', '.'],
    mend: 'npm run format',
  },
  types('test'),
  types('pure'),
  types('node'),
  types('host'),
  types('dom'),
  {
    name: 'unused',
    command: [bin('knip', 'bin/knip.js'), '--no-progress'],
    mend: 'npx knip --fix',
  },
  {
    name: 'generated',
    command: ['esbuild.js', '--generate', '--check'],
    mend: 'npm run generate',
  },
];

const TESTS = {
  name: 'tests',
  command: ['scripts/test.mjs', 'unit', 'tidy'],
  mend: 'npm test -- unit tidy',
};

/** Runs one check; its output is kept back unless it fails. */
function run(check) {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, check.command, { cwd: ROOT });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      if (code !== 0) console.log(output.trimEnd());
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${check.name} (${seconds} s)`);
      if (code !== 0) console.log(`     mend with: ${check.mend}`);
      resolve(code === 0);
    });
  });
}

/** Runs the checks, a few at once; resolves to how many passed and failed. */
export async function runChecks(checks) {
  const queue = [...checks];
  let passed = 0;
  const worker = async () => {
    for (let check = queue.shift(); check !== undefined; check = queue.shift()) {
      if (await run(check)) passed += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { passed, failed: checks.length - passed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = process.argv.slice(2);
  const checks = [TESTS, ...STATIC_CHECKS].filter(
    ({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)),
  );
  const { failed } = await runChecks(checks);
  process.exitCode = failed > 0 ? 1 : 0;
}
