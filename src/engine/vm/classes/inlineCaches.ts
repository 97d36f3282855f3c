/** Attribute instructions with inline caches: GETATTR, SETATTR and LOADM (see `InlineCache`). */
import type { World } from '../../world';
import { setAttribute } from './attributeStores';
import { getAttribute } from './attributes';
import { lookup, replaced, typeOf } from '../typeLookup';
import type { Code, InlineCache } from '../codeObject';
import { type ThreadState } from '../frame';
import {
  PyFunction, PyInstance, PyMethod, PyModule, PyNative, PyType, T, type Primitive, type PyExtensible, type PyObject, type Slot,
  type Value,
} from '../object'; // prettier-ignore
import { givesDict, PyMember } from './members';
import type { Shape } from '../shape';
import { PySuper } from './superObject';

/** GETATTR with an inline cache for instance slots, and methods and primitive values of the class. */
export function getAttrCached(w: World, code: Code, at: number, obj: Value, name: number): Slot {
  if (obj instanceof PyInstance && obj.dict === null) {
    const cache = code.caches[at];
    const cls = obj.cls;
    if (
      cache !== undefined &&
      cache.cls === cls &&
      cache.shape === obj.shape &&
      cache.version === cls.version
    ) {
      if (cache.slot >= 0) return obj.slots[cache.slot];
      return cache.value instanceof PyFunction ? new PyMethod(cache.value, obj) : cache.value;
    }
    const text = code.names[name];
    const slot = obj.shape.find(text);
    const inClass = lookup(cls, text);
    const custom = replaced(cls, '__getattribute__') !== undefined;
    const plain = inClass instanceof PyFunction || isPrimitive(inClass);
    if (!custom && slot >= 0 && (plain || inClass === undefined || inClass instanceof PyMember)) {
      code.setCache(at, classCache(cls, obj.shape, slot, undefined));
      return obj.slots[slot];
    }
    if (!custom && slot < 0 && plain) {
      code.setCache(at, classCache(cls, obj.shape, -1, inClass));
      return inClass instanceof PyFunction ? new PyMethod(inClass, obj) : inClass;
    }
    return getAttribute(w, obj, text);
  }
  if (obj instanceof PyModule) {
    const v = moduleAttribute(code, at, obj, name);
    if (v !== undefined) return v;
  }
  return getAttribute(w, obj, code.names[name]);
}

/** Of a class: what an instance shows as it is, and hides with an attribute of its own. */
function isPrimitive(v: Slot): v is Primitive {
  return v === null || (typeof v !== 'object' && v !== undefined);
}

/** A global of a module, undefined if it has none of that name. */
function moduleAttribute(code: Code, at: number, module: PyModule, name: number): Slot {
  const { globals } = module;
  const cache = code.caches[at];
  if (cache !== undefined && cache.globals === globals) return module.getSlot(cache.slot);
  const slot = globals.find(code.names[name]);
  if (slot < 0) return undefined;
  code.setCache(at, {
    cls: null,
    version: 0,
    shape: null,
    globals,
    slot,
    value: undefined,
    next: null,
  });
  return module.getSlot(slot);
}

function classCache(cls: PyType, shape: Shape | null, slot: number, value: Slot): InlineCache {
  return { cls, version: cls.version, shape, globals: null, slot, value, next: null };
}

/** SETATTR with an inline cache for instance slots, also for those that an attribute gets as it is set first. */
export function setAttrCached(
  w: World,
  code: Code,
  at: number,
  obj: Value,
  name: number,
  value: Value,
): Slot {
  if (obj instanceof PyInstance && obj.dict === null) {
    const cache = code.caches[at];
    const cls = obj.cls;
    if (
      cache !== undefined &&
      cache.cls === cls &&
      cache.shape === obj.shape &&
      cache.version === cls.version
    ) {
      if (cache.next === null) obj.slots[cache.slot] = value;
      else {
        obj.shape = cache.next;
        obj.slots.push(value);
      }
      return true;
    }
    const text = code.names[name];
    const slot = obj.shape.find(text);
    const inClass = lookup(cls, text);
    const plain =
      inClass === undefined ||
      typeof inClass !== 'object' ||
      inClass === null ||
      inClass instanceof PyFunction ||
      inClass instanceof PyMember;
    if (plain && replaced(cls, '__setattr__') === undefined) {
      if (slot >= 0) {
        code.setCache(at, classCache(cls, obj.shape, slot, undefined));
        obj.slots[slot] = value;
        return true;
      }
      if (cls !== T['object'] && !(inClass instanceof PyMember) && cls.mro.some(givesDict)) {
        const next = obj.shape.with(text);
        code.setCache(at, { ...classCache(cls, obj.shape, -1, undefined), next });
        obj.shape = next;
        obj.slots.push(value);
        return true;
      }
    }
  }
  return setAttribute(w, obj, code.names[name], value);
}

