/**
 * SyntaxErrors in the words of older versions. The compiler words and marks them as 3.13 does; before
 * 3.10 most of them were `invalid syntax`, and one character was marked.
 */
import type { CompileError } from '../compiler/compileError';
import type { Traits } from './traits';

/** What a report shows of a SyntaxError; columns from 0. */
export interface ShownSyntaxError {
  readonly message: string;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Messages of 3.13 that versions before 3.10 have, too. */
const OLD =
  /^('\w+' (outside|not|with|inside)|name '|no binding|nonlocal |duplicate |cannot |positional |keyword |non-default |f-string|Missing paren|Generator |from __future__|future |import \*|two |can't |default 'except|bytes |annotated |named arg|starred |asynchronous |multiple starred|source code|assignment expression|expression cannot|unmatched |closing paren|unindent |unexpected )/;

/** The error as the version words and marks it. */
export function shownSyntaxError(error: CompileError, traits: Traits): ShownSyntaxError {
  const { column, endLine, endColumn } = error;
  const isNew = traits.tracebackMarks === 'lines';
  const message =
    error.message.startsWith('Expected one or more names') && !isNew
      ? 'invalid syntax'
      : error.message;
  const isLl1 = traits.syntaxErrorsOf !== '3.9';
  if (message === 'unexpected indent' && !isLl1)
    return { message, column: -1, endLine, endColumn: -1 };
  if (traits.syntaxErrorHasRange) {
    // An IndentationError about a missing block has a range from 3.13 on.
    const isPoint = error.type === 'IndentationError' && !isNew;
    return { message, column, endLine, endColumn: isPoint ? column + 1 : endColumn };
  }
  const at = oldColumn(error, traits);
  return { message: oldMessage(error, traits), column: at, endLine: error.line, endColumn: at + 1 };
}

/** A SyntaxError as CPython shows it. */
export function syntaxErrorText(error: CompileError, traits: Traits): string {
  const { message, column, endLine, endColumn } = shownSyntaxError(error, traits);
  let out = `  File "${error.file}", line ${error.line}\n`;
  const source = error.text?.replace(/[\r\n]+$/, '') ?? '';
  if (source.trim() !== '') {
    const indent = source.length - source.trimStart().length;
    out += `    ${source.trim()}\n`;
    const width = endLine === error.line ? Math.max(1, endColumn - column) : 1;
    if (column >= 0) out += `    ${' '.repeat(Math.max(0, column - indent))}${'^'.repeat(width)}\n`;
  }
  return `${out}${error.type}: ${message}\n`;
}

/** What stands behind `print` or `exec`. */
function printed(text: string): string {
  return /^\s*\w+\s+(.*?)\s*$/.exec(text)?.[1] ?? '...';
}

function oldMessage({ message, type, text }: CompileError, { syntaxErrorsOf }: Traits): string {
  const isLl1 = syntaxErrorsOf === '3.7';
  if (message.startsWith('expected an indented block')) return 'expected an indented block';
  if (message.startsWith('unterminated string')) return 'EOL while scanning string literal';
  if (message.startsWith('unterminated triple'))
    return 'EOF while scanning triple-quoted string literal';
  if (message.startsWith('Missing parentheses'))
    return message.replace('(...)', `(${printed(text)})`);
  if (message.endsWith('was never closed')) return 'unexpected EOF while parsing';
  if (isLl1 && /^(unmatched|closing parenthesis)/.test(message)) return 'invalid syntax';
  if (type !== 'SyntaxError') return message;
  if (!OLD.test(message)) return 'invalid syntax';
  const plain = message.replace(/ here\. Maybe you meant .*$/, '');
  if (!isLl1) return plain;
  return plain
    .replace(/^cannot (assign to|delete) (None|True|False)$/, "can't $1 keyword")
    .replace(/^cannot (assign|delete)/, "can't $1");
}

/** The one column that is marked: that of the token which the parser did not expect. */
function oldColumn(error: CompileError, { syntaxErrorsOf }: Traits): number {
  const { message, text, column, endColumn } = error;
  const code = text.replace(/\s+$/, '');
  if (message.startsWith('unterminated string'))
    return syntaxErrorsOf === '3.9' ? code.length : code.length - 1;
  if (message.startsWith('unindent')) return syntaxErrorsOf === '3.9' ? column : column - 1;
  if (message.startsWith('Missing parentheses'))
    return syntaxErrorsOf === '3.7' ? code.length - 1 : code.length - printed(text).length;
  if (message.startsWith("':' expected after"))
    return endColumn + text.slice(endColumn).search(/\S|$/);
  if (message.startsWith('duplicate argument')) return text.length - text.trimStart().length;
  if (message.includes("Maybe you meant '=='") && !message.startsWith('cannot'))
    return Math.max(column, text.indexOf('=', column));
  if (message.includes('forgot a comma'))
    return Math.max(column, code.lastIndexOf(' ', endColumn - 1) + 1);
  const isParsers = !OLD.test(message) || message.startsWith('invalid syntax');
  if (!isParsers || syntaxErrorsOf === '3.9') return column;
  if (column >= code.length) return Math.max(0, code.length - 1);
  return syntaxErrorsOf === '3.7' ? Math.max(column, endColumn - 1) : column;
}
