/**
 * Truth: conditions that jump, `and`/`or`, comparisons.
 *
 * A plain comparison in a condition becomes one fused compare-and-jump instruction.
 */
import type * as ast from '../ast';
import type { Label } from './assembler';
import { constantTruth } from '../constants';
import { exprInto, loadConstant, operand, push, viaScratch } from './expressions';
import { constantOf } from './fold';
import { warnOfIdentity } from '../syntaxWarnings';
import { Op } from '../opcodes';
import type { Unit } from './unit';

const COMPARE: Readonly<Record<ast.CompareOperator, Op>> = {
  '==': Op.EQ,
  '!=': Op.NE,
  '<': Op.LT,
  '<=': Op.LE,
  '>': Op.GT,
  '>=': Op.GE,
  is: Op.IS,
  'is not': Op.ISNOT,
  in: Op.IN,
  'not in': Op.NOTIN,
};

/** Jumps unless the comparison is true. */
const JUMP_UNLESS: Readonly<Partial<Record<ast.CompareOperator, Op>>> = {
  '==': Op.JNEQ,
  '!=': Op.JNNE,
  '<': Op.JNLT,
  '<=': Op.JNLE,
  '>': Op.JNGT,
  '>=': Op.JNGE,
};

/** Jumps to `label` if the truth of `n` is `sense`; falls through otherwise. */
export function jumpIf(u: Unit, n: ast.Expr, label: Label, sense: boolean): void {
  const { asm } = u;
  const mark = asm.top;
  const constant = constantOf(n);
  if (constant !== undefined) {
    if (constantTruth(constant) === sense) asm.jump(n, Op.JMP, label);
    return;
  }
  switch (n.kind) {
    case 'UnaryOp':
      if (n.op === 'not') {
        jumpIf(u, n.operand, label, !sense);
        return;
      }
      break;
    case 'BoolOp':
      jumpIfBoolOp(u, n, label, sense);
      return;
    case 'IfExp': {
      const otherwise = asm.label();
      const end = asm.label();
      jumpIf(u, n.test, otherwise, false);
      jumpIf(u, n.body, label, sense);
      asm.jump(n, Op.JMP, end);
      asm.bind(otherwise);
      jumpIf(u, n.orelse, label, sense);
      asm.bind(end);
      return;
    }
    case 'Compare':
      warnOfIdentity(u.file, n);
      jumpIfCompare(u, n, label, sense);
      asm.top = mark;
      return;
    default:
  }
  const value = operand(u, n);
  asm.jump(n, sense ? Op.JT : Op.JF, label, value);
  asm.top = mark;
}

function jumpIfBoolOp(u: Unit, n: ast.BoolOp, label: Label, sense: boolean): void {
  const { asm } = u;
  // The truth of one operand that settles the matter.
  const settles = n.op === 'or';
  const out = settles === sense ? label : asm.label();
  for (const value of n.values.slice(0, -1)) jumpIf(u, value, out, settles);
  jumpIf(u, n.values[n.values.length - 1], label, sense);
  if (out !== label) asm.bind(out);
}

function jumpIfCompare(u: Unit, n: ast.Compare, label: Label, sense: boolean): void {
  const { asm } = u;
  if (n.ops.length > 1) {
    const out = sense ? asm.label() : label;
    chain(u, n, out);
    if (sense) {
      asm.jump(n, Op.JMP, label);
      asm.bind(out);
    }
    return;
  }
  const [op] = n.ops;
  const [right] = n.comparators;
  if ((op === 'is' || op === 'is not') && right.kind === 'Constant' && right.value === null) {
    const isNone = (op === 'is') === sense;
    asm.jump(n, isNone ? Op.JNONE : Op.JNOTNONE, label, operand(u, n.left));
    return;
  }
  const fused = JUMP_UNLESS[op];
  const a = operand(u, n.left);
  const b = operand(u, right);
  if (fused === undefined) {
    const truth = asm.alloc();
    asm.emit(n, COMPARE[op], truth, a, b);
    asm.jump(n, sense ? Op.JT : Op.JF, label, truth);
  } else if (sense) {
    const over = asm.label();
    asm.jump(n, fused, over, a, b);
    asm.jump(n, Op.JMP, label);
    asm.bind(over);
  } else {
    asm.jump(n, fused, label, a, b);
  }
}

/** A chain of comparisons as a condition: jumps to `out` at the first that is false. */
function chain(u: Unit, n: ast.Compare, out: Label): void {
  const { asm } = u;
  let left = push(u, n.left);
  n.ops.forEach((op, i) => {
    const right = push(u, n.comparators[i]);
    const fused = JUMP_UNLESS[op];
    if (fused === undefined) {
      const truth = asm.alloc();
      asm.emit(n, COMPARE[op], truth, left, right);
      asm.jump(n, Op.JF, out, truth);
    } else {
      asm.jump(n, fused, out, left, right);
    }
    left = right;
  });
}

export function compileCompare(u: Unit, n: ast.Compare, target: number): void {
  const { asm } = u;
  if (n.ops.length === 1) {
    const left = operand(u, n.left, asm.scratch(target));
    const right = operand(u, n.comparators[0]);
    asm.emit(n, COMPARE[n.ops[0]], target, left, right);
    return;
  }
  viaScratch(u, n, target, (reg) => {
    const end = asm.label();
    let left = push(u, n.left);
    n.ops.forEach((op, i) => {
      const right = push(u, n.comparators[i]);
      asm.emit(n, COMPARE[op], reg, left, right);
      if (i < n.ops.length - 1) asm.jump(n, Op.JF, end, reg);
      left = right;
    });
    asm.bind(end);
  });
}

export function compileBoolOp(u: Unit, n: ast.BoolOp, target: number): void {
  const { asm } = u;
  const op = n.op === 'or' ? Op.JT : Op.JF;
  viaScratch(u, n, target, (reg) => {
    const end = asm.label();
    n.values.forEach((value, i) => {
      const constant = constantOf(value);
      if (constant === undefined) exprInto(u, value, reg);
      else loadConstant(u, value, constant, reg);
      if (i < n.values.length - 1) asm.jump(n, op, end, reg);
    });
    asm.bind(end);
  });
}
