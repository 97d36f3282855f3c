import assert from 'node:assert/strict';
import type * as ast from '../../../src/compiler/ast';
import { parseModule } from '../../../src/compiler/parse';

function expression(source: string): ast.Expr {
  const [first] = parseModule(source, 'x.py').body;
  assert.equal(first.kind, 'Expr');
  return first.value;
}

function constant(source: string): unknown {
  const value = expression(source);
  assert.equal(value.kind, 'Constant');
  return value.value;
}

function place(n: ast.Span): [number, number, number, number] {
  return [n.line, n.column, n.endLine, n.endColumn];
}

describe('parseModule', () => {
  it('counts columns in UTF-16 units', () => {
    const sum = expression('"😀é" + ü');
    assert.equal(sum.kind, 'BinOp');
    assert.deepEqual(place(sum.right), [1, 8, 1, 9]);
  });

  it('tells floats, ints, bytes and text apart', () => {
    assert.deepEqual(constant('1.0'), { kind: 'float', value: 1 });
    assert.deepEqual(constant('1e3'), { kind: 'float', value: 1000 });
    assert.equal(constant('0xFF_FF'), 65535);
    assert.equal(constant('9007199254740993'), 9007199254740993n);
    assert.deepEqual(constant('2.5j'), { kind: 'complex', imag: 2.5 });
    assert.deepEqual(constant('b"a\\xff" b"\\n"'), {
      kind: 'bytes',
      data: Uint8Array.of(97, 255, 10),
    });
    assert.deepEqual(constant('...'), { kind: 'ellipsis' });
    assert.equal(constant('"..."'), '...');
    assert.equal(constant('r"\\n" "\\x41\\101\\u00e9\\U0001F600\\q"'), '\\nAAé😀\\q');
  });

  it('compares identifiers in normal form', () => {
    const name = expression('ﬁ');
    assert.equal((name as ast.Name).id, 'fi');
  });

  it('takes a byte order mark, any line break, form feeds and joined lines', () => {
    const body = (source: string): number[] => parseModule(source, 'x.py').body.map((n) => n.line);
    assert.deepEqual(body('\uFEFFa\r\nb\rc\n'), [1, 2, 3]);
    assert.deepEqual(body('if a:\n    b\n\f\nc\n'), [1, 4]);
    assert.deepEqual(body('a = 1 + \\\n  2\nb\n'), [1, 3]);
    assert.deepEqual(body('# coding: utf-8\n\n'), []);
    assert.deepEqual(body(''), []);
  });

  it('reads f-strings inside f-strings', () => {
    const outer = expression(`f'{a + f"{b!r:{c}}"} {{d}} {e = !s:>3}'`) as ast.JoinedStr;
    const kinds = outer.values.map((n) => (n.kind === 'Constant' ? n.value : n.kind));
    assert.deepEqual(kinds, ['FormattedValue', ' {d} e = ', 'FormattedValue']);
    const last = outer.values[2] as ast.FormattedValue;
    assert.equal(last.conversion, 's');
  });

  it('reads soft keywords as names where they are names', () => {
    const source = 'match = case = type = _ = 1\nmatch(x)\nmatch[x]\ntype(x)\nmatch * x\n';
    const kinds = parseModule(source, 'x.py').body.map((n) => n.kind);
    assert.deepEqual(kinds, ['Assign', 'Expr', 'Expr', 'Expr', 'Expr']);
    const statements = parseModule('match (x):\n case _: pass\ntype X = 1\n', 'x.py').body;
    assert.deepEqual(
      statements.map((n) => n.kind),
      ['Match', 'TypeAlias'],
    );
  });

  it('tells parenthesized with-items from tuples', () => {
    const items = (source: string): number =>
      (parseModule(source, 'x.py').body[0] as ast.With).items.length;
    assert.equal(items('with (a as b, c as d,): pass'), 2);
    assert.equal(items('with (a, b): pass'), 2);
    assert.equal(items('with (a, b) as c: pass'), 1);
    assert.equal(items('with (a), b: pass'), 2);
  });
});
