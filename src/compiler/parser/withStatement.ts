/** `with`, its items in parentheses or not. */
import type * as ast from '../ast';
import { parseTargets } from './atoms';
import { expectColon, parseBlock } from './compound';
import { invalidTarget, targetMessage } from './exprNames';
import { parseBitwiseOr, parseExpression } from './expressions';
import { refuse } from './simple';
import { accept, at, attempt, expect, fail, peek, spanFrom, type Parser } from './state';
import type { Token } from './token';

export function parseWith(p: Parser, start: Token, isAsync: boolean): ast.With {
  const word = expect(p, 'with');
  const items = (at(p, '(') ? attempt(p, parseParenthesized) : null) ?? parseItems(p);
  expectColon(p);
  const body = parseBlock(p, "'with' statement", word.line);
  return { kind: 'With', isAsync, items, body, ...spanFrom(p, start) };
}

/** Items in parentheses; a colon must follow, or it was an expression after all. */
function parseParenthesized(p: Parser): ast.WithItem[] {
  expect(p, '(');
  const items = [parseItem(p)];
  while (accept(p, ',')) {
    if (at(p, ')')) break;
    items.push(parseItem(p));
  }
  expect(p, ')');
  if (!at(p, ':') && !(p.diagnosing && peek(p).kind === 'newline')) fail(p);
  return items;
}

function parseItems(p: Parser): ast.WithItem[] {
  const items = [parseItem(p)];
  while (accept(p, ',')) items.push(parseItem(p));
  return items;
}

function parseItem(p: Parser): ast.WithItem {
  const context = parseExpression(p);
  if (!accept(p, 'as')) return { context, target: null };
  const target = parseTarget(p);
  const isEnd = at(p, ',') || at(p, ')') || at(p, ':');
  const bad = invalidTarget(target, 'assign');
  if (bad !== null && isEnd) refuse(p, bad, targetMessage(bad, 'assign'));
  if (!isEnd && !(p.diagnosing && peek(p).kind === 'newline')) fail(p);
  return { context, target };
}

function parseTarget(p: Parser): ast.Expr {
  return at(p, '*') ? parseTargets(p) : parseBitwiseOr(p);
}
