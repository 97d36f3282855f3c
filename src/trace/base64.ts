/**
 * Base64 (RFC 4648, section 4) of int32 words in little-endian order. Written here because this room
 * may use neither Node's Buffer nor the browser's btoa.
 */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PADDING = '='.charCodeAt(0);
const INVALID = 255;

const CODES = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const VALUES = new Uint8Array(256).fill(INVALID);
CODES.forEach((code, value) => {
  VALUES[code] = value;
});

/** How many characters become a string at a time: more arguments than this overflow the stack. */
const BLOCK = 8192;

/** The length of the base64 of so many words. */
export function encodedLength(words: number): number {
  return Math.ceil((words * 4) / 3) * 4;
}

/** The base64 of the first `length` words. */
export function encodeWords(words: Int32Array, length: number): string {
  const bytes = bytesOf(words, length);
  const codes = new Uint8Array(encodedLength(length)).fill(PADDING);
  let out = 0;
  let i = 0;
  for (; i + 2 < bytes.length; i += 3) {
    const group = (bytes[i] << 16) | (bytes[i + 1] << 8) | bytes[i + 2];
    codes[out++] = CODES[group >> 18];
    codes[out++] = CODES[(group >> 12) & 63];
    codes[out++] = CODES[(group >> 6) & 63];
    codes[out++] = CODES[group & 63];
  }
  if (i < bytes.length) {
    const two = i + 1 < bytes.length;
    const group = (bytes[i] << 16) | (two ? bytes[i + 1] << 8 : 0);
    codes[out++] = CODES[group >> 18];
    codes[out++] = CODES[(group >> 12) & 63];
    if (two) codes[out] = CODES[(group >> 6) & 63];
  }
  let text = '';
  for (let at = 0; at < codes.length; at += BLOCK) {
    text += String.fromCharCode(...codes.subarray(at, at + BLOCK));
  }
  return text;
}

/** The words, or null if the text is not what `encodeWords` makes of some. */
export function decodeWords(text: string): Int32Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const size = (text.length / 4) * 3 - padding;
  if (size % 4 !== 0) return null;
  const bytes = new Uint8Array(size);
  let bits = 0;
  let group = 0;
  let out = 0;
  for (let i = 0; i < text.length - padding; i++) {
    const code = text.charCodeAt(i);
    const value = code < 256 ? VALUES[code] : INVALID;
    if (value === INVALID) return null;
    group = ((group << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[out++] = group >> bits;
    }
  }
  // Bits that belong to no byte are zero, so that every text has one meaning and one form.
  if ((group & ((1 << bits) - 1)) !== 0) return null;
  return wordsOf(bytes);
}

function bytesOf(words: Int32Array, length: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(length * 4));
  for (let i = 0; i < length; i++) view.setInt32(i * 4, words[i], true);
  return new Uint8Array(view.buffer);
}

function wordsOf(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer);
  const words = new Int32Array(bytes.length / 4);
  for (let i = 0; i < words.length; i++) words[i] = view.getInt32(i * 4, true);
  return words;
}
