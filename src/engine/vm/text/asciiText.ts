/** Escapes for everything beyond ASCII, as ascii() and `!a` write them. */
export function escapeNonAscii(text: string): string {
  return text.replace(/[^\x00-\x7f]/gu, (ch) => {
    const n = ch.codePointAt(0)!;
    if (n < 256) return `\\x${n.toString(16).padStart(2, '0')}`;
    if (n < 65536) return `\\u${n.toString(16).padStart(4, '0')}`;
    return `\\U${n.toString(16).padStart(8, '0')}`;
  });
}
