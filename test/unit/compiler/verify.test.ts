import assert from 'node:assert/strict';
import { GlobalNames, type CodeUnit } from '../../../src/compiler/code';
import { compileModule } from '../../../src/compiler/compile';
import { Op } from '../../../src/compiler/opcodes';
import { verify } from '../../../src/compiler/verify';

const SOURCE = 'try:\n  x = f(1, 2)\nexcept E:\n  y = [x]\n';

/** A unit with one instruction (or more) changed. */
function broken(
  change: (ops: Int32Array, unit: CodeUnit) => Partial<CodeUnit> | undefined,
): string[] {
  const unit = compileModule(SOURCE, 'x.py', new GlobalNames());
  const ops = unit.ops.slice();
  const changes = change(ops, unit) ?? {};
  return verify({ ...unit, ops, ...changes });
}

function find(ops: Int32Array, op: Op): number {
  const code: number = op;
  for (let i = 0; i < ops.length; i += 4) if (ops[i] === code) return i;
  throw new Error('there is no such instruction');
}

describe('verify', () => {
  it('accepts what the compiler makes', () => {
    assert.deepEqual(verify(compileModule(SOURCE, 'x.py', new GlobalNames())), []);
  });

  it('finds jumps out of the code, or backwards', () => {
    const jump = (target: number): string[] =>
      broken((ops) => {
        ops[find(ops, Op.JMP) + 1] = target;
        return undefined;
      });
    assert.match(jump(1000)[0], /operand 0 is 1000/);
    assert.match(jump(0)[0], /jumps the wrong way/);
  });

  it('finds registers that nobody wrote, or outside of the window', () => {
    const call = (count: number): string[] =>
      broken((ops) => {
        ops[find(ops, Op.CALL) + 2] = count;
        return undefined;
      });
    assert.match(call(3).join(), /register 3 may be unbound/);
    assert.match(call(50).join(), /register 50/);
  });

  it('finds code that runs off its end', () => {
    const found = broken((ops) => {
      const end = ops.length - 4;
      ops[end] = Op.NOP;
      return undefined;
    });
    assert.match(found[0], /runs off the end/);
  });

  it('finds an exception table that is not sane, and positions that are missing', () => {
    const entry = { start: 3, end: 3, handler: 1, reg: 0 };
    assert.match(broken(() => ({ exceptionTable: [entry] }))[0], /is not sane/);
    assert.match(broken(() => ({ positions: new Int32Array(4) }))[0], /positions/);
  });

  it('finds registers that are wanted above what is said to be live', () => {
    const found = broken((_ops, unit) => ({ live: new Uint16Array(unit.live.length) }));
    assert.match(found.join(), /is live/);
  });
});
