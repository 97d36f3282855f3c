/** str: finding, counting and replacing, in code points. */
import type { World } from '../../world';
import { typeName } from '../typeLookup';
import { method } from '../define';
import { hasHalfPair, pointsOf } from '../text/codePoints';
import { asInt } from '../numbers';
import { PyTuple, T, type Slot, type Value } from '../object';
import { memoryError, MOST_CHARACTERS } from '../memory';
import { CHARACTER, charge, LOOK } from '../work';
import { asText } from './arguments';
import { text } from './strCase';

const str = T['str'];

/** Bounds given in code points, as UTF-16 offsets of `s`; undefined after TypeError. */
function bounds(
  w: World,
  s: string,
  first: Slot,
  second: Slot,
): { start: number; stop: number; past: boolean; plain: boolean } | undefined {
  const points = pointsOf(s);
  const plain = typeof points === 'string';
  const { length } = points;
  const start = bound(w, first, length, 0);
  const stop = bound(w, second, length, length);
  if (start === undefined || stop === undefined) return undefined;
  const past = start > length;
  const clip = (i: number): number => Math.min(i, length);
  if (plain) return { start: clip(start), stop: clip(stop), past, plain };
  return { start: unitsAt(s, clip(start)), stop: unitsAt(s, clip(stop)), past, plain };
}

function bound(w: World, v: Slot, length: number, fallback: number): number | undefined {
  if (v === undefined || v === null) return fallback;
  const i = asInt(v);
  if (i === undefined) {
    return w.raise(
      'TypeError',
      'slice indices must be integers or None or have an __index__ method',
    );
  }
  const n = Number(i);
  return n < 0 ? Math.max(0, n + length) : n;
}

