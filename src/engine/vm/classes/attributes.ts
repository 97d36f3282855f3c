/**
 * Attribute access: the method resolution order, descriptors, instance slots and dicts.
 *
 * Follows CPython's `_PyObject_GenericGetAttrWithDict` and `type_getattro`. Functions answer
 * `undefined` with the world's status set (see `frame.ts`) when an exception was raised or Python
 * code must run (a property, `__getattr__`, a user's descriptor).
 */
import { getMember, PyMember } from './members';
import { PySuper } from './superObject';
import { missingMember, missingName } from '../../library/cpythonNames';
import type { BooleanTrait } from '../../traits';
import type { World } from '../../world';
import { PyGetSet, PyProperty, PyWrapped } from './descriptorObjects';
import {
  PyExtensible, PyFunction, PyInstance, PyMethod, PyModule, PyNative, PyObject, PyType, T, type
  Slot, type Value,
} from '../object'; // prettier-ignore
import { PyLocal } from '../../asyncio/objects';
import { localDict } from '../../asyncio/slots';
import { noModuleAttribute } from '../imports';
import {
  errorName,
  isInstance,
  lookup,
  lookupSpecial,
  replaced,
  typeName,
  typeOf,
} from '../typeLookup';
import { attributeError } from '../exceptions/nameErrors';
import { propertyRefuses } from '../exceptions/propertyErrors';

/** A class attribute as seen through an instance: functions are bound, descriptors are asked. */
function bind(w: World, attribute: Value, obj: Value, cls: PyType, name: string): Slot {
  if (typeof attribute !== 'object' || attribute === null) return attribute;
  if (attribute instanceof PyFunction) return new PyMethod(attribute, obj);
  if (attribute instanceof PyNative) {
    return attribute.native.method ? new PyMethod(attribute, obj) : attribute;
  }
  if (attribute instanceof PyGetSet) return attribute.getter.fn(w, [obj], 0, 1);
  if (attribute instanceof PyMember) return getMember(w, attribute, obj);
  if (attribute instanceof PyProperty) {
    if (attribute.fget === null) {
      return propertyRefuses(w, 'getter', name, cls);
    }
    return w.tail(attribute.fget, [obj]);
  }
  if (attribute instanceof PyWrapped) {
    return attribute.isStatic ? attribute.func : new PyMethod(attribute.func, cls);
  }
  const get = lookupSpecial(attribute.cls, '__get__');
  return get === undefined ? attribute : w.tail(get, [attribute, obj, cls]);
}

export function isDataDescriptor(v: Value): boolean {
  if (typeof v !== 'object' || v === null) return false;
  if (v instanceof PyProperty || v instanceof PyGetSet || v instanceof PyMember) return true;
  if (v instanceof PyFunction || v instanceof PyNative || !v.cls.heap) return false;
  return lookup(v.cls, '__set__') !== undefined || lookup(v.cls, '__delete__') !== undefined;
}

/** The attribute stored on the object itself (not on its class), or undefined. */
export function ownAttribute(obj: PyObject, name: string): Slot {
  if (obj instanceof PyInstance) {
    if (obj.dict !== null) return obj.dict.getStr(name);
    const slot = obj.shape.find(name);
    return slot < 0 ? undefined : obj.slots[slot];
  }
  return obj instanceof PyExtensible && obj.dict !== null ? obj.dict.getStr(name) : undefined;
}

/** obj.name */
export function getAttribute(w: World, obj: Value, name: string): Slot {
  if (typeof obj === 'object' && obj !== null) {
    if (obj instanceof PyType) return typeAttribute(w, obj, name);
    if (obj instanceof PyModule) {
      const v = obj.get(name);
      if (v !== undefined) return v;
    }
    if (obj instanceof PySuper) return superAttribute(w, obj, name);
  }
  const cls = typeOf(obj);
  const own = replaced(cls, '__getattribute__');
  if (own !== undefined) return w.tail(w.prelude('getattribute'), [own, obj, name]);
  return genericAttribute(w, obj, cls, name, true);
}

/** object.__getattribute__, then `__getattr__` where that is allowed. */
export function genericAttribute(
  w: World,
  obj: Value,
  cls: PyType,
  name: string,
  fallback: boolean,
): Slot {
  if (obj instanceof PyLocal) return localAttribute(w, obj, cls, name, fallback);
  const attribute = present(w, lookup(cls, name));
  if (fallback && cls.heap && runsCode(attribute) && lookup(cls, '__getattr__') !== undefined) {
    const plain = T['object'].attrs.get('__getattribute__')!;
    return w.tail(w.prelude('getattribute'), [plain, obj, name]);
  }
  if (attribute !== undefined && isDataDescriptor(attribute)) {
    const v = bind(w, attribute, obj, cls, name);
    if (v !== undefined || !fallback || !cls.heap || !w.raisedAttributeError()) return v;
    if (attribute instanceof PyMember && lookup(cls, '__getattr__') === undefined) return v;
  } else {
    if (typeof obj === 'object' && obj !== null) {
      const own = ownAttribute(obj, name);
      if (own !== undefined) return own;
    }
    if (attribute !== undefined) return bind(w, attribute, obj, cls, name);
  }
  if (fallback) {
    const getattr = cls.heap ? lookupSpecial(cls, '__getattr__') : undefined;
    if (getattr !== undefined) {
      w.clearException();
      return w.tail(getattr, [obj, name]);
    }
  }
  return missing(w, obj, cls, name);
}

/** Does getting this attribute run Python code, which may raise AttributeError? */
function runsCode(attribute: Slot): boolean {
  if (attribute instanceof PyProperty) return true;
  return attribute instanceof PyInstance && lookup(attribute.cls, '__get__') !== undefined;
}

