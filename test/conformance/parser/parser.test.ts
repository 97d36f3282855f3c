/**
 * The parser and the compiler against a real CPython: syntax trees of its library, the words and
 * places of its SyntaxErrors, the places of its instructions and the lines it stops at.
 */

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { GlobalNames, type CodeUnit } from '../../../src/compiler/code';
import { compileModule, tryCompile, type CompileOptions } from '../../../src/compiler/compile';
import { innerUnits } from '../../../src/compiler/disassemble';
import { OP_NAMES, type OpName } from '../../../src/compiler/opcodes';
import { parseModule } from '../../../src/compiler/parse';
import { verify } from '../../../src/compiler/verify';
import { readRepositoryFile } from '../../support/paths';
import { astJson, firstDifference } from './astJson';
import { askPython, findPython, libraryFiles } from './python';

/** f-strings have their own positions from 3.12 on. */
const ANY = ['3.13', '3.14', '3.12'];
const OTHER_FILES = 50;

function pythonOrSkip(context: Mocha.Context, minors: readonly string[]): string {
  const python = findPython(minors);
  if (python !== undefined) return python;
  console.log(`      skipped: there is no CPython ${minors.join(' or ')} here`);
  return context.skip();
}

describe('the parser, compared with CPython', function () {
  this.timeout(120_000);

  it('gives the same trees of asyncio and fifty other modules', function () {
    const python = pythonOrSkip(this, ANY);
    const files = libraryFiles(python, OTHER_FILES);
    const trees = askPython(python, 'dump_ast.py', files);
    const wrong: string[] = [];
    files.forEach((file, i) => {
      const ours = astJson(parseModule(fs.readFileSync(file, 'utf8'), file));
      const difference = firstDifference(ours, trees[i]);
      if (difference !== undefined) wrong.push(`${file} ${difference}`);
    });
    assert.deepEqual(wrong, []);
    assert.ok(files.length > OTHER_FILES + 20);
  });

  it('finds the same SyntaxErrors in six hundred broken programs, to the column', function () {
    const python = pythonOrSkip(this, ['3.13']);
    const text = readRepositoryFile('test/conformance/parser/brokenSnippets.txt');
    const snippets = text.replace(/\n$/, '').split('\n---\n');
    const [errors] = askPython(python, 'syntax_errors.py', [], JSON.stringify(snippets));
    const wrong: string[] = [];
    (errors as readonly PythonError[]).forEach((theirs, i) => {
      // Where CPython has no column it says 0.
      const expected = theirs === null ? COMPILES : [...theirs.slice(0, 3), Math.max(theirs[3], 1)];
      const ours = errorOf(snippets[i]);
      if (JSON.stringify(ours) !== JSON.stringify(expected)) {
        wrong.push(`${JSON.stringify(snippets[i])}: ${String(ours)} is not ${String(expected)}`);
      }
    });
    assert.deepEqual(wrong, []);
  });
});

/** Type, message, line, column; null if there is no error. */
type PythonError = readonly [string, string, number, number] | null;

const COMPILES = ['it compiles'] as const;

/** Type, message, line, column as CPython counts it: characters, from 1. */
function errorOf(snippet: string): readonly (string | number)[] {
  const result = tryCompile(`${snippet}\n`, 'x.py', new GlobalNames());
  if (result.ok) return COMPILES;
  const { type, message, line, column } = result.error;
  const text = snippet.split('\n')[line - 1] ?? '';
  const behind = Math.max(0, column - text.length);
  return [type, message, line, Array.from(text.slice(0, column)).length + behind + 1];
}

