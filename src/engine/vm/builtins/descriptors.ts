/** property, staticmethod, classmethod and super as objects. */
import type { World } from '../../world';
import { deleteMember, getMember, PyMember, setMember } from '../classes/members';
import { PySuper } from '../classes/superObject';
import { getAttribute } from '../classes/attributes';
import { typeName, typeOf } from '../typeLookup';
import { constructor, constructorOf, getter, method, methodWith } from '../define';
import { defaultRepr, reprValue } from '../text/format';
import { Status } from '../frame';
import { PyProperty, PyWrapped } from '../classes/descriptorObjects';
import { PyFunction, PyMethod, PyType, T, type Slot, type Value } from '../object';

/** What a function says about being abstract: it is not, if it says nothing. */
function isAbstract(w: World, func: Value): Slot {
  const said = getAttribute(w, func, '__isabstractmethod__');
  if (said !== undefined || !w.raisedAttributeError()) return said;
  w.clearException();
  return false;
}

const property = T['property'];
const prop = (a: Slot[], at: number): PyProperty => a[at] as PyProperty;

// A subclass may take other arguments, and hand its functions on to `__init__`.
constructor(property, '(cls, *args, **kwargs)', (_w, a, at) => new PyProperty(a[at] as PyType));
methodWith(
  property,
  '__init__',
  '(self, fget=None, fset=None, fdel=None, doc=None)',
  (_w, a, at) => {
    const made = prop(a, at);
    made.fget = a[at + 1] ?? null;
    made.fset = a[at + 2] ?? null;
    made.fdel = a[at + 3] ?? null;
    made.doc = a[at + 4] ?? (made.fget instanceof PyFunction ? made.fget.doc : null);
    return null;
  },
);

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
getter(property, '__isabstractmethod__', (w, a, at) => {
  const { fget, fset, fdel } = prop(a, at);
  for (const f of [fget, fset, fdel]) {
    const abstract = f === null ? false : isAbstract(w, f);
    if (abstract !== false) return abstract;
  }
  return false;
});
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
  // A subclass may take more arguments, and hand one on to `__init__`.
  constructorOf(type, 1, -1, (w, a, at, n) => {
    const cls = a[at] as PyType;
    if (n !== 2 && !cls.heap)
      return w.raise('TypeError', `${name} expected 1 argument, got ${n - 1}`);
    const made = new PyWrapped(cls);
    made.func = a[at + 1] ?? null;
    return made;
  });
  method(type, '__init__', 2, 2, (_w, a, at) => {
    (a[at] as PyWrapped).func = a[at + 1]!;
    return null;
  });
  getter(type, '__func__', (_w, a, at) => (a[at] as PyWrapped).func);
  getter(type, '__wrapped__', (_w, a, at) => (a[at] as PyWrapped).func);
  getter(type, '__isabstractmethod__', (w, a, at) => isAbstract(w, (a[at] as PyWrapped).func));
  for (const copied of ['__name__', '__qualname__', '__doc__', '__module__']) {
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
  const start = a[at + 1]!;
  if (!(start instanceof PyType)) {
    const wanted = w.traits.superWantsAType ? 'a type' : 'type';
    return w.raise('TypeError', `super() argument 1 must be ${wanted}, not ${typeName(start)}`);
  }
  if (n === 3 && a[at + 2] !== null) return w.makeSuper(start, a[at + 2]!);
  const unbound = new PySuper(T['super']);
  unbound.start = start;
  return unbound;
});
const sup = (a: Slot[], at: number): PySuper => a[at] as PySuper;
method(T['super'], '__get__', 2, 3, (w, a, at) => {
  const { start, owner } = sup(a, at);
  return owner !== null || a[at + 1] === null ? a[at] : w.makeSuper(start, a[at + 1]!);
});
getter(T['super'], '__thisclass__', (_w, a, at) => sup(a, at).start);
getter(T['super'], '__self__', (_w, a, at) => sup(a, at).self);
getter(T['super'], '__self_class__', (_w, a, at) => sup(a, at).owner);
method(T['super'], '__repr__', 1, 1, (_w, a, at) => {
  const { start, owner } = sup(a, at);
  return `<super: <class '${start.name}'>, ${owner === null ? 'NULL' : `<${owner.name} object>`}>`;
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
