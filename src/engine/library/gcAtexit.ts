/** gc and atexit. */
import { takeDead } from '../death';
import type { World } from '../world';
import { makeFunction, makeFunctionWith } from '../vm/define';
import { PyList, PyTuple, type Value } from '../vm/object';

/** What `import gc` gives. */
export const gcNames: Readonly<Record<string, (w: World) => Value>> = {
  collect: () =>
    makeFunctionWith('collect', '(generation=2)', (w) =>
      w.tail(w.prelude('collect'), [new PyList(takeDead(w, true))]),
    ),
  disable: () => makeFunction('disable', 0, 0, (w) => setDisabled(w, true)),
  enable: () => makeFunction('enable', 0, 0, (w) => setDisabled(w, false)),
  isenabled: () => makeFunction('isenabled', 0, 0, (w) => w.process.hooks.get('gc.off') !== true),
  garbage: () => new PyList([]),
  callbacks: () => new PyList([]),
  get_count: () => makeFunction('get_count', 0, 0, () => new PyTuple([0, 0, 0])),
  freeze: () => makeFunction('freeze', 0, 0, () => null),
  unfreeze: () => makeFunction('unfreeze', 0, 0, () => null),
};

/** Nothing is collected between the defined points of `death.ts` anyway; only isenabled() tells. */
function setDisabled(w: World, off: boolean): null {
  w.process.hooks.set('gc.off', off);
  return null;
}

export function registered(w: World, key: string): PyList {
  const known = w.process.hooks.get(key);
  if (known instanceof PyList) return known;
  const list = new PyList([]);
  w.process.hooks.set(key, list);
  return list;
}

/** What `import atexit` gives. */
export const atexitNames: Readonly<Record<string, (w: World) => Value>> = {
  register: () =>
    makeFunctionWith('register', '(func, *args, **kwargs)', (w, a, at) => {
      registered(w, 'atexit').items.push(new PyTuple([a[at]!, a[at + 1]!, a[at + 2]!]));
      return a[at]!;
    }),
  _ncallbacks: () => makeFunction('_ncallbacks', 0, 0, (w) => registered(w, 'atexit').items.length),
  _clear: () =>
    makeFunction('_clear', 0, 0, (w) => {
      registered(w, 'atexit').items = [];
      return null;
    }),
  unregister: () =>
    makeFunction('unregister', 1, 1, (w, a, at) => {
      const list = registered(w, 'atexit');
      list.items = list.items.filter((item) => (item as PyTuple).items[0] !== a[at]);
      return null;
    }),
};
