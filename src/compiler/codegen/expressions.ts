/**
 * Expressions.
 *
 * `exprInto` writes the value to a register, as its last act and only once if that register is a
 * variable; `operand` gives a register that holds the value, the variable's own where possible;
 * `push` puts it into a new temporary. Evaluation order and positions are those of CPython.
 */
import { defined } from '../../base/assert';
import type * as ast from '../ast';
import { NO_PARAMETERS } from '../astExpressions';
import { compileCall, methodSpan } from './calls';
import type { Constant } from '../code';
import { compileComprehension } from './comprehensions';
import { compileBoolOp, compileCompare, jumpIf } from './conditions';
import { constantKey } from '../constants';
import { constantOf } from './fold';
import { compileFormatted, compileJoined } from './fstrings';
import { compileLambda } from './functions';
import { Op } from '../opcodes';
import { immediate } from '../immediate';
import { resolve } from '../symbols/scope';
import { compileDict, compileSequence } from './displays';
import { failSyntax, nameIndex, type Unit } from './unit';
import { inPlace, loadName, storeName } from './variables';
import { compileAwait, compileYield } from './generators';
import { warnOfCall, warnOfIdentity, warnOfSubscript } from '../syntaxWarnings';

/** A new temporary with the value of an expression. */
export function push(u: Unit, n: ast.Expr): number {
  const reg = u.asm.alloc();
  exprInto(u, n, reg);
  return reg;
}

/** A register that holds the value: that of a variable, or else `scratch` or a new temporary. */
export function operand(u: Unit, n: ast.Expr, scratch = -1): number {
  if (n.kind === 'Name') {
    const reg = inPlace(u, n);
    if (reg >= 0) return reg;
  }
  if (n.kind === 'Constant' && u.pinned.size > 0) {
    const reg = u.pinned.get(constantKey(n.value) ?? '');
    if (reg !== undefined) return reg;
  }
  if (scratch < 0) return push(u, n);
  exprInto(u, n, scratch);
  return scratch;
}

export function loadConstant(u: Unit, span: ast.Span, value: Constant, target: number): void {
  u.asm.emit(span, Op.LOADK, target, u.asm.constant(value));
}

/** Runs `body` with a register that may be written early: `target` itself or a temporary. */
export function viaScratch(
  u: Unit,
  span: ast.Span,
  target: number,
  body: (reg: number) => void,
): void {
  const { asm } = u;
  const mark = asm.top;
  const reg = asm.scratch(target);
  body(reg);
  if (reg !== target) asm.emit(span, Op.MOVE, target, reg);
  asm.top = mark;
}

export function exprInto(u: Unit, n: ast.Expr, target: number): void {
  const { asm } = u;
  const mark = asm.top;
  switch (n.kind) {
    case 'Constant':
      loadConstant(u, n, n.value, target);
      break;
    case 'Name':
      loadName(u, n, target);
      break;
    case 'BoolOp':
      compileBoolOp(u, n, target);
      break;
    case 'NamedExpr':
      exprInto(u, n.value, target);
      storeName(u, n.target, n.target.id, target);
      break;
    case 'BinOp':
      compileBinOp(u, n, target);
      break;
    case 'UnaryOp':
      compileUnaryOp(u, n, target);
      break;
    case 'Lambda':
      compileLambda(u, n, target);
      break;
    case 'IfExp':
      compileIfExp(u, n, target);
      break;
    case 'Dict':
      compileDict(u, n, target);
      break;
    case 'Set':
    case 'List':
    case 'Tuple':
      compileSequence(u, n, target);
      break;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      compileComprehension(u, n, target);
      break;
    case 'Await':
      compileAwait(u, n, target);
      break;
    case 'Yield':
    case 'YieldFrom':
      compileYield(u, n, target);
      break;
    case 'Compare':
      warnOfIdentity(u.file, n);
      compileCompare(u, n, target);
      break;
    case 'Call':
      warnOfCall(u.file, n);
      compileCall(u, n, target);
      break;
    case 'FormattedValue':
      compileFormatted(u, n, target);
      break;
    case 'JoinedStr':
      compileJoined(u, n, target);
      break;
    case 'Attribute':
      compileAttribute(u, n, target);
      break;
    case 'Subscript': {
      warnOfSubscript(u.file, n);
      const object = operand(u, n.value, asm.scratch(target));
      const index = operand(u, n.slice);
      asm.emit(n, Op.GETITEM, target, object, index);
      break;
    }
    case 'Starred':
      failSyntax(u, n, "can't use starred expression here");
      break;
    case 'Slice':
      compileSlice(u, n, target);
      break;
  }
  asm.top = mark;
}

