/**
 * The state of the parser, and the few operations on tokens that all its parts use.
 *
 * The parser runs once. If that fails, it runs again with `diagnosing` set, and the checks of
 * CPython's `invalid_…` rules are made at the places where its grammar makes them; if none of them
 * finds anything, the error is "invalid syntax" at the furthest token the first run looked at.
 */
import type { Span } from '../ast';
import {
  failAt,
  throwCompileError,
  type CompileError,
  type SourceFile,
  type SyntaxErrorType,
} from '../compileError';
import type { OpenBracket, Token } from './token';

export interface Parser {
  readonly file: SourceFile;
  readonly tokens: readonly Token[];
  readonly unclosed: OpenBracket | null;
  /** What the tokenizer stopped at; raised when the parser needs the token. */
  readonly stopped: CompileError | null;
  diagnosing: boolean;
  pos: number;
  /** The furthest token looked at. */
  reached: number;
  /** Parses that may fail without harm (there is another way to read the text) are under way. */
  depth: number;
  /** An expression that goes wrong further on counts up to there, as in a PEG. */
  lenient: boolean;
}

/** What a failed parse throws; its place is the furthest token. */
export const FAILED = { failed: true } as const;

export function peek(p: Parser): Token {
  return p.tokens[p.pos];
}

export function peekAhead(p: Parser, count: number): Token {
  return p.tokens[Math.min(p.pos + count, p.tokens.length - 1)];
}

/** The next token is this operator or keyword. */
export function at(p: Parser, op: string): boolean {
  return p.tokens[p.pos].op === op;
}

export function atName(p: Parser): boolean {
  return p.tokens[p.pos].kind === 'name';
}

export function advance(p: Parser): Token {
  const token = p.tokens[p.pos];
  if (token.kind !== 'end' && token.kind !== 'error') p.pos++;
  if (p.pos > p.reached) p.reached = p.pos;
  return token;
}

export function accept(p: Parser, op: string): boolean {
  if (p.tokens[p.pos].op !== op) return false;
  advance(p);
  return true;
}

export function expect(p: Parser, op: string): Token {
  if (p.tokens[p.pos].op !== op) fail(p);
  return advance(p);
}

/** As {@link expect}, but a missing token is said to be missing, at once (`&&':'` in the grammar). */
export function force(p: Parser, op: string): Token {
  if (p.tokens[p.pos].op !== op && p.depth === 0) raiseAt(p, peek(p), `expected '${op}'`);
  return expect(p, op);
}

export function expectKind(p: Parser, kind: Token['kind']): Token {
  if (p.tokens[p.pos].kind !== kind) fail(p);
  return advance(p);
}

/** A name that is no keyword, in the form in which identifiers are compared. */
export function expectName(p: Parser): Token {
  return expectKind(p, 'name');
}

export function nameText(token: Token): string {
  return identifier(token.text);
}

/** Identifiers are compared in normal form NFKC. */
export function identifier(text: string): string {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) >= 128) return text.normalize('NFKC');
  }
  return text;
}

export function fail(p: Parser): never {
  if (p.pos > p.reached) p.reached = p.pos;
  if (peek(p).kind === 'error' && p.stopped !== null) throwCompileError(p.stopped);
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- caught by attempt and parseModule
  throw FAILED;
}

/** Runs a parse that may fail: then the position is as before and the result is null. */
export function attempt<T>(p: Parser, parse: (p: Parser) => T): T | null {
  const { pos } = p;
  p.depth++;
  try {
    return parse(p);
  } catch (error) {
    if (error !== FAILED) throw error;
    p.pos = pos;
    return null;
  } finally {
    p.depth--;
  }
}

/**
 * Parses what may follow a complete expression. In a lenient parse the expression stands by itself
 * if that fails: the result is null then, and the position is as before.
 */
export function further<T>(p: Parser, parse: () => T): T | null {
  return p.lenient ? attempt(p, parse) : parse();
}

/** The span from a token to the last one consumed, line breaks and indentation not counted. */
export function spanFrom(p: Parser, start: Span): Span {
  let i = p.pos - 1;
  let end = p.tokens[i];
  while (end.kind === 'newline' || end.kind === 'dedent' || end.kind === 'indent') {
    end = p.tokens[--i];
  }
  return {
    line: start.line,
    column: start.column,
    endLine: end.endLine,
    endColumn: end.endColumn,
  };
}

/** The span of two nodes or tokens and all between them. */
export function join(start: Span, end: Span): Span {
  const { line, column } = start;
  return { line, column, endLine: end.endLine, endColumn: end.endColumn };
}

/** Throws a SyntaxError of a check that the parser made itself. */
export function raiseAt(
  p: Parser,
  span: Span,
  message: string,
  type: SyntaxErrorType = 'SyntaxError',
): never {
  failAt(p.file, span, message, type);
}

/** As {@link raiseAt}, at the furthest token looked at (RAISE_SYNTAX_ERROR without a location). */
export function raiseHere(p: Parser, message: string, type?: SyntaxErrorType): never {
  failAt(p.file, shownSpan(p.tokens[Math.min(p.reached, p.tokens.length - 1)]), message, type);
}

/** Where CPython shows a token: indentation at its last column. */
export function shownSpan(token: Token): Span {
  if (token.kind !== 'indent' && token.kind !== 'dedent') return token;
  const { line, endLine, endColumn } = token;
  return { line, column: Math.max(endColumn - 1, 0), endLine, endColumn };
}
