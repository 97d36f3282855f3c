/**
 * bytes: its constructor and methods. What str can do as well is done by str's native on the bytes
 * taken as Latin-1, the result turned back; white space and letters are ASCII's only.
 */
import type { World } from '../../world';
import { special, typeName, typeOf } from '../typeLookup';
import { bytesOf } from '../byteObjects';
import { callNative } from '../call';
import {
  classMethod,
  constructor,
  makeFunction,
  method,
  methodWith,
  staticMethod,
} from '../define';
import type { PyDict } from '../dict';
import { asInt } from '../numbers';
import { PyBytes, PyList, PyNative, PyTuple, PyType, T, type Slot, type Value } from '../object';
import { asText, isIterable, plainItems } from './arguments';

const bytes = T['bytes'];
const str = T['str'];

export const latin = (v: PyBytes): string => {
  let out = '';
  for (const b of v.data) out += String.fromCharCode(b);
  return out;
};
const back = (s: string): PyBytes => new PyBytes(Uint8Array.from(s, (ch) => ch.charCodeAt(0)));
const self = (a: Slot[], at: number): PyBytes => a[at] as PyBytes;

/** bytes(), bytes(n), bytes(iterable), bytes(text, encoding). */
constructor(bytes, "(cls, source=b'', encoding=None, errors=None)", (w, a, at) => {
  const source = a[at + 1];
  const cls = a[at] as PyType;
  if (cls !== bytes) return w.refuse('subclasses of bytes');
  if (source === undefined) return new PyBytes(new Uint8Array(0));
  const text = asText(source);
  if (text !== undefined) {
    if (a[at + 2] === undefined) return w.raise('TypeError', 'string argument without an encoding');
    const encode = str.attrs.get('encode') as PyNative;
    return callNative(w, encode.native, [text, a[at + 2]!, a[at + 3] ?? 'strict'], null);
  }
  if (a[at + 2] !== undefined) return w.raise('TypeError', 'encoding without a string argument');
  return fromValue(w, source);
});

function fromValue(w: World, source: Value): Slot {
  if (source instanceof PyBytes) return source;
  const given = bytesOf(source);
  if (given !== undefined) return new PyBytes(given);
  const own = special(typeOf(source), '__bytes__');
  if (own !== undefined) return w.tail(own, [source]);
  const n = asInt(source);
  if (n !== undefined) {
    if (n < 0) return w.raise('ValueError', 'negative count');
    if (n > 0x10000000) return w.raise('MemoryError', '');
    return new PyBytes(new Uint8Array(Number(n)));
  }
  if (special(typeOf(source), '__index__') !== undefined)
    return w.tail(w.prelude('bytes_of_index'), [source, isIterable(source)]);
  const items = plainItems(w, source);
  if (items === undefined) {
    if (w.failed) return undefined;
    if (!isIterable(source))
      return w.raise('TypeError', `cannot convert '${typeName(source)}' object to bytes`);
    return w.tail(w.prelude('bytes_of'), [source]);
  }
  const data = new Uint8Array(items.length);
  for (const [i, item] of items.entries()) {
    const b = asInt(item);
    if (b === undefined) {
      return w.raise(
        'TypeError',
        typeof source === 'string'
          ? 'string argument without an encoding'
          : `'${typeName(item)}' object cannot be interpreted as an integer`,
      );
    }
    if (b < 0 || b > 255) return w.raise('ValueError', 'bytes must be in range(0, 256)');
    data[i] = Number(b);
  }
  return new PyBytes(data);
}

/** A method of str on the Latin-1 text of the bytes; arguments that must be bytes are checked. */
function borrow(name: string, argumentsAreBytes: boolean): void {
  const native = (str.attrs.get(name) as PyNative).native;
  methodWith(bytes, name, '(self, /, *args, **kwargs)', (w, a, at) => {
    const args: Value[] = [latin(self(a, at))];
    for (const arg of (a[at + 1] as PyTuple).items) {
      const turned = asLatin(w, arg, argumentsAreBytes);
      if (turned === undefined) return undefined;
      args.push(turned);
    }
    const keywords = a[at + 2] as PyDict;
    const names: string[] = [];
    keywords.keys.forEach((key, i) => {
      if (typeof key !== 'string') return;
      names.push(key);
      const v = keywords.values[i]!;
      args.push(v instanceof PyBytes ? latin(v) : v);
    });
    const r = callNative(w, native, args, names.length === 0 ? null : names);
    if (r === undefined && w.raised('ValueError') && name.endsWith('index')) {
      return w.raise('ValueError', 'subsection not found');
    }
    return r === undefined ? undefined : turnBack(r);
  });
}

