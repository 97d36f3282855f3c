/** type: the attributes of classes, and making them by a call. */
import type { World } from '../../world';
import type { Traits } from '../../traits';
import { evaluateAnnotations } from '../annotations';
import { classMethodWith, constructor, getter, method, methodWith, slotWith } from '../define';
import { typeName, typeOf } from '../typeLookup';
import { buildClass, metaclassOf } from '../classes/classes';
import { PyDict, PySet } from '../dict';
import { PyList, PyTuple, PyType, T, type Slot, type Value } from '../object';

const type = T['type'];
const self = (a: Slot[], at: number): PyType => a[at] as PyType;

/** type(v), and type(name, bases, namespace). */
constructor(type, '(cls, /, *args, **kwargs)', (w, a, at) => {
  const { items } = a[at + 1] as PyTuple;
  const cls = self(a, at);
  if (items.length === 1 && cls === type) return typeOf(items[0]);
  if (items.length !== 3) return w.raise('TypeError', 'type() takes 1 or 3 arguments');
  const [name, bases, namespace] = items;
  if (typeof name !== 'string') return argument(w, 1, 'str', name);
  if (!(bases instanceof PyTuple)) return argument(w, 2, 'tuple', bases);
  if (!(namespace instanceof PyDict)) return argument(w, 3, 'dict', namespace);
  const meta = metaclassOf(w, cls, bases.items);
  if (meta === undefined) return undefined;
  return buildClass(w, name, bases.items, a[at + 2] as PyDict, namespace, meta);
});
slotWith(type, '__init__', '(self, /, *args, **kwargs)', () => null);
slotWith(type, '__call__', '(self, /, *args, **kwargs)', (w, a, at) =>
  w.tail(w.prelude('type_call'), [a[at]!, a[at + 1]!, a[at + 2]!]),
);
classMethodWith(type, '__prepare__', '(cls, /, *args, **kwargs)', () => new PyDict());

/** From 3.10 on each class has annotations of its own, if only none; before, those of a base are found. */
getter(type, '__annotations__', (w, a, at) => {
  const cls = self(a, at);
  const { mro } = cls;
  const has = (c: PyType): boolean => c.annotations !== null || c.body !== null;
  const owner = w.traits.classAnnotationsAreOwn ? cls : mro.find(has);
  if (owner === undefined || !owner.heap)
    return w.raise('AttributeError', `type object '${cls.name}' has no attribute '__annotations__'`);
  if (owner.annotations === null && owner.body === null && !owner.shared)
    owner.annotations = new PyDict();
  return owner.annotations ?? evaluateAnnotations(w, owner);
}, (w, a, at) => {
  const v = a[at + 1]!;
  if (!writable(w, self(a, at), '__annotations__')) return undefined;
  if (!(v instanceof PyDict)) return w.refuse('annotations that are no dict');
  self(a, at).annotations = v;
  return null;
}); // prettier-ignore

/** The names of what a class must still define; a class that has some has no instances. */
getter(type, '__abstractmethods__', (w, a, at) =>
  self(a, at).attrs.get('__abstractmethods__') ?? w.raise('AttributeError', '__abstractmethods__'),
  (w, a, at) => {
    const cls = self(a, at);
    if (!writable(w, cls, '__abstractmethods__')) return undefined;
    const v = a[at + 1]!;
    cls.attrs.set('__abstractmethods__', v);
    const names = v instanceof PySet ? (v.items() as string[]).sort() : [];
    cls.abstractMessage = names.length === 0 ? null : abstractMessage(w.traits, cls.name, names);
    return null;
  }); // prettier-ignore

/** As in `object_new`. */
function abstractMessage(traits: Traits, cls: string, names: readonly string[]): string {
  const s = names.length === 1 ? '' : 's';
  if (traits.abstractErrorQuotes) {
    const quoted = names.map((name) => `'${name}'`).join(', ');
    return `Can't instantiate abstract class ${cls} without an implementation for abstract method${s} ${quoted}`;
  }
  const plural = traits.abstractErrorCounts ? s : 's';
  return `Can't instantiate abstract class ${cls} with abstract method${plural} ${names.join(', ')}`;
}

function argument(w: World, n: number, wanted: string, v: Value): undefined {
  return w.raise('TypeError', `type.__new__() argument ${n} must be ${wanted}, not ${typeName(v)}`);
}

function writable(w: World, cls: PyType, name: string): boolean {
  if (!cls.shared) return true;
  w.raise('TypeError', `cannot set '${name}' attribute of immutable type '${cls.name}'`);
  return false;
}

for (const [name, field] of [['__name__', 'name'], ['__qualname__', 'qualname']] as const) {
  getter(type, name, (_w, a, at) => self(a, at)[field], (w, a, at) => {
    const v = a[at + 1]!;
    if (!writable(w, self(a, at), name)) return undefined;
    if (typeof v !== 'string') {
      return w.raise('TypeError', `can only assign string to ${self(a, at).name}.${name}, not '${typeName(v)}'`);
    }
    self(a, at)[field] = v;
    return null;
  });
} // prettier-ignore

getter(type, '__module__', (_w, a, at) => self(a, at).attrs.get('__module__') ?? self(a, at).module, (w, a, at) => {
  if (!writable(w, self(a, at), '__module__')) return undefined;
  const v = a[at + 1]!;
  if (typeof v === 'string') self(a, at).module = v;
  self(a, at).attrs.set('__module__', v);
  return null;
}); // prettier-ignore

getter(type, '__doc__', (_w, a, at) => self(a, at).attrs.get('__doc__') ?? null, (w, a, at) => {
  if (!writable(w, self(a, at), '__doc__')) return undefined;
  self(a, at).attrs.set('__doc__', a[at + 1]!);
  return null;
}); // prettier-ignore

getter(type, '__mro__', (_w, a, at) => new PyTuple(self(a, at).mro.slice()));
getter(type, '__bases__', (_w, a, at) => new PyTuple(self(a, at).bases.slice()));
getter(type, '__base__', (_w, a, at) => self(a, at).bases[0] ?? null);
getter(type, '__dict__', (w, a, at) => {
  const cls = self(a, at);
  if (
    cls.body !== null &&
    cls.annotations === null &&
    !cls.shared &&
    w.traits.namespacesHoldAnnotations
  )
    return w.tail(w.prelude('annotated_dict'), [cls]);
  const dict = new PyDict();
  for (const [name, value] of cls.attrs) dict.setStr(name, value);
  if (cls.annotations !== null && (w.traits.namespacesHoldAnnotations || cls.body === null))
    dict.setStr('__annotations__', cls.annotations);
  return dict;
});
method(type, 'mro', 1, 1, (_w, a, at) => new PyList(self(a, at).mro.slice()));
method(type, '__subclasses__', 1, 1, (_w, a, at) => new PyList(self(a, at).subclasses.slice()));
methodWith(type, '__instancecheck__', '(self, instance, /)', (_w, a, at) =>
  typeOf(a[at + 1]!).mro.includes(self(a, at)),
);
methodWith(type, '__subclasscheck__', '(self, subclass, /)', (w, a, at) => {
  const cls = a[at + 1]!;
  if (!(cls instanceof PyType)) return w.raise('TypeError', 'issubclass() arg 1 must be a class');
  return cls.mro.includes(self(a, at));
});
