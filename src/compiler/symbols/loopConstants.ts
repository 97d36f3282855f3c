/**
 * Constants that loops use as operands: loaded into registers once, before the outermost loop, so
 * that no turn spends an instruction on them.
 */
import type * as ast from '../ast';
import type { Constant } from '../code';
import { constantKey } from '../constants';
import { isImmediate } from '../immediate';
import type { Walk } from './symtable';

export type LoopNode = ast.For | ast.While;

/** Registers are few: more constants than this are loaded where they are used. */
const MAX_CONSTANTS = 6;

/** Walks a loop; its operands are noted for the outermost loop around them. */
export function enterLoop(walk: Walk, n: LoopNode, inside: () => void): void {
  const isOutermost = walk.loop === null;
  if (isOutermost) walk.loop = { node: n, constants: new Map() };
  inside();
  if (isOutermost && walk.loop !== null) {
    walk.loopConstants.set(n, [...walk.loop.constants.values()]);
    walk.loop = null;
  }
}

/** Notes an operand, if it is a constant; `op` is the operator of arithmetic. */
export function noteConstant(walk: Walk, n: ast.Expr, op?: ast.BinaryOperator): void {
  if (walk.loop === null || n.kind !== 'Constant' || n.value === null) return;
  if (op !== undefined && isImmediate(op, n)) return;
  const { constants } = walk.loop;
  const key = constantKey(n.value);
  if (key === null || constants.has(key) || constants.size >= MAX_CONSTANTS) return;
  constants.set(key, n.value);
}

/** The outermost loop that the walk is in, and its constants by identity. */
export interface LoopWalk {
  readonly node: LoopNode;
  readonly constants: Map<string, Constant>;
}
