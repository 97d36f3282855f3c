/**
 * `type X = value`: the value is a function that the engine calls when somebody asks for it. Type
 * parameters are the function's parameters.
 */
import { defined } from '../../base/assert';
import type * as ast from '../ast';
import { Intrinsic, Op } from '../opcodes';
import { loadConstant, operand } from './expressions';
import { finishUnit, newFrameUnit } from './frameUnit';
import { TYPE_PARAM_PREFIX } from './generics';
import { makeFunction, NO_PARAMETERS, qualify } from './functions';
import type { Unit } from './unit';
import { storeName } from './variables';

export function compileTypeAlias(u: Unit, n: ast.TypeAlias): void {
  const { asm } = u;
  const base = asm.alloc(3);
  loadConstant(u, n, n.name.id, base);
  const scope = defined(u.scopes.get(n), 'scope of a type alias');
  const positional = n.typeParams.map((param) => ({ ...param, annotation: null }));
  const args: ast.Parameters = { ...NO_PARAMETERS, positional };
  const inner = newFrameUnit(u, scope, args, qualify(u, n.name.id));
  inner.asm.emit(n.value, Op.RET, operand(inner, n.value));
  const code = finishUnit(inner, {
    name: n.name.id,
    firstLine: n.line,
    flags: 0,
    args,
    docstring: null,
    annotations: [],
  });
  makeFunction(u, n, code, base + 1, 0);
  const items = n.typeParams.map((param) => TYPE_PARAM_PREFIX[param.kind] + param.name);
  loadConstant(u, n, { kind: 'tuple', items }, base + 2);
  asm.emit(n, Op.INTRINSIC, base, Intrinsic.typeAlias, 3);
  storeName(u, n.name, n.name.id, base);
}
