/** Pairs of instructions that the fast interpreter executes as one. */

import assert from 'node:assert/strict';
import { GlobalNames } from '../../../src/compiler/code';
import { compileModule } from '../../../src/compiler/compile';
import { innerUnits } from '../../../src/compiler/disassemble';
import { Op } from '../../../src/compiler/opcodes';
import { Code, CodeOrigin } from '../../../src/engine/vm/codeObject';
import { Fused, fuse } from '../../../src/engine/vm/fusion';
import { check, dedent } from '../../support/check';
import { assertVerified } from '../../support/verifyProgram';

const numbers = (names: object): number[] =>
  Object.values(names).filter((value) => typeof value === 'number');

/** The fused instructions of a function. */
function fusedOf(source: string): string[] {
  const [unit] = innerUnits(compileModule(source, 'program.py', new GlobalNames()));
  const { fastOps } = new Code(unit, CodeOrigin.user);
  return [...fastOps].filter((op, i) => i % 4 === 0 && op in Fused).map((op) => Fused[op]);
}

describe('Fused instructions', () => {
  it('have numbers that no opcode has', () => {
    assert(Math.min(...numbers(Fused)) > Math.max(...numbers(Op)));
  });

  it('stand for comparisons with constants and for calls with one argument', () => {
    const fib = 'def f(n):\n    if n < 2: return n\n    return f(n - 1) + f(n)';
    assert.deepEqual(fusedOf(fib), ['LOADK_JNLT', 'GETG_ADDI', 'GETG_MOVE']);
    assert.deepEqual(fusedOf('def f(n):\n    if n == 2: return n'), ['LOADK_JNEQ']);
    assert.deepEqual(fusedOf('def f(n):\n    if n < 2.5: return n'), []);
  });

  it('do what the two instructions do', () => {
    const program = dedent(`
      class Half:
          def __lt__(self, other): return other == 2
          def __eq__(self, other): return other == 3
          def __add__(self, other): return 'added'

      def less(x):
          if x < 2: return 'less'
          return 'not less'

      def same(x):
          if x == 3: return 'same'
          return 'other'

      def next_of(x): return str(x + 1)
      def shown(x): return repr(x)
      def missing(x): return no_such_name(x + 1)
      def missing_too(x): return no_such_name(x)

      def run(f, x):
          try:
              print(f.__name__, f(x))
          except Exception as e:
              print(f.__name__, type(e).__name__, e)

      for x in (1, 2, 3, 1.5, 3.0, True, 2**53 - 1, -2**60, 'text', None, Half()):
          for f in (less, same, next_of): run(f, x)
      run(shown, 'text')
      run(missing, 1)
      run(missing_too, 1)
      `);
    check(
      program,
      dedent(`
        less less
        same other
        next_of 2
        less not less
        same other
        next_of 3
        less not less
        same same
        next_of 4
        less less
        same other
        next_of 2.5
        less not less
        same same
        next_of 4.0
        less less
        same other
        next_of 2
        less not less
        same other
        next_of 9007199254740992
        less less
        same other
        next_of -1152921504606846975
        less TypeError '<' not supported between instances of 'str' and 'int'
        same other
        next_of TypeError can only concatenate str (not "int") to str
        less TypeError '<' not supported between instances of 'NoneType' and 'int'
        same other
        next_of TypeError unsupported operand type(s) for +: 'NoneType' and 'int'
        less less
        same same
        next_of added
        shown 'text'
        missing NameError name 'no_such_name' is not defined
        missing_too NameError name 'no_such_name' is not defined
        `),
    );
    assertVerified(program);
  });

  it('leave comparisons of a constant with itself alone', () => {
    const pair = (left: number): Int32Array =>
      Int32Array.of(Op.LOADK, 1, 0, 0, Op.JNLT, left, 1, 9);
    assert.equal(fuse(pair(0), [7])[0], Fused.LOADK_JNLT);
    assert.equal(fuse(pair(1), [7])[0], Op.LOADK);
  });

  it('fail at the line of the half that fails', () => {
    const program = dedent(`
      def shown(x): return repr(x)

      def argument_fails(x):
          return shown(
              x + 1)

      def function_missing(x):
          return no_such_name(
              x + 1)

      def comparison_fails(x):
          if (x <
                  2):
              return x

      for f in (argument_fails, function_missing, comparison_fails):
          try:
              f('text')
          except Exception as e:
              inner = e.__traceback__.tb_next
              print(f.__name__, inner.tb_lineno - f.__code__.co_firstlineno)
      `);
    check(
      program,
      dedent(`
        argument_fails 2
        function_missing 1
        comparison_fails 1
        `),
    );
    assertVerified(program);
  });
});
