/**
 * Comprehensions: list, set and dict comprehensions run inside the frame around them (PEP 709);
 * generator expressions are functions of one argument, the iterator of the outermost iterable.
 */
import type * as ast from '../ast';
import { assign } from './targets';
import { jumpIf } from './conditions';
import { exprInto, operand, viaScratch } from './expressions';
import { enclosingFunction, isAsyncContext } from './generators';
import { Op } from '../opcodes';
import type { Scope } from '../symbols/scope';
import { compileGeneratorUnit, makeFunction } from './functions';
import { failSyntax, machinerySpan, type Unit } from './unit';
import { directTarget, markBound } from './variables';
import { beginLoop, bindLoopHead, emitAsyncNext } from './loops';

export function compileComprehension(u: Unit, n: ast.AnyComprehension, target: number): void {
  if (n.kind === 'GeneratorExp') compileGenerator(u, n, target);
  else {
    viaScratch(u, n, target, (acc) => {
      compileInline(u, n, acc);
    });
  }
}

function scopeOf(u: Unit, n: ast.AnyComprehension): Scope {
  const scope = u.scopes.get(n);
  if (scope === undefined) throw new Error('comprehension without a scope');
  return scope;
}

function checkAsync(u: Unit, n: ast.AnyComprehension): void {
  if (!scopeOf(u, n).isAsync || isAsyncContext(u)) return;
  if (enclosingFunction(u).kind === 'module' && u.scope.kind !== 'module') return;
  failSyntax(u, n, 'asynchronous comprehension outside of an asynchronous function');
}

function compileInline(
  u: Unit,
  n: Exclude<ast.AnyComprehension, ast.GeneratorExp>,
  acc: number,
): void {
  const { asm } = u;
  checkAsync(u, n);
  const scope = scopeOf(u, n);
  const [first] = n.generators;
  const iterator = asm.alloc();
  const iterable = operand(u, first.iter, iterator);
  const span = machinerySpan(u, n, first.iter);
  asm.emit(span, first.isAsync ? Op.AITER : Op.ITER, iterator, iterable);
  const op = n.kind === 'ListComp' ? Op.MKLIST : n.kind === 'SetComp' ? Op.MKSET : Op.MKDICT;
  asm.emit(n, op, acc, asm.top, 0);
  const start = asm.here;
  const outer = u.scope;
  u.scope = scope;
  for (const variable of scope.variables.values()) {
    if (variable.captured) {
      asm.emit(n, Op.CLEAR, variable.reg);
      asm.emit(n, Op.MKCELL, variable.reg);
    } else {
      asm.bound?.remove(variable.reg);
    }
  }
  compileClauses(u, n, 0, iterator, () => {
    compileElement(u, n, acc);
  });
  asm.inlined.push({ start, end: asm.here, at: start - 1, name: FUNCTION_NAMES[n.kind] });
  for (const variable of scope.variables.values()) {
    asm.emit(n, Op.CLEAR, variable.reg);
    asm.bound?.remove(variable.reg);
  }
  u.scope = outer;
}

const FUNCTION_NAMES = {
  ListComp: '<listcomp>',
  SetComp: '<setcomp>',
  DictComp: '<dictcomp>',
} as const;

function compileElement(
  u: Unit,
  n: Exclude<ast.AnyComprehension, ast.GeneratorExp>,
  acc: number,
): void {
  const { asm } = u;
  const mark = asm.top;
  if (n.kind === 'DictComp') {
    const key = asm.alloc();
    exprInto(u, n.key, key);
    const value = operand(u, n.value);
    const span = { ...n.key, endLine: n.value.endLine, endColumn: n.value.endColumn };
    asm.emit(span, Op.DICTSET, acc, key, value);
  } else {
    const value = operand(u, n.elt);
    asm.emit(n.elt, n.kind === 'ListComp' ? Op.LISTAPPEND : Op.SETADD, acc, value);
  }
  asm.top = mark;
}

/** The loops and conditions from clause `i` on, whose iterator is made already; then `element`. */
export function compileClauses(
  u: Unit,
  n: ast.AnyComprehension,
  i: number,
  iterator: number,
  element: () => void,
): void {
  const { asm } = u;
  const clause = n.generators[i];
  const mark = asm.top;
  const loop = beginLoop(u);
  bindLoopHead(u, loop);
  const direct = directTarget(u, clause.target);
  const value = direct >= 0 ? direct : asm.alloc();
  const span = machinerySpan(u, n, clause.iter);
  if (clause.isAsync) emitAsyncNext(u, span, value, iterator, loop.end);
  else asm.jump(span, Op.FORITER, loop.end, value, iterator);
  if (direct >= 0) markBound(u, direct);
  else assign(u, clause.target, value);
  asm.top = mark;
  for (const condition of clause.ifs) jumpIf(u, condition, loop.next, false);
  const next = n.generators[i + 1] as ast.Comprehension | undefined;
  if (next === undefined) {
    element();
  } else {
    const inner = asm.alloc();
    const iterable = operand(u, next.iter, inner);
    const inside = machinerySpan(u, n, next.iter);
    asm.emit(inside, next.isAsync ? Op.AITER : Op.ITER, inner, iterable);
    compileClauses(u, n, i + 1, inner, element);
  }
  asm.top = mark;
  asm.bind(loop.next);
  asm.jump(n, Op.LOOP, loop.head);
  asm.bind(loop.end);
}

function compileGenerator(u: Unit, n: ast.GeneratorExp, target: number): void {
  const { asm } = u;
  const [first] = n.generators;
  viaScratch(u, n, target, (base) => {
    const code = compileGeneratorUnit(u, n, scopeOf(u, n));
    makeFunction(u, n, code, base, 0);
    const argument = asm.alloc();
    const iterable = operand(u, first.iter, argument);
    const span = machinerySpan(u, n, first.iter);
    asm.emit(span, first.isAsync ? Op.AITER : Op.ITER, argument, iterable);
    asm.emit(n, Op.CALL, base, 1);
  });
}
