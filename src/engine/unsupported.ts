/** What the compiler knows and the machine does not: refused with its place before anything runs. */
import type { CodeUnit, Constant } from '../compiler/code';
import { failUnsupportedAt, type SourceFile } from '../compiler/compileError';
import { Op } from '../compiler/opcodes';

/** Throws the located error for the first such thing in a unit or in the functions that it defines. */
export function refuseUnsupported(unit: CodeUnit, where: SourceFile): CodeUnit {
  unit.constants.forEach((constant, index) => {
    if (isComplex(constant)) failUnsupportedAt(where, placeOf(unit, index), 'complex numbers');
    if (typeof constant === 'object' && constant !== null && constant.kind === 'code')
      refuseUnsupported(constant.code, where);
  });
  return unit;
}

function isComplex(constant: Constant): boolean {
  if (typeof constant !== 'object' || constant === null) return false;
  if (constant.kind === 'tuple') return constant.items.some(isComplex);
  return constant.kind === 'complex';
}

/** Where the first instruction stands that loads a constant. */
function placeOf(unit: CodeUnit, index: number): Parameters<typeof failUnsupportedAt>[1] {
  const { ops, positions } = unit;
  for (let at = 0; at < ops.length; at += 4) {
    if (ops[at] === Op.LOADK && ops[at + 2] === index) return spanAt(positions, at);
    if (ops[at] === Op.RETK && ops[at + 1] === index) return spanAt(positions, at);
  }
  return { line: unit.firstLine, column: 0, endLine: unit.firstLine, endColumn: 0 };
}

function spanAt(positions: Int32Array, at: number): Parameters<typeof failUnsupportedAt>[1] {
  const [line, column, endLine, endColumn] = positions.subarray(at, at + 4);
  return { line, column, endLine, endColumn };
}
