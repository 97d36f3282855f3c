/**
 * Compiles what a user types while the program is paused: in the scope of the paused frame.
 *
 * The text becomes the body of a function inside a function that has the frame's variables, so that
 * they are its free variables: whoever runs it hands in a cell for each. Other names that it binds
 * are global variables, as in CPython's own console.
 */
import { err, ok, type Result } from '../base/result';
import type * as ast from './ast';
import type { CodeUnit, GlobalNames } from './code';
import { compileTree } from './compile';
import { CompileError, failAt, failUnsupportedAt, type SourceFile } from './compileError';
import { parseModule } from './parse';

/** `expression`: a single one; `statements`: any, and the value of a last expression is returned. */
export type EvaluationKind = 'expression' | 'statements';

export const EVALUATION_FILE = '<evaluation>';
const NAME = '<evaluation>';
const NOWHERE: ast.Span = { line: 1, column: 0, endLine: 1, endColumn: 0 };

/** The code of a function without parameters; `freeNames` are the frame's variables it wants. */
export function compileEvaluation(
  source: string,
  kind: EvaluationKind,
  variables: readonly string[],
  globals: GlobalNames,
): Result<CodeUnit, CompileError> {
  try {
    return ok(compile(source, kind, variables, globals));
  } catch (error) {
    if (error instanceof CompileError) return err(error);
    throw error;
  }
}

function compile(
  source: string,
  kind: EvaluationKind,
  variables: readonly string[],
  globals: GlobalNames,
): CodeUnit {
  const text = kind === 'expression' ? source.trim() : source;
  const file = { source: text, file: EVALUATION_FILE };
  const module = parseModule(text, EVALUATION_FILE);
  refuseDeletion(module.body, file, variables);
  const [first] = module.body;
  if (kind === 'expression' && (module.body.length !== 1 || first.kind !== 'Expr')) {
    failAt(file, first ?? NOWHERE, 'invalid syntax: only an expression can be evaluated here');
  }
  // As a module, for the SyntaxErrors of what only a function may hold: return, yield, await.
  compileTree(module, file, globals);
  const body = withResult(module.body);
  const draft = compileInner(body, file, variables, [], globals);
  const bound = draft.locals.filter(({ free, name }) => !free && isName(name));
  if (bound.length === 0) return draft;
  const names = bound.map(({ name }) => name);
  return compileInner(body, file, variables, names, globals);
}

/** The code of the paused frame relies on what it has assigned being there. */
function refuseDeletion(
  body: readonly ast.Stmt[],
  file: SourceFile,
  variables: readonly string[],
): void {
  for (const n of body) {
    if (n.kind !== 'Delete') continue;
    for (const target of n.targets) {
      if (target.kind === 'Name' && variables.includes(target.id)) {
        failUnsupportedAt(file, target, 'deleting a variable of a paused frame');
      }
    }
  }
}

/** The body, returning the value of its last statement if that is an expression. */
function withResult(body: readonly ast.Stmt[]): readonly ast.Stmt[] {
  const last = body.at(-1);
  if (last?.kind !== 'Expr') return body;
  const { line, column, endLine, endColumn, value } = last;
  return [...body.slice(0, -1), { kind: 'Return', value, line, column, endLine, endColumn }];
}

function compileInner(
  body: readonly ast.Stmt[],
  file: SourceFile,
  variables: readonly string[],
  globalNames: readonly string[],
  globals: GlobalNames,
): CodeUnit {
  const names = variables.filter(isName);
  const scoped: ast.Stmt[] = [];
  if (names.length > 0) scoped.push({ ...NOWHERE, kind: 'Nonlocal', names });
  if (globalNames.length > 0) scoped.push({ ...NOWHERE, kind: 'Global', names: globalNames });
  const pass: ast.Stmt = { ...NOWHERE, kind: 'Pass' };
  const inner = functionOf([], [...scoped, ...(body.length === 0 ? [pass] : body)]);
  const outer = functionOf(names, [inner]);
  return onlyCode(onlyCode(compileTree({ body: [outer] }, file, globals)));
}

function functionOf(parameters: readonly string[], body: readonly ast.Stmt[]): ast.FunctionDef {
  return {
    ...NOWHERE,
    kind: 'FunctionDef',
    isAsync: false,
    name: NAME,
    args: {
      posOnly: [],
      positional: parameters.map((name) => ({ ...NOWHERE, name, annotation: null })),
      varArg: null,
      kwOnly: [],
      kwDefaults: [],
      varKeyword: null,
      defaults: [],
    },
    body,
    decorators: [],
    returns: null,
    typeParams: [],
  };
}

/** The code of the function that a unit defines. */
function onlyCode(unit: CodeUnit): CodeUnit {
  for (const constant of unit.constants) {
    if (typeof constant === 'object' && constant !== null && constant.kind === 'code') {
      if (constant.code.name === NAME) return constant.code;
    }
  }
  throw new Error('the evaluated function has no code');
}

/** The compiler's own variables have names that no program can spell. */
function isName(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);
}
