/** Where a place of a text is after an edit. Pure; lines and characters count from 0. */

export interface TextPlace {
  readonly line: number;
  readonly character: number;
}

export interface TextRange {
  readonly start: TextPlace;
  readonly end: TextPlace;
}

export interface TextChange {
  readonly range: TextRange;
  readonly text: string;
}

/** The range after a change elsewhere; null if the change was made inside it. */
export function movedRange(range: TextRange, change: TextChange): TextRange | null {
  if (isBefore(range.end, change.range.start)) return range;
  if (!isBefore(change.range.end, range.start)) return null;
  const lines = change.text.split('\n');
  const last = lines[lines.length - 1].length;
  const from = change.range.end;
  const down = lines.length - 1 - (from.line - change.range.start.line);
  const left = lines.length > 1 ? 0 : change.range.start.character;
  const move = ({ line, character }: TextPlace): TextPlace => ({
    line: line + down,
    character: line === from.line ? left + last + character - from.character : character,
  });
  return { start: move(range.start), end: move(range.end) };
}

/** Also if they are the same. */
function isBefore(a: TextPlace, b: TextPlace): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