function asLatin(w: World, v: Value, mustBeBytes: boolean): Value | undefined {
  const data = bytesOf(v);
  if (data !== undefined) return latin(new PyBytes(data));
  if (v instanceof PyTuple)
    return new PyTuple(v.items.map((item) => (item instanceof PyBytes ? latin(item) : item)));
  if (typeof v === 'string' && mustBeBytes) {
    return w.raise('TypeError', `a bytes-like object is required, not 'str'`);
  }
  return v;
}

function turnBack(v: Value): Value {
  if (typeof v === 'string') return back(v);
  if (v instanceof PyList) return new PyList(v.items.map(turnBack));
  return v instanceof PyTuple ? new PyTuple(v.items.map(turnBack)) : v;
}

for (const name of [
  'find', 'rfind', 'index', 'rindex', 'count', 'replace', 'partition', 'rpartition', 'startswith', 'endswith',
  'removeprefix', 'removesuffix', 'center', 'ljust', 'rjust', 'zfill', 'expandtabs',
]) {
  borrow(name, true);
} // prettier-ignore

const SPACES = ' \t\n\r\v\f';
for (const name of ['strip', 'lstrip', 'rstrip']) {
  const native = (str.attrs.get(name) as PyNative).native;
  method(bytes, name, 1, 2, (w, a, at, n) => {
    const chars = n > 1 ? a[at + 1]! : null;
    if (chars !== null && !(chars instanceof PyBytes)) {
      return w.raise('TypeError', `a bytes-like object is required, not '${typeName(chars)}'`);
    }
    const r = callNative(
      w,
      native,
      [latin(self(a, at)), chars === null ? SPACES : latin(chars)],
      null,
    );
    return r === undefined ? undefined : turnBack(r);
  });
}

for (const name of ['split', 'rsplit']) {
  const native = (str.attrs.get(name) as PyNative).native;
  methodWith(bytes, name, '(self, sep=None, maxsplit=-1)', (w, a, at) => {
    const sep = a[at + 1] ?? null;
    if (sep !== null && !(sep instanceof PyBytes)) {
      return w.raise('TypeError', `a bytes-like object is required, not '${typeName(sep)}'`);
    }
    // The two bytes that str takes for white space and bytes does not are set aside.
    const s = latin(self(a, at)).replace(/[\x1c-\x1f\x85\xa0]/g, (ch) =>
      sep === null ? String.fromCharCode(ch.charCodeAt(0) + 0x1000) : ch,
    );
    const r = callNative(
      w,
      native,
      [s, sep === null ? null : latin(sep), a[at + 2] ?? -1],
      null,
    ) as PyList | undefined;
    return r === undefined
      ? undefined
      : new PyList(
          r.items.map((part) =>
            back(
              (part as string).replace(/[\u101c-\u10a0]/g, (ch) =>
                String.fromCharCode(ch.charCodeAt(0) - 0x1000),
              ),
            ),
          ),
        );
  });
}

methodWith(bytes, 'splitlines', '(self, keepends=False)', (_w, a, at) => {
  const lines = latin(self(a, at)).match(/[^\n\r]*(?:\r\n|[\n\r])|[^\n\r]+/g) ?? [];
  const keep = a[at + 1] === true;
  return new PyList(lines.map((line) => back(keep ? line : line.replace(/(?:\r\n|[\n\r])$/, ''))));
});

method(bytes, 'join', 2, 2, (w, a, at) => {
  const items = plainItems(w, a[at + 1]!);
  if (items === undefined)
    return w.failed ? undefined : w.tail(w.prelude('bytes_join'), [a[at]!, a[at + 1]!]);
  const parts: string[] = [];
  for (const [i, item] of items.entries()) {
    const data = bytesOf(item);
    if (data === undefined) {
      return w.raise(
        'TypeError',
        `sequence item ${i}: expected a bytes-like object, ${typeName(item)} found`,
      );
    }
    parts.push(latin(new PyBytes(data)));
  }
  return back(parts.join(latin(self(a, at))));
});

