/**
 * The breakpoints that the client wants, by source. They can come before the program is launched,
 * and keep their numbers as long as the client asks for the same place.
 */

import type {
  BreakpointSource,
  BreakpointSpec,
  DataBreakpointSpec,
  FunctionBreakpointSpec,
} from '../debuggee/breakpoint';

export type WantedBreakpoint = Omit<BreakpointSpec, 'id'>;

export interface SourceBreakpoints {
  readonly source: BreakpointSource;
  readonly wanted: readonly BreakpointSpec[];
}

export type WantedFunction = Omit<FunctionBreakpointSpec, 'id'>;
export type WantedData = Omit<DataBreakpointSpec, 'id'>;

export class BreakpointRegistry {
  #functions: readonly FunctionBreakpointSpec[] = [];
  #data: readonly DataBreakpointSpec[] = [];
  readonly #sources = new Map<string, SourceBreakpoints>();
  #next = 1;

  /** All sources that have breakpoints. */
  get sources(): readonly SourceBreakpoints[] {
    return [...this.#sources.values()];
  }

  get functions(): readonly FunctionBreakpointSpec[] {
    return this.#functions;
  }

  replaceFunctions(wanted: readonly WantedFunction[]): readonly FunctionBreakpointSpec[] {
    this.#functions = this.#number(this.#functions, wanted, (a, b) => a.name === b.name);
    return this.#functions;
  }

  replaceData(wanted: readonly WantedData[]): readonly DataBreakpointSpec[] {
    this.#data = this.#number(this.#data, wanted, (a, b) => a.dataId === b.dataId);
    return this.#data;
  }

  /** Replaces the breakpoints of one source and numbers them. */
  replace(
    source: BreakpointSource,
    wanted: readonly WantedBreakpoint[],
  ): readonly BreakpointSpec[] {
    const key = source.path ?? String(source.reference);
    const known = this.#sources.get(key)?.wanted ?? [];
    const numbered = this.#number(known, wanted, isSamePlace);
    if (numbered.length === 0) this.#sources.delete(key);
    else this.#sources.set(key, { source, wanted: numbered });
    return numbered;
  }

  /** Gives each breakpoint the number of a known one for the same thing, or a new one. */
  #number<T extends object>(
    known: readonly (T & { readonly id: number })[],
    wanted: readonly T[],
    isSame: (a: T, b: T) => boolean,
  ): readonly (T & { readonly id: number })[] {
    const left = [...known];
    return wanted.map((breakpoint) => {
      const index = left.findIndex((one) => isSame(one, breakpoint));
      const id = index < 0 ? this.#next++ : left.splice(index, 1)[0].id;
      return { ...breakpoint, id };
    });
  }
}

function isSamePlace(a: WantedBreakpoint, b: WantedBreakpoint): boolean {
  return a.line === b.line && a.column === b.column;
}
