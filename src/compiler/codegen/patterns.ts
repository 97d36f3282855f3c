/**
 * Patterns, following CPython's compiler_pattern_*. A pattern tests a register and jumps to `fail`;
 * what it captures stays in temporaries until the whole pattern has matched.
 */
import type * as ast from '../ast';
import type { Constant } from '../code';
import { constantKey, constantText } from '../constants';
import { Intrinsic, Op } from '../opcodes';
import type { Label } from './assembler';
import { exprInto, loadConstant, operand } from './expressions';
import { constantOf } from './fold';
import { failSyntax, mangled, type Unit } from './unit';

export interface PatternContext {
  /** Registers of what was captured, by name, in order. */
  readonly captures: Map<string, number>;
  /** A pattern that always matches may stand here. */
  readonly allowIrrefutable: boolean;
}

export function compilePattern(
  u: Unit,
  n: ast.Pattern,
  subject: number,
  fail: Label,
  context: PatternContext,
): void {
  const { asm } = u;
  switch (n.kind) {
    case 'MatchValue':
      compileValue(u, n, subject, fail);
      return;
    case 'MatchSingleton':
      if (n.value === null) {
        asm.jump(n, Op.JNOTNONE, fail, subject);
      } else {
        const value = asm.alloc();
        loadConstant(u, n, n.value, value);
        asm.emit(n, Op.IS, value, subject, value);
        asm.jump(n, Op.JF, fail, value);
        asm.top = value;
      }
      return;
    case 'MatchSequence':
      compileSequence(u, n, subject, fail, context);
      return;
    case 'MatchMapping':
      compileMapping(u, n, subject, fail, context);
      return;
    case 'MatchClass':
      compileClass(u, n, subject, fail, context);
      return;
    case 'MatchStar':
      capture(u, n, n.name, subject, context);
      return;
    case 'MatchAs':
      compileAs(u, n, subject, fail, context);
      return;
    case 'MatchOr':
      compileOr(u, n, subject, fail, context);
      return;
  }
}

function compileValue(u: Unit, n: ast.MatchValue, subject: number, fail: Label): void {
  const { asm } = u;
  const mark = asm.top;
  const { kind } = n.value;
  if (kind !== 'Constant' && kind !== 'UnaryOp' && kind !== 'BinOp' && kind !== 'Attribute') {
    failSyntax(u, n.value, 'patterns may only match literals and attribute lookups');
  }
  asm.jump(n, Op.JNEQ, fail, subject, operand(u, n.value));
  asm.top = mark;
}

function compileAs(
  u: Unit,
  n: ast.MatchAs,
  subject: number,
  fail: Label,
  context: PatternContext,
): void {
  if (n.pattern !== null) {
    compilePattern(u, n.pattern, subject, fail, context);
  } else if (!context.allowIrrefutable) {
    const what = n.name === null ? 'wildcard' : `name capture '${n.name}'`;
    failSyntax(u, n, `${what} makes remaining patterns unreachable`);
  }
  capture(u, n, n.name, subject, context);
}

function capture(
  u: Unit,
  span: ast.Span,
  name: string | null,
  reg: number,
  context: PatternContext,
): void {
  if (name === null) return;
  if (name === '__debug__') failSyntax(u, span, 'cannot assign to __debug__');
  if (context.captures.has(name)) {
    failSyntax(u, span, `multiple assignments to name '${name}' in pattern`);
  }
  context.captures.set(name, reg);
}

/** The context of a pattern inside another one: anything may stand there. */
function inside(context: PatternContext): PatternContext {
  return { captures: context.captures, allowIrrefutable: true };
}

/** Calls a yes-or-no intrinsic on the subject and jumps to `fail` if it says no. */
function test(u: Unit, span: ast.Span, intrinsic: number, subject: number, fail: Label): void {
  const { asm } = u;
  const reg = asm.alloc();
  asm.emit(span, Op.MOVE, reg, subject);
  asm.emit(span, Op.INTRINSIC, reg, intrinsic, 1);
  asm.jump(span, Op.JF, fail, reg);
  asm.top = reg;
}

