/** Expressions by precedence, from tuples of expressions down to the power operator. */
import type * as ast from '../ast';
import { parsePrimary } from './atoms';
import { checkExpression, checkNamed } from './invalidExpressions';
import { parseLambdaParameters } from './parameters';
import {
  accept,
  advance,
  at,
  attempt,
  expect,
  fail,
  further,
  join,
  nameText,
  peek,
  peekAhead,
  raiseAt,
  spanFrom,
  type Parser,
} from './state';
import type { Token } from './token';

/** `star_expressions`: one expression, or a tuple without parentheses. */
export function parseStarExpressions(p: Parser): ast.Expr {
  const start = peek(p);
  const first = parseStarExpression(p);
  return at(p, ',') ? restOfTuple(p, start, first, parseStarExpression) : first;
}

/** `expressions`: as {@link parseStarExpressions}, without stars. */
export function parseExpressions(p: Parser): ast.Expr {
  const start = peek(p);
  const first = parseExpression(p);
  return at(p, ',') ? restOfTuple(p, start, first, parseExpression) : first;
}

function restOfTuple(
  p: Parser,
  start: Token,
  first: ast.Expr,
  parse: (p: Parser) => ast.Expr,
): ast.TupleExpr {
  const elts = [first];
  while (accept(p, ',')) {
    if (!startsExpression(peek(p))) break;
    elts.push(parse(p));
  }
  return { kind: 'Tuple', elts, ...spanFrom(p, start) };
}

const STARTS: ReadonlySet<string> = new Set([
  '(',
  '[',
  '{',
  '-',
  '+',
  '~',
  '...',
  '*',
  'not',
  'lambda',
  'await',
  'None',
  'True',
  'False',
]);

/** May an expression (or a starred one) begin with this token? */
export function startsExpression(token: Token): boolean {
  switch (token.kind) {
    case 'name':
    case 'number':
    case 'string':
    case 'fstringStart':
      return true;
    default:
      return STARTS.has(token.op);
  }
}

export function parseStarExpression(p: Parser): ast.Expr {
  return at(p, '*') ? parseStarred(p) : parseExpression(p);
}

export function parseStarNamed(p: Parser): ast.Expr {
  return at(p, '*') ? parseStarred(p) : parseNamed(p);
}

export function parseStarred(p: Parser): ast.Starred {
  const start = expect(p, '*');
  const value = parseBitwiseOr(p);
  return { kind: 'Starred', value, ...spanFrom(p, start) };
}

/** `named_expression`: an expression or `name := expression`. */
export function parseNamed(p: Parser): ast.Expr {
  const start = peek(p);
  if (start.kind === 'name' && peekAhead(p, 1).op === ':=') return parseAssignmentExpression(p);
  const value = parseExpression(p);
  if (p.diagnosing) checkNamed(p, start, value);
  if (at(p, ':=')) fail(p);
  return value;
}

export function parseAssignmentExpression(p: Parser): ast.NamedExpr {
  const start = advance(p);
  const target: ast.Name = { kind: 'Name', id: nameText(start), ...join(start, start) };
  expect(p, ':=');
  const value = parseExpression(p);
  return { kind: 'NamedExpr', target, value, ...spanFrom(p, start) };
}

export function parseExpression(p: Parser): ast.Expr {
  if (at(p, 'lambda')) return parseLambda(p);
  const start = peek(p);
  const body = parseDisjunction(p);
  if (p.diagnosing) checkExpression(p, start, body);
  if (!at(p, 'if')) return body;
  return (
    further(p, (): ast.Expr => {
      advance(p);
      const test = parseDisjunction(p);
      expect(p, 'else');
      const orelse = parseExpression(p);
      return { kind: 'IfExp', test, body, orelse, ...spanFrom(p, start) };
    }) ?? body
  );
}

function parseLambda(p: Parser): ast.Lambda {
  const start = expect(p, 'lambda');
  const args = parseLambdaParameters(p);
  if (p.diagnosing && at(p, ':') && peekAhead(p, 1).kind === 'fstringMiddle') {
    const message = 'f-string: lambda expressions are not allowed without parentheses';
    raiseAt(p, join(start, peek(p)), message);
  }
  expect(p, ':');
  const body = parseExpression(p);
  return { kind: 'Lambda', args, body, ...spanFrom(p, start) };
}

export function parseDisjunction(p: Parser): ast.Expr {
  return parseBoolOp(p, 'or', parseConjunction);
}

function parseConjunction(p: Parser): ast.Expr {
  return parseBoolOp(p, 'and', parseInversion);
}

