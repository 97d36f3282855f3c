import assert from 'node:assert/strict';
import { CodeFlag } from '../../../src/compiler/code';
import { innerUnits } from '../../../src/compiler/disassemble';
import { bodyOf, compileText, listing, stopLines, unitOf } from './support';

describe('code of expressions', () => {
  it('uses locals where they lie and small integers as immediates', () => {
    assert.deepEqual(bodyOf('x = a + 1\nreturn x - 2', 'a'), [
      'ADDI r1, r0, 1',
      'ADDI r2, r1, -2',
      'RET r2',
    ]);
  });

  it('never reads `x + -1` as a subtraction', () => {
    assert.deepEqual(bodyOf('return a + -1', 'a'), ['LOADK r2, -1', 'ADD r1, r0, r2', 'RET r1']);
  });

  it('copies a variable that an assignment expression writes meanwhile', () => {
    assert.deepEqual(bodyOf('return a + (a := 1)', 'a'), [
      'MOVE r1, r0',
      'LOADK r2, 1',
      'MOVE r0, r2',
      'ADD r1, r1, r2',
      'RET r1',
    ]);
  });

  it('folds constants, within limits', () => {
    assert.deepEqual(bodyOf('return (1, -2, 2 ** 10, "a" "b" + "c", ~0, 7 // -2)'), [
      'RETK (1, -2, 1024, "abc", -1, -4)',
    ]);
    assert.match(bodyOf('return 1 << 1000')[1], /LOADK/);
    assert.match(bodyOf('return 1 // 0')[0], /LOADK/);
  });

  it('fuses plain comparisons with jumps', () => {
    assert.deepEqual(bodyOf('if not (a < b or a is None): return 1', 'a, b'), [
      'JNLT r0, r1, ->2',
      'JMP ->4',
      'JNONE r0, ->4',
      'RETK 1',
      'RETK None',
    ]);
  });

  it('evaluates the middle of a chain of comparisons once', () => {
    const code = bodyOf('return a < f() < b', 'a, b, f');
    assert.equal(code.filter((line) => line.startsWith('CALL')).length, 1);
  });

  it('calls methods without making bound methods', () => {
    assert.deepEqual(bodyOf('return a.b.c(1, k=2)', 'a'), [
      'GETATTR r1, r0, b',
      'LOADM r1, r1, c',
      'LOADK r3, 1',
      'LOADK r4, 2',
      'CALLMK r1, 2, ("k",)',
      'RET r1',
    ]);
  });

  it('gathers unpacked arguments', () => {
    assert.deepEqual(bodyOf('return f(*a, k=1, **b)', 'a, b'), [
      'GETG r2, @f',
      'MKLIST r3, r4, 0',
      'LISTEXTEND r3, r0, 1',
      'LOADK r5, "k"',
      'LOADK r6, 1',
      'MKDICT r4, r5, 1',
      'DICTMERGE r4, r1, r2',
      'CALLEX r2',
      'RET r2',
    ]);
  });

  it('formats f-strings piece by piece', () => {
    assert.deepEqual(bodyOf('return f"a{a!r:>{b}}{b=}"', 'a, b'), [
      'LOADK r3, "a"',
      'MOVE r7, r0',
      'LOADK r9, ">"',
      'FORMAT r10, r1, 0',
      'JOINSTR r8, r9, 2',
      'FORMATSPEC r4, r7, 2',
      'LOADK r5, "b="',
      'FORMAT r6, r1, 2',
      'JOINSTR r2, r3, 4',
      'RET r2',
    ]);
  });
});

describe('code of assignments', () => {
  it('writes a local directly only as the last act', () => {
    // If b() raises, x keeps its value.
    const code = bodyOf('x = 1\nx = a() or b()\nreturn x', 'a, b');
    assert.deepEqual(code.slice(-2), ['MOVE r2, r3', 'RET r2']);
  });

  it('checks a local only where it may be unbound', () => {
    assert.deepEqual(bodyOf('if a: x = 1\nreturn x, x', 'a').slice(2, 3), ['CHECK r1, x']);
    const checks = (body: string): number =>
      bodyOf(body, 'a').filter((line) => line.startsWith('CHECK')).length;
    assert.equal(checks('x = 1\nreturn x'), 0);
    assert.equal(checks('for x in a: pass\nreturn x'), 1);
    assert.equal(checks('while True:\n  x = 1\n  break\nreturn x'), 0);
    assert.equal(checks('try:\n  x = a()\nexcept E:\n  return\nreturn x'), 0);
    assert.equal(checks('try:\n  x = a()\nexcept E:\n  pass\nreturn x'), 1);
    assert.equal(checks('try:\n  x = a()\nfinally:\n  print(x)'), 1);
    assert.equal(checks('del a\nreturn a'), 1);
    assert.equal(checks('for i in a:\n  print(a)\n  del a'), 1);
  });

  it('swaps without making a tuple, reading before writing', () => {
    assert.deepEqual(bodyOf('a, b = b, a', 'a, b').slice(0, 4), [
      'MOVE r2, r1',
      'MOVE r3, r0',
      'MOVE r0, r2',
      'MOVE r1, r3',
    ]);
  });

  it('evaluates the parts of an augmented target once', () => {
    assert.deepEqual(bodyOf('a[b()] += 2', 'a, b'), [
      'MOVE r2, r1',
      'CALL r2, 0',
      'GETITEM r3, r0, r2',
      'IADDI r3, r3, 2',
      'SETITEM r0, r2, r3',
      'RETK None',
    ]);
  });

  it('unpacks with a star', () => {
    assert.match(bodyOf('x, *y, z = a', 'a')[0], /^UNPACKEX r4, r0, 257$/);
  });
});

