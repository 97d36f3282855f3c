/** `await`, `yield`, `yield from`. */
import type * as ast from '../ast';
import { loadConstant, operand } from './expressions';
import { Op } from '../opcodes';
import type { Scope } from '../symbols/scope';
import { failSyntax, type Unit } from './unit';

/** The function (or class, module) that a scope's `await` and `yield` belong to. */
export function enclosingFunction(u: Unit): Scope {
  let scope = u.scope;
  while (scope.kind === 'comprehension' && scope.parent !== null) scope = scope.parent;
  return scope;
}

/** May `await`, `async for` and `async with` stand here? */
export function isAsyncContext(u: Unit): boolean {
  const scope = enclosingFunction(u);
  return (scope.kind === 'function' && scope.isAsync) || scope.kind === 'generator';
}

export function compileAwait(u: Unit, n: ast.Await, target: number): void {
  const { asm } = u;
  const scope = enclosingFunction(u);
  if (scope.kind === 'module' || scope.kind === 'class') {
    failSyntax(u, n, "'await' outside function");
  }
  if (!isAsyncContext(u)) failSyntax(u, n, "'await' outside async function");
  const scratch = asm.scratch(target);
  const value = operand(u, n.value, scratch);
  asm.emit(n, Op.AWAITABLE, scratch, value, 0);
  asm.emit(n, Op.AWAIT, target, scratch);
}

export function compileYield(u: Unit, n: ast.Yield | ast.YieldFrom, target: number): void {
  const { asm } = u;
  const { scope } = u;
  if (scope.kind !== 'function' && scope.kind !== 'lambda') {
    failSyntax(u, n, "'yield' outside function");
  }
  const scratch = asm.scratch(target);
  if (n.kind === 'YieldFrom') {
    if (scope.isAsync) failSyntax(u, n, "'yield from' inside async function");
    asm.emit(n, Op.YFITER, scratch, operand(u, n.value, scratch));
    asm.emit(n, Op.AWAIT, target, scratch);
    return;
  }
  let value = scratch;
  if (n.value === null) loadConstant(u, n, null, scratch);
  else value = operand(u, n.value, scratch);
  asm.emit(n, scope.isAsync ? Op.ASYNCYIELD : Op.YIELD, target, value);
}
