/** Adjacent string literals, and the replacement fields of f-strings. */
import type * as ast from '../ast';
import { failUnsupportedAt } from '../compileError';
import { parseStarExpressions, parseYield } from './expressions';
import { checkField } from './invalidExpressions';
import { decodeEscapes, stringValue } from './literals';
import {
  advance,
  at,
  expect,
  expectKind,
  fail,
  join,
  peek,
  raiseAt,
  raiseHere,
  spanFrom,
  type Parser,
} from './state';
import type { Token } from './token';

/** `strings`: literals side by side are one. */
export function parseStrings(p: Parser): ast.Expr {
  const start = peek(p);
  const parts: ast.Expr[] = [];
  let isBytes: boolean | null = null;
  let hasFields = false;
  while (peek(p).kind === 'string' || peek(p).kind === 'fstringStart') {
    const token = peek(p);
    let bytes = false;
    if (token.kind === 'fstringStart') {
      hasFields = true;
      parts.push(...parseFString(p));
    } else {
      advance(p);
      const value = stringValue(p.file, token);
      bytes = value.isBytes;
      parts.push({ kind: 'Constant', value: value.text, ...join(token, token) });
    }
    if (isBytes !== null && isBytes !== bytes) {
      raiseHere(p, 'cannot mix bytes and nonbytes literals');
    }
    isBytes = bytes;
  }
  const span = spanFrom(p, start);
  if (hasFields) return { kind: 'JoinedStr', values: merge(parts), ...span };
  const text = parts.map(textOf).join('');
  if (isBytes !== true) return { kind: 'Constant', value: text, ...span };
  const data = Uint8Array.from(text, (c) => c.charCodeAt(0));
  return { kind: 'Constant', value: { kind: 'bytes', data }, ...span };
}

function textOf(n: ast.Expr): string {
  return n.kind === 'Constant' && typeof n.value === 'string' ? n.value : '';
}

/** Neighbouring pieces of text become one; empty ones vanish. */
function merge(parts: readonly ast.Expr[]): ast.Expr[] {
  const out: ast.Expr[] = [];
  for (const part of parts) {
    const last = out[out.length - 1] as ast.Expr | undefined;
    if (part.kind === 'Constant' && last?.kind === 'Constant') {
      const value = textOf(last) + textOf(part);
      out[out.length - 1] = { kind: 'Constant', value, ...join(last, part) };
    } else {
      out.push(part);
    }
  }
  return out.filter((part) => part.kind !== 'Constant' || part.value !== '');
}

function parseFString(p: Parser): ast.Expr[] {
  const start = expectKind(p, 'fstringStart');
  const prefix = start.text.toLowerCase();
  if (prefix.includes('t')) failUnsupportedAt(p.file, start, 't-strings');
  const isRaw = prefix.includes('r');
  const parts: ast.Expr[] = [];
  for (;;) {
    const token = peek(p);
    if (token.kind === 'fstringMiddle') {
      advance(p);
      parts.push(middle(p, token, isRaw, false));
    } else if (token.op === '{') {
      parts.push(...parseField(p, isRaw));
    } else {
      break;
    }
  }
  expectKind(p, 'fstringEnd');
  return parts;
}

function middle(p: Parser, token: Token, isRaw: boolean, inSpec: boolean): ast.ConstantExpr {
  const braces = inSpec ? token.text : token.text.replaceAll('{{', '{').replaceAll('}}', '}');
  const value = isRaw ? braces : decodeEscapes(p.file, token, braces, false, token.endLine);
  return { kind: 'Constant', value, ...join(token, token) };
}

/** One replacement field; with `=` the text of the expression comes before it. */
function parseField(p: Parser, isRaw: boolean): ast.Expr[] {
  const open = expect(p, '{');
  if (p.diagnosing) checkField(p, open);
  const value = at(p, 'yield') ? parseYield(p) : parseStarExpressions(p);
  let debug: ast.ConstantExpr | null = null;
  if (at(p, '=')) {
    advance(p);
    const end = peek(p);
    const text = p.file.source.slice(open.end, end.start);
    const { line, column } = open;
    const span = { line, column: column + 1, endLine: end.line, endColumn: end.column };
    debug = { kind: 'Constant', value: text, ...span };
  }
  let conversion: ast.FormattedValue['conversion'] = null;
  if (at(p, '!')) conversion = parseConversion(p);
  const formatSpec = at(p, ':') ? parseSpec(p, isRaw) : null;
  if (p.diagnosing) checkField(p, null);
  expect(p, '}');
  if (debug !== null && formatSpec === null) conversion ??= 'r';
  const field: ast.FormattedValue = {
    kind: 'FormattedValue',
    value,
    conversion,
    formatSpec,
    ...spanFrom(p, open),
  };
  return debug === null ? [field] : [debug, field];
}

function parseConversion(p: Parser): 's' | 'r' | 'a' {
  const mark = expect(p, '!');
  const token = peek(p);
  if (token.kind !== 'name') {
    if (p.diagnosing) {
      const isEnd = token.op === '}' || token.op === ':';
      raiseAt(p, token, `f-string: ${isEnd ? 'missing' : 'invalid'} conversion character`);
    }
    fail(p);
  }
  if (token.start !== mark.end) {
    // The spelling is CPython's.
    raiseAt(
      p,
      join(mark, token),
      'f-string: conversion type must come right after the exclamanation mark',
    );
  }
  advance(p);
  const { text } = token;
  if (text !== 's' && text !== 'r' && text !== 'a') {
    const message = `f-string: invalid conversion character '${text}': expected 's', 'r', or 'a'`;
    raiseAt(p, token, message);
  }
  return text;
}

function parseSpec(p: Parser, isRaw: boolean): ast.JoinedStr {
  const start = expect(p, ':');
  const parts: ast.Expr[] = [];
  for (;;) {
    const token = peek(p);
    if (token.kind === 'fstringMiddle') {
      advance(p);
      parts.push(middle(p, token, isRaw, true));
    } else if (token.op === '{') {
      parts.push(...parseField(p, isRaw));
    } else {
      break;
    }
  }
  const span = spanFrom(p, start);
  return { kind: 'JoinedStr', values: merge(parts), ...span };
}
