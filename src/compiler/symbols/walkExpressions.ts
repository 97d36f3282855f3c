/** The first walk of the symbol table pass: expressions and targets. */
import type * as ast from '../ast';
import { isFunctionLike, mangle, Use } from './scope';
import { noteConstant } from './loopConstants';
import { addName, type Walk } from './symtable';
import { isComprehension, walkComprehension, walkNamedExpr, walkYield } from './walkComprehensions';
import { walkLambda } from './walkScopes';

export function walkAll(walk: Walk, nodes: readonly ast.Expr[]): void {
  for (const node of nodes) walkExpr(walk, node);
}

export function walkOptional(walk: Walk, node: ast.Expr | null): void {
  if (node !== null) walkExpr(walk, node);
}

/** A target of assignment or deletion: its names are bound, what else is in it is read. */
export function walkTarget(walk: Walk, n: ast.Expr, isDelete = false): void {
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

export function walkExpr(walk: Walk, n: ast.Expr): void {
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
      noteConstant(walk, n.left);
      noteConstant(walk, n.right, n.op);
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
      noteConstant(walk, n.left);
      for (const comparator of n.comparators) noteConstant(walk, comparator);
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
      noteConstant(walk, n.slice);
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
