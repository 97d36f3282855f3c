/**
 * What the operands of each instruction are, for the listing and the checker.
 *
 * One letter each for a, b, c: `w` register written, `r` register read, `x` read and written,
 * `k` constant, `n` name, `g` global, `f` free variable, `j` jump target, `i` intrinsic, `#` number,
 * `R` first of some registers, `-` unused. Registers that are not named by an operand are listed by {@link effectsOf}.
 */
import type { CodeUnit } from './code';
import { Intrinsic, OP_NAMES, type OpName } from './opcodes';

const SHAPES: Readonly<Record<OpName, string>> = {
  NOP: '---',
  LOADK: 'wk-',
  MOVE: 'wr-',
  CLEAR: 'w--',
  CHECK: 'rn-',
  DELLOCAL: 'xn-',
  MKCELL: 'x--',
  LOADFREE: 'wf-',
  GETCELL: 'wrn',
  SETCELL: 'rr-',
  DELCELL: 'rn-',
  GETG: 'wg-',
  SETG: 'gr-',
  DELG: 'g--',
  LOADNAME: 'wng',
  LOADNAMECELL: 'wnr',
  STORENAME: 'nr-',
  DELNAME: 'n--',
  NSRET: '---',
  GETATTR: 'wrn',
  SETATTR: 'rnr',
  DELATTR: 'rn-',
  GETITEM: 'wrr',
  SETITEM: 'rrr',
  DELITEM: 'rr-',
  LOADM: 'wrn',
  LOADSPECIAL: 'wr#',
  LOADSUPER: 'x-n',
  ADD: 'wrr',
  SUB: 'wrr',
  MUL: 'wrr',
  DIV: 'wrr',
  FLOORDIV: 'wrr',
  MOD: 'wrr',
  POW: 'wrr',
  LSHIFT: 'wrr',
  RSHIFT: 'wrr',
  AND: 'wrr',
  OR: 'wrr',
  XOR: 'wrr',
  MATMUL: 'wrr',
  IADD: 'wrr',
  ISUB: 'wrr',
  IMUL: 'wrr',
  IDIV: 'wrr',
  IFLOORDIV: 'wrr',
  IMOD: 'wrr',
  IPOW: 'wrr',
  ILSHIFT: 'wrr',
  IRSHIFT: 'wrr',
  IAND: 'wrr',
  IOR: 'wrr',
  IXOR: 'wrr',
  IMATMUL: 'wrr',
  ADDI: 'wr#',
  NEG: 'wr-',
  POS: 'wr-',
  INVERT: 'wr-',
  NOT: 'wr-',
  LT: 'wrr',
  LE: 'wrr',
  EQ: 'wrr',
  NE: 'wrr',
  GT: 'wrr',
  GE: 'wrr',
  IS: 'wrr',
  ISNOT: 'wrr',
  IN: 'wrr',
  NOTIN: 'wrr',
  JMP: 'j--',
  JT: 'rj-',
  JF: 'rj-',
  JNONE: 'rj-',
  JNOTNONE: 'rj-',
  JNLT: 'rrj',
  JNLE: 'rrj',
  JNEQ: 'rrj',
  JNNE: 'rrj',
  JNGT: 'rrj',
  JNGE: 'rrj',
  LOOP: 'j--',
  CALL: 'x#-',
  CALLK: 'x#k',
  CALLM: 'x#-',
  CALLMK: 'x#k',
  CALLEX: 'x--',
  RET: 'r--',
  RETK: 'k--',
  MKFUNC: 'wk#',
  MKLIST: 'wR#',
  MKTUPLE: 'wR#',
  MKSET: 'wR#',
  MKDICT: 'wR#',
  MKSLICE: 'wr-',
  LISTAPPEND: 'rr-',
  LISTEXTEND: 'rr#',
  SETADD: 'rr-',
  SETUPDATE: 'rr-',
  DICTSET: 'rrr',
  DICTUPDATE: 'rr-',
  DICTMERGE: 'rrr',
  TOTUPLE: 'wr-',
  FORMAT: 'wr#',
  FORMATSPEC: 'wr#',
  JOINSTR: 'wr#',
  UNPACK: 'wr#',
  UNPACKEX: 'wr#',
  ITER: 'wr-',
  FORITER: 'wrj',
  YIELD: 'wr-',
  AWAITABLE: 'wr#',
  YFITER: 'wr-',
  AWAIT: 'wr-',
  AITER: 'wr-',
  ANEXT: 'wr-',
  ASYNCYIELD: 'wr-',
  RAISE: 'r--',
  RAISEFROM: 'rr-',
  RAISE0: '---',
  RERAISE: 'r--',
  PUSHEXC: 'r--',
  POPEXC: 'R--',
  EXCMATCH: 'wrr',
  EXCINFO: 'wr-',
  IMPORT: 'wnk',
  IMPORTFROM: 'wrn',
  IMPORTSTAR: 'r--',
  INTRINSIC: 'wi#',
  IADDI: 'wr#',
};

