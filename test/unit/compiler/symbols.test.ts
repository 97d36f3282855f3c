import assert from 'node:assert/strict';
import type { CodeUnit } from '../../../src/compiler/code';
import { innerUnits } from '../../../src/compiler/disassemble';
import { compileText, listing } from './support';

/** The free variables of each unit of a program, by qualified name. */
function freeNames(source: string): Record<string, readonly string[]> {
  const all: readonly CodeUnit[] = innerUnits(compileText(source));
  return Object.fromEntries(all.map((unit) => [unit.qualname, unit.freeNames]));
}

describe('scopes', () => {
  it('hand variables through the functions in between', () => {
    const source = 'def f():\n  x = 1\n  def g():\n    def h(): return x\n    return h\n  return g';
    assert.deepEqual(freeNames(source), {
      f: [],
      'f.<locals>.g': ['x'],
      'f.<locals>.g.<locals>.h': ['x'],
    });
  });

  it('skip classes, but for __class__', () => {
    const source = [
      'def f(x):',
      '  class A:',
      '    x = 2',
      '    y = x',
      '    def m(self): return x, __class__',
      '    z = [x for _ in y]',
      '  return A',
    ].join('\n');
    const free = freeNames(source);
    assert.deepEqual(free['f.<locals>.A'], ['x']);
    assert.deepEqual(free['f.<locals>.A.m'], ['x', '__class__']);
    const [, body] = innerUnits(compileText(source));
    const code = listing(body);
    assert.ok(code.includes('LOADNAME r2, x, @x') || code.some((l) => /^LOADNAME .* x, @x/.test(l)));
    assert.ok(
      code.some((line) => /^GETCELL .* x$/.test(line)),
      'the comprehension sees the x of the function',
    );
  });

  it('bind nonlocal and global names where they belong', () => {
    const source = 'def f():\n  x = 1\n  def g():\n    nonlocal x\n    global y\n    x = y = 2\n  g()';
    const [, g] = innerUnits(compileText(source));
    assert.deepEqual(listing(g), ['LOADFREE r0, x', 'LOADK r1, 2', 'SETCELL r0, r1', 'SETG @y, r1', 'RETK None']);
  });

  it('share a variable with a comprehension without a cell', () => {
    const [f] = innerUnits(compileText('def f(a, b):\n  return [(b, c := x) for x in a], c'));
    assert.ok(f.locals.every((local) => !local.cell));
  });

  it('bind an assignment expression outside of its comprehension', () => {
    const source = 'def f(a):\n  g = (y := x for x in a)\n  return y, g';
    assert.deepEqual(freeNames(source)['f.<locals>.<genexpr>'], ['y']);
  });
}); // prettier-ignore
