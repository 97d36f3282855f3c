/** Sets of characters: `[a-z_]`. */
import type { Member } from './charTest';
import { readCode, type EscapeReader } from './escapes';

export interface CharSet {
  readonly members: readonly Member[];
  readonly negated: boolean;
}

/** Reads a set; `p.at` is behind its bracket, which stands at `start`. */
export function readSet(p: EscapeReader, start: number): CharSet {
  const members: Member[] = [];
  const negated = p.text[p.at] === '^';
  if (negated) p.at++;
  const closes = (): boolean => {
    if (p.text[p.at] !== ']') return false;
    p.at++;
    return true;
  };
  for (let first = true; ; first = false) {
    const at = p.at;
    checkOpen(p, start);
    if (!first && closes()) return { members, negated };
    const low = readMember(p);
    if (p.text[p.at] !== '-') {
      members.push(typeof low === 'number' ? [low, low] : low);
      continue;
    }
    p.at++;
    checkOpen(p, start);
    if (closes()) {
      members.push(typeof low === 'number' ? [low, low] : low, [45, 45]);
      return { members, negated };
    }
    const high = readMember(p);
    if (typeof low !== 'number' || typeof high !== 'number' || high < low)
      return p.wrong(`bad character range ${p.text.slice(at, p.at).join('')}`, at);
    members.push([low, high]);
  }
}

function checkOpen(p: EscapeReader, start: number): void {
  if (p.at >= p.text.length) p.wrong('unterminated character set', start);
}

/** A code, or a class such as \d. */
function readMember(p: EscapeReader): number | Exclude<Member, readonly [number, number]> {
  const start = p.at;
  const ch = p.text[p.at++];
  if (ch !== '\\') return ch.codePointAt(0)!;
  const next = p.text[p.at] as string | undefined;
  if (next === undefined) return p.wrong('bad escape (end of pattern)', start);
  if (next === 'b' || /^[dDsSwW]$/.test(next)) {
    p.at++;
    return next === 'b' ? 8 : (next as 'd');
  }
  return readCode(p, start, true);
}
