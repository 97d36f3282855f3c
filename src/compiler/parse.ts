/**
 * Source text to syntax tree; whatever cannot be read becomes a located {@link CompileError} with
 * CPython's words.
 */
import type * as ast from './ast';
import { failAt, type SourceFile } from './compileError';
import { parseEval, parseFile } from './parser/compound';
import { FAILED, type Parser } from './parser/state';
import type { Token } from './parser/token';
import { tokenize } from './parser/tokenizer';

/** Parses a whole file. */
export function parseModule(source: string, file: string): ast.Module {
  return run({ source: normalize(source), file }, parseFile);
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
  const { tokens, unclosed } = tokenize(file);
  const p: Parser = {
    file,
    tokens,
    unclosed,
    diagnosing: false,
    pos: 0,
    reached: 0,
    depth: 0,
    lenient: false,
  };
  try {
    return parse(p);
  } catch (error) {
    if (error !== FAILED) throw error;
  }
  return diagnose(p, parse);
}

/** The second run, which finds words for what is wrong. */
function diagnose(p: Parser, parse: (p: Parser) => unknown): never {
  const furthest = p.tokens[Math.min(p.reached, p.tokens.length - 1)];
  const { unclosed } = p;
  if (furthest.kind === 'end' && unclosed !== null) failUnclosed(p);
  p.diagnosing = true;
  p.pos = 0;
  try {
    parse(p);
  } catch (error) {
    const last = p.tokens[Math.min(p.reached, p.tokens.length - 1)];
    if (unclosed !== null && last.line > unclosed.line) failUnclosed(p);
    if (error !== FAILED) throw error;
  }
  if (furthest.kind === 'indent') failIndent(p, furthest);
  if (furthest.kind === 'dedent') {
    failAt(p.file, furthest, 'unexpected unindent', 'IndentationError');
  }
  failAt(p.file, furthest, 'invalid syntax');
}

/** CPython shows the last column of the indentation. */
function failIndent(p: Parser, token: Token): never {
  const { line, endLine, endColumn } = token;
  const span = { line, column: endColumn - 1, endLine, endColumn };
  failAt(p.file, span, 'unexpected indent', 'IndentationError');
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
