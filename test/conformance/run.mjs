// `npm run conformance`: bundles report.ts, as the tests are bundled, and runs it with the arguments.
// The engine is bundled with it.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { pythonFiles } from '../../scripts/pythonFiles.cjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const bundle = path.join(ROOT, 'dist-test/conformanceReport.js');

await esbuild.build({
  absWorkingDir: ROOT,
  entryPoints: ['test/conformance/report.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  plugins: [pythonFiles(null)],
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
