/**
 * Attribute access: the method resolution order, descriptors, instance slots and dicts.
 *
 * Follows CPython's `_PyObject_GenericGetAttrWithDict` and `type_getattro`. Functions answer
 * `undefined` with the world's status set (see `frame.ts`) when an exception was raised or Python
 * code must run (a property, `__getattr__`, a user's descriptor).
 */
import type { World } from '../world';
import { HashMode, PyDict, hashing } from './dict';
import {
  PyExtensible, PyFunction, PyGetSet, PyInstance, PyMethod, PyModule, PyNative, PyObject,
  PyProperty, PySuper, PyType, PyWrapped, T, type Slot, type Value,
} from './object'; // prettier-ignore
import { EMPTY_SHAPE } from './shape';
import { PyLocal } from '../asyncio/objects';
import { localDict } from '../asyncio/slots';

/** The type of any value. */
export function typeOf(v: Value): PyType {
  switch (typeof v) {
    case 'number':
    case 'bigint':
      return T['int'];
    case 'string':
      return T['str'];
    case 'boolean':
      return T['bool'];
    default:
      return v === null ? T['NoneType'] : v.cls;
  }
}

/** The attribute a class has itself or inherits, or undefined. */
export function lookup(cls: PyType, name: string): Slot {
  for (const c of cls.mro) {
    const v = c.attrs.get(name);
    if (v !== undefined) return v;
  }
  return undefined;
}

/**
 * The attribute of a class under the name of a special method, if a call of it is needed: not where
 * it is that of a built-in type, which the interpreter performs by itself.
 */
export function special(cls: PyType, name: string): Slot {
  const v = lookup(cls, name);
  return v instanceof PyNative && v.native.slot ? undefined : v;
}

export function isSubclass(cls: PyType, of: PyType): boolean {
  return cls === of || cls.mro.includes(of);
}

export function isInstance(v: Value, of: PyType): boolean {
  return isSubclass(typeOf(v), of);
}

/** A class attribute as seen through an instance: functions are bound, descriptors are asked. */
function bind(w: World, attribute: Value, obj: Value, cls: PyType): Slot {
  if (typeof attribute !== 'object' || attribute === null) return attribute;
  if (attribute instanceof PyFunction) return new PyMethod(attribute, obj);
  if (attribute instanceof PyNative) {
    return attribute.native.method ? new PyMethod(attribute, obj) : attribute;
  }
  if (attribute instanceof PyGetSet) return attribute.getter.fn(w, [obj], 0, 1);
  if (attribute instanceof PyProperty) {
    if (attribute.fget === null) {
      return w.raise('AttributeError', `property of '${cls.name}' object has no getter`);
    }
    return w.tail(attribute.fget, [obj]);
  }
  if (attribute instanceof PyWrapped) {
    return attribute.cls === T['staticmethod'] ? attribute.func : new PyMethod(attribute.func, cls);
  }
  const get = lookup(attribute.cls, '__get__');
  return get === undefined ? attribute : w.tail(get, [attribute, obj, cls]);
}

function isDataDescriptor(v: Value): boolean {
  if (typeof v !== 'object' || v === null) return false;
  if (v instanceof PyProperty || v instanceof PyGetSet) return true;
  if (v instanceof PyFunction || v instanceof PyNative || v.cls.shared) return false;
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
  const custom = cls.shared ? undefined : lookup(cls, '__getattribute__');
  if (custom !== undefined && custom instanceof PyFunction) {
    return w.tail(w.prelude('getattribute'), [custom, obj, name]);
  }
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
  if (attribute !== undefined && isDataDescriptor(attribute)) {
    const v = bind(w, attribute, obj, cls);
    if (v !== undefined || !fallback || cls.shared || !w.raisedAttributeError()) return v;
  } else {
    if (typeof obj === 'object' && obj !== null) {
      const own = ownAttribute(obj, name);
      if (own !== undefined) return own;
    }
    if (attribute !== undefined) return bind(w, attribute, obj, cls);
  }
  if (fallback) {
    const getattr = cls.shared ? undefined : lookup(cls, '__getattr__');
    if (getattr !== undefined) {
      w.clearException();
      return w.tail(getattr, [obj, name]);
    }
  }
  return missing(w, obj, cls, name);
}

