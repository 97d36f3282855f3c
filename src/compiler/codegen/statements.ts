/** Statements: the dispatch, and those that need no file of their own. */
import type * as ast from '../ast';
import { compileClassDef } from './classes';
import { jumpIf } from './conditions';
import { hasCleanup, unwindTo } from './exits';
import { exprInto, operand, push } from './expressions';
import { constantOf } from './fold';
import { compileFunctionDef } from './functions';
import { compileImport, compileImportFrom } from './imports';
import { compileBreak, compileFor, compileWhile } from './loops';
import { compileMatch } from './matchStatements';
import { Intrinsic, Op } from '../opcodes';
import {
  compileAnnAssign,
  compileAssign,
  compileAugAssign,
  compileDelete,
  emitGone,
} from './targets';
import { compileTry } from './tryStatements';
import { compileTypeAlias } from './typeAlias';
import { failSyntax, type Unit } from './unit';
import { compileWith } from './withStatements';
import { warnOfAssertion } from '../syntaxWarnings';

export function compileBody(u: Unit, body: readonly ast.Stmt[]): void {
  for (const n of body) compileStatement(u, n);
}

export function compileStatement(u: Unit, n: ast.Stmt): void {
  const { asm } = u;
  const mark = asm.top;
  asm.markStart(startOf(n));
  switch (n.kind) {
    case 'FunctionDef':
      compileFunctionDef(u, n);
      break;
    case 'ClassDef':
      compileClassDef(u, n);
      break;
    case 'Return':
      compileReturn(u, n);
      break;
    case 'Delete':
      for (const target of n.targets) compileDelete(u, target);
      emitGone(u, n);
      break;
    case 'Assign':
      compileAssign(u, n);
      break;
    case 'TypeAlias':
      compileTypeAlias(u, n);
      break;
    case 'AugAssign':
      compileAugAssign(u, n);
      break;
    case 'AnnAssign':
      compileAnnAssign(u, n);
      break;
    case 'For':
      compileFor(u, n);
      break;
    case 'While':
      compileWhile(u, n);
      break;
    case 'If':
      compileIf(u, n);
      break;
    case 'With':
      compileWith(u, n);
      break;
    case 'Match':
      compileMatch(u, n);
      break;
    case 'Raise':
      compileRaise(u, n);
      break;
    case 'Try':
      compileTry(u, n);
      break;
    case 'Assert':
      warnOfAssertion(u.file, n);
      compileAssert(u, n);
      break;
    case 'Import':
      compileImport(u, n);
      break;
    case 'ImportFrom':
      compileImportFrom(u, n);
      break;
    case 'Global':
    case 'Nonlocal':
      break;
    case 'Expr':
      compileExpressionStatement(u, n);
      break;
    case 'Pass':
      asm.emit(n, Op.NOP);
      break;
    case 'Break':
    case 'Continue':
      compileBreak(u, n);
      break;
  }
  asm.top = mark;
  asm.clearStart();
}

/** What the line of a statement goes by: a condition in parentheses may begin in a later one. */
function startOf(n: ast.Stmt): ast.Span {
  switch (n.kind) {
    case 'FunctionDef':
    case 'ClassDef':
      return n.decorators[0] ?? n;
    case 'If':
    case 'While':
      return n.test;
    case 'Expr':
      return n.value;
    case 'With':
      return n.items[0].context;
    default:
      return n;
  }
}

function compileExpressionStatement(u: Unit, n: ast.ExprStmt): void {
  const { asm } = u;
  if (constantOf(n.value) === undefined) push(u, n.value);
  else asm.emit(n, Op.NOP);
  if (n.value.kind === 'Call') asm.dropped.push(asm.here - 1);
}

function compileReturn(u: Unit, n: ast.Return): void {
  const { asm, frame } = u;
  if (frame.kind !== 'function') failSyntax(u, n, "'return' outside function");
  if (u.blocks.some((block) => block.kind === 'star')) {
    const message = "'break', 'continue' and 'return' cannot appear in an except* block";
    failSyntax(u, n, message);
  }
  if (n.value !== null && frame.isAsync && frame.isGenerator) {
    failSyntax(u, n, "'return' with value in async generator");
  }
  const constant = n.value === null ? null : constantOf(n.value);
  if (constant !== undefined) {
    if (u.blocks.length > 0) asm.emit(n.value ?? n, Op.NOP);
    unwindTo(u, n, 0, () => {
      asm.emit(n, Op.RETK, asm.constant(constant));
    });
    return;
  }
  const value = n.value as ast.Expr;
  const reg = hasCleanup(u) ? push(u, value) : operand(u, value);
  unwindTo(u, n, 0, () => {
    asm.emit(n, Op.RET, reg);
  });
}

function compileIf(u: Unit, n: ast.If): void {
  const { asm } = u;
  const otherwise = asm.label();
  const end = asm.label();
  if (constantOf(n.test) !== undefined) asm.emit(n.test, Op.NOP);
  jumpIf(u, n.test, otherwise, false);
  compileBody(u, n.body);
  if (n.orelse.length > 0) asm.jump(n.body[n.body.length - 1], Op.JMP, end);
  asm.bind(otherwise);
  compileBody(u, n.orelse);
  asm.bind(end);
}

function compileRaise(u: Unit, n: ast.Raise): void {
  const { asm } = u;
  if (n.exc === null) {
    asm.emit(n, Op.RAISE0);
    return;
  }
  const error = operand(u, n.exc);
  if (n.cause === null) asm.emit(n, Op.RAISE, error);
  else asm.emit(n, Op.RAISEFROM, error, operand(u, n.cause));
}

function compileAssert(u: Unit, n: ast.Assert): void {
  const { asm } = u;
  const end = asm.label();
  jumpIf(u, n.test, end, true);
  const error = asm.alloc();
  if (n.msg === null) asm.emit(n, Op.CLEAR, error);
  else exprInto(u, n.msg, error);
  asm.emit(n, Op.INTRINSIC, error, Intrinsic.assertionError, 1);
  const { positions } = u.options;
  const atTest = positions !== 'furthest' && positions !== 'start' && positions !== 'statement';
  asm.emit(atTest ? n.test : n, Op.RAISE, error);
  asm.bind(end);
}
