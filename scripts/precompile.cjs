// An esbuild plugin that fills src/engine/library/precompiled.ts: the Python files of src/engine as
// packed code (src/compiler/pack.ts), so that starting a program need not compile them.

'use strict';

const fs = require('node:fs');
const path = require('node:path');

/**
 * `files`: the Python files, as paths relative to `root`; `loadTypeScript(path)` imports a module of
 * `src`. What is packed is found by its text, which the bundle holds once.
 */
function precompile({ root, files, loadTypeScript }) {
  return {
    name: 'precompile',
    setup(build) {
      build.onLoad({ filter: /src[\\/]engine[\\/]library[\\/]precompiled\.ts$/ }, async () => {
        const { packModule } = await loadTypeScript('src/compiler/pack.ts');
        const absolute = files.map((file) => path.join(root, file));
        const lines = absolute.map((file, i) => `import t${i} from ${JSON.stringify(file)};`);
        const entries = absolute.map((file, i) => {
          const packed = packModule(fs.readFileSync(file, 'utf8'), file);
          return `  [t${i}, () => (${JSON.stringify(packed)})],`;
        });
        const contents = [...lines, 'export const PRECOMPILED = new Map([', ...entries, ']);'];
        return { contents: contents.join('\n'), loader: 'js', watchFiles: absolute };
      });
    },
  };
}

module.exports = { precompile };