describe('code of control flow', () => {
  it('goes backwards by LOOP alone, and keeps constants in registers', () => {
    assert.deepEqual(bodyOf('for x in a:\n  if x < 3: break\nelse:\n  return 1', 'a'), [
      'LOADK r2, 3',
      'ITER r3, r0',
      'FORITER r1, r3, ->7',
      'JNLT r1, r2, ->6',
      'INTRINSIC r3, leftFor, 1',
      'JMP ->8',
      'LOOP ->2',
      'RETK 1',
      'RETK None',
    ]);
  });

  it('drops what cannot be reached', () => {
    assert.deepEqual(bodyOf('return 1\nprint()'), ['RETK 1']);
    assert.deepEqual(bodyOf('while True: pass'), ['NOP', 'NOP', 'LOOP ->1']);
  });

  it('runs a finally on each way out', () => {
    const code = bodyOf('for x in a:\n  try:\n    if x: return x\n  finally:\n    b()', 'a, b');
    assert.equal(code.filter((line) => line.startsWith('CALL')).length, 3);
  });

  it('keeps the value of a return over a finally', () => {
    assert.deepEqual(bodyOf('try:\n  return a\nfinally:\n  a = b()', 'a, b').slice(0, 6), [
      'NOP',
      'MOVE r2, r0',
      'MOVE r3, r1',
      'CALL r3, 0',
      'MOVE r0, r3',
      'RET r2',
    ]);
  });

  it('takes back the handled exception and the name on every way out of a handler', () => {
    const code = bodyOf('for x in a:\n  try: b()\n  except E as e: break', 'a, b');
    const at = code.indexOf('MOVE r3, r5');
    assert.deepEqual(code.slice(at + 1, at + 3), ['POPEXC r5', 'CLEAR r3']);
    assert.deepEqual(code.slice(at + 3, at + 5), ['INTRINSIC r4, leftFor, 1', 'JMP ->19']);
    assert.equal(code.filter((line) => line === 'POPEXC r5').length, 2);
  });

  it('orders the exception table innermost first', () => {
    const source = 'try:\n  try:\n    a()\n  finally:\n    b()\nexcept E:\n  c()';
    const { exceptionTable } = compileText(source);
    const ranges = exceptionTable.map(({ start, end }) => [start, end]);
    assert.deepEqual(ranges.slice(0, 3), [
      [2, 4], // the inner try
      [8, 11], // the exceptional copy of its finally
      [1, 13], // the outer try
    ]);
  });

  it('tests patterns before it binds names', () => {
    const code = bodyOf('match a:\n  case [1, x]: return x\n  case {"k": y, **r}: return r', 'a');
    const bind = code.findIndex((line) => line === 'MOVE r1, r6');
    assert.ok(code.slice(0, bind).some((line) => line.startsWith('JNEQ')));
    assert.ok(code.includes('INTRINSIC r7, matchRest, 2') || code.some((l) => /matchRest/.test(l)));
  });
});

