/** String literals, and the literal parts of f-strings. */
import { failAt } from '../compileError';
import {
  addToken,
  failScan,
  newLine,
  spanOn,
  stopScan,
  type OpenString,
  type Scanner,
} from './scanner';
import { failUnterminated, lastLine } from './tokenizer';

const PREFIXES: ReadonlySet<string> = new Set([
  'b',
  'r',
  'u',
  'f',
  't',
  'br',
  'rb',
  'fr',
  'rf',
  'tr',
  'rt',
]);

const EXPECTING_BRACE = "f-string: expecting '}'";
const MAX_FIELDS = 3;

/** The prefix in lower case; null if it is none. */
export function stringPrefix(text: string): string | null {
  const prefix = text.toLowerCase();
  return PREFIXES.has(prefix) ? prefix : null;
}

/** Reads a string whose quote is at the current position and whose prefix begins at `start`. */
export function scanString(s: Scanner, start: number, prefix: string): void {
  const { source } = s;
  const quoteChar = source[s.pos];
  const isTriple = source[s.pos + 1] === quoteChar && source[s.pos + 2] === quoteChar;
  const quote = isTriple ? quoteChar.repeat(3) : quoteChar;
  const { line, lineStart } = s;
  if (prefix.includes('f') || prefix.includes('t')) {
    s.pos += quote.length;
    addToken(s, 'fstringStart', start);
    s.strings.push({
      quote,
      isRaw: prefix.includes('r'),
      isTemplate: prefix.includes('t'),
      line,
      column: start - lineStart,
      fields: [],
      inText: true,
    });
    return;
  }
  s.pos += quote.length;
  if (!skipText(s, quote)) {
    const outer = s.strings[s.strings.length - 1] as OpenString | undefined;
    if (outer?.quote === quote) {
      // What looks like the beginning of a string is the end of the f-string around it.
      s.pos = start + 1;
      s.line = line;
      s.lineStart = lineStart;
      stopScan(s, start, start + 1, EXPECTING_BRACE);
      return;
    }
    const triple = isTriple ? 'triple-quoted ' : '';
    const detected = isTriple ? lastLine(s) : s.line;
    const message = `unterminated ${triple}string literal (detected at line ${String(detected)})`;
    const column = start - lineStart;
    failAt(s.file, spanOn(line, column, column + 1), message);
  }
  addToken(s, 'string', start, line, lineStart);
}

/** Moves behind the closing quote; false if there is none. */
function skipText(s: Scanner, quote: string): boolean {
  const { source } = s;
  const isTriple = quote.length === 3;
  const quoteCode = quote.charCodeAt(0);
  while (s.pos < source.length) {
    const c = source.charCodeAt(s.pos);
    if (c === quoteCode && (!isTriple || source.startsWith(quote, s.pos))) {
      s.pos += quote.length;
      return true;
    }
    if (c === 92) {
      s.pos++;
      if (s.pos >= source.length) return false;
    } else if (c === 10 && !isTriple) {
      return false;
    }
    const isBreak = source.charCodeAt(s.pos) === 10;
    s.pos++;
    if (isBreak) newLine(s);
  }
  return false;
}

/** Reads text of an f-string (or of a format spec) up to a brace or its end. */
export function scanFStringText(s: Scanner, string: OpenString): void {
  const { source } = s;
  const { line, lineStart } = s;
  const start = s.pos;
  const inSpec = string.fields.length > 0;
  const isTriple = string.quote.length === 3;
  const middle = (): void => {
    if (s.pos > start) addToken(s, 'fstringMiddle', start, line, lineStart);
  };
  while (s.pos < source.length) {
    const c = source[s.pos];
    if (source.startsWith(string.quote, s.pos)) {
      middle();
      endString(s, string);
      return;
    }
    if (c === '{') {
      if (source[s.pos + 1] === '{' && !inSpec) {
        s.pos += 2;
        continue;
      }
      middle();
      openField(s, string);
      return;
    }
    if (c === '}') {
      if (!inSpec && source[s.pos + 1] === '}') {
        s.pos += 2;
        continue;
      }
      middle();
      closeField(s, string);
      return;
    }
    if (c === '\n') {
      if (!isTriple) {
        if (!inSpec) failUnterminated(s, string);
        // A format spec ends with the line; the parser says what is missing.
        middle();
        string.inText = false;
        return;
      }
    } else if (c === '\\') {
      skipEscape(s, string);
      continue;
    }
    s.pos++;
    if (c === '\n') newLine(s);
  }
  failUnterminated(s, string);
}

/** A backslash in the text: `\N{…}` keeps its braces, `\{` is a backslash before a field. */
function skipEscape(s: Scanner, string: OpenString): void {
  const { source } = s;
  const next = source[s.pos + 1];
  if (next === '{' || next === '}') {
    s.pos++;
    return;
  }
  if (next === 'N' && source[s.pos + 2] === '{' && !string.isRaw) {
    const end = source.indexOf('}', s.pos);
    s.pos = end < 0 ? s.pos + 3 : end + 1;
    return;
  }
  s.pos += 2;
  if (next === '\n') newLine(s);
}

function endString(s: Scanner, string: OpenString): void {
  const start = s.pos;
  if (string.fields.length > 0) {
    // The string ends inside a field: its braces stay open and the parser complains.
    const span = spanOn(s.line, start - s.lineStart, start - s.lineStart + 1);
    failAt(s.file, span, `${EXPECTING_BRACE}, or format specs`);
  }
  s.pos += string.quote.length;
  s.strings.pop();
  addToken(s, 'fstringEnd', start);
}

function openField(s: Scanner, string: OpenString): void {
  const start = s.pos;
  if (string.fields.length >= MAX_FIELDS) {
    failScan(s, start - 1, start, 'f-string: expressions nested too deeply');
  }
  s.pos++;
  s.brackets.push({ text: '{', line: s.line, column: start - s.lineStart });
  string.fields.push(s.brackets.length);
  string.inText = false;
  addToken(s, 'op', start);
}

function closeField(s: Scanner, string: OpenString): void {
  const start = s.pos;
  if (string.fields.length === 0) {
    const column = start - s.lineStart;
    failAt(s.file, spanOn(s.line, column, column + 1), "f-string: single '}' is not allowed");
  }
  s.pos++;
  s.brackets.pop();
  string.fields.pop();
  addToken(s, 'op', start);
}
