/** Functions, lambdas and generator expressions: their code units and the MKFUNC that makes them. */
import { defined } from '../../base/assert';
import type * as ast from '../ast';
import { NO_PARAMETERS } from '../astExpressions';
import { annotationsOf } from './annotations';
import { CodeFlag, type CodeUnit } from '../code';
import { compileClauses } from './comprehensions';
import { exprInto, loadConstant, operand } from './expressions';
import { newFrameUnit, finishUnit } from './frameUnit';
import { makeGeneric, takeDefaults } from './generics';
import { Op } from '../opcodes';
import { Use, type Scope } from '../symbols/scope';
import { GENERIC_SCOPE } from '../symbols/scopeTree';
import { compileBody } from './statements';
import { docstringOf } from './docstring';
import { mangled, type Unit } from './unit';
import { storeName } from './variables';

export function compileFunctionDef(u: Unit, n: ast.FunctionDef): void {
  compileDecorated(u, n, n.decorators, (target) => {
    const scope = defined(u.scopes.get(n), 'scope of a function');
    const flags = pushDefaults(u, n.args, target);
    if (n.typeParams.length > 0) {
      const defaults = u.asm.alloc(2);
      if ((flags & 1) === 0) loadConstant(u, n, null, defaults);
      if ((flags & 2) === 0) loadConstant(u, n, null, defaults + 1);
      u.asm.markStart(n);
      makeGeneric(u, n, target, (inner, reg) => {
        takeDefaults(inner, n, reg, flags);
        makeFunction(inner, n, compileFunctionUnit(inner, n, scope), reg, flags);
      });
      u.asm.top = defaults;
      return;
    }
    const code = compileFunctionUnit(u, n, scope);
    u.asm.markStart(n);
    makeFunction(u, n, code, target, flags);
  });
}

/**
 * Evaluates decorators, makes the thing in a register that `make` is handed, applies them from the
 * last to the first and binds the name.
 */
export function compileDecorated(
  u: Unit,
  n: ast.FunctionDef | ast.ClassDef,
  decorators: readonly ast.Expr[],
  make: (target: number) => void,
): void {
  const { asm } = u;
  const base = asm.alloc(decorators.length + 1);
  decorators.forEach((decorator, i) => {
    if (i > 0) asm.markStart(decorator);
    // The registers behind are free while a decorator is being evaluated.
    asm.top = base + i + 1;
    exprInto(u, decorator, base + i);
  });
  asm.top = base + decorators.length + 1;
  make(base + decorators.length);
  const { positions } = u.options;
  const atName = positions === 'start' || positions === 'attribute';
  for (let i = decorators.length - 1; i >= 0; i--) {
    asm.emit(atName ? n : decorators[i], Op.CALL, base + i, 1);
  }
  storeName(u, n, n.name, base);
}

/** `name`: of the function that evaluates a bound or the value of a type alias, that of the type. */
export function compileLambda(u: Unit, n: ast.Lambda, target: number, name = '<lambda>'): void {
  const { asm } = u;
  const reg = asm.scratch(target);
  const scope = defined(u.scopes.get(n), 'scope of a lambda');
  const flags = pushDefaults(u, n.args, reg);
  const inner = newFrameUnit(u, scope, n.args, qualify(u, name));
  inner.asm.markStart(n.body);
  const value = operand(inner, n.body);
  inner.asm.emit(n.body, Op.RET, value);
  const code = finishUnit(inner, {
    name,
    firstLine: n.line,
    flags: scope.isGenerator ? CodeFlag.generator : 0,
    args: n.args,
    docstring: null,
    annotations: [],
  });
  makeFunction(u, n, code, reg, flags);
  if (reg !== target) asm.emit(n, Op.MOVE, target, reg);
}

