/** Packed code against what it was packed from: every Python file of the library, and odd constants. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CodeUnit, type Constant, GlobalNames } from '../../../src/compiler/code';
import { compileModule } from '../../../src/compiler/compile';
import { packModule, unpackModule } from '../../../src/compiler/pack';
import { PYTHON_FILES } from '../../../src/engine/library/pythonFiles.generated';
import { REPOSITORY } from '../../support/paths';

const ENGINE = join(REPOSITORY, 'src/engine');
const FILES = readdirSync(ENGINE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.py'))
  .sort();

/** All that a unit says, as plain data, by the fields that the compiler's units have; its globals by name. */
function facts(unit: CodeUnit): object {
  const said = Object.fromEntries(FIELDS.map((field) => [field, unit[field]]));
  const constants = unit.constants.map(constantFacts);
  return { ...said, constants, globals: unit.globals.names };
}

const FIELDS = Object.keys(compileModule('', 'x.py', new GlobalNames())) as (keyof CodeUnit)[];

function constantFacts(c: Constant): unknown {
  return typeof c === 'object' && c?.kind === 'code' ? facts(c.code) : c;
}

/** Both ways to code in a module that already has some global names. */
function bothWays(source: string, known: readonly string[]): [object, object] {
  const [one, other] = [new GlobalNames(), new GlobalNames()];
  for (const name of known) {
    one.slot(name);
    other.slot(name);
  }
  const packed = packModule(source, 'elsewhere.py');
  return [facts(unpackModule(packed, 'x.py', one)), facts(compileModule(source, 'x.py', other))];
}

describe('Packed code', () => {
  it('is what the compiler made, for every file of the library', function () {
    // It grows with the library.
    this.timeout(20_000);
    assert.ok(FILES.length > 5);
    for (const file of FILES) {
      const [unpacked, compiled] = bothWays(readFileSync(join(ENGINE, file), 'utf8'), []);
      assert.deepEqual(unpacked, compiled, file);
    }
  });

  it('finds its globals in a module that has others', () => {
    const source = 'a = b = 1\ndef f():\n    global c\n    c = a\n    del b\nclass C:\n    d = a\n';
    const [unpacked, compiled] = bothWays(source, ['z', 'c', 'y', 'b']);
    assert.deepEqual(unpacked, compiled);
  });

  it('keeps constants that JSON cannot hold', () => {
    const source =
      'x = (1e999, -0.0, 2 ** 70, 123456789012345678901, 2j, b"\\xff\\x00", ..., (None, True))\n';
    const [unpacked, compiled] = bothWays(source, []);
    assert.deepEqual(unpacked, compiled);
  });

  it('is part of the bundles', () => {
    for (const [path, file] of PYTHON_FILES) {
      const text = readFileSync(join(ENGINE, 'library/python', path), 'utf8');
      assert.equal(file.text(), text);
      assert.equal(file.head, text.split('\n')[0]);
      assert.notEqual(file.packed, null, path);
    }
  });
});
