/** The first walk of the symbol table pass: statements and patterns. */
import type * as ast from '../ast';
import { failAt } from '../compileError';
import { keepAnnotationNames } from './annotationNames';
import { enterLoop, noteConstant } from './loopConstants';
import { mangle, Use } from './scope';
import { addName, type Walk } from './symtable';
import { walkAll, walkExpr, walkOptional, walkTarget } from './walkExpressions';
import { walkClass, walkDefaults, walkFunction, walkGeneric, walkLambda } from './walkScopes';

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
      walkGeneric(walk, n.typeParams, () => {
        walkLambda(walk, n.value);
      });
      return;
    case 'AugAssign':
      if (n.target.kind === 'Name') addName(walk, n.target.id, Use.read | Use.bound, n.target);
      else walkExpr(walk, n.target);
      noteConstant(walk, n.value, n.op);
      walkExpr(walk, n.value);
      return;
    case 'AnnAssign':
      walkAnnAssign(walk, n);
      return;
    case 'For':
      walkTarget(walk, n.target);
      walkExpr(walk, n.iter);
      enterLoop(walk, n, () => {
        walkStatements(walk, n.body);
      });
      walkStatements(walk, n.orelse);
      return;
    case 'While':
      enterLoop(walk, n, () => {
        walkExpr(walk, n.test);
        walkStatements(walk, n.body);
      });
      walkStatements(walk, n.orelse);
      return;
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
  if (walk.scope.kind === 'class') keepAnnotationNames(walk, [n.annotation]);
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
