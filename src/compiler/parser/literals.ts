/** The values of number and string literals; the errors are CPython's. */
import type { Span } from '../ast';
import type { Constant } from '../code';
import { failAt, failUnsupportedAt, type SourceFile } from '../compileError';
import { intConstant } from '../constants';
import { warnOfEscape } from '../syntaxWarnings';
import type { Token } from './token';

const MAX_DIGITS = 4300;

export function numberValue(file: SourceFile, token: Token): Constant {
  const text = token.text.includes('_') ? token.text.replaceAll('_', '') : token.text;
  if (/^0[xXoObB]/.test(text)) return intConstant(BigInt(text.toLowerCase()));
  if (/[jJ]$/.test(text)) return { kind: 'complex', imag: Number(text.slice(0, -1)) };
  if (/[.eE]/.test(text)) return { kind: 'float', value: Number(text) };
  if (text.length > MAX_DIGITS) {
    const message =
      `Exceeds the limit (${String(MAX_DIGITS)} digits) for integer string conversion: ` +
      `value has ${String(text.length)} digits; use sys.set_int_max_str_digits() to increase ` +
      'the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.';
    failAt(file, token, message);
  }
  return text.length <= 15 ? Number(text) : intConstant(BigInt(text));
}

export interface StringLiteral {
  readonly isBytes: boolean;
  readonly text: string;
}

/** The value of a string token with prefix and quotes; bytes as characters up to U+00FF. */
export function stringValue(file: SourceFile, token: Token): StringLiteral {
  const prefix = /^[a-zA-Z]*/.exec(token.text)?.[0].toLowerCase() ?? '';
  const quote = token.text.startsWith(token.text[prefix.length].repeat(3), prefix.length) ? 3 : 1;
  const isShort = token.text.length < prefix.length + 2 * quote;
  const width = isShort ? 1 : quote;
  const body = token.text.slice(prefix.length + width, token.text.length - width);
  const isBytes = prefix.includes('b');
  if (isBytes) checkAscii(file, token, body);
  const isRaw = prefix.includes('r');
  return { isBytes, text: isRaw ? body : decodeEscapes(file, token, body, isBytes) };
}

function checkAscii(file: SourceFile, token: Token, body: string): void {
  for (let i = 0; i < body.length; i++) {
    if (body.charCodeAt(i) >= 128) {
      failAt(file, token, 'bytes can only contain ASCII literal characters');
    }
  }
}

const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Replaces escape sequences; unknown ones stay as they are, and CPython warns of the first, at `line`. */
export function decodeEscapes(
  file: SourceFile,
  span: Span,
  body: string,
  isBytes: boolean,
  line = span.line,
): string {
  let at = body.indexOf('\\');
  if (at < 0) return body;
  let out = '';
  let from = 0;
  let unknown = -1;
  while (at >= 0) {
    out += body.slice(from, at);
    const c = body[at + 1] ?? '';
    const simple = SIMPLE[c] as string | undefined;
    if (simple !== undefined) {
      out += simple;
      from = at + 2;
    } else if (c >= '0' && c <= '7') {
      const digits = /^[0-7]{1,3}/.exec(body.slice(at + 1, at + 4))?.[0] ?? '0';
      const code = parseInt(digits, 8);
      out += String.fromCharCode(isBytes ? code & 255 : code);
      if (code > 255 && unknown < 0) unknown = at;
      from = at + 1 + digits.length;
    } else if (c === 'x' || (!isBytes && (c === 'u' || c === 'U'))) {
      const width = c === 'x' ? 2 : c === 'u' ? 4 : 8;
      out += hexEscape(file, span, body, at, width, isBytes);
      from = at + 2 + width;
    } else if (c === 'N' && !isBytes) {
      namedEscape(file, span, body, at);
    } else {
      if (unknown < 0) unknown = at;
      out += `\\${c}`;
      from = at + 2;
    }
    at = body.indexOf('\\', from);
  }
  if (unknown >= 0) warnOfEscape(file, { ...span, line }, unknownEscape(body, unknown));
  return out + body.slice(from);
}

function unknownEscape(body: string, at: number): string {
  return /^\\([0-7]{3}|[^]?)/u.exec(body.slice(at))?.[0] ?? '';
}

function hexEscape(
  file: SourceFile,
  span: Span,
  body: string,
  at: number,
  width: number,
  isBytes: boolean,
): string {
  const digits = /^[0-9a-fA-F]*/.exec(body.slice(at + 2, at + 2 + width))?.[0] ?? '';
  const position = utf8Length(body.slice(0, at));
  if (digits.length < width) {
    if (isBytes) failAt(file, span, `(value error) invalid \\x escape at position ${String(at)}`);
    const shape = body[at + 1] + 'X'.repeat(width);
    failUnicode(file, span, position, position + 1 + digits.length, `truncated \\${shape} escape`);
  }
  const code = parseInt(digits, 16);
  if (code > 0x10ffff) {
    failUnicode(file, span, position, position + 9, 'illegal Unicode character');
  }
  return String.fromCodePoint(code);
}

function namedEscape(file: SourceFile, span: Span, body: string, at: number): never {
  const name = /^\\N\{([^}]*)\}/.exec(body.slice(at));
  if (name === null || name[1] === '') {
    const start = utf8Length(body.slice(0, at));
    const end = start + (body[at + 2] === '{' ? body.length - at - 1 : 1);
    failUnicode(file, span, start, end, 'malformed \\N character escape');
  }
  failUnsupportedAt(file, span, 'characters by name (\\N{…})');
}

function failUnicode(
  file: SourceFile,
  span: Span,
  start: number,
  end: number,
  reason: string,
): never {
  const where = `position ${String(start)}-${String(end)}`;
  const message = `(unicode error) 'unicodeescape' codec can't decode bytes in ${where}: ${reason}`;
  failAt(file, span, message);
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const c of text) {
    const code = c.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
