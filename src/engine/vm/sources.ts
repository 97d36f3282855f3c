/** Source texts by file name, for tracebacks and warnings. Immutable once given; no state. */
const sources = new Map<string, readonly string[]>();

export function registerSource(file: string, text: string): void {
  sources.set(file, text.split(/\r\n|\r|\n/));
}

/** A line of a file (from 1), or undefined if the file is not known. */
export function sourceLine(file: string, line: number): string | undefined {
  return sources.get(file)?.[line - 1];
}
