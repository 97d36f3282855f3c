import assert from 'node:assert/strict';
import ts from 'typescript';
import { readRepositoryFile, repositoryFiles } from '../support/paths';
import { brokenImportRules, ROOMS } from './importRules';

/** Everything that a file imports: types, dynamic imports and re-exports too. */
function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map((imported) => imported.fileName);
}

describe('imports', () => {
  const files = repositoryFiles('src', /\.tsx?$/);

  it('follow the arrows between the rooms', () => {
    const broken = files.flatMap((file) =>
      importsOf(readRepositoryFile(file)).flatMap((specifier) =>
        brokenImportRules(file, specifier),
      ),
    );
    assert.deepEqual(broken, []);
  });

  it('come from rooms of the table', () => {
    const rooms = files.map((file) => file.split('/')[1]);
    const unknown = rooms.filter((room) => !(room in ROOMS));
    assert.deepEqual([...new Set(unknown)], []);
  });

  it('are found in every form', () => {
    const text = `
      import { a } from './value';
      import type { B } from './type';
      import './effect';
      export { c } from './reexport';
      export * from './star';
      const d = await import('./dynamic');
      type E = import('./typeExpression').E;
    `;
    const names = ['value', 'type', 'effect', 'reexport', 'star', 'dynamic', 'typeExpression'];
    assert.deepEqual(
      importsOf(text),
      names.map((name) => `./${name}`),
    );
  });

  it('are refused with the rule that they break', () => {
    const refused: [string, string, RegExp][] = [
      ['src/engine/world.ts', '../debuggee/debuggee', /engine may import base, trace, compiler/],
      ['src/trace/fold.ts', '../engine/world', /trace may import base, but not engine/],
      ['src/base/prng.ts', '../trace/table', /base may import base, but not trace/],
      ['src/hazards/lostWakeup.ts', 'node:fs', /only live, debuggee, .* may use Node/],
      ['src/hazards/lostWakeup.ts', 'fs', /may use Node/],
      ['src/adapter/session.ts', 'vscode', /only extension may import vscode/],
      ['src/trace/story.ts', '@vscode/debugprotocol', /only adapter, protocol may import/],
      ['src/cli/main.ts', '../extension/main', /but not extension/],
      ['src/cli/main.ts', '../../test/support/paths', /nothing from outside src/],
      ['src/webview/main.tsx', 'left-pad', /in no rule/],
      ['src/attic/old.ts', './older', /not a room/],
    ];
    for (const [file, specifier, rule] of refused) {
      assert.match(brokenImportRules(file, specifier).join('\n'), rule);
    }
  });

  it('are allowed along the arrows', () => {
    const allowed: [string, string][] = [
      ['src/engine/vm/run.ts', '../kernel/process'],
      ['src/engine/vm/run.ts', '../../base/assert'],
      ['src/webview/main.tsx', 'preact/hooks'],
      ['src/extension/main.ts', 'node:path'],
      ['src/cli/main.ts', '../../package.json'],
    ];
    for (const [file, specifier] of allowed) {
      assert.deepEqual(brokenImportRules(file, specifier), []);
    }
  });
});
