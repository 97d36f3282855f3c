/**
 * The border of the compiler: source text in, a code unit or a located error out.
 */
import { err, ok, type Result } from '../base/result';
import type * as ast from './ast';
import { bodyAnnotations } from './codegen/annotations';
import { CodeFlag, type CodeUnit, type GlobalNames } from './code';
import { CompileError, type SourceFile } from './compileError';
import { docstringOf } from './codegen/docstring';
import { loadConstant } from './codegen/expressions';
import { beginUnit, finishUnit } from './codegen/frameUnit';
import { Op } from './opcodes';
import { parseModule } from './parse';
import { compileBody } from './codegen/statements';
import { futureStatements } from './symbols/future';
import { buildSymbolTable } from './symbols/symtable';

/** Compiles a file; its global variables get slots in `globals`. Throws {@link CompileError}. */
export function compileModule(source: string, file: string, globals: GlobalNames): CodeUnit {
  const module = parseModule(source, file);
  return compileTree(module, { source, file }, globals);
}

/** As {@link compileModule}, with the error as a value. */
export function tryCompile(
  source: string,
  file: string,
  globals: GlobalNames,
): Result<CodeUnit, CompileError> {
  try {
    return ok(compileModule(source, file, globals));
  } catch (error) {
    if (error instanceof CompileError) return err(error);
    throw error;
  }
}

/** Compiles a tree as a module. Throws {@link CompileError}. */
export function compileTree(module: ast.Module, file: SourceFile, globals: GlobalNames): CodeUnit {
  const futures = futureStatements(module, file);
  const table = buildSymbolTable(module, file);
  const u = beginUnit(
    { file, globals, futures, scopes: table.scopes },
    table.root,
    [],
    '<module>',
    1,
  );
  const { asm } = u;
  const docstring = docstringOf(module.body);
  if (docstring !== null) {
    const value = asm.alloc();
    asm.markStart();
    loadConstant(u, module.body[0], docstring, value);
    asm.emit(module.body[0], Op.SETG, globals.slot('__doc__'), value);
    asm.top = value;
  }
  compileBody(u, docstring === null ? module.body : module.body.slice(1));
  const last = module.body[module.body.length - 1] as ast.Stmt | undefined;
  const end = last ?? { line: 1, column: 0, endLine: 1, endColumn: 0 };
  asm.emit(end, Op.RETK, asm.constant(null));
  return finishUnit(u, {
    name: '<module>',
    firstLine: 1,
    flags: CodeFlag.module,
    args: null,
    docstring,
    annotations: bodyAnnotations(file, module.body),
  });
}
