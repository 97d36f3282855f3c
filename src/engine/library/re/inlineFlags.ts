/** Flags inside a pattern: `(?im)` for all of it, `(?i-s:…)` for a part. */
import { ReFlag } from './charTest';
import type { EscapeReader } from './escapes';

export interface InlineFlags {
  readonly scope: 'global' | 'part';
  readonly add: number;
  readonly remove: number;
}

const LETTERS: Readonly<Record<string, number>> = {
  i: ReFlag.ignoreCase, L: ReFlag.locale, m: ReFlag.multiLine, s: ReFlag.dotAll, x: ReFlag.verbose,
  a: ReFlag.ascii, u: ReFlag.unicode,
}; // prettier-ignore
const LANGUAGES = ReFlag.ascii | ReFlag.unicode | ReFlag.locale;

/** Reads them; `first` is what stood behind the `?`, and `p.at` is behind it. */
export function parseFlags(p: EscapeReader, first: string): InlineFlags {
  let add = 0;
  let ch: string | undefined = first;
  while (ch !== '-') {
    const flag = LETTERS[ch];
    if (ch === 'L' && !p.isBytes)
      p.wrong("bad inline flags: cannot use 'L' flag with a str pattern", p.at);
    if (ch === 'u' && p.isBytes)
      p.wrong("bad inline flags: cannot use 'u' flag with a bytes pattern", p.at);
    add |= flag;
    const languages = add & LANGUAGES;
    if ((flag & LANGUAGES) !== 0 && languages !== flag)
      p.wrong("bad inline flags: flags 'a', 'u' and 'L' are incompatible", p.at);
    ch = p.text[p.at++];
    if (ch === undefined) return p.wrong('missing -, : or )', p.at - 1);
    if (ch === ')') return { scope: 'global', add, remove: 0 };
    if (ch === ':') return { scope: 'part', add, remove: 0 };
    if (ch !== '-' && !(ch in LETTERS)) {
      const message = /\p{L}/u.test(ch) ? 'unknown flag' : 'missing -, : or )';
      p.wrong(message, p.at - 1);
    }
  }
  return { scope: 'part', add, remove: removed(p, add) };
}

function removed(p: EscapeReader, add: number): number {
  let remove = 0;
  let ch = p.text[p.at++] as string | undefined;
  if (ch === undefined) return p.wrong('missing flag', p.at - 1);
  if (!(ch in LETTERS)) p.wrong(/\p{L}/u.test(ch) ? 'unknown flag' : 'missing flag', p.at - 1);
  for (;;) {
    const flag = LETTERS[ch];
    if ((flag & LANGUAGES) !== 0)
      p.wrong("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", p.at);
    remove |= flag;
    ch = p.text[p.at++];
    if (ch === undefined) return p.wrong('missing :', p.at - 1);
    if (ch === ':') break;
    if (!(ch in LETTERS)) p.wrong(/\p{L}/u.test(ch) ? 'unknown flag' : 'missing :', p.at - 1);
  }
  if ((add & remove) !== 0) p.wrong('bad inline flags: flag turned on and off', p.at - 1);
  return remove;
}