/** A native attribute that this version does not have counts as absent. */
export function present(w: World, attribute: Slot): Slot {
  const f = attribute instanceof PyWrapped ? attribute.func : attribute;
  let trait: BooleanTrait | null = null;
  if (f instanceof PyNative) trait = f.native.trait ?? null;
  else if (f instanceof PyFunction) ({ trait } = f.code);
  return trait === null || w.traits[trait] ? attribute : undefined;
}

/**
 * An attribute of a threading.local: of the calling thread's own dict. A subclass's `__init__` runs
 * when a thread touches the object for the first time.
 */
function localAttribute(
  w: World,
  obj: PyLocal,
  cls: PyType,
  name: string,
  fallback: boolean,
): Slot {
  const dict = obj.perThread.get(w.thread.ident);
  if (dict === undefined && obj.init !== null) {
    localDict(w, obj);
    return w.tail(w.prelude('local_touched'), [obj, obj.init, name]);
  }
  if (name === '__dict__') return dict ?? localDict(w, obj);
  const attribute = lookup(cls, name);
  if (attribute !== undefined && isDataDescriptor(attribute))
    return bind(w, attribute, obj, cls, name);
  const own = dict?.getStr(name);
  if (own !== undefined) return own;
  if (attribute !== undefined) return bind(w, attribute, obj, cls, name);
  const getattr = fallback && cls.heap ? lookupSpecial(cls, '__getattr__') : undefined;
  return getattr === undefined ? missing(w, obj, cls, name) : w.tail(getattr, [obj, name]);
}

export function missing(w: World, obj: Value, cls: PyType, name: string): Slot {
  // What a method lacks its function may have.
  if (obj instanceof PyMethod) return getAttribute(w, obj.func, name);
  if (obj instanceof PyModule) {
    const getattr = obj.get('__getattr__');
    if (getattr !== undefined) return w.tail(getattr, [name]);
    const lacking = missingName(obj, name, w.traits);
    if (lacking !== undefined) return w.refuse(lacking);
    return noModuleAttribute(w, obj, name);
  }
  const lacking = missingMember(cls, name, w.traits);
  if (lacking !== undefined) return w.refuse(lacking);
  return attributeError(w, obj, `'${errorName(cls)}' object has no attribute '${name}'`);
}

function typeAttribute(w: World, cls: PyType, name: string): Slot {
  const meta = lookup(cls.cls, name);
  if (meta !== undefined && isDataDescriptor(meta)) return bind(w, meta, cls, cls.cls, name);
  const v = present(w, lookup(cls, name));
  if (v !== undefined) {
    if (typeof v !== 'object' || v === null) return v;
    if (v instanceof PyWrapped) {
      return v.isStatic ? v.func : new PyMethod(v.func, cls);
    }
    if (v instanceof PyNative) return unbound(v);
    if (v instanceof PyFunction || v instanceof PyProperty || !v.cls.heap) return v;
    const get = lookupSpecial(v.cls, '__get__');
    return get === undefined ? v : w.tail(get, [v, null, cls]);
  }
  if (meta !== undefined) return bind(w, meta, cls, cls.cls, name);
  const getattr = cls.cls.heap ? lookupSpecial(cls.cls, '__getattr__') : undefined;
  if (getattr !== undefined) return w.tail(getattr, [cls, name]);
  const lacking = missingMember(cls, name, w.traits);
  if (lacking !== undefined) return w.refuse(lacking);
  return attributeError(w, cls, `type object '${errorName(cls)}' has no attribute '${name}'`);
}

/** Natives as attributes of their class: these look at the type of the self they are given. */
const unboundNatives = new Map<PyNative, PyNative>();

function unbound(v: PyNative): PyNative {
  const { native } = v;
  const { owner, fn, enter } = native;
  if (owner === null || !native.method) return v;
  let made = unboundNatives.get(v);
  if (made === undefined) {
    const check = (w: World, self: Slot): boolean => {
      if (self !== undefined && isInstance(self, owner)) return true;
      const got = self === undefined ? 'NoneType' : typeName(self);
      w.raise(
        'TypeError',
        native.slot
          ? `descriptor '${native.name}' requires a '${owner.name}' object but received a '${got}'`
          : `descriptor '${native.name}' for '${owner.name}' objects doesn't apply to a '${got}' object`,
      );
      return false;
    };
    made = new PyNative({
      ...native,
      slot: false,
      fn: (w, a, at, n) => (check(w, a[at]) ? fn(w, a, at, n) : undefined),
      ...(enter && {
        enter: (w, t, args, ret, retReg, data) =>
          check(w, args[0]) ? enter(w, t, args, ret, retReg, data) : undefined,
      }),
    });
    unboundNatives.set(v, made);
  }
  return made;
}

function superAttribute(w: World, obj: PySuper, name: string): Slot {
  const { owner } = obj;
  if (owner === null || name === '__class__')
    return genericAttribute(w, obj, T['super'], name, false);
  const { mro } = owner;
  for (let i = mro.indexOf(obj.start) + 1; i < mro.length; i++) {
    const v = mro[i].attrs.get(name);
    if (v === undefined) continue;
    // super(C, cls) inside a classmethod: functions stay unbound unless they are classmethods.
    if (obj.self === owner) {
      if (v instanceof PyWrapped) {
        return v.isStatic ? v.func : new PyMethod(v.func, owner);
      }
      return v;
    }
    return bind(w, v, obj.self, owner, name);
  }
  return genericAttribute(w, obj, T['super'], name, false);
}
