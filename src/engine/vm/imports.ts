/**
 * import: native modules, library modules in Python, and files beside the program.
 *
 * A module is made once per process. A native module's makers live in `modules.ts`; a library
 * module's Python text runs as code like any other, in a frame that delivers the module, and so does
 * a file of the program's own (`ownModules.ts`).
 */
import type { World } from '../world';
import { enterCall } from './call';
import { CodeOrigin, type Code } from './codeObject';
import { attributeError, importError } from './exceptions/nameErrors';
import { handlingOf } from './exceptions/exceptionHandlers';
import { lookup } from './typeLookup';
import { Ret, type Frame, type ThreadState } from './frame';
import {
  PyFunction, PyList, PyModule, PyException, PyTuple, T, type Slot, type Value,
} from './object'; // prettier-ignore
import { ownBuiltin } from './ownBuiltins';
import { findOwnModule, raiseCompileError } from './ownModules';
import { folderOf } from '../ownFiles';
import { cpythonHas, isEnginesOwn, missingModule, missingName } from '../library/cpythonNames';
import { registerAsyncioHook } from '../library/os/forkHooks';
import { findModule } from '../library/modules';
import { isThirdParty } from '../library/thirdParty';

/** IMPORT: the module (or for a plain `import a.b`, the top package), importing as needed. */
export function importModule(
  w: World,
  t: ThreadState,
  frame: Frame,
  name: string,
  level: number,
  names: PyTuple | null,
  dest: number,
): Slot {
  if (frame.module.ownBuiltins && ownBuiltin(frame.module, '__import__') === undefined)
    return w.raise('ImportError', '__import__ not found');
  const full = level === 0 ? name : resolve(w, frame, name, level);
  if (full === undefined) return undefined;
  return importAbsolute(w, t, full, names, frame.code.origin === CodeOrigin.user, dest);
}

/** The same for an absolute name; `own`: files of the program count. */
export function importAbsolute(
  w: World,
  t: ThreadState,
  full: string,
  names: PyTuple | null,
  own: boolean,
  dest: number,
): Slot {
  const { modules } = w.process;
  const parts = full.split('.');
  // A library module that is being frozen imports its siblings without their package, which may be
  // what imports it.
  for (let i = w.freezing ? parts.length : 1; i <= parts.length; i++) {
    const prefix = parts.slice(0, i).join('.');
    const known = modules.getStr(prefix);
    if (known === undefined && !load(w, t, prefix, own, dest)) return undefined;
    if (known === null) {
      return raiseImport(w, 'ModuleNotFoundError', `import of ${prefix} halted; None in sys.modules`, prefix); // prettier-ignore
    }
  }
  if (names !== null) {
    const module = modules.getStr(full)!;
    for (const item of wantedNames(module, names)) {
      const sub = `${full}.${item}`;
      if (!(module instanceof PyModule) || module.get(item) !== undefined) continue;
      if (modules.getStr(sub) !== undefined) continue;
      const exists =
        (own && findOwnModule(w, sub) !== undefined) || findModule(w, sub) !== undefined;
      if (exists && !load(w, t, sub, own, dest)) return undefined;
    }
  }
  return modules.getStr(names === null ? parts[0] : full)!;
}

/** The names after `import`; for `*` those in `__all__` of a package. */
function wantedNames(module: Value, names: PyTuple): string[] {
  const wanted = names.items as string[];
  if (wanted[0] !== '*') return wanted;
  if (!(module instanceof PyModule) || module.get('__path__') === undefined) return [];
  const all = module.get('__all__');
  const listed = all instanceof PyList || all instanceof PyTuple ? all.items : [];
  return listed.filter((item): item is string => typeof item === 'string');
}

/** The absolute name of a relative import; undefined when there is none: then something is raised. */
function resolve(w: World, frame: Frame, name: string, level: number): string | undefined {
  const own = frame.module.get('__package__');
  if (own === null && w.traits.mainPackageIsName) {
    // The main module is taken for a package without a name.
    return name === '' ? '__main__' : `__main__.${name}`;
  }
  if (typeof own !== 'string' || own === '') {
    return w.traits.relativeImportRaises === 'SystemError'
      ? w.raise('SystemError', "Parent module '' not loaded, cannot perform relative import")
      : w.raise('ImportError', 'attempted relative import with no known parent package');
  }
  const parts = own.split('.');
  if (level > parts.length) {
    return w.traits.relativeImportBeyondIsImportError
      ? w.raise('ImportError', 'attempted relative import beyond top-level package')
      : w.raise('ValueError', 'attempted relative import beyond top-level package');
  }
  const kept = parts.slice(0, parts.length - (level - 1));
  return [...kept, ...(name === '' ? [] : [name])].join('.');
}

