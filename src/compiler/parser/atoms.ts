/** Atoms and what follows them: attributes, calls, subscripts, displays, comprehensions. */
import type * as ast from '../ast';
import type { Constant } from '../code';
import { parseArguments } from './arguments';
import {
  parseBitwiseOr,
  parseDisjunction,
  parseExpression,
  parseNamed,
  parseStarNamed,
  parseYield,
  startsExpression,
} from './expressions';
import { invalidTarget } from './exprNames';
import {
  checkComprehension,
  checkDictItem,
  checkDictValue,
  checkForTarget,
  checkGroup,
} from './invalidExpressions';
import { numberValue } from './literals';
import {
  accept,
  advance,
  at,
  expect,
  expectName,
  fail,
  further,
  nameText,
  peek,
  spanFrom,
  type Parser,
} from './state';
import { parseStrings } from './strings';
import type { Token } from './token';

export function parsePrimary(p: Parser): ast.Expr {
  const start = peek(p);
  let value = parseAtom(p);
  for (;;) {
    switch (peek(p).op) {
      case '.': {
        const name = further(p, () => {
          advance(p);
          return expectName(p);
        });
        if (name === null) return value;
        const attr = nameText(name);
        value = { kind: 'Attribute', value, attr, ...spanFrom(p, start) };
        break;
      }
      case '(': {
        const found = further(p, () => parseArguments(p, true));
        if (found === null) return value;
        const { args, keywords } = found;
        value = { kind: 'Call', func: value, args, keywords, ...spanFrom(p, start) };
        break;
      }
      case '[': {
        const slice = further(p, () => {
          advance(p);
          const index = parseSlices(p);
          expect(p, ']');
          return index;
        });
        if (slice === null) return value;
        value = { kind: 'Subscript', value, slice, ...spanFrom(p, start) };
        break;
      }
      default:
        return value;
    }
  }
}

function parseSlices(p: Parser): ast.Expr {
  const start = peek(p);
  const first = parseSlice(p);
  if (!at(p, ',') && first.kind !== 'Starred') return first;
  const elts = [first];
  while (accept(p, ',')) {
    if (at(p, ']')) break;
    elts.push(parseSlice(p));
  }
  return { kind: 'Tuple', elts, ...spanFrom(p, start) };
}

function parseSlice(p: Parser): ast.Expr {
  const start = peek(p);
  if (at(p, '*')) return parseStarNamed(p);
  let lower: ast.Expr | null = null;
  if (!at(p, ':')) {
    const value = parseNamed(p);
    if (!at(p, ':')) return value;
    // An assignment as a bound needs parentheses.
    if (value.kind === 'NamedExpr' && start.text !== '(') fail(p);
    lower = value;
  }
  expect(p, ':');
  const upper = startsSlicePart(p) ? parseExpression(p) : null;
  const step = accept(p, ':') && startsSlicePart(p) ? parseExpression(p) : null;
  return { kind: 'Slice', lower, upper, step, ...spanFrom(p, start) };
}

function startsSlicePart(p: Parser): boolean {
  return startsExpression(peek(p)) && !at(p, '*');
}

export function parseAtom(p: Parser): ast.Expr {
  const token = peek(p);
  switch (token.kind) {
    case 'name':
      advance(p);
      return { kind: 'Name', id: nameText(token), ...spanFrom(p, token) };
    case 'number':
      advance(p);
      return constant(p, token, numberValue(p.file, token));
    case 'string':
    case 'fstringStart':
      return parseStrings(p);
    default:
  }
  switch (token.op) {
    case '(':
      return parseParenthesized(p);
    case '[':
      return parseList(p);
    case '{':
      return parseBraces(p);
    case 'None':
      advance(p);
      return constant(p, token, null);
    case 'True':
    case 'False':
      advance(p);
      return constant(p, token, token.op === 'True');
    case '...':
      advance(p);
      return constant(p, token, { kind: 'ellipsis' });
    default:
      return fail(p);
  }
}

function constant(p: Parser, token: Token, value: Constant): ast.ConstantExpr {
  return { kind: 'Constant', value, ...spanFrom(p, token) };
}

/** A tuple, a group, a generator expression or a yield in parentheses. */
function parseParenthesized(p: Parser): ast.Expr {
  const start = expect(p, '(');
  if (accept(p, ')')) return { kind: 'Tuple', elts: [], ...spanFrom(p, start) };
  if (at(p, 'yield')) {
    const value = parseYield(p);
    expect(p, ')');
    return value;
  }
  if (p.diagnosing) checkGroup(p);
  const first = parseStarNamed(p);
  if (startsComprehension(p)) {
    checkElement(p, '(', first);
    const generators = parseFor(p);
    expect(p, ')');
    return { kind: 'GeneratorExp', elt: first, generators, ...spanFrom(p, start) };
  }
  if (!at(p, ',')) {
    if (first.kind === 'Starred') fail(p);
    expect(p, ')');
    return first;
  }
  const elts = restOfElements(p, first, ')');
  expect(p, ')');
  return { kind: 'Tuple', elts, ...spanFrom(p, start) };
}

