/**
 * The encoding that a file declares (PEP 263). The text is decoded already, as UTF-8: a declaration
 * of something else is an error where that went wrong.
 */
import { failAt, failUnsupportedAt, type SourceFile } from './compileError';

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const BLANK = /^[ \t\f]*(?:#.*)?$/;
const UTF8 = /^(?:utf-?8(?:-.*)?|u8|utf|cp65001|(?:us-)?ascii|646)$/;
/** The other encodings that CPython knows, by the shape of their names. */
const KNOWN =
  /^(?:latin-?1|l1|iso-?8859-?\d*(?:-.*)?|8859|cp\d+|windows-\d+|mac-?\w+|koi8-?\w+|big5\w*|gb\w*|hz|euc-?\w+|shift-?jis\w*|sjis\w*|johab|ptcp154|tis-?620|utf-?(?:16|32|7)\w*)$/;
/** Stands where bytes are no UTF-8. */
const REPLACEMENT = '\uFFFD';

/** Throws if the file declares an encoding that does not exist, or one that it was not read in. */
export function checkEncoding(file: SourceFile): void {
  const lines = file.source.split('\n', 2);
  for (const [i, text] of lines.entries()) {
    const name = COOKIE.exec(text)?.[1];
    if (name !== undefined) {
      checkName(file, i + 1, text, name);
      return;
    }
    if (!BLANK.test(text)) return;
  }
}

function checkName(file: SourceFile, line: number, text: string, name: string): void {
  const normal = name.toLowerCase().replaceAll('_', '-');
  if (UTF8.test(normal)) return;
  const column = text.indexOf(name);
  const span = { line, column, endLine: line, endColumn: column + name.length };
  if (!KNOWN.test(normal)) failAt(file, span, `encoding problem: ${name}`);
  if (file.source.includes(REPLACEMENT)) {
    failUnsupportedAt(file, span, `source files in the encoding ${name}`);
  }
}
