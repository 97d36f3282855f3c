/** property, staticmethod, classmethod and super as objects. */
import { deleteMember, getMember, PyMember, setMember } from '../classes/members';
import { PySuper } from '../classes/superObject';
import { getAttribute } from '../classes/attributes';
import { typeOf } from '../typeLookup';
import { constructor, constructorOf, getter, method } from '../define';
import { defaultRepr, reprValue } from '../text/format';
import { Status } from '../frame';
import { PyProperty, PyWrapped } from '../classes/descriptorObjects';
import { PyFunction, PyMethod, PyType, T, type Slot, type Value } from '../object';

const property = T['property'];
const prop = (a: Slot[], at: number): PyProperty => a[at] as PyProperty;

constructor(property, '(cls, fget=None, fset=None, fdel=None, doc=None)', (_w, a, at) => {
  const made = new PyProperty(a[at] as PyType);
  made.fget = a[at + 1] ?? null;
  made.fset = a[at + 2] ?? null;
  made.fdel = a[at + 3] ?? null;
  made.doc = a[at + 4] ?? (made.fget instanceof PyFunction ? made.fget.doc : null);
  return made;
});

/** property.getter, setter and deleter: a copy with one function replaced. */
for (const [name, field] of [['getter', 'fget'], ['setter', 'fset'], ['deleter', 'fdel']] as const) {
  method(property, name, 2, 2, (_w, a, at) => {
    const old = prop(a, at);
    const made = new PyProperty(old.cls);
    Object.assign(made, { fget: old.fget, fset: old.fset, fdel: old.fdel, doc: old.doc, [field]: a[at + 1]! });
    if (field === 'fget' && made.fget instanceof PyFunction) made.doc = made.fget.doc;
    return made;
  });
  getter(property, field, (_w, a, at) => prop(a, at)[field]);
} // prettier-ignore
getter(property, '__doc__', (_w, a, at) => prop(a, at).doc, (_w, a, at) => {
  prop(a, at).doc = a[at + 1]!;
  return null;
}); // prettier-ignore

method(property, '__get__', 2, 3, (w, a, at) => {
  const p = prop(a, at);
  if (a[at + 1] === null) return p;
  return p.fget === null
    ? w.raise('AttributeError', 'property has no getter')
    : w.tail(p.fget, [a[at + 1]!]);
});
method(property, '__set__', 3, 3, (w, a, at) => {
  const p = prop(a, at);
  return p.fset === null
    ? w.raise('AttributeError', 'property has no setter')
    : w.tail(p.fset, [a[at + 1]!, a[at + 2]!]);
});

for (const name of ['staticmethod', 'classmethod'] as const) {
  const type = T[name];
  constructorOf(type, 2, 2, (_w, a, at) => {
    const made = new PyWrapped(a[at] as PyType);
    made.func = a[at + 1]!;
    return made;
  });
  getter(type, '__func__', (_w, a, at) => (a[at] as PyWrapped).func);
  getter(type, '__wrapped__', (_w, a, at) => (a[at] as PyWrapped).func);
  for (const copied of [
    '__name__',
    '__qualname__',
    '__doc__',
    '__module__',
    '__isabstractmethod__',
  ]) {
    getter(type, copied, (w, a, at) => getAttribute(w, (a[at] as PyWrapped).func, copied));
  }
}
for (const name of ['staticmethod', 'classmethod']) {
  method(T[name], '__repr__', 1, 1, (w, a, at) => {
    const { func } = a[at] as PyWrapped;
    if (!w.traits.wrappedFunctionShows) return defaultRepr(w, a[at] as PyWrapped);
    const shown = reprValue(w, func);
    if (typeof shown === 'string') return `<${name}(${shown})>`;
    return w.status === Status.tail ? w.tail(w.prelude('wrapped_repr'), [name, func]) : undefined;
  });
}
method(T['staticmethod'], '__get__', 2, 3, (_w, a, at) => (a[at] as PyWrapped).func);
method(T['staticmethod'], '__call__', 1, -1, (w, a, at, n) =>
  w.tail((a[at] as PyWrapped).func, a.slice(at + 1, at + n) as Value[]),
);
method(T['classmethod'], '__get__', 2, 3, (_w, a, at, n) => {
  const owner = n > 2 && a[at + 2] !== null ? a[at + 2]! : typeOf(a[at + 1]!);
  return new PyMethod((a[at] as PyWrapped).func, owner);
});

/** super(type, object): the form without arguments is an instruction. */
constructorOf(T['super'], 1, 3, (w, a, at, n) => {
  if (n === 1) return w.raise('RuntimeError', 'super(): no arguments');
  if (n === 2) return w.raise('TypeError', 'Loopscope: super() with one argument is not supported');
  return w.makeSuper(a[at + 1]!, a[at + 2]!);
});
const sup = (a: Slot[], at: number): PySuper => a[at] as PySuper;
getter(T['super'], '__thisclass__', (_w, a, at) => sup(a, at).start);
getter(T['super'], '__self__', (_w, a, at) => sup(a, at).self);
getter(T['super'], '__self_class__', (_w, a, at) => sup(a, at).owner);
method(T['super'], '__repr__', 1, 1, (_w, a, at) => {
  const { start, owner } = sup(a, at);
  return `<super: <class '${start.name}'>, <${owner.name} object>>`;
});

const member = (a: Slot[], at: number): PyMember => a[at] as PyMember;
getter(T['member'], '__name__', (_w, a, at) => member(a, at).name);
getter(
  T['member'],
  '__qualname__',
  (_w, a, at) => `${member(a, at).owner.qualname}.${member(a, at).name}`,
);
getter(T['member'], '__objclass__', (_w, a, at) => member(a, at).owner);
getter(T['member'], '__doc__', () => null);
method(T['member'], '__get__', 2, 3, (w, a, at) =>
  a[at + 1] === null ? a[at] : getMember(w, member(a, at), a[at + 1]!),
);
method(
  T['member'],
  '__set__',
  3,
  3,
  (w, a, at) => setMember(w, member(a, at), a[at + 1]!, a[at + 2]!) && null,
);
method(
  T['member'],
  '__delete__',
  2,
  2,
  (w, a, at) => deleteMember(w, member(a, at), a[at + 1]!) && null,
);
method(T['member'], '__repr__', 1, 1, (_w, a, at) => {
  const { name, owner } = member(a, at);
  return `<member '${name}' of '${owner.name}' objects>`;
});
