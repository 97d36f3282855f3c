/** Which operand of an instruction is the target of a jump. */
import { Op } from './opcodes';

const OPERANDS: ReadonlyMap<number, number> = new Map<number, number>([
  [Op.JMP, 0],
  [Op.LOOP, 0],
  [Op.JT, 1],
  [Op.JF, 1],
  [Op.JNONE, 1],
  [Op.JNOTNONE, 1],
  [Op.JNLT, 2],
  [Op.JNLE, 2],
  [Op.JNEQ, 2],
  [Op.JNNE, 2],
  [Op.JNGT, 2],
  [Op.JNGE, 2],
  [Op.FORITER, 2],
]);

/** 0 for a, 1 for b, 2 for c; -1 for instructions that do not jump. */
export function jumpOperand(op: number): number {
  return OPERANDS.get(op) ?? -1;
}
