/** Reading ints and floats from text, as int() and float() do: signs, bases, underscores, other digits. */
import { normal, type Int } from '../numbers';
import { trimEnd, trimStart } from './strCase';

const PREFIXES: Readonly<Record<string, number>> = { '0x': 16, '0o': 8, '0b': 2 };

/** Digits of other scripts count as well; they come in runs of ten. */
function plainDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (ch) => {
    const code = ch.codePointAt(0)!;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
    return String(code - zero);
  });
}

/** An int literal in a base (0: as the prefix says); undefined if it is malformed. */
export function parseInt(given: string, base: number): Int | undefined {
  let text = plainDigits(trimEnd(trimStart(given))).toLowerCase();
  const negative = text.startsWith('-');
  if (negative || text.startsWith('+')) text = text.slice(1);
  let radix = base;
  const prefix = PREFIXES[text.slice(0, 2)];
  if (prefix !== undefined && (base === 0 || base === prefix)) {
    radix = prefix;
    text = text.slice(2).replace(/^_(?=.)/, '');
  } else if (base === 0) {
    if (/^0[0_]*[1-9]/.test(text)) return undefined;
    radix = 10;
  }
  if (!/^[0-9a-z]+(?:_[0-9a-z]+)*$/.test(text)) return undefined;
  const digits = text.replaceAll('_', '');
  const value = radix === 10 && digits.length < 16 ? wholeDigits(digits) : bigDigits(digits, radix);
  if (value === undefined) return undefined;
  return negative ? (typeof value === 'bigint' ? -value : 0 - value) : value;
}

function wholeDigits(digits: string): number | undefined {
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}

function bigDigits(digits: string, radix: number): Int | undefined {
  if (radix === 10) return /^\d+$/.test(digits) ? normal(BigInt(digits)) : undefined;
  let value = 0n;
  for (const ch of digits) {
    const d = ch <= '9' ? Number(ch) : ch.charCodeAt(0) - 87;
    if (d >= radix) return undefined;
    value = value * BigInt(radix) + BigInt(d);
  }
  return normal(value);
}

/** A float literal, inf or nan; undefined if it is malformed. */
export function parseFloatText(given: string): number | undefined {
  const text = plainDigits(trimEnd(trimStart(given)));
  const special = /^([+-]?)(?:(inf|infinity)|nan)$/i.exec(text);
  if (special !== null) {
    if (special[2] === undefined) return NaN;
    return special[1] === '-' ? -Infinity : Infinity;
  }
  if (
    !/^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?$/.test(
      text,
    )
  ) {
    return undefined;
  }
  return Number(text.replaceAll('_', ''));
}
