/** Text to bytes and back: UTF-8, Latin-1, ASCII, UTF-16 and UTF-32, with CPython's errors. */

/** What could not be translated: the range, and why. */
export interface CodecFailure {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

export type Codec =
  | 'utf-8'
  | 'utf-8-sig'
  | 'latin-1'
  | 'ascii'
  | 'utf-16'
  | 'utf-16-le'
  | 'utf-16-be'
  | 'utf-32'
  | 'utf-32-le'
  | 'utf-32-be';

const NAMES: Readonly<Record<string, Codec>> = {
  utf8: 'utf-8', u8: 'utf-8', utf: 'utf-8', utf8sig: 'utf-8-sig', cp65001: 'utf-8',
  latin1: 'latin-1', iso88591: 'latin-1', l1: 'latin-1', latin: 'latin-1', '8859': 'latin-1',
  ascii: 'ascii', usascii: 'ascii', '646': 'ascii',
  utf16: 'utf-16', utf16le: 'utf-16-le', utf16be: 'utf-16-be',
  utf32: 'utf-32', utf32le: 'utf-32-le', utf32be: 'utf-32-be',
}; // prettier-ignore

/** Encodings that CPython has, and the engine has not. */
const OTHERS =
  /^(cp\d+|windows\d+|iso8859\d+|iso2022\w+|koi8[rtu]|gb\w+|hz\w*|big5\w*|shiftjis\w*|sjis|euc\w+|johab|mac\w+|latin\d+|l\d+|ptcp154|kz1048|tis620|hproman8|utf7|idna|punycode|unicodeescape|rawunicodeescape)$/;

export function isOtherCodec(name: string): boolean {
  return OTHERS.test(plainName(name));
}

const plainName = (name: string): string => name.toLowerCase().replace(/[-_ ]/g, '');

/** The codec of a name, whatever its spelling; undefined if it is unknown. */
export function findCodec(name: string): Codec | undefined {
  return NAMES[plainName(name)];
}

/** How `str.encode` errors name it. */
export function codecName(codec: Codec): string {
  return codec === 'utf-8-sig' ? 'utf-8' : codec;
}

/** The bytes of one code point; undefined if the codec has none for it. */
function encodePoint(code: number, codec: Codec): number[] | undefined {
  switch (codec) {
    case 'ascii':
      return code < 128 ? [code] : undefined;
    case 'latin-1':
      return code < 256 ? [code] : undefined;
    case 'utf-8':
    case 'utf-8-sig':
      if (code >= 0xd800 && code <= 0xdfff) return undefined;
      if (code < 0x80) return [code];
      if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)];
      if (code < 0x10000)
        return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
      return [
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      ];
    default:
      return encodeWide(code, codec);
  }
}

function encodeWide(code: number, codec: Codec): number[] {
  const little = !codec.endsWith('be');
  const unit = (n: number, size: number): number[] => {
    const out = Array.from({ length: size }, (_, i) => (n >>> (8 * i)) & 255);
    return little ? out : out.reverse();
  };
  if (codec.startsWith('utf-32')) return unit(code, 4);
  if (code < 0x10000) return unit(code, 2);
  const rest = code - 0x10000;
  return [...unit(0xd800 | (rest >> 10), 2), ...unit(0xdc00 | (rest & 0x3ff), 2)];
}

/** The byte order mark of UTF-8. */
const MARK = [0xef, 0xbb, 0xbf];

/** Codecs in which a character of ASCII is one byte. */
const ONE_BYTE: ReadonlySet<Codec> = new Set<Codec>(['utf-8', 'ascii', 'latin-1']);

const ASCII = /^[\0-\x7f]*$/;

/** Encodes; `replace` answers what to put for a run that has no bytes, or null: the encoding fails. */
export function encodeText(
  text: string,
  codec: Codec,
  replace: (run: string) => readonly number[] | null,
): Uint8Array | CodecFailure {
  if (ONE_BYTE.has(codec) && ASCII.test(text)) {
    return Uint8Array.from(text, (ch) => ch.charCodeAt(0));
  }
  const out: number[] = codec === 'utf-8-sig' ? [...MARK] : [];
  if (codec === 'utf-16') out.push(0xff, 0xfe);
  if (codec === 'utf-32') out.push(0xff, 0xfe, 0, 0);
  const points = [...text];
  for (let i = 0; i < points.length; i++) {
    const bytes = encodePoint(points[i].codePointAt(0)!, codec);
    if (bytes !== undefined) {
      for (const b of bytes) out.push(b);
      continue;
    }
    let end = i + 1;
    while (end < points.length && encodePoint(points[end].codePointAt(0)!, codec) === undefined)
      end++;
    const put = replace(points.slice(i, end).join(''));
    if (put === null) return { start: i, end, reason: encodeReason(codec) };
    for (const b of put) out.push(b);
    i = end - 1;
  }
  return Uint8Array.from(out);
}

