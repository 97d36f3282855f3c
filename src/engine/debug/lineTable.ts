/**
 * Where a debugger can stop: the statement starts of code, by line. A breakpoint belongs to a line,
 * and a line is entered at most once in a row, as CPython's `line` trace events have it.
 */

import { err, mapResult, type Result } from '../../base/result';
import { GlobalNames, type CodeUnit } from '../../compiler/code';
import { tryCompile } from '../../compiler/compile';

/** A place where a statement starts. */
export interface StatementStart {
  /** From 1. */
  readonly line: number;
  /** From 0, in UTF-16 units. */
  readonly column: number;
}

/**
 * All statement starts of a file, in order of line and column, each place once; or in words why it
 * cannot be compiled.
 */
export function statementStarts(
  source: string,
  file: string,
): Result<readonly StatementStart[], string> {
  const compiled = tryCompile(source, file, new GlobalNames());
  if (compiled.ok) return mapResult(compiled, startsOf);
  const { line, type, message } = compiled.error;
  return err(`${type} in line ${line}: ${message}`);
}

function startsOf(root: CodeUnit): readonly StatementStart[] {
  const places = new Map<string, StatementStart>();
  collect(root, places);
  return [...places.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

function collect(unit: CodeUnit, places: Map<string, StatementStart>): void {
  for (let i = 0; i < unit.starts.length; i++) {
    if (unit.starts[i] === 0) continue;
    const line = unit.positions[i * 4];
    const column = unit.positions[i * 4 + 1];
    places.set(`${line}:${column}`, { line, column });
  }
  for (const constant of unit.constants) {
    if (typeof constant === 'object' && constant !== null && constant.kind === 'code') {
      collect(constant.code, places);
    }
  }
}

/** The first line from `line` on where a statement starts; undefined if there is none. */
export function lineWithCode(starts: readonly StatementStart[], line: number): number | undefined {
  return starts.find((start) => start.line >= line)?.line;
}
