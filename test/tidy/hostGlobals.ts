/** Finds in JavaScript what a pure room must not use; see DESIGN.md, "Rooms". */

import ts from 'typescript';

/** What would take time, chance, lifetimes, locale or waiting from the host, or hide that it does. */
const FORBIDDEN: ReadonlySet<string> = new Set([
  'Date',
  'FinalizationRegistry',
  'Function',
  'Intl',
  'Promise',
  'WeakRef',
  'console',
  'crypto',
  'eval',
  'globalThis',
  'performance',
  'process',
  'queueMicrotask',
  'require',
  'setImmediate',
  'setInterval',
  'setTimeout',
]);

/** Each use of a forbidden global, of `Math.random` and of async functions, as `line: what`. */
export function hostGlobalsIn(javaScript: string): string[] {
  const source = ts.createSourceFile('bundle.js', javaScript, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const report = (node: ts.Node, what: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${line + 1}: ${what}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && FORBIDDEN.has(node.text) && isReference(node)) {
      report(node, node.text);
    }
    if (ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random') {
      report(node, 'Math.random');
    }
    if (node.kind === ts.SyntaxKind.AsyncKeyword) report(node, 'async');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Whether an identifier stands for a variable, and not for the name of a property. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  return !(ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent));
}
