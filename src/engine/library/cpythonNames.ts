/**
 * Which modules and names CPython's library has, by version: so that what the engine lacks is refused
 * by its name, instead of looking like a mistake of the program, and so that a module written once
 * for all versions shows each only what that has.
 *
 * The table (`cpythonNames.generated.ts`) is asked of real CPythons: a line a module, the public
 * names of it, each with `:FROM-UNTIL` where only some minor versions have it. The line '' lists the
 * top-level modules and those in asyncio, and a line `MODULE/CLASS` the members of a class: of its own, not of its bases.
 */
import { minorWithin, type Traits } from '../traits';
import { PyList, type PyModule, type PyType } from '../vm/object';
import { CPYTHON_NAMES } from './cpythonNames.generated';
import { pythonSource } from './pythonFiles';

const tables = new Map<string, ReadonlyMap<string, string>>();

/** The names of a module, each with the versions that have it; undefined if they are not listed. */
function namesOf(module: string): ReadonlyMap<string, string> | undefined {
  let names = tables.get(module);
  if (names !== undefined) return names;
  const text = CPYTHON_NAMES.get(module);
  if (text === undefined) return undefined;
  names = new Map(text.split(' ').map((entry) => entry.split(':') as [string, string]));
  tables.set(module, names);
  return names;
}

/** Whether CPython's module has a public name in this version; undefined where the table is silent. */
export function cpythonHas(module: string, name: string, traits: Traits): boolean | undefined {
  const names = namesOf(module);
  const within = names?.get(name);
  if (within === undefined) return names?.has(name) === true ? true : undefined;
  const [from, until] = within.split('-');
  return minorWithin(traits, Number(from || 0), Number(until || Infinity));
}

/** Whether this version of CPython has a module. True of what the table does not know. */
export function cpythonHasModule(name: string, traits: Traits): boolean {
  return (cpythonHas('', name, traits) ?? cpythonHas('', name.split('.')[0], traits)) !== false;
}

/** Is it a private module that the engine has for itself, and this version of CPython has not? */
export function isEnginesOwn(name: string, traits: Traits): boolean {
  return name.startsWith('_') && cpythonHas('', name.split('.')[0], traits) !== true;
}

/** The module of the library that the engine does not have, for a name that nobody found. */
export function missingModule(name: string, traits: Traits): string | undefined {
  // All of asyncio's are listed.
  if (name.startsWith('asyncio.') && cpythonHas('', name, traits) !== true) return undefined;
  return cpythonHas('', name.split('.')[0], traits) === true ? `the module ${name}` : undefined;
}

/** A name that CPython's module has in this version, and the engine's does not. */
export function missingName(module: PyModule, name: string, traits: Traits): string | undefined {
  const file = module.get('__file__');
  if (typeof file === 'string' && pythonSource(module.name)?.file !== file) return undefined;
  const has = cpythonHas(module.name, name, traits);
  return has === true ? `${module.name}.${name}` : undefined;
}

/** A public member that CPython's class has in this version, and the engine's does not. */
export function missingMember(cls: PyType, name: string, traits: Traits): string | undefined {
  if (name.startsWith('_')) return undefined;
  const having = cls.mro.find((base) => cpythonHas(classKey(base), name, traits) === true);
  if (having === undefined) return undefined;
  const module = having.module.replace(/^_+/, '');
  return `${module === 'builtins' ? '' : `${module}.`}${having.qualname}.${name}`;
}

/** The line of a class. A program's own class has none, whatever its name. */
function classKey(cls: PyType): string {
  return `${cls.module.replace(/^_+/, '').split('.')[0]}/${cls.qualname}`;
}

/** Removes what this version of CPython does not have yet, or no longer. */
export function keepNamesOf(traits: Traits, module: PyModule): void {
  for (const name of namesOf(module.name)?.keys() ?? []) {
    if (cpythonHas(module.name, name, traits) !== false) continue;
    module.later?.forget(name);
    if (module.get(name) !== undefined) module.set(name, undefined);
  }
  const all = module.get('__all__');
  if (!(all instanceof PyList)) return;
  const kept = all.items.filter((name) => cpythonHas(module.name, String(name), traits) !== false);
  module.set('__all__', new PyList(kept));
}
