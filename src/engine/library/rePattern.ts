/**
 * Python's regular expressions as JavaScript's, where that means the same.
 *
 * What JavaScript lacks or does otherwise is `unsupported`: conditionals, flags for a part, atomic
 * and possessive repeats, and groups whose last match Python would remember and JavaScript forgets (a
 * group that a repeat around it may skip). A pattern that is none is `wrong`, in CPython's words.
 */

export const ReFlag = { ignoreCase: 2, locale: 4, multiLine: 8, dotAll: 16, unicode: 32, verbose: 64, ascii: 256 } as const; // prettier-ignore

export interface TranslatedPattern {
  readonly kind: 'ok';
  readonly source: string;
  readonly flags: number;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

export type PatternOutcome =
  | TranslatedPattern
  | { readonly kind: 'unsupported'; readonly what: string }
  | { readonly kind: 'wrong'; readonly message: string; readonly at: number };

class Stop extends Error {
  constructor(readonly outcome: PatternOutcome) {
    super();
  }
}

const WORD = '\\p{L}\\p{N}_';
const SPACE =
  ' \\t-\\r\\x1c-\\x1f\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

/** What a part of a pattern has: groups, and whether any of them may take no part in a match. */
interface Part {
  readonly source: string;
  readonly groups: number;
  readonly skips: boolean;
}

class Translator {
  #at = 0;
  readonly #text: readonly string[];
  #groups = 0;
  readonly #open = new Set<number>();
  readonly #skipped = new Set<number>();
  readonly names = new Map<string, number>();
  flags: number;

  constructor(pattern: string, flags: number) {
    this.#text = [...pattern];
    this.flags = flags;
  }

  get groups(): number {
    return this.#groups;
  }

  whole(): string {
    this.#globalFlags();
    const { source } = this.#alternatives();
    if (this.#at < this.#text.length) this.#wrong('unbalanced parenthesis', this.#at);
    return source;
  }

  #wrong(message: string, at: number): never {
    throw new Stop({ kind: 'wrong', message, at });
  }

  #unsupported(what: string): never {
    throw new Stop({ kind: 'unsupported', what });
  }

