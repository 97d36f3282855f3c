/**
 * The one error of this room: source that cannot be compiled, with its position.
 *
 * It is thrown inside the compiler and nowhere else, and it is caught at the room's border by
 * `tryCompile`. It does not extend Error: nobody reads its JS stack, and taking one is slow.
 */
import type { Span } from './ast';
import type { WarningCollector } from './syntaxWarnings';

/** The exception class that CPython raises for it. */
export type SyntaxErrorType = 'SyntaxError' | 'IndentationError' | 'TabError';

export interface CompileErrorFields extends Span {
  /** Not Python at all, or Python that this compiler does not know yet. */
  readonly code: 'syntax' | 'unsupported';
  readonly type: SyntaxErrorType;
  readonly message: string;
  readonly file: string;
  /** The source line, without its line break; empty if the file has no such line. */
  readonly text: string;
}

export class CompileError implements CompileErrorFields {
  readonly code: 'syntax' | 'unsupported';
  readonly type: SyntaxErrorType;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;

  constructor(fields: CompileErrorFields) {
    this.code = fields.code;
    this.type = fields.type;
    this.message = fields.message;
    this.file = fields.file;
    this.line = fields.line;
    this.column = fields.column;
    this.endLine = fields.endLine;
    this.endColumn = fields.endColumn;
    this.text = fields.text;
  }

  /** `file:line:column: message`, the column counted from 1 as editors show it. */
  toString(): string {
    const { file, line, column, type, message } = this;
    return `${file}:${String(line)}:${String(column + 1)}: ${type}: ${message}`;
  }
}

/** What errors and warnings need to know of the file they are in. */
export interface SourceFile {
  readonly file: string;
  readonly source: string;
  /** Takes what CPython warns of; without it nobody asks. */
  readonly warnings?: WarningCollector | undefined;
}

/** Throws a Python SyntaxError at a place in a file. */
export function failAt(
  where: SourceFile,
  span: Span,
  message: string,
  type: SyntaxErrorType = 'SyntaxError',
): never {
  throwCompileError(errorAt(where, span, message, type));
}

/** The error that {@link failAt} throws. */
export function errorAt(
  where: SourceFile,
  span: Span,
  message: string,
  type: SyntaxErrorType = 'SyntaxError',
): CompileError {
  return locatedError(where, span, 'syntax', type, message);
}

/** Throws the error for valid Python that the loop engine does not run: `what` it does not support. */
export function failUnsupportedAt(where: SourceFile, span: Span, what: string): never {
  const message = `the loop engine does not support ${what}; run this file live in CPython instead`;
  throwCompileError(locatedError(where, span, 'unsupported', 'SyntaxError', message));
}

/** The one place of this room that throws. */
export function throwCompileError(error: CompileError): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- see the head of this file
  throw error;
}

function locatedError(
  where: SourceFile,
  span: Span,
  code: 'syntax' | 'unsupported',
  type: SyntaxErrorType,
  message: string,
): CompileError {
  const { line, column, endLine, endColumn } = span;
  const text = sourceLine(where.source, line);
  return new CompileError({
    code,
    type,
    message,
    file: where.file,
    line,
    column,
    endLine,
    endColumn,
    text,
  });
}

/** Line number `line` (from 1) of a source without its line break; empty if there is none. */
export function sourceLine(source: string, line: number): string {
  let start = 0;
  for (let n = 1; n < line; n++) {
    start = source.indexOf('\n', start) + 1;
    if (start === 0) return '';
  }
  const end = source.indexOf('\n', start);
  return (end < 0 ? source.slice(start) : source.slice(start, end)).replace(/\r$/, '');
}