/** A native attribute that this version does not have counts as absent. */
function present(w: World, attribute: Slot): Slot {
  if (!(attribute instanceof PyNative) && !(attribute instanceof PyWrapped)) return attribute;
  const f = attribute instanceof PyWrapped ? attribute.func : attribute;
  const trait = f instanceof PyNative ? f.native.trait : undefined;
  return trait === undefined || w.traits[trait] ? attribute : undefined;
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
  const attribute = lookup(cls, name);
  if (attribute !== undefined && isDataDescriptor(attribute)) return bind(w, attribute, obj, cls);
  const dict = obj.perThread.get(w.thread.ident);
  if (dict === undefined && obj.init !== null) {
    localDict(w, obj);
    return w.tail(w.prelude('local_touched'), [obj, obj.init, name]);
  }
  const own = dict?.getStr(name);
  if (own !== undefined) return own;
  if (attribute !== undefined) return bind(w, attribute, obj, cls);
  const getattr = fallback && !cls.shared ? lookup(cls, '__getattr__') : undefined;
  return getattr === undefined ? missing(w, obj, cls, name) : w.tail(getattr, [obj, name]);
}

function missing(w: World, obj: Value, cls: PyType, name: string): Slot {
  // What a method lacks its function may have.
  if (obj instanceof PyMethod) return getAttribute(w, obj.func, name);
  if (obj instanceof PyModule) {
    const getattr = obj.get('__getattr__');
    if (getattr !== undefined) return w.tail(getattr, [name]);
    return w.raise('AttributeError', `module '${obj.name}' has no attribute '${name}'`);
  }
  return w.raise('AttributeError', `'${cls.name}' object has no attribute '${name}'`);
}

function typeAttribute(w: World, cls: PyType, name: string): Slot {
  const meta = lookup(cls.cls, name);
  if (meta !== undefined && isDataDescriptor(meta)) return bind(w, meta, cls, cls.cls);
  const v = present(w, lookup(cls, name));
  if (v !== undefined) {
    if (typeof v !== 'object' || v === null) return v;
    if (v instanceof PyWrapped) {
      return v.cls === T['staticmethod'] ? v.func : new PyMethod(v.func, cls);
    }
    if (v instanceof PyNative) return unbound(v);
    if (v instanceof PyFunction || v instanceof PyProperty || v.cls.shared) return v;
    const get = lookup(v.cls, '__get__');
    return get === undefined ? v : w.tail(get, [v, null, cls]);
  }
  if (meta !== undefined) return bind(w, meta, cls, cls.cls);
  return w.raise('AttributeError', `type object '${cls.name}' has no attribute '${name}'`);
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
      const got = self === undefined ? 'NoneType' : typeOf(self).name;
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
  const mro = obj.owner.mro;
  for (let i = mro.indexOf(obj.start) + 1; i < mro.length; i++) {
    const v = mro[i].attrs.get(name);
    if (v === undefined) continue;
    // super(C, cls) inside a classmethod: functions stay unbound unless they are classmethods.
    if (obj.self === obj.owner) {
      if (v instanceof PyWrapped) {
        return v.cls === T['staticmethod'] ? v.func : new PyMethod(v.func, obj.owner);
      }
      return v;
    }
    return bind(w, v, obj.self, obj.owner);
  }
  return genericAttribute(w, obj, T['super'], name, false);
}

/** obj.name = value. Answers true, or undefined with the status set. */
export function setAttribute(w: World, obj: Value, name: string, value: Value): true | undefined {
  const cls = typeOf(obj);
  const custom = cls.shared ? undefined : lookup(cls, '__setattr__');
  if (custom !== undefined && custom instanceof PyFunction) {
    return w.tail(custom, [obj, name, value]);
  }
  return genericSetAttribute(w, obj, cls, name, value);
}

