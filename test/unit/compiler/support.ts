/** What the compiler's tests share: compiling a text, listing one of its units, catching its error. */

import assert from 'node:assert/strict';
import { GlobalNames, type CodeUnit } from '../../../src/compiler/code';
import { compileModule, tryCompile } from '../../../src/compiler/compile';
import type { CompileError } from '../../../src/compiler/compileError';
import { disassembleUnit, innerUnits } from '../../../src/compiler/disassemble';
import { verify } from '../../../src/compiler/verify';

const FILE = 'program.py';

/** The unit of a program; what the verifier finds wrong with it fails the test. */
export function compileText(source: string): CodeUnit {
  const unit = compileModule(source, FILE, new GlobalNames());
  assert.deepEqual(verify(unit), []);
  return unit;
}

/** The unit of the function or class with this qualified name. */
export function unitOf(source: string, qualname: string): CodeUnit {
  const found = innerUnits(compileText(source)).find((unit) => unit.qualname === qualname);
  if (found === undefined) throw new Error(`there is no ${qualname}`);
  return found;
}

/** The instructions of a unit, one a line, without their numbers, lines and marks. */
export function listing(unit: CodeUnit): string[] {
  const lines = disassembleUnit(unit).trimEnd().split('\n').slice(1);
  return lines.map((line) =>
    line
      .replace(/^.{14}/, '')
      .replace(/ +/g, ' ')
      .trim(),
  );
}

/** The instructions of a function body, given without its `def`. */
export function bodyOf(body: string, parameters = ''): string[] {
  const indented = body
    .trim()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
  return listing(unitOf(`def f(${parameters}):\n${indented}\n`, 'f'));
}

/** The error that a program gives. */
export function errorOf(source: string): CompileError {
  const result = tryCompile(source, FILE, new GlobalNames());
  if (result.ok) throw new Error('it compiles');
  return result.error;
}

/** The lines at which the debugger may stop, in the order of the instructions. */
export function stopLines(unit: CodeUnit): number[] {
  const lines: number[] = [];
  unit.starts.forEach((start, i) => {
    if (start === 1) lines.push(unit.positions[i * 4]);
  });
  return lines;
}