const ASCII_CASE: Readonly<Record<string, (s: string) => Value>> = {
  upper: (s) => back(s.replace(/[a-z]+/g, (t) => t.toUpperCase())),
  lower: (s) => back(s.replace(/[A-Z]+/g, (t) => t.toLowerCase())),
  swapcase: (s) =>
    back(s.replace(/[a-zA-Z]/g, (t) => (t >= 'a' ? t.toUpperCase() : t.toLowerCase()))),
  capitalize: (s) =>
    back(s.replace(/[A-Z]+/g, (t) => t.toLowerCase()).replace(/^[a-z]/, (t) => t.toUpperCase())),
  title: (s) => back(s.replace(/[a-zA-Z]+/g, (t) => t[0].toUpperCase() + t.slice(1).toLowerCase())),
  isalpha: (s) => /^[a-zA-Z]+$/.test(s),
  isdigit: (s) => /^[0-9]+$/.test(s),
  isalnum: (s) => /^[a-zA-Z0-9]+$/.test(s),
  isspace: (s) => /^[ \t\n\r\v\f]+$/.test(s),
  isupper: (s) => /[A-Z]/.test(s) && !/[a-z]/.test(s),
  islower: (s) => /[a-z]/.test(s) && !/[A-Z]/.test(s),
  istitle: (s) => /[a-zA-Z]/.test(s) && !/(?<![a-zA-Z])[a-z]|[a-zA-Z][A-Z]/.test(s),
  isascii: (s) => /^[\x00-\x7f]*$/.test(s),
};
for (const [name, fn] of Object.entries(ASCII_CASE)) {
  method(bytes, name, 1, 1, (_w, a, at) => fn(latin(self(a, at))));
}

methodWith(bytes, 'hex', '(self, sep=None, bytes_per_sep=1)', (_w, a, at) => {
  const pairs = Array.from(self(a, at).data, (b) => b.toString(16).padStart(2, '0'));
  const sep =
    a[at + 1] instanceof PyBytes ? latin(a[at + 1] as PyBytes) : (asText(a[at + 1]) ?? '');
  const size = Number(asInt(a[at + 2]) ?? 1);
  if (sep === '' || size === 0) return pairs.join('');
  const groups: string[] = [];
  if (size > 0)
    for (let end = pairs.length; end > 0; end -= size)
      groups.unshift(pairs.slice(Math.max(0, end - size), end).join(''));
  else for (let i = 0; i < pairs.length; i -= size) groups.push(pairs.slice(i, i - size).join(''));
  return groups.join(sep);
});

classMethod(bytes, 'fromhex', 2, 2, (w, a, at) => {
  const s = asText(a[at + 1]);
  if (s === undefined)
    return w.raise('TypeError', `fromhex() argument must be str, not ${typeName(a[at + 1]!)}`);
  const out: number[] = [];
  for (let i = 0; i < s.length;) {
    if (SPACES.includes(s[i])) {
      i++;
      continue;
    }
    const bad = /[0-9a-fA-F]/.test(s[i]) ? (/[0-9a-fA-F]/.test(s[i + 1] ?? '') ? -1 : i + 1) : i;
    if (bad >= 0)
      return w.raise(
        'ValueError',
        `non-hexadecimal number found in fromhex() arg at position ${bad}`,
      );
    out.push(Number(`0x${s.slice(i, i + 2)}`));
    i += 2;
  }
  return new PyBytes(Uint8Array.from(out));
});

methodWith(bytes, 'translate', "(self, table, /, delete=b'')", (w, a, at) => {
  const table = a[at + 1]! === null ? null : bytesOf(a[at + 1]);
  const remove = a[at + 2] === undefined ? new Uint8Array(0) : bytesOf(a[at + 2]);
  if (table === undefined || remove === undefined) {
    const wrong = table === undefined ? a[at + 1]! : a[at + 2]!;
    return w.raise('TypeError', `a bytes-like object is required, not '${typeName(wrong)}'`);
  }
  if (table !== null && table.length !== 256)
    return w.raise('ValueError', 'translation table must be 256 characters long');
  const kept = self(a, at).data.filter((b) => !remove.includes(b));
  return new PyBytes(table === null ? kept : kept.map((b) => table[b]));
});

const maketrans = makeFunction('maketrans', 2, 2, (w, a, at) => {
  const [from, to] = [bytesOf(a[at]), bytesOf(a[at + 1])];
  if (from === undefined || to === undefined) {
    const wrong = from === undefined ? a[at]! : a[at + 1]!;
    return w.raise('TypeError', `a bytes-like object is required, not '${typeName(wrong)}'`);
  }
  if (from.length !== to.length)
    return w.raise('ValueError', 'maketrans arguments must have same length');
  const table = Uint8Array.from({ length: 256 }, (_, i) => i);
  from.forEach((b, i) => (table[b] = to[i]!));
  return new PyBytes(table);
});
staticMethod(bytes, 'maketrans', maketrans);