/** object.__setattr__ */
export function genericSetAttribute(
  w: World,
  obj: Value,
  cls: PyType,
  name: string,
  value: Value,
): true | undefined {
  if (obj instanceof PyType) return setTypeAttribute(w, obj, name, value);
  if (obj instanceof PyModule) {
    obj.set(name, value);
    return true;
  }
  const attribute = lookup(cls, name);
  if (attribute !== undefined && typeof attribute === 'object' && attribute !== null) {
    if (attribute instanceof PyGetSet) {
      if (attribute.setter === null) return readOnly(w, cls, name, obj);
      return attribute.setter.fn(w, [obj, value], 0, 2) === undefined ? undefined : true;
    }
    if (attribute instanceof PyProperty) {
      if (attribute.fset === null) {
        return w.raise(
          'AttributeError',
          `property '${name}' of '${cls.name}' object has no setter`,
        );
      }
      return w.tail(attribute.fset, [obj, value]);
    }
    if (!attribute.cls.shared) {
      const set = lookup(attribute.cls, '__set__');
      if (set !== undefined) return w.tail(set, [attribute, obj, value]);
    }
  }
  return storeOwn(w, obj, cls, name, value, attribute);
}

function storeOwn(
  w: World,
  obj: Value,
  cls: PyType,
  name: string,
  value: Value,
  attribute: Slot,
): true | undefined {
  if (obj instanceof PyInstance && cls !== T['object']) {
    if (obj.dict !== null) {
      obj.dict.setStr(name, value);
      return true;
    }
    const slot = obj.shape.find(name);
    if (slot >= 0) obj.slots[slot] = value;
    else {
      if (slotted(cls) && !slotAllowed(cls, name)) return noAttribute(w, cls, name, attribute);
      obj.shape = obj.shape.with(name);
      obj.slots.push(value);
    }
    return true;
  }
  if (obj instanceof PyLocal) {
    if (!obj.perThread.has(w.thread.ident) && obj.init !== null) {
      localDict(w, obj);
      return w.tail(w.prelude('local_set'), [obj, obj.init, name, value]);
    }
    localDict(w, obj).setStr(name, value);
    return true;
  }
  if (obj instanceof PyExtensible && (!cls.shared || acceptsAttributes(cls))) {
    obj.dict ??= new PyDict();
    obj.dict.setStr(name, value);
    return true;
  }
  return noAttribute(w, cls, name, attribute);
}

/** Built-in types whose instances have a `__dict__`. */
function acceptsAttributes(cls: PyType): boolean {
  return cls === T['function'] || isSubclass(cls, T['BaseException']) || WITH_DICT.has(cls.layout);
}

const WITH_DICT: ReadonlySet<string> = new Set([
  'BaseEventLoop', 'EpollSelector', 'Future', 'Task', 'Thread', 'BaseDefaultEventLoopPolicy', 'ConcurrentFuture',
]); // prettier-ignore

function slotted(cls: PyType): boolean {
  return cls.attrs.has('__slots__') && cls.mro.every((c) => c.shared || c.attrs.has('__slots__'));
}

function slotAllowed(cls: PyType, name: string): boolean {
  return cls.mro.some((c) => {
    const slots = c.attrs.get('__slots__');
    if (typeof slots === 'string') return slots === name;
    return typeof slots === 'object' && slots !== null && 'items' in slots
      && (slots.items as Value[]).includes(name); // prettier-ignore
  });
}

function noAttribute(w: World, cls: PyType, name: string, attribute: Slot): undefined {
  if (attribute !== undefined) {
    return w.raise('AttributeError', `'${cls.name}' object attribute '${name}' is read-only`);
  }
  const hint = w.traits.attributeErrorMentionsDict
    ? ` and no __dict__ for setting new attributes`
    : '';
  return w.raise('AttributeError', `'${cls.name}' object has no attribute '${name}'${hint}`);
}

function readOnly(w: World, cls: PyType, name: string, obj: Value): undefined {
  void obj;
  return w.raise('AttributeError', `attribute '${name}' of '${cls.name}' objects is not writable`);
}

