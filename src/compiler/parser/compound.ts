/** Statements with blocks, and the file as a whole. */
import type * as ast from '../ast';
import { parseArguments } from './arguments';
import { parseTargets } from './atoms';
import { targetMessage, invalidTarget } from './exprNames';
import { parseExpression, parseExpressions, parseNamed, parseStarExpressions } from './expressions';
import { parseMatch } from './match';
import { parseParameters } from './parameters';
import { parseSimpleLine, refuse } from './simple';
import {
  accept,
  advance,
  at,
  attempt,
  expect,
  expectName,
  fail,
  force,
  nameText,
  peek,
  peekAhead,
  raiseHere,
  spanFrom,
  type Parser,
} from './state';
import type { Token } from './token';
import { parseTry } from './tryStatement';
import { parseTypeParams } from './typeParams';
import { parseWith } from './withStatement';

export function parseFile(p: Parser): ast.Module {
  const body: ast.Stmt[] = [];
  while (peek(p).kind !== 'end') parseStatement(p, body);
  return { body };
}

function parseStatement(p: Parser, out: ast.Stmt[]): void {
  const start = peek(p);
  switch (start.op) {
    case 'if':
      out.push(parseIf(p, 'if'));
      return;
    case 'while':
      out.push(parseWhile(p));
      return;
    case 'for':
      out.push(parseForStatement(p, start, false));
      return;
    case 'try':
      out.push(parseTry(p));
      return;
    case 'with':
      out.push(parseWith(p, start, false));
      return;
    case 'def':
      out.push(parseFunction(p, start, [], false));
      return;
    case 'class':
      out.push(parseClass(p, []));
      return;
    case '@':
      out.push(parseDecorated(p));
      return;
    case 'async':
      out.push(parseAsync(p, start, []));
      return;
    default:
  }
  if (start.kind === 'name' && start.text === 'match') {
    const match = parseMatch(p);
    if (match !== null) {
      out.push(match);
      return;
    }
  }
  parseSimpleLine(p, out);
}

/**
 * A block behind a colon that was read. `what` and `line` say whose it is, for the message when the
 * indentation is missing.
 */
export function parseBlock(p: Parser, what: string, line: number): ast.Stmt[] {
  const out: ast.Stmt[] = [];
  if (peek(p).kind !== 'newline') {
    parseSimpleLine(p, out);
    return out;
  }
  advance(p);
  if (peek(p).kind !== 'indent') {
    if (p.diagnosing) {
      const message = `expected an indented block after ${what} on line ${String(line)}`;
      raiseHere(p, message, 'IndentationError');
    }
    fail(p);
  }
  advance(p);
  while (peek(p).kind !== 'dedent') {
    if (peek(p).kind === 'end') fail(p);
    parseStatement(p, out);
  }
  advance(p);
  return out;
}

/** The colon of a header; at the end of the line it is said to be missing. */
export function expectColon(p: Parser): void {
  if (p.diagnosing && peek(p).kind === 'newline') raiseHere(p, "expected ':'");
  expect(p, ':');
}

function parseIf(p: Parser, word: 'if' | 'elif'): ast.If {
  const start = expect(p, word);
  const test = parseNamed(p);
  expectColon(p);
  const body = parseBlock(p, `'${word}' statement`, start.line);
  let orelse: ast.Stmt[] = [];
  if (at(p, 'elif')) orelse = [parseIf(p, 'elif')];
  else if (at(p, 'else')) orelse = parseElse(p);
  return { kind: 'If', test, body, orelse, ...spanFrom(p, start) };
}

export function parseElse(p: Parser): ast.Stmt[] {
  const start = expect(p, 'else');
  force(p, ':');
  return parseBlock(p, "'else' statement", start.line);
}

function parseWhile(p: Parser): ast.While {
  const start = expect(p, 'while');
  const test = parseNamed(p);
  expectColon(p);
  const body = parseBlock(p, "'while' statement", start.line);
  const orelse = at(p, 'else') ? parseElse(p) : [];
  return { kind: 'While', test, body, orelse, ...spanFrom(p, start) };
}

function parseForStatement(p: Parser, start: Token, isAsync: boolean): ast.For {
  const word = expect(p, 'for');
  const target = parseTargets(p);
  const bad = invalidTarget(target, 'for');
  if (bad !== null) refuse(p, bad, targetMessage(bad, 'for'));
  expect(p, 'in');
  const iter = parseStarExpressions(p);
  expectColon(p);
  const body = parseBlock(p, "'for' statement", word.line);
  const orelse = at(p, 'else') ? parseElse(p) : [];
  return { kind: 'For', isAsync, target, iter, body, orelse, ...spanFrom(p, start) };
}

function parseAsync(p: Parser, start: Token, decorators: readonly ast.Expr[]): ast.Stmt {
  expect(p, 'async');
  if (at(p, 'def')) return parseFunction(p, start, decorators, true);
  if (decorators.length > 0) fail(p);
  if (at(p, 'for')) return parseForStatement(p, start, true);
  if (at(p, 'with')) return parseWith(p, start, true);
  return fail(p);
}

function parseFunction(
  p: Parser,
  start: Token,
  decorators: readonly ast.Expr[],
  isAsync: boolean,
): ast.FunctionDef {
  const word = expect(p, 'def');
  const name = nameText(expectName(p));
  const typeParams = optional(p, '[', parseTypeParams) ?? [];
  force(p, '(');
  const args = parseParameters(p);
  expect(p, ')');
  const returns = optional(p, '->', parseReturns);
  force(p, ':');
  const body = parseBlock(p, 'function definition', word.line);
  return {
    kind: 'FunctionDef',
    isAsync,
    name,
    args,
    body,
    decorators,
    returns,
    typeParams,
    ...spanFrom(p, start),
  };
}

/** Something that begins with `op`; what cannot be read stays for the error about what follows. */
function optional<T>(p: Parser, op: string, parse: (p: Parser) => T): T | null {
  if (!at(p, op)) return null;
  return p.diagnosing ? attempt(p, parse) : parse(p);
}

function parseReturns(p: Parser): ast.Expr {
  expect(p, '->');
  return parseExpression(p);
}

function parseClass(p: Parser, decorators: readonly ast.Expr[]): ast.ClassDef {
  const start = expect(p, 'class');
  const name = nameText(expectName(p));
  const typeParams = parseTypeParams(p);
  const { args: bases, keywords } = at(p, '(')
    ? parseArguments(p, false)
    : { args: [], keywords: [] };
  expectColon(p);
  const body = parseBlock(p, 'class definition', start.line);
  const span = spanFrom(p, start);
  return { kind: 'ClassDef', name, bases, keywords, body, decorators, typeParams, ...span };
}

function parseDecorated(p: Parser): ast.Stmt {
  const decorators: ast.Expr[] = [];
  while (accept(p, '@')) {
    decorators.push(parseNamed(p));
    if (peek(p).kind !== 'newline') fail(p);
    advance(p);
  }
  const start = peek(p);
  if (at(p, 'def')) return parseFunction(p, start, decorators, false);
  if (at(p, 'class')) return parseClass(p, decorators);
  if (at(p, 'async') && peekAhead(p, 1).op === 'def') return parseAsync(p, start, decorators);
  return fail(p);
}

/** One expression and nothing else: what the debugger evaluates. */
export function parseEval(p: Parser): ast.Expr {
  const value = parseExpressions(p);
  while (peek(p).kind === 'newline') advance(p);
  if (peek(p).kind !== 'end') fail(p);
  return value;
}
