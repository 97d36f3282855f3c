/**
 * The breakpoints that the client wants, by source. They can come before the program is launched,
 * and keep their numbers as long as the client asks for the same place.
 */

import type { BreakpointSource, BreakpointSpec } from '../debuggee/breakpoint';

export type WantedBreakpoint = Omit<BreakpointSpec, 'id'>;

export interface SourceBreakpoints {
  readonly source: BreakpointSource;
  readonly wanted: readonly BreakpointSpec[];
}

export class BreakpointRegistry {
  readonly #sources = new Map<string, SourceBreakpoints>();
  #next = 1;

  /** All sources that have breakpoints. */
  get sources(): readonly SourceBreakpoints[] {
    return [...this.#sources.values()];
  }

  /** Replaces the breakpoints of one source and numbers them. */
  replace(
    source: BreakpointSource,
    wanted: readonly WantedBreakpoint[],
  ): readonly BreakpointSpec[] {
    const key = source.path ?? String(source.reference);
    const known = [...(this.#sources.get(key)?.wanted ?? [])];
    const numbered = wanted.map((breakpoint) => ({
      ...breakpoint,
      id: takeAt(known, breakpoint)?.id ?? this.#next++,
    }));
    if (numbered.length === 0) this.#sources.delete(key);
    else this.#sources.set(key, { source, wanted: numbered });
    return numbered;
  }
}

/** Removes from `known` the breakpoint that sits where `wanted` does, and returns it. */
function takeAt(known: BreakpointSpec[], wanted: WantedBreakpoint): BreakpointSpec | undefined {
  const index = known.findIndex(
    ({ line, column }) => line === wanted.line && column === wanted.column,
  );
  return index < 0 ? undefined : known.splice(index, 1)[0];
}
