/**
 * Source text to tokens, following CPython's tokenizer: indentation with its two tab widths, line
 * joining, brackets that match, operators; the errors are CPython's, in its words.
 *
 * Line breaks must be `\n` already. Columns are UTF-16 units.
 */
import { failAt, type SourceFile } from '../compileError';
import { scanNumber } from './scanNumber';
import { scanFStringText, scanString, stringPrefix } from './scanString';
import { addToken, failScan, newLine, spanOn, type OpenString, type Scanner } from './scanner';
import { KEYWORDS, type TokenList } from './token';

const TAB_SIZE = 8;
const MAX_BRACKETS = 200;
const MAX_INDENTS = 100;

export function tokenize(file: SourceFile): TokenList {
  const s: Scanner = {
    file,
    source: file.source,
    tokens: [],
    brackets: [],
    strings: [],
    pos: 0,
    line: 1,
    lineStart: 0,
  };
  const indents: Indents = { columns: [0], altColumns: [0] };
  let atLineStart = true;
  while (s.pos < s.source.length) {
    const string = s.strings[s.strings.length - 1] as OpenString | undefined;
    if (string?.inText === true) {
      scanFStringText(s, string);
    } else if (atLineStart && s.brackets.length === 0) {
      atLineStart = !scanIndentation(s, indents);
    } else {
      atLineStart = scanToken(s);
    }
  }
  return finish(s, indents);
}

interface Indents {
  readonly columns: number[];
  /** The same with a tab counting as one column: the two must agree (TabError). */
  readonly altColumns: number[];
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
    for (let i = 1; i < indents.columns.length; i++) addToken(s, 'dedent', s.pos);
  }
  addToken(s, 'end', s.pos);
  return { tokens: s.tokens, unclosed };
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

/** Reads the white space a line begins with; true if a statement begins there. */
function scanIndentation(s: Scanner, indents: Indents): boolean {
  const { source } = s;
  let column = 0;
  let altColumn = 0;
  let joined = -1;
  for (;;) {
    const c = source[s.pos];
    if (c === ' ') {
      column++;
      altColumn++;
    } else if (c === '\t') {
      column = (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE;
      altColumn++;
    } else if (c === '\f') {
      column = 0;
      altColumn = 0;
    } else if (c === '\\' && source[s.pos + 1] === '\n') {
      // A joined line: the indentation is that of its first line, if it had any.
      if (joined < 0 && column > 0) joined = column;
      s.pos += 2;
      if (s.pos >= source.length) failEof(s);
      newLine(s);
      column = 0;
      altColumn = 0;
      continue;
    } else {
      break;
    }
    s.pos++;
  }
  if (joined >= 0) {
    column = joined;
    altColumn = joined;
  }
  const c = source[s.pos];
  if (c === '#') skipComment(s);
  if (c === '#' || c === '\n' || s.pos >= source.length) {
    if (s.pos < source.length) {
      s.pos++;
      newLine(s);
    }
    return false;
  }
  indent(s, indents, column, altColumn);
  return true;
}

function indent(s: Scanner, indents: Indents, column: number, altColumn: number): void {
  const { columns, altColumns } = indents;
  const top = columns.length - 1;
  if (column === columns[top]) {
    if (altColumn !== altColumns[top]) failTabs(s);
  } else if (column > columns[top]) {
    if (columns.length >= MAX_INDENTS) {
      failScan(s, s.lineStart, s.pos, 'too many levels of indentation', 'IndentationError');
    }
    if (altColumn <= altColumns[top]) failTabs(s);
    columns.push(column);
    altColumns.push(altColumn);
    addToken(s, 'indent', s.lineStart);
  } else {
    while (column < columns[columns.length - 1]) {
      columns.pop();
      altColumns.pop();
      addToken(s, 'dedent', s.pos);
    }
    if (column !== columns[columns.length - 1]) {
      const end = lineEnd(s);
      const message = 'unindent does not match any outer indentation level';
      failScan(s, end, end, message, 'IndentationError');
    }
    if (altColumn !== altColumns[altColumns.length - 1]) failTabs(s);
  }
}

function lineEnd(s: Scanner): number {
  const end = s.source.indexOf('\n', s.pos);
  return end < 0 ? s.source.length : end;
}

function failTabs(s: Scanner): never {
  const message = 'inconsistent use of tabs and spaces in indentation';
  failScan(s, s.lineStart, lineEnd(s), message, 'TabError');
}

function skipComment(s: Scanner): void {
  s.pos = lineEnd(s);
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
      addToken(s, 'newline', start);
      newLine(s);
      return true;
    }
    s.pos++;
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
    if (s.pos >= source.length) failEof(s);
    newLine(s);
    return;
  }
  if (start + 1 >= source.length) {
    s.pos += 2;
    failEof(s);
  }
  failScan(s, start + 1, start + 2, 'unexpected character after line continuation character');
}

