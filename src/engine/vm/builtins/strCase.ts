/** str: letters and character classes, as `unicodeobject.c` with the Unicode tables of the host. */
import type { World } from '../../world';
import { method } from '../define';
import { T, type Slot, type Value } from '../object';
import { asText } from './arguments';
import { CHARACTER, chargeText, LOOK } from '../work';

const str = T['str'];

/** The text that a method is called on, which pays for its length. */
export function text(w: World, a: Slot[], at: number): string {
  const s = asText(a[at])!;
  chargeText(w, s.length);
  return s;
}

/** `each`: steps for a character, most of which are looked at one by one. */
function define(name: string, fn: (s: string) => Value, each = LOOK): void {
  method(str, name, 1, 1, (w, a, at) => {
    const s = asText(a[at])!;
    chargeText(w, s.length, each);
    return fn(s);
  });
}

const isCased = (ch: string): boolean => /[\p{Lu}\p{Ll}\p{Lt}]/u.test(ch);
const upperFirst = (ch: string): string => (/\p{Lt}/u.test(ch) ? ch : titleChar(ch));

/** The title case of one character: for the few digraphs it is not the upper case. */
function titleChar(ch: string): string {
  if (ch >= 'Ǆ' && ch <= 'ǌ')
    return String.fromCharCode(ch.charCodeAt(0) - ((ch.charCodeAt(0) - 0x1c4) % 3) + 1);
  if (ch >= 'Ǳ' && ch <= 'ǳ') return 'ǲ';
  const upper = ch.toUpperCase();
  if (upper.length > 1 && ch !== 'ŉ') return upper[0] + upper.slice(1).toLowerCase();
  return upper;
}

define('upper', (s) => s.toUpperCase(), CHARACTER);
define('lower', (s) => s.toLowerCase(), CHARACTER);
define('casefold', (s) => s.toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ'), CHARACTER);
define('swapcase', (s) => {
  let out = '';
  for (const ch of s) out += /\p{Lu}/u.test(ch) ? ch.toLowerCase() : ch.toUpperCase();
  return out;
});
define('capitalize', (s) => {
  const [first = '', ...rest] = s;
  return upperFirst(first) + rest.join('').toLowerCase();
});
define('title', (s) => {
  let out = '';
  let inWord = false;
  for (const ch of s) {
    out += inWord ? ch.toLowerCase() : upperFirst(ch);
    inWord = isCased(ch);
  }
  return out;
});

define('islower', (s) => /\p{Lowercase}/u.test(s) && !/[\p{Lu}\p{Lt}]/u.test(s));
define('isupper', (s) => /\p{Uppercase}/u.test(s) && !/[\p{Ll}\p{Lt}]/u.test(s));
define('istitle', (s) => {
  let cased = false;
  let inWord = false;
  for (const ch of s) {
    if (/[\p{Lu}\p{Lt}]/u.test(ch)) {
      if (inWord) return false;
      inWord = true;
      cased = true;
    } else if (/\p{Ll}/u.test(ch)) {
      if (!inWord) return false;
    } else inWord = false;
  }
  return cased;
});

define('isalpha', (s) => /^\p{L}+$/u.test(s));
define('isdecimal', (s) => /^\p{Nd}+$/u.test(s));
define('isdigit', (s) =>
  /^[\p{Nd}\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792]+$/u.test(
    s,
  ),
);
define('isnumeric', (s) =>
  /^[\p{N}\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u5343\u4e07\u5104\u5146\u96f6\u3007]+$/u.test(
    s,
  ),
);
define('isalnum', (s) => /^[\p{L}\p{N}]+$/u.test(s));
define('isspace', (s) => s !== '' && trimStart(s) === '');
define('isascii', (s) => [...s].every((ch) => ch.charCodeAt(0) < 128));
define('isidentifier', (s) => /^[\p{XID_Start}_][\p{XID_Continue}]*$/u.test(s));
define('isprintable', (s) => !/[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u.test(s));

/** What split() and strip() without an argument take for white space (`_PyUnicode_IsWhitespace`). */
const SPACE =
  '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const LEADING = new RegExp(`^[${SPACE}]+`);
const WORD = new RegExp(`[^${SPACE}]+`, 'g');

export function trimStart(s: string): string {
  return s.replace(LEADING, '');
}

export function trimEnd(s: string): string {
  let end = s.length;
  while (end > 0 && LEADING.test(s[end - 1])) end--;
  return s.slice(0, end);
}

/** How many words there are: without making them. */
export function countWords(s: string): number {
  let count = 0;
  let inWord = false;
  for (let i = 0; i < s.length; i++) {
    const isSpace = s.charCodeAt(i) <= 0x20 || LEADING.test(s[i]);
    if (!isSpace && !inWord) count++;
    inWord = !isSpace;
  }
  return count;
}

/** The words between white space. */
export function textsOfWords(s: string): string[] {
  return s.match(WORD) ?? [];
}

/** The same, with where each begins. */
export function wordsOf(s: string): { text: string; at: number }[] {
  return [...s.matchAll(WORD)].map((m) => ({ text: m[0], at: m.index }));
}