function parseBoolOp(p: Parser, op: 'and' | 'or', parse: (p: Parser) => ast.Expr): ast.Expr {
  const start = peek(p);
  const first = parse(p);
  if (!at(p, op)) return first;
  const values = [first];
  while (at(p, op)) {
    const value = further(p, () => {
      advance(p);
      return parse(p);
    });
    if (value === null) break;
    values.push(value);
  }
  if (values.length === 1) return first;
  return { kind: 'BoolOp', op, values, ...spanFrom(p, start) };
}

function parseInversion(p: Parser): ast.Expr {
  if (!at(p, 'not')) return parseComparison(p);
  const start = advance(p);
  const operand = parseInversion(p);
  return { kind: 'UnaryOp', op: 'not', operand, ...spanFrom(p, start) };
}

const COMPARISONS: ReadonlySet<string> = new Set([
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  'is',
  'not',
]);

function parseComparison(p: Parser): ast.Expr {
  const start = peek(p);
  const left = parseBitwiseOr(p);
  if (!COMPARISONS.has(peek(p).op)) return left;
  const ops: ast.CompareOperator[] = [];
  const comparators: ast.Expr[] = [];
  while (COMPARISONS.has(peek(p).op)) {
    const right = further(p, () => {
      const op = comparisonOperator(p);
      return op === null ? null : { op, value: parseBitwiseOr(p) };
    });
    if (right === null) break;
    ops.push(right.op);
    comparators.push(right.value);
  }
  if (ops.length === 0) return left;
  return { kind: 'Compare', left, ops, comparators, ...spanFrom(p, start) };
}

function comparisonOperator(p: Parser): ast.CompareOperator | null {
  const { op } = peek(p);
  if (!COMPARISONS.has(op)) return null;
  if (op === 'not') {
    if (peekAhead(p, 1).op !== 'in') {
      p.reached = Math.max(p.reached, p.pos + 1);
      return null;
    }
    advance(p);
    advance(p);
    return 'not in';
  }
  advance(p);
  if (op === 'is') return accept(p, 'not') ? 'is not' : 'is';
  return op as ast.CompareOperator;
}

const PRECEDENCE: Readonly<Partial<Record<string, number>>> = {
  '|': 1,
  '^': 2,
  '&': 3,
  '<<': 4,
  '>>': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '//': 6,
  '%': 6,
  '@': 6,
};

export function parseBitwiseOr(p: Parser): ast.Expr {
  return parseBinary(p, 1);
}

function parseBinary(p: Parser, lowest: number): ast.Expr {
  const start = peek(p);
  let left = parseFactor(p);
  for (;;) {
    const { op } = peek(p);
    const precedence = op === '' ? undefined : PRECEDENCE[op];
    if (precedence === undefined || precedence < lowest) return left;
    const right = further(p, () => {
      advance(p);
      if (p.diagnosing && at(p, 'not') && precedence > 4) checkNot(p);
      return parseBinary(p, precedence + 1);
    });
    if (right === null) return left;
    left = { kind: 'BinOp', left, op: op as ast.BinaryOperator, right, ...spanFrom(p, start) };
  }
}

function parseFactor(p: Parser): ast.Expr {
  const start = peek(p);
  const { op } = start;
  if (op === '+' || op === '-' || op === '~') {
    advance(p);
    if (p.diagnosing && at(p, 'not')) checkNot(p);
    const operand = parseFactor(p);
    return { kind: 'UnaryOp', op, operand, ...spanFrom(p, start) };
  }
  const base = parseAwait(p);
  if (!accept(p, '**')) return base;
  const right = parseFactor(p);
  return { kind: 'BinOp', left: base, op: '**', right, ...spanFrom(p, start) };
}

/** `invalid_arithmetic` and `invalid_factor`. */
function checkNot(p: Parser): void {
  const mark = p.pos;
  const start = peek(p);
  const value = attempt(p, parseInversion);
  if (value !== null) {
    raiseAt(p, join(start, value), "'not' after an operator must be parenthesized");
  }
  p.pos = mark;
}

function parseAwait(p: Parser): ast.Expr {
  if (!at(p, 'await')) return parsePrimary(p);
  const start = advance(p);
  const value = parsePrimary(p);
  return { kind: 'Await', value, ...spanFrom(p, start) };
}

/** `yield_expr`; the next token is `yield`. */
export function parseYield(p: Parser): ast.Yield | ast.YieldFrom {
  const start = expect(p, 'yield');
  if (accept(p, 'from')) {
    const value = parseExpression(p);
    return { kind: 'YieldFrom', value, ...spanFrom(p, start) };
  }
  const value = startsExpression(peek(p)) ? parseStarExpressions(p) : null;
  return { kind: 'Yield', value, ...spanFrom(p, start) };
}

/** What may stand right of `=`. */
export function parseYieldOrStar(p: Parser): ast.Expr {
  return at(p, 'yield') ? parseYield(p) : parseStarExpressions(p);
}
