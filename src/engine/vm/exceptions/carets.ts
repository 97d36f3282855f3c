/**
 * What stands below the `File …` line of a traceback entry: the source, and from 3.11 on the marks
 * under the expression that failed.
 *
 * 3.11 and 3.12 show the first line of a place, 3.13 and later all that matter of a place of several
 * lines. Operators, brackets of subscripts and (3.13) of calls are told apart within the expression:
 * `~~^~~`. Follows `traceback.c` of 3.11 and `Lib/traceback.py` of 3.13.
 */
import type * as ast from '../../../compiler/ast';
import { CompileError } from '../../../compiler/compileError';
import { parseModule } from '../../../compiler/parse';
import type { Traits } from '../../traits';
import { sourceLine } from '../sources';

/** Where an instruction comes from: lines from 1, columns in UTF-16 units from 0. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A part of an expression to be marked otherwise than the rest; lines from 0. */
interface Anchors {
  readonly fromLine: number;
  readonly from: number;
  readonly toLine: number;
  readonly to: number;
}

const INDENT = '    ';

/** The indented lines for a place, each with its line break; empty if the source is not known. */
export function sourceBlock(traits: Traits, place: Place): string {
  const line = sourceLine(place.file, place.line);
  if (line === undefined || line.trim() === '') return '';
  switch (traits.tracebackMarks) {
    case 'none':
      return `${INDENT}${line.trim()}\n`;
    case 'line':
      return `${INDENT}${line.trim()}\n${marksOfLine(line, place)}`;
    default:
      return markedLines(place);
  }
}

// --- 3.11 and 3.12

function marksOfLine(line: string, place: Place): string {
  const indent = line.length - line.trimStart().length;
  const several = place.endLine !== place.line;
  const start = place.column;
  const end = several ? line.trimEnd().length : place.endColumn;
  if (end <= start) return '';
  const anchors = several ? null : anchorsIn(line.slice(start, end), false);
  if (anchors === null && end - start === line.length - indent) return '';
  const marked = line.slice(start, end);
  const to = width(marked, marked.length);
  const within = anchors ?? { from: 0, to: marked.length };
  const from = width(marked, within.from);
  const behind = width(marked, within.to);
  const marks = '~'.repeat(from) + '^'.repeat(behind - from) + '~'.repeat(to - behind);
  return `${INDENT}${' '.repeat(width(line.slice(indent), start - indent))}${marks}\n`;
}

// --- 3.13

function markedLines({ file, line, column, endLine, endColumn }: Place): string {
  const original: string[] = [];
  for (let n = line; n <= Math.max(line, endLine); n++) {
    original.push((sourceLine(file, n) ?? '').trimEnd());
  }
  const lines = dedent(original);
  const dedented = original[0].length - lines[0].length;
  const start = Math.max(0, column - dedented);
  const end = Math.max(0, endColumn - dedented);
  const last = lines.length - 1;
  const whole = lines.join('\n');
  const segment = whole.slice(start, whole.length - (lines[last].length - end));
  const anchors = withStart(anchorsIn(segment, true), start);
  const shown = wantsMarks(lines, start, end, anchors)
    ? (n: number): string[] => [lines[n], marksUnder(lines, n, start, end, anchors)]
    : (n: number): string[] => [lines[n]];
  const out: string[] = [];
  let previous = 0;
  for (const n of significantLines(last, anchors)) {
    if (n - previous === 2) out.push(...shown(n - 1));
    else if (n - previous > 2) out.push(`...<${n - previous - 1} lines>...`);
    out.push(...shown(n));
    previous = n;
  }
  return dedent(out)
    .map((text) => `${INDENT}${text}\n`)
    .join('');
}

/** Anchors count from the start of the expression, lines from their own start. */
function withStart(anchors: Anchors | null, start: number): Anchors | null {
  if (anchors === null) return null;
  const { fromLine, from, toLine, to } = anchors;
  return {
    fromLine,
    from: fromLine === 0 ? from + start : from,
    toLine,
    to: toLine === 0 ? to + start : to,
  };
}

/** The first line, the last one, and those around the ends of the anchors. */
function significantLines(last: number, anchors: Anchors | null): number[] {
  const wanted = new Set([0, last]);
  for (const line of anchors === null ? [] : [anchors.fromLine, anchors.toLine]) {
    for (const n of [line - 1, line, line + 1]) if (n >= 0 && n <= last) wanted.add(n);
  }
  return [...wanted].sort((x, y) => x - y);
}

function marksUnder(
  lines: readonly string[],
  n: number,
  start: number,
  end: number,
  anchors: Anchors | null,
): string {
  const text = lines[n];
  const indent = text.length - text.trimStart().length;
  const to = width(text, n === lines.length - 1 ? end : text.length);
  const first = n === 0 ? width(text, start) : 0;
  let marks = '';
  for (let i = 0; i < to; i++) {
    if (i < indent || i < first) marks += ' ';
    else marks += anchors === null || isWithin(lines, anchors, n, i) ? '^' : '~';
  }
  return marks;
}

