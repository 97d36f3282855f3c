/** A readable listing of code units, for golden tests and for people. */
import type { CodeUnit } from './code';
import { constantText } from './constants';
import { jumpOperand } from './jumps';
import { Intrinsic, OP_NAMES, type OpName } from './opcodes';

/** The listing of a unit and of all units inside it. */
export function disassemble(code: CodeUnit): string {
  const parts = [disassembleUnit(code)];
  for (const constant of code.constants) {
    if (constant !== null && typeof constant === 'object' && constant.kind === 'code') {
      parts.push(disassemble(constant.code));
    }
  }
  return parts.join('\n');
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
    lines.push(`      [${String(start)}, ${String(end)}) -> ${String(handler)} r${String(reg)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** r register, k constant, n name, g global, f free variable, j jump target, # number, - unused. */
const OPERANDS: Readonly<Partial<Record<OpName, string>>> = {
  NOP: '---',
  LOADK: 'rk-',
  CHECK: 'rn-',
  DELLOCAL: 'rn-',
  CLEAR: 'r--',
  MKCELL: 'r--',
  LOADFREE: 'rf-',
  GETCELL: 'rrn',
  DELCELL: 'rn-',
  GETG: 'rg-',
  SETG: 'gr-',
  DELG: 'g--',
  LOADNAME: 'rng',
  LOADNAMECELL: 'rnr',
  STORENAME: 'nr-',
  DELNAME: 'n--',
  NSRET: '---',
  GETATTR: 'rrn',
  SETATTR: 'rnr',
  DELATTR: 'rn-',
  LOADM: 'rrn',
  LOADSPECIAL: 'rr#',
  LOADSUPER: 'r-n',
  ADDI: 'rr#',
  IADDI: 'rr#',
  JMP: 'j--',
  LOOP: 'j--',
  JT: 'rj-',
  JF: 'rj-',
  JNONE: 'rj-',
  JNOTNONE: 'rj-',
  FORITER: 'rrj',
  CALL: 'r#-',
  CALLK: 'r#k',
  CALLM: 'r#-',
  CALLMK: 'r#k',
  CALLEX: 'r--',
  RET: 'r--',
  RETK: 'k--',
  MKFUNC: 'rk#',
  MKLIST: 'rr#',
  MKTUPLE: 'rr#',
  MKSET: 'rr#',
  MKDICT: 'rr#',
  LISTEXTEND: 'rr#',
  FORMAT: 'rr#',
  FORMATSPEC: 'rr#',
  JOINSTR: 'rr#',
  UNPACK: 'rr#',
  UNPACKEX: 'rr#',
  AWAITABLE: 'rr#',
  RAISE: 'r--',
  RAISE0: '---',
  RERAISE: 'r--',
  PUSHEXC: 'r--',
  POPEXC: 'r--',
  IMPORT: 'rnk',
  IMPORTFROM: 'rrn',
  IMPORTSTAR: 'r--',
  INTRINSIC: 'ri#',
};

const TERNARY =
  /^(ADD|SUB|MUL|DIV|FLOORDIV|MOD|POW|LSHIFT|RSHIFT|AND|OR|XOR|MATMUL|LT|LE|EQ|NE|GT|GE|IS|ISNOT|IN|NOTIN|GETITEM|SETITEM|DELITEM|DICTSET|DICTMERGE|EXCMATCH|I[A-Z]+)$/;

function operandKinds(name: OpName): string {
  const known = OPERANDS[name];
  if (known !== undefined) return known;
  if (jumpOperand(OP_NAMES.indexOf(name)) === 2) return 'rrj';
  return TERNARY.test(name) && name !== 'ITER' && name !== 'INVERT' ? 'rrr' : 'rr-';
}

const INTRINSIC_NAMES = Object.keys(Intrinsic);

function instructionText(code: CodeUnit, i: number): string {
  const name = OP_NAMES[code.ops[i * 4]];
  const kinds = operandKinds(name);
  const parts: string[] = [];
  for (let k = 0; k < 3; k++) {
    const text = operandText(code, kinds[k], code.ops[i * 4 + 1 + k]);
    if (text !== '') parts.push(text);
  }
  return `${name.padEnd(12)} ${parts.join(', ')}`.trimEnd();
}

function operandText(code: CodeUnit, kind: string, value: number): string {
  switch (kind) {
    case 'r':
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
