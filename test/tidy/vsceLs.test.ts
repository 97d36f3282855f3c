import assert from 'node:assert/strict';
import { listFiles, PackageManager } from '@vscode/vsce';
import { expectGolden } from '../support/golden';
import { existsInRepository, readRepositoryFile, REPOSITORY } from '../support/paths';

const GOLDEN = 'test/tidy/vsceLs.golden.txt';

/** What a bundle is built from: a room that is not written yet has none to ship. */
const BUNDLES: Readonly<Record<string, string>> = {
  'dist/extension.js': 'src/extension/main.ts',
  'dist/adapter.js': 'src/start/main.ts',
  'dist/adapterMain.js': 'src/adapter/main.ts',
  'dist/cli.js': 'src/start/main.ts',
  'dist/cliMain.js': 'src/cli/main.ts',
  'dist/webview.js': 'src/webview/main.tsx',
};

describe('the package', () => {
  it('holds exactly these files', async () => {
    const packageManager = PackageManager.None;
    const files = await listFiles({ cwd: REPOSITORY, packageManager });
    assert.ok(existsInRepository('dist/codicon.css'), 'build first: npm run build');
    // Scenarios and hazards come and go; their own tests know them one by one.
    const listed = files.map((file) =>
      file
        .replace(/^media\/scenarios\/[\w-]+\.py$/, 'media/scenarios/*.py')
        .replace(/^docs\/hazards\/LS\d+\.md$/, 'docs/hazards/LS*.md'),
    );
    const unwritten = Object.keys(BUNDLES).filter((file) => !existsInRepository(BUNDLES[file]));
    const all = [...new Set([...listed, ...unwritten])].sort();
    expectGolden(GOLDEN, `${all.join('\n')}\n`);
  });

  it('names the licences of everything that is bundled', () => {
    const licences = readRepositoryFile('dist/thirdPartyLicenses.txt');
    assert.match(licences, /^@vscode\/codicons /m);
    assert.match(licences, /Creative Commons/);
  });
});
