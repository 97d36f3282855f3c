/** str: finding, counting and replacing, in code points. */
import type { World } from '../../world';
import { typeName } from '../typeLookup';
import { method } from '../define';
import { pointsOf } from '../text/codePoints';
import { asInt } from '../numbers';
import { PyTuple, T, type Slot, type Value } from '../object';
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
  const s = text(a, at);
  const needle = needText(w, a[at + 1], `${name}()`);
  if (needle === undefined) return undefined;
  const range = bounds(w, s, n > 2 ? a[at + 2] : undefined, n > 3 ? a[at + 3] : undefined);
  if (range === undefined) return undefined;
  if (range.past || range.stop < range.start) return -1;
  const part = s.slice(range.start, range.stop);
  const found = last ? part.lastIndexOf(needle) : part.indexOf(needle);
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
  const s = text(a, at);
  const needle = needText(w, a[at + 1], 'count()');
  if (needle === undefined) return undefined;
  const range = bounds(w, s, n > 2 ? a[at + 2] : undefined, n > 3 ? a[at + 3] : undefined);
  if (range === undefined) return undefined;
  if (range.past || range.stop < range.start) return 0;
  const part = s.slice(range.start, range.stop);
  if (needle === '') return [...part].length + 1;
  return part.split(needle).length - 1;
});

/** startswith and endswith: one text or a tuple of them. */
function affix(name: 'startswith' | 'endswith'): void {
  method(str, name, 2, 4, (w, a, at, n) => {
    const s = text(a, at);
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
  const s = text(a, at);
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
  return replaceText(s, from, to, Number(limit));
});

function replaceText(s: string, from: string, to: string, limit: number): string {
  if (limit < 0 && from !== '') return s.replaceAll(from, () => to);
  const parts = from === '' ? ['', ...s] : s.split(from);
  const most = limit < 0 ? parts.length : limit;
  let out = parts[0];
  for (let i = 1; i < parts.length; i++) out += (i <= most ? to : from) + parts[i];
  return from === '' && most >= parts.length ? out + to : out;
}

method(str, 'removeprefix', 2, 2, (w, a, at) => {
  const s = text(a, at);
  const prefix = needText(w, a[at + 1], 'removeprefix()');
  if (prefix === undefined) return undefined;
  return prefix !== '' && s.startsWith(prefix) ? s.slice(prefix.length) : s;
});
method(str, 'removesuffix', 2, 2, (w, a, at) => {
  const s = text(a, at);
  const suffix = needText(w, a[at + 1], 'removesuffix()');
  if (suffix === undefined) return undefined;
  return suffix !== '' && s.endsWith(suffix) ? s.slice(0, s.length - suffix.length) : s;
});
