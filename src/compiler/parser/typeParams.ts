/** Type parameters of generic functions, classes and type aliases (PEP 695, 696). */
import type * as ast from '../ast';
import { NO_PARAMETERS } from '../astExpressions';
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
  const bound = kind === 'TypeVar' && accept(p, ':') ? evaluator(parseExpression(p)) : null;
  let defaultValue: ast.Lambda | null = null;
  if (accept(p, '=')) {
    defaultValue = evaluator(kind === 'TypeVarTuple' ? parseUnpacked(p) : parseExpression(p));
  }
  return { kind, name, bound, defaultValue, ...spanFrom(p, start) };
}

/** The default of a TypeVarTuple: of `*value`, the one element. */
function parseUnpacked(p: Parser): ast.Expr {
  const value = parseStarExpression(p);
  if (value.kind !== 'Starred') return value;
  const all: ast.Expr = { ...value, kind: 'List', elts: [value] };
  return {
    ...value,
    kind: 'Subscript',
    value: all,
    slice: { ...value, kind: 'Constant', value: 0 },
  };
}

/** The function that evaluates an expression when somebody asks for its value. */
export function evaluator(body: ast.Expr): ast.Lambda {
  return { ...body, kind: 'Lambda', args: NO_PARAMETERS, body };
}
