/** The first walk of the symbol table pass: statements, expressions and patterns. */
import type * as ast from '../ast';
import { failAt } from '../compileError';
import { isFunctionLike, mangle, Use, type Scope, type ScopeKind } from './scope';
import { GENERIC_PARAMETERS, GENERIC_SCOPE, newScope } from './scopeTree';
import { addName, type Walk } from './symtable';

export function walkStatements(walk: Walk, body: readonly ast.Stmt[]): void {
  for (const stmt of body) walkStatement(walk, stmt);
}

function walkStatement(walk: Walk, n: ast.Stmt): void {
  switch (n.kind) {
    case 'FunctionDef':
      addName(walk, n.name, Use.bound, n);
      walkDefaults(walk, n.args);
      walkAll(walk, n.decorators);
      walkGeneric(walk, n.typeParams, () => {
        walkFunction(walk, n);
      });
      return;
    case 'ClassDef':
      addName(walk, n.name, Use.bound, n);
      walkAll(walk, n.decorators);
      walkGeneric(walk, n.typeParams, () => {
        walkClass(walk, n);
      });
      return;
    case 'Return':
      if (n.value === null) return;
      walk.scope.hasReturnValue = true;
      walkExpr(walk, n.value);
      return;
    case 'Delete':
      for (const target of n.targets) walkTarget(walk, target, true);
      return;
    case 'Assign':
      for (const target of n.targets) walkTarget(walk, target);
      walkExpr(walk, n.value);
      return;
    case 'TypeAlias':
      addName(walk, n.name.id, Use.bound, n.name);
      walkTypeAlias(walk, n);
      return;
    case 'AugAssign':
      if (n.target.kind === 'Name') addName(walk, n.target.id, Use.read | Use.bound, n.target);
      else walkExpr(walk, n.target);
      walkExpr(walk, n.value);
      return;
    case 'AnnAssign':
      walkAnnAssign(walk, n);
      return;
    case 'For':
      walkTarget(walk, n.target);
      walkExpr(walk, n.iter);
      walkStatements(walk, n.body);
      walkStatements(walk, n.orelse);
      return;
    case 'While':
    case 'If':
      walkExpr(walk, n.test);
      walkStatements(walk, n.body);
      walkStatements(walk, n.orelse);
      return;
    case 'With':
      for (const item of n.items) {
        walkExpr(walk, item.context);
        if (item.target !== null) walkTarget(walk, item.target);
      }
      walkStatements(walk, n.body);
      return;
    case 'Match':
      walkExpr(walk, n.subject);
      for (const c of n.cases) {
        walkPattern(walk, c.pattern);
        walkOptional(walk, c.guard);
        walkStatements(walk, c.body);
      }
      return;
    case 'Raise':
      walkOptional(walk, n.exc);
      walkOptional(walk, n.cause);
      return;
    case 'Try':
      walkStatements(walk, n.body);
      for (const handler of n.handlers) walkHandler(walk, handler);
      walkStatements(walk, n.orelse);
      walkStatements(walk, n.finalbody);
      return;
    case 'Assert':
      walkExpr(walk, n.test);
      walkOptional(walk, n.msg);
      return;
    case 'Import':
      for (const alias of n.names) walkAlias(walk, alias);
      return;
    case 'ImportFrom':
      for (const alias of n.names) walkAlias(walk, alias);
      return;
    case 'Global':
      for (const name of n.names) declare(walk, name, n, Use.global);
      return;
    case 'Nonlocal':
      for (const name of n.names) declare(walk, name, n, Use.nonlocal);
      return;
    case 'Expr':
      walkExpr(walk, n.value);
      return;
    case 'Pass':
    case 'Break':
    case 'Continue':
      return;
  }
}

function walkHandler(walk: Walk, handler: ast.ExceptHandler): void {
  walkOptional(walk, handler.type);
  if (handler.name !== null) {
    addName(walk, handler.name, Use.bound, handler);
    walk.scope.deleted.add(mangle(walk.scope.className, handler.name));
  }
  walkStatements(walk, handler.body);
}

