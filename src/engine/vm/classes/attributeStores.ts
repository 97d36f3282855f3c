/** Setting and deleting attributes (`_PyObject_GenericSetAttrWithDict`, `type_setattro`). */
import type { World } from '../../world';
import { PyDict } from '../dict';
import { PyGetSet, PyProperty } from './descriptorObjects';
import {
  PyExtensible, PyInstance, PyModule, PyObject, PyType, T, type Slot, type Value,
} from '../object'; // prettier-ignore
import { deleteMember, givesDict, memberOf, PyMember, setMember } from './members';
import { EMPTY_SHAPE } from '../shape';
import { PyLocal } from '../../asyncio/objects';
import { localDict } from '../../asyncio/slots';
import {
  errorName,
  isSubclass,
  lookup,
  lookupSpecial,
  replaced,
  touch,
  typeOf,
} from '../typeLookup';
import { propertyRefuses } from '../exceptions/propertyErrors';

/** obj.name = value. Answers true, or undefined with the status set. */
export function setAttribute(w: World, obj: Value, name: string, value: Value): true | undefined {
  const cls = typeOf(obj);
  const own = replaced(cls, '__setattr__');
  if (own !== undefined) return w.tail(own, [obj, name, value]);
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
    if (obj.shared) return w.refuse(`changing the module ${obj.name}`);
    obj.set(name, value);
    return true;
  }
  const attribute = lookup(cls, name);
  if (attribute !== undefined && typeof attribute === 'object' && attribute !== null) {
    if (attribute instanceof PyGetSet) {
      if (attribute.setter === null) return readOnly(w, cls, name, obj);
      return attribute.setter.fn(w, [obj, value], 0, 2) === undefined ? undefined : true;
    }
    if (attribute instanceof PyMember) {
      return obj instanceof PyObject && obj.shared
        ? w.refuse(`changing an object of the library (its attribute ${name})`)
        : setMember(w, attribute, obj, value);
    }
    if (attribute instanceof PyProperty) {
      if (attribute.fset === null) {
        return propertyRefuses(w, 'setter', name, cls);
      }
      return w.tail(attribute.fset, [obj, value]);
    }
    if (attribute.cls.heap) {
      const set = descriptorMethod(w, attribute, '__set__', '__delete__');
      if (set === undefined) return undefined;
      if (set !== null) return w.tail(set, [attribute, obj, value]);
    }
  }
  return storeOwn(w, obj, cls, name, value, attribute);
}

/**
 * The method of a data descriptor written in Python; undefined with the AttributeError where it has
 * only the `other`, null where it is no data descriptor.
 */
function descriptorMethod(
  w: World,
  descriptor: PyObject,
  name: string,
  other: string,
): Value | undefined {
  const method = lookupSpecial(descriptor.cls, name);
  if (method !== undefined) return method;
  return lookup(descriptor.cls, other) === undefined ? null : w.raise('AttributeError', name);
}

