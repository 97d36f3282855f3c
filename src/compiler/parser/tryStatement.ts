/** `try`. */
import type * as ast from '../ast';
import { expectColon, parseBlock, parseElse } from './compound';
import { parseExpression, parseExpressions } from './expressions';
import { refuse } from './simple';
import {
  accept,
  at,
  attempt,
  expect,
  expectName,
  fail,
  force,
  join,
  nameText,
  peek,
  raiseAt,
  raiseHere,
  spanFrom,
  type Parser,
} from './state';
import type { Token } from './token';

export function parseTry(p: Parser): ast.Try {
  const start = expect(p, 'try');
  force(p, ':');
  const body = parseBlock(p, "'try' statement", start.line);
  const handlers: ast.ExceptHandler[] = [];
  let isStar: boolean | null = null;
  while (at(p, 'except')) {
    const word = peek(p);
    const { handler, star } = parseHandler(p);
    if (isStar !== null && isStar !== star) {
      const message = "cannot have both 'except' and 'except*' on the same 'try'";
      const mark = p.tokens[p.tokens.indexOf(word) + 1];
      refuse(p, star ? join(word, mark) : word, message);
    }
    isStar = star;
    handlers.push(handler);
  }
  const orelse = handlers.length > 0 && at(p, 'else') ? parseElse(p) : [];
  const finalbody = at(p, 'finally') ? parseFinally(p) : [];
  if (handlers.length === 0 && finalbody.length === 0) {
    if (p.diagnosing) raiseHere(p, "expected 'except' or 'finally' block");
    fail(p);
  }
  const span = spanFrom(p, start);
  return { kind: 'Try', isStar: isStar === true, body, handlers, orelse, finalbody, ...span };
}

function parseFinally(p: Parser): ast.Stmt[] {
  const start = expect(p, 'finally');
  force(p, ':');
  return parseBlock(p, "'finally' statement", start.line);
}

function parseHandler(p: Parser): { handler: ast.ExceptHandler; star: boolean } {
  const start = expect(p, 'except');
  const star = accept(p, '*');
  let type: ast.Expr | null = null;
  let name: string | null = null;
  if (star && p.diagnosing && (at(p, ':') || peek(p).kind === 'newline')) {
    raiseHere(p, 'expected one or more exception types');
  }
  if (star || (!at(p, ':') && peek(p).kind !== 'newline')) {
    const first = peek(p);
    type = parseExpression(p);
    if (p.diagnosing && at(p, ',')) checkSeveralTypes(p, first);
    if (accept(p, 'as')) name = nameText(expectName(p));
  }
  expectColon(p);
  const body = parseBlock(p, `'except${star ? '*' : ''}' statement`, start.line);
  return { handler: { type, name, body, ...spanFrom(p, start) }, star };
}

function checkSeveralTypes(p: Parser, first: Token): void {
  const mark = p.pos;
  accept(p, ',');
  if (attempt(p, parseExpressions) !== null) {
    if (accept(p, 'as') && peek(p).kind === 'name') expectName(p);
    if (at(p, ':')) {
      const end = p.tokens[Math.min(p.reached, p.tokens.length - 1)];
      raiseAt(p, join(first, end), 'multiple exception types must be parenthesized');
    }
  }
  p.pos = mark;
}
