/**
 * `type X = value`: the value is a function that the engine calls when somebody asks for it.
 */
import type * as ast from '../ast';
import { Intrinsic, Op } from '../opcodes';
import { loadConstant } from './expressions';
import { compileLambda } from './functions';
import { loadTypeParams, makeGenericWithoutDefaults } from './generics';
import type { Unit } from './unit';
import { storeName } from './variables';

export function compileTypeAlias(u: Unit, n: ast.TypeAlias): void {
  const target = u.asm.alloc();
  if (n.typeParams.length === 0) makeAlias(u, n, target);
  else {
    makeGenericWithoutDefaults(u, n, target, (inner, reg) => {
      makeAlias(inner, n, reg);
    });
  }
  storeName(u, n.name, n.name.id, target);
}

/** Makes the alias in `target`, the topmost temporary. */
function makeAlias(u: Unit, n: ast.TypeAlias, target: number): void {
  const { asm } = u;
  loadConstant(u, n, n.name.id, target);
  compileLambda(u, n.value, asm.alloc(), n.name.id);
  loadTypeParams(u, n, asm.alloc());
  asm.emit(n, Op.INTRINSIC, target, Intrinsic.typeAlias, 3);
  asm.top = target + 1;
}