function checkLength(
  u: Unit,
  span: ast.Span,
  subject: number,
  op: Op,
  length: number,
  fail: Label,
): void {
  const { asm } = u;
  const reg = asm.alloc(2);
  asm.emit(span, Op.MOVE, reg, subject);
  asm.emit(span, Op.INTRINSIC, reg, Intrinsic.matchLength, 1);
  loadConstant(u, span, length, reg + 1);
  asm.jump(span, op, fail, reg, reg + 1);
  asm.top = reg;
}

function isWildcard(n: ast.Pattern): boolean {
  if (n.kind === 'MatchAs') return n.pattern === null && n.name === null;
  return n.kind === 'MatchStar' && n.name === null;
}

function compileSequence(
  u: Unit,
  n: ast.MatchSequence,
  subject: number,
  fail: Label,
  context: PatternContext,
): void {
  const { asm } = u;
  const { patterns } = n;
  const size = patterns.length;
  const star = patterns.findIndex((p) => p.kind === 'MatchStar');
  if (patterns.some((p, i) => p.kind === 'MatchStar' && i > star)) {
    failSyntax(u, n, 'multiple starred names in sequence pattern');
  }
  test(u, n, Intrinsic.matchSequence, subject, fail);
  if (star < 0) checkLength(u, n, subject, Op.JNEQ, size, fail);
  else if (size > 1) checkLength(u, n, subject, Op.JNGE, size - 1, fail);
  if (patterns.every(isWildcard)) return;
  if (star >= 0 && isWildcard(patterns[star])) {
    compileItems(u, n, subject, star, fail, context);
    return;
  }
  const base = asm.alloc(size);
  if (star < 0) asm.emit(n, Op.UNPACK, base, subject, size);
  else asm.emit(n, Op.UNPACKEX, base, subject, star | ((size - star - 1) << 8));
  patterns.forEach((p, i) => {
    compilePattern(u, p, base + i, fail, inside(context));
  });
}

/** With `*_` in it only the items that are looked at are fetched, those behind it from the end. */
function compileItems(
  u: Unit,
  n: ast.MatchSequence,
  subject: number,
  star: number,
  fail: Label,
  context: PatternContext,
): void {
  const { asm } = u;
  n.patterns.forEach((p, i) => {
    if (isWildcard(p)) return;
    const item = asm.alloc();
    loadConstant(u, p, i < star ? i : i - n.patterns.length, item);
    asm.emit(p, Op.GETITEM, item, subject, item);
    compilePattern(u, p, item, fail, inside(context));
  });
}

function compileMapping(
  u: Unit,
  n: ast.MatchMapping,
  subject: number,
  fail: Label,
  context: PatternContext,
): void {
  const { asm } = u;
  test(u, n, Intrinsic.matchMapping, subject, fail);
  const size = n.keys.length;
  if (size === 0 && n.rest === null) return;
  if (size > 0) checkLength(u, n, subject, Op.JNGE, size, fail);
  checkKeys(u, n);
  const keys = asm.alloc();
  if (size > 0) exprInto(u, { ...n, kind: 'Tuple', elts: n.keys }, keys);
  else loadConstant(u, n, { kind: 'tuple', items: [] }, keys);
  if (size > 0) {
    const base = asm.alloc(Math.max(size, 2));
    asm.emit(n, Op.MOVE, base, subject);
    asm.emit(n, Op.MOVE, base + 1, keys);
    asm.emit(n, Op.INTRINSIC, base, Intrinsic.matchKeys, 2);
    asm.jump(n, Op.JNONE, fail, base);
    asm.emit(n, Op.UNPACK, base, base, size);
    n.patterns.forEach((p, i) => {
      compilePattern(u, p, base + i, fail, inside(context));
    });
  }
  if (n.rest !== null) {
    const rest = asm.alloc(2);
    asm.emit(n, Op.MOVE, rest, subject);
    asm.emit(n, Op.MOVE, rest + 1, keys);
    asm.emit(n, Op.INTRINSIC, rest, Intrinsic.matchRest, 2);
    capture(u, n, n.rest, rest, context);
  }
}

