/**
 * Constant folding: literals with a sign, tuples of constants, arithmetic of constants.
 *
 * What would raise, or give a large value, is left to run time, with CPython's limits.
 */
import type * as ast from '../ast';
import type { Constant } from '../code';
import { constantTruth, intConstant } from '../constants';

const MAX_INT_BITS = 128;
const MAX_TEXT = 4096;
const MAX_ITEMS = 256;

/** The value of an expression that is constant; undefined otherwise. */
export function constantOf(n: ast.Expr): Constant | undefined {
  switch (n.kind) {
    case 'Constant':
      return n.value;
    case 'UnaryOp': {
      const operand = constantOf(n.operand);
      return operand === undefined ? undefined : foldUnary(n.op, operand);
    }
    case 'BinOp': {
      // The right side first: in a long chain to the left it is the short one.
      const right = constantOf(n.right);
      if (right === undefined) return undefined;
      const left = constantOf(n.left);
      return left === undefined ? undefined : foldBinary(n.op, left, right);
    }
    case 'Tuple': {
      const items: Constant[] = [];
      for (const elt of n.elts) {
        const item = constantOf(elt);
        if (item === undefined) return undefined;
        items.push(item);
      }
      return { kind: 'tuple', items };
    }
    default:
      return undefined;
  }
}

type Float = { readonly kind: 'float'; readonly value: number };

function asInt(value: Constant): bigint | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return BigInt(value);
  return typeof value === 'boolean' ? BigInt(value) : undefined;
}

function asFloat(value: Constant): number | undefined {
  if (typeof value === 'number') return value;
  if (value === null || typeof value !== 'object' || value.kind !== 'float') return undefined;
  return value.value;
}

function float(value: number): Float {
  return { kind: 'float', value };
}

function foldUnary(op: ast.UnaryOperator, operand: Constant): Constant | undefined {
  if (op === 'not') return !constantTruth(operand);
  const int = asInt(operand);
  if (int !== undefined) {
    return intConstant(op === '-' ? -int : op === '~' ? ~int : int);
  }
  const value = asFloat(operand);
  if (value === undefined || op === '~') return undefined;
  return float(op === '-' ? -value : value);
}

function foldBinary(op: ast.BinaryOperator, left: Constant, right: Constant): Constant | undefined {
  const a = asInt(left);
  const b = asInt(right);
  if (typeof left === 'boolean' && typeof right === 'boolean') {
    if (op === '&') return left && right;
    if (op === '|') return left || right;
    if (op === '^') return left !== right;
  }
  if (a !== undefined && b !== undefined) return foldInts(op, a, b);
  if (typeof left === 'string') return foldText(op, left, right);
  const x = asFloat(left);
  const y = asFloat(right);
  return x === undefined || y === undefined ? undefined : foldFloats(op, x, y);
}

function bits(value: bigint): number {
  return (value < 0n ? -value : value).toString(2).length;
}

function foldInts(op: ast.BinaryOperator, a: bigint, b: bigint): Constant | undefined {
  const value = intResult(op, a, b);
  return value === undefined || bits(value) > MAX_INT_BITS ? undefined : intConstant(value);
}

function intResult(op: ast.BinaryOperator, a: bigint, b: bigint): bigint | undefined {
  switch (op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return bits(a) + bits(b) > MAX_INT_BITS ? undefined : a * b;
    case '&':
      return a & b;
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    case '<<':
      return b < 0n || b > MAX_INT_BITS ? undefined : a << b;
    case '>>':
      return b < 0n ? undefined : a >> b;
    case '**':
      return b < 0n || BigInt(bits(a)) * b > MAX_INT_BITS ? undefined : a ** b;
    case '//':
      return b === 0n ? undefined : (a - modulo(a, b)) / b;
    case '%':
      return b === 0n ? undefined : modulo(a, b);
    default:
      return undefined;
  }
}

/** The remainder with the sign of the divisor, as in Python. */
function modulo(a: bigint, b: bigint): bigint {
  return ((a % b) + b) % b;
}

function foldFloats(op: ast.BinaryOperator, a: number, b: number): Constant | undefined {
  switch (op) {
    case '+':
      return float(a + b);
    case '-':
      return float(a - b);
    case '*':
      return float(a * b);
    case '/':
      return b === 0 ? undefined : float(a / b);
    default:
      return undefined;
  }
}

function foldText(op: ast.BinaryOperator, left: string, right: Constant): Constant | undefined {
  if (op === '+' && typeof right === 'string') {
    return left.length + right.length > MAX_TEXT ? undefined : left + right;
  }
  if (op !== '*' || typeof right !== 'number' || right > MAX_ITEMS) return undefined;
  return left.length * right > MAX_TEXT ? undefined : left.repeat(Math.max(right, 0));
}
