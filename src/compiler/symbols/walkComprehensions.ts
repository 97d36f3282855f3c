/** The first walk of the symbol table pass: comprehensions, and what they forbid. */
import type * as ast from '../ast';
import { failAt } from '../compileError';
import { mangle, Use, type Scope } from './scope';
import { addName, type Walk } from './symtable';
import { walkAll, walkExpr, walkOptional, walkTarget } from './walkExpressions';
import { within } from './walkScopes';

const COMPREHENSION_NAMES = {
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  GeneratorExp: 'generator expression',
} as const;

export function walkYield(walk: Walk, n: ast.Yield | ast.YieldFrom): void {
  walkOptional(walk, n.value);
  const { scope } = walk;
  if (scope.kind === 'comprehension' || scope.kind === 'generator') {
    const kind = (scope.node as ast.AnyComprehension).kind;
    failAt(walk.file, n, `'yield' inside ${COMPREHENSION_NAMES[kind]}`);
  }
  scope.isGenerator = true;
}

export function walkComprehension(walk: Walk, n: ast.AnyComprehension): void {
  const isGenerator = n.kind === 'GeneratorExp';
  const [first] = n.generators;
  walk.inIterable++;
  walkExpr(walk, first.iter);
  walk.inIterable--;
  const outer = walk.scope;
  const kind = isGenerator ? 'generator' : 'comprehension';
  const name = isGenerator ? '<genexpr>' : '<comprehension>';
  const scope = within(walk, kind, name, n, (inner) => {
    inner.isGenerator = isGenerator;
    if (isGenerator) addName(walk, '.0', Use.parameter | Use.bound, n);
    walkClauses(walk, n, inner);
  });
  // What awaits inside makes what is around it asynchronous, up to the function.
  if (scope.isAsync && !isGenerator && isComprehension(outer)) outer.isAsync = true;
}

function walkClauses(walk: Walk, n: ast.AnyComprehension, scope: Scope): void {
  n.generators.forEach((clause, i) => {
    if (clause.isAsync) scope.isAsync = true;
    walk.inTarget = true;
    walkTarget(walk, clause.target);
    walk.inTarget = false;
    if (i > 0) {
      walk.inIterable++;
      walkExpr(walk, clause.iter);
      walk.inIterable--;
    }
    walkAll(walk, clause.ifs);
  });
  if (n.kind === 'DictComp') {
    walkExpr(walk, n.key);
    walkExpr(walk, n.value);
  } else {
    walkExpr(walk, n.elt);
  }
}

export function isComprehension(scope: Scope): boolean {
  return scope.kind === 'comprehension' || scope.kind === 'generator';
}

/** `name := value` binds in the nearest scope that is no comprehension (symtable.c, PEP 572). */
export function walkNamedExpr(walk: Walk, n: ast.NamedExpr): void {
  const name = n.target.id;
  if (walk.inIterable > 0) {
    const message = 'assignment expression cannot be used in a comprehension iterable expression';
    failAt(walk.file, n, message);
  }
  const start = walk.scope;
  if (start.kind === 'comprehension' || start.kind === 'generator') bindOutside(walk, n);
  walkExpr(walk, n.value);
  addName(walk, name, Use.bound, n.target);
  walk.scope.walrus.add(mangle(walk.scope.className, name));
}

function bindOutside(walk: Walk, n: ast.NamedExpr): void {
  const start = walk.scope;
  const name = n.target.id;
  const mangled = mangle(start.className, name);
  let home: Scope | null = start;
  for (; home !== null; home = home.parent) {
    if (home.kind !== 'comprehension' && home.kind !== 'generator') break;
    if (((home.symbols.get(mangled) ?? 0) & Use.iteration) !== 0) {
      const message = `assignment expression cannot rebind comprehension iteration variable '${name}'`;
      failAt(walk.file, n.target, message);
    }
  }
  if (home === null) return;
  if (home.kind === 'class') {
    const message = 'assignment expression within a comprehension cannot be used in a class body';
    failAt(walk.file, n.target, message);
  }
  const uses = home.symbols.get(mangled) ?? 0;
  const isGlobal = home.kind === 'module' || (uses & Use.global) !== 0;
  const use = isGlobal ? Use.global : Use.nonlocal;
  start.symbols.set(mangled, (start.symbols.get(mangled) ?? 0) | use);
  start.declared.set(mangled, n.target);
  home.walrus.add(mangled);
  if (isGlobal) {
    home.symbols.set(mangled, uses | Use.global);
  } else {
    home.symbols.set(mangled, uses | Use.bound);
  }
}
