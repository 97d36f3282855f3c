/**
 * Finds the lines on which breakpoints can sit, by compiling the file as the engine will: whether it
 * is the program itself, or a module that is imported later or never.
 */

import { lineWithCode, type StatementStart, statementStarts } from '../../engine/debug/lineTable';
import type { BreakpointSpec, BreakpointState } from '../breakpoint';
import { problemOf } from './machineBreakpoints';
import { SourceFileError, type SourceFiles } from '../sourceFiles';

type Places =
  | { readonly starts: readonly StatementStart[] }
  | { readonly starts: null; readonly problem: string };

export class BreakpointPlacer {
  readonly #files: SourceFiles;
  readonly #known = new Map<string, Places>();

  constructor(files: SourceFiles) {
    this.#files = files;
  }

  /** The text of a file is known already, since it is being run. */
  learn(path: string, source: string): void {
    this.#known.set(path, placesIn(source, path));
  }

  /** Where statements start in a file; none if it cannot be compiled. */
  async starts(path: string): Promise<readonly StatementStart[]> {
    return (await this.#places(path)).starts ?? [];
  }

  /** Moves each breakpoint to the next line with code, or says why it cannot be set. */
  async place(
    path: string,
    wanted: readonly BreakpointSpec[],
  ): Promise<readonly BreakpointState[]> {
    const places = await this.#places(path);
    return wanted.map(({ id, line, hitCondition }) => {
      const problem = problemOf(hitCondition);
      if (problem !== null) return { id, line, verified: false, message: problem };
      if (places.starts === null) return { id, line, verified: false, message: places.problem };
      const found = lineWithCode(places.starts, line);
      if (found === undefined) {
        const message = `There is no code on line ${line} or after it.`;
        return { id, line, verified: false, message };
      }
      const message = found === line ? null : `Line ${line} has no code; moved to line ${found}.`;
      return { id, line: found, verified: true, message };
    });
  }

  async #places(path: string): Promise<Places> {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    try {
      const places = placesIn(await this.#files.read(path), path);
      this.#known.set(path, places);
      return places;
    } catch (error) {
      if (!(error instanceof SourceFileError)) throw error;
      return { starts: null, problem: `The file cannot be read: ${error.reason}.` };
    }
  }
}

function placesIn(source: string, path: string): Places {
  const starts = statementStarts(source, path);
  return starts.ok
    ? { starts: lineStarts(starts.value, source) }
    : { starts: null, problem: `The file cannot be compiled: ${starts.error}.` };
}

/** A breakpoint belongs to a line: each line with a statement once, from where its text begins. */
function lineStarts(starts: readonly StatementStart[], source: string): readonly StatementStart[] {
  const lines = source.split(/\r\n|\r|\n/);
  return [...new Set(starts.map(({ line }) => line))].map((line) => ({
    line,
    column: /^\s*/.exec(lines[line - 1] ?? '')?.[0].length ?? 0,
  }));
}
