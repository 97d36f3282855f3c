/** CPython's `invalid_arguments` and `invalid_kwarg`. */
import type * as ast from '../ast';
import type { Arguments } from './arguments';
import { parseFor, startsComprehension } from './atoms';
import { parseExpression } from './expressions';
import {
  accept,
  advance,
  at,
  attempt,
  join,
  peek,
  peekAhead,
  raiseAt,
  raiseHere,
  type Parser,
} from './state';
import type { Token } from './token';

const MAYBE_EQUALS = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

/** Before an argument (`value` null) or behind its value. */
export function checkKeyword(p: Parser, start: Token, value: ast.Expr | null): void {
  if (value === null) {
    const equals = peekAhead(p, 1);
    if (equals.op !== '=') return;
    if (start.op === 'True' || start.op === 'False' || start.op === 'None') {
      raiseAt(p, join(start, equals), `cannot assign to ${start.op}`);
    }
    const after = peekAhead(p, 2).op;
    if (start.kind === 'name' && (after === ',' || after === ')')) {
      raiseAt(p, join(start, equals), 'expected argument value expression');
    }
    return;
  }
  const equals = p.tokens[p.tokens.indexOf(start) + 1];
  if (start.kind === 'name' && equals.op === '=') {
    if (hasFor(p)) raiseAt(p, join(start, equals), MAYBE_EQUALS);
    return;
  }
  if (at(p, '=')) {
    const message = 'expression cannot contain assignment, perhaps you meant "=="?';
    raiseAt(p, join(value, peek(p)), message);
  }
}

function hasFor(p: Parser): boolean {
  const mark = p.pos;
  const found = startsComprehension(p) && attempt(p, parseFor) !== null;
  p.pos = mark;
  return found;
}

/** Behind `*value` or `**value`. */
export function checkStarAssignment(p: Parser, star: Token): void {
  if (!at(p, '=')) return;
  const mark = p.pos;
  advance(p);
  const other = attempt(p, parseExpression);
  if (other !== null) {
    const what = star.op === '*' ? 'iterable' : 'keyword';
    raiseAt(p, join(star, other), `cannot assign to ${what} argument unpacking`);
  }
  p.pos = mark;
}

/** A generator expression that is not the only argument. */
export function checkArgumentGenerator(
  p: Parser,
  value: ast.Expr,
  generators: readonly ast.Comprehension[],
  out: Arguments,
): void {
  const last = generators[generators.length - 1];
  const end = last.ifs.length > 0 ? last.ifs[last.ifs.length - 1] : last.iter;
  const isFirst = out.args.length + out.keywords.length === 0;
  if (isFirst && !at(p, ',')) return;
  raiseAt(p, join(value, end), 'Generator expression must be parenthesized');
}

/** A positional argument behind a keyword argument. */
export function checkPositionalAfter(p: Parser, out: Arguments, value: ast.Expr): void {
  const isUnpacking = out.keywords.some((k) => k.arg === null);
  if (value.kind === 'Starred') {
    const comma = p.tokens[p.tokens.findIndex((t) => t.start >= 0 && starts(t, value)) - 1];
    const end = p.tokens[Math.min(p.reached, p.tokens.length - 1)];
    const message = 'iterable argument unpacking follows keyword argument unpacking';
    raiseAt(p, join(comma, end), message);
  }
  // CPython reads the rest of the arguments before it complains.
  while (accept(p, ',')) {
    if (peek(p).kind === 'name' && peekAhead(p, 1).op === '=') p.pos += 2;
    else if (at(p, '*') || at(p, '**')) advance(p);
    if (attempt(p, parseExpression) === null) break;
  }
  raiseHere(p, `positional argument follows keyword argument${isUnpacking ? ' unpacking' : ''}`);
}

function starts(token: Token, n: ast.Expr): boolean {
  return token.line === n.line && token.column === n.column;
}
