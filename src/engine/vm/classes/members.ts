/**
 * What `__slots__` makes of a class: a member descriptor for each name. The values stand in the
 * instance's shape, as other attributes do, so that instructions with an inline cache find them.
 */
import { mangle } from '../../../compiler/symbols/scope';
import { declareState } from '../../state/declare';
import type { World } from '../../world';
import type { PyDict } from '../dict';
import { PySet, PyTable } from '../dict';
import {
  PyExtensible, PyInstance, PyList, PyObject, PyTuple, T, type PyType, type Slot, type Value,
} from '../object'; // prettier-ignore
import { errorName, isInstance, lookup, typeName } from '../typeLookup';

export class PyMember extends PyObject {
  readonly name: string;
  readonly owner: PyType;
  constructor(name: string, owner: PyType) {
    super(T['member']);
    this.name = name;
    this.owner = owner;
  }
}
declareState(PyMember, { name: 'plain', owner: 'ref' }, PyObject);

/** The slot that a class has under a name; undefined if that is something else. */
export function memberOf(cls: PyType, name: string): PyMember | undefined {
  const found = lookup(cls, name);
  return found instanceof PyMember ? found : undefined;
}

/** The names in `__slots__`; undefined if nobody can tell without running Python code. */
function slotNames(slots: Value): readonly Value[] | undefined {
  if (typeof slots === 'string') return [slots];
  if (slots instanceof PyList || slots instanceof PyTuple) return slots.items;
  if (slots instanceof PySet) return slots.items();
  return slots instanceof PyTable ? slots.keys.filter((key) => key !== undefined) : undefined;
}

/** Gives a class the members that its `__slots__` ask for. False after an error. */
export function addMembers(w: World, cls: PyType, namespace: PyDict): boolean {
  const slots = namespace.getStr('__slots__');
  if (slots === undefined) return true;
  const names = slotNames(slots);
  if (names === undefined) return w.refuse('__slots__ that are neither names nor a collection of them') ?? false;
  for (const name of names) {
    if (typeof name !== 'string') {
      w.raise('TypeError', `__slots__ items must be strings, not '${typeName(name)}'`);
      return false;
    }
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) {
      w.raise('TypeError', '__slots__ must be identifiers');
      return false;
    }
    if (name === '__dict__' || name === '__weakref__') continue;
    if (namespace.getStr(name) !== undefined) {
      w.raise('ValueError', `'${name}' in __slots__ conflicts with class variable`);
      return false;
    }
    const own = mangle(cls.name, name);
    cls.attrs.set(own, new PyMember(own, cls));
  }
  return true;
} // prettier-ignore

/** Do two of these bases have fields of their own, so that no instance can hold both? */
export function layoutConflicts(bases: readonly PyType[]): boolean {
  const solid = bases.flatMap((base) => base.mro.find(hasFields) ?? []);
  return solid.some((a) => solid.some((b) => !a.mro.includes(b) && !b.mro.includes(a)));
}

/** Built-in types that add fields to those of their base (a "solid base" of `typeobject.c`). */
const SOLID = new Set([
  'int', 'float', 'complex', 'str', 'bytes', 'bytearray', 'tuple', 'list', 'dict', 'set', 'frozenset', 'deque', 'type',
  'property', 'staticmethod', 'classmethod', 'super', 'module', 'map', 'filter', 'zip', 'enumerate', 'reversed',
  'BaseException', 'SystemExit', 'StopIteration', 'ImportError', 'OSError', 'SyntaxError', 'UnicodeEncodeError',
  'UnicodeDecodeError', 'UnicodeTranslateError', 'BaseExceptionGroup',
]); // prettier-ignore

function hasFields(cls: PyType): boolean {
  if (!cls.heap) return SOLID.has(cls.name);
  return [...cls.attrs.values()].some((v) => v instanceof PyMember && v.owner === cls);
}

/** Can there be weak references to instances of this class? */
export function givesWeakref(cls: PyType): boolean {
  if (!cls.heap) return false;
  const slots = cls.attrs.get('__slots__');
  return slots === undefined || slotNames(slots)?.includes('__weakref__') === true;
}

/** Does this class give its instances a `__dict__`? */
export function givesDict(cls: PyType): boolean {
  if (!cls.heap) return false;
  const slots = cls.attrs.get('__slots__');
  return slots === undefined || slotNames(slots)?.includes('__dict__') === true;
}

function isOf(w: World, member: PyMember, obj: Value): boolean {
  if (isInstance(obj, member.owner)) return true;
  const { name, owner } = member;
  w.raise(
    'TypeError',
    `descriptor '${name}' for '${owner.name}' objects doesn't apply to ${w.traits.descriptorErrorArticle}'${typeName(obj)}' object`,
  );
  return false;
}

/** The value in a slot; undefined with the status set. */
export function getMember(w: World, member: PyMember, obj: Value): Slot {
  if (!isOf(w, member, obj)) return undefined;
  const { name } = member;
  let value: Slot;
  if (obj instanceof PyInstance) {
    const slot = obj.shape.find(name);
    if (slot >= 0) value = obj.slots[slot];
  } else if (obj instanceof PyExtensible) value = obj.dict?.getStr(name);
  if (value !== undefined) return value;
  const text = w.traits.emptySlotSaysType
    ? `'${errorName((obj as PyObject).cls)}' object has no attribute '${name}'`
    : name;
  return w.raise('AttributeError', text);
}

export function setMember(w: World, member: PyMember, obj: Value, value: Value): true | undefined {
  if (!isOf(w, member, obj)) return undefined;
  const { name } = member;
  if (!(obj instanceof PyInstance)) return w.refuse('slots of a subclass of a built-in type');
  const slot = obj.shape.find(name);
  if (slot >= 0) obj.slots[slot] = value;
  else {
    obj.shape = obj.shape.with(name);
    obj.slots.push(value);
  }
  return true;
}

export function deleteMember(w: World, member: PyMember, obj: Value): true | undefined {
  if (!isOf(w, member, obj)) return undefined;
  const slot = obj instanceof PyInstance ? obj.shape.find(member.name) : -1;
  if (slot < 0) return w.raise('AttributeError', member.name);
  const instance = obj as PyInstance;
  instance.shape = instance.shape.without(member.name);
  instance.slots.splice(slot, 1);
  return true;
}
