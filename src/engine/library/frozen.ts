/**
 * Library modules written in Python: run once per profile in a small world of their own, then
 * frozen. What they made is shared by all worlds (never copied, never written); a program that
 * imports one gets a module object of its own with the same contents. A module whose state programs
 * change (`own`, see `pythonFiles.ts`) is compiled once, and run by each program.
 */
import { GlobalNames } from '../../compiler/code';
import { Recorder } from '../../trace/recorder';
import { Code, CodeOrigin } from '../vm/codeObject';
import { registerSource } from '../vm/sources';
import { defaultSchedule } from '../kernel/schedule';
import { DEFAULT_LIMITS, type EngineOptions } from '../options';
import { declarationOf } from '../state/declare';
import { instanceDict } from '../vm/classes/attributeStores';
import { PyInstance, PyList, PyModule, PyObject, type Value } from '../vm/object';
import type { Traits } from '../traits';
import { keepNamesOf } from './cpythonNames';
import { importForFreezing } from './freezing';
import { libraryUnit } from './libraryCode';
import type { PythonSource } from './pythonFiles';

const frozen = new Map<string, PyModule>();

/** The frozen module for a profile, made on first use. */
export function frozenModule(source: PythonSource, traits: Traits): PyModule {
  const key = `${traits.profile} ${source.name}`;
  let module = frozen.get(key);
  if (module === undefined) {
    module = makeFrozen(source, traits);
    frozen.set(key, module);
  }
  return module;
}

/** A program's own module object with the contents of a frozen one; `__all__` is its own, too. */
export function thawModule(module: PyModule): PyModule {
  const copy = new PyModule(module.name, module.globals);
  copy.slots = module.slots.map((v) => (v instanceof PyList ? new PyList(v.items.slice()) : v));
  copy.later = module.later;
  // What has been bound in it since depends on the programs that were run before.
  for (const name of module.later?.names() ?? []) copy.slots[module.globals.slot(name)] = undefined;
  return copy;
}

const compiled = new Map<string, Code>();

/** An empty module for one program, and the body that the program has to run in it. */
export function ownModule(
  source: PythonSource,
  profile: string,
): { readonly module: PyModule; readonly code: Code } {
  const key = `${profile} ${source.name}`;
  let code = compiled.get(key);
  if (code === undefined) compiled.set(key, (code = compileSource(source)));
  return { module: emptyModule(source, code), code };
}

function compileSource(source: PythonSource): Code {
  registerSource(source.file, source.content.text);
  const unit = libraryUnit(source.content, source.file, new GlobalNames());
  return new Code(unit, source.hidden ? CodeOrigin.prelude : CodeOrigin.library);
}

function emptyModule(source: PythonSource, code: Code): PyModule {
  const { name } = source;
  const module = new PyModule(name, code.globals);
  const parent = name.slice(0, Math.max(0, name.lastIndexOf('.')));
  module.set('__name__', name);
  module.set('__file__', source.file);
  module.set('__package__', source.isPackage ? name : parent);
  return module;
}

function makeFrozen(source: PythonSource, traits: Traits): PyModule {
  const code = compileSource(source);
  const module = emptyModule(source, code);
  const options: EngineOptions = {
    profile: traits.profile, forkPolicy: 'cpython', stdio: 'tty', randomSeed: null, env: {}, args: [],
    file: source.file, limits: DEFAULT_LIMITS,
  }; // prettier-ignore
  importForFreezing(module, code, options, defaultSchedule(), new Recorder());
  keepNamesOf(traits, module);
  refuseMutable(module);
  freeze(module);
  return module;
}

/** What programs can reach in a frozen module, they must not be able to change for other worlds. */
function refuseMutable(module: PyModule): void {
  module.globals.names.forEach((name, slot) => {
    const v = module.slots[slot];
    if (name.startsWith('_') || !(v instanceof PyObject) || !MUTABLE.has(v.cls.layout)) return;
    throw new Error(
      `${module.name}.${name} can be changed: make it a tuple, or say "own" in the first line`,
    );
  });
}

const MUTABLE: ReadonlySet<string> = new Set(['list', 'dict', 'set', 'deque', 'bytearray']);

/** Marks everything reachable as shared. */
export function freeze(root: PyObject): void {
  const work: PyObject[] = [root];
  const visit = (v: unknown): void => {
    if (
      typeof v === 'object' &&
      v !== null &&
      declarationOf(v) !== undefined &&
      !(v as PyObject).shared
    )
      work.push(v as PyObject);
  };
  while (work.length > 0) {
    const obj = work.pop()!;
    if (obj.shared) continue;
    // A dict keeps the inline caches, which write slots without asking, off shared instances.
    if (obj instanceof PyInstance) instanceDict(obj);
    obj.shared = true;
    for (const [name, kind] of Object.entries(declarationOf(obj)!.fields)) {
      const v = (obj as unknown as Record<string, unknown>)[name];
      if (
        v === null ||
        v === undefined ||
        kind === 'plain' ||
        kind === 'cache' ||
        kind === 'plains'
      )
        continue;
      if (kind === 'ref') visit(v);
      else if (kind === 'refs') for (const item of v as Value[]) visit(item);
      else for (const [key, item] of v as Map<unknown, unknown>) { visit(key); visit(item); } // prettier-ignore
    }
  }
}
