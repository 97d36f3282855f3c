/** Statements on one line. */
import type * as ast from '../ast';
import { invalidTarget, targetMessage } from './exprNames';
import {
  parseExpression,
  parseStarExpression,
  parseStarExpressions,
  parseYield,
  parseYieldOrStar,
  startsExpression,
} from './expressions';
import { parseImport, parseImportFrom } from './imports';
import { checkAssignment } from './invalidStatements';
import {
  accept,
  advance,
  at,
  expect,
  expectKind,
  expectName,
  fail,
  nameText,
  peek,
  peekAhead,
  raiseAt,
  spanFrom,
  type Parser,
} from './state';
import type { Token } from './token';
import { evaluator, parseTypeParams } from './typeParams';

/** Simple statements up to the end of the line, separated by semicolons. */
export function parseSimpleLine(p: Parser, out: ast.Stmt[]): void {
  for (;;) {
    out.push(parseSimple(p));
    if (!accept(p, ';') || peek(p).kind === 'newline') break;
  }
  if (peek(p).kind !== 'newline' && p.diagnosing) checkAssignment(p, null);
  expectKind(p, 'newline');
}

function parseSimple(p: Parser): ast.Stmt {
  const start = peek(p);
  switch (start.op) {
    case 'pass':
      advance(p);
      return { kind: 'Pass', ...spanFrom(p, start) };
    case 'break':
      advance(p);
      return { kind: 'Break', ...spanFrom(p, start) };
    case 'continue':
      advance(p);
      return { kind: 'Continue', ...spanFrom(p, start) };
    case 'return': {
      advance(p);
      const value = startsExpression(peek(p)) ? parseStarExpressions(p) : null;
      return { kind: 'Return', value, ...spanFrom(p, start) };
    }
    case 'raise':
      return parseRaise(p, start);
    case 'global':
      return { kind: 'Global', names: parseNames(p), ...spanFrom(p, start) };
    case 'nonlocal':
      return { kind: 'Nonlocal', names: parseNames(p), ...spanFrom(p, start) };
    case 'del':
      return parseDel(p, start);
    case 'assert': {
      advance(p);
      const test = parseExpression(p);
      const msg = accept(p, ',') ? parseExpression(p) : null;
      return { kind: 'Assert', test, msg, ...spanFrom(p, start) };
    }
    case 'import':
      return parseImport(p);
    case 'from':
      return parseImportFrom(p);
    default:
  }
  if (start.kind === 'name' && start.text === 'type' && peekAhead(p, 1).kind === 'name') {
    const { op } = peekAhead(p, 2);
    if (op === '=' || op === '[') return parseTypeAlias(p, start);
    p.reached = Math.max(p.reached, p.pos + 2);
  }
  return parseExpressionStatement(p, start);
}

function parseRaise(p: Parser, start: Token): ast.Raise {
  advance(p);
  if (!startsExpression(peek(p))) {
    return { kind: 'Raise', exc: null, cause: null, ...spanFrom(p, start) };
  }
  const exc = parseExpression(p);
  const cause = accept(p, 'from') ? parseExpression(p) : null;
  return { kind: 'Raise', exc, cause, ...spanFrom(p, start) };
}

function parseNames(p: Parser): string[] {
  advance(p);
  const names = [nameText(expectName(p))];
  while (accept(p, ',')) names.push(nameText(expectName(p)));
  return names;
}

function parseDel(p: Parser, start: Token): ast.Delete {
  advance(p);
  const targets: ast.Expr[] = [];
  do {
    if (targets.length > 0 && !startsExpression(peek(p))) break;
    targets.push(parseStarExpression(p));
  } while (accept(p, ','));
  for (const target of targets) {
    const bad = invalidTarget(target, 'del');
    if (bad !== null) refuse(p, bad, targetMessage(bad, 'del'));
  }
  return { kind: 'Delete', targets, ...spanFrom(p, start) };
}

/** What is wrong here is known, but only the second run may say so. */
export function refuse(p: Parser, span: ast.Span, message: string): never {
  if (p.diagnosing) raiseAt(p, span, message);
  fail(p);
}

function parseTypeAlias(p: Parser, start: Token): ast.TypeAlias {
  advance(p);
  const token = expectName(p);
  const name: ast.Name = { kind: 'Name', id: nameText(token), ...spanFrom(p, token) };
  const typeParams = parseTypeParams(p);
  expect(p, '=');
  const value = evaluator(parseExpression(p));
  return { kind: 'TypeAlias', name, typeParams, value, ...spanFrom(p, start) };
}

const AUGMENTED: Readonly<Partial<Record<string, ast.BinaryOperator>>> = {
  '+=': '+',
  '-=': '-',
  '*=': '*',
  '@=': '@',
  '/=': '/',
  '%=': '%',
  '&=': '&',
  '|=': '|',
  '^=': '^',
  '<<=': '<<',
  '>>=': '>>',
  '**=': '**',
  '//=': '//',
};

/** An expression, or an assignment of any kind, which all begin like one. */
function parseExpressionStatement(p: Parser, start: Token): ast.Stmt {
  const mark = p.pos;
  if (p.diagnosing) {
    checkAssignment(p, start);
    p.pos = mark;
  }
  const value = parseYieldOrStar(p);
  const { op } = peek(p);
  if (op === '=') return parseAssign(p, start, value);
  if (op === ':') return parseAnnAssign(p, start, value);
  const augmented = op === '' ? undefined : AUGMENTED[op];
  if (augmented !== undefined) {
    if (!isSingleTarget(value)) {
      fail(p);
    }
    advance(p);
    const other = parseYieldOrStar(p);
    return { kind: 'AugAssign', target: value, op: augmented, value: other, ...spanFrom(p, start) };
  }
  return { kind: 'Expr', value, ...spanFrom(p, start) };
}

function isSingleTarget(n: ast.Expr): boolean {
  return n.kind === 'Name' || n.kind === 'Attribute' || n.kind === 'Subscript';
}

function parseAssign(p: Parser, start: Token, first: ast.Expr): ast.Assign {
  const targets: ast.Expr[] = [];
  let value = first;
  while (at(p, '=')) {
    if (value.kind === 'Yield' || value.kind === 'YieldFrom') {
      fail(p);
    }
    if (invalidTarget(value, 'assign') !== null) fail(p);
    targets.push(value);
    advance(p);
    value = parseYieldOrStar(p);
  }
  return { kind: 'Assign', targets, value, ...spanFrom(p, start) };
}

function parseAnnAssign(p: Parser, start: Token, target: ast.Expr): ast.AnnAssign {
  if (!isSingleTarget(target)) fail(p);
  expect(p, ':');
  const annotation = parseExpression(p);
  let value: ast.Expr | null = null;
  if (accept(p, '=')) value = at(p, 'yield') ? parseYield(p) : parseStarExpressions(p);
  const simple = target.kind === 'Name' && start.kind === 'name';
  return { kind: 'AnnAssign', target, annotation, value, simple, ...spanFrom(p, start) };
}