function checkKeys(u: Unit, n: ast.MatchMapping): void {
  const seen = new Set<string>();
  for (const key of n.keys) {
    const value = constantOf(key);
    if (value === undefined) {
      if (key.kind === 'Attribute' || key.kind === 'BinOp') continue;
      failSyntax(u, key, 'mapping pattern keys may only match literals and attribute lookups');
    }
    const id = constantKey(value) ?? '';
    if (seen.has(id)) {
      failSyntax(u, n, `mapping pattern checks duplicate key (${reprText(value)})`);
    }
    seen.add(id);
  }
}

function reprText(value: Constant): string {
  return typeof value === 'string' ? `'${value}'` : constantText(value);
}

function compileClass(
  u: Unit,
  n: ast.MatchClass,
  subject: number,
  fail: Label,
  context: PatternContext,
): void {
  const { asm } = u;
  const names = n.keywordNames.map((name) => mangled(u, name));
  const repeated = n.keywordNames.find((name, i) => n.keywordNames.indexOf(name) !== i);
  if (repeated !== undefined) {
    const at = n.keywordPatterns[n.keywordNames.lastIndexOf(repeated)];
    failSyntax(u, at, `attribute name repeated in class pattern: ${repeated}`);
  }
  const count = n.patterns.length + names.length;
  const base = asm.alloc(Math.max(4, count));
  asm.emit(n, Op.MOVE, base, subject);
  asm.top = base + 2;
  exprInto(u, n.cls, base + 1);
  asm.top = base + Math.max(4, count);
  loadConstant(u, n, n.patterns.length, base + 2);
  loadConstant(u, n, { kind: 'tuple', items: names }, base + 3);
  asm.emit(n, Op.INTRINSIC, base, Intrinsic.matchClass, 4);
  asm.jump(n, Op.JNONE, fail, base);
  if (count === 0) return;
  asm.emit(n, Op.UNPACK, base, base, count);
  [...n.patterns, ...n.keywordPatterns].forEach((p, i) => {
    if (!isWildcard(p)) compilePattern(u, p, base + i, fail, inside(context));
  });
}

/** Alternatives: all bind the same names, which end up in the same registers. */
function compileOr(
  u: Unit,
  n: ast.MatchOr,
  subject: number,
  fail: Label,
  context: PatternContext,
): void {
  const { asm } = u;
  const end = asm.label();
  let names: readonly string[] = [];
  let base = 0;
  n.patterns.forEach((p, i) => {
    const isLast = i === n.patterns.length - 1;
    const next = isLast ? fail : asm.label();
    const inner: PatternContext = {
      captures: new Map(),
      allowIrrefutable: context.allowIrrefutable && isLast,
    };
    if (i === 0) {
      names = namesOf(p);
      base = asm.alloc(names.length);
    }
    const mark = asm.top;
    compilePattern(u, p, subject, next, inner);
    const same = inner.captures.size === names.length && names.every((x) => inner.captures.has(x));
    if (!same) failSyntax(u, n, 'alternative patterns bind different names');
    names.forEach((name, k) => {
      asm.emit(p, Op.MOVE, base + k, inner.captures.get(name));
    });
    asm.top = mark;
    if (!isLast) {
      asm.jump(p, Op.JMP, end);
      asm.bind(next);
    }
  });
  asm.bind(end);
  names.forEach((name, k) => {
    capture(u, n, name, base + k, context);
  });
}

/** The names that a pattern binds, in order. */
function namesOf(n: ast.Pattern): string[] {
  switch (n.kind) {
    case 'MatchValue':
    case 'MatchSingleton':
      return [];
    case 'MatchStar':
      return n.name === null ? [] : [n.name];
    case 'MatchAs': {
      const inner = n.pattern === null ? [] : namesOf(n.pattern);
      return n.name === null ? inner : [...inner, n.name];
    }
    case 'MatchOr':
      return namesOf(n.patterns[0]);
    case 'MatchSequence':
      return n.patterns.flatMap(namesOf);
    case 'MatchMapping': {
      const inner = n.patterns.flatMap(namesOf);
      return n.rest === null ? inner : [...inner, n.rest];
    }
    case 'MatchClass':
      return [...n.patterns, ...n.keywordPatterns].flatMap(namesOf);
  }
}