function isWithin(
  lines: readonly string[],
  { fromLine, from, toLine, to }: Anchors,
  n: number,
  column: number,
): boolean {
  const begun = n > fromLine || (n === fromLine && column >= width(lines[fromLine], from));
  return begun && (n < toLine || (n === toLine && column < width(lines[toLine], to)));
}

/** Marks are left out under a whole line, and where a plain call is all that a statement does. */
function wantsMarks(
  lines: readonly string[],
  start: number,
  end: number,
  anchors: Anchors | null,
): boolean {
  const call = plainCall(parsed(lines.join('\n'))?.body[0]);
  const isAll =
    call?.line === 1 &&
    call.endLine === lines.length &&
    call.column === start &&
    call.endColumn === end;
  if (isAll) return false;
  const last = lines[lines.length - 1];
  return (
    anchors !== null || lines[0].slice(0, start).trim() !== '' || last.slice(end).trim() !== ''
  );
}

/** The call in `return f(…)` and `name = f(…)`. */
function plainCall(statement: ast.Stmt | undefined): ast.Expr | null {
  if (statement?.kind === 'Return') {
    const { value } = statement;
    return value?.kind === 'Call' && value.func.kind === 'Name' ? value : null;
  }
  if (statement?.kind === 'Assign' && statement.value.kind === 'Call') {
    const [target, ...more] = statement.targets;
    return more.length === 0 && target.kind === 'Name' ? statement.value : null;
  }
  return null;
}

// --- both

/** The operator or the brackets of an expression; null if it has none, or is none. */
function anchorsIn(segment: string, isNew: boolean): Anchors | null {
  // In brackets, an expression may have several lines.
  const statements = parsed(isNew ? `(\n${segment}\n)` : segment)?.body ?? [];
  const [statement] = statements;
  if (statements.length !== 1 || statement.kind !== 'Expr') return null;
  const { value } = statement;
  const shift = isNew ? 2 : 1;
  const lines = segment.split('\n');
  const find = (node: ast.Span, stop: (ch: string) => boolean): [number, number] | null =>
    findFrom(lines, node.endLine - shift, node.endColumn, stop);
  switch (value.kind) {
    case 'BinOp': {
      const found = find(value.left, (ch) => ch.trim() !== '' && ch !== ')');
      return found === null ? null : operatorAt(lines, found, value.right, shift);
    }
    case 'Subscript':
      return brackets(
        find(value.value, (ch) => ch === '['),
        value,
        shift,
      );
    case 'Call':
      return isNew
        ? brackets(
            find(value.func, (ch) => ch === '('),
            value,
            shift,
          )
        : null;
    default:
      return null;
  }
}

/** An operator of one or two characters in front of its right operand. */
function operatorAt(
  lines: readonly string[],
  [line, column]: [number, number],
  right: ast.Span,
  shift: number,
): Anchors {
  const next = lines[line][column + 1] ?? ' ';
  const isBefore = right.line - shift > line || column + 1 < right.column;
  const isLong = isBefore && next.trim() !== '' && !'\\#'.includes(next);
  return { fromLine: line, from: column, toLine: line, to: column + (isLong ? 2 : 1) };
}

function brackets(
  opening: [number, number] | null,
  { endLine, endColumn }: ast.Span,
  shift: number,
): Anchors | null {
  if (opening === null) return null;
  return { fromLine: opening[0], from: opening[1], toLine: endLine - shift, to: endColumn };
}

/** The first character from a position on that satisfies `stop`, past comments and line breaks. */
function findFrom(
  lines: readonly string[],
  line: number,
  column: number,
  stop: (ch: string) => boolean,
): [number, number] | null {
  for (; line < lines.length; line++, column = 0) {
    for (; column < lines[line].length; column++) {
      const ch = lines[line][column];
      if ('\\#'.includes(ch)) break;
      if (stop(ch)) return [line, column];
    }
  }
  return null;
}

function parsed(text: string): ast.Module | null {
  try {
    return parseModule(text, '<traceback>');
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    return null;
  }
}

/** Without the indentation that all lines have that are not blank; those become empty. */
function dedent(lines: readonly string[]): string[] {
  const full = lines.filter((line) => line.trim() !== '');
  const indents = full.map((line) => /^[ \t]*/.exec(line)![0]);
  let common = indents[0] ?? '';
  for (const indent of indents) {
    while (!indent.startsWith(common)) common = common.slice(0, -1);
  }
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(common.length)));
}

/** How many columns of a terminal the first `end` units of a text take. */
function width(text: string, end: number): number {
  let columns = 0;
  for (const ch of text.slice(0, end)) columns += WIDE.test(ch) ? 2 : 1;
  return columns;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