/** Evaluates defaults into the registers after `target`, the topmost one; returns MKFUNC's flags. */
function pushDefaults(u: Unit, args: ast.Parameters, target: number): number {
  const { asm } = u;
  const mark = asm.top;
  const kwDefaults = args.kwOnly.flatMap((p, i) => {
    const value = args.kwDefaults[i];
    return value === null ? [] : [{ parameter: p, value }];
  });
  let flags = 0;
  if (args.defaults.length > 0) {
    flags |= 1;
    const [first] = args.defaults;
    const elts = args.defaults;
    asm.top = target + 2;
    grow(u);
    exprInto(u, { ...first, kind: 'Tuple', elts }, target + 1);
  }
  if (kwDefaults.length > 0) {
    flags |= 2;
    asm.top = target + 3;
    grow(u);
    for (const { parameter, value } of kwDefaults) {
      const key = asm.alloc();
      asm.emit(parameter, Op.LOADK, key, asm.constant(parameterName(u, parameter)));
      exprInto(u, value, asm.alloc());
    }
    asm.emit(kwDefaults[0].value, Op.MKDICT, target + 2, target + 3, kwDefaults.length);
  }
  asm.top = mark;
  return flags;
}

/** Notes registers that were taken by setting `top`. */
function grow(u: Unit): void {
  u.asm.registers = Math.max(u.asm.registers, u.asm.top);
}

function parameterName(u: Unit, parameter: ast.Parameter): string {
  return mangled(u, parameter.name);
}

export function makeFunction(
  u: Unit,
  span: ast.Span,
  code: CodeUnit,
  target: number,
  flags: number,
): void {
  const { asm } = u;
  const mark = asm.top;
  // The defaults behind the target are wanted until then.
  asm.top = Math.max(mark, target + ((flags & 2) !== 0 ? 3 : (flags & 1) !== 0 ? 2 : 1));
  asm.emit(span, Op.MKFUNC, target, asm.constant({ kind: 'code', code }), flags);
  asm.top = mark;
}

/** The qualified name of a function or class that a statement of this unit defines. */
export function qualifyDefinition(u: Unit, name: string): string {
  if (u.outer !== null && u.frame.name === GENERIC_SCOPE) return qualifyDefinition(u.outer, name);
  const isGlobal = ((u.scope.symbols.get(name) ?? 0) & Use.global) !== 0;
  return isGlobal ? name : qualify(u, name);
}

export function qualify(u: Unit, name: string): string {
  const { frame } = u;
  if (frame.kind === 'module') return name;
  return frame.kind === 'class' ? `${u.qualname}.${name}` : `${u.qualname}.<locals>.${name}`;
}

function compileFunctionUnit(u: Unit, n: ast.FunctionDef, scope: Scope): CodeUnit {
  const inner = newFrameUnit(u, scope, n.args, qualifyDefinition(u, n.name));
  const { asm } = inner;
  const docstring = docstringOf(n.body, u.options);
  compileBody(inner, docstring === null ? n.body : n.body.slice(1));
  // A body that is but a docstring has no line of its own.
  const isEmpty = docstring !== null && n.body.length === 1;
  if (isEmpty) asm.markStart(n);
  const last = isEmpty ? { ...n, endLine: n.line } : n.body[n.body.length - 1];
  asm.emit(last, Op.RETK, asm.constant(null));
  const kind = scope.isAsync
    ? scope.isGenerator
      ? CodeFlag.asyncGenerator
      : CodeFlag.coroutine
    : scope.isGenerator
      ? CodeFlag.generator
      : 0;
  const [decorator] = n.decorators as readonly (ast.Expr | undefined)[];
  return finishUnit(inner, {
    name: n.name,
    firstLine: decorator?.line ?? n.line,
    flags: kind,
    args: n.args,
    docstring,
    annotations: annotationsOf(u.text, n),
  });
}

/** The function behind a generator expression; its one parameter `.0` is the outermost iterator. */
export function compileGeneratorUnit(u: Unit, n: ast.GeneratorExp, scope: Scope): CodeUnit {
  const args = {
    ...NO_PARAMETERS,
    posOnly: [{ ...n, name: '.0', annotation: null }],
  };
  const inner = newFrameUnit(u, scope, args, qualify(u, '<genexpr>'));
  const { asm } = inner;
  compileClauses(inner, n, 0, 0, () => {
    const mark = asm.top;
    const value = operand(inner, n.elt);
    const sent = asm.alloc();
    asm.emit(n.elt, scope.isAsync ? Op.ASYNCYIELD : Op.YIELD, sent, value);
    asm.top = mark;
  });
  asm.emit(n, Op.RETK, asm.constant(null));
  return finishUnit(inner, {
    name: '<genexpr>',
    firstLine: n.line,
    flags: scope.isAsync ? CodeFlag.asyncGenerator : CodeFlag.generator,
    args,
    docstring: null,
    annotations: [],
  });
}
