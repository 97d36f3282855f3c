/**
 * Compiles what a program hands to compile(), exec() and eval(): a text that runs in a module or,
 * where it has local variables of its own, in a namespace before it.
 */
import { err, ok, type Result } from '../base/result';
import type { CodeUnit, GlobalNames } from './code';
import { compileTree, type CompileOptions } from './compile';
import { CompileError } from './compileError';
import type { Named } from './symbols/scope';
import { normalize, parseExpressionText, parseModule } from './parse';

export interface DynamicSource {
  readonly text: string;
  /** As given to compile(); `<string>` for exec() and eval(). */
  readonly file: string;
  /** Statements, or one expression whose value is the result. */
  readonly mode: 'exec' | 'eval';
}

/** Its global variables get slots in `globals`. */
export function compileDynamic(
  { text, file, mode }: DynamicSource,
  globals: GlobalNames,
  named: Named,
  options: CompileOptions,
): Result<CodeUnit, CompileError> {
  const source = mode === 'eval' ? normalize(text).replace(/^[ \t]+/, '') : normalize(text);
  try {
    const result = mode === 'eval' ? parseExpressionText(source, file) : null;
    const module = result === null ? parseModule(source, file) : { body: [] };
    return ok(compileTree(module, { source, file }, globals, options, { named, result }));
  } catch (error) {
    if (error instanceof CompileError) return err(error);
    throw error;
  }
}
