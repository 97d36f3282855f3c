/** The breakpoints of a machine, by file and line, and whether one of them stops here. */

import type { Code } from '../vm/codeObject';

export interface MachineBreakpoint {
  readonly id: number;
  readonly file: string;
  /** A line on which a statement starts. */
  readonly line: number;
  /** Asked when the line is entered; null stops always. */
  readonly condition: string | null;
}

export class BreakpointTable {
  #byFile = new Map<string, Map<number, MachineBreakpoint[]>>();
  /** The lines of the code that was asked about last: most statements are of the same code. */
  #lastCode: Code | null = null;
  #lastLines: ReadonlyMap<number, readonly MachineBreakpoint[]> | undefined;

  get isEmpty(): boolean {
    return this.#byFile.size === 0;
  }

  /** Replaces the breakpoints of one file. */
  replace(file: string, breakpoints: readonly MachineBreakpoint[]): void {
    this.#lastCode = null;
    this.#byFile.delete(file);
    if (breakpoints.length === 0) return;
    const lines = new Map<number, MachineBreakpoint[]>();
    for (const breakpoint of breakpoints) {
      const same = lines.get(breakpoint.line);
      if (same === undefined) lines.set(breakpoint.line, [breakpoint]);
      else same.push(breakpoint);
    }
    this.#byFile.set(file, lines);
  }

  /** The breakpoints on a line of some code. */
  at(code: Code, line: number): readonly MachineBreakpoint[] {
    if (this.#lastCode !== code) {
      this.#lastCode = code;
      this.#lastLines = this.#byFile.get(code.file);
    }
    return this.#lastLines?.get(line) ?? NONE;
  }
}

const NONE: readonly MachineBreakpoint[] = [];
