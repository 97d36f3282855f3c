/** What Python source says of its own encoding (PEP 263), and bytes that mean nothing in it. */

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const BLANK = /^[ \t\f]*(?:#.*)?$/;

const UTF8 = /^(?:utf-?8(?:-.*)?|u8|utf|cp65001)$/;
const ASCII = /^(?:(?:us-)?ascii|646)$/;

/** How an encoding's name is compared. */
export function encodingName(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

/** Of a name for comparing. */
export const isUtf8 = (name: string): boolean => UTF8.test(name);
export const isAscii = (name: string): boolean => ASCII.test(name);

/** Bytes stand in texts as Python's `surrogateescape` has them: no text has these. */
export const ESCAPED = /[\udc80-\udcff]/;

/** How a byte that means nothing stands in a text. */
export function escapeByte(byte: number): string {
  return String.fromCharCode(0xdc00 + byte);
}

/** The encoding that the first two lines of a file name, and in which line. */
export function declaredEncoding(text: string): { name: string; line: number } | undefined {
  for (const [i, line] of text.split('\n', 2).entries()) {
    const name = COOKIE.exec(line)?.[1];
    if (name !== undefined) return { name, line: i + 1 };
    if (!BLANK.test(line)) return undefined;
  }
  return undefined;
}
