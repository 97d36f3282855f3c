/** The first walk of the symbol table pass: functions, classes, lambdas, generics. */
import type * as ast from '../ast';
import { failAt } from '../compileError';
import { keepAnnotationNames } from './annotationNames';
import { Use, type Scope, type ScopeKind } from './scope';
import { GENERIC_PARAMETERS, GENERIC_SCOPE, newScope } from './scopeTree';
import { addName, type Walk } from './symtable';
import { walkAll, walkExpr, walkOptional } from './walkExpressions';
import { walkStatements } from './walkStatements';

/** Makes a scope inside the current one and walks what is in it. */
export function within(
  walk: Walk,
  kind: ScopeKind,
  name: string,
  node: Scope['node'],
  inside: (scope: Scope) => void,
): Scope {
  const { scope: outer, loop } = walk;
  const className = kind === 'class' ? name : outer.className;
  const scope = newScope(kind, name, node, outer, className);
  walk.scopes.set(node, scope);
  walk.scope = scope;
  // Registers of loops belong to a frame.
  if (scope.frame === scope) walk.loop = null;
  inside(scope);
  walk.scope = outer;
  walk.loop = loop;
  return scope;
}

export function walkDefaults(walk: Walk, args: ast.Parameters): void {
  walkAll(walk, args.defaults);
  for (const value of args.kwDefaults) walkOptional(walk, value);
}

function walkParameters(walk: Walk, args: ast.Parameters): void {
  const uses = Use.parameter | Use.bound;
  const all = [...args.posOnly, ...args.positional, ...args.kwOnly, args.varArg, args.varKeyword];
  for (const p of all) {
    if (p?.name === '__debug__') failAt(walk.file, p, 'cannot assign to __debug__');
  }
  for (const p of args.posOnly) addName(walk, p.name, uses, p);
  for (const p of args.positional) addName(walk, p.name, uses, p);
  for (const p of args.kwOnly) addName(walk, p.name, uses, p);
  if (args.varArg !== null) addName(walk, args.varArg.name, uses, args.varArg);
  if (args.varKeyword !== null) addName(walk, args.varKeyword.name, uses, args.varKeyword);
}

export function walkFunction(walk: Walk, n: ast.FunctionDef): void {
  within(walk, 'function', n.name, n, (scope) => {
    scope.isAsync = n.isAsync;
    walkParameters(walk, n.args);
    walkStatements(walk, n.body);
    const { posOnly, positional, kwOnly, varArg, varKeyword } = n.args;
    const all = [...posOnly, ...positional, ...kwOnly, varArg, varKeyword];
    keepAnnotationNames(walk, [...all.map((p) => p?.annotation ?? null), n.returns]);
  });
}

export function walkClass(walk: Walk, n: ast.ClassDef): void {
  walkAll(walk, n.bases);
  for (const keyword of n.keywords) walkExpr(walk, keyword.value);
  within(walk, 'class', n.name, n, () => {
    walkStatements(walk, n.body);
  });
}

/** Walks a function, class or type alias inside the hidden scope of its type parameters, if any. */
export function walkGeneric(
  walk: Walk,
  params: readonly ast.TypeParam[],
  inside: () => void,
): void {
  if (params.length === 0) {
    inside();
    return;
  }
  within(walk, 'function', GENERIC_SCOPE, params, (scope) => {
    // The defaults of the function are evaluated outside and handed in.
    for (const name of GENERIC_PARAMETERS) {
      addName(walk, name, Use.parameter | Use.bound, params[0]);
    }
    for (const param of params) {
      if (scope.symbols.has(param.name)) {
        failAt(walk.file, param, `duplicate type parameter '${param.name}'`);
      }
      addName(walk, param.name, Use.bound, param);
      if (param.bound !== null) walkLambda(walk, param.bound);
      if (param.defaultValue !== null) walkLambda(walk, param.defaultValue);
    }
    inside();
  });
}

export function walkLambda(walk: Walk, n: ast.Lambda): void {
  walkDefaults(walk, n.args);
  within(walk, 'lambda', '<lambda>', n, () => {
    walkParameters(walk, n.args);
    walkExpr(walk, n.body);
  });
}
