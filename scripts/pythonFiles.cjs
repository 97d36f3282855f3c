// An esbuild plugin that bundles Python files as `PythonFile`s (src/compiler/pack.ts): functions, so
// that a start reads no more than the program uses, each with its code already compiled.

'use strict';

const fs = require('node:fs');

/**
 * `packModule(source, file)`: a promise of src/compiler/pack.ts's function, asked for when the first
 * file is loaded; null to leave the code out, which is then compiled when it is imported.
 */
function pythonFiles(packModule) {
  return {
    name: 'python-files',
    setup(build) {
      build.onLoad({ filter: /\.py$/ }, async ({ path }) => {
        const text = fs.readFileSync(path, 'utf8');
        const pack = packModule === null ? null : await packModule();
        const packed = pack === null ? 'null' : `() => (${JSON.stringify(pack(text, path))})`;
        const head = JSON.stringify(text.slice(0, text.indexOf('\n')));
        const lazyText = `() => ${JSON.stringify(text)}`;
        const contents = `export default { head: ${head}, text: ${lazyText}, packed: ${packed} };`;
        return { contents, loader: 'js' };
      });
    },
  };
}

module.exports = { pythonFiles };
