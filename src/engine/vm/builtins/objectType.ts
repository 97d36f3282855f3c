/** The methods of object: what every instance has, and what super() finds last. */
import type { World } from '../../world';
import { givesDict } from '../classes/members';
import { deleteOwn, genericSetAttribute, instanceDict } from '../classes/attributeStores';
import { genericAttribute } from '../classes/attributes';
import { special, typeName, typeOf } from '../typeLookup';
import { classMethod, classMethodWith, getter, slot, slotConstructor, slotWith } from '../define';
import { noKeywords } from '../classes/classes';
import { finalizableMade } from '../../finalizers';
import { defaultRepr, formatValue, reprBuiltin, reprValue } from '../text/format';
import { PyFunction, PyInstance, PyObject, PyTuple, PyType, T, type Value } from '../object';
import { NOT_IMPLEMENTED } from '../singletons';
import { PyDict } from '../dict';

const object = T['object'];

/** object.__new__(cls): extra arguments are an error unless only `__init__` was overridden. */
slotConstructor(object, '(cls, /, *args, **kwargs)', (w, a, at) => {
  const cls = a[at]!;
  if (!(cls instanceof PyType)) {
    return w.raise('TypeError', `object.__new__(X): X is not a type object (${typeName(cls)})`);
  }
  const extra = (a[at + 1] as PyTuple).items.length + (a[at + 2] as PyDict).size;
  if (extra > 0) {
    if (special(cls, '__new__') !== undefined) {
      return w.raise(
        'TypeError',
        'object.__new__() takes exactly one argument (the type to instantiate)',
      );
    }
    if (special(cls, '__init__') === undefined)
      return w.raise(
        'TypeError',
        w.traits.objectTakesNoParameters
          ? 'object() takes no parameters'
          : `${cls.name}() takes no arguments`,
      );
  }
  if (cls.abstractMessage !== null) return w.raise('TypeError', cls.abstractMessage);
  if (cls.layout !== 'instance') {
    return w.raise(
      'TypeError',
      `object.__new__(${cls.name}) is not safe, use ${builtinBase(cls).name}.__new__()`,
    );
  }
  const made = cls.alloc(cls);
  if (cls.finalizes) finalizableMade(w, made);
  return made;
});

function builtinBase(cls: PyType): PyType {
  return cls.mro.find((c) => !c.heap)!;
}

slotWith(object, '__init__', '(self, /, *args, **kwargs)', (w, a, at) => {
  const cls = typeOf(a[at]!);
  const extra = (a[at + 1] as PyTuple).items.length + (a[at + 2] as PyDict).size;
  if (extra > 0) {
    if (special(cls, '__init__') !== undefined) {
      return w.raise(
        'TypeError',
        'object.__init__() takes exactly one argument (the instance to initialize)',
      );
    }
    if (special(cls, '__new__') === undefined) {
      return w.raise(
        'TypeError',
        `${cls.name}.__init__() takes exactly one argument (the instance to initialize)`,
      );
    }
  }
  return null;
});

slot(object, '__repr__', 1, 1, (w, a, at) => {
  const v = a[at]!;
  if (v instanceof PyInstance) return defaultRepr(w, v);
  if (typeof v !== 'object' || v === null) return reprValue(w, v);
  const text = reprBuiltin(w, v, []);
  return text ?? (w.failed ? undefined : w.tail(w.prelude('repr_builtin'), [v]));
});
slot(object, '__str__', 1, 1, (w, a, at) => reprValue(w, a[at]!));
slot(object, '__format__', 2, 2, (w, a, at) => formatValue(w, a[at]!, a[at + 1] as string));
slot(object, '__getattribute__', 2, 2, (w, a, at) => {
  const name = a[at + 1]!;
  if (typeof name !== 'string') return badName(w, name);
  return genericAttribute(w, a[at]!, typeOf(a[at]!), name, false);
});
slot(object, '__setattr__', 3, 3, (w, a, at) => {
  const name = a[at + 1]!;
  if (typeof name !== 'string') return badName(w, name);
  return genericSetAttribute(w, a[at]!, typeOf(a[at]!), name, a[at + 2]!) && null;
});
slot(object, '__delattr__', 2, 2, (w, a, at) => {
  const name = a[at + 1]!;
  if (typeof name !== 'string') return badName(w, name);
  return deleteOwn(w, a[at]!, typeOf(a[at]!), name) && null;
});

function badName(w: World, name: Value): undefined {
  return w.raise('TypeError', `attribute name must be string, not '${typeName(name)}'`);
}

/** object.__ne__ is the opposite of what `__eq__` of the type says. */
slot(object, '__ne__', 2, 2, (w, a, at) => {
  const [x, y] = [a[at]!, a[at + 1]!];
  const eq = special(typeOf(x), '__eq__');
  if (eq !== undefined) return w.tail(w.prelude('not_equal'), [eq, x, y]);
  return x === y ? false : NOT_IMPLEMENTED;
});

classMethodWith(object, '__init_subclass__', '(cls, **kwargs)', (w, a, at) =>
  (a[at + 1] as PyDict).size > 0 ? noKeywords(w, a[at] as PyType) : null,
);
classMethod(object, '__subclasshook__', 2, 2, () => NOT_IMPLEMENTED);

getter(
  object,
  '__class__',
  (_w, a, at) => typeOf(a[at]!),
  (w, a, at) => {
    const [obj, cls] = [a[at]!, a[at + 1]!];
    if (!(cls instanceof PyType)) {
      return w.raise(
        'TypeError',
        `__class__ must be set to a class, not '${typeName(cls)}' object`,
      );
    }
    if (!(obj instanceof PyObject) || obj.shared || !cls.heap || obj.cls.layout !== cls.layout) {
      return w.raise(
        'TypeError',
        `__class__ assignment: '${cls.name}' object layout differs from '${typeName(obj)}'`,
      );
    }
    obj.cls = cls;
    return null;
  },
);

getter(
  object,
  '__dict__',
  (w, a, at) => {
    const obj = a[at]!;
    const dict = hasDict(obj) ? instanceDict(obj) : undefined;
    return (
      dict ?? w.raise('AttributeError', `'${typeName(obj)}' object has no attribute '__dict__'`)
    );
  },
  (w, a, at) => {
    const [obj, dict] = [a[at]!, a[at + 1]!];
    if (!(dict instanceof PyDict)) {
      return w.raise(
        'TypeError',
        `__dict__ must be set to a dictionary, not a '${typeName(dict)}'`,
      );
    }
    if (!hasDict(obj) || instanceDict(obj) === undefined) {
      return w.raise('AttributeError', `'${typeName(obj)}' object has no attribute '__dict__'`);
    }
    (obj as PyInstance).dict = dict;
    return null;
  },
);

/** Do instances of the type have a `__dict__`? Those of slotted classes and most built-in types do not. */
export function hasDict(obj: Value): boolean {
  const cls = typeOf(obj);
  if (obj instanceof PyFunction || cls.mro.includes(T['BaseException'])) return true;
  return cls.mro.some(givesDict) || (cls.attrs.has('__dict__') && !cls.heap && cls !== object);
}

/** `__doc__` of an instance is its class's, which for built-in types is None. */
object.attrs.set('__doc__', null);