  #has(flag: number): boolean {
    return (this.flags & flag) !== 0;
  }

  #peek(text: string): boolean {
    return [...text].every((ch, i) => this.#text[this.#at + i] === ch);
  }

  #take(text: string): boolean {
    if (!this.#peek(text)) return false;
    this.#at += text.length;
    return true;
  }

  /** `(?im)` at the very beginning. */
  #globalFlags(): void {
    const match = /^\(\?([aiLmsux]+)\)/.exec(this.#text.slice(0, 12).join(''));
    if (match === null) return;
    this.#at = match[0].length;
    for (const letter of match[1]) this.flags |= FLAG_LETTERS[letter];
  }

  #alternatives(): Part {
    const first = this.#groups + 1;
    const parts = [this.#sequence()];
    while (this.#take('|')) parts.push(this.#sequence());
    const groups = parts.reduce((n, part) => n + part.groups, 0);
    if (parts.length > 1) for (let g = first; g <= this.#groups; g++) this.#skipped.add(g);
    return {
      source: parts.map((part) => part.source).join('|'),
      groups,
      skips: parts.some((part) => part.skips) || (parts.length > 1 && groups > 0),
    };
  }

  #sequence(): Part {
    let source = '';
    let groups = 0;
    let skips = false;
    for (;;) {
      this.#skipBlanks();
      const ch = this.#text[this.#at] as string | undefined;
      if (ch === undefined || ch === '|' || ch === ')') return { source, groups, skips };
      const first = this.#groups + 1;
      const atom = this.#atom();
      const part = this.#repeated(atom, first);
      source += part.source;
      groups += part.groups;
      skips ||= part.skips;
    }
  }

  /** In verbose patterns, white space and comments mean nothing. */
  #skipBlanks(): void {
    while (this.#has(ReFlag.verbose) && this.#at < this.#text.length) {
      if (/\s/.test(this.#text[this.#at])) this.#at++;
      else if (this.#text[this.#at] === '#') {
        while (this.#at < this.#text.length && this.#text[this.#at] !== '\n') this.#at++;
      } else return;
    }
  }

  #repeated(atom: Part, first: number): Part {
    this.#skipBlanks();
    const start = this.#at;
    const bounds = this.#bounds();
    if (bounds === null) return atom;
    const [least, most, text] = bounds;
    if (atom.source === '') this.#wrong('nothing to repeat', start);
    const lazy = this.#take('?') ? '?' : '';
    if (lazy === '' && this.#take('+')) this.#unsupported('possessive repeats in re');
    this.#skipBlanks();
    const again = this.#at;
    if (this.#bounds() !== null) this.#wrong('multiple repeat', again);
    if (most > 1 && atom.skips) {
      this.#unsupported('a regular expression that may skip a group in a repeat');
    }
    if (least === 0) for (let g = first; g <= this.#groups; g++) this.#skipped.add(g);
    const assertion = /^\(\?<?[=!]/.test(atom.source);
    const source = assertion ? `(?:${atom.source})` : atom.source;
    return {
      source: source + text + lazy,
      groups: atom.groups,
      skips: atom.skips || (least === 0 && atom.groups > 0),
    };
  }

  #bounds(): readonly [least: number, most: number, text: string] | null {
    if (this.#take('*')) return [0, Infinity, '*'];
    if (this.#take('+')) return [1, Infinity, '+'];
    if (this.#take('?')) return [0, 1, '?'];
    const match = /^\{(\d*)(,?)(\d*)\}/.exec(this.#text.slice(this.#at, this.#at + 24).join(''));
    if (match === null || (match[1] === '' && match[2] === '')) return null;
    if (match[1] === '' && match[3] === '') return null;
    const least = Number(match[1]);
    const most = match[2] === '' ? least : match[3] === '' ? Infinity : Number(match[3]);
    if (most < least) this.#wrong('min repeat greater than max repeat', this.#at + 1);
    this.#at += match[0].length;
    return [least, most, `{${least}${match[2]}${match[3]}}`];
  }

  #atom(): Part {
    const at = this.#at;
    const ch = this.#text[this.#at++];
    const plain = (source: string): Part => ({ source, groups: 0, skips: false });
    switch (ch) {
      case '.':
        return plain(this.#has(ReFlag.dotAll) ? '[\\s\\S]' : '[^\\n]');
      case '^':
        return plain(this.#has(ReFlag.multiLine) ? '(?<![^\\n])' : '(?<![\\s\\S])');
      case '$':
        return plain(this.#has(ReFlag.multiLine) ? '(?![^\\n])' : '(?=\\n?(?![\\s\\S]))');
      case '[':
        return plain(this.#set(at));
      case '(':
        return this.#group(at);
      case '\\':
        return plain(this.#escape(at));
      case '*':
      case '+':
      case '?':
        return this.#wrong('nothing to repeat', at);
      default:
        return plain(literal(ch));
    }
  }

  #group(at: number): Part {
    if (!this.#take('?')) return this.#capture(null, at);
    if (this.#take('P<')) {
      const name = this.#until('>', at);
      if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) {
        this.#wrong(`bad character in group name '${name}'`, at + 4);
      }
      const known = this.names.get(name);
      if (known !== undefined) {
        this.#wrong(`redefinition of group name '${name}' as group ${this.#groups + 1}; was group ${known}`, at + 4);
      }
      return this.#capture(name, at);
    }
    if (this.#take('P=')) {
      const name = this.#until(')', at);
      const group = this.names.get(name);
      if (group === undefined) return this.#wrong(`unknown group name '${name}'`, at + 4);
      return { source: this.#reference(group, at), groups: 0, skips: false };
    }
    if (this.#take('#')) {
      this.#until(')', at);
      return { source: '(?:)', groups: 0, skips: false };
    }
    for (const [opening, js] of [[':', '(?:'], ['=', '(?='], ['!', '(?!'], ['<=', '(?<='], ['<!', '(?<!']] as const) {
      if (!this.#take(opening)) continue;
      const inner = this.#alternatives();
      this.#close(at);
      if (opening.includes('!') && inner.groups > 0) this.#unsupported('groups in a negative assertion of re');
      return { ...inner, source: `${js}${inner.source})` };
    }
    if (this.#peek('(')) this.#unsupported('conditional patterns in re');
    if (this.#take('>')) this.#unsupported('atomic groups in re');
    if (/[aiLmsux-]/.test(this.#text[this.#at] ?? '')) this.#unsupported('flags inside a regular expression');
    return this.#wrong(`unknown extension ?${this.#text[this.#at] ?? ''}`, at + 1);
  } // prettier-ignore

  #capture(name: string | null, at: number): Part {
    const group = ++this.#groups;
    if (name !== null) this.names.set(name, group);
    this.#open.add(group);
    const inner = this.#alternatives();
    this.#close(at);
    this.#open.delete(group);
    return { source: `(${inner.source})`, groups: inner.groups + 1, skips: inner.skips };
  }

  #close(at: number): void {
    if (!this.#take(')')) this.#wrong('missing ), unterminated subpattern', at);
  }

  #until(end: string, at: number): string {
    const from = this.#at;
    while (this.#at < this.#text.length && this.#text[this.#at] !== end) this.#at++;
    if (this.#at === this.#text.length) this.#wrong(`missing ${end}, unterminated name`, at + 4);
    return this.#text.slice(from, this.#at++).join('');
  }

  /** Python's fails where its group has no part in the match; JavaScript's would match nothing. */
  #reference(group: number, at: number): string {
    if (group > this.#groups) this.#wrong(`invalid group reference ${group}`, at + 1);
    if (this.#open.has(group)) this.#wrong('cannot refer to an open group', at);
    if (this.#skipped.has(group)) this.#unsupported('a reference to a group that may be skipped');
    return `(?:\\${group})`;
  }

  #escape(at: number): string {
    const ch = this.#text[this.#at++] as string | undefined;
    const ascii = this.#has(ReFlag.ascii);
    const word = ascii ? 'A-Za-z0-9_' : WORD;
    switch (ch) {
      case undefined:
        return this.#wrong('bad escape (end of pattern)', at);
      case 'A':
        return '(?<![\\s\\S])';
      case 'Z':
        return '(?![\\s\\S])';
      case 'b':
        return `(?:(?<=[${word}])(?![${word}])|(?<![${word}])(?=[${word}]))`;
      case 'B':
        return `(?:(?<=[${word}])(?=[${word}])|(?<![${word}])(?![${word}]))`;
    }
    if (/[1-9]/.test(ch)) {
      let digits = ch;
      if (/[0-9]/.test(this.#text[this.#at] ?? '')) digits += this.#text[this.#at++];
      return this.#reference(Number(digits), at);
    }
    const shorthand = this.#shorthand(ch);
    if (shorthand !== null) return /[dsw]/.test(ch) ? `[${shorthand}]` : `[^${shorthand}]`;
    return literal(this.#character(ch, at));
  }

  /** What is in \d, \w and \s, and outside of \D, \W and \S. */
  #shorthand(ch: string): string | null {
    const ascii = this.#has(ReFlag.ascii);
    switch (ch.toLowerCase()) {
      case 'd':
        return ascii ? '0-9' : '\\p{Nd}';
      case 'w':
        return ascii ? 'A-Za-z0-9_' : WORD;
      case 's':
        return ascii ? ' \\t-\\r' : SPACE;
      default:
        return null;
    }
  }

  /** The character that an escape stands for. */
  #character(ch: string, at: number): string {
    const simple = SIMPLE[ch] as string | undefined;
    if (simple !== undefined) return simple;
    const length = { x: 2, u: 4, U: 8 }[ch];
    if (length !== undefined) {
      const digits = this.#text.slice(this.#at, this.#at + length).join('');
      if (!/^[0-9a-fA-F]+$/.test(digits) || digits.length < length) {
        this.#wrong(`incomplete escape \\${ch}${digits}`, at);
      }
      this.#at += length;
      return String.fromCodePoint(parseInt(digits, 16));
    }
    if (ch === '0') {
      const digits = /^[0-7]{0,2}/.exec(this.#text.slice(this.#at, this.#at + 2).join(''))![0];
      this.#at += digits.length;
      return String.fromCodePoint(parseInt(`0${digits}`, 8));
    }
    if (/[A-Za-z0-9]/.test(ch)) this.#wrong(`bad escape \\${ch}`, at);
    return ch;
  }

  #set(at: number): string {
    const negated = this.#take('^');
    let inside = '';
    let outside = '';
    for (let first = true; ; first = false) {
      if (this.#at >= this.#text.length) this.#wrong('unterminated character set', at);
      if (!first && this.#take(']')) break;
      const [low, kind] = this.#member();
      const ranged = this.#peek('-') && this.#text[this.#at + 1] !== ']' && this.#at + 1 < this.#text.length;
      if (kind === 'in') inside += low;
      else if (kind === 'out') outside += `|[^${low}]`;
      else if (!ranged) inside += literal(low);
      else {
        const from = this.#at - 1;
        this.#at++;
        const [high, other] = this.#member();
        if (other !== 'one' || high.codePointAt(0)! < low.codePointAt(0)!) {
          this.#wrong(`bad character range ${low}-${high}`, from);
        }
        inside += `${literal(low)}-${literal(high)}`;
      }
    }
    if (outside === '') return `[${negated ? '^' : ''}${inside}]`;
    const any = `(?:[${inside}]${outside})`;
    return negated ? `(?:(?!${any})[\\s\\S])` : any;
  } // prettier-ignore

  #member(): readonly [text: string, kind: 'one' | 'in' | 'out'] {
    const at = this.#at;
    const ch = this.#text[this.#at++];
    if (ch !== '\\') return [ch, 'one'];
    const escaped = this.#text[this.#at++];
    if (escaped === 'b') return ['\b', 'one'];
    const shorthand = this.#shorthand(escaped);
    if (shorthand !== null) return [shorthand, /[dsw]/.test(escaped) ? 'in' : 'out'];
    return [this.#character(escaped, at), 'one'];
  }
}

const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', a: '\x07',
}; // prettier-ignore

const FLAG_LETTERS: Readonly<Record<string, number>> = {
  a: ReFlag.ascii, i: ReFlag.ignoreCase, L: ReFlag.locale, m: ReFlag.multiLine, s: ReFlag.dotAll,
  u: ReFlag.unicode, x: ReFlag.verbose,
}; // prettier-ignore

const spelled = (ch: string): string => `\\u{${ch.codePointAt(0)!.toString(16)}}`;
const literal = (ch: string): string => (/[A-Za-z0-9_ ]/.test(ch) ? ch : spelled(ch));

export function translatePattern(pattern: string, flags: number): PatternOutcome {
  const translator = new Translator(pattern, flags);
  try {
    const source = translator.whole();
    return {
      kind: 'ok', source, flags: translator.flags, groups: translator.groups, names: translator.names,
    }; // prettier-ignore
  } catch (error) {
    if (error instanceof Stop) return error.outcome;
    throw error;
  }
}
