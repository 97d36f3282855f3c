/** Reads regular expressions, with CPython's errors (`re/_parser.py`, `sre_parse.py`). */
import type { Traits } from '../../traits';
import { CharTest, ReFlag, type Member } from './charTest';
import { parseFlags, type InlineFlags } from './inlineFlags';
import { isName, readCode, type EscapeReader } from './escapes';
import { readSet } from './sets';
import { widthOf, type Greed, type ParsedPattern, type ReNode } from './nodes';

/** What is wrong; `at` counts code points, null is nowhere. */
export interface PatternError {
  readonly message: string;
  readonly at: number | null;
}

class Wrong extends Error {
  constructor(readonly error: PatternError) {
    super();
  }
}

export function parsePattern(
  pattern: string,
  flags: number,
  isBytes: boolean,
  traits: Traits,
): ParsedPattern | PatternError {
  try {
    return new Parser(pattern, flags, isBytes, traits).whole();
  } catch (error) {
    if (error instanceof Wrong) return error.error;
    throw error;
  }
}

const isBlank = (text: readonly string[]): boolean => text.every((ch) => /[ \t-\r]/.test(ch));

type Bounds = readonly [least: number, most: number];

class Parser implements EscapeReader {
  at = 0;
  readonly text: readonly string[];
  flags: number;
  readonly isBytes: boolean;
  readonly traits: Traits;
  readonly #names = new Map<string, number>();
  readonly #bodies = new Map<number, ReNode>();
  /** Groups referred to by number before they are known, with where. */
  readonly #conditions: (readonly [group: number, at: number])[] = [];
  readonly #open = new Set<number>();
  #groups = 0;
  /** A look behind has no fixed width; CPython says so when all has been read. */
  #isWidthOpen = false;
  /** How many groups there were where the innermost look behind began; -1 outside of any. */
  #behindFrom = -1;

  constructor(pattern: string, flags: number, isBytes: boolean, traits: Traits) {
    this.text = [...pattern];
    this.isBytes = isBytes;
    this.traits = traits;
    this.flags = flags | (isBytes ? ReFlag.ascii : 0);
  }

