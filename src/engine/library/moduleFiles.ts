/** Where a module would come from, for `importlib.util`. */
import type { World } from '../world';
import { makeFunction } from '../vm/define';
import { PyList, PyTuple, type Slot } from '../vm/object';
import { findOwnModule } from '../vm/ownModules';
import { isEnginesOwn, missingModule } from './cpythonNames';
import { findModule } from './modules';
import { pythonSource } from './pythonFiles';

/** (absolute name): the file, None if it has none, and a package's folder or None; None for no module. */
export const moduleFile = makeFunction('_module_file', 1, 1, (w, a, at) =>
  fileOf(w, String(a[at])),
);

function fileOf(w: World, name: string): Slot {
  const own = findOwnModule(w, name)?.module;
  if (own !== undefined) {
    const path = own.get('__path__');
    return new PyTuple([
      own.get('__file__') ?? null,
      path instanceof PyList ? path.items[0] : null,
    ]);
  }
  if (isEnginesOwn(name, w.traits)) return null;
  if (findModule(w, name) !== undefined) {
    const source = pythonSource(name);
    const folder = source?.isPackage === true ? source.file.replace(/\/[^/]*$/, '') : null;
    return new PyTuple([source?.file ?? null, folder]);
  }
  const lacking = missingModule(name, w.traits);
  if (lacking === undefined) return null;
  // CPython has the outermost package; nothing is known of what is in it.
  return name.includes('.') ? w.refuse(lacking) : new PyTuple([null, null]);
}
