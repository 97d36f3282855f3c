/** `dist/cli.js` starts the same program with, without and with a broken code cache. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = join(process.cwd(), 'dist/cli.js');

describe('The code cache', function () {
  this.timeout(20_000);
  let folder: string;

  beforeEach(function () {
    if (!existsSync(CLI)) this.skip();
    folder = mkdtempSync(join(tmpdir(), 'ls-cache-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const cli = (
    args: readonly string[],
    env: NodeJS.ProcessEnv,
  ): { status: number | null; out: string; err: string } => {
    const run = spawnSync(process.execPath, [CLI, ...args], {
      encoding: 'utf8',
      env: { ...process.env, NODE_COMPILE_CACHE: folder, ...env },
    });
    return { status: run.status, out: run.stdout, err: run.stderr };
  };
  const profiles = (env: NodeJS.ProcessEnv) => cli(['profiles'], env);

  it('is written once, and changes nothing of what is printed', () => {
    const first = profiles({});
    assert.equal(first.status, 0);
    assert.match(first.out, /3\.14/);
    const [file, ...others] = readdirSync(folder);
    assert.deepEqual(others, []);
    const written = statSync(join(folder, file)).mtimeMs;
    assert.deepEqual(profiles({}), first);
    assert.equal(statSync(join(folder, file)).mtimeMs, written);
  });

  it('loads what is loaded late as without it', () => {
    const program = join(folder, 'program.py');
    writeFileSync(program, 'print(1)\n');
    const args = ['run', program, '--trace', join(folder, 'trace.jsonl.gz')];
    const expected = { status: 0, out: '1\n', err: '' };
    assert.deepEqual(cli(args, {}), expected);
    assert.deepEqual(cli(args, {}), expected);
  });

  it('is replaced when V8 refuses it', () => {
    const first = profiles({});
    const [file] = readdirSync(folder);
    const { size } = statSync(join(folder, file));
    writeFileSync(join(folder, file), 'not a cache');
    assert.deepEqual(profiles({}), first);
    assert.equal(statSync(join(folder, file)).size > size / 2, true);
  });

  it('is not missed where it cannot be, and not made where it is not wanted', () => {
    const first = profiles({ NODE_COMPILE_CACHE: join(CLI, 'no folder') });
    assert.match(first.out, /3\.14/);
    assert.equal(first.err, '');
    assert.deepEqual(profiles({ NODE_DISABLE_COMPILE_CACHE: '1' }), first);
    assert.deepEqual(readdirSync(folder), []);
  });
});
