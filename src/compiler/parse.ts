/**
 * Source text to syntax tree; whatever cannot be read becomes a located {@link CompileError} with
 * CPython's words.
 */
import type * as ast from './ast';
import {
  CompileError,
  errorAt,
  failAt,
  failUnsupportedAt,
  throwCompileError,
  type SourceFile,
} from './compileError';
import { parseEval, parseFile } from './parser/compound';
import { FAILED, shownSpan, type Parser } from './parser/state';
import type { TokenList } from './parser/token';
import { tokenize } from './parser/tokenizer';
import type { WarningCollector } from './syntaxWarnings';

/** Parses a whole file. */
export function parseModule(source: string, file: string, warnings?: WarningCollector): ast.Module {
  return run({ source: normalize(source), file, warnings }, parseFile);
}

/** Parses one expression. */
export function parseExpressionText(source: string, file: string): ast.Expr {
  return run({ source: normalize(source).trimStart(), file }, parseEval);
}

/** Line breaks become `\n`, and a byte order mark goes away. */
export function normalize(source: string): string {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function run<T>(file: SourceFile, parse: (p: Parser) => T): T {
  checkNul(file);
  const list = tokenize(file);
  const p: Parser = {
    file,
    tokens: list.tokens,
    unclosed: list.unclosed,
    stopped: list.stopped,
    diagnosing: false,
    pos: 0,
    reached: 0,
    depth: 0,
    lenient: false,
  };
  try {
    return attemptAll(p, parse, list);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The stack of the host is too small for the nesting.
    return failUnsupportedAt(file, p.tokens[p.pos], 'expressions nested this deeply');
  }
}

function attemptAll<T>(p: Parser, parse: (p: Parser) => T, list: TokenList): T {
  try {
    return parse(p);
  } catch (error) {
    if (error !== FAILED) failFound(p, list, error);
  }
  return diagnose(p, parse, list);
}

/** The second run, which finds words for what is wrong. */
function diagnose(p: Parser, parse: (p: Parser) => unknown, list: TokenList): never {
  const furthest = p.tokens[Math.min(p.reached, p.tokens.length - 1)];
  if (furthest.kind === 'end' && p.unclosed !== null) failUnclosed(p);
  p.diagnosing = true;
  p.pos = 0;
  try {
    parse(p);
  } catch (error) {
    if (error !== FAILED) failFound(p, list, error);
  }
  if (furthest.kind === 'indent' || furthest.kind === 'dedent') {
    const message = furthest.kind === 'indent' ? 'unexpected indent' : 'unexpected unindent';
    failAt(p.file, shownSpan(furthest), message, 'IndentationError');
  }
  // The end of the file has no column.
  const span = furthest.kind === 'end' ? { ...furthest, column: 0 } : furthest;
  failFound(p, list, errorAt(p.file, span, 'invalid syntax'));
}

/**
 * Throws an error that the parser found. CPython reads the rest of the file first, and what its
 * tokenizer finds there takes precedence, as does a bracket that is still open.
 */
function failFound(p: Parser, list: TokenList, error: unknown): never {
  if (!(error instanceof CompileError) || error.code !== 'syntax') throw error;
  if (list.stopped !== null && list.isFatal) throwCompileError(list.stopped);
  const last = p.tokens[Math.min(p.reached, p.tokens.length - 1)];
  if (p.unclosed !== null && last.line > p.unclosed.line) failUnclosed(p);
  throwCompileError(error);
}

function failUnclosed(p: Parser): never {
  const { text, line, column } = p.unclosed ?? { text: '(', line: 1, column: 0 };
  const span = { line, column, endLine: line, endColumn: column + 1 };
  failAt(p.file, span, `'${text}' was never closed`);
}

function checkNul(file: SourceFile): void {
  const at = file.source.indexOf('\0');
  if (at < 0) return;
  const before = file.source.slice(0, at).split('\n');
  const line = before.length;
  const column = before[line - 1].length;
  const span = { line, column, endLine: line, endColumn: column + 1 };
  failAt(file, span, 'source code cannot contain null bytes');
}
