/**
 * Which library modules running asyncio loads. Every one of them is paid for at each start, so that
 * one more is to be a decision: `_later` (library/laterNames.ts) loads when somebody asks.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { REPOSITORY } from '../support/paths';

// A process of its own: in this one other tests have loaded everything.
const SCRIPT = `
  import { runSource } from './test/support/check';
  import { sourceLine } from './src/engine/vm/sources';
  import { PYTHON_FILES } from './src/engine/library/pythonFiles.generated';
  const { report } = runSource(process.argv[2], { profile: process.argv[3] });
  const loaded = [...PYTHON_FILES.keys()].filter((f) => sourceLine('/usr/lib/python3/' + f, 1) !== undefined);
  console.log(JSON.stringify({ out: report.stdout + report.stderr, loaded }));
`;

async function bundle(): Promise<string> {
  const { pythonFiles } = createRequire(join(REPOSITORY, 'package.json'))(
    './scripts/pythonFiles.cjs',
  ) as {
    readonly pythonFiles: (packModule: null) => esbuild.Plugin;
  };
  const built = await esbuild.build({
    absWorkingDir: REPOSITORY,
    stdin: { contents: SCRIPT, resolveDir: REPOSITORY, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    plugins: [pythonFiles(null)],
    logLevel: 'silent',
  });
  return built.outputFiles[0].text;
}

/** The files that a program loads, after making sure that it printed what it should. */
function loadedBy(script: string, program: string, profile: string): readonly string[] {
  const answer = execFileSync(process.execPath, ['-', program, profile], {
    input: script,
    encoding: 'utf8',
  });
  const { out, loaded } = JSON.parse(answer) as { out: string; loaded: readonly string[] };
  assert.equal(out, 'done\n');
  return loaded;
}

describe('The library modules that are loaded', function () {
  this.timeout(60_000);
  let script: string;
  before(async () => {
    script = await bundle();
  });

  it('by import asyncio are those with methods of loops', () => {
    assert.deepEqual(loadedBy(script, "import asyncio\nprint('done')", '3.13'), [
      'asyncio/__init__.py',
      'asyncio/_connections.py',
      'asyncio/_sock_methods.py',
      'asyncio/base_events.py',
      'asyncio/unix_events.py',
    ]);
  });

  it('by asyncio.run() and sleep() are few', () => {
    const program = `
      import asyncio
      async def main():
        await asyncio.sleep(0)
        print('done')
      asyncio.run(main())
    `;
    assert.deepEqual(loadedBy(script, program, '3.13'), [
      '_functools.py',
      'asyncio/__init__.py',
      'asyncio/_connections.py',
      'asyncio/_ensuring.py',
      'asyncio/_sock_methods.py',
      'asyncio/base_events.py',
      'asyncio/futures.py',
      'asyncio/runners.py',
      'asyncio/tasks.py',
      'asyncio/unix_events.py',
    ]);
  });

  it('by nothing are none', () => {
    assert.deepEqual(loadedBy(script, "print('done')", '3.13'), []);
  });
});
