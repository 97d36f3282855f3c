import assert from 'node:assert/strict';
import esbuild from 'esbuild';
import { existsInRepository, REPOSITORY } from '../support/paths';
import { hostGlobalsIn } from './hostGlobals';

/** The rooms whose worlds must be data, by the file that pulls in the rest of each. */
const ENTRIES = ['src/engine/world.ts', 'src/explore/exploration.ts'];

/** A room as a browser would get it: anything of Node fails the build. */
async function bundle(entry: string): Promise<string> {
  const result = await esbuild.build({
    absWorkingDir: REPOSITORY,
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'neutral',
    format: 'esm',
    target: 'es2022',
    mainFields: ['module', 'main'],
    loader: { '.py': 'text' },
    logLevel: 'silent',
  });
  return result.outputFiles[0].text;
}

describe('the bundle of a pure room', () => {
  for (const entry of ENTRIES) {
    it(`uses nothing of its host: ${entry}`, async function () {
      if (!existsInRepository(entry)) this.skip();
      assert.deepEqual(hostGlobalsIn(await bundle(entry)), []);
    });

    it(`has other characters than ASCII in comments alone: ${entry}`, async function () {
      if (!existsInRepository(entry)) this.skip();
      // `src/start` reads the bundle as latin1, and a build leaves regular expressions as they are.
      const lines = (await bundle(entry)).split('\n').map((line) => line.trim());
      const code = lines.filter((line) => !/^(?:\/\/|\/?\*)/.test(line));
      assert.deepEqual(
        code.filter((line) => /\P{ASCII}/u.test(line)),
        [],
      );
    });
  }

  it('is searched for uses, not for words', () => {
    const innocent = `
      // A Date in a comment.
      const text = 'Promise', o = { Date: 1, process: 2 };
      o.Date + o.process;
      class A { Promise() { return Math.floor(1); } }
      function f({ process }) { const Date = process; return () => Date; }
    `;
    assert.deepEqual(hostGlobalsIn(innocent), []);
  });

  it('is caught using its host', () => {
    const guilty = [
      'const a = Date.now();',
      'const b = Math.random();',
      'const c = globalThis["Date"];',
      'async function d() {}',
      'const e = { now: performance.now() };',
      'const f = new Function("return Date");',
      'function g() { const process = 1; } process.exit();',
    ].join('\n');
    assert.deepEqual(hostGlobalsIn(guilty), [
      '1: Date',
      '2: Math.random',
      '3: globalThis',
      '4: async',
      '5: performance',
      '6: Function',
      '7: process',
    ]);
  });
});
