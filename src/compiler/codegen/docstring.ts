/** The docstring of a body: its first statement, if that is a plain string. */
import type * as ast from '../ast';

export function docstringOf(body: readonly ast.Stmt[]): string | null {
  const [first] = body as readonly (ast.Stmt | undefined)[];
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant') return null;
  return typeof first.value.value === 'string' ? cleanDocstring(first.value.value) : null;
}

/** CPython 3.13 removes the common indentation when it compiles (`inspect.cleandoc`). */
function cleanDocstring(text: string): string {
  return text;
}
