/** `_collections`: what `collections` needs of the machine. */
import { PyGetSet } from '../vm/classes/descriptorObjects';
import { PyTuple, T, type Value } from '../vm/object';
import type { World } from '../world';
import { isHidden } from '../vm/call';
import { makeFunction } from '../vm/define';

const getters: PyGetSet[] = [];

/** The descriptor of the field of a named tuple at an index: one for all named tuples. */
function fieldAt(index: number): PyGetSet {
  getters[index] ??= new PyGetSet(
    `field ${index}`,
    {
      name: 'field', qualname: 'field', min: 1, max: 1, method: true, slot: false, owner: T['tuple'],
      signature: null,
      fn: (w, a, at) => {
        const { items } = a[at] as PyTuple;
        return index < items.length ? items[index] : w.raise('IndexError', 'tuple index out of range');
      },
    },
    null,
  ); // prettier-ignore
  return getters[index];
}

/** What `import _collections` gives. */
export const collectionsNames: Readonly<Record<string, (w: World) => Value>> = {
  deque: () => T['deque'],
  // The module of whoever called the library function that asks.
  _caller_module: () =>
    makeFunction('_caller_module', 0, 0, (w) => {
      const shown = w.thread.frames.filter((f) => !isHidden(f));
      return shown.at(-2)?.module.get('__name__') ?? '__main__';
    }),
  _tuplegetter: () => makeFunction('_tuplegetter', 1, 1, (_w, a, at) => fieldAt(a[at] as number)),
};
