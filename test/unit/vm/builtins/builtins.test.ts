/**
 * The built-in functions and types, program by program, against what CPython 3.13.0 printed. The
 * programs' outputs are recorded by `node test/unit/vm/builtins/record.mjs`, which needs that CPython.
 */

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { repositoryPath } from '../../../support/paths';
import { runSource } from '../../../support/check';

const folder = repositoryPath('test/unit/vm/builtins/programs');
const programs = fs.readdirSync(folder).filter((name) => name.endsWith('.py'));

describe('built-in functions and types', () => {
  for (const name of programs) {
    it(`print what CPython prints: ${path.basename(name, '.py')}`, () => {
      const read = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');
      const { report } = runSource(read(name), { profile: '3.13.0', file: name });
      // What the compiler warns of, and the line, are for the conformance programs.
      assert.equal(report.stderr.replace(/^.*SyntaxWarning: .*\n.*\n/gm, ''), '');
      assert.equal(report.stdout, read(name.replace(/\.py$/, '.out')));
    });
  }
});
