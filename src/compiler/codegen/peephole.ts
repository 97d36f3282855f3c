/** After the last instruction: jumps to jumps go straight to where they lead. */
import type { Assembler } from './assembler';
import { jumpOperand } from '../jumps';
import { Op } from '../opcodes';

const MAX_HOPS = 8;

/** Retargets jumps whose target is an unconditional jump at which the debugger does not stop. */
export function threadJumps(asm: Assembler): void {
  const { ops, starts } = asm;
  const jump: number = Op.JMP;
  const loop: number = Op.LOOP;
  for (let i = 0; i < ops.length; i += 4) {
    const operand = jumpOperand(ops[i]);
    if (operand < 0 || ops[i] === loop) continue;
    const word = i + 1 + operand;
    for (let hops = 0; hops < MAX_HOPS; hops++) {
      const target = ops[word];
      if (ops[target * 4] !== jump || starts[target] === 1) break;
      ops[word] = ops[target * 4 + 1];
    }
  }
}
