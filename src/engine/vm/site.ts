/** A statement of the program, and how the machine keeps one. */
import { PyTuple, type Value } from './object';

export interface Site {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The expression that is being evaluated; columns from 0, in UTF-16 units. */
  readonly span: { readonly column: number; readonly endLine: number; readonly endColumn: number };
  /** The function's name. */
  readonly name: string;
}

/**
 * A site as a value of the machine, for a thread that is to do what is asked for there
 * (`ThreadState.calledFrom`); None for none.
 */
export function packedSite(site: Site | null): Value {
  if (site === null) return null;
  const { file, line, span, name } = site;
  return new PyTuple([file, line, span.column, span.endLine, span.endColumn, name]);
}

export function unpackedSite(packed: Value): Site | null {
  if (!(packed instanceof PyTuple)) return null;
  const [file, line, column, endLine, endColumn, name] = packed.items as [
    string,
    ...(readonly [number, number, number, number]),
    string,
  ];
  return { file, line, span: { column, endLine, endColumn }, name };
}