/** Operand letters by opcode number. */
export const OPERANDS: readonly string[] = OP_NAMES.map((name) => SHAPES[name]);

export interface Effects {
  readonly reads: readonly number[];
  readonly writes: readonly number[];
}

/** All registers that instruction number `index` reads and writes. */
export function effectsOf(code: CodeUnit, index: number): Effects {
  const [op, a, b, c] = code.ops.subarray(index * 4, index * 4 + 4);
  const reads: number[] = [];
  const writes: number[] = [];
  [a, b, c].forEach((operand, i) => {
    const letter = OPERANDS[op][i];
    if (letter === 'r' || letter === 'x') reads.push(operand);
    if (letter === 'w' || letter === 'x') writes.push(operand);
  });
  addRanges(code, OP_NAMES[op], a, b, c, reads, writes);
  return { reads, writes };
}

function addRange(out: number[], first: number, count: number): void {
  for (let i = 0; i < count; i++) out.push(first + i);
}

function addRanges(
  code: CodeUnit,
  op: OpName,
  a: number,
  b: number,
  c: number,
  reads: number[],
  writes: number[],
): void {
  switch (op) {
    case 'CALL':
    case 'CALLK':
      addRange(reads, a + 1, b);
      return;
    case 'CALLM':
    case 'CALLMK':
      addRange(reads, a + 1, b + 1);
      return;
    case 'CALLEX':
    case 'LOADSUPER':
      addRange(reads, a + 1, 2);
      return;
    case 'LOADM':
    case 'LOADSPECIAL':
    case 'PUSHEXC':
      writes.push(a + 1);
      return;
    case 'POPEXC':
      reads.push(a + 1);
      return;
    case 'EXCINFO':
      addRange(writes, a, 3);
      return;
    case 'MKFUNC':
      if ((c & 1) !== 0) reads.push(a + 1);
      if ((c & 2) !== 0) reads.push(a + 2);
      addCaptures(code, b, reads);
      return;
    case 'MKLIST':
    case 'MKTUPLE':
    case 'MKSET':
      addRange(reads, b, c);
      return;
    case 'MKDICT':
      addRange(reads, b, 2 * c);
      return;
    case 'MKSLICE':
      addRange(reads, b, 3);
      return;
    case 'FORMATSPEC':
      reads.push(b + 1);
      return;
    case 'JOINSTR':
      addRange(reads, b, c);
      return;
    case 'UNPACK':
      addRange(writes, a, c);
      return;
    case 'UNPACKEX':
      addRange(writes, a, (c & 255) + (c >> 8) + 1);
      return;
    case 'INTRINSIC':
      addRange(reads, a, c);
      if (b === Intrinsic.splitGroup) writes.push(a + 1);
      return;
    default:
  }
}

function addCaptures(code: CodeUnit, constant: number, reads: number[]): void {
  const value = code.constants[constant];
  if (value !== null && typeof value === 'object' && value.kind === 'code') {
    reads.push(...value.code.captures);
  }
}
