/**
 * import: native modules, library modules in Python, and files beside the program.
 *
 * A module is made once per process. A native module's makers live in `modules.ts`; a library
 * module's Python text runs as code like any other, in a frame that delivers the module.
 */
import type { World } from '../world';
import { enterCall } from './call';
import { getAttribute } from './attributes';
import { Ret, type Frame, type ThreadState } from './frame';
import { PyFunction, PyModule, type PyTuple, type Slot, type Value } from './object';
import { missingModule, missingName } from '../library/cpythonNames';
import { registerAsyncioHook } from '../library/forkHooks';
import { findModule } from '../library/modules';

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
  const full = level === 0 ? name : resolve(frame, name, level);
  if (full === undefined) {
    return w.raise('ImportError', 'attempted relative import with no known parent package');
  }
  const parts = full.split('.');
  // A library module that is being frozen imports its siblings without their package, which may be
  // what imports it.
  for (let i = w.freezing ? parts.length : 1; i <= parts.length; i++) {
    const prefix = parts.slice(0, i).join('.');
    if (w.process.modules.has(prefix)) continue;
    return load(w, t, prefix, dest);
  }
  if (names !== null) {
    for (const item of names.items) {
      const sub = `${full}.${String(item)}`;
      const module = w.process.modules.get(full)!;
      if (item === '*' || module.get(String(item)) !== undefined || w.process.modules.has(sub))
        continue;
      if (findModule(w, sub) !== undefined) return load(w, t, sub, dest);
    }
  }
  return w.process.modules.get(names === null ? parts[0] : full)!;
}

function resolve(frame: Frame, name: string, level: number): string | undefined {
  const own = frame.module.get('__package__');
  if (typeof own !== 'string' || own === '') return undefined;
  const parts = own.split('.');
  const kept = parts.slice(0, parts.length - (level - 1));
  return [...kept, ...(name === '' ? [] : [name])].join('.');
}

/**
 * Loads one module. The IMPORT instruction runs again when its body is done (Ret.redo), and then
 * finds it; native modules are there at once.
 */
function load(w: World, t: ThreadState, name: string, dest: number): Slot {
  const found = findModule(w, name);
  if (found === undefined) {
    const lacking = missingModule(name, w.traits);
    if (lacking !== undefined) return w.refuse(lacking);
    const exc = w.raise('ModuleNotFoundError', `No module named '${name}'`);
    return exc;
  }
  if (found.failed !== null) return w.raise(found.failed.type, found.failed.message);
  const { module } = found;
  w.process.modules.set(name, module);
  if (name === 'asyncio') registerAsyncioHook(w);
  const dot = name.lastIndexOf('.');
  if (dot > 0) w.process.modules.get(name.slice(0, dot))?.set(name.slice(dot + 1), module);
  if (found.code === null) {
    w.coldMode = Ret.redo;
    return w.tail(w.prelude('nothing'), []);
  }
  module.initializing = true;
  w.coldMode = Ret.redo;
  const body = new PyFunction(found.code, module);
  return enterCall(w, t, w.prelude('run_module'), [body, module], null, Ret.redo, dest);
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
  if (module instanceof PyModule) {
    const v = module.get(name) ?? w.process.modules.get(`${module.name}.${name}`);
    if (v !== undefined) return v;
    const lacking = missingName(module, name, w.traits);
    if (lacking !== undefined) return w.refuse(lacking);
    if (!w.traits.importErrorNamesModule)
      return w.raise('ImportError', `cannot import name '${name}'`);
    const file = module.get('__file__');
    const where = typeof file === 'string' ? `(${file})` : '(unknown location)';
    if (module.initializing) {
      return w.raise(
        'ImportError',
        `cannot import name '${name}' from partially initialized module '${module.name}' (most likely due to a circular import) ${where}`,
      );
    }
    return w.raise('ImportError', `cannot import name '${name}' from '${module.name}' ${where}`);
  }
  return getAttribute(w, module, name);
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
    if (v !== undefined) frame.module.set(name, v);
    else if (listed !== null) {
      return w.raise('AttributeError', `module '${module.name}' has no attribute '${name}'`);
    }
  }
  return true;
}