  whole(): ParsedPattern {
    for (;;) {
      const before = this.flags;
      this.at = 0;
      this.#groups = 0;
      this.#names.clear();
      this.#conditions.length = 0;
      this.#isWidthOpen = false;
      const node = this.#alternatives();
      if (this.at < this.text.length) this.wrong('unbalanced parenthesis', this.at);
      for (const [group, at] of this.#conditions)
        if (group > this.#groups) this.wrong(`invalid group reference ${group}`, at);
      // Global flags (verbose above all) hold from the beginning: it is read again.
      if (this.flags === before) {
        if (this.#isWidthOpen) this.wrong('look-behind requires fixed-width pattern', null);
        const flags = this.isBytes ? this.flags & ~ReFlag.ascii : this.flags;
        return {
          node,
          flags,
          groups: this.#groups,
          names: this.#names,
          isEmpty: widthOf(node, this.#bodies)[1] === 0,
        };
      }
    }
  }

  wrong(message: string, at: number | null): never {
    throw new Wrong({ message, at });
  }

  has(flag: number): boolean {
    return (this.flags & flag) !== 0;
  }

  peek(): string {
    return this.text[this.at] ?? '';
  }

  take(text: string): boolean {
    for (let i = 0; i < text.length; i++) if (this.text[this.at + i] !== text[i]) return false;
    this.at += text.length;
    return true;
  }

  #alternatives(): ReNode {
    const branches = [this.#sequence()];
    while (this.take('|')) branches.push(this.#sequence());
    return branches.length === 1 ? branches[0] : { kind: 'choice', branches };
  }

  #sequence(): ReNode {
    const items: ReNode[] = [];
    for (;;) {
      this.#skipBlanks();
      const ch = this.peek();
      if (ch === '' || ch === '|' || ch === ')') {
        return items.length === 1 ? items[0] : { kind: 'sequence', items };
      }
      const start = this.at;
      const bounds = this.#bounds();
      if (bounds === null) items.push(...this.#atom());
      else items.push(this.#repeated(items.pop(), bounds, start));
    }
  }

  /** In verbose patterns, white space and comments mean nothing. */
  #skipBlanks(): void {
    while (this.has(ReFlag.verbose) && this.at < this.text.length) {
      if (/[ \t-\r]/.test(this.peek())) this.at++;
      else if (this.peek() === '#') {
        while (this.at < this.text.length && this.peek() !== '\n') this.at++;
      } else return;
    }
  }

  #repeated(body: ReNode | undefined, [least, most]: Bounds, start: number): ReNode {
    if (body === undefined || body.kind === 'at') return this.wrong('nothing to repeat', start);
    if (body.kind === 'sequence' && body.items.length === 0)
      return this.wrong('nothing to repeat', start);
    if (body.kind === 'repeat') return this.wrong('multiple repeat', start);
    let greed: Greed = 'greedy';
    if (this.take('?')) greed = 'lazy';
    else if (this.traits.reHasPossessive && this.take('+')) greed = 'possessive';
    return { kind: 'repeat', least, most, greed, body };
  }

  #bounds(): Bounds | null {
    if (this.take('*')) return [0, Infinity];
    if (this.take('+')) return [1, Infinity];
    if (this.take('?')) return [0, 1];
    if (this.peek() !== '{') return null;
    const start = this.at;
    const match = /^\{(\d*)(,?)(\d*)\}/.exec(this.text.slice(start, start + 40).join(''));
    if (match === null || match[0] === '{}') return null;
    const least = Number(match[1]);
    const most = match[2] === '' ? least : match[3] === '' ? Infinity : Number(match[3]);
    this.at += match[0].length;
    if (most < least) this.wrong('min repeat greater than max repeat', start + 1);
    return [least, most];
  }

  #atom(): ReNode[] {
    const start = this.at;
    const ch = this.text[this.at++];
    const ascii = this.has(ReFlag.ascii);
    const multi = this.has(ReFlag.multiLine);
    switch (ch) {
      case '.':
        return [this.#test(this.has(ReFlag.dotAll) ? [] : [[10, 10]], true, 0)];
      case '^':
        return [{ kind: 'at', place: multi ? 'lineStart' : 'start', ascii }];
      case '$':
        return [{ kind: 'at', place: multi ? 'lineEnd' : 'lastLineEnd', ascii }];
      case '[': {
        const { members, negated } = readSet(this, start);
        return [this.#test(members, negated)];
      }
      case '(': {
        const made = this.#group(start);
        return made === null ? [] : [made];
      }
      case '\\':
        return [this.#escape(start)];
      default:
        return [this.#literal(ch.codePointAt(0)!)];
    }
  }

  #test(members: readonly Member[], negated: boolean, flags = this.flags): ReNode {
    return { kind: 'test', test: new CharTest(members, negated, flags) };
  }

  #literal(code: number): ReNode {
    return this.#test([[code, code]], false);
  }

  #group(start: number): ReNode | null {
    if (!this.take('?')) return this.#capture(null, start);
    const ch = this.text[this.at++] as string | undefined;
    switch (ch) {
      case undefined:
        return this.wrong('unexpected end of pattern', this.at - 1);
      case 'P':
        return this.#named(start);
      case ':':
        return { kind: 'group', group: null, body: this.#body(start) };
      case '#':
        while (this.peek() !== ')') {
          if (this.peek() === '') this.wrong('missing ), unterminated comment', start);
          this.at++;
        }
        this.at++;
        return null;
      case '=':
      case '!':
        return { kind: 'look', width: null, negative: ch === '!', body: this.#body(start) };
      case '<':
        return this.#lookBehind(start);
      case '(':
        return this.#condition(start);
      case '>':
        if (this.traits.reHasPossessive) return { kind: 'atomic', body: this.#body(start) };
    }
    if (/[aiLmsux-]/.test(ch)) return this.#inline(parseFlags(this, ch), start);
    return this.wrong(`unknown extension ?${ch}`, start + 1);
  }

  #body(start: number): ReNode {
    const body = this.#alternatives();
    if (!this.take(')')) this.wrong('missing ), unterminated subpattern', start);
    return body;
  }

  #capture(name: string | null, start: number): ReNode {
    const group = ++this.#groups;
    if (name !== null) {
      const known = this.#names.get(name);
      if (known !== undefined) {
        const message = `redefinition of group name '${name}' as group ${group}; was group ${known}`;
        this.wrong(message, this.at - [...name].length - 1);
      }
      this.#names.set(name, group);
    }
    this.#open.add(group);
    const body = this.#body(start);
    this.#open.delete(group);
    this.#bodies.set(group, body);
    return { kind: 'group', group, body };
  }

  #named(start: number): ReNode {
    if (this.take('<')) {
      const name = this.#until('>', 'group name');
      this.#checkName(name, this.at - [...name].length - 1);
      return this.#capture(name, start);
    }
    if (this.take('=')) {
      const name = this.#until(')', 'group name');
      const at = this.at - [...name].length - 1;
      this.#checkName(name, at);
      const group = this.#names.get(name);
      if (group === undefined) return this.wrong(`unknown group name '${name}'`, at);
      return this.#reference(group, at);
    }
    const ch = this.peek();
    if (ch === '') this.wrong('unexpected end of pattern', this.at);
    return this.wrong(`unknown extension ?P${ch}`, this.at - 2);
  }

  #checkName(name: string, at: number): void {
    if (!isName(name)) this.wrong(`bad character in group name '${name}'`, at);
  }

  #until(end: string, what: string): string {
    const from = this.at;
    while (this.at < this.text.length && this.peek() !== end) this.at++;
    const name = this.text.slice(from, this.at).join('');
    if (this.at === this.text.length) {
      if (name === '') this.wrong(`missing ${what}`, from);
      this.wrong(`missing ${end}, unterminated name`, from);
    }
    if (name === '') this.wrong(`missing ${what}`, from);
    this.at++;
    return name;
  }

  #lookBehind(start: number): ReNode {
    const ch = this.peek();
    if (ch === '') this.wrong('unexpected end of pattern', this.at);
    if (ch !== '=' && ch !== '!') this.wrong(`unknown extension ?<${ch}`, this.at - 2);
    this.at++;
    const outer = this.#behindFrom;
    if (outer < 0) this.#behindFrom = this.#groups;
    const body = this.#body(start);
    this.#behindFrom = outer;
    const [low, high] = widthOf(body, this.#bodies);
    if (low !== high) this.#isWidthOpen = true;
    return { kind: 'look', width: low, negative: ch === '!', body };
  }

  #condition(start: number): ReNode {
    const name = this.#until(')', 'group name');
    const at = this.at - [...name].length - 1;
    let group: number;
    if (/^[0-9]+$/.test(name)) {
      group = Number(name);
      if (group === 0) this.wrong('bad group number', at);
      this.#conditions.push([group, at]);
    } else {
      this.#checkName(name, at);
      const known = this.#names.get(name);
      if (known === undefined) return this.wrong(`unknown group name '${name}'`, at);
      group = known;
    }
    this.#checkBehind(group);
    const yes = this.#sequence();
    const no: ReNode = this.take('|') ? this.#sequence() : { kind: 'sequence', items: [] };
    if (this.peek() === '|') this.wrong('conditional backref with more than two branches', this.at);
    if (!this.take(')')) this.wrong('missing ), unterminated subpattern', start);
    return { kind: 'condition', group, yes, no };
  }

