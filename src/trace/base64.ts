/**
 * Base64 (RFC 4648, section 4) of int32 words in little-endian order. Written here because this room
 * may use neither Node's Buffer nor the browser's btoa.
 */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const INVALID = 255;

const CODES = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const VALUES = new Uint8Array(128).fill(INVALID);
CODES.forEach((code, value) => {
  VALUES[code] = value;
});

/** The length of the base64 of so many words. */
export function encodedLength(words: number): number {
  return Math.ceil((words * 4) / 3) * 4;
}

/** The base64 of the first `length` words. */
export function encodeWords(words: Int32Array, length: number): string {
  const bytes = bytesOf(words, length);
  const whole = bytes.length - (bytes.length % 3);
  let text = '';
  for (let i = 0; i < whole; i += 3) {
    const group = (bytes[i] << 16) | (bytes[i + 1] << 8) | bytes[i + 2];
    // Four at a time: a tenth of the time that spreading a typed array into arguments takes.
    text += String.fromCharCode(
      CODES[group >> 18],
      CODES[(group >> 12) & 63],
      CODES[(group >> 6) & 63],
      CODES[group & 63],
    );
  }
  const rest = bytes.length - whole;
  if (rest === 0) return text;
  const group = (bytes[whole] << 16) | (rest === 2 ? bytes[whole + 1] << 8 : 0);
  const letters = ALPHABET[group >> 18] + ALPHABET[(group >> 12) & 63];
  return text + letters + (rest === 2 ? `${ALPHABET[(group >> 6) & 63]}=` : '==');
}

/** The words, or null if the text is not what `encodeWords` makes of some. */
export function decodeWords(text: string): Int32Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const size = (text.length / 4) * 3 - padding;
  if (size % 4 !== 0) return null;
  const bytes = new Uint8Array(size);
  let out = 0;
  for (let i = 0; i < text.length; i += 4) {
    const missing = i + 4 === text.length ? padding : 0;
    const a = valueAt(text, i);
    const b = valueAt(text, i + 1);
    const c = missing === 2 ? 0 : valueAt(text, i + 2);
    const d = missing === 0 ? valueAt(text, i + 3) : 0;
    if ((a | b | c | d) > 63) return null;
    const group = (a << 18) | (b << 12) | (c << 6) | d;
    // Bits that belong to no byte are zero, so that every text has one meaning and one form.
    if (missing > 0 && (group & ((1 << (8 * missing)) - 1)) !== 0) return null;
    bytes[out++] = group >> 16;
    if (missing < 2) bytes[out++] = group >> 8;
    if (missing < 1) bytes[out++] = group;
  }
  return wordsOf(bytes);
}

/** The six bits for which a letter stands; more for one that is not in the alphabet. */
function valueAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  return code < 128 ? VALUES[code] : INVALID;
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
