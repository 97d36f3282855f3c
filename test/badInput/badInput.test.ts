/**
 * Programs that do more than can be done: each ends, with a message that says why, in `dist/cli.js` and
 * a process of its own, because what is to be shown is that this process survives.
 *
 * The limits are small, so that every program reaches them at once. `LOOPSCOPE_BAD_INPUT=whole npm test
 * -- badInput` runs them as users do, which takes some minutes.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryPath } from '../support/paths';
import type { BadProgram } from './ending';
import { endless } from './endless';
import { longOperations } from './longOperations';
import { many } from './many';
import { recursion } from './recursion';
import { sources } from './sources';
import { tooLarge } from './tooLarge';

const WHOLE = process.env['LOOPSCOPE_BAD_INPUT'] === 'whole';

/** A machine with little memory, in megabytes; and little patience. */
const SMALL = {
  node: ['--max-old-space-size=400'],
  loopscope: ['--max-steps', '3000000', '--max-output', '1000000'],
};

/** Seconds that one program may take: a hundred times what it takes where nothing else runs. */
const LONGEST = WHOLE ? 150 : 100;

describe('Bad input', function () {
  this.timeout(LONGEST * 1000 + 10_000);

  const folder = mkdtempSync(join(tmpdir(), 'loopscope-bad-'));
  after(() => rmSync(folder, { recursive: true }));

  const categories = {
    endless,
    recursion,
    'too large': tooLarge,
    'long operations': longOperations,
    many,
    sources,
  };
  for (const [category, programs] of Object.entries(categories)) {
    describe(category, () => {
      for (const [name, program] of Object.entries(programs)) {
        it(name, async () => {
          const file = join(folder, 'program.py');
          writeFileSync(file, program.source);
          await check(file, program);
        });
      }
    });
  }
});

async function check(file: string, { ending }: BadProgram): Promise<void> {
  const given = WHOLE ? { node: [], loopscope: [] } : SMALL;
  const { code, stderr } = await run([
    ...given.node,
    repositoryPath('dist/cli.js'),
    'run',
    file,
    ...given.loopscope,
  ]);
  const last = stderr.trimEnd().split('\n').pop()!;
  const endings = [ending].flat();
  const isRight = endings.some((one) => one.code === code && (one.last ?? /^$/).test(last));
  const wanted = endings.map((one) => `${one.code.toString()} ${String(one.last)}`).join(' or ');
  assert(isRight, `${String(code)} ${last}, not ${wanted}\n${stderr.slice(-2000)}`);
}

/** The end of what it said on standard error, and its exit code; null: it had to be killed. */
function run(args: readonly string[]): Promise<{ code: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: LONGEST * 1000,
      killSignal: 'SIGKILL',
    });
    let stderr = '';
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (text: string) => {
      stderr = (stderr + text).slice(-100_000);
    });
    child.on('close', (code) => resolve({ code, stderr }));
  });
}
