/** The state of the tokenizer and what all its parts use: position, tokens, brackets, errors. */
import type { Span } from '../ast';
import { failAt, type SourceFile, type SyntaxErrorType } from '../compileError';
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
