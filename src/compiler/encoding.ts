/**
 * The encoding that a file declares (PEP 263). Its text is decoded already: whoever read the file did so
 * (`debuggee/sourceText.ts`), and left in it the bytes that mean nothing.
 */
import { declaredEncoding, encodingName, ESCAPED, isAscii, isUtf8 } from '../base/sourceEncoding';
import { failAt, failUnsupportedAt, type SourceFile } from './compileError';

/** The other encodings that CPython knows, by the shape of their names. */
const KNOWN =
  /^(?:latin-?1|l1|iso-?8859-?\d*(?:-.*)?|8859|cp\d+|windows-\d+|mac-?\w+|koi8-?\w+|big5\w*|gb\w*|hz|euc-?\w+|shift-?jis\w*|sjis\w*|johab|ptcp154|tis-?620|utf-?(?:16|32|7)\w*)$/;

/** Throws if the file declares an encoding that does not exist, or has bytes that mean nothing in its own. */
export function checkEncoding(file: SourceFile): void {
  const { source } = file;
  const declared = declaredEncoding(source);
  const bad = ESCAPED.exec(source);
  const normal = encodingName(declared?.name ?? 'utf-8');
  if (declared !== undefined && !isUtf8(normal)) {
    const { name, line } = declared;
    const column = source.split('\n', 2)[line - 1].indexOf(name);
    const span = { line, column, endLine: line, endColumn: column + name.length };
    const isKnown = KNOWN.test(normal);
    if (bad !== null && isKnown)
      failUnsupportedAt(file, span, `source files in the encoding ${name}`);
    if (bad !== null || (!isKnown && !isAscii(normal)))
      failAt(file, span, `encoding problem: ${name}`);
    return;
  }
  if (bad === null) return;
  const before = source.slice(0, bad.index).split('\n');
  const [line, column] = [before.length, before[before.length - 1].length];
  const code = (bad[0].charCodeAt(0) & 0xff).toString(16);
  const span = { line, column, endLine: line, endColumn: column + 1 };
  const message =
    declared === undefined
      ? `Non-UTF-8 code starting with '\\x${code}' in file ${file.file} on line ${line}, but no encoding declared; see https://peps.python.org/pep-0263/ for details`
      : `(unicode error) 'utf-8' codec can't decode byte 0x${code} in position 0: invalid start byte`;
  failAt(file, span, message);
}
