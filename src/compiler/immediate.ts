/** Integers that are part of an instruction (ADDI, IADDI). */
import type * as ast from './ast';

const MAX_IMMEDIATE = 2 ** 30;

/** The c operand of ADDI for `+ literal` or `- literal`; 0 if it cannot be used. */
export function immediate(op: ast.BinaryOperator, right: ast.Expr): number {
  if (op !== '+' && op !== '-') return 0;
  const value = right.kind === 'Constant' ? right.value : undefined;
  if (typeof value !== 'number' || value <= 0 || value > MAX_IMMEDIATE) return 0;
  return op === '+' ? value : -value;
}

export function isImmediate(op: ast.BinaryOperator, right: ast.Expr): boolean {
  return immediate(op, right) !== 0;
}
