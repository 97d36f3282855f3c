/**
 * Expressions that need no machine to be evaluated: names, attributes, items, comparisons and sums of
 * plain values, such as `self.items[0]` or `i == 99 and name != "x"`. Most conditions of breakpoints
 * and most of what a mouse hovers over are like this, and a loop may ask millions of times. Whatever
 * could run Python code, raise, or is merely rare answers `undefined`: then the expression is
 * evaluated properly, in a clone.
 */

import type * as ast from '../../compiler/ast';
import { parseModule } from '../../compiler/parse';
import { lookup } from '../vm/typeLookup';
import { ownAttribute } from '../vm/classes/attributes';
import { registersOf } from '../vm/exceptions/completion';
import { hasNamespace } from '../vm/builtins/frameObjects';
import { PyDict } from '../vm/dict';
import type { Frame, ThreadState } from '../vm/frame';
import { PyCell, PyFloat, PyInstance, PyList, PyObject, PyTuple, type Slot } from '../vm/object';

/** The value in a frame; undefined if it cannot be told. */
export type QuickExpression = (t: ThreadState, frame: Frame) => Slot;

/** Null if the text is not of the simple kind at all, or no expression. */
export function quickExpression(text: string): QuickExpression | null {
  const expression = parseExpression(text);
  if (expression === null || !isSimple(expression)) return null;
  return (t, frame) => evaluate(expression, (name) => variable(t, frame, name));
}

function parseExpression(text: string): ast.Expr | null {
  try {
    const { body } = parseModule(text.trim(), '<expression>');
    const [only] = body;
    return body.length === 1 && only.kind === 'Expr' ? only.value : null;
  } catch {
    // It is reported when it is evaluated properly.
    return null;
  }
}

function isSimple(node: ast.Expr): boolean {
  switch (node.kind) {
    case 'Constant':
    case 'Name':
      return true;
    case 'Attribute':
      return isSimple(node.value);
    case 'Subscript':
      return isSimple(node.value) && isSimple(node.slice);
    case 'BoolOp':
      return node.values.every(isSimple);
    case 'UnaryOp':
      return isSimple(node.operand);
    case 'BinOp':
      return isSimple(node.left) && isSimple(node.right);
    case 'Compare':
      return isSimple(node.left) && node.comparators.every(isSimple);
    default:
      return false;
  }
}

type Variables = (name: string) => Slot;

function variable(t: ThreadState, frame: Frame, name: string): Slot {
  if (frame.ns !== null && hasNamespace(frame)) return undefined;
  for (const local of frame.code.unit.locals) {
    if (local.name !== name) continue;
    const held = registersOf(t, frame)[frame.base + local.reg];
    return held instanceof PyCell ? held.value : held;
  }
  return frame.module.get(name);
}

function evaluate(node: ast.Expr, variables: Variables): Slot {
  switch (node.kind) {
    case 'Constant':
      return constant(node);
    case 'Name':
      return variables(node.id);
    case 'Attribute':
      return attribute(evaluate(node.value, variables), node.attr);
    case 'Subscript':
      return item(evaluate(node.value, variables), evaluate(node.slice, variables));
    case 'BoolOp':
      return boolean(node, variables);
    case 'UnaryOp':
      return unary(node, variables);
    case 'BinOp':
      return binary(node, variables);
    case 'Compare':
      return comparison(node, variables);
    default:
      return undefined;
  }
}

function constant({ value }: ast.ConstantExpr): Slot {
  if (typeof value !== 'object' || value === null) return value;
  return value.kind === 'float' ? new PyFloat(value.value) : undefined;
}

/** An attribute of an instance's own that its class does not interfere with. */
function attribute(owner: Slot, name: string): Slot {
  if (!(owner instanceof PyInstance) || lookup(owner.cls, name) !== undefined) return undefined;
  const custom = owner.cls.mro.some((cls) => !cls.shared && cls.attrs.has('__getattribute__'));
  return custom ? undefined : ownAttribute(owner, name);
}

