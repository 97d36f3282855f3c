/** A readable listing of code units, for golden tests and for people. */
import type { CodeUnit } from './code';
import { constantText } from './constants';
import { jumpOperand } from './jumps';
import { Intrinsic, OP_NAMES } from './opcodes';
import { OPERANDS } from './operands';

/** The listing of a unit and of all units inside it. */
export function disassemble(code: CodeUnit): string {
  return [code, ...innerUnits(code)].map(disassembleUnit).join('\n');
}

/** All units that a unit's constants hold, at any depth, in order. */
export function innerUnits(code: CodeUnit): CodeUnit[] {
  const out: CodeUnit[] = [];
  for (const constant of code.constants) {
    if (constant !== null && typeof constant === 'object' && constant.kind === 'code') {
      out.push(constant.code, ...innerUnits(constant.code));
    }
  }
  return out;
}

/** The listing of one unit: `*` marks where the debugger may stop, `>` jump targets. */
export function disassembleUnit(code: CodeUnit): string {
  const lines = [`${code.qualname}: ${String(code.registers)} registers`];
  const targets = new Set<number>();
  const count = code.ops.length / 4;
  for (let i = 0; i < count; i++) {
    const operand = jumpOperand(code.ops[i * 4]);
    if (operand >= 0) targets.add(code.ops[i * 4 + 1 + operand]);
  }
  let line = 0;
  for (let i = 0; i < count; i++) {
    const at = code.positions[i * 4];
    const shown = at === line ? '' : String(at);
    line = at;
    const mark = (code.starts[i] === 1 ? '*' : ' ') + (targets.has(i) ? '>' : ' ');
    const text = instructionText(code, i);
    lines.push(`${shown.padStart(5)} ${mark} ${String(i).padStart(4)} ${text}`);
  }
  for (const { start, end, handler, reg } of code.exceptionTable) {
    const range = `[${String(start)}, ${String(end)})`;
    lines.push(`      ${range} -> ${String(handler)} r${String(reg)}`);
  }
  return `${lines.join('\n')}\n`;
}

const INTRINSIC_NAMES = Object.keys(Intrinsic);

function instructionText(code: CodeUnit, i: number): string {
  const name = OP_NAMES[code.ops[i * 4]];
  const letters = OPERANDS[code.ops[i * 4]];
  const parts: string[] = [];
  for (let k = 0; k < 3; k++) {
    const text = operandText(code, letters[k], code.ops[i * 4 + 1 + k]);
    if (text !== '') parts.push(text);
  }
  return `${name.padEnd(12)} ${parts.join(', ')}`.trimEnd();
}

function operandText(code: CodeUnit, letter: string, value: number): string {
  switch (letter) {
    case 'r':
    case 'R':
    case 'w':
    case 'x':
      return `r${String(value)}`;
    case 'k':
      return constantText(code.constants[value]);
    case 'n':
      return code.names[value];
    case 'g':
      return `@${code.globals.names[value]}`;
    case 'f':
      return code.freeNames[value];
    case 'j':
      return `->${String(value)}`;
    case 'i':
      return INTRINSIC_NAMES[value];
    case '#':
      return String(value);
    default:
      return '';
  }
}
