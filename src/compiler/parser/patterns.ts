/** Patterns of `case`. */
import type * as ast from '../ast';
import { exprName } from './exprNames';
import { parseExpression } from './expressions';
import { numberValue } from './literals';
import { refuse } from './simple';
import {
  accept,
  advance,
  at,
  atName,
  attempt,
  expect,
  expectKind,
  expectName,
  fail,
  nameText,
  peek,
  peekAhead,
  raiseAt,
  spanFrom,
  type Parser,
} from './state';
import { parseStrings } from './strings';
import type { Token } from './token';

/** What stands behind `case`: a pattern, or several with commas (a sequence). */
export function parsePatterns(p: Parser): ast.Pattern {
  const start = peek(p);
  const first = parseMaybeStar(p);
  if (!at(p, ',')) {
    if (first.kind === 'MatchStar') fail(p);
    return first;
  }
  const patterns = [first];
  while (accept(p, ',')) {
    if (at(p, ':') || at(p, 'if')) break;
    patterns.push(parseMaybeStar(p));
  }
  return { kind: 'MatchSequence', patterns, ...spanFrom(p, start) };
}

function parseMaybeStar(p: Parser): ast.Pattern {
  if (!at(p, '*')) return parseAs(p);
  const start = advance(p);
  const name = captureName(expectName(p));
  return { kind: 'MatchStar', name, ...spanFrom(p, start) };
}

function captureName(token: Token): string | null {
  return token.text === '_' ? null : nameText(token);
}

function parseAs(p: Parser): ast.Pattern {
  const start = peek(p);
  const pattern = parseOr(p);
  if (!accept(p, 'as')) return pattern;
  const token = peek(p);
  if (token.kind === 'name' && token.text === '_') {
    refuse(p, token, "cannot use '_' as a target");
  }
  if (p.diagnosing) checkTarget(p);
  const name = nameText(expectName(p));
  if (at(p, '.') || at(p, '(') || at(p, '=')) fail(p);
  return { kind: 'MatchAs', pattern, name, ...spanFrom(p, start) };
}

function checkTarget(p: Parser): void {
  const mark = p.pos;
  const value = attempt(p, parseExpression);
  p.pos = mark;
  if (value !== null && value.kind !== 'Name') {
    raiseAt(p, value, `cannot use ${exprName(value)} as pattern target`);
  }
}

function parseOr(p: Parser): ast.Pattern {
  const start = peek(p);
  const first = parseClosed(p);
  if (!at(p, '|')) return first;
  const patterns = [first];
  while (accept(p, '|')) patterns.push(parseClosed(p));
  return { kind: 'MatchOr', patterns, ...spanFrom(p, start) };
}

function parseClosed(p: Parser): ast.Pattern {
  const token = peek(p);
  switch (token.kind) {
    case 'name':
      return parseNamePattern(p, token);
    case 'number':
      return matchValue(p, token, parseNumber(p));
    case 'string':
    case 'fstringStart': {
      const value = parseStrings(p);
      if (value.kind === 'JoinedStr') {
        raiseAt(p, value, 'patterns may only match literals and attribute lookups');
      }
      return matchValue(p, token, value);
    }
    default:
  }
  switch (token.op) {
    case '-':
      return matchValue(p, token, parseNumber(p));
    case 'None':
    case 'True':
    case 'False':
      advance(p);
      return {
        kind: 'MatchSingleton',
        value: token.op === 'None' ? null : token.op === 'True',
        ...spanFrom(p, token),
      };
    case '(':
      return parseGroup(p, token);
    case '[': {
      advance(p);
      const patterns = parseItems(p, ']');
      expect(p, ']');
      return { kind: 'MatchSequence', patterns, ...spanFrom(p, token) };
    }
    case '{':
      return parseMapping(p, token);
    default:
      return fail(p);
  }
}

function matchValue(p: Parser, start: Token, value: ast.Expr): ast.MatchValue {
  return { kind: 'MatchValue', value, ...spanFrom(p, start) };
}

/** A capture, a wildcard, a dotted value or a class pattern. */
function parseNamePattern(p: Parser, start: Token): ast.Pattern {
  advance(p);
  let value: ast.Expr = { kind: 'Name', id: nameText(start), ...spanFrom(p, start) };
  const isPlain = !at(p, '.');
  while (accept(p, '.')) {
    const attr = nameText(expectName(p));
    value = { kind: 'Attribute', value, attr, ...spanFrom(p, start) };
  }
  if (at(p, '(')) return parseClass(p, start, value);
  if (!isPlain) return matchValue(p, start, value);
  return { kind: 'MatchAs', pattern: null, name: captureName(start), ...spanFrom(p, start) };
}

