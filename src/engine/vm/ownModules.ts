/** The modules of a program's own files: `FileFinder` and `SourceFileLoader` over `OwnFiles`. */
import { err, ok, type Result } from '../../base/result';
import { GlobalNames } from '../../compiler/code';
import { CompileError } from '../../compiler/compileError';
import { compileModule, type CompileOptions } from '../../compiler/compile';
import type { SyntaxWarning, WarningCollector } from '../../compiler/syntaxWarnings';
import { joinPath, mayBeOwn, type CompiledFile, type OwnFiles } from '../ownFiles';
import { shownSyntaxError } from '../syntaxErrors';
import type { World } from '../world';
import { Code, CodeOrigin } from './codeObject';
import { PyException, PyList, PyModule, PyTuple, T } from './object';
import { registerSource } from './sources';

export interface OwnModule {
  readonly module: PyModule;
  /** Its body; null for a folder without `__init__.py` (PEP 420). */
  readonly body: Result<Code, CompileError> | null;
  /** What its compilation warns of. */
  readonly warnings: readonly SyntaxWarning[];
}

/** The module of an absolute name among the program's own files; undefined if there is none. */
export function findOwnModule(w: World, name: string): OwnModule | undefined {
  const { files } = w.options;
  if (files === undefined || !mayBeOwn(name)) return undefined;
  const base = joinPath(files.folder, ...name.split('.'));
  const init = joinPath(base, '__init__.py');
  if (files.texts.has(init)) return fileModule(w, files, name, init, base);
  if (files.texts.has(`${base}.py`)) return fileModule(w, files, name, `${base}.py`, null);
  const inside = joinPath(base, '');
  for (const path of files.texts.keys()) {
    if (path.startsWith(inside)) return namespacePackage(w, name, base);
  }
  return undefined;
}

function fileModule(
  w: World,
  files: OwnFiles,
  name: string,
  file: string,
  folder: string | null,
): OwnModule {
  const { body, warnings } = compiledFile(w, files, file);
  const globals = body.ok ? body.value.globals : new GlobalNames();
  const module = newModule(w, name, globals, folder);
  module.set('__file__', file);
  return { module, body, warnings };
}

function compiledFile(w: World, files: OwnFiles, file: string): CompiledFile {
  const { compilerPositions: positions, compilerDocstrings: docstrings } = w.traits;
  const warnings: WarningCollector = { kinds: w.traits.syntaxWarnings, found: [] };
  const key = `${positions} ${docstrings} ${warnings.kinds} ${file}`;
  let code = files.compiled.get(key);
  if (code === undefined) {
    const text = files.texts.get(file) ?? '';
    registerSource(file, () => text);
    const body = compileOwn(text, file, { positions, docstrings, warnings });
    code = { body, warnings: warnings.found };
    files.compiled.set(key, code);
  }
  return code;
}

function compileOwn(
  source: string,
  file: string,
  options: CompileOptions,
): Result<Code, CompileError> {
  try {
    const unit = compileModule(source, file, new GlobalNames(), options);
    return ok(new Code(unit, CodeOrigin.user));
  } catch (error) {
    if (error instanceof CompileError) return err(error);
    throw error;
  }
}

function newModule(w: World, name: string, globals: GlobalNames, folder: string | null): PyModule {
  const module = new PyModule(name, globals);
  module.set('__name__', name);
  module.set('__doc__', null);
  module.set('__package__', folder === null ? name.slice(0, Math.max(0, name.lastIndexOf('.'))) : name); // prettier-ignore
  module.set('__loader__', null);
  module.set('__spec__', null);
  if (folder !== null) module.set('__path__', new PyList([folder]));
  module.set('__builtins__', w.builtins);
  return module;
}

const NAMESPACE_NAMES = new Map<string, GlobalNames>();

function namespacePackage(w: World, name: string, folder: string): OwnModule {
  let globals = NAMESPACE_NAMES.get(folder);
  if (globals === undefined) NAMESPACE_NAMES.set(folder, (globals = new GlobalNames()));
  return { module: newModule(w, name, globals, folder), body: null, warnings: [] };
}

/** Raises what importing a file that cannot be compiled raises, or refuses what the engine lacks. */
export function raiseCompileError(w: World, error: CompileError): undefined {
  const { code, type, file, line, text } = error;
  if (code === 'unsupported')
    return w.refuseAt({ message: error.message, file, line, column: error.column });
  const { message, column, endLine, endColumn } = shownSyntaxError(error, w.traits);
  const place = new PyTuple([file, line, column + 1, `${text}\n`, endLine, endColumn + 1]);
  return w.throw(new PyException(T[type], new PyTuple([message, place])));
}
