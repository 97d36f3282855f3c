/** Type parameters of generic functions, classes and type aliases (PEP 695, 696). */
import type * as ast from '../ast';
import { parseExpression, parseStarExpression } from './expressions';
import { accept, at, expect, expectName, nameText, peek, spanFrom, type Parser } from './state';

export function parseTypeParams(p: Parser): ast.TypeParam[] {
  const out: ast.TypeParam[] = [];
  if (!accept(p, '[')) return out;
  do {
    if (at(p, ']') && out.length > 0) break;
    out.push(parseTypeParam(p));
  } while (accept(p, ','));
  expect(p, ']');
  return out;
}

function parseTypeParam(p: Parser): ast.TypeParam {
  const start = peek(p);
  const kind = accept(p, '**') ? 'ParamSpec' : accept(p, '*') ? 'TypeVarTuple' : 'TypeVar';
  const name = nameText(expectName(p));
  const bound = kind === 'TypeVar' && accept(p, ':') ? parseExpression(p) : null;
  let defaultValue: ast.Expr | null = null;
  if (accept(p, '=')) {
    defaultValue = kind === 'TypeVarTuple' ? parseStarExpression(p) : parseExpression(p);
  }
  return { kind, name, bound, defaultValue, ...spanFrom(p, start) };
}
