/** What CPython calls an expression in its messages, and which part of a target cannot be one. */
import type * as ast from '../ast';

/** `_PyPegen_get_expr_name`. */
export function exprName(n: ast.Expr): string {
  switch (n.kind) {
    case 'Attribute':
      return 'attribute';
    case 'Subscript':
      return 'subscript';
    case 'Starred':
      return 'starred';
    case 'Name':
      return 'name';
    case 'List':
      return 'list';
    case 'Tuple':
      return 'tuple';
    case 'Lambda':
      return 'lambda';
    case 'Call':
      return 'function call';
    case 'BoolOp':
    case 'BinOp':
    case 'UnaryOp':
      return 'expression';
    case 'GeneratorExp':
      return 'generator expression';
    case 'Yield':
    case 'YieldFrom':
      return 'yield expression';
    case 'Await':
      return 'await expression';
    case 'ListComp':
      return 'list comprehension';
    case 'SetComp':
      return 'set comprehension';
    case 'DictComp':
      return 'dict comprehension';
    case 'Dict':
      return 'dict literal';
    case 'Set':
      return 'set display';
    case 'JoinedStr':
    case 'FormattedValue':
      return 'f-string expression';
    case 'Constant':
      return constantName(n);
    case 'Compare':
      return 'comparison';
    case 'IfExp':
      return 'conditional expression';
    case 'NamedExpr':
      return 'named expression';
    case 'Slice':
      return 'slice';
  }
}

function constantName(n: ast.ConstantExpr): string {
  if (n.value === null) return 'None';
  if (n.value === true) return 'True';
  if (n.value === false) return 'False';
  return typeof n.value === 'object' && n.value.kind === 'ellipsis' ? 'ellipsis' : 'literal';
}

export type TargetKind = 'assign' | 'for' | 'del';

/** `_PyPegen_get_invalid_target`: the first part that cannot be a target; null if all can. */
export function invalidTarget(n: ast.Expr, kind: TargetKind): ast.Expr | null {
  switch (n.kind) {
    case 'Tuple':
    case 'List':
      for (const elt of n.elts) {
        const bad = invalidTarget(elt, kind);
        if (bad !== null) return bad;
      }
      return null;
    case 'Starred':
      return kind === 'del' ? n : invalidTarget(n.value, kind);
    case 'Compare':
      if (kind === 'for') return n.ops[0] === 'in' ? invalidTarget(n.left, kind) : null;
      return n;
    case 'Name':
    case 'Subscript':
    case 'Attribute':
      return null;
    default:
      return n;
  }
}

/** The whole message about a part that cannot be a target. */
export function targetMessage(bad: ast.Expr, kind: TargetKind): string {
  return `cannot ${kind === 'del' ? 'delete' : 'assign to'} ${exprName(bad)}`;
}
