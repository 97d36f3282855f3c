/** The state of the tokenizer and what all its parts use: position, tokens, brackets, errors. */
import type { Span } from '../ast';
import {
  errorAt,
  failAt,
  type CompileError,
  type SourceFile,
  type SyntaxErrorType,
} from '../compileError';
import type { OpenBracket, Token, TokenKind } from './token';

/** An f-string that is being read. */
export interface OpenString {
  readonly quote: string;
  readonly isRaw: boolean;
  readonly isTemplate: boolean;
  readonly line: number;
  readonly column: number;
  /** Number of open brackets inside each open replacement field, its own brace included. */
  readonly fields: number[];
  /** The text of the string or of a format spec is being read, not an expression. */
  inText: boolean;
}

export interface Scanner {
  readonly file: SourceFile;
  readonly source: string;
  readonly tokens: Token[];
  readonly brackets: OpenBracket[];
  readonly strings: OpenString[];
  /** Where the comment before the line break at the current position begins; -1 if none does. */
  comment: number;
  /** What stopped the tokenizer before the end: an error only if the parser gets there. */
  stopped: CompileError | null;
  pos: number;
  line: number;
  lineStart: number;
}

/** Adds the token from offset `start` on line `line` to the current position. */
export function addToken(
  s: Scanner,
  kind: TokenKind,
  start: number,
  line = s.line,
  lineStart = s.lineStart,
): void {
  const text = s.source.slice(start, s.pos);
  s.tokens.push({
    kind,
    text,
    op: kind === 'op' || kind === 'keyword' ? text : '',
    start,
    end: s.pos,
    line,
    column: start - lineStart,
    endLine: s.line,
    endColumn: s.pos - s.lineStart,
    level: s.brackets.length,
  });
}

/** Throws a SyntaxError that spans the offsets [start, end) of the current line. */
export function failScan(
  s: Scanner,
  start: number,
  end: number,
  message: string,
  type: SyntaxErrorType = 'SyntaxError',
): never {
  const { line, lineStart } = s;
  failAt(s.file, spanOn(line, start - lineStart, end - lineStart), message, type);
}

export function spanOn(line: number, column: number, endColumn: number): Span {
  return { line, column, endLine: line, endColumn };
}

/** Notes that the character before the current position was a line break. */
export function newLine(s: Scanner): void {
  s.line++;
  s.lineStart = s.pos;
}

/** Ends the tokens here with an error that is raised when the parser reaches it, as in CPython. */
export function stopScan(
  s: Scanner,
  start: number,
  end: number,
  message: string,
  type: SyntaxErrorType = 'SyntaxError',
): void {
  if (s.stopped !== null) return;
  const { line, lineStart } = s;
  s.stopped = errorAt(s.file, spanOn(line, start - lineStart, end - lineStart), message, type);
  addToken(s, 'error', s.pos);
}

/** The file ends behind a backslash. */
export function stopAtEnd(s: Scanner): void {
  stopScan(s, s.pos - 1, s.pos, 'unexpected EOF while parsing');
}

export function lineEnd(s: Scanner): number {
  const end = s.source.indexOf('\n', s.pos);
  return end < 0 ? s.source.length : end;
}

export function skipComment(s: Scanner): void {
  s.comment = s.pos;
  s.pos = lineEnd(s);
}

export function failCharacter(s: Scanner, at: number): never {
  const code = s.source.codePointAt(at) ?? 0;
  const character = String.fromCodePoint(code);
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  const isPrintable = !/[\p{C}\p{Z}]/u.test(character) || character === ' ';
  const message = isPrintable
    ? `invalid character '${character}' (U+${hex})`
    : `invalid non-printable character U+${hex}`;
  failScan(s, at, at + character.length, message);
}