function storeOwn(
  w: World,
  obj: Value,
  cls: PyType,
  name: string,
  value: Value,
  attribute: Slot,
): true | undefined {
  if (obj instanceof PyObject && obj.shared && (cls.heap || cls === T['function'])) {
    return w.refuse(`changing an object of the library (its attribute ${name})`);
  }
  if (obj instanceof PyInstance && cls !== T['object']) {
    if (obj.dict !== null) {
      obj.dict.setStr(name, value);
      return true;
    }
    const slot = obj.shape.find(name);
    if (slot >= 0) obj.slots[slot] = value;
    else {
      if (!cls.mro.some(givesDict)) return noAttribute(w, cls, name, attribute);
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
  if (obj instanceof PyExtensible && (cls.mro.some(givesDict) || acceptsAttributes(cls))) {
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

function noAttribute(w: World, cls: PyType, name: string, attribute: Slot): undefined {
  if (attribute !== undefined) {
    return w.raise('AttributeError', `'${errorName(cls)}' object attribute '${name}' is read-only`);
  }
  const hint = w.traits.attributeErrorMentionsDict
    ? ` and no __dict__ for setting new attributes`
    : '';
  return w.raise('AttributeError', `'${errorName(cls)}' object has no attribute '${name}'${hint}`);
}

function readOnly(w: World, cls: PyType, name: string, obj: Value): undefined {
  void obj;
  return w.raise(
    'AttributeError',
    `attribute '${name}' of '${errorName(cls)}' objects is not writable`,
  );
}

/** Modules whose classes are native here and Python's in CPython, so that a program could change them. */
const PATCHED = /^(asyncio|threading|selectors|concurrent)\b/;

function setTypeAttribute(w: World, cls: PyType, name: string, value: Value): true | undefined {
  if (cls.shared && cls.heap) return w.refuse(`changing the library's class ${cls.qualname}`);
  if (cls.shared && PATCHED.test(cls.module)) return w.refuse(`changing the class ${cls.qualname}`);
  if (cls.shared) {
    return w.raise(
      'TypeError',
      `cannot set '${name}' attribute of immutable type '${errorName(cls)}'`,
    );
  }
  const meta = lookup(cls.cls, name);
  if (meta instanceof PyGetSet && meta.setter !== null) {
    return meta.setter.fn(w, [cls, value], 0, 2) === undefined ? undefined : true;
  }
  cls.attrs.set(name, value);
  touch(cls);
  return true;
}

/** del obj.name */
export function deleteAttribute(w: World, obj: Value, name: string): true | undefined {
  const cls = typeOf(obj);
  const own = replaced(cls, '__delattr__');
  if (own !== undefined) return w.tail(own, [obj, name]);
  const attribute = lookup(cls, name);
  if (attribute instanceof PyProperty) {
    if (attribute.fdel === null) {
      return propertyRefuses(w, 'deleter', name, cls);
    }
    return w.tail(attribute.fdel, [obj]);
  }
  if (attribute instanceof PyMember) return deleteMember(w, attribute, obj);
  if (attribute instanceof PyObject && attribute.cls.heap && !(obj instanceof PyType)) {
    const remove = descriptorMethod(w, attribute, '__delete__', '__set__');
    if (remove === undefined) return undefined;
    if (remove !== null) return w.tail(remove, [attribute, obj]);
  }
  return deleteOwn(w, obj, cls, name);
}

/** object.__delattr__ */
export function deleteOwn(w: World, obj: Value, cls: PyType, name: string): true | undefined {
  if (obj instanceof PyModule && obj.get(name) !== undefined) {
    if (obj.shared) return w.refuse(`changing the module ${obj.name}`);
    obj.bindLater();
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
  if (w.traits.deleteMissingIsBareName && obj instanceof PyInstance && cls !== T['object']) {
    return w.raise('AttributeError', name);
  }
  if (obj instanceof PyType)
    return w.raise('AttributeError', `type object '${obj.name}' has no attribute '${name}'`);
  if (!cls.heap && !(obj instanceof PyModule) && !acceptsAttributes(cls))
    return noAttribute(w, cls, name, lookup(cls, name));
  return w.raise('AttributeError', `'${errorName(cls)}' object has no attribute '${name}'`);
}

/** The `__dict__` of an object, turning slots into a dict that from now on is the truth. */
export function instanceDict(obj: Value): PyDict | undefined {
  if (obj instanceof PyInstance) {
    if (obj.dict === null) {
      const { shape, slots } = obj;
      const dict = new PyDict();
      obj.dict = dict;
      obj.shape = EMPTY_SHAPE;
      obj.slots = [];
      shape.names.forEach((name, i) => {
        // The values of slots stay, and what a subclass of int, float or str holds (see `instanceOf`).
        if (name !== '' && memberOf(obj.cls, name) === undefined) dict.setStr(name, slots[i]!);
        else {
          obj.shape = obj.shape.with(name);
          obj.slots.push(slots[i]);
        }
      });
    }
    return obj.dict;
  }
  if (obj instanceof PyExtensible) return (obj.dict ??= new PyDict());
  return undefined;
}
