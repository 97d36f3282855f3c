/** Making classes: bases, method resolution order (C3), `__set_name__`, `__init_subclass__`. */
import type { World } from '../../world';
import { hasFinalizer } from '../../finalizers';
import { BODY } from '../annotations';
import { isSubclass, lookup, typeOf } from '../typeLookup';
import { isHidden } from '../call';
import { dictEntries, PyDict } from '../dict';
import { addMembers, layoutConflicts } from './members';
import { PyWrapped } from './descriptorObjects';
import { PyCell, PyFunction, PyTuple, PyType, T, type Slot, type Value } from '../object';

/**
 * The class for a finished body (`__build_class__` after running it). Answers the class, or
 * undefined with the status set: Python hooks run through the prelude.
 */
export function buildClass(
  w: World,
  name: string,
  bases: readonly Value[],
  keywords: PyDict | null,
  namespace: PyDict,
  meta: PyType,
): Slot {
  const types: PyType[] = [];
  for (const base of bases) {
    if (!(base instanceof PyType)) {
      return w.raise('TypeError', 'bases must be types');
    }
    if (FINAL.has(base.name) && !base.heap) {
      return w.raise('TypeError', `type '${base.name}' is not an acceptable base type`);
    }
    if (types.includes(base)) return w.raise('TypeError', `duplicate base class ${base.name}`);
    types.push(base);
  }
  if (types.length > 1 && layoutConflicts(types))
    return w.raise('TypeError', 'multiple bases have instance lay-out conflict');
  if (types.length === 0) types.push(T['object']);
  const solid = types.reduce((a, b) => (b.layout !== 'instance' ? b : a));
  const cls = new PyType(name, types, solid.alloc, solid.layout, meta);
  const mro = linearize(cls);
  if (mro === undefined) {
    const names = types.map((t) => t.name).join(', ');
    return w.raise(
      'TypeError',
      `Cannot create a consistent method resolution${w.traits.mroErrorBreaks ? '\n' : ' '}order (MRO) for bases ${names}`,
    );
  }
  cls.mro = mro;
  cls.module = callerModule(w);
  cls.heap = true;
  if (!addMembers(w, cls, namespace)) return undefined;
  fill(cls, namespace);
  cls.finalizes = hasFinalizer(cls);
  for (const base of types) if (!base.shared) base.subclasses.push(cls);
  const cell = namespace.getStr('__classcell__');
  if (cell instanceof PyCell) cell.value = cls;
  return hooks(w, cls, keywords);
}

/** The name of the module whose code is running, but for hidden code. */
export function callerModule(w: World): string {
  const { frames } = w.thread;
  const name = frames.findLast((f) => !isHidden(f))?.module.get('__name__');
  return typeof name === 'string' ? name : 'builtins';
}

/**
 * The metaclass of a class with these bases: the most derived of `given` and theirs
 * (`_PyType_CalculateMetaclass`).
 */
export function metaclassOf(w: World, given: PyType, bases: readonly Value[]): PyType | undefined {
  let winner = given;
  for (const base of bases) {
    const meta = typeOf(base);
    if (isSubclass(winner, meta)) continue;
    if (!isSubclass(meta, winner)) {
      return w.raise(
        'TypeError',
        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
      );
    }
    winner = meta;
  }
  return winner;
}

const FINAL = new Set([
  'bool', 'NoneType', 'function', 'range', 'slice', 'generator', 'coroutine', 'ellipsis', 'cell', 'code', 'frame',
  'method', 'builtin_function_or_method', 'memoryview', 'NotImplementedType', 'mappingproxy', 'traceback',
  'async_generator', 'dict_keys', 'dict_values', 'dict_items', 'list_iterator', 'tuple_iterator', 'range_iterator',
  'set_iterator', 'dict_keyiterator', 'getset_descriptor', 'member_descriptor',
]); // prettier-ignore

function fill(cls: PyType, namespace: PyDict): void {
  for (const [key, value] of dictEntries(namespace)) {
    if (key === '__classcell__' || typeof key !== 'string') continue;
    if (key === BODY) {
      cls.body = value as PyFunction;
      continue;
    }
    if (key === '__annotations__' && value instanceof PyDict) {
      cls.annotations = value;
      continue;
    }
    if (key === '__qualname__' && typeof value === 'string') {
      cls.qualname = value;
      continue;
    }
    if (key === '__module__' && typeof value === 'string') cls.module = value;
    cls.attrs.set(key, implicit(key, value));
  }
  if (cls.attrs.has('__eq__') && !cls.attrs.has('__hash__')) cls.attrs.set('__hash__', null);
}

/** `__new__` is a static method, `__init_subclass__` and `__class_getitem__` are class methods. */
function implicit(key: string, value: Value): Value {
  if (!(value instanceof PyFunction)) return value;
  const kind =
    key === '__new__' ? 'staticmethod'
    : key === '__init_subclass__' || key === '__class_getitem__' ? 'classmethod' : null; // prettier-ignore
  if (kind === null) return value;
  const wrapped = new PyWrapped(T[kind]);
  wrapped.func = value;
  return wrapped;
}

/** Runs `__set_name__` of the attributes and `__init_subclass__` of the parent where there are any. */
function hooks(w: World, cls: PyType, keywords: PyDict | null): Slot {
  const named: Value[] = [];
  for (const [key, value] of cls.attrs) {
    if (typeof value !== 'object' || value === null || !value.cls.heap) continue;
    if (lookup(value.cls, '__set_name__') !== undefined) named.push(new PyTuple([key, value]));
  }
  const parent = cls.mro.slice(1).find((c) => c.attrs.has('__init_subclass__'));
  const kw = new PyDict();
  for (const [key, value] of keywords === null ? [] : dictEntries(keywords)) {
    if (key !== 'metaclass') kw.setStr(key as string, value);
  }
  if (named.length === 0 && (parent === undefined || parent === T['object'])) {
    if (kw.size > 0) {
      return noKeywords(w, cls);
    }
    return cls;
  }
  return w.tail(w.prelude('class_hooks'), [cls, new PyTuple(named), kw]);
}

/** What `object.__init_subclass__` says of keywords that no base has taken. */
export function noKeywords(w: World, cls: PyType): undefined {
  const owner = w.traits.qualifiedNativeErrors ? `${cls.name}.` : '';
  return w.raise('TypeError', `${owner}__init_subclass__() takes no keyword arguments`);
}

/** C3 linearization of a class with its bases set; undefined when there is none. */
function linearize(cls: PyType): PyType[] | undefined {
  const sequences = [...cls.bases.map((b) => b.mro.slice()), cls.bases.slice()];
  const out: PyType[] = [cls];
  for (;;) {
    const rest = sequences.filter((s) => s.length > 0);
    if (rest.length === 0) return out;
    const next = rest.map((s) => s[0]).find((c) => !rest.some((s) => s.indexOf(c) > 0));
    if (next === undefined) return undefined;
    out.push(next);
    for (const s of sequences) if (s[0] === next) s.shift();
  }
}
