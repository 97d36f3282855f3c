/** Calls: plain, of methods, with keywords, with unpacked arguments. */
import type * as ast from '../ast';
import type { Constant } from '../code';
import { fill } from './displays';
import {
  exprInto,
  callSuper,
  isSuperCall,
  loadConstant,
  loadSuper,
  operand,
  push,
  viaScratch,
} from './expressions';
import { Op } from '../opcodes';
import { failSyntax, mangled, nameIndex, showsExpressionStart, type Unit } from './unit';

export function compileCall(u: Unit, n: ast.Call, target: number): void {
  checkKeywords(u, n);
  viaScratch(u, n, target, (base) => {
    const isUnpacking =
      n.args.some((arg) => arg.kind === 'Starred') || n.keywords.some((k) => k.arg === null);
    const call: ast.Expr = n;
    if (isSuperCall(u, call)) callSuper(u, call, base);
    else if (isUnpacking) callUnpacking(u, n, base);
    else if (n.func.kind === 'Attribute' && !isSuperCall(u, n.func.value)) {
      callMethod(u, n, n.func, base);
    } else callPlain(u, n, base);
  });
}

function checkKeywords(u: Unit, n: ast.Call): void {
  const seen = new Set<string>();
  for (const keyword of n.keywords) {
    if (keyword.arg === null) continue;
    if (keyword.arg === '__debug__') failSyntax(u, keyword, 'cannot assign to __debug__');
    if (seen.has(keyword.arg)) {
      failSyntax(u, keyword, `keyword argument repeated: ${keyword.arg}`);
    }
    seen.add(keyword.arg);
  }
}

function callPlain(u: Unit, n: ast.Call, base: number): void {
  const { asm } = u;
  if (n.func.kind === 'Attribute' && isSuperCall(u, n.func.value)) {
    loadSuper(u, n.func.value, n.func, base);
  } else {
    exprInto(u, n.func, base);
  }
  const count = pushArguments(u, n);
  if (n.keywords.length === 0) asm.emit(n, Op.CALL, base, count);
  else asm.emit(n, Op.CALLK, base, count, keywordNames(u, n));
}

function callMethod(u: Unit, n: ast.Call, func: ast.Attribute, base: number): void {
  const { asm } = u;
  const span = methodSpan(u, n, func);
  const object = operand(u, func.value, base);
  asm.alloc();
  asm.emit(methodSpan(u, func, func), Op.LOADM, base, object, nameIndex(u, func.attr));
  const count = pushArguments(u, n);
  if (n.keywords.length === 0) asm.emit(span, Op.CALLM, base, count);
  else asm.emit(span, Op.CALLMK, base, count, keywordNames(u, n));
}

/** Where an attribute over several lines, and a call of it, begin: at the attribute (gh-94694). */
export function methodSpan(u: Unit, n: ast.Expr, func: ast.Attribute): ast.Span {
  if (n.line === func.endLine || showsExpressionStart(u)) return n;
  const { endLine, endColumn } = n;
  const column = Math.max(func.endColumn - func.attr.length, 0);
  return {
    line: func.endLine,
    column,
    endLine,
    endColumn: n === func ? func.endColumn : endColumn,
  };
}

function pushArguments(u: Unit, n: ast.Call): number {
  for (const arg of n.args) push(u, arg);
  for (const keyword of n.keywords) push(u, keyword.value);
  return n.args.length + n.keywords.length;
}

function keywordNames(u: Unit, n: ast.Call): number {
  const items: Constant[] = n.keywords.map((k) => mangled(u, k.arg ?? ''));
  return u.asm.constant({ kind: 'tuple', items });
}

function callUnpacking(u: Unit, n: ast.Call, base: number): void {
  const { asm } = u;
  if (n.func.kind === 'Attribute' && isSuperCall(u, n.func.value)) {
    loadSuper(u, n.func.value, n.func, base);
  } else {
    exprInto(u, n.func, base);
  }
  fill(u, n, asm.alloc(), n.args, false, true);
  const keywords = asm.alloc();
  if (n.keywords.length === 0) asm.emit(n, Op.CLEAR, keywords);
  else keywordDict(u, n, n.keywords, keywords, base);
  asm.emit(n, Op.CALLEX, base);
}

/** Makes the dict of keyword arguments in the topmost temporary; `callable` is for messages. */
export function keywordDict(
  u: Unit,
  span: ast.Span,
  keywords: readonly ast.Keyword[],
  reg: number,
  callable: number,
): void {
  const { asm } = u;
  const mark = asm.top;
  if (keywords[0].arg === null) asm.emit(span, Op.MKDICT, reg, mark, 0);
  for (let i = 0; i < keywords.length;) {
    const { arg, value } = keywords[i];
    if (arg === null) {
      asm.emit(span, Op.DICTMERGE, reg, operand(u, value), callable);
      i++;
    } else if (i === 0) {
      // The keywords before the first `**` make the dict itself.
      while (i < keywords.length && keywords[i].arg !== null) pushPair(u, keywords[i++]);
      asm.emit(span, Op.MKDICT, reg, mark, i);
    } else {
      const group = asm.alloc();
      const first = i;
      while (i < keywords.length && keywords[i].arg !== null) pushPair(u, keywords[i++]);
      asm.emit(span, Op.MKDICT, group, group + 1, i - first);
      asm.emit(span, Op.DICTMERGE, reg, group, callable);
    }
    asm.top = mark;
  }
}

function pushPair(u: Unit, keyword: ast.Keyword): void {
  loadConstant(u, keyword, mangled(u, keyword.arg ?? ''), u.asm.alloc());
  push(u, keyword.value);
}