/** Behind a backslash and the last line break. */
function failEof(s: Scanner): never {
  const column = s.pos - s.lineStart - 1;
  failAt(s.file, spanOn(s.line, column, column + 1), 'unexpected EOF while parsing');
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

function failCharacter(s: Scanner, at: number): never {
  const code = s.source.codePointAt(at) ?? 0;
  const character = String.fromCodePoint(code);
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  const isPrintable = !/[\p{C}\p{Z}]/u.test(character) || character === ' ';
  const message = isPrintable
    ? `invalid character '${character}' (U+${hex})`
    : `invalid non-printable character U+${hex}`;
  failScan(s, at, at + character.length, message);
}

const THREE = new Set(['**=', '//=', '>>=', '<<=', '...']);
const TWO = new Set([
  '**',
  '//',
  '>>',
  '<<',
  '<=',
  '>=',
  '==',
  '!=',
  '->',
  '+=',
  '-=',
  '*=',
  '/=',
  '%=',
  '&=',
  '|=',
  '^=',
  '@=',
  ':=',
  '<>',
]);
const ONE = '()[]{}+-*/%@&|^~<>=.,:;';
const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

function scanOperator(s: Scanner): void {
  const { source } = s;
  const start = s.pos;
  const c = source[start];
  const string = s.strings[s.strings.length - 1] as OpenString | undefined;
  const isFieldTop = string?.fields[string.fields.length - 1] === s.brackets.length;
  if (isFieldTop && (c === ':' || (c === '!' && source[start + 1] !== '='))) {
    s.pos++;
    addToken(s, 'op', start);
    if (c === ':' && string !== undefined) string.inText = true;
    return;
  }
  const three = source.slice(start, start + 3);
  const two = source.slice(start, start + 2);
  const length = THREE.has(three) ? 3 : TWO.has(two) ? 2 : ONE.includes(c) ? 1 : 0;
  // The parser has no use for these four, and its error is the better one.
  if (length === 0 && !'!$?`'.includes(c)) failCharacter(s, start);
  s.pos += Math.max(length, 1);
  if (length === 1) trackBracket(s, c, start, isFieldTop ? string : undefined);
  addToken(s, 'op', start);
}

function trackBracket(s: Scanner, c: string, start: number, field: OpenString | undefined): void {
  if (c === '(' || c === '[' || c === '{') {
    if (s.brackets.length >= MAX_BRACKETS) {
      failScan(s, start, start + 1, 'too many nested parentheses');
    }
    s.brackets.push({ text: c, line: s.line, column: start - s.lineStart });
    return;
  }
  const opening = CLOSES[c] as string | undefined;
  if (opening === undefined) return;
  if (field !== undefined && c === '}') {
    s.brackets.pop();
    field.fields.pop();
    field.inText = true;
    return;
  }
  if (field !== undefined) {
    failScan(s, start, start + 1, `f-string: unmatched '${c}'`);
  }
  const open = s.brackets.pop();
  if (open === undefined) failScan(s, start, start + 1, `unmatched '${c}'`);
  if (open.text !== opening) {
    const line = open.line === s.line ? '' : ` on line ${String(open.line)}`;
    const message = `closing parenthesis '${c}' does not match opening parenthesis '${open.text}'${line}`;
    failScan(s, start, start + 1, message);
  }
}
