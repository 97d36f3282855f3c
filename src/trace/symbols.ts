/**
 * The symbol table: strings that recur in events (names, files, types) and the numbers that stand
 * for them in records. It is process-wide and append-only, so that an id, once given, means the same
 * text to every world, clone, branch and store of this process; it is therefore not part of any
 * world, and ids never leave the process: pages and files carry the texts.
 */

const ids = new Map<string, number>([['', 0]]);
const texts: string[] = [''];

/** The number of `text`; the same text always has the same number. The empty text is 0. */
export function intern(text: string): number {
  const known = ids.get(text);
  if (known !== undefined) return known;
  const id = texts.length;
  ids.set(text, id);
  texts.push(text);
  return id;
}

/** The text of a number that {@link intern} gave. */
export function symbolText(id: number): string {
  return texts[id];
}

/** How many symbols there are; ids are below it. */
export function symbolCount(): number {
  return texts.length;
}
