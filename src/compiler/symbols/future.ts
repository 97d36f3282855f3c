/** `from __future__ import …`, following CPython's future.c. */
import type * as ast from '../ast';
import { failAt, type SourceFile } from '../compileError';

const FEATURES: ReadonlySet<string> = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

/** The future statements at the beginning of a file, behind its docstring; others are errors. */
export function futureStatements(module: ast.Module, file: SourceFile): ReadonlySet<ast.Stmt> {
  const found = new Set<ast.Stmt>();
  module.body.every((n, i) => {
    if (n.kind === 'ImportFrom' && n.module === '__future__' && n.level === 0) {
      for (const { name } of n.names) checkFeature(file, n, name);
      found.add(n);
      return true;
    }
    return i === 0 && isText(n);
  });
  return found;
}

/** Is a feature asked for by one of these statements? */
export function hasFuture(futures: ReadonlySet<ast.Stmt>, feature: string): boolean {
  return [...futures].some(
    (n) => n.kind === 'ImportFrom' && n.names.some(({ name }) => name === feature),
  );
}

function isText(n: ast.Stmt): boolean {
  return n.kind === 'Expr' && n.value.kind === 'Constant' && typeof n.value.value === 'string';
}

function checkFeature(file: SourceFile, n: ast.Stmt, name: string): void {
  if (name === 'braces') failAt(file, n, 'not a chance');
  if (!FEATURES.has(name)) failAt(file, n, `future feature ${name} is not defined`);
}
