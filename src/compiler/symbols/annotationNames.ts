/**
 * The names in annotations. These are never evaluated where they stand; but a variable of an outer
 * function (a type parameter, a local class) that one names must still be there when somebody asks.
 */
import type * as ast from '../ast';
import { mangle, Use } from './scope';
import { addName, type Walk } from './symtable';

/** Lets the scope being walked keep what these annotations name, if it is a variable further out. */
export function keepAnnotationNames(walk: Walk, annotations: readonly (ast.Expr | null)[]): void {
  for (const annotation of annotations) {
    if (annotation !== null) keepNames(walk, annotation);
  }
}

function keepNames(walk: Walk, n: ast.Expr): void {
  if (n.kind === 'Name') {
    const { symbols, className } = walk.scope;
    if (!symbols.has(mangle(className, n.id))) addName(walk, n.id, Use.read, n);
    return;
  }
  for (const part of (Object.values(n) as unknown[]).flat()) {
    if (typeof part === 'object' && part !== null && 'kind' in part)
      keepNames(walk, part as ast.Expr);
  }
}
