/** Lines of Python fixtures, found by their markers: `os.fork()  #@fork` is the line `fork`. */

const MARKER = /#@(\w+)/g;

/** The one-based line of every marker. Two markers of one name are a mistake in the fixture. */
export function markedLines(source: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of source.split('\n').entries()) {
    for (const [, name] of line.matchAll(MARKER)) {
      if (lines.has(name)) throw new Error(`#@${name} marks two lines`);
      lines.set(name, index + 1);
    }
  }
  return lines;
}

/** The one-based line of one marker. */
export function markedLine(source: string, name: string): number {
  const line = markedLines(source).get(name);
  if (line === undefined) throw new Error(`no line is marked #@${name}`);
  return line;
}