/** Kinds of places, as dump_positions.py names them, by opcode. */
const KINDS: Readonly<Partial<Record<OpName, string>>> = {
  CALL: 'call',
  CALLK: 'call',
  CALLM: 'call',
  CALLMK: 'call',
  CALLEX: 'call',
  GETATTR: 'attribute',
  LOADM: 'attribute',
  LOADSUPER: 'attribute',
  GETITEM: 'item',
  RAISE: 'raise',
  RAISEFROM: 'raise',
  RAISE0: 'raise',
  LT: 'compare',
  LE: 'compare',
  EQ: 'compare',
  NE: 'compare',
  GT: 'compare',
  GE: 'compare',
  IN: 'compare',
  NOTIN: 'compare',
  JNLT: 'compare',
  JNLE: 'compare',
  JNEQ: 'compare',
  JNNE: 'compare',
  JNGT: 'compare',
  JNGE: 'compare',
  SETATTR: 'setAttribute',
  SETITEM: 'setItem',
  DELATTR: 'deleteAttribute',
  DELITEM: 'deleteItem',
  IMPORT: 'import',
  IMPORTFROM: 'importFrom',
  UNPACK: 'unpack',
  AWAITABLE: 'await',
  ITER: 'iter',
  FORITER: 'for',
  EXCMATCH: 'except',
};

type Places = Readonly<Record<string, readonly (string | number)[]>>;

/** Places of ours that CPython does not have, and statement lines that only one of both stops at. */
function differences(file: string, theirs: Readonly<Record<string, Places>>, options: CompileOptions): string[] {
  const source = fs.readFileSync(file, 'utf8');
  const lines = source.split('\n');
  const unit = compileModule(source, file, new GlobalNames(), options);
  assert.deepEqual(verify(unit), []);
  const wrong: string[] = [];
  for (const code of [unit, ...innerUnits(unit)]) {
    const name = `${code.qualname}@${String(code.firstLine)}`;
    const places = theirs[name] as Places | undefined;
    if (places === undefined) continue;
    for (const [kind, place] of placesOf(code)) {
      // CPython calls `super` as a part of the attribute access that follows, and folds b'x'[0].
      const isSuper = /^(super\(|b['"])/.test(textAt(lines, place));
      if (!(places[kind] ?? []).includes(place) && !isSuper) wrong.push(`${name} ${kind} ${place}`);
    }
    const stops = new Set([...code.starts.keys()].filter((i) => code.starts[i] === 1).map((i) => code.positions[i * 4]));
    for (const line of stops) {
      if (!places['lines'].includes(line)) wrong.push(`${name} stops at ${String(line)}`);
    }
    for (const line of places['statements'] as readonly number[]) {
      if (!stops.has(line) && line !== code.firstLine) wrong.push(`${name} passes ${String(line)}`);
    }
  }
  return wrong.map((text) => `${file} ${text}`);
} // prettier-ignore

function* placesOf(code: CodeUnit): Generator<readonly [string, string]> {
  for (let i = 0; i * 4 < code.ops.length; i++) {
    const kind = KINDS[OP_NAMES[code.ops[i * 4]]];
    if (kind === undefined) continue;
    const [line, column, endLine, endColumn] = code.positions.subarray(i * 4, i * 4 + 4);
    yield [kind, `${String(line)}:${String(column)}-${String(endLine)}:${String(endColumn)}`];
  }
}

function textAt(lines: readonly string[], place: string): string {
  const [line, column] = place.split(/[:-]/).map(Number);
  return lines[line - 1].slice(column);
}

describe('code, compared with CPython', function () {
  this.timeout(120_000);
  const cases: readonly (readonly [string, CompileOptions])[] = [
    ['3.13', { positions: 'expression', docstrings: 'clean' }],
    ['3.12', { positions: 'statement', docstrings: 'raw' }],
  ];
  for (const [minor, options] of cases) {
    it(`stands where that of ${minor} stands, and stops at the same lines`, function () {
      const python = pythonOrSkip(this, [minor]);
      const files = libraryFiles(python, OTHER_FILES);
      const places = askPython(python, 'dump_positions.py', files);
      const wrong = files.flatMap((file, i) =>
        differences(file, places[i] as Readonly<Record<string, Places>>, options),
      );
      assert.deepEqual(wrong, []);
    });
  }
});
