/**
 * The symbol table pass: which scope each name belongs to, following CPython's symtable.c.
 *
 * The first walk notes what every scope does with every name and raises the SyntaxErrors that
 * CPython raises there, in its words and its order; then names are resolved and the variables that
 * other frames use are marked as captured. Annotations are never evaluated and bind nothing but the
 * name they annotate, so nothing inside them is looked at.
 */
import type * as ast from '../ast';
import type { Constant } from '../code';
import { failAt, type SourceFile } from '../compileError';
import type { LoopNode, LoopWalk } from './loopConstants';
import type { Variable } from './scope';
import {
  enclosingVariable,
  isFunctionLike,
  mangle,
  Use,
  type Named,
  type Scope,
  type ScopeNode,
} from './scope';
import { newScope } from './scopeTree';
import { walkOptional } from './walkExpressions';
import { walkStatements } from './walkStatements';

export interface SymbolTable {
  readonly root: Scope;
  readonly scopes: ReadonlyMap<ScopeNode, Scope>;
  /** What each outermost loop keeps in registers. */
  readonly loopConstants: ReadonlyMap<LoopNode, readonly Constant[]>;
}

/** What the walk carries along. */
export interface Walk {
  readonly file: SourceFile;
  readonly scopes: Map<ScopeNode, Scope>;
  readonly loopConstants: Map<LoopNode, readonly Constant[]>;
  scope: Scope;
  loop: LoopWalk | null;
  /** How many iterables of comprehensions the walk is inside of. */
  inIterable: number;
  /** The walk is in the target of a comprehension's `for`. */
  inTarget: boolean;
}

/** Builds the table of a module; throws CompileError. */
export function buildSymbolTable(
  module: ast.Module,
  file: SourceFile,
  named: Named,
  result: ast.Expr | null,
): SymbolTable {
  const root = newScope('module', '<module>', module, null, null, named);
  const walk: Walk = {
    file,
    scopes: new Map([[module, root]]),
    loopConstants: new Map(),
    scope: root,
    loop: null,
    inIterable: 0,
    inTarget: false,
  };
  walkStatements(walk, module.body);
  walkOptional(walk, result);
  declareVariables(root);
  resolveFree(root, file);
  return { root, scopes: walk.scopes, loopConstants: walk.loopConstants };
}

/** Gives every function-like scope its variables, before any name is resolved. */
function declareVariables(scope: Scope): void {
  if (isFunctionLike(scope)) {
    for (const [name, uses] of scope.symbols) {
      if ((uses & Use.bound) === 0 || (uses & (Use.global | Use.nonlocal)) !== 0) continue;
      scope.variables.set(name, { name, scope, captured: false, reg: -1 });
    }
  }
  for (const child of scope.children) declareVariables(child);
}

function resolveFree(scope: Scope, file: SourceFile): void {
  for (const [name, uses] of scope.symbols) {
    if ((uses & Use.nonlocal) !== 0) {
      const variable = scope.kind === 'module' ? null : enclosingVariable(scope, name);
      if (variable === null) {
        const span = scope.declared.get(name) ?? NOWHERE;
        failAt(file, span, `no binding for nonlocal '${name}' found`);
      }
      capture(scope, variable);
    } else if ((uses & Use.global) === 0 && !scope.variables.has(name)) {
      if (scope.kind === 'class' && (uses & Use.bound) !== 0) continue;
      const variable = enclosingVariable(scope, name);
      if (variable !== null) capture(scope, variable);
    }
  }
  for (const child of scope.children) resolveFree(child, file);
}

const NOWHERE: ast.Span = { line: 1, column: 0, endLine: 1, endColumn: 0 };

/** Notes that `scope` uses a variable of an outer scope: every frame in between hands it through. */
function capture(scope: Scope, variable: Variable): void {
  const home = variable.scope.frame;
  for (let frame = scope.frame; frame !== home; frame = (frame.parent as Scope).frame) {
    variable.captured = true;
    frame.free.set(variable.name, variable);
  }
}

/** Notes a use of a name in the current scope and raises what is wrong with it. */
export function addName(walk: Walk, name: string, uses: number, span: ast.Span): void {
  const { scope } = walk;
  const mangled = mangle(scope.className, name);
  const before = scope.symbols.get(mangled) ?? 0;
  if ((uses & Use.parameter) !== 0 && (before & Use.parameter) !== 0) {
    failAt(walk.file, span, `duplicate argument '${name}' in function definition`);
  }
  if (walk.inTarget && (before & (Use.global | Use.nonlocal)) !== 0) {
    const message = `comprehension inner loop cannot rebind assignment expression target '${name}'`;
    failAt(walk.file, span, message);
  }
  scope.symbols.set(mangled, before | uses | (walk.inTarget ? Use.iteration : 0));
}
