/** `_abc`: the virtual subclasses of abstract classes, which for frozen classes the process keeps. */
import { makeFunction } from '../vm/define';
import { PyDict } from '../vm/dict';
import { PyTuple, type PyType, type Value } from '../vm/object';
import type { World } from '../world';

const ATTRIBUTE = '_abc_registered';

/** Those of the library's classes, by class: registered by the program, so part of its process. */
function ofProcess(w: World): PyDict {
  const known = w.process.hooks.get('abc');
  if (known instanceof PyDict) return known;
  const made = new PyDict();
  w.process.hooks.set('abc', made);
  return made;
}

function registered(w: World, cls: PyType): Value[] {
  const own = cls.attrs.get(ATTRIBUTE);
  const later = cls.shared ? ofProcess(w).get(cls) : undefined;
  return [own, later].flatMap((part) => (part instanceof PyTuple ? part.items : []));
}

/** What `import _abc` gives. */
export const abcNames: Readonly<Record<string, (w: World) => Value>> = {
  _registered: () =>
    makeFunction('_registered', 1, 1, (w, a, at) => new PyTuple(registered(w, a[at] as PyType))),
  _register: () =>
    makeFunction('_register', 2, 2, (w, a, at) => {
      const cls = a[at] as PyType;
      const all = new PyTuple([...registered(w, cls), a[at + 1]!]);
      if (cls.shared) ofProcess(w).set(cls, cls, all);
      else cls.attrs.set(ATTRIBUTE, all);
      return null;
    }),
};