  #inline(found: InlineFlags, start: number): ReNode | null {
    if (found.scope === 'global') {
      if (start > 0 && !(this.has(ReFlag.verbose) && isBlank(this.text.slice(0, start)))) {
        if (this.traits.reGlobalFlagsLead)
          this.wrong('global flags not at the start of the expression', start);
      }
      this.flags |= found.add;
      return null;
    }
    const before = this.flags;
    const languages = ReFlag.ascii | ReFlag.unicode | ReFlag.locale;
    const kept = (found.add & languages) !== 0 ? before & ~languages : before;
    this.flags = (kept | found.add) & ~found.remove;
    const body = this.#body(start);
    this.flags = before;
    return { kind: 'group', group: null, body };
  }

  /** A look behind has to know how wide the groups are that it refers to. */
  #checkBehind(group: number): void {
    if (this.#behindFrom < 0) return;
    if (group > this.#groups || this.#open.has(group))
      this.wrong('cannot refer to an open group', this.at);
    if (group > this.#behindFrom)
      this.wrong('cannot refer to group defined in the same lookbehind subpattern', this.at);
  }

  #reference(group: number, at: number): ReNode {
    if (this.#open.has(group)) this.wrong('cannot refer to an open group', at);
    this.#checkBehind(group);
    const ignores = this.has(ReFlag.ignoreCase);
    const ignore = !ignores ? 'no' : this.has(ReFlag.ascii) ? 'ascii' : 'all';
    return { kind: 'reference', group, ignore };
  }

  #escape(start: number): ReNode {
    const ch = this.peek();
    const ascii = this.has(ReFlag.ascii);
    switch (ch) {
      case '':
        return this.wrong('bad escape (end of pattern)', start);
      case 'A':
        this.at++;
        return { kind: 'at', place: 'start', ascii };
      case 'Z':
        this.at++;
        return { kind: 'at', place: 'end', ascii };
      case 'z':
        if (!this.traits.reHasSmallZ) break;
        this.at++;
        return { kind: 'at', place: 'end', ascii };
      case 'b':
      case 'B':
        this.at++;
        return { kind: 'at', place: ch === 'b' ? 'word' : 'notWord', ascii };
      case 'd': case 'D': case 's': case 'S': case 'w': case 'W':
        this.at++;
        return this.#test([ch], false);
    } // prettier-ignore
    const group = /[1-9]/.test(ch) ? this.#groupNumber(start) : null;
    if (group !== null) return this.#reference(group, start);
    return this.#literal(readCode(this, start));
  }

  /** The group that \N… refers to; null if it is an octal escape. */
  #groupNumber(start: number): number | null {
    const digits = /^[0-9]{1,3}/.exec(this.text.slice(this.at, this.at + 3).join(''))![0];
    if (/^[0-3][0-7]{2}$/.test(digits) || /^[0-7]{3}$/.test(digits)) return null;
    const number = digits.slice(0, 2);
    this.at += number.length;
    const group = Number(number);
    if (group > this.#groups) this.wrong(`invalid group reference ${group}`, start + 1);
    return group;
  }
}
