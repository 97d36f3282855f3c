/** Tokens, as CPython's tokenizer makes them, f-strings in parts (PEP 701). */
import type { Span } from '../ast';
import type { CompileError } from '../compileError';

export type TokenKind =
  | 'name'
  | 'keyword'
  | 'number'
  | 'string'
  | 'op'
  | 'fstringStart'
  | 'fstringMiddle'
  | 'fstringEnd'
  | 'newline'
  | 'indent'
  | 'dedent'
  | 'end'
  /** Where the tokenizer stopped. */
  | 'error';

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** The text of a keyword or operator, which the parser compares; empty for other kinds. */
  readonly op: string;
  /** Offsets in the source. */
  readonly start: number;
  readonly end: number;
  /** How many brackets are open behind this token. */
  readonly level: number;
}

/** A bracket that was not closed before the end of the file. */
export interface OpenBracket {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export interface TokenList {
  readonly tokens: readonly Token[];
  readonly unclosed: OpenBracket | null;
  /** The error that the parser raises if it gets to the `error` token. */
  readonly stopped: CompileError | null;
  /** That error takes precedence over what the parser finds in the tokens before it. */
  readonly isFatal: boolean;
}

export const KEYWORDS: ReadonlySet<string> = new Set([
  'False',
  'None',
  'True',
  'and',
  'as',
  'assert',
  'async',
  'await',
  'break',
  'class',
  'continue',
  'def',
  'del',
  'elif',
  'else',
  'except',
  'finally',
  'for',
  'from',
  'global',
  'if',
  'import',
  'in',
  'is',
  'lambda',
  'nonlocal',
  'not',
  'or',
  'pass',
  'raise',
  'return',
  'try',
  'while',
  'with',
  'yield',
]);
