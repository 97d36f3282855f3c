/** `dist/cli.js`: what only the bundle, in a process of its own, can show. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { repositoryPath } from '../support/paths';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExplorationReport } from '../../src/explore/report';

const CLI = repositoryPath('dist/cli.js');

/** A machine with little memory, in megabytes. */
const SMALL_HEAP = 300;

describe('The command line', function () {
  this.timeout(120_000);

  const folder = mkdtempSync(join(tmpdir(), 'loopscope-cli-'));
  after(() => rmSync(folder, { recursive: true }));

  function loopscope(...args: readonly string[]): {
    status: number | null;
    stdout: string;
    stderr: string;
  } {
    const node = [`--max-old-space-size=${SMALL_HEAP}`, CLI, ...args];
    return spawnSync(process.execPath, node, { encoding: 'utf8' });
  }

  /** Each fills the heap in its own way: small values, large ones, and ones that a loop keeps. */
  for (const [name, source] of [
    ['small', 'x = {}\nfor i in range(10 ** 9):\n    x[i] = [[i]]'],
    ['large', 'x = [0] * 10 ** 6\ny = [x + [i] for i in range(10 ** 6)]'],
    ['copied', 'x = [0] * 10 ** 6\ny = [list(range(10 ** 6)) for i in range(10 ** 6)]'],
    [
      'handles',
      'import asyncio\nloop = asyncio.new_event_loop()\ndef f(xs):\n    loop.call_soon(f, [xs] + [0] * 5000)\nloop.call_soon(f, [])\nloop.run_forever()',
    ],
  ] as const) {
    it(`ends a run at the limit of memory: ${name}`, () => {
      const file = join(folder, `${name}.py`);
      writeFileSync(file, source);
      const { status, stderr } = loopscope('run', file);
      assert.equal(stderr, 'loopscope: stopped at the limit of memory\n');
      assert.equal(status, 125);
    });
  }

  it('explores a program that fills the memory in some schedules only', () => {
    const file = join(folder, 'grows.py');
    writeFileSync(
      file,
      [
        'import threading',
        'ready = False',
        'def work():',
        '    global ready',
        '    ready = True',
        'thread = threading.Thread(target=work)',
        'thread.start()',
        'x = []',
        'while not ready:',
        '    x.append([0] * 10 ** 6)',
        'thread.join()',
      ].join('\n'),
    );
    const { status, stdout, stderr } = loopscope(
      'explore',
      file,
      '--granularity',
      'line',
      '--json',
      '--preemptions',
      '1',
    );
    assert.deepEqual([status, stderr], [0, '']);
    const { outcomes, complete } = JSON.parse(stdout) as ExplorationReport;
    assert.deepEqual(outcomes.map(({ outcome }) => outcome).sort(), ['exit', 'limit']);
    assert(complete);
  });

  it('does not take garbage for memory that is used', () => {
    const file = join(folder, 'garbage.py');
    writeFileSync(file, 'for i in range(200):\n    x = [0] * 10 ** 6\nprint(len(x))');
    const { status, stdout } = loopscope('run', file);
    assert.deepEqual([status, stdout], [0, '1000000\n']);
  });

  it('shows how it is used after any command', () => {
    const { status, stdout } = loopscope('check', '--help');
    assert.equal(status, 0);
    assert.match(stdout, /^usage: loopscope COMMAND/);
  });

  it('reports an unreadable file in JSON where JSON is asked for', () => {
    const { status, stdout } = loopscope('check', '--format', 'json', join(folder, 'none.py'));
    assert.equal(status, 2);
    const { programs } = JSON.parse(stdout) as { programs: { error: { code: string } }[] };
    assert.deepEqual(
      programs.map(({ error }) => error.code),
      ['cannot-read'],
    );
  });
});
