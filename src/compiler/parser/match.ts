/** `match`: a statement only if what follows the word cannot be read otherwise. */
import type * as ast from '../ast';
import { expectColon, parseBlock } from './compound';
import { parseNamed, parseStarNamed, startsExpression } from './expressions';
import { parsePatterns } from './patterns';
import {
  accept,
  advance,
  at,
  attempt,
  fail,
  peek,
  peekAhead,
  raiseHere,
  spanFrom,
  type Parser,
} from './state';
import type { Token } from './token';

/** The statement; null if the word `match` is a name here. */
export function parseMatch(p: Parser): ast.Match | null {
  const start = peek(p);
  if (!startsExpression(peekAhead(p, 1))) return null;
  const mark = p.pos;
  const subject = attempt(p, parseHeader);
  if (subject === null) {
    p.pos = mark;
    return null;
  }
  advance(p);
  if (peek(p).kind !== 'indent') {
    if (p.diagnosing) {
      const line = String(start.line);
      const message = `expected an indented block after 'match' statement on line ${line}`;
      raiseHere(p, message, 'IndentationError');
    }
    fail(p);
  }
  advance(p);
  const cases: ast.MatchCase[] = [];
  while (isCase(p)) cases.push(parseCase(p));
  if (cases.length === 0 || peek(p).kind !== 'dedent') fail(p);
  advance(p);
  return { kind: 'Match', subject, cases, ...spanFrom(p, start) };
}

/** `match subject :` up to the end of the line, which stays. */
function parseHeader(p: Parser): ast.Expr {
  advance(p);
  const start = peek(p);
  let subject = parseStarNamed(p);
  if (at(p, ',')) {
    const elts = [subject];
    while (accept(p, ',')) {
      if (!startsExpression(peek(p))) break;
      elts.push(parseStarNamed(p));
    }
    subject = { kind: 'Tuple', elts, ...spanFrom(p, start) };
  } else if (subject.kind === 'Starred') {
    fail(p);
  }
  if (p.diagnosing && peek(p).kind === 'newline') {
    raiseHere(p, "expected ':'");
  }
  if (!accept(p, ':') || peek(p).kind !== 'newline') fail(p);
  return subject;
}

function isCase(p: Parser): boolean {
  const token: Token = peek(p);
  return token.kind === 'name' && token.text === 'case';
}

function parseCase(p: Parser): ast.MatchCase {
  const start = advance(p);
  const pattern = parsePatterns(p);
  const guard = accept(p, 'if') ? parseNamed(p) : null;
  expectColon(p);
  const body = parseBlock(p, "'case' statement", start.line);
  return { pattern, guard, body };
}
