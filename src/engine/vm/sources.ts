/** Source texts by file name, for tracebacks and warnings. Immutable once given; no state. */
const sources = new Map<string, string>();
/** The lines of those that were asked for. */
const lines = new Map<string, readonly string[]>();

export function registerSource(file: string, text: string): void {
  if (sources.get(file) === text) return;
  sources.set(file, text);
  lines.delete(file);
}

/** A line of a file (from 1), or undefined if the file is not known. */
export function sourceLine(file: string, line: number): string | undefined {
  let found = lines.get(file);
  if (found === undefined) {
    const text = sources.get(file);
    if (text === undefined) return undefined;
    lines.set(file, (found = text.split(/\r\n|\r|\n/)));
  }
  return found[line - 1];
}

/** All lines of a file, without an empty one behind the last line break; none if it is not known. */
export function sourceLines(file: string): readonly string[] {
  const lines = sources.get(file) ?? [];
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
