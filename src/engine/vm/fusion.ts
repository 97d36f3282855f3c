/**
 * Pairs of instructions that the fast interpreter executes as one.
 *
 * The second one stays where it is: it can be jumped to, and where the fused one meets anything but
 * small ints it does what its first half does and leaves the rest to it. So counts, places and time
 * slices are those of `Code.ops`, which everybody but `runFast` reads.
 */
import { Op } from '../../compiler/opcodes';
import type { Value } from './object';

/** Continues `Op`, with room for more of those; an enum of literals, so that the bundler inlines them. */
export enum Fused {
  /** A constant is loaded for the comparison behind it. */
  LOADK_JNLT = 144,
  LOADK_JNEQ = 145,
  /** `f(x + 1)`: a global and its first argument. */
  GETG_ADDI = 146,
  /** `f(x)` */
  GETG_MOVE = 147,
}

/** `ops` with the first instruction of each pair replaced; the same array if there is none. */
export function fuse(ops: Int32Array, constants: readonly Value[]): Int32Array {
  let fused = ops;
  for (let at = 0; at + 4 < ops.length; at += 4) {
    const op = fusedAt(ops, at, constants);
    if (op === undefined) continue;
    if (fused === ops) fused = ops.slice();
    fused[at] = op;
  }
  return fused;
}

function fusedAt(ops: Int32Array, at: number, constants: readonly Value[]): Fused | undefined {
  const [first, a, b, , second, c, d] = ops.subarray(at, at + 7);
  // What is compared must not come from the register that the constant goes to.
  if (first === Op.LOADK && typeof constants[b] === 'number' && d === a && c !== a) {
    if (second === Op.JNLT) return Fused.LOADK_JNLT;
    if (second === Op.JNEQ) return Fused.LOADK_JNEQ;
  }
  // The argument must not come from the register that the global goes to.
  if (first === Op.GETG && d !== a) {
    if (second === Op.ADDI) return Fused.GETG_ADDI;
    if (second === Op.MOVE) return Fused.GETG_MOVE;
  }
  return undefined;
}
