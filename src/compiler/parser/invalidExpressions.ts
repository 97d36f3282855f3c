/** CPython's `invalid_…` rules of expressions: they only run when the file is known to be wrong. */
import type * as ast from '../ast';
import { startsComprehension, parseFor } from './atoms';
import { exprName, invalidTarget, targetMessage } from './exprNames';
import {
  parseBitwiseOr,
  parseDisjunction,
  parseExpression,
  parseStarExpressions,
  parseStarred,
  parseYieldOrStar,
  startsExpression,
} from './expressions';
import {
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

/** Runs an attempt with the checks switched off. */
export function quietly<T>(p: Parser, parse: (p: Parser) => T): T | null {
  p.diagnosing = false;
  try {
    return attempt(p, parse);
  } finally {
    p.diagnosing = true;
  }
}

/** Runs an attempt that takes as much of an expression as can be read. */
export function leniently<T>(p: Parser, parse: (p: Parser) => T): T | null {
  p.lenient = true;
  try {
    return attempt(p, parse);
  } finally {
    p.lenient = false;
  }
}

const SOFT_KEYWORDS = ['match', 'case', 'type', '_'];
const LEGACY: ReadonlySet<string> = new Set(['print', 'exec']);

/** As CPython compares them: the beginning of one is enough. */
function isSoftKeyword(text: string): boolean {
  return SOFT_KEYWORDS.some((word) => word.startsWith(text));
}

/** `invalid_expression` and `invalid_legacy_expression`, behind the disjunction `value`. */
export function checkExpression(p: Parser, start: Token, value: ast.Expr): void {
  const mark = p.pos;
  const next = p.tokens[p.tokens.indexOf(start) + 1];
  const isString = next.kind === 'string' || next.kind === 'fstringStart';
  const isSoft = start.kind === 'name' && (isSoftKeyword(start.text) || isString);
  const isLegacy = value.kind === 'Name' && LEGACY.has(value.id);
  if (!isSoft && !isLegacy && startsExpression(peek(p)) && !at(p, '*')) {
    const other = quietly(p, parseExpression);
    const { level } = p.tokens[p.pos - 1];
    if (other !== null && level > 0) {
      raiseAt(p, join(value, other), 'invalid syntax. Perhaps you forgot a comma?');
    }
    p.pos = mark;
  }
  if (at(p, 'if')) {
    advance(p);
    const test = attempt(p, parseDisjunction);
    if (test !== null && !at(p, 'else') && !at(p, ':')) {
      raiseAt(p, join(value, test), "expected 'else' after 'if' expression");
    }
    p.pos = mark;
  }
  if (start.kind === 'name') checkLegacy(p, start);
}

function checkLegacy(p: Parser, start: Token): void {
  const mark = p.pos;
  p.pos = p.tokens.indexOf(start) + 1;
  if (!at(p, '(') && startsExpression(peek(p))) {
    const value = attempt(p, parseStarExpressions);
    if (value !== null && LEGACY.has(start.text)) {
      const name = start.text;
      const message = `Missing parentheses in call to '${name}'. Did you mean ${name}(...)?`;
      raiseAt(p, join(start, value), message);
    }
  }
  p.pos = mark;
}

/** `invalid_named_expression`, behind the expression `value`. */
export function checkNamed(p: Parser, start: Token, value: ast.Expr): void {
  const mark = p.pos;
  if (at(p, ':=')) {
    advance(p);
    if (attempt(p, parseExpression) !== null) {
      raiseAt(p, value, `cannot use assignment expressions with ${exprName(value)}`);
    }
    p.pos = mark;
    return;
  }
  if (!at(p, '=')) return;
  const isName = p.tokens[p.pos - 1] === start && start.kind === 'name';
  const isGroup = start.op === '(' && p.tokens[p.pos - 1].op === ')';
  if (!isName && (isDisplay(value) || (!isGroup && !isBitwise(value)))) return;
  advance(p);
  const other = attempt(p, parseBitwiseOr);
  if (other !== null && !at(p, '=') && !at(p, ':=')) {
    if (isName) {
      const message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
      raiseAt(p, join(start, other), message);
    }
    const what = exprName(value);
    raiseAt(p, value, `cannot assign to ${what} here. Maybe you meant '==' instead of '='?`);
  }
  p.pos = mark;
}

/** Is it a `bitwise_or` of the grammar, without parentheses around it? */
function isBitwise(n: ast.Expr): boolean {
  switch (n.kind) {
    case 'BoolOp':
    case 'Compare':
    case 'IfExp':
    case 'Lambda':
    case 'NamedExpr':
      return false;
    case 'UnaryOp':
      return n.op !== 'not';
    default:
      return true;
  }
}

function isDisplay(n: ast.Expr): boolean {
  if (n.kind === 'Constant') return n.value === null || typeof n.value === 'boolean';
  return n.kind === 'List' || n.kind === 'Tuple' || n.kind === 'GeneratorExp';
}

/** `invalid_group`, behind the opening parenthesis. */
export function checkGroup(p: Parser): void {
  const mark = p.pos;
  if (at(p, '*')) {
    const starred = attempt(p, parseStarred);
    if (starred !== null && at(p, ')')) {
      raiseAt(p, starred, 'cannot use starred expression here');
    }
  } else if (at(p, '**')) {
    const star = advance(p);
    if (attempt(p, parseExpression) !== null && at(p, ')')) {
      raiseAt(p, star, 'cannot use double starred expression here');
    }
  }
  p.pos = mark;
}

/** `invalid_comprehension` and `invalid_dict_comprehension`, before the `for`. */
export function checkComprehension(
  p: Parser,
  open: '(' | '[' | '{' | '**',
  first: ast.Span,
  elts: readonly ast.Expr[] | null = null,
): void {
  if (!startsComprehension(p)) return;
  const before = p.tokens[p.pos - 1];
  const mark = p.pos;
  if (attempt(p, parseFor) === null) {
    p.pos = mark;
    return;
  }
  if (open === '**') {
    if (at(p, '}')) raiseAt(p, first, 'dict unpacking cannot be used in dict comprehension');
  } else if (elts === null) {
    if ((first as ast.Expr).kind === 'Starred') {
      raiseAt(p, first, 'iterable unpacking cannot be used in comprehension');
    }
  } else {
    const end = elts.length > 1 ? elts[elts.length - 1] : before;
    const message = 'did you forget parentheses around the comprehension target?';
    raiseAt(p, join(first, end), message);
  }
  p.pos = mark;
}

/** `invalid_kvpair`, where a second or later item of a dict begins. */
export function checkDictItem(p: Parser): void {
  const start = p.pos;
  const key = quietly(p, parseExpression);
  if (key !== null) checkDictValue(p, key);
  p.pos = start;
}

/** Behind a key of a dict. */
export function checkDictValue(p: Parser, key: ast.Expr): void {
  if (!at(p, ':')) {
    const { endLine, endColumn } = key;
    const span = { line: key.line, column: endColumn - 1, endLine, endColumn };
    raiseAt(p, span, "':' expected after dictionary key");
  }
  const next = peekAhead(p, 1);
  if (next.op === '*') {
    const mark = p.pos;
    advance(p);
    if (attempt(p, parseStarred) !== null) {
      const end = p.tokens[Math.min(p.reached, p.tokens.length - 1)];
      raiseAt(p, join(next, end), 'cannot use a starred expression in a dictionary value');
    }
    p.pos = mark;
  } else if (next.op === '}' || next.op === ',') {
    raiseAt(p, peek(p), "expression expected after dictionary key and ':'");
  }
}

/** `invalid_for_target` and `invalid_for_if_clause`, behind the targets of a `for`. */
export function checkForTarget(p: Parser, target: ast.Expr, inComprehension: boolean): void {
  const bad = invalidTarget(target, 'for');
  if (inComprehension && !at(p, 'in')) {
    raiseHere(p, "'in' expected after for-loop variables");
  }
  if (bad !== null) raiseAt(p, bad, targetMessage(bad, 'for'));
}

/** `invalid_replacement_field`: behind the brace (`open`), or behind the field's parts (null). */
export function checkField(p: Parser, open: Token | null): void {
  const next = peek(p);
  if (open === null) {
    if (next.op !== '}') raiseAt(p, next, `f-string: expecting ${missingInField(p)}`);
    return;
  }
  if (['=', '!', ':', '}'].includes(next.op)) {
    raiseAt(p, next, `f-string: valid expression required before '${next.op}'`);
  }
  const mark = p.pos;
  if (leniently(p, parseYieldOrStar) === null) {
    p.pos = mark;
    raiseAt(p, next, "f-string: expecting a valid expression after '{'");
  }
  if (!['=', '!', ':', '}'].includes(peek(p).op)) {
    raiseAt(p, peek(p), "f-string: expecting '=', or '!', or ':', or '}'");
  }
  p.pos = mark;
}

function missingInField(p: Parser): string {
  let i = p.pos - 1;
  const isIn = (op: string): boolean => p.tokens[i].op === op;
  if (p.tokens[i].kind === 'fstringMiddle' || isIn(':')) return "'}', or format specs";
  if (isIn('=')) return "'!', or ':', or '}'";
  i--;
  return isIn('!') ? "':' or '}'" : "'=', or '!', or ':', or '}'";
}