/** An item of a built-in container, by a plain index or key. */
function item(owner: Slot, key: Slot): Slot {
  if (!(owner instanceof PyObject) || !owner.cls.shared) return undefined;
  if (owner instanceof PyDict) {
    return typeof key === 'string' ? owner.getStr(key) : undefined;
  }
  if (!(owner instanceof PyList || owner instanceof PyTuple) || typeof key !== 'number') {
    return undefined;
  }
  return owner.items[key < 0 ? key + owner.items.length : key];
}

/** Whether a plain value counts as true; undefined for what may be asked by Python code. */
export function truthOf(value: Slot): boolean | undefined {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
    case 'bigint':
      return value != 0; // eslint-disable-line eqeqeq -- a number or a bigint
    case 'string':
      return value !== '';
    default:
      if (value === null) return false;
      return value instanceof PyFloat ? value.value !== 0 : undefined;
  }
}

function boolean({ op, values }: ast.BoolOp, variables: Variables): Slot {
  let result: Slot;
  for (const node of values) {
    result = evaluate(node, variables);
    const truth = truthOf(result);
    if (truth === undefined) return undefined;
    if (truth === (op === 'or')) return result;
  }
  return result;
}

function unary({ op, operand }: ast.UnaryOp, variables: Variables): Slot {
  const value = evaluate(operand, variables);
  if (op === 'not') {
    const truth = truthOf(value);
    return truth === undefined ? undefined : !truth;
  }
  return op === '-' && typeof value === 'number' && value !== 0 ? -value : undefined;
}

/** Sums, differences, products and remainders of ints that stay in 53 bits. */
function binary({ op, left, right }: ast.BinOp, variables: Variables): Slot {
  const x = evaluate(left, variables);
  const y = evaluate(right, variables);
  if (typeof x !== 'number' || typeof y !== 'number') return undefined;
  const result = arithmetic(op, x, y);
  return Number.isSafeInteger(result) ? (result ?? 0) + 0 : undefined;
}

function arithmetic(op: ast.BinaryOperator, x: number, y: number): number | undefined {
  switch (op) {
    case '+':
      return x + y;
    case '-':
      return x - y;
    case '*':
      return x * y;
    case '%':
      return y === 0 ? undefined : x - y * Math.floor(x / y);
    default:
      return undefined;
  }
}

function comparison({ left, ops, comparators }: ast.Compare, variables: Variables): Slot {
  let x = evaluate(left, variables);
  for (const [i, op] of ops.entries()) {
    const y = evaluate(comparators[i], variables);
    const holds = compare(op, x, y);
    if (holds !== true) return holds;
    x = y;
  }
  return true;
}

function compare(op: ast.CompareOperator, x: Slot, y: Slot): boolean | undefined {
  if (x === undefined || y === undefined) return undefined;
  if (op === 'is' || op === 'is not') {
    // Whether equal numbers or texts are one object is not to be decided here.
    const single = [x, y].some((value) => value === null || typeof value === 'boolean');
    return single ? (x === y) === (op === 'is') : undefined;
  }
  if (op === 'in' || op === 'not in') return undefined;
  if (typeof x === 'string' && typeof y === 'string') {
    return op === '==' ? x === y : op === '!=' ? x !== y : undefined;
  }
  const [a, b] = [numberOf(x), numberOf(y)];
  if (a === undefined || b === undefined) return comparePlain(op, x, y);
  switch (op) {
    case '==':
      return a == b; // eslint-disable-line eqeqeq -- numbers and bigints
    case '!=':
      return a != b; // eslint-disable-line eqeqeq -- numbers and bigints
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}

/** Plain values of different types are unequal; anything else may have an `__eq__`. */
function comparePlain(op: ast.CompareOperator, x: Slot, y: Slot): boolean | undefined {
  const plain = [x, y].every((value) => !(value instanceof PyObject) || value instanceof PyFloat);
  if (!plain) return undefined;
  if (op === '==') return x === y;
  return op === '!=' ? x !== y : undefined;
}

function numberOf(value: Slot): number | bigint | undefined {
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof PyFloat) return value.value;
  return typeof value === 'number' || typeof value === 'bigint' ? value : undefined;
}