function setTypeAttribute(w: World, cls: PyType, name: string, value: Value): true | undefined {
  if (cls.shared) {
    return w.raise('TypeError', `cannot set '${name}' attribute of immutable type '${cls.name}'`);
  }
  const meta = lookup(cls.cls, name);
  if (meta instanceof PyGetSet && meta.setter !== null) {
    return meta.setter.fn(w, [cls, value], 0, 2) === undefined ? undefined : true;
  }
  cls.attrs.set(name, value);
  touch(cls);
  return true;
}

/** Makes the inline caches and the hash mode of a class and its subclasses stale. */
export function touch(cls: PyType): void {
  cls.version++;
  for (const sub of cls.subclasses) touch(sub);
}

/** del obj.name */
export function deleteAttribute(w: World, obj: Value, name: string): true | undefined {
  const cls = typeOf(obj);
  const custom = cls.shared ? undefined : lookup(cls, '__delattr__');
  if (custom !== undefined && custom instanceof PyFunction) return w.tail(custom, [obj, name]);
  const attribute = lookup(cls, name);
  if (attribute instanceof PyProperty) {
    if (attribute.fdel === null) {
      return w.raise('AttributeError', `property '${name}' of '${cls.name}' object has no deleter`);
    }
    return w.tail(attribute.fdel, [obj]);
  }
  return deleteOwn(w, obj, cls, name);
}

/** object.__delattr__ */
export function deleteOwn(w: World, obj: Value, cls: PyType, name: string): true | undefined {
  if (obj instanceof PyModule && obj.get(name) !== undefined) {
    obj.set(name, undefined);
    return true;
  }
  if (obj instanceof PyType && !obj.shared && obj.attrs.delete(name)) {
    touch(obj);
    return true;
  }
  if (obj instanceof PyLocal && localDict(w, obj).deleteStr(name) !== undefined) return true;
  if (obj instanceof PyInstance && obj.dict === null) {
    const slot = obj.shape.find(name);
    if (slot >= 0) {
      obj.shape = obj.shape.without(name);
      obj.slots.splice(slot, 1);
      return true;
    }
  } else if (obj instanceof PyExtensible || obj instanceof PyInstance) {
    if (obj.dict !== null && obj.dict.deleteStr(name) !== undefined) return true;
  }
  if (w.traits.deleteMissingIsBareName && obj instanceof PyInstance) {
    return w.raise('AttributeError', name);
  }
  missing(w, obj, cls, name);
  return undefined;
}

/** The `__dict__` of an object, turning slots into a dict that from now on is the truth. */
export function instanceDict(obj: Value): PyDict | undefined {
  if (obj instanceof PyInstance) {
    if (obj.dict === null) {
      const dict = new PyDict();
      obj.shape.names.forEach((name, i) => dict.setStr(name, obj.slots[i]!));
      obj.dict = dict;
      obj.shape = EMPTY_SHAPE;
      obj.slots = [];
    }
    return obj.dict;
  }
  if (obj instanceof PyExtensible) return (obj.dict ??= new PyDict());
  return undefined;
}

/**
 * How instances of a class hash: `__hash__` and `__eq__` of the class decide, as in CPython. (A
 * class body with `__eq__` alone sets `__hash__` to None: see `classes.ts`.)
 */
function hashModeOf(cls: PyType): number {
  const hash = lookup(cls, '__hash__');
  if (hash === null) return HashMode.unhashable;
  if (hash === undefined) return HashMode.identity;
  if (!(hash instanceof PyNative) || hash.native.owner === null) return HashMode.python;
  const { owner } = hash.native;
  if (owner === T['object']) return HashMode.identity;
  if (!STRUCTURAL.has(owner.name) || special(cls, '__eq__') !== undefined) return HashMode.python;
  return HashMode.structural;
}

/** Built-in types whose instances are hashed by what they hold. */
const STRUCTURAL = new Set([
  'tuple',
  'bytes',
  'range',
  'frozenset',
  'int',
  'float',
  'str',
  'slice',
  'method',
]);

hashing.modeOf = hashModeOf;
