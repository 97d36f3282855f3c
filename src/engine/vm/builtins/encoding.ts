/** str.encode, bytes.decode and the exceptions they raise, with the usual error handlers. */
import type { World } from '../../world';
import { typeName } from '../typeLookup';
import { methodWith } from '../define';
import { PyBytes, PyException, PyTuple, T, type Slot, type Value } from '../object';
import { asText } from './arguments';
import { text } from './strCase';
import { decodeBytes, encodeText, findCodec, isOtherCodec, type Codec } from './textCodec';

/** An optional argument that must be str; undefined after TypeError. */
function option(
  w: World,
  v: Slot,
  fallback: string,
  who: string,
  name: string,
): string | undefined {
  if (v === undefined) return fallback;
  return (
    asText(v) ?? w.raise('TypeError', `${who}() argument '${name}' must be str, not ${typeName(v)}`)
  );
}

function codec(w: World, name: string): Codec | undefined {
  const found = findCodec(name);
  if (found !== undefined) return found;
  if (isOtherCodec(name)) return w.refuse(`the encoding ${name}`);
  return w.raise('LookupError', `unknown encoding: ${name}`);
}

export function unicodeError(
  w: World,
  type: string,
  encoding: string,
  object: Value,
  start: number,
  end: number,
  reason: string,
): undefined {
  return w.throw(new PyException(T[type], new PyTuple([encoding, object, start, end, reason])));
}

/** The bytes of a text; undefined with the status set. */
export function encode(w: World, s: string, encoding: string, errors: string): Slot {
  const how = codec(w, encoding);
  if (how === undefined) return undefined;
  const plain = (t: string): number[] => Array.from(t, (ch) => ch.charCodeAt(0));
  const handlers: Readonly<Record<string, (run: string) => readonly number[] | null>> = {
    strict: () => null,
    ignore: () => [],
    replace: (run) => plain('?'.repeat([...run].length)),
    backslashreplace: (run) => plain([...run].map(escape).join('')),
    xmlcharrefreplace: (run) => plain([...run].map((ch) => `&#${ch.codePointAt(0)!};`).join('')),
    surrogateescape: (run) =>
      [...run].every((ch) => ch >= '\udc80' && ch <= '\udcff')
        ? Array.from(run, (ch) => ch.charCodeAt(0) - 0xdc00)
        : null,
    surrogatepass: (run) => Array.from(run).flatMap((ch) => {
      const code = ch.codePointAt(0)!;
      return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
    }), // prettier-ignore
  };
  const handler = handlers[errors];
  if (handler === undefined)
    return w.raise('LookupError', `unknown error handler name '${errors}'`);
  const done = encodeText(s, how, handler);
  if (done instanceof Uint8Array) return new PyBytes(done);
  return unicodeError(w, 'UnicodeEncodeError', how, s, done.start, done.end, done.reason);
}

/** `\xe9`, `\u20ac`, `\U0001f600` */
export function escape(ch: string): string {
  const n = ch.codePointAt(0)!;
  if (n < 256) return `\\x${n.toString(16).padStart(2, '0')}`;
  return n < 65536
    ? `\\u${n.toString(16).padStart(4, '0')}`
    : `\\U${n.toString(16).padStart(8, '0')}`;
}

export function decode(w: World, data: PyBytes, encoding: string, errors: string): Slot {
  const how = codec(w, encoding);
  if (how === undefined) return undefined;
  const handlers: Readonly<Record<string, (bad: Uint8Array) => string | null>> = {
    strict: () => null,
    ignore: () => '',
    replace: () => '\ufffd',
    backslashreplace: (bad) =>
      Array.from(bad, (b) => `\\x${b.toString(16).padStart(2, '0')}`).join(''),
    surrogateescape: (bad) => Array.from(bad, (b) => String.fromCharCode(0xdc00 + b)).join(''),
  };
  const handler = handlers[errors];
  if (handler === undefined)
    return w.raise('LookupError', `unknown error handler name '${errors}'`);
  const done = decodeBytes(data.data, how, handler);
  if (typeof done === 'string') return done;
  return unicodeError(w, 'UnicodeDecodeError', how, data, done.start, done.end, done.reason);
}

methodWith(T['str'], 'encode', "(self, encoding='utf-8', errors='strict')", (w, a, at) => {
  const encoding = option(w, a[at + 1], 'utf-8', 'encode', 'encoding');
  const errors = option(w, a[at + 2], 'strict', 'encode', 'errors');
  return encoding === undefined || errors === undefined
    ? undefined
    : encode(w, text(w, a, at), encoding, errors);
});

methodWith(T['bytes'], 'decode', "(self, encoding='utf-8', errors='strict')", (w, a, at) => {
  const encoding = option(w, a[at + 1], 'utf-8', 'decode', 'encoding');
  const errors = option(w, a[at + 2], 'strict', 'decode', 'errors');
  return encoding === undefined || errors === undefined
    ? undefined
    : decode(w, a[at] as PyBytes, encoding, errors);
});