/** An ImportError that says which module it is about. */
function raiseImport(
  w: World,
  type: 'ImportError' | 'ModuleNotFoundError',
  text: string,
  name: string,
  path: Value = null,
  nameFrom: Value = null,
): undefined {
  const known = type !== 'ModuleNotFoundError' || w.traits.hasModuleNotFound;
  return importError(w, known ? type : 'ImportError', text, [name, path, nameFrom]);
}

/**
 * Loads one module. True: it is there. Otherwise something was raised, or its body runs, and when that
 * is done, the instruction that wants the module runs again (Ret.redo), and then finds it.
 */
function load(
  w: World,
  t: ThreadState,
  name: string,
  own: boolean,
  dest: number,
): true | undefined {
  const { modules } = w.process;
  const dot = name.lastIndexOf('.');
  const parent = dot > 0 ? modules.getStr(name.slice(0, dot)) : undefined;
  const found = own ? findOwnModule(w, name) : undefined;
  let code: Code | null;
  let module: PyModule;
  let warnings: PyTuple[] = [];
  if (found === undefined) {
    const library = own && isEnginesOwn(name, w.traits) ? undefined : findModule(w, name);
    if (library === undefined) return notFound(w, name, parent);
    if (library.failed !== null) return w.raise(library.failed.type, library.failed.message);
    ({ code, module } = library);
  } else {
    if (found.body?.ok === false) return raiseCompileError(w, found.body.error);
    module = found.module;
    code = found.body === null ? null : found.body.value;
    warnings = found.warnings.map(({ line, text }) => new PyTuple([line, text]));
  }
  modules.setStr(name, module);
  if (name === 'asyncio' && found === undefined) registerAsyncioHook(w);
  if (code === null) {
    moduleReady(w, module);
    return true;
  }
  w.coldMode = Ret.redo;
  module.initializing = true;
  const body = new PyFunction(code, module);
  enterCall(
    w,
    t,
    w.prelude('run_module'),
    [body, module, new PyTuple(warnings)],
    null,
    Ret.redo,
    dest,
  );
  return undefined;
}

/** A module has been loaded: the package that it is in gets it as an attribute. */
export function moduleReady(w: World, module: PyModule): void {
  module.initializing = false;
  const dot = module.name.lastIndexOf('.');
  const parent = dot > 0 ? w.process.modules.getStr(module.name.slice(0, dot)) : undefined;
  if (parent instanceof PyModule) parent.set(module.name.slice(dot + 1), module);
}

function notFound(w: World, name: string, parent: Slot): undefined {
  const text = `No module named '${name}'`;
  if (parent instanceof PyModule && parent.get('__path__') === undefined && !isLibraryPackage(w, parent)) {
    const why = `; '${name.slice(0, name.lastIndexOf('.'))}' is not a package`;
    return raiseImport(w, 'ModuleNotFoundError', text + why, name);
  } // prettier-ignore
  const lacking = parent === undefined || isLibraryPackage(w, parent) ? missingModule(name, w.traits) : undefined; // prettier-ignore
  if (lacking !== undefined) return w.refuse(lacking);
  if (isThirdParty(name) && !isOptional(w)) return w.refuse(`the module ${name}`);
  return raiseImport(w, 'ModuleNotFoundError', text, name);
}

/** Would a function of the program deal with a module that is not there? */
function isOptional(w: World): boolean {
  const type = w.traits.hasModuleNotFound ? 'ModuleNotFoundError' : 'ImportError';
  const exc = new PyException(T[type], new PyTuple([]));
  return w.thread.frames.some(
    (frame) =>
      frame.kind === 0 &&
      frame.code.origin === CodeOrigin.user &&
      handlingOf(w, w.thread, frame, exc) !== 'passes',
  );
}

/** A package of the library: the engine's has no folder. */
function isLibraryPackage(w: World, module: Slot): boolean {
  return (
    module instanceof PyModule &&
    module.get('__path__') === undefined &&
    module.get('__package__') === module.name &&
    findModule(w, module.name) !== undefined
  );
}