const BINARY: Readonly<Record<ast.BinaryOperator, Op>> = {
  '+': Op.ADD,
  '-': Op.SUB,
  '*': Op.MUL,
  '@': Op.MATMUL,
  '/': Op.DIV,
  '%': Op.MOD,
  '**': Op.POW,
  '<<': Op.LSHIFT,
  '>>': Op.RSHIFT,
  '|': Op.OR,
  '^': Op.XOR,
  '&': Op.AND,
  '//': Op.FLOORDIV,
};

function compileBinOp(u: Unit, n: ast.BinOp, target: number): void {
  const { asm } = u;
  const folded = constantOf(n);
  if (folded !== undefined) {
    loadConstant(u, n, folded, target);
    return;
  }
  const left = operand(u, n.left, asm.scratch(target));
  const c = immediate(n.op, n.right);
  if (c !== 0) {
    asm.emit(n, Op.ADDI, target, left, c);
    return;
  }
  const right = operand(u, n.right);
  asm.emit(n, BINARY[n.op], target, left, right);
}

function compileUnaryOp(u: Unit, n: ast.UnaryOp, target: number): void {
  const { asm } = u;
  const folded = constantOf(n);
  if (folded !== undefined) {
    loadConstant(u, n, folded, target);
    return;
  }
  const value = operand(u, n.operand, asm.scratch(target));
  const op = n.op === '-' ? Op.NEG : n.op === '+' ? Op.POS : n.op === '~' ? Op.INVERT : Op.NOT;
  asm.emit(n, op, target, value);
}

function compileIfExp(u: Unit, n: ast.IfExp, target: number): void {
  const { asm } = u;
  const otherwise = asm.label();
  const end = asm.label();
  jumpIf(u, n.test, otherwise, false);
  exprInto(u, n.body, target);
  asm.jump(n, Op.JMP, end);
  asm.bind(otherwise);
  exprInto(u, n.orelse, target);
  asm.bind(end);
}

function compileAttribute(u: Unit, n: ast.Attribute, target: number): void {
  const { asm } = u;
  const object_ = n.value;
  if (isSuperCall(u, object_)) {
    viaScratch(u, n, target, (reg) => {
      loadSuper(u, object_, n, reg);
    });
    return;
  }
  const object = operand(u, n.value, asm.scratch(target));
  asm.emit(methodSpan(u, n, n), Op.GETATTR, target, object, nameIndex(u, n.attr));
}

/** `super()` without arguments in a method, `super` not being a variable: LOADSUPER can be used. */
export function isSuperCall(u: Unit, n: ast.Expr): n is ast.Call {
  if (n.kind !== 'Call' || n.args.length > 0 || n.keywords.length > 0) return false;
  if (n.func.kind !== 'Name' || n.func.id !== 'super') return false;
  if (resolve(u.scope, 'super').kind !== 'global') return false;
  return firstParameter(u) !== null && u.frame.free.has('__class__');
}

/** The first positional parameter of the function being compiled; null if there is none. */
function firstParameter(u: Unit): string | null {
  const { kind, node } = u.frame;
  if (kind !== 'function' && kind !== 'lambda') return null;
  const { posOnly, positional } = 'args' in node ? node.args : NO_PARAMETERS;
  const [first] = [...posOnly, ...positional] as readonly (ast.Parameter | undefined)[];
  return first?.name ?? null;
}

/** Loads `super().attr` into `base`, the topmost temporary. */
export function loadSuper(u: Unit, call: ast.Call, n: ast.Attribute, base: number): void {
  const first = loadSuperArguments(u, call, base);
  u.asm.emit(n, Op.LOADSUPER, base, 0, nameIndex(u, n.attr));
  u.asm.top = first;
}

/** Calls `super()` with the arguments that it stands for; `base` is the topmost temporary. */
export function callSuper(u: Unit, call: ast.Call, base: number): void {
  const first = loadSuperArguments(u, call, base);
  u.asm.emit(call, Op.CALL, base, 2);
  u.asm.top = first;
}

/** `super`, the class and self, in `base` and the two registers after it. */
function loadSuperArguments(u: Unit, call: ast.Call, base: number): number {
  const first = u.asm.alloc(2);
  const self = defined(firstParameter(u), 'first parameter of a method');
  loadName(u, call.func as ast.Name, base);
  loadName(u, { ...call, kind: 'Name', id: '__class__' }, first);
  const scope = u.scope;
  u.scope = u.frame;
  loadName(u, { ...call, kind: 'Name', id: self }, first + 1);
  u.scope = scope;
  return first;
}

function compileSlice(u: Unit, n: ast.SliceExpr, target: number): void {
  const { asm } = u;
  const base = asm.alloc(3);
  [n.lower, n.upper, n.step].forEach((part, i) => {
    if (part === null) loadConstant(u, n, null, base + i);
    else exprInto(u, part, base + i);
  });
  asm.emit(n, Op.MKSLICE, target, base);
}
