/** Lists the Python files of the library (src/engine/library/python) for `pythonFiles.ts`. */
import { readdir } from 'node:fs/promises';

const FOLDER = 'src/engine/library/python';
const TARGET = 'src/engine/library/pythonFiles.generated.ts';

export async function outputs() {
  const entries = await readdir(FOLDER, { recursive: true });
  const files = entries.map((file) => file.replaceAll('\\', '/')).filter((f) => f.endsWith('.py'));
  files.sort();
  const variable = (file) => `py_${file.slice(0, -'.py'.length).replace(/[^A-Za-z0-9_]/g, '_')}`;
  const lines = [
    `/** Generated from ${FOLDER} by scripts/generate/library.mjs; do not edit. */`,
    ...files.map((file) => `import ${variable(file)} from './python/${file}';`),
    "import type { PythonFile } from '../../compiler/pack';",
    '',
    '/** Each file by its path in that folder. */',
    'export const PYTHON_FILES: ReadonlyMap<string, PythonFile> = new Map([',
    ...files.map((file) => `  ['${file}', ${variable(file)}],`),
    ']);',
    '',
  ];
  return new Map([[TARGET, lines.join('\n')]]);
}