/** from module import name */
export function importFrom(
  w: World,
  t: ThreadState,
  module: Value,
  name: string,
  dest: number,
): Slot {
  void t;
  void dest;
  if (!(module instanceof PyModule)) return w.tail(w.prelude('import_from'), [module, name]);
  const own = module.get(name);
  const v = own === undefined ? w.process.modules.getStr(`${module.name}.${name}`) : own;
  if (v !== undefined) return v;
  if (lookup(module.cls, '__getattr__') !== undefined || module.get('__getattr__') !== undefined)
    return w.tail(w.prelude('import_from'), [module, name]);
  const lacking = missingName(module, name, w.traits);
  if (lacking !== undefined) return w.refuse(lacking);
  return cannotImport(w, module, name);
}

/** 3.13: what to do about a file of the program that hides a library module. */
function libraryHint(w: World, module: PyModule): string | null {
  const file = ownFile(w, module);
  if (!w.traits.hintsAtHiddenModules || file === null) return null;
  if (cpythonHas('', module.name, w.traits) !== true) return null;
  return `(consider renaming '${file}' since it has the same name as the standard library module named '${module.name}' and ${w.traits.hiddenModuleText})`;
}

/** The file of a module right in the program's folder, where it could hide another one. */
function ownFile(w: World, module: PyModule): string | null {
  const { files } = w.options;
  const file = module.get('__file__');
  return typeof file === 'string' && files !== undefined && folderOf(file) === files.folder
    ? file
    : null;
}

/** AttributeError of a module. */
export function noModuleAttribute(w: World, module: PyModule, name: string): undefined {
  const text = `module '${module.name}' has no attribute '${name}'`;
  const hint = libraryHint(w, module);
  if (hint !== null) return attributeError(w, module, `${text} ${hint}`);
  if (!module.initializing || !w.traits.saysPartlyInitialized)
    return attributeError(w, module, text);
  const file = ownFile(w, module);
  if (!w.traits.hintsAtHiddenModules || file === null)
    return attributeError(
      w,
      module,
      `partially initialized ${text} (most likely due to a circular import)`,
    );
  const what = w.traits.hiddenModuleKind;
  return attributeError(
    w,
    module,
    `${text} (consider renaming '${file}' if it has the same name as a ${what} you intended to import)`,
  );
}

/** The ImportError of `from module import name`. */
export function cannotImport(w: World, module: Value, name: string): undefined {
  const own = module instanceof PyModule ? module.get('__name__') : undefined;
  const title = typeof own === 'string' ? own : '<unknown module name>';
  const text = `cannot import name '${name}'`;
  if (!w.traits.importErrorNamesModule) return raiseImport(w, 'ImportError', text, title);
  const file = module instanceof PyModule ? module.get('__file__') : undefined;
  const where = typeof file === 'string' ? `(${file})` : '(unknown location)';
  const hint =
    module instanceof PyModule && w.traits.importHintsAtHiddenModules
      ? libraryHint(w, module)
      : null;
  if (hint !== null) return raiseImport(w, 'ImportError', `${text} from '${title}' ${hint}`, title, file ?? null, name); // prettier-ignore
  const half = module instanceof PyModule && module.initializing && w.traits.saysPartlyInitialized;
  const from = half
    ? `from partially initialized module '${title}' (most likely due to a circular import)`
    : `from '${title}'`;
  return raiseImport(w, 'ImportError', `${text} ${from} ${where}`, title, file ?? null, name);
}

/** from module import * */
export function importStar(w: World, frame: Frame, module: Value): true | undefined {
  if (!(module instanceof PyModule))
    return w.raise('ImportError', 'cannot import * from this object');
  const all = module.get('__all__');
  const listed =
    typeof all === 'object' && all !== null && 'items' in all ? (all.items as string[]) : null;
  const names = listed ?? module.globals.names.filter((n) => !n.startsWith('_'));
  for (const name of names) {
    const v = module.get(name);
    if (v !== undefined) {
      if (frame.ns === null) frame.module.set(name, v);
      else frame.ns.setStr(name, v);
    } else if (listed !== null) {
      return attributeError(w, module, `module '${module.name}' has no attribute '${name}'`);
    }
  }
  return true;
}