function walkAnnAssign(walk: Walk, n: ast.AnnAssign): void {
  const { target } = n;
  if (target.kind !== 'Name') {
    walkTarget(walk, target);
  } else {
    const mangled = mangle(walk.scope.className, target.id);
    const uses = walk.scope.symbols.get(mangled) ?? 0;
    if (n.simple && walk.scope.kind !== 'module' && (uses & (Use.global | Use.nonlocal)) !== 0) {
      const what = (uses & Use.global) !== 0 ? 'global' : 'nonlocal';
      failAt(walk.file, n, `annotated name '${target.id}' can't be ${what}`);
    }
    if (n.simple) addName(walk, target.id, Use.annotated | Use.bound, target);
    else if (n.value !== null) addName(walk, target.id, Use.bound, target);
  }
  walkOptional(walk, n.value);
}

function walkAlias(walk: Walk, alias: ast.Alias): void {
  if (alias.name === '*') {
    if (walk.scope.kind !== 'module') {
      failAt(walk.file, alias, 'import * only allowed at module level');
    }
    return;
  }
  const name = alias.asName ?? alias.name;
  const dot = alias.asName === null ? name.indexOf('.') : -1;
  addName(walk, dot < 0 ? name : name.slice(0, dot), Use.bound, alias);
}

function declare(walk: Walk, name: string, n: ast.Stmt, use: number): void {
  const { scope } = walk;
  const mangled = mangle(scope.className, name);
  const before = scope.symbols.get(mangled) ?? 0;
  const word = use === Use.global ? 'global' : 'nonlocal';
  if (use === Use.nonlocal && scope.kind === 'module') {
    failAt(walk.file, n, 'nonlocal declaration not allowed at module level');
  }
  if ((before & (Use.parameter | Use.bound | Use.annotated | Use.read)) !== 0) {
    const message =
      (before & Use.parameter) !== 0
        ? `name '${name}' is parameter and ${word}`
        : (before & Use.annotated) !== 0
          ? `annotated name '${name}' can't be ${word}`
          : (before & Use.read) !== 0
            ? `name '${name}' is used prior to ${word} declaration`
            : `name '${name}' is assigned to before ${word} declaration`;
    failAt(walk.file, n, message);
  }
  if ((before & (Use.global | Use.nonlocal) & ~use) !== 0) {
    failAt(walk.file, scope.declared.get(mangled) ?? n, `name '${name}' is nonlocal and global`);
  }
  scope.symbols.set(mangled, before | use);
  scope.declared.set(mangled, n);
}

// --- functions and classes

function enter(walk: Walk, kind: ScopeKind, name: string, node: Scope['node']): Scope {
  const outer = walk.scope;
  const scope = newScope(kind, name, node, outer, outer.className);
  walk.scopes.set(node, scope);
  walk.scope = scope;
  return scope;
}