/** A number with a sign, or a complex one as a sum. */
function parseNumber(p: Parser): ast.Expr {
  const start = peek(p);
  const left = signed(p);
  if (!at(p, '+') && !at(p, '-')) return left;
  const op = advance(p).op === '+' ? '+' : '-';
  const right = plain(p);
  if (isComplex(left)) refuse(p, left, 'real number required in complex literal');
  if (!isComplex(right)) refuse(p, right, 'imaginary number required in complex literal');
  return { kind: 'BinOp', left, op, right, ...spanFrom(p, start) };
}

function isComplex(n: ast.Expr): boolean {
  const value = n.kind === 'UnaryOp' ? n.operand : n;
  if (value.kind !== 'Constant') return false;
  return value.value !== null && typeof value.value === 'object' && value.value.kind === 'complex';
}

function plain(p: Parser): ast.ConstantExpr {
  const token = expectKind(p, 'number');
  return { kind: 'Constant', value: numberValue(p.file, token), ...spanFrom(p, token) };
}

function signed(p: Parser): ast.Expr {
  const start = peek(p);
  if (!accept(p, '-')) return plain(p);
  const operand = plain(p);
  return { kind: 'UnaryOp', op: '-', operand, ...spanFrom(p, start) };
}

function parseItems(p: Parser, close: string): ast.Pattern[] {
  const patterns: ast.Pattern[] = [];
  while (!at(p, close)) {
    patterns.push(parseMaybeStar(p));
    if (!accept(p, ',')) break;
  }
  return patterns;
}

/** A group, or a sequence if there is a comma. */
function parseGroup(p: Parser, start: Token): ast.Pattern {
  advance(p);
  const patterns = parseItems(p, ')');
  const hasComma = p.tokens[p.pos - 1].op === ',';
  expect(p, ')');
  const [first] = patterns;
  if (patterns.length === 1 && !hasComma && first.kind !== 'MatchStar') return first;
  if (patterns.length === 1 && !hasComma) fail(p);
  return { kind: 'MatchSequence', patterns, ...spanFrom(p, start) };
}

function parseMapping(p: Parser, start: Token): ast.MatchMapping {
  advance(p);
  const keys: ast.Expr[] = [];
  const patterns: ast.Pattern[] = [];
  let rest: string | null = null;
  while (!at(p, '}')) {
    if (rest !== null) fail(p);
    if (accept(p, '**')) {
      const token = expectName(p);
      if (token.text === '_') fail(p);
      rest = nameText(token);
    } else {
      keys.push(parseKey(p));
      expect(p, ':');
      patterns.push(parseAs(p));
    }
    if (!accept(p, ',')) break;
  }
  expect(p, '}');
  return { kind: 'MatchMapping', keys, patterns, rest, ...spanFrom(p, start) };
}

function parseKey(p: Parser): ast.Expr {
  const pattern = parseClosed(p);
  if (pattern.kind === 'MatchValue') return pattern.value;
  if (pattern.kind !== 'MatchSingleton') fail(p);
  const { line, column, endLine, endColumn, value } = pattern;
  return { kind: 'Constant', value, line, column, endLine, endColumn };
}

function parseClass(p: Parser, start: Token, cls: ast.Expr): ast.MatchClass {
  expect(p, '(');
  const patterns: ast.Pattern[] = [];
  const keywordNames: string[] = [];
  const keywordPatterns: ast.Pattern[] = [];
  while (!at(p, ')')) {
    if (atName(p) && peekAhead(p, 1).op === '=') {
      keywordNames.push(nameText(advance(p)));
      advance(p);
      keywordPatterns.push(parseAs(p));
    } else {
      const pattern = parseAs(p);
      if (keywordNames.length > 0) {
        refuse(p, pattern, 'positional patterns follow keyword patterns');
      }
      patterns.push(pattern);
    }
    if (!accept(p, ',')) break;
  }
  expect(p, ')');
  return {
    kind: 'MatchClass',
    cls,
    patterns,
    keywordNames,
    keywordPatterns,
    ...spanFrom(p, start),
  };
}