describe('code of functions and classes', () => {
  it('captures variables in cells', () => {
    const f = unitOf('def f(a):\n  def g(): return a\n  return g', 'f');
    assert.deepEqual(listing(f).slice(0, 1), ['MKCELL r0']);
    const [g] = innerUnits(f);
    assert.deepEqual(g.captures, [0]);
    assert.deepEqual(listing(g), ['LOADFREE r0, a', 'GETCELL r1, r0, a', 'RET r1']);
    assert.equal(g.flags & CodeFlag.complexCall, CodeFlag.complexCall);
  });

  it('orders registers: positional, keyword-only, *args, **kwargs, locals', () => {
    const f = unitOf('def f(a, /, b, *c, d, **e): x = 1', 'f');
    assert.deepEqual(f.paramNames, ['a', 'b', 'd', 'c', 'e']);
    assert.deepEqual([f.posOnlyCount, f.posCount, f.kwOnlyCount], [1, 2, 1]);
    assert.deepEqual(
      f.locals.map((local) => local.name),
      ['a', 'b', 'd', 'c', 'e', 'x'],
    );
  });

  it('fills the class cell through the namespace', () => {
    const source = 'class A:\n  x = y\n  def m(self): return super().m()';
    assert.deepEqual(listing(unitOf(source, 'A')).slice(-2), [
      'STORENAME __classcell__, r0',
      'NSRET',
    ]);
    assert.deepEqual(listing(unitOf(source, 'A.m')), [
      'LOADFREE r1, __class__',
      'GETG r2, @super',
      'GETCELL r3, r1, __class__',
      'MOVE r4, r0',
      'LOADSUPER r2, m',
      'CALL r2, 0',
      'RET r2',
    ]);
  });

  it('mangles private names', () => {
    const source = 'class _A:\n  def m(self, __p):\n    self.__x = __p\n    return __y__';
    const code = listing(unitOf(source, '_A.m'));
    assert.deepEqual(code, ['SETATTR r0, _A__x, r1', 'GETG r2, @__y__', 'RET r2']);
  });

  it('runs comprehensions in the frame around them, clearing their variables', () => {
    assert.deepEqual(bodyOf('return [x for x in a if x]', 'a'), [
      'ITER r3, r0',
      'MKLIST r2, r4, 0',
      'FORITER r1, r3, ->6',
      'JF r1, ->5',
      'LISTAPPEND r2, r1',
      'LOOP ->2',
      'CLEAR r1',
      'RET r2',
    ]);
  });

  it('gives each run of a comprehension its own cell', () => {
    const code = bodyOf('return [lambda: x for x in a]', 'a');
    assert.deepEqual(code.slice(2, 4), ['CLEAR r1', 'MKCELL r1']);
  });

  it('makes generator expressions functions of one iterator', () => {
    const f = unitOf('def f(a): return (x async for x in a)', 'f.<locals>.<genexpr>');
    assert.deepEqual(f.paramNames, ['.0']);
    assert.equal(f.flags & CodeFlag.asyncGenerator, CodeFlag.asyncGenerator);
  });

  it('keeps annotations as text', () => {
    const source = 'class A:\n  x: "int" = 1\n  def f(self, a: list[int], *b: c) -> None: y: d = 1';
    assert.deepEqual(unitOf(source, 'A').annotations, [{ name: 'x', text: '"int"' }]);
    assert.deepEqual(unitOf(source, 'A.f').annotations, [
      { name: 'a', text: 'list[int]' },
      { name: 'b', text: 'c' },
      { name: 'return', text: 'None' },
    ]);
  });

  it('cleans docstrings as 3.13 does', () => {
    const lines = ['First', '', '      indented', '    second\\tx', '       ', '    '];
    const source = `def f():\n    '''${lines.join('\n')}'''\n`;
    assert.equal(unitOf(source, 'f').docstring, 'First\n\n  indented\nsecond      x\n   \n');
  });

  it('hides type parameters in a scope of their own', () => {
    const source = 'class A[T](B):\n  def f[U](self, x: U) -> T: return U, T';
    const names = innerUnits(compileText(source)).map((unit) => unit.qualname);
    assert.ok(names.includes('A.f'));
    assert.deepEqual(unitOf(source, 'A.f').freeNames, ['U', 'T']);
  });

  it('marks generators and coroutines', () => {
    const flags = (source: string): number => unitOf(source, 'f').flags;
    assert.ok(flags('def f(): yield') & CodeFlag.generator);
    assert.ok(flags('async def f(): pass') & CodeFlag.coroutine);
    assert.ok(flags('async def f(): yield') & CodeFlag.asyncGenerator);
    assert.equal(flags('def f(a, b=1): return a'), 0);
  });
});

describe('places where the debugger may stop', () => {
  it('are the lines of statements', () => {
    const source = [
      'x = [', // 1
      '  a,',
      ']',
      'while x:', // 4
      '  try:', // 5
      '    f()', // 6
      '  except (A,', // 7
      '          B):',
      '    pass', // 9
      'else:',
      '  @d', // 11
      '  def g():', // 12
      '    pass',
      'with a as b, \\', // 14
      '     c:', // 15
      '  pass', // 16
    ].join('\n');
    assert.deepEqual(
      stopLines(compileText(source)),
      [1, 4, 5, 6, 7, 9, 11, 12, 14, 15, 16, 15, 14],
    );
  });

  it('are once in each turn of a loop', () => {
    assert.deepEqual(stopLines(compileText('for x in y:\n  f(x)')), [1, 2, 1]);
    assert.deepEqual(stopLines(compileText('while True:\n  f(x)')), [1, 2, 1]);
  });
});
