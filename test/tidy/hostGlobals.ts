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
    if (ts.isIdentifier(node) && FORBIDDEN.has(node.text) && isReference(node) && !isBound(node)) {
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

/** Whether the name is one of the program's own: a parameter, or declared in a block around it. */
function isBound(node: ts.Identifier): boolean {
  for (let scope: ts.Node | undefined = node.parent; scope !== undefined; scope = scope.parent) {
    if (declarationsIn(scope).some((name) => binds(name, node.text))) return true;
  }
  return false;
}

/** The names that a scope itself declares: parameters, variables, functions, classes. */
function declarationsIn(scope: ts.Node): ts.BindingName[] {
  if (ts.isFunctionLike(scope)) return scope.parameters.map(({ name }) => name);
  if (ts.isForStatement(scope) || ts.isForOfStatement(scope) || ts.isForInStatement(scope)) {
    const { initializer } = scope;
    return initializer !== undefined && ts.isVariableDeclarationList(initializer)
      ? initializer.declarations.map(({ name }) => name)
      : [];
  }
  const statements =
    ts.isBlock(scope) || ts.isSourceFile(scope)
      ? [...scope.statements]
      : ts.isCaseBlock(scope)
        ? scope.clauses.flatMap((clause) => [...clause.statements])
        : [];
  return statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name);
    }
    const declares = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
    return declares && statement.name !== undefined ? [statement.name] : [];
  });
}

function binds(name: ts.BindingName, text: string): boolean {
  if (ts.isIdentifier(name)) return name.text === text;
  return name.elements.some((element) => ts.isBindingElement(element) && binds(element.name, text));
}