/** The UTF-16 offset of a code point. */
export function unitsAt(s: string, point: number): number {
  let at = 0;
  for (let i = 0; i < point; i++) at += (s.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

/** The code point offset of a UTF-16 offset. */
export function pointsAt(s: string, unit: number): number {
  return [...s.slice(0, unit)].length;
}

/** An argument that must be str; undefined after TypeError. */
export function needText(w: World, v: Slot, who: string): string | undefined {
  const s = asText(v);
  if (s !== undefined) return s;
  const name = typeName(v!);
  return w.raise(
    'TypeError',
    w.traits.argumentErrorsNamed
      ? `${who} argument 1 must be str, not ${name}`
      : `must be str, not ${name}`,
  );
}

/** Offset of the first or last occurrence, in code points; -1 if there is none. */
function locate(
  w: World,
  a: Slot[],
  at: number,
  n: number,
  name: string,
  last: boolean,
): number | undefined {
  const s = asText(a[at])!;
  const needle = needText(w, a[at + 1], `${name}()`);
  if (needle === undefined) return undefined;
  // Half of a pair is no character, and must not be found in one.
  if (n === 2 && !last && !hasHalfPair(needle)) {
    // What stands behind the first occurrence need not be looked at.
    const unit = s.indexOf(needle);
    charge(w, unit < 0 ? s.length : unit, CHARACTER);
    return unit <= 0 ? unit : pointsOf(s.slice(0, unit)).length;
  }
  const range = bounds(w, s, n > 2 ? a[at + 2] : undefined, n > 3 ? a[at + 3] : undefined);
  if (range === undefined) return undefined;
  if (range.past || range.stop < range.start) return -1;
  const part = s.slice(range.start, range.stop);
  const found = last ? part.lastIndexOf(needle) : part.indexOf(needle);
  const searched = found < 0 ? part.length : last ? part.length - found : found;
  charge(w, searched, CHARACTER);
  if (found < 0) return -1;
  return range.plain ? found + range.start : pointsAt(s, found + range.start);
}

for (const [name, last] of [['find', false], ['rfind', true]] as const) {
  method(str, name, 2, 4, (w, a, at, n) => locate(w, a, at, n, name, last));
  const index = name.replace('find', 'index');
  method(str, index, 2, 4, (w, a, at, n) => {
    const found = locate(w, a, at, n, index, last);
    return found === -1 ? w.raise('ValueError', 'substring not found') : found;
  });
} // prettier-ignore

method(str, 'count', 2, 4, (w, a, at, n) => {
  const s = text(w, a, at);
  const needle = needText(w, a[at + 1], 'count()');
  if (needle === undefined) return undefined;
  const range = bounds(w, s, n > 2 ? a[at + 2] : undefined, n > 3 ? a[at + 3] : undefined);
  if (range === undefined) return undefined;
  if (range.past || range.stop < range.start) return 0;
  const part = s.slice(range.start, range.stop);
  if (needle === '') return pointsOf(part).length + 1;
  const count = occurrences(part, needle);
  charge(w, count, LOOK);
  return count;
});

/** How often a text that is not empty occurs, without overlaps. */
export function occurrences(s: string, needle: string): number {
  let count = 0;
  for (let at = s.indexOf(needle); at >= 0; at = s.indexOf(needle, at + needle.length)) count++;
  return count;
}

/** startswith and endswith: one text or a tuple of them. */
function affix(name: 'startswith' | 'endswith'): void {
  method(str, name, 2, 4, (w, a, at, n) => {
    const s = asText(a[at])!;
    const given = a[at + 1]!;
    const range = bounds(w, s, n > 2 ? a[at + 2] : undefined, n > 3 ? a[at + 3] : undefined);
    if (range === undefined) return undefined;
    const part = s.slice(range.start, range.stop);
    const test = (v: Value): boolean | undefined => {
      const affixText = asText(v);
      if (affixText === undefined) return undefined;
      if (range.past || range.stop < range.start) return false;
      return name === 'startswith' ? part.startsWith(affixText) : part.endsWith(affixText);
    };
    if (!(given instanceof PyTuple)) {
      return (
        test(given) ??
        w.raise(
          'TypeError',
          `${name} first arg must be str or a tuple of str, not ${typeName(given)}`,
        )
      );
    }
    for (const item of given.items) {
      const yes = test(item);
      if (yes === undefined) {
        return w.raise(
          'TypeError',
          `tuple for ${name} must only contain str, not ${typeName(item)}`,
        );
      }
      if (yes) return true;
    }
    return false;
  });
}
affix('startswith');
affix('endswith');

method(str, 'replace', 3, 4, (w, a, at, n) => {
  const s = text(w, a, at);
  const from = needText(w, a[at + 1], 'replace()');
  if (from === undefined) return undefined;
  const to = asText(a[at + 2]);
  if (to === undefined) {
    return w.raise('TypeError', `replace() argument 2 must be str, not ${typeName(a[at + 2]!)}`);
  }
  const limit = n > 3 ? asInt(a[at + 3]) : -1;
  if (limit === undefined) {
    return w.raise(
      'TypeError',
      `'${typeName(a[at + 3]!)}' object cannot be interpreted as an integer`,
    );
  }
  return replaceText(w, s, from, to, Number(limit));
});

function replaceText(w: World, s: string, from: string, to: string, limit: number): Slot {
  if (from === '') {
    if (s.length * (to.length + 1) > MOST_CHARACTERS) return memoryError(w);
    charge(w, s.length, LOOK);
    return spread(s, to, limit);
  }
  const found = limit === 0 || s.length < LONG ? 0 : occurrences(s, from);
  const count = limit < 0 ? found : Math.min(found, limit);
  if (s.length + count * (to.length - from.length) > MOST_CHARACTERS) return memoryError(w);
  charge(w, count, LOOK);
  if (limit < 0 && s.length < LONG) return s.replaceAll(from, () => to);
  return replaced(s, from, to, limit < 0 ? Infinity : limit);
}

/** Texts as long as this are counted in before more of them is made. */
const LONG = 100_000;

/** Parts that are joined at a time: without it, each would be an object until the end. */
const PARTS = 10_000;

function replaced(s: string, from: string, to: string, most: number): string {
  const done: string[] = [];
  let parts: string[] = [];
  let start = 0;
  for (let n = 0; n < most; n++) {
    const at = s.indexOf(from, start);
    if (at < 0) break;
    parts.push(s.slice(start, at));
    start = at + from.length;
    if (parts.length < PARTS) continue;
    done.push(parts.join(to));
    parts = [];
  }
  parts.push(s.slice(start));
  done.push(parts.join(to));
  return done.join(to);
}

/** `to` before each of the first `limit` characters, and at the end if there are no more of them. */
function spread(s: string, to: string, limit: number): string {
  const parts = ['', ...s];
  const most = limit < 0 ? parts.length : limit;
  let out = parts[0];
  for (let i = 1; i < parts.length; i++) out += (i <= most ? to : '') + parts[i];
  return most >= parts.length ? out + to : out;
}

method(str, 'removeprefix', 2, 2, (w, a, at) => {
  const s = asText(a[at])!;
  const prefix = needText(w, a[at + 1], 'removeprefix()');
  if (prefix === undefined) return undefined;
  return prefix !== '' && s.startsWith(prefix) ? s.slice(prefix.length) : s;
});
method(str, 'removesuffix', 2, 2, (w, a, at) => {
  const s = asText(a[at])!;
  const suffix = needText(w, a[at + 1], 'removesuffix()');
  if (suffix === undefined) return undefined;
  return suffix !== '' && s.endsWith(suffix) ? s.slice(0, s.length - suffix.length) : s;
});
