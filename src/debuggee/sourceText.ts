/** The text of Python source files, in the encoding that they declare (PEP 263). Node only. */
import {
  declaredEncoding,
  encodingName,
  escapeByte,
  isAscii,
  isUtf8,
} from '../base/sourceEncoding';

/**
 * The text of a file without its byte order mark. Bytes that mean nothing in its encoding stand there as
 * `escapeByte` writes them, which the compiler complains of.
 */
export function sourceText(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString('latin1');
  const label = labelOf(encodingName(declaredEncoding(latin)?.name ?? 'utf-8'));
  if (label === 'latin-1') return latin;
  return decoded(bytes, label) ?? escaped(bytes, label === 'utf-8');
}

/** The name under which WHATWG's Encoding standard has a Python encoding. */
function labelOf(name: string): string {
  if (isUtf8(name)) return 'utf-8';
  if (/^(?:latin-?1|l1|iso-?8859-?1|8859|cp819)$/.test(name)) return 'latin-1';
  // The standard takes this for one that has more.
  if (isAscii(name)) return 'ascii';
  return name
    .replace(/^cp(\d{4})$/, 'windows-$1')
    .replace(/^iso8859-?/, 'iso-8859-')
    .replace(/^(?:shift-?jis|sjis)$/, 'shift_jis');
}

/** What Node 20 takes for the control characters of Latin-1. */
const isMisread = (byte: number): boolean => byte >= 0x80 && byte < 0xa0;

/** Undefined where some bytes mean nothing, or nobody here knows the encoding. */
function decoded(bytes: Uint8Array, label: string): string | undefined {
  if (label === 'ascii')
    return bytes.every((b) => b < 0x80) ? Buffer.from(bytes).toString('latin1') : undefined;
  if (label === 'windows-1252' && bytes.some(isMisread)) return undefined;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** All that is no ASCII, or no UTF-8, as escaped bytes. */
function escaped(bytes: Uint8Array, isUtf8: boolean): string {
  let text = '';
  for (let i = 0; i < bytes.length;) {
    const length = isUtf8 ? lengthAt(bytes, i) : Number(bytes[i] < 0x80);
    const end = i + Math.max(length, 1);
    text +=
      length === 0 ? escapeByte(bytes[i]) : Buffer.from(bytes.subarray(i, end)).toString('utf8');
    i = end;
  }
  return text;
}

/** How many bytes the character there has in UTF-8; 0: it is none. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const length = [0x80, 0xe0, 0xf0, 0xf8].findIndex((limit) => bytes[at] < limit) + 1;
  return length > 0 && decoded(bytes.subarray(at, at + length), 'utf-8') !== undefined ? length : 0;
}
