/**
 * `_weakref`: links to objects that keep nothing alive. Whether a target is still alive is looked up
 * when somebody asks, by marking from the roots: as if its last reference had been counted, but also
 * for cycles, which CPython leaves to its collector.
 */
import { givesWeakref } from '../vm/classes/members';
import { reachable } from '../death';
import { makeFunction } from '../vm/define';
import {
  PyFunction, PyGenerator, PyInstance, PyMethod, PyModule, PyObject, PyTuple, PyType, type Slot, type Value,
} from '../vm/object'; // prettier-ignore
import { typeName } from '../vm/typeLookup';
import { PyWeakLink } from '../vm/weakLink';
import type { World } from '../world';

/** Built-in layouts whose instances have no place for a weak reference; their subclasses have. */
const WITHOUT: ReadonlySet<string> = new Set(['int', 'tuple', 'str', 'float', 'bytes']);
const PLAIN: ReadonlySet<string> = new Set(['list', 'dict', 'property', 'object']);

function isReferable(v: Value): v is PyObject {
  if (!(v instanceof PyObject)) return false;
  if (v instanceof PyFunction || v instanceof PyType || v instanceof PyGenerator) return true;
  if (v instanceof PyModule || v instanceof PyMethod) return true;
  if (v instanceof PyInstance) return !WITHOUT.has(v.cls.layout) && v.cls.mro.some(givesWeakref);
  return v.cls.heap
    ? !WITHOUT.has(v.cls.layout)
    : !WITHOUT.has(v.cls.name) && !PLAIN.has(v.cls.name);
}

function link(w: World, a: Slot[], at: number): Slot {
  const target = a[at]!;
  if (!isReferable(target))
    return w.raise('TypeError', `cannot create weak reference to '${typeName(target)}' object`);
  const made = new PyWeakLink(target, a[at + 1]!);
  w.process.weakLinks.push(made);
  return made;
}

/** Finds the dead; answers the references to them that are alive themselves, oldest first. */
function sweep(w: World): PyTuple {
  const links = w.process.weakLinks as PyWeakLink[];
  if (links.length === 0) return new PyTuple([]);
  const alive = reachable(w);
  const told: Value[] = [];
  w.process.weakLinks = links.filter((l) => {
    const { target } = l;
    if (!alive.has(l) || target === null) return false;
    if (!(target instanceof PyObject) || target.shared || alive.has(target)) return true;
    l.target = null;
    told.push(l.owner);
    return false;
  });
  return new PyTuple(told);
}

/** What `import _weakref` gives. */
export const weakrefNames: Readonly<Record<string, (w: World) => Value>> = {
  _link: () => makeFunction('_link', 2, 2, link),
  _sweep: () => makeFunction('_sweep', 0, 0, sweep),
  _target: () => makeFunction('_target', 1, 1, (_w, a, at) => (a[at] as PyWeakLink).target),
};
