/**
 * The border of the compiler: source text in, a code unit or a located error out.
 */
import { err, ok, type Result } from '../base/result';
import type * as ast from './ast';
import { CodeFlag, type CodeUnit, type GlobalNames } from './code';
import {
  ANNOTATIONS,
  bodyAnnotations,
  keepsModuleAnnotations,
  sourceTextOf,
} from './codegen/annotations';
import { docstringOf } from './codegen/docstring';
import { loadConstant, operand } from './codegen/expressions';
import { beginUnit, finishUnit } from './codegen/frameUnit';
import { compileBody } from './codegen/statements';
import type { Unit } from './codegen/unit';
import { CompileError, failUnsupportedAt, type SourceFile } from './compileError';
import { checkEncoding } from './encoding';
import { Op } from './opcodes';
import { normalize, parseModule } from './parse';
import { futureStatements, hasFuture } from './symbols/future';
import type { Named } from './symbols/scope';
import { buildSymbolTable } from './symbols/symtable';
import type { WarningCollector } from './syntaxWarnings';

/** In what the code for one version differs from that for another. */
export interface CompileOptions {
  /** Which place of the source an instruction is shown at: see {@link Positions}. */
  readonly positions: Positions;
  /** Docstrings without their common indentation, as from 3.13 on, or as they are. */
  readonly docstrings: 'clean' | 'raw';
  /** Takes what CPython warns of. */
  readonly warnings?: WarningCollector;
}

/**
 * Up to 3.7 (`furthest`), an instruction has the last line that its statement has reached so far. In
 * 3.8 and 3.9 (`start`) it has that of its own expression, from 3.10 on that of the name where an
 * attribute stands below its object. The machinery of `for` and `with` is shown at the whole
 * statement, and from 3.13 on (`expression`) at the expression in question; the call of a decorator
 * at what it decorates, and from 3.11 on at the decorator; a failing assertion from 3.10 on at its
 * condition, but for 3.12 (`statement`).
 */
export type Positions =
  'furthest' | 'start' | 'attribute' | 'condition' | 'statement' | 'expression';

const DEFAULT_OPTIONS: CompileOptions = { positions: 'expression', docstrings: 'clean' };

/** Compiles a file; its global variables get slots in `globals`. Throws {@link CompileError}. */
export function compileModule(
  source: string,
  file: string,
  globals: GlobalNames,
  options: CompileOptions = DEFAULT_OPTIONS,
): CodeUnit {
  const where = { source: normalize(source), file, warnings: options.warnings };
  checkEncoding(where);
  const module = parseModule(where.source, file, options.warnings);
  return compileTree(module, where, globals, options);
}

/** As {@link compileModule}, with the error as a value. */
export function tryCompile(
  source: string,
  file: string,
  globals: GlobalNames,
  options: CompileOptions = DEFAULT_OPTIONS,
): Result<CodeUnit, CompileError> {
  try {
    return ok(compileModule(source, file, globals, options));
  } catch (error) {
    if (error instanceof CompileError) return err(error);
    throw error;
  }
}

/** What the code of a file does not have and that of exec() and eval() may. */
export interface DynamicParts {
  /** Its names are looked up and bound in a namespace before the module's (see `Scope.named`). */
  readonly named: Named;
  /** The expression whose value it answers. */
  readonly result: ast.Expr | null;
}

const STATIC: DynamicParts = { named: 'no', result: null };

/** Compiles a tree as a module. Throws {@link CompileError}. */
export function compileTree(
  module: ast.Module,
  file: SourceFile,
  globals: GlobalNames,
  options: CompileOptions = DEFAULT_OPTIONS,
  { named, result }: DynamicParts = STATIC,
): CodeUnit {
  const futures = futureStatements(module, file);
  const text = sourceTextOf(file.source, hasFuture(futures, 'annotations'));
  const { root, ...table } = guardDepth(file, module, () =>
    buildSymbolTable(module, file, named, result),
  );
  const u = beginUnit({ file, text, globals, futures, options, ...table }, root, [], '<module>', 1);
  const { asm } = u;
  const docstring = docstringOf(module.body, options);
  if (docstring !== null) storeDocstring(u, module.body[0], docstring);
  if (keepsModuleAnnotations(u) && bodyAnnotations(u.text, module.body).length > 0)
    storeAnnotations(u, module.body[0]);
  for (const n of docstring === null ? module.body : module.body.slice(1)) {
    guardDepth(file, n, () => {
      compileBody(u, [n]);
    });
  }
  const end = module.body.at(-1) ?? START;
  if (result === null) asm.emit(end, Op.RETK, asm.constant(null));
  else {
    guardDepth(file, module, () => {
      asm.markStart(result);
      asm.emit(result, Op.RET, operand(u, result, asm.alloc()));
    });
  }
  return finishUnit(u, {
    name: '<module>',
    firstLine: 1,
    flags: named === 'no' ? CodeFlag.module : CodeFlag.named,
    args: null,
    docstring,
    annotations: bodyAnnotations(u.text, module.body),
  });
}

/** `__annotations__ = {}` */
function storeAnnotations(u: Unit, n: ast.Stmt): void {
  const { asm } = u;
  const dict = operand(u, { ...n, kind: 'Dict', keys: [], values: [] }, asm.alloc());
  asm.emit(n, Op.SETG, u.globals.slot(ANNOTATIONS), dict);
}

function storeDocstring(u: Unit, n: ast.Stmt, docstring: string): void {
  const { asm } = u;
  const value = asm.alloc();
  asm.markStart(n);
  loadConstant(u, n, docstring, value);
  asm.emit(n, Op.SETG, u.globals.slot('__doc__'), value);
  asm.top = value;
}

/** Where a text begins that has no statement: one that eval() is given. */
const START: ast.Span = { line: 1, column: 0, endLine: 1, endColumn: 0 };

/** Expressions nested so deeply that walking them takes more stack than there is are refused. */
function guardDepth<T>(file: SourceFile, n: ast.Module | ast.Stmt, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const [first = START] = 'kind' in n ? [n] : n.body;
    return failUnsupportedAt(file, first, 'expressions nested this deeply');
  }
}
