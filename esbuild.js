// Builds what ships (dist/), what mocha runs (dist-test/) and the generated sources.
//
//   node esbuild.js                     bundles for development, with source maps
//   node esbuild.js --production        minified, without source maps, into an emptied dist/
//   node esbuild.js --watch             the same as the first, again at every change
//   node esbuild.js --tests [FOLDER…]   every test/FOLDER/**/*.test.ts (all suites by default)
//   node esbuild.js --generate          rewrites the generated sources that are checked in
//   node esbuild.js --generate --check  fails if one of them is not what its generator writes
//
// A room whose entry point does not exist yet is skipped, and the note says so.

'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const esbuild = require('esbuild');
const manifest = require('./package.json');
const { packPython, pythonFiles, pythonFilesBeside } = require('./scripts/pythonFiles.cjs');

const ROOT = __dirname;
const args = process.argv.slice(2);
const flags = new Set(args.filter((arg) => arg.startsWith('--')));
const production = flags.has('--production');

/**
 * Node 20 is what VS Code 1.100 embeds and what the command line asks for. What is imported late is
 * required late: Node warns about `import()` in a script that comes from the code cache.
 */
const NODE = {
  platform: 'node', format: 'cjs', target: 'node20', supported: { 'dynamic-import': false },
}; // prettier-ignore

/** A page of ours, in the Chromium of VS Code 1.100 or later. */
const PAGE = { platform: 'browser', format: 'iife', target: 'chrome128' };

/** A program for Node: its bundle, and beside it what starts that from V8's code cache. */
function started(name, entry, options) {
  const bundle = `${name}Main`;
  const define = { BUNDLE: JSON.stringify(bundle) };
  return [
    { name: bundle, entry, ...NODE, charset: 'ascii' },
    { name, entry: 'src/start/main.ts', ...NODE, define, ...options },
  ];
}

const BUNDLES = [
  { name: 'extension', entry: 'src/extension/main.ts', ...NODE, external: ['vscode'] },
  ...started('adapter', 'src/adapter/main.ts'),
  ...started('cli', 'src/cli/main.ts', { banner: { js: '#!/usr/bin/env node' } }),
  { name: 'webview', entry: 'src/webview/main.tsx', ...PAGE },
  { name: 'results', entry: 'src/webview/results/main.tsx', ...PAGE },
];

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
  legalComments: 'none',
};

/** esbuild's options for one entry of BUNDLES. */
function bundleOptions({ name, entry, ...options }) {
  return {
    ...COMMON,
    ...options,
    entryPoints: [entry],
    outfile: `dist/${name}.js`,
    minify: production,
    sourcemap: production ? false : 'linked',
    metafile: true,
  };
}

/** What compiles Python files when Loopscope is built. */
let packing;
async function packModule() {
  packing ??= loadTypeScript('src/compiler/pack.ts');
  return (await packing).packModule;
}

/** Where in dist the engine's Python files are, with their code. */
const PYTHON_DATA = 'python.dat';

/** Puts the engine's Python files into dist; a process that has the old file open keeps it. */
async function writePython() {
  const files = filesBelow('src/engine').filter((file) => file.endsWith('.py'));
  const paths = files.sort().map((file) => path.join(ROOT, file));
  const packed = packPython(paths, await packModule());
  const target = path.join(ROOT, 'dist', PYTHON_DATA);
  fs.writeFileSync(`${target}.new`, packed.data);
  fs.renameSync(`${target}.new`, target);
  return packed;
}

/** The bundles whose room exists; says which are missing. */
function presentBundles() {
  return BUNDLES.filter(({ name, entry }) => {
    const present = fs.existsSync(path.join(ROOT, entry));
    if (!present) console.log(`build: no ${name}, because ${entry} does not exist yet`);
    return present;
  });
}

/** Files that the page loads beside its bundle. */
function copyAssets() {
  const codicons = path.join(ROOT, 'node_modules/@vscode/codicons/dist');
  const files = ['codicon.css', 'codicon.ttf'].map((file) => path.join(codicons, file));
  const media = path.join(ROOT, 'media');
  if (fs.existsSync(media)) {
    const sheets = fs.readdirSync(media).filter((file) => file.endsWith('.css'));
    files.push(...sheets.map((file) => path.join(media, file)));
  }
  for (const file of files) fs.copyFileSync(file, path.join(ROOT, 'dist', path.basename(file)));
}

/** The licences of the packages that the bundles contain: their terms ask that they travel along. */
function writeLicenses(metafiles) {
  const packages = new Set(['@vscode/codicons']);
  for (const input of metafiles.flatMap((metafile) => Object.keys(metafile.inputs))) {
    const found = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) packages.add(found[1]);
  }
  const sections = [...packages].sort().map((name) => {
    const folder = path.join(ROOT, 'node_modules', name);
    const { version, license } = JSON.parse(
      fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
    );
    const texts = fs.readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file));
    const body = texts.map((file) => fs.readFileSync(path.join(folder, file), 'utf8').trim());
    return [`${name} ${version} (${license})`, ...body].join('\n\n');
  });
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  fs.writeFileSync(path.join(ROOT, 'dist/thirdPartyLicenses.txt'), `${sections.join(rule)}\n`);
}

