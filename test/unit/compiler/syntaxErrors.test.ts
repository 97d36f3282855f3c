import assert from 'node:assert/strict';
import { errorOf } from './support';

/** Source, message, line, column (from 0). The whole list is in test/conformance/parser. */
const CASES: readonly (readonly [string, string, number, number])[] = [
  ['x = (1,\ny = 2\n', "'(' was never closed", 1, 4],
  ['f(a b)', 'invalid syntax. Perhaps you forgot a comma?', 1, 2],
  ['if x = 3: pass', "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", 1, 3],
  ['f() = 1', "cannot assign to function call here. Maybe you meant '==' instead of '='?", 1, 0],
  ['print "x"', "Missing parentheses in call to 'print'. Did you mean print(...)?", 1, 0],
  ['def f()\n  pass', "expected ':'", 1, 7],
  ['def f(a=1, b): pass', 'parameter without a default follows parameter with a default', 1, 11],
  ['x = "abc', 'unterminated string literal (detected at line 1)', 1, 4],
  ['x = """abc\n', 'unterminated triple-quoted string literal (detected at line 1)', 1, 4],
  ['f"{a $}"', "f-string: expecting '=', or '!', or ':', or '}'", 1, 5],
  ['x = 012', 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers', 1, 4],
  ['x = “a”', "invalid character '“' (U+201C)", 1, 4],
  ['#!/x\n# coding: foo', 'encoding problem: foo', 2, 10],
  ['return 1', "'return' outside function", 1, 0],
  ['def f():\n  await x', "'await' outside async function", 2, 2],
  ['nonlocal x', 'nonlocal declaration not allowed at module level', 1, 0],
  ['def f(a, a): pass', "duplicate argument 'a' in function definition", 1, 9],
  ['def f():\n  x = 1\n  global x', "name 'x' is assigned to before global declaration", 3, 2],
  ['break', "'break' outside loop", 1, 0],
  ['async def f():\n  return 1\n  yield', "'return' with value in async generator", 2, 2],
  ['from __future__ import x', 'future feature x is not defined', 1, 0],
  ['*a, *b = c', 'multiple starred expressions in assignment', 1, 0],
  ['match x:\n  case a: pass\n  case b: pass', "name capture 'a' makes remaining patterns unreachable", 2, 7],
]; // prettier-ignore

describe('SyntaxErrors', () => {
  for (const [source, message, line, column] of CASES) {
    it(message, () => {
      const error = errorOf(source);
      assert.deepEqual([error.message, error.line, error.column], [message, line, column]);
      assert.deepEqual([error.code, error.type], ['syntax', 'SyntaxError']);
      assert.equal(error.text, source.split('\n')[line - 1]);
    });
  }

  it('are IndentationErrors and TabErrors where indentation is wrong', () => {
    const types = ['  x', 'if x:\ny', 'if x:\n    y\n  z', 'if x:\n\ty\n        z'].map(
      (source) => errorOf(source).type,
    );
    const indentation = 'IndentationError';
    assert.deepEqual(types, [indentation, indentation, indentation, 'TabError']);
  });

  it('have a position whatever is wrong', () => {
    assert.deepEqual([errorOf('a\nb\0c').line, errorOf('a\nb\0c').column], [2, 1]);
    assert.equal(errorOf('('.repeat(201)).message, 'too many nested parentheses');
    const deep = errorOf(`x = ${'- '.repeat(100_000)}1`);
    assert.deepEqual([deep.code, deep.line], ['unsupported', 1]);
    const long = errorOf(`\n${Array(50_000).fill('a').join(' ** ')}`);
    assert.deepEqual([long.code, long.line], ['unsupported', 2]);
  });

  it('are of another kind for Python that is not supported', () => {
    const error = errorOf('x = t"{a}"');
    assert.equal(error.code, 'unsupported');
    assert.match(error.message, /^the loop engine does not support t-strings; run this file live/);
    assert.equal(String(error).slice(0, 16), 'program.py:1:5: ');
  });
});
