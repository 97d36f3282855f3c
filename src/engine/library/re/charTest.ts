/** Which characters a place of a regular expression takes. */

export const ReFlag = {
  ignoreCase: 2, locale: 4, multiLine: 8, dotAll: 16, unicode: 32, verbose: 64, ascii: 256,
} as const; // prettier-ignore

/** A range of code points, or a class such as \d (lower case) or \D. */
export type Member = readonly [low: number, high: number] | 'd' | 'D' | 's' | 'S' | 'w' | 'W';

const WORD = /[\p{L}\p{N}_]/u;
const DIGIT = /\p{Nd}/u;
const SPACE = /[ \t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const ASCII = { d: /[0-9]/, s: /[ \t-\r]/, w: /[A-Za-z0-9_]/ } as const;
const UNICODE = { d: DIGIT, s: SPACE, w: WORD } as const;

/** Is the character of a code point in the class? */
export function inClass(letter: 'd' | 's' | 'w', code: number, ascii: boolean): boolean {
  return (ascii ? ASCII : UNICODE)[letter].test(String.fromCodePoint(code));
}

/** A character as it is compared where case does not count. */
export function folded(code: number, ascii: boolean): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (ascii) return code;
  const lower = String.fromCodePoint(code).toLowerCase();
  return ALIKE.get(code) ?? lower.codePointAt(0)!;
}

/** Letters whose lower case differs though their upper case is the same. */
const ALIKE: ReadonlyMap<number, number> = new Map([
  [0x131, 0x69], [0x17f, 0x73], [0x3bc, 0xb5], [0x345, 0x3b9], [0x1fbe, 0x3b9], [0x3d0, 0x3b2],
  [0x3f5, 0x3b5], [0x3d1, 0x3b8], [0x3f0, 0x3ba], [0x3d6, 0x3c0], [0x3f1, 0x3c1], [0x3c2, 0x3c3],
  [0x3d5, 0x3c6], [0x1e9b, 0x1e61],
]); // prettier-ignore

export class CharTest {
  readonly #members: readonly Member[];
  readonly #negated: boolean;
  readonly #ascii: boolean;
  readonly #ignore: boolean;
  /** The answers for the first 256 characters. */
  readonly #known = new Uint8Array(256);
  /** The only character that passes, if there is just one; else -1. */
  readonly only: number;

  constructor(members: readonly Member[], negated: boolean, flags: number) {
    this.#members = members;
    this.#negated = negated;
    this.#ascii = (flags & ReFlag.ascii) !== 0;
    this.#ignore = (flags & ReFlag.ignoreCase) !== 0;
    for (let code = 0; code < 256; code++) this.#known[code] = this.#find(code) ? 1 : 0;
    const [first] = members;
    const isOne = members.length === 1 && typeof first === 'object' && first[0] === first[1];
    const hasCase = this.#ignore && isOne && folded(first[0], false) !== upper(first[0]);
    this.only = isOne && !negated && !hasCase ? first[0] : -1;
  }

  passes(code: number): boolean {
    return code < 256 ? this.#known[code] === 1 : this.#find(code);
  }

  #find(code: number): boolean {
    if (!this.#ignore) return this.#has(code) !== this.#negated;
    const low = folded(code, this.#ascii);
    const found = this.#has(code) || this.#has(low) || this.#has(upper(low, this.#ascii)) || this.#hasAlike(low);
    return found !== this.#negated;
  } // prettier-ignore

  #hasAlike(low: number): boolean {
    if (this.#ascii) return false;
    for (const [code, other] of ALIKE) if (other === low && this.#has(code)) return true;
    return false;
  }

  #has(code: number): boolean {
    return this.#members.some((member) => {
      if (typeof member === 'object') return code >= member[0] && code <= member[1];
      const letter = member.toLowerCase() as 'd' | 's' | 'w';
      return inClass(letter, code, this.#ascii) === (member === letter);
    });
  }
}

function upper(code: number, ascii = false): number {
  if (ascii && code >= 128) return code;
  const text = String.fromCodePoint(code).toUpperCase();
  const first = text.codePointAt(0)!;
  return text.length === String.fromCodePoint(first).length ? first : code;
}