function walkDefaults(walk: Walk, args: ast.Parameters): void {
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

function walkFunction(walk: Walk, n: ast.FunctionDef): void {
  const outer = walk.scope;
  const scope = enter(walk, 'function', n.name, n);
  scope.isAsync = n.isAsync;
  walkParameters(walk, n.args);
  walkStatements(walk, n.body);
  walk.scope = outer;
}

function walkClass(walk: Walk, n: ast.ClassDef): void {
  walkAll(walk, n.bases);
  for (const keyword of n.keywords) walkExpr(walk, keyword.value);
  const outer = walk.scope;
  const scope = newScope('class', n.name, n, outer, n.name);
  walk.scopes.set(n, scope);
  walk.scope = scope;
  walkStatements(walk, n.body);
  walk.scope = outer;
}

/** Walks a function or class inside the hidden scope of its type parameters, if it has any. */
function walkGeneric(walk: Walk, params: readonly ast.TypeParam[], inside: () => void): void {
  if (params.length === 0) {
    inside();
    return;
  }
  const outer = walk.scope;
  enter(walk, 'function', GENERIC_SCOPE, params);
  // The defaults of the function are evaluated outside and handed in.
  for (const name of GENERIC_PARAMETERS) addName(walk, name, Use.parameter | Use.bound, params[0]);
  for (const param of params) {
    if (walk.scope.symbols.has(param.name)) {
      failAt(walk.file, param, `duplicate type parameter '${param.name}'`);
    }
    addName(walk, param.name, Use.bound, param);
  }
  inside();
  walk.scope = outer;
}

function walkTypeAlias(walk: Walk, n: ast.TypeAlias): void {
  const outer = walk.scope;
  enter(walk, 'lambda', n.name.id, n);
  for (const param of n.typeParams) {
    addName(walk, param.name, Use.parameter | Use.bound, param);
  }
  walkExpr(walk, n.value);
  walk.scope = outer;
}

// --- expressions

function walkAll(walk: Walk, nodes: readonly ast.Expr[]): void {
  for (const node of nodes) walkExpr(walk, node);
}

function walkOptional(walk: Walk, node: ast.Expr | null): void {
  if (node !== null) walkExpr(walk, node);
}

/** A target of assignment or deletion: its names are bound, what else is in it is read. */
function walkTarget(walk: Walk, n: ast.Expr, isDelete = false): void {
  switch (n.kind) {
    case 'Name':
      addName(walk, n.id, Use.bound, n);
      if (isDelete) walk.scope.deleted.add(mangle(walk.scope.className, n.id));
      return;
    case 'Tuple':
    case 'List':
      for (const elt of n.elts) walkTarget(walk, elt, isDelete);
      return;
    case 'Starred':
      walkTarget(walk, n.value, isDelete);
      return;
    default:
      walkExpr(walk, n);
  }
}

function walkExpr(walk: Walk, n: ast.Expr): void {
  switch (n.kind) {
    case 'Constant':
      return;
    case 'Name':
      addName(walk, n.id, Use.read, n);
      if (n.id === 'super' && isFunctionLike(walk.scope)) addName(walk, '__class__', Use.read, n);
      return;
    case 'BoolOp':
      walkAll(walk, n.values);
      return;
    case 'NamedExpr':
      walkNamedExpr(walk, n);
      return;
    case 'BinOp':
      walkExpr(walk, n.left);
      walkExpr(walk, n.right);
      return;
    case 'UnaryOp':
      walkExpr(walk, n.operand);
      return;
    case 'Lambda':
      walkLambda(walk, n);
      return;
    case 'IfExp':
      walkExpr(walk, n.test);
      walkExpr(walk, n.body);
      walkExpr(walk, n.orelse);
      return;
    case 'Dict':
      for (const key of n.keys) walkOptional(walk, key);
      walkAll(walk, n.values);
      return;
    case 'Set':
    case 'List':
    case 'Tuple':
      walkAll(walk, n.elts);
      return;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      walkComprehension(walk, n);
      return;
    case 'Await':
      walkExpr(walk, n.value);
      if (isComprehension(walk.scope)) walk.scope.isAsync = true;
      return;
    case 'Yield':
    case 'YieldFrom':
      walkYield(walk, n);
      return;
    case 'Compare':
      walkExpr(walk, n.left);
      walkAll(walk, n.comparators);
      return;
    case 'Call':
      walkExpr(walk, n.func);
      walkAll(walk, n.args);
      for (const keyword of n.keywords) walkExpr(walk, keyword.value);
      return;
    case 'FormattedValue':
      walkExpr(walk, n.value);
      walkOptional(walk, n.formatSpec);
      return;
    case 'JoinedStr':
      walkAll(walk, n.values);
      return;
    case 'Attribute':
    case 'Starred':
      walkExpr(walk, n.value);
      return;
    case 'Subscript':
      walkExpr(walk, n.value);
      walkExpr(walk, n.slice);
      return;
    case 'Slice':
      walkOptional(walk, n.lower);
      walkOptional(walk, n.upper);
      walkOptional(walk, n.step);
      return;
  }
}

function walkLambda(walk: Walk, n: ast.Lambda): void {
  walkDefaults(walk, n.args);
  const outer = walk.scope;
  enter(walk, 'lambda', '<lambda>', n);
  walkParameters(walk, n.args);
  walkExpr(walk, n.body);
  walk.scope = outer;
}

const COMPREHENSION_NAMES = {
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  GeneratorExp: 'generator expression',
} as const;

function walkYield(walk: Walk, n: ast.Yield | ast.YieldFrom): void {
  walkOptional(walk, n.value);
  const { scope } = walk;
  if (scope.kind === 'comprehension' || scope.kind === 'generator') {
    const kind = (scope.node as ast.AnyComprehension).kind;
    failAt(walk.file, n, `'yield' inside ${COMPREHENSION_NAMES[kind]}`);
  }
  scope.isGenerator = true;
}

function walkComprehension(walk: Walk, n: ast.AnyComprehension): void {
  const isGenerator = n.kind === 'GeneratorExp';
  const [first] = n.generators;
  walk.inIterable++;
  walkExpr(walk, first.iter);
  walk.inIterable--;
  const outer = walk.scope;
  const scope = enter(
    walk,
    isGenerator ? 'generator' : 'comprehension',
    isGenerator ? '<genexpr>' : '<comprehension>',
    n,
  );
  scope.isGenerator = isGenerator;
  if (first.isAsync) scope.isAsync = true;
  if (isGenerator) addName(walk, '.0', Use.parameter | Use.bound, n);
  walkComprehensionTarget(walk, first);
  for (const clause of n.generators.slice(1)) {
    if (clause.isAsync) scope.isAsync = true;
    walkComprehensionTarget(walk, clause);
    walk.inIterable++;
    walkExpr(walk, clause.iter);
    walk.inIterable--;
    walkAll(walk, clause.ifs);
  }
  if (n.kind === 'DictComp') {
    walkExpr(walk, n.key);
    walkExpr(walk, n.value);
  } else {
    walkExpr(walk, n.elt);
  }
  walk.scope = outer;
  // What awaits inside makes what is around it asynchronous, up to the function.
  if (scope.isAsync && !isGenerator && isComprehension(outer)) outer.isAsync = true;
}

function isComprehension(scope: Scope): boolean {
  return scope.kind === 'comprehension' || scope.kind === 'generator';
}

function walkComprehensionTarget(walk: Walk, clause: ast.Comprehension): void {
  walk.inTarget = true;
  walkTarget(walk, clause.target);
  walk.inTarget = false;
  if (clause === (walk.scope.node as ast.AnyComprehension).generators[0]) {
    walkAll(walk, clause.ifs);
  }
}

/** `name := value` binds in the nearest scope that is no comprehension (symtable.c, PEP 572). */
function walkNamedExpr(walk: Walk, n: ast.NamedExpr): void {
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

// --- patterns

function walkPattern(walk: Walk, n: ast.Pattern): void {
  switch (n.kind) {
    case 'MatchValue':
      walkExpr(walk, n.value);
      return;
    case 'MatchSingleton':
      return;
    case 'MatchSequence':
    case 'MatchOr':
      for (const p of n.patterns) walkPattern(walk, p);
      return;
    case 'MatchMapping':
      walkAll(walk, n.keys);
      for (const p of n.patterns) walkPattern(walk, p);
      if (n.rest !== null) addName(walk, n.rest, Use.bound, n);
      return;
    case 'MatchClass':
      walkExpr(walk, n.cls);
      for (const p of n.patterns) walkPattern(walk, p);
      for (const p of n.keywordPatterns) walkPattern(walk, p);
      return;
    case 'MatchStar':
      if (n.name !== null) addName(walk, n.name, Use.bound, n);
      return;
    case 'MatchAs':
      if (n.pattern !== null) walkPattern(walk, n.pattern);
      if (n.name !== null) addName(walk, n.name, Use.bound, n);
      return;
  }
}
