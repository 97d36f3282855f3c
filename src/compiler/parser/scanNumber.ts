/** Numeric literals: CPython's tok_get for numbers, with its errors. */
import { addToken, failScan, type Scanner } from './scanner';

const HEX = /0[xX](?:_?[0-9a-fA-F])+/y;
const OCTAL = /0[oO](?:_?[0-7])+/y;
const BINARY = /0[bB](?:_?[01])+/y;
const DECIMAL =
  /(?:[0-9](?:_?[0-9])*)?(?:\.(?:[0-9](?:_?[0-9])*)?)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?[jJ]?/y;
/** Keywords that may follow a number without a space (deprecated, but accepted). */
const FOLLOWING = /(?:and|else|for|if|in|is|not|or)/y;

export function scanNumber(s: Scanner): void {
  const { source } = s;
  const start = s.pos;
  const second = (source[start + 1] ?? '').toLowerCase();
  if (source[start] === '0' && second === 'x') scanBased(s, HEX, 'hexadecimal', /[0-9a-zA-Z]/);
  else if (source[start] === '0' && second === 'o') scanBased(s, OCTAL, 'octal', /[0-9]/);
  else if (source[start] === '0' && second === 'b') scanBased(s, BINARY, 'binary', /[0-9]/);
  else scanDecimal(s);
  addToken(s, 'number', start);
}

function match(s: Scanner, pattern: RegExp, at = s.pos): number {
  pattern.lastIndex = at;
  return pattern.exec(s.source)?.[0].length ?? 0;
}

function scanBased(s: Scanner, pattern: RegExp, name: string, digit: RegExp): void {
  const { source } = s;
  const start = s.pos;
  const length = match(s, pattern);
  s.pos = start + (length === 0 ? 2 : length);
  const next = source[s.pos] ?? '';
  if (name !== 'hexadecimal' && digit.test(next)) {
    failScan(s, s.pos, s.pos + 1, `invalid digit '${next}' in ${name} literal`);
  }
  if (next === '_') failAtPosition(s, name);
  if (length === 0) failLiteral(s, name);
  checkEnd(s, name);
}

function scanDecimal(s: Scanner): void {
  const { source } = s;
  const start = s.pos;
  s.pos = start + match(s, DECIMAL);
  const text = source.slice(start, s.pos);
  const name = /[jJ]$/.test(text) ? 'imaginary' : 'decimal';
  if (source[s.pos] === '_') failAtPosition(s, 'decimal');
  if (/^[eE][+-]/.test(source.slice(s.pos, s.pos + 2))) {
    s.pos++;
    failAtPosition(s, name);
  }
  if (/^0[0-9_]*[1-9]/.test(text) && /^[0-9_]+$/.test(text)) {
    checkEnd(s, name);
    const message =
      'leading zeros in decimal integer literals are not permitted; ' +
      'use an 0o prefix for octal integers';
    const zeros = /^[0_]*/.exec(text)?.[0].length ?? 1;
    failScan(s, start, start + zeros, message);
  }
  checkEnd(s, name);
}

/** A number may not run into a name (verify_end_of_number). */
function checkEnd(s: Scanner, name: string): void {
  const next = s.source.slice(s.pos, s.pos + 2);
  if (!/^[\p{XID_Continue}_]/u.test(next)) return;
  if (match(s, FOLLOWING) > 0) return;
  failLiteral(s, name);
}

function failAtPosition(s: Scanner, name: string): never {
  failScan(s, s.pos, s.pos + 1, `invalid ${name} literal`);
}

function failLiteral(s: Scanner, name: string): never {
  const at = Math.max(s.pos - 1, 0);
  failScan(s, at, at + 1, `invalid ${name} literal`);
}
