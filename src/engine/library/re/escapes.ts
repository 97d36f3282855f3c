/** Escapes of regular expressions that stand for one character. */
import type { Traits } from '../../traits';

/** What reads a pattern: `at` is behind the backslash. */
export interface EscapeReader {
  at: number;
  readonly text: readonly string[];
  readonly isBytes: boolean;
  readonly traits: Traits;
  wrong(message: string, at: number | null): never;
}

const SIMPLE: Readonly<Record<string, number>> = {
  n: 10,
  t: 9,
  r: 13,
  f: 12,
  v: 11,
  a: 7,
  '\\': 92,
};

/** The code of an escape that begins at `start`. */
export function readCode(p: EscapeReader, start: number, inSet = false): number {
  const ch = p.text[p.at++];
  if (ch in SIMPLE) return SIMPLE[ch];
  const wanted = p.isBytes ? { x: 2 }[ch] : { x: 2, u: 4, U: 8 }[ch];
  if (wanted !== undefined) return readHex(p, ch, wanted, start);
  if (/[0-7]/.test(ch)) return readOctal(p, ch, start);
  if (inSet && /[89]/.test(ch)) p.wrong(`bad escape \\${ch}`, start);
  if (/[A-Za-z0-9]/.test(ch)) p.wrong(`bad escape \\${ch}`, start);
  return ch.codePointAt(0)!;
}

function readHex(p: EscapeReader, ch: string, wanted: number, start: number): number {
  const digits = /^[0-9a-fA-F]*/.exec(p.text.slice(p.at, p.at + wanted).join(''))![0];
  if (digits.length < wanted) p.wrong(`incomplete escape \\${ch}${digits}`, start);
  p.at += wanted;
  const code = parseInt(digits, 16);
  if (code > 0x10ffff) p.wrong(`bad escape \\${ch}${digits}`, start);
  return code;
}

/** \0 with up to two more digits, or three of them. */
function readOctal(p: EscapeReader, first: string, start: number): number {
  const more = /^[0-7]{0,2}/.exec(p.text.slice(p.at, p.at + 2).join(''))![0];
  p.at += more.length;
  const code = parseInt(first + more, 8);
  if (code > 0o377) {
    p.wrong(`octal escape value \\${first}${more} outside of range 0-0o377`, start);
  }
  return code;
}

export function isName(name: string): boolean {
  return /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}_]*$/u.test(name);
}