async function build() {
  if (production) fs.rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
  fs.mkdirSync(path.join(ROOT, 'dist'), { recursive: true });
  const plugins = [pythonFilesBeside(await writePython(), PYTHON_DATA)];
  // One broken room does not keep the others from being built.
  const results = await Promise.allSettled(
    presentBundles().map((bundle) => esbuild.build({ ...bundleOptions(bundle), plugins })),
  );
  copyAssets();
  writeLicenses(results.flatMap(({ value }) => (value === undefined ? [] : [value.metafile])));
  const cli = path.join(ROOT, 'dist/cli.js');
  if (fs.existsSync(cli)) fs.chmodSync(cli, 0o755);
  const broken = results.find(({ status }) => status === 'rejected');
  if (broken) throw broken.reason;
}

/** Prints what the problem matcher of .vscode/tasks.json waits for. */
const watchReporter = {
  name: 'watch-reporter',
  setup(pluginBuild) {
    pluginBuild.onStart(() => console.log('[watch] build started'));
    pluginBuild.onEnd((result) => {
      for (const { text, location } of result.errors) {
        console.error(`✘ [ERROR] ${text}`);
        if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
      }
      console.log('[watch] build finished');
    });
  },
};

async function watch() {
  fs.mkdirSync(path.join(ROOT, 'dist'), { recursive: true });
  copyAssets();
  for (const bundle of presentBundles()) {
    const context = await esbuild.context({
      ...bundleOptions(bundle),
      logLevel: 'silent',
      plugins: [pythonFiles(packModule), watchReporter],
    });
    await context.watch();
  }
}

/** Every file below `folder`, as paths relative to the root. */
function filesBelow(folder) {
  const absolute = path.join(ROOT, folder);
  if (!fs.existsSync(absolute)) return [];
  return fs
    .readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll('\\', '/'));
}

/** Bundles test/FOLDER into dist-test/FOLDER and removes what deleted tests have left there. */
async function buildTestFolder(folder) {
  const tests = filesBelow(`test/${folder}`).filter((file) => /\.test\.tsx?$/.test(file));
  const result = await esbuild.build({
    ...COMMON,
    ...NODE,
    entryPoints: tests,
    outbase: 'test',
    outdir: 'dist-test',
    sourcemap: 'linked',
    metafile: true,
    plugins: [pythonFiles(packModule)],
    // What ships is bundled into the tests as it is into the product; the tools are not.
    external: [...Object.keys(manifest.devDependencies), 'vscode'],
  });
  const written = new Set(Object.keys(result.metafile.outputs));
  const stale = filesBelow(`dist-test/${folder}`).filter((file) => !written.has(file));
  for (const file of stale) fs.rmSync(path.join(ROOT, file));
}

async function buildTests() {
  const named = args.filter((arg) => !arg.startsWith('--'));
  const all = fs.readdirSync(path.join(ROOT, 'test'), { withFileTypes: true });
  const suites = all.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  await Promise.all((named.length > 0 ? named : suites).map(buildTestFolder));
}

/** Bundles and imports a TypeScript module, so that generators can read the tables of `src`. */
async function loadTypeScript(file) {
  const result = await esbuild.build({
    ...COMMON,
    entryPoints: [file],
    platform: 'node',
    format: 'esm',
    write: false,
    plugins: [pythonFiles(null)],
  });
  const base64 = Buffer.from(result.outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${base64}`);
}

/**
 * Runs every scripts/generate/*.mjs. Each exports `outputs(tools): Promise<Map<path, text>>`, with
 * paths relative to the root; `tools.loadTypeScript(path)` imports a module of `src`.
 */
async function generate() {
  const generators = filesBelow('scripts/generate').filter((file) => file.endsWith('.mjs'));
  const differing = [];
  for (const generator of generators.sort()) {
    const { outputs } = await import(pathToFileURL(path.join(ROOT, generator)).href);
    for (const [file, text] of await outputs({ loadTypeScript })) {
      const target = path.join(ROOT, file);
      if (fs.existsSync(target) && fs.readFileSync(target, 'utf8') === text) continue;
      differing.push(`${file} (by ${generator})`);
      if (flags.has('--check')) continue;
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(target, text);
    }
  }
  if (!flags.has('--check')) {
    for (const file of differing) console.log(`generate: wrote ${file}`);
  } else if (differing.length > 0) {
    throw new Error(`out of date: ${differing.join(', ')}\n  mend with: npm run generate`);
  }
}

const KNOWN = ['--production', '--watch', '--tests', '--generate', '--check'];

async function main() {
  const unknown = [...flags].filter((flag) => !KNOWN.includes(flag));
  if (unknown.length > 0) throw new Error(`unknown option ${unknown.join(', ')}`);
  if (flags.has('--generate')) await generate();
  else if (flags.has('--tests')) await buildTests();
  else if (flags.has('--watch')) await watch();
  else await build();
}

main().catch((error) => {
  // esbuild has already printed its own errors.
  if (!Array.isArray(error.errors)) console.error(`esbuild.js: ${error.message}`);
  process.exitCode = 1;
});
