/** The arguments of a call or class definition. */
import type * as ast from '../ast';
import { parseFor, startsComprehension } from './atoms';
import { parseAssignmentExpression, parseExpression, startsExpression } from './expressions';
import {
  checkArgumentGenerator,
  checkKeyword,
  checkPositionalAfter,
  checkStarAssignment,
} from './invalidArguments';
import { checkComprehension } from './invalidExpressions';
import {
  accept,
  advance,
  at,
  expect,
  fail,
  nameText,
  peek,
  peekAhead,
  raiseHere,
  spanFrom,
  type Parser,
} from './state';
import type { Token } from './token';

export interface Arguments {
  readonly args: ast.Expr[];
  readonly keywords: ast.Keyword[];
}

/** Reads from `(` to `)`. A call may have a generator expression without parentheses of its own. */
export function parseArguments(p: Parser, isCall: boolean): Arguments {
  const open = expect(p, '(');
  const out: Arguments = { args: [], keywords: [] };
  while (!at(p, ')')) {
    parseArgument(p, open, out, isCall);
    if (!isCall && startsComprehension(p)) fail(p);
    if (!accept(p, ',')) break;
  }
  expect(p, ')');
  return out;
}

function parseArgument(p: Parser, open: Token, out: Arguments, isCall: boolean): void {
  const start = peek(p);
  if (start.op === '*') {
    advance(p);
    if (p.diagnosing && !startsExpression(peek(p))) raiseHere(p, 'Invalid star expression');
    const value = parseExpression(p);
    if (p.diagnosing) checkStarAssignment(p, start);
    const starred: ast.Starred = { kind: 'Starred', value, ...spanFrom(p, start) };
    if (p.diagnosing && out.args.length + out.keywords.length === 0) {
      checkComprehension(p, '(', starred);
    }
    if (out.keywords.some((k) => k.arg === null)) {
      if (p.diagnosing) checkPositionalAfter(p, out, starred);
      fail(p);
    }
    out.args.push(starred);
    return;
  }
  if (start.op === '**') {
    advance(p);
    const value = parseExpression(p);
    if (p.diagnosing) checkStarAssignment(p, start);
    out.keywords.push({ arg: null, value, ...spanFrom(p, start) });
    return;
  }
  if (start.kind === 'name' && peekAhead(p, 1).op === '=') {
    if (p.diagnosing) checkKeyword(p, start, null);
    advance(p);
    advance(p);
    const value = parseExpression(p);
    if (p.diagnosing && startsComprehension(p)) checkKeyword(p, start, value);
    out.keywords.push({ arg: nameText(start), value, ...spanFrom(p, start) });
    return;
  }
  parsePositional(p, open, out, isCall);
}

function parsePositional(p: Parser, open: Token, out: Arguments, isCall: boolean): void {
  const start = peek(p);
  if (!startsExpression(start)) fail(p);
  const isNamed = start.kind === 'name' && peekAhead(p, 1).op === ':=';
  if (p.diagnosing) checkKeyword(p, start, null);
  let value = isNamed ? parseAssignmentExpression(p) : parseExpression(p);
  if (p.diagnosing) checkKeyword(p, start, value);
  if (isCall && startsComprehension(p)) {
    const generators = parseFor(p);
    const isSole = out.args.length + out.keywords.length === 0 && at(p, ')');
    if (!isSole) {
      if (p.diagnosing) checkArgumentGenerator(p, value, generators, out);
      fail(p);
    }
    // The parentheses of the call are those of the generator expression.
    const { endLine, endColumn } = peek(p);
    const { line, column } = open;
    value = { kind: 'GeneratorExp', elt: value, generators, line, column, endLine, endColumn };
  }
  if (out.keywords.length > 0) {
    if (p.diagnosing) checkPositionalAfter(p, out, value);
    fail(p);
  }
  out.args.push(value);
}
