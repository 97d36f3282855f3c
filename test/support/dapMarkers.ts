/** Finds lines of fixture programs by markers (`#@name`), so that no test holds a line number. */

import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the fixture programs. Tests run from the root of the repository. */
export const FIXTURES = path.resolve('test/dap/programs');

export interface Fixture {
  readonly path: string;
  /** The line, from 1, that carries the marker `#@name`. */
  line(name: string): number;
}

export function fixture(name: string): Fixture {
  const file = path.join(FIXTURES, name);
  return { path: file, line: (marker) => findMarker(readFileSync(file, 'utf8'), marker, name) };
}

export function findMarker(text: string, marker: string, where: string): number {
  const lines = text.split('\n');
  const pattern = new RegExp(`#@${marker}\\b`);
  const index = lines.findIndex((line) => pattern.test(line));
  if (index < 0) throw new Error(`there is no marker #@${marker} in ${where}`);
  return index + 1;
}

/** The marker on a line, or `line N` if it carries none. */
export function findMarkerName(file: string, line: number): string {
  const text = readFileSync(file, 'utf8').split('\n')[line - 1] ?? '';
  return /#@(\w+)/.exec(text)?.[1] ?? `line ${line}`;
}
