/** str: padding, tabs, translation tables. */
import type { World } from '../../world';
import { typeName } from '../typeLookup';
import { makeFunction, method, methodWith, staticMethod } from '../define';
import { PyDict } from '../dict';
import { isTooLong, memoryError } from '../memory';
import { asInt } from '../numbers';
import { T, type Slot, type Value } from '../object';
import { pointsOf } from '../text/codePoints';
import { asText, wholeNumber } from './arguments';
import { text } from './strCase';

const str = T['str'];

/** Width and fill character of center(), ljust() and rjust(). */
function layout(
  w: World,
  a: Slot[],
  at: number,
  n: number,
): { width: number; fill: string } | undefined {
  const width = wholeNumber(w, a[at + 1]);
  if (width === undefined) return undefined;
  const fill = n > 2 ? asText(a[at + 2]) : ' ';
  if (fill === undefined) {
    return w.raise(
      'TypeError',
      `The fill character must be a unicode character, not ${typeName(a[at + 2]!)}`,
    );
  }
  if ([...fill].length !== 1) {
    return w.raise('TypeError', 'The fill character must be exactly one character long');
  }
  return { width, fill };
}

/** How many characters to put to the left of `missing` ones. */
const LEFT = {
  ljust: () => 0,
  rjust: (missing: number) => missing,
  center: (missing: number, width: number) => Math.floor(missing / 2) + (missing & width & 1),
} as const;

for (const name of ['ljust', 'rjust', 'center'] as const) {
  method(str, name, 2, 3, (w, a, at, n) => {
    const how = layout(w, a, at, n);
    if (how === undefined) return undefined;
    const s = text(w, a, at);
    const missing = how.width - pointsOf(s).length;
    if (missing <= 0) return s;
    if (isTooLong(missing, null)) return memoryError(w);
    const left = LEFT[name](missing, how.width);
    return how.fill.repeat(left) + s + how.fill.repeat(missing - left);
  });
}

method(str, 'zfill', 2, 2, (w, a, at) => {
  const width = wholeNumber(w, a[at + 1]);
  if (width === undefined) return undefined;
  const s = text(w, a, at);
  const missing = Math.max(0, width - pointsOf(s).length);
  if (isTooLong(missing, null)) return memoryError(w);
  const sign = /^[+-]/.test(s) ? s[0] : '';
  return sign + '0'.repeat(missing) + s.slice(sign.length);
});

methodWith(str, 'expandtabs', '(self, tabsize=8)', (w, a, at) => {
  const size = a[at + 1] === undefined ? 8 : wholeNumber(w, a[at + 1]);
  if (size === undefined) return undefined;
  let out = '';
  let column = 0;
  for (const ch of text(w, a, at)) {
    if (ch === '\t') {
      const n = size > 0 ? size - (column % size) : 0;
      out += ' '.repeat(n);
      column += n;
    } else {
      out += ch;
      column = ch === '\n' || ch === '\r' ? 0 : column + 1;
    }
  }
  return out;
});

method(str, 'translate', 2, 2, (w, a, at) => {
  const table = a[at + 1]!;
  const s = text(w, a, at);
  if (!(table instanceof PyDict) || table.cls.heap)
    return w.tail(w.prelude('str_translate'), [s, table]);
  let out = '';
  for (const ch of s) {
    const to = table.get(ch.codePointAt(0)!);
    const piece = to === undefined ? ch : translated(w, to);
    if (piece === undefined) return undefined;
    out += piece;
  }
  return out;
});

/** What a table entry stands for: a text, a code point, or nothing for None. */
function translated(w: World, to: Value): string | undefined {
  if (to === null) return '';
  const s = asText(to);
  if (s !== undefined) return s;
  const code = asInt(to);
  if (code === undefined)
    return w.raise('TypeError', 'character mapping must return integer, None or str');
  if (code < 0 || code > 0x10ffff)
    return w.raise('ValueError', 'character mapping must be in range(0x110000)');
  return String.fromCodePoint(Number(code));
}

/** str.maketrans(x[, y[, z]]) */
function maketrans(w: World, a: Slot[], at: number, n: number): Slot {
  const table = new PyDict();
  const put = (ch: string, to: Value): void => {
    const code = ch.codePointAt(0)!;
    table.set(code, code, to);
  };
  if (n === 1) return tableOfDict(w, a[at]!, table, put);
  const [x, y] = [asText(a[at]), asText(a[at + 1])];
  if (x === undefined) {
    return w.raise(
      'TypeError',
      'first maketrans argument must be a string if there is a second argument',
    );
  }
  if (y === undefined) {
    return w.raise('TypeError', `maketrans() argument 2 must be str, not ${typeName(a[at + 1]!)}`);
  }
  const [from, to] = [[...x], [...y]];
  if (from.length !== to.length) {
    return w.raise('ValueError', 'the first two maketrans arguments must have equal length');
  }
  from.forEach((ch, i) => put(ch, to[i].codePointAt(0)!));
  if (n > 2) {
    const z = asText(a[at + 2]);
    if (z === undefined) {
      return w.raise(
        'TypeError',
        `maketrans() argument 3 must be str, not ${typeName(a[at + 2]!)}`,
      );
    }
    for (const ch of z) put(ch, null);
  }
  return table;
}

function tableOfDict(
  w: World,
  v: Value,
  table: PyDict,
  put: (ch: string, to: Value) => void,
): Slot {
  if (!(v instanceof PyDict)) {
    return w.raise('TypeError', 'if you give only one argument to maketrans it must be a dict');
  }
  for (const [reduced, i] of v.index) {
    const key = v.keys[i]!;
    const s = asText(key);
    if (s !== undefined) {
      if ([...s].length !== 1) {
        return w.raise('ValueError', 'string keys in translate table must be of length 1');
      }
      put(s, v.values[i]!);
    } else if (asInt(key) !== undefined) table.set(reduced, key, v.values[i]!);
    else return w.raise('TypeError', 'keys in translate table must be strings or integers');
  }
  return table;
}
staticMethod(str, 'maketrans', makeFunction('maketrans', 1, 3, maketrans));
