/** str: splitting, joining and stripping. */
import type { World } from '../../world';
import { typeName } from '../typeLookup';
import { method, methodWith } from '../define';
import { asInt } from '../numbers';
import { PyList, PyTuple, T, type Slot, type Value } from '../object';
import { canMakeTexts } from '../memory';
import { pointsOf } from '../text/codePoints';
import { chargeText } from '../work';
import { asText, isIterable, plainItems } from './arguments';
import { countWords, text, textsOfWords, trimEnd, trimStart, wordsOf } from './strCase';
import { occurrences } from './strSearch';

const str = T['str'];

for (const name of ['split', 'rsplit'] as const) {
  methodWith(str, name, '(self, sep=None, maxsplit=-1)', (w, a, at) => {
    const s = text(w, a, at);
    const sep = a[at + 1] ?? null;
    const limit = a[at + 2] === undefined ? -1 : asInt(a[at + 2]);
    if (limit === undefined) {
      return w.raise(
        'TypeError',
        `'${typeName(a[at + 2]!)}' object cannot be interpreted as an integer`,
      );
    }
    const most = limit < 0 ? Infinity : Number(limit);
    if (sep === null) {
      if (!canMakeTexts(w, countIfLong(s, countWords))) return undefined;
      return new PyList(name === 'split' ? splitWords(s, most) : splitWordsRight(s, most));
    }
    const by = asText(sep);
    if (by === undefined) return w.raise('TypeError', `must be str or None, not ${typeName(sep)}`);
    if (by === '') return w.raise('ValueError', 'empty separator');
    if (
      !canMakeTexts(
        w,
        countIfLong(s, () => occurrences(s, by)),
      )
    )
      return undefined;
    return new PyList(name === 'split' ? splitBy(s, by, most) : splitByRight(s, by, most));
  });
}

/** What a text is to be split into, where that may be too much: a short one is split without counting. */
function countIfLong(s: string, count: (s: string) => number): number {
  return s.length < LONG ? 0 : count(s);
}
const LONG = 1_000_000;

function splitWords(s: string, most: number): Value[] {
  if (most === Infinity) return textsOfWords(s);
  const words = wordsOf(s);
  if (words.length <= most) return words.map((word) => word.text);
  const rest = s.slice(words[most].at);
  return [...words.slice(0, most).map((word) => word.text), rest];
}

function splitWordsRight(s: string, most: number): Value[] {
  const words = wordsOf(s);
  if (words.length <= most) return words.map((word) => word.text);
  const kept = words.slice(words.length - most);
  const last = words[words.length - most - 1];
  return [s.slice(0, last.at + last.text.length), ...kept.map((word) => word.text)];
}

export function splitBy(s: string, by: string, most: number): string[] {
  const parts = s.split(by);
  if (parts.length - 1 <= most) return parts;
  return [...parts.slice(0, most), parts.slice(most).join(by)];
}

export function splitByRight(s: string, by: string, most: number): string[] {
  const out: string[] = [];
  let end = s.length;
  while (out.length < most) {
    const at = end < by.length ? -1 : s.lastIndexOf(by, end - by.length);
    if (at < 0) break;
    out.unshift(s.slice(at + by.length, end));
    end = at;
  }
  return [s.slice(0, end), ...out];
}

methodWith(str, 'splitlines', '(self, keepends=False)', (w, a, at) => {
  const keep = a[at + 1] !== undefined && a[at + 1] !== false && a[at + 1] !== 0;
  const s = text(w, a, at);
  if (!canMakeTexts(w, countIfLong(s, countLines))) return undefined;
  return new PyList(linesOf(s, keep));
});

function countLines(s: string): number {
  let count = 0;
  for (let i = 0; i < s.length; i++) {
    const unit = s.charCodeAt(i);
    if (unit < 0x20 ? unit >= 10 : unit === 0x85 || unit >> 1 === 0x1014) count++;
  }
  return count;
}

export function linesOf(s: string, keep: boolean): string[] {
  const lines = s.match(/[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])|[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+/g) ?? []; // prettier-ignore
  return keep ? lines : lines.map((line) => line.replace(/(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])$/, '')); // prettier-ignore
}

for (const [name, last] of [['partition', false], ['rpartition', true]] as const) {
  method(str, name, 2, 2, (w, a, at) => {
    const s = text(w, a, at);
    const sep = asText(a[at + 1]);
    if (sep === undefined) return w.raise('TypeError', `must be str, not ${typeName(a[at + 1]!)}`);
    if (sep === '') return w.raise('ValueError', 'empty separator');
    const i = last ? s.lastIndexOf(sep) : s.indexOf(sep);
    if (i < 0) return new PyTuple(last ? ['', '', s] : [s, '', '']);
    return new PyTuple([s.slice(0, i), sep, s.slice(i + sep.length)]);
  });
} // prettier-ignore

method(str, 'join', 2, 2, (w, a, at) => {
  const source = a[at + 1]!;
  const items = plainItems(w, source);
  if (items !== undefined) return joinItems(w, text(w, a, at), items);
  if (w.failed) return undefined;
  if (!isIterable(source)) return w.raise('TypeError', 'can only join an iterable');
  return w.tail(w.prelude('str_join'), [a[at]!, source]);
});

function joinItems(w: World, sep: string, items: readonly Value[]): Slot {
  const parts: string[] = [];
  for (let i = 0; i < items.length; i++) {
    const part = asText(items[i]);
    if (part === undefined) {
      return w.raise(
        'TypeError',
        `sequence item ${i}: expected str instance, ${typeName(items[i])} found`,
      );
    }
    parts.push(part);
  }
  const joined = parts.join(sep);
  chargeText(w, joined.length);
  return joined;
}

for (const [name, left, right] of [
  ['strip', true, true], ['lstrip', true, false], ['rstrip', false, true],
] as const) {
  method(str, name, 1, 2, (w, a, at, n) => {
    let s = text(w, a, at);
    const given = n > 1 ? a[at + 1]! : null;
    if (given === null) {
      if (left) s = trimStart(s);
      return right ? trimEnd(s) : s;
    }
    const chars = asText(given);
    if (chars === undefined) return w.raise('TypeError', `${name} arg must be None or str`);
    return stripChars(s, new Set(chars), left, right);
  });
} // prettier-ignore

function stripChars(s: string, chars: ReadonlySet<string>, left: boolean, right: boolean): string {
  const points = pointsOf(s);
  let start = 0;
  let end = points.length;
  if (left) while (start < end && chars.has(points[start])) start++;
  if (right) while (end > start && chars.has(points[end - 1])) end--;
  const kept = points.slice(start, end);
  return typeof kept === 'string' ? kept : kept.join('');
}
