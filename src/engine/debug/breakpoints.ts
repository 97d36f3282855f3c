/** The breakpoints of a machine: by file and line, and by the name of a function. */

import type { Code } from '../vm/codeObject';
import type { HitTest } from './hitCondition';
import type { LogPart } from './logTemplate';

/** What breakpoints have in common with event stops and filters. */
export interface Conditional {
  /** Tells it from all others, and from what it was before it was changed. */
  readonly key: string;
  /** What the user calls it, such as `in line 5`. */
  readonly what: string;
  /** Null stops always. */
  readonly condition: string | null;
  /** Null stops every time. */
  readonly hits: HitTest | null;
}

export interface MachineBreakpoint extends Conditional {
  readonly id: number;
}

export interface LineBreakpoint extends MachineBreakpoint {
  readonly file: string;
  /** A line on which a statement starts. */
  readonly line: number;
  /** What is written instead of stopping; null stops. */
  readonly log: readonly LogPart[] | null;
}

export interface FunctionBreakpoint extends MachineBreakpoint {
  /** `task`, `Worker.run`, or with its module in front. */
  readonly name: string;
}

export class BreakpointTable {
  /** Breakpoints by the name of a function. */
  functions: readonly FunctionBreakpoint[] = [];
  #byFile = new Map<string, Map<number, LineBreakpoint[]>>();
  /** The lines of the code that was asked about last: most statements are of the same code. */
  #lastCode: Code | null = null;
  #lastLines: ReadonlyMap<number, readonly LineBreakpoint[]> | undefined;

  get isEmpty(): boolean {
    return this.#byFile.size === 0 && this.functions.length === 0;
  }

  /** Replaces the breakpoints of one file. */
  replace(file: string, breakpoints: readonly LineBreakpoint[]): void {
    this.#lastCode = null;
    this.#byFile.delete(file);
    if (breakpoints.length === 0) return;
    const lines = new Map<number, LineBreakpoint[]>();
    for (const breakpoint of breakpoints) {
      const same = lines.get(breakpoint.line);
      if (same === undefined) lines.set(breakpoint.line, [breakpoint]);
      else same.push(breakpoint);
    }
    this.#byFile.set(file, lines);
  }

  /** The breakpoints on a line of some code. */
  at(code: Code, line: number): readonly LineBreakpoint[] {
    if (this.#lastCode !== code) {
      this.#lastCode = code;
      this.#lastLines = this.#byFile.get(code.file);
    }
    return this.#lastLines?.get(line) ?? NONE;
  }

  /** The breakpoints on a function, by its names. */
  onFunction(module: string, qualname: string): readonly FunctionBreakpoint[] {
    const plain = qualname.slice(qualname.lastIndexOf('.') + 1);
    const names = [plain, qualname, `${module}.${qualname}`];
    return this.functions.filter(({ name }) => names.includes(name));
  }
}

const NONE: readonly LineBreakpoint[] = [];