function encodeReason(codec: Codec): string {
  return codec.startsWith('utf-8')
    ? 'surrogates not allowed'
    : `ordinal not in range(${codec === 'ascii' ? 128 : 256})`;
}

/** Decodes; `replace` answers what to put for bytes that mean nothing, or null: the decoding fails. */
export function decodeBytes(
  data: Uint8Array,
  codec: Codec,
  replace: (bad: Uint8Array) => string | null,
): string | CodecFailure {
  let out = '';
  let i = codec === 'utf-8-sig' && MARK.every((byte, k) => data[k] === byte) ? MARK.length : 0;
  let big = codec.endsWith('be');
  const wide = codec.startsWith('utf-16') ? 2 : codec.startsWith('utf-32') ? 4 : 1;
  if (codec === 'utf-16' || codec === 'utf-32') {
    if (data[0] === 0xff && data[1] === 0xfe) i = wide;
    else if (data[wide - 2] === 0xfe && data[wide - 1] === 0xff) {
      i = wide;
      big = true;
    }
  }
  while (i < data.length) {
    const got = wide === 1 ? decodeNarrow(data, i, codec) : decodeWide(data, i, wide, big);
    if ('text' in got) {
      out += got.text;
      i += got.length;
      continue;
    }
    const put = replace(data.slice(i, i + got.length));
    if (put === null) return { start: i, end: i + got.length, reason: got.reason };
    out += put;
    i += got.length;
  }
  return out;
}

type Decoded =
  | { readonly text: string; readonly length: number }
  | { readonly reason: string; readonly length: number };

function decodeNarrow(data: Uint8Array, i: number, codec: Codec): Decoded {
  const b = data[i];
  if (b < 0x80) return { text: String.fromCharCode(b), length: 1 };
  if (codec === 'latin-1') return { text: String.fromCharCode(b), length: 1 };
  if (codec === 'ascii') return { reason: 'ordinal not in range(128)', length: 1 };
  const need =
    b >= 0xc2 && b < 0xe0 ? 1 : b >= 0xe0 && b < 0xf0 ? 2 : b >= 0xf0 && b < 0xf5 ? 3 : 0;
  if (need === 0) return { reason: 'invalid start byte', length: 1 };
  let code = b & (0x3f >> need);
  for (let k = 1; k <= need; k++) {
    const next = data[i + k];
    if (next === undefined) return { reason: 'unexpected end of data', length: k };
    const [low, high] = k > 1 ? [0x80, 0xbf] : secondRange(b);
    if (next < low || next > high) return { reason: 'invalid continuation byte', length: k };
    code = (code << 6) | (next & 63);
  }
  return { text: String.fromCodePoint(code), length: need + 1 };
}

/** What may follow a first byte: no overlong forms, no surrogates, nothing past U+10FFFF. */
function secondRange(b: number): [low: number, high: number] {
  if (b === 0xe0) return [0xa0, 0xbf];
  if (b === 0xed) return [0x80, 0x9f];
  if (b === 0xf0) return [0x90, 0xbf];
  return b === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
}

function decodeWide(data: Uint8Array, i: number, size: number, big: boolean): Decoded {
  if (i + size > data.length) return { reason: 'truncated data', length: data.length - i };
  const unit = (at: number): number => {
    let n = 0;
    for (let k = 0; k < size; k++) n += data[at + k] * 2 ** (8 * (big ? size - 1 - k : k));
    return n;
  };
  const first = unit(i);
  if (size === 4)
    return first > 0x10ffff
      ? { reason: 'code point not in range(0x110000)', length: 4 }
      : { text: String.fromCodePoint(first), length: 4 };
  if (first >= 0xd800 && first < 0xdc00 && i + 4 <= data.length) {
    const second = unit(i + 2);
    if (second >= 0xdc00 && second < 0xe000)
      return { text: String.fromCharCode(first, second), length: 4 };
  }
  if (first >= 0xd800 && first < 0xe000) return { reason: 'illegal encoding', length: 2 };
  return { text: String.fromCharCode(first), length: 2 };
}
