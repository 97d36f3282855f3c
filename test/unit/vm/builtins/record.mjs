// Records what CPython 3.13.0 prints for the programs of the built-ins' test.
//
//   node test/unit/vm/builtins/record.mjs [PYTHON]      (python3.13 by default)

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const python = process.argv[2] ?? 'python3.13';
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'programs');
const version = execFileSync(python, ['-V'], { encoding: 'utf8' }).trim();
if (version !== 'Python 3.13.0') throw new Error(`${python} is ${version}, not Python 3.13.0`);
for (const name of fs.readdirSync(folder).filter((file) => file.endsWith('.py'))) {
  const output = execFileSync(python, ['-W', 'ignore', path.join(folder, name)]);
  fs.writeFileSync(path.join(folder, name.replace(/\.py$/, '.out')), output);
}