function restOfElements(p: Parser, first: ast.Expr, close: string): ast.Expr[] {
  const elts = [first];
  while (accept(p, ',')) {
    if (at(p, close) || !startsExpression(peek(p))) break;
    elts.push(parseStarNamed(p));
  }
  return elts;
}

function parseList(p: Parser): ast.Expr {
  const start = expect(p, '[');
  if (accept(p, ']')) return { kind: 'List', elts: [], ...spanFrom(p, start) };
  const first = parseStarNamed(p);
  if (startsComprehension(p)) {
    checkElement(p, '[', first);
    const generators = parseFor(p);
    expect(p, ']');
    return { kind: 'ListComp', elt: first, generators, ...spanFrom(p, start) };
  }
  const elts = restOfElements(p, first, ']');
  if (p.diagnosing) checkComprehension(p, '[', first, elts);
  expect(p, ']');
  return { kind: 'List', elts, ...spanFrom(p, start) };
}

/** A dict or set, or a comprehension of either. */
function parseBraces(p: Parser): ast.Expr {
  const start = expect(p, '{');
  if (accept(p, '}')) return { kind: 'Dict', keys: [], values: [], ...spanFrom(p, start) };
  if (at(p, '**')) return parseDict(p, start, null);
  const first = parseStarNamed(p);
  if (at(p, ':') && first.kind !== 'Starred') return parseDict(p, start, first);
  if (startsComprehension(p)) {
    checkElement(p, '{', first);
    const generators = parseFor(p);
    expect(p, '}');
    return { kind: 'SetComp', elt: first, generators, ...spanFrom(p, start) };
  }
  const elts = restOfElements(p, first, '}');
  if (p.diagnosing) checkComprehension(p, '{', first, elts);
  expect(p, '}');
  return { kind: 'Set', elts, ...spanFrom(p, start) };
}

/** The element of a comprehension may not be starred. */
function checkElement(p: Parser, open: '(' | '[' | '{', first: ast.Expr): void {
  if (p.diagnosing) checkComprehension(p, open, first);
  if (first.kind === 'Starred') fail(p);
}

/** A dict whose first key is read already (`first`), or which begins with `**`. */
function parseDict(p: Parser, start: Token, first: ast.Expr | null): ast.Expr {
  const keys: (ast.Expr | null)[] = [];
  const values: ast.Expr[] = [];
  let key = first;
  for (;;) {
    if (key === null && at(p, '**')) {
      const star = advance(p);
      keys.push(null);
      values.push(parseBitwiseOr(p));
      if (p.diagnosing && startsComprehension(p)) checkComprehension(p, '**', star);
    } else {
      if (p.diagnosing && key === null) checkDictItem(p);
      else if (p.diagnosing && key !== null) checkDictValue(p, key);
      key ??= parseExpression(p);
      expect(p, ':');
      keys.push(key);
      values.push(parseExpression(p));
      if (values.length === 1 && startsComprehension(p)) {
        const generators = parseFor(p);
        expect(p, '}');
        const [value] = values;
        return { kind: 'DictComp', key, value, generators, ...spanFrom(p, start) };
      }
    }
    key = null;
    if (!accept(p, ',') || at(p, '}')) break;
  }
  expect(p, '}');
  return { kind: 'Dict', keys, values, ...spanFrom(p, start) };
}

export function startsComprehension(p: Parser): boolean {
  if (at(p, 'for')) return true;
  return at(p, 'async') && p.tokens[p.pos + 1].op === 'for';
}

/** `for_if_clauses`. */
export function parseFor(p: Parser): ast.Comprehension[] {
  const clauses: ast.Comprehension[] = [];
  while (startsComprehension(p)) {
    const isAsync = accept(p, 'async');
    expect(p, 'for');
    const target = parseTargets(p);
    if (p.diagnosing) checkForTarget(p, target, true);
    else if (invalidTarget(target, 'for') !== null) fail(p);
    expect(p, 'in');
    const iter = parseDisjunction(p);
    const ifs: ast.Expr[] = [];
    while (accept(p, 'if')) ifs.push(parseDisjunction(p));
    clauses.push({ target, iter, ifs, isAsync });
  }
  return clauses;
}

/** The targets of a `for`: what cannot be assigned to is refused. */
export function parseTargets(p: Parser): ast.Expr {
  const start = peek(p);
  const first = parseTarget(p);
  if (!at(p, ',')) return first;
  const elts = [first];
  while (accept(p, ',')) {
    if (!startsExpression(peek(p))) break;
    elts.push(parseTarget(p));
  }
  return { kind: 'Tuple', elts, ...spanFrom(p, start) };
}

function parseTarget(p: Parser): ast.Expr {
  const start = peek(p);
  if (!accept(p, '*')) return parseBitwiseOr(p);
  const value = parseBitwiseOr(p);
  return { kind: 'Starred', value, ...spanFrom(p, start) };
}
