/**
 * Source text to tokens, following CPython's tokenizer: indentation with its two tab widths, line
 * joining, brackets that match, operators; the errors are CPython's, in its words.
 *
 * Line breaks must be `\n` already. Columns are UTF-16 units.
 */
import { CompileError, failAt, type SourceFile } from '../compileError';
import { scanIndentation, type Indents } from './indentation';
import { scanOperator } from './operators';
import { scanNumber } from './scanNumber';
import { scanFStringText, scanString, stringPrefix } from './scanString';
import {
  addToken,
  failCharacter,
  newLine,
  skipComment,
  spanOn,
  stopAtEnd,
  stopScan,
  type OpenString,
  type Scanner,
} from './scanner';
import { KEYWORDS, type OpenBracket, type TokenList } from './token';

export function tokenize(file: SourceFile): TokenList {
  const s: Scanner = {
    file,
    source: file.source,
    tokens: [],
    brackets: [],
    strings: [],
    comment: -1,
    stopped: null,
    pos: 0,
    line: 1,
    lineStart: 0,
  };
  const indents: Indents = { columns: [0], altColumns: [0] };
  try {
    scanAll(s, indents);
    if (s.stopped === null) return finish(s, indents);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    addToken(s, 'error', s.pos);
    return { tokens: s.tokens, unclosed: innermost(s), stopped: error, isFatal: true };
  }
  return { tokens: s.tokens, unclosed: innermost(s), stopped: s.stopped, isFatal: false };
}

function innermost(s: Scanner): OpenBracket | null {
  const open = s.brackets[s.brackets.length - 1] as OpenBracket | undefined;
  return open ?? null;
}

function scanAll(s: Scanner, indents: Indents): void {
  let atLineStart = true;
  while (s.pos < s.source.length && s.stopped === null) {
    const string = s.strings[s.strings.length - 1] as OpenString | undefined;
    if (string?.inText === true) {
      scanFStringText(s, string);
    } else if (atLineStart && s.brackets.length === 0) {
      atLineStart = !scanIndentation(s, indents);
    } else {
      atLineStart = scanToken(s);
    }
  }
}

function finish(s: Scanner, indents: Indents): TokenList {
  const string = s.strings[s.strings.length - 1] as OpenString | undefined;
  if (string !== undefined) {
    if (string.inText) failUnterminated(s, string);
  }
  const { brackets } = s;
  const unclosed = brackets.length > 0 ? brackets[brackets.length - 1] : null;
  if (unclosed === null) {
    const last = s.tokens[s.tokens.length - 1] as (typeof s.tokens)[number] | undefined;
    if (last !== undefined && last.kind !== 'newline') addToken(s, 'newline', s.pos);
    endLine(s);
    // Errors show indentation at its last column; behind the file there is none to step back over.
    s.lineStart--;
    for (let i = 1; i < indents.columns.length; i++) addToken(s, 'dedent', s.pos);
    s.lineStart++;
  }
  addToken(s, 'end', s.pos);
  return { tokens: s.tokens, unclosed, stopped: null, isFatal: false };
}

/** The end marker and its dedents stand at the end of the last line, as errors show them. */
function endLine(s: Scanner): void {
  if (s.pos !== s.lineStart || s.line === 1) return;
  s.line--;
  s.pos--;
  s.lineStart = s.source.lastIndexOf('\n', s.pos - 1) + 1;
}

export function failUnterminated(s: Scanner, string: OpenString): never {
  const kind = string.isTemplate ? 't-string' : 'f-string';
  const triple = string.quote.length === 3 ? 'triple-quoted ' : '';
  const line = string.quote.length === 3 ? lastLine(s) : s.line;
  const message = `unterminated ${triple}${kind} literal (detected at line ${String(line)})`;
  failAt(s.file, spanOn(string.line, string.column, string.column + 1), message);
}

/** The number of the last line that holds any text. */
export function lastLine(s: Scanner): number {
  const breaks = s.source.split('\n').length;
  return s.source.endsWith('\n') ? breaks - 1 : breaks;
}

/** Reads one token; true if a new logical line begins behind it. */
function scanToken(s: Scanner): boolean {
  const { source } = s;
  let c = source.charCodeAt(s.pos);
  while (c === 32 || c === 9 || c === 12) c = source.charCodeAt(++s.pos);
  if (s.pos >= source.length) return false;
  const start = s.pos;
  if (c === 10) {
    if (s.brackets.length === 0) {
      s.pos++;
      addToken(s, 'newline', s.comment < 0 ? start : s.comment);
      s.comment = -1;
      newLine(s);
      return true;
    }
    s.pos++;
    s.comment = -1;
    newLine(s);
    return false;
  }
  if (c === 35) {
    skipComment(s);
    return false;
  }
  if (isIdentifierStart(c)) {
    scanIdentifier(s);
    return false;
  }
  if (isDigit(c) || (c === 46 && isDigit(source.charCodeAt(s.pos + 1)))) {
    scanNumber(s);
    return false;
  }
  if (c === 34 || c === 39) {
    scanString(s, start, '');
    return false;
  }
  if (c === 92) {
    scanContinuation(s);
    return false;
  }
  scanOperator(s);
  return false;
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

function isIdentifierStart(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95 || c >= 128;
}

function isIdentifierPart(c: number): boolean {
  return isIdentifierStart(c) || isDigit(c);
}

function scanContinuation(s: Scanner): void {
  const { source } = s;
  const start = s.pos;
  if (source[start + 1] === '\n') {
    s.pos += 2;
    if (s.pos >= source.length) stopAtEnd(s);
    else newLine(s);
    return;
  }
  if (start + 1 >= source.length) {
    s.pos += 2;
    stopAtEnd(s);
    return;
  }
  stopScan(s, start + 1, start + 2, 'unexpected character after line continuation character');
}

const XID = /[\p{XID_Start}_]\p{XID_Continue}*/uy;

function scanIdentifier(s: Scanner): void {
  const { source } = s;
  const start = s.pos;
  let end = start + 1;
  let all = source.charCodeAt(start);
  for (;;) {
    const c = source.charCodeAt(end);
    if (!isIdentifierPart(c)) break;
    all |= c;
    end++;
  }
  s.pos = end;
  if (all >= 128) checkIdentifier(s, start, end);
  const text = source.slice(start, end);
  const next = source.charCodeAt(end);
  if ((next === 34 || next === 39) && text.length <= 2) {
    const prefix = stringPrefix(text);
    if (prefix !== null) {
      scanString(s, start, prefix);
      return;
    }
  }
  addToken(s, KEYWORDS.has(text) ? 'keyword' : 'name', start);
}

/** CPython's verify_identifier: names the first character that cannot stand there. */
function checkIdentifier(s: Scanner, start: number, end: number): void {
  const { source } = s;
  XID.lastIndex = start;
  const match = XID.exec(source);
  let valid = match?.[0].length ?? 0;
  if (start + valid >= end) return;
  const word = source.slice(start, end);
  // Characters that only NFKC turns into valid ones are accepted as well.
  if (/^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(word.normalize('NFKC'))) return;
  if (match === null) valid = 0;
  failCharacter(s, start + valid);
}
