// Esbuild plugins that bundle Python files as `PythonFile`s (src/compiler/pack.ts): functions, so
// that a start reads no more than the program uses, each with its code already compiled.

'use strict';

const fs = require('node:fs');

/** What a bundle imports to read from the file that `packPython` makes. */
const READER = 'loopscope-python-data';

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
        return jsModule(text, `() => ${JSON.stringify(text)}`, packed);
      });
    },
  };
}

/**
 * The same for bundles that have the `data` of `packPython` beside them, in a file named `name`: what
 * a bundle contains is read at every start, and there are megabytes of this.
 */
function pythonFilesBeside({ places }, name) {
  return {
    name: 'python-files-beside',
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${READER}$`) }, () => ({
        path: name,
        namespace: READER,
      }));
      build.onLoad({ filter: /./, namespace: READER }, () => ({
        contents: reader(name),
        resolveDir: __dirname,
      }));
      build.onLoad({ filter: /\.py$/ }, ({ path }) => {
        const { text, at } = places.get(path);
        const read = `() => slice(${at.text.join()})`;
        const loaded = jsModule(text, read, `() => JSON.parse(slice(${at.packed.join()}))`);
        return { ...loaded, contents: `import { slice } from '${READER}';\n${loaded.contents}` };
      });
    },
  };
}

/** The Python files at these paths: `data`, and where in it each one's text and code are (start, length). */
function packPython(paths, pack) {
  const parts = [];
  let end = 0;
  const put = (part) => {
    const bytes = Buffer.from(part, 'utf8');
    parts.push(bytes);
    end += bytes.length;
    return [end - bytes.length, bytes.length];
  };
  const places = new Map();
  for (const path of paths) {
    const text = fs.readFileSync(path, 'utf8');
    const at = { text: put(text), packed: put(JSON.stringify(pack(text, path))) };
    places.set(path, { text, at });
  }
  return { places, data: Buffer.concat(parts) };
}

function jsModule(text, read, packed) {
  const head = JSON.stringify(text.slice(0, text.indexOf('\n')));
  const contents = `export default { head: ${head}, text: ${read}, packed: ${packed} };`;
  return { contents, loader: 'js' };
}

/** The file stays open: another build may take its place while the process runs. */
function reader(name) {
  return `
    import { openSync, readSync } from 'node:fs';
    import { join } from 'node:path';
    let fd;
    export function slice(start, length) {
      fd ??= openSync(join(__dirname, ${JSON.stringify(name)}), 'r');
      const bytes = Buffer.allocUnsafe(length);
      readSync(fd, bytes, 0, length, start);
      return bytes.toString('utf8');
    }
  `;
}

module.exports = { packPython, pythonFiles, pythonFilesBeside };