/**
 * LOADM: puts function and self into two registers. Answers false with the status set when the
 * lookup itself has to call Python (the result is then a callable without self).
 */
export function loadMethod(
  w: World,
  t: ThreadState,
  code: Code,
  at: number,
  regs: Slot[],
  dest: number,
  obj: Value,
  name: number,
): boolean {
  void t;
  const cache = code.caches[at];
  if (cache !== undefined && typeof obj === 'object' && obj !== null) {
    const { cls } = cache;
    if (cls !== null && cls === obj.cls && cls.version === cache.version) {
      if (cache.shape !== null) {
        const instance = obj as PyInstance;
        if (instance.shape === cache.shape && instance.dict === null) {
          if (cache.slot < 0) {
            regs[dest] = cache.value;
            regs[dest + 1] = obj;
          } else {
            regs[dest + 1] = undefined;
            unbind(regs, dest, instance.slots[cache.slot]!);
          }
          return true;
        }
      } else if (!hasOwn(obj, code.names[name])) {
        regs[dest] = cache.value;
        regs[dest + 1] = obj;
        return true;
      }
    }
  }
  if (obj instanceof PyModule) {
    const v = moduleAttribute(code, at, obj, name);
    if (v !== undefined) {
      regs[dest] = v;
      regs[dest + 1] = undefined;
      return true;
    }
  }
  const cls = typeOf(obj);
  const text = code.names[name];
  regs[dest + 1] = undefined;
  if (obj instanceof PyInstance) {
    const v = lookup(cls, text);
    if (
      v instanceof PyFunction &&
      obj.dict === null &&
      obj.shape.find(text) < 0 &&
      replaced(cls, '__getattribute__') === undefined
    ) {
      code.setCache(at, classCache(cls, obj.shape, -1, v));
      regs[dest] = v;
      regs[dest + 1] = obj;
      return true;
    }
  } else if (!findsOtherwise(obj)) {
    const isObject = typeof obj === 'object' && obj !== null;
    if (!isObject && cache?.cls === cls && cache.version === cls.version) {
      regs[dest] = cache.value;
      regs[dest + 1] = obj;
      return true;
    }
    const v = cls.shared ? lookup(cls, text) : undefined;
    if (
      v instanceof PyNative &&
      v.native.method &&
      v.native.trait === undefined &&
      !(isObject && hasOwn(obj, text))
    ) {
      code.setCache(at, classCache(cls, null, -1, v));
      regs[dest] = v;
      regs[dest + 1] = obj;
      return true;
    }
  }
  const v = getAttrCached(w, code, at, obj, name);
  if (v === undefined) return false;
  unbind(regs, dest, v);
  return true;
}

/** Whether attributes of the object are not those of its type first. */
function findsOtherwise(obj: Value): boolean {
  return obj instanceof PyType || obj instanceof PyModule || obj instanceof PySuper;
}

/** Whether an object of a built-in type has an attribute of its own under a name. */
function hasOwn(obj: PyObject, name: string): boolean {
  const { dict } = obj as PyExtensible;
  return dict !== null && dict !== undefined && dict.getStr(name) !== undefined;
}

/** Puts a callable into two registers: function and self, or itself alone. */
function unbind(regs: Slot[], dest: number, v: Value): void {
  if (v instanceof PyMethod) {
    regs[dest] = v.func;
    regs[dest + 1] = v.self;
  } else regs[dest] = v;
}
