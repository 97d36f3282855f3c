/**
 * Generic functions, classes and type aliases (PEP 695): made inside a hidden function whose variables are the
 * type parameters, as in CPython, so that the rest of the program does not see them.
 */
import { defined } from '../../base/assert';
import type * as ast from '../ast';
import { NO_PARAMETERS } from '../astExpressions';
import { Intrinsic, Op } from '../opcodes';
import { GENERIC_PARAMETERS, GENERIC_SCOPE } from '../symbols/scopeTree';
import { loadConstant } from './expressions';
import { finishUnit, newFrameUnit } from './frameUnit';
import { compileLambda, qualify } from './functions';
import type { Unit } from './unit';
import { loadName, storeName } from './variables';

const TYPE_PARAM_PREFIX = { TypeVar: '', TypeVarTuple: '*', ParamSpec: '**' } as const;

type Generic = ast.FunctionDef | ast.ClassDef | ast.TypeAlias;

/**
 * Makes something in the hidden function of `n` and leaves it in `target`; the two temporaries behind
 * it hold the defaults. `make` gets the hidden function's unit and a
 * register in it.
 */
export function makeGeneric(
  u: Unit,
  n: Generic,
  target: number,
  make: (inner: Unit, reg: number) => void,
): void {
  const { asm } = u;
  const scope = defined(u.scopes.get(n.typeParams), 'scope of type parameters');
  const positional = GENERIC_PARAMETERS.map((name) => ({ ...n, name, annotation: null }));
  const args: ast.Parameters = { ...NO_PARAMETERS, positional };
  const inner = newFrameUnit(u, scope, args, qualify(u, GENERIC_SCOPE));
  for (const param of n.typeParams) makeTypeParam(inner, param);
  const reg = inner.asm.alloc();
  make(inner, reg);
  inner.asm.top = reg + 1;
  const params = inner.asm.alloc();
  loadTypeParams(inner, n, params);
  inner.asm.emit(n, Op.INTRINSIC, reg, Intrinsic.keepTypeParams, 2);
  inner.asm.emit(n, Op.RET, reg);
  const code = finishUnit(inner, {
    name: GENERIC_SCOPE,
    firstLine: n.line,
    flags: 0,
    args,
    docstring: null,
    annotations: [],
  });
  asm.emit(n, Op.MKFUNC, target, asm.constant({ kind: 'code', code }), 0);
  asm.emit(n, Op.CALL, target, 2);
}

function makeTypeParam(u: Unit, param: ast.TypeParam): void {
  const { asm } = u;
  const reg = asm.alloc();
  loadConstant(u, param, TYPE_PARAM_PREFIX[param.kind] + param.name, reg);
  const isConstrained = param.bound?.body.kind === 'Tuple';
  makeEvaluator(u, param, isConstrained ? null : param.bound);
  makeEvaluator(u, param, isConstrained ? param.bound : null);
  makeEvaluator(u, param, param.defaultValue);
  asm.emit(param, Op.INTRINSIC, reg, Intrinsic.typeParam, 4);
  storeName(u, param, param.name, reg);
  asm.top = reg;
}

/** The function that evaluates something of a type parameter, or None, into a new register. */
function makeEvaluator(u: Unit, param: ast.TypeParam, evaluator: ast.Lambda | null): void {
  const reg = u.asm.alloc();
  if (evaluator === null) loadConstant(u, param, null, reg);
  else compileLambda(u, evaluator, reg, param.name);
}

/** Hands in no defaults, for what has none. */
export function makeGenericWithoutDefaults(
  u: Unit,
  n: Generic,
  target: number,
  make: (inner: Unit, reg: number) => void,
): void {
  const defaults = u.asm.alloc(2);
  loadConstant(u, n, null, defaults);
  loadConstant(u, n, null, defaults + 1);
  makeGeneric(u, n, target, make);
  u.asm.top = defaults;
}

/** The base class `Generic[…]` that a generic class gets, into `target`. */
export function makeGenericBase(u: Unit, n: ast.ClassDef, target: number): void {
  loadTypeParams(u, n, target);
  u.asm.emit(n, Op.INTRINSIC, target, Intrinsic.genericBase, 1);
}

/** The tuple of the type parameters, into `target`. */
export function loadTypeParams(u: Unit, n: Generic, target: number): void {
  const { asm } = u;
  const mark = asm.top;
  const base = asm.alloc(n.typeParams.length);
  n.typeParams.forEach((param, i) => {
    loadName(u, { ...param, kind: 'Name', id: param.name }, base + i);
  });
  asm.emit(n, Op.MKTUPLE, target, base, n.typeParams.length);
  asm.top = mark;
}

/** Moves the defaults handed to a hidden function behind `reg`, for MKFUNC with these flags. */
export function takeDefaults(u: Unit, n: ast.FunctionDef, reg: number, flags: number): void {
  const { asm } = u;
  const behind = asm.alloc(2);
  if ((flags & 1) !== 0) asm.emit(n, Op.MOVE, behind, 0);
  if ((flags & 2) !== 0) asm.emit(n, Op.MOVE, behind + 1, 1);
  asm.top = reg + 1;
}
