/** The white space a line begins with: INDENT and DEDENT, following CPython's tok_get. */
import {
  addToken,
  lineEnd,
  newLine,
  skipComment,
  stopAtEnd,
  stopScan,
  type Scanner,
} from './scanner';

const TAB_SIZE = 8;
const MAX_INDENTS = 100;

export interface Indents {
  readonly columns: number[];
  /** The same with a tab counting as one column: the two must agree (TabError). */
  readonly altColumns: number[];
}

/** Reads the white space a line begins with; true if a statement begins there. */
export function scanIndentation(s: Scanner, indents: Indents): boolean {
  const { source } = s;
  let column = 0;
  let altColumn = 0;
  let joined = -1;
  for (;;) {
    const c = source[s.pos];
    if (c === ' ') {
      column++;
      altColumn++;
    } else if (c === '\t') {
      column = (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE;
      altColumn++;
    } else if (c === '\f') {
      column = 0;
      altColumn = 0;
    } else if (c === '\\' && source[s.pos + 1] === '\n') {
      // A joined line: the indentation is that of its first line, if it had any.
      if (joined < 0 && column > 0) joined = column;
      s.pos += 2;
      if (s.pos >= source.length) {
        stopAtEnd(s);
        return true;
      }
      newLine(s);
      column = 0;
      altColumn = 0;
      continue;
    } else {
      break;
    }
    s.pos++;
  }
  if (joined >= 0) {
    column = joined;
    altColumn = joined;
  }
  const c = source[s.pos];
  if (c === '#') skipComment(s);
  s.comment = -1;
  if (c === '#' || c === '\n' || s.pos >= source.length) {
    if (s.pos < source.length) {
      s.pos++;
      newLine(s);
    }
    return false;
  }
  indent(s, indents, column, altColumn);
  return true;
}

function indent(s: Scanner, indents: Indents, column: number, altColumn: number): void {
  const { columns, altColumns } = indents;
  const top = columns.length - 1;
  if (column === columns[top]) {
    if (altColumn !== altColumns[top]) failTabs(s);
  } else if (column > columns[top]) {
    if (columns.length >= MAX_INDENTS) {
      stopScan(s, s.lineStart, s.pos, 'too many levels of indentation', 'IndentationError');
    }
    if (altColumn <= altColumns[top]) failTabs(s);
    columns.push(column);
    altColumns.push(altColumn);
    addToken(s, 'indent', s.lineStart);
  } else {
    if (!columns.includes(column)) {
      const end = lineEnd(s);
      const message = 'unindent does not match any outer indentation level';
      stopScan(s, end, end, message, 'IndentationError');
      return;
    }
    while (column < columns[columns.length - 1]) {
      columns.pop();
      altColumns.pop();
      addToken(s, 'dedent', s.pos);
    }
    if (altColumn !== altColumns[altColumns.length - 1]) failTabs(s);
  }
}

function failTabs(s: Scanner): void {
  const message = 'inconsistent use of tabs and spaces in indentation';
  stopScan(s, s.lineStart, lineEnd(s), message, 'TabError');
}
