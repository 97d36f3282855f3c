/** Source texts by file name, for tracebacks and warnings, read when somebody asks; no state. */
const sources = new Map<string, () => string>();
/** The lines of those that were asked for. */
const lines = new Map<string, readonly string[]>();

export function registerSource(file: string, text: () => string): void {
  sources.set(file, text);
  lines.delete(file);
}

/** A line of a file (from 1), or undefined if the file is not known. */
export function sourceLine(file: string, line: number): string | undefined {
  return linesOf(file)?.[line - 1];
}

/** All lines of a file, without an empty one behind the last line break; none if it is not known. */
export function sourceLines(file: string): readonly string[] {
  const found = linesOf(file) ?? [];
  return found.at(-1) === '' ? found.slice(0, -1) : found;
}

function linesOf(file: string): readonly string[] | undefined {
  const known = lines.get(file);
  if (known !== undefined) return known;
  const text = sources.get(file);
  if (text === undefined) return undefined;
  const found = text().split(/\r\n|\r|\n/);
  lines.set(file, found);
  return found;
}
