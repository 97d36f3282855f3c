/**
 * Names of a frozen module that are loaded when somebody asks for them: what a package like asyncio
 * gathers from its modules, of which a program uses a few. Loading runs in a bare world, so nobody
 * can tell when it happens.
 */
import { makeFunction } from '../vm/define';
import type { LaterNames, PyModule, PyNative, Value } from '../vm/object';
import type { Traits } from '../traits';
import { freeze, frozenModule, thawModule } from './frozen';
import { pythonSource } from './pythonFiles';

/** Where each name is found: in a module, or as a module of a package. */
class FrozenNames implements LaterNames {
  readonly #traits: Traits;
  readonly #homes = new Map<string, readonly [module: string, name: string]>();
  readonly #found = new Map<string, Value>();

  constructor(traits: Traits) {
    this.#traits = traits;
  }

  /** `what`: a name of the module, or `name as other`. Answers the name that it gets. */
  add(module: string, what: string): string {
    const [name, other = name] = what.split(' as ');
    this.#homes.set(other, [module, name]);
    return other;
  }

  forget(name: string): void {
    this.#homes.delete(name);
  }

  names(): Iterable<string> {
    return this.#homes.keys();
  }

  find(name: string): Value | undefined {
    const home = this.#homes.get(name);
    if (home === undefined) return undefined;
    let value = this.#found.get(name);
    if (value === undefined) this.#found.set(name, (value = this.#load(...home)));
    return value;
  }

  #load(home: string, name: string): Value {
    const submodule = pythonSource(`${home}.${name}`);
    if (submodule !== undefined) {
      const module = thawModule(frozenModule(submodule, this.#traits));
      freeze(module);
      return module;
    }
    const value = frozenModule(pythonSource(home)!, this.#traits).get(name);
    if (value === undefined) throw new Error(`the library module ${home} has no ${name}`);
    return value;
  }
}

/**
 * `_later(module, name, …)` at the top of a frozen module: `from module import name, …`, done when a
 * name is first used. Nothing for the names of modules whose bodies programs run themselves.
 */
export const laterFunction: PyNative = makeFunction('_later', 2, -1, (w, a, at, n) => {
  const { module } = w.thread.frames[w.thread.frames.length - 1];
  const later = module.later instanceof FrozenNames ? module.later : new FrozenNames(w.traits);
  addLater(module, later, String(a[at]), a.slice(at + 1, at + n).map(String));
  return null;
});

const ofNatives = new Map<string, FrozenNames>();

/** Gives a native module names of other ones, by module: from one object, so that worlds can be compared. */
export function addLaterNames(
  module: PyModule,
  traits: Traits,
  homes: Readonly<Record<string, readonly string[]>>,
): void {
  const key = `${traits.profile} ${module.name}`;
  const later = ofNatives.get(key) ?? new FrozenNames(traits);
  ofNatives.set(key, later);
  for (const [home, names] of Object.entries(homes)) addLater(module, later, home, names);
}

function addLater(
  module: PyModule,
  later: FrozenNames,
  home: string,
  names: readonly string[],
): void {
  module.later = later;
  for (const name of names) {
    // The slot is there from the start: how long a list is counts in hashes, also of what is shared.
    module.put(module.globals.slot(later.add(home, name)), undefined);
  }
}
