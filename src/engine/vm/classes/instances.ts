/** Calling a class: `__new__`, then `__init__`. */
import { noInstances } from '../coreTypes';
import { isSubclass, replaced, special, typeOf } from '../typeLookup';
import type { World } from '../../world';
import { Ret, Status, type ThreadState } from '../frame';
import { PyWrapped } from './descriptorObjects';
import {
  PyNative, type PyObject, PyTuple, PyType, T, type Slot, type Value,
} from '../object'; // prettier-ignore
import { callNative, enterCall, type KwNames } from '../call';
import { finalizableMade } from '../../finalizers';
import { metaclassOf } from './classes';

/** Calls a class: `__new__`, then `__init__`. */
export function instantiate(
  w: World,
  t: ThreadState,
  cls: PyType,
  args: Value[],
  kwNames: KwNames,
  ret: number,
  retReg: number,
  data: Slot,
): Slot {
  if (cls === T['type']) {
    // type(v) initialises nothing; type(name, bases, namespace) does as the metaclass of the bases.
    const meta = args[1] instanceof PyTuple ? metaclassOf(w, cls, args[1].items) : cls;
    if (meta === undefined) return undefined;
    const make = cls.attrs.get('__new__') as PyNative;
    if (meta === cls) return callNative(w, make.native, [cls, ...args], kwNames);
    return w.tail(meta, args, kwNames);
  }
  if (cls.cls !== T['type'] && cls.cls.heap) {
    const metaCall = replaced(cls.cls, '__call__');
    if (metaCall !== undefined) return w.tail(metaCall, [cls, ...args], kwNames);
  }
  const make = special(cls, '__new__');
  const native = make instanceof PyWrapped ? make.func : make;
  if (native instanceof PyNative && !(cls.heap && isSubclass(cls, T['type']))) {
    const obj = callNative(w, native.native, [cls, ...args], kwNames);
    if (obj === undefined || !cls.heap) {
      if (obj === undefined || !cls.attrs.has('__init__')) return obj;
    }
    return initialise(w, t, cls, obj, args, kwNames, ret, retReg, data);
  }
  if (native !== undefined) {
    // A Python __new__, or a class of classes, whose hooks are: the prelude calls it and then __init__.
    const packed = [cls, native, new PyTuple(args), kwNames === null ? null : namesTuple(kwNames)];
    return w.tail(w.prelude('instantiate'), packed);
  }
  if (cls.abstractMessage !== null) return w.raise('TypeError', cls.abstractMessage);
  if (cls.alloc === noInstances) return cannotCreate(w, cls);
  return initialise(w, t, cls, cls.alloc(cls), args, kwNames, ret, retReg, data);
}

/** A call of a type that has no constructor here. */
function cannotCreate(w: World, cls: PyType): undefined {
  if (CONSTRUCTED.has(cls.name)) return w.refuse(`making instances of the type ${cls.name}`);
  return w.raise('TypeError', `cannot create '${cls.name}' instances`);
}

/** Types without a constructor here that CPython has one for. */
const CONSTRUCTED: ReadonlySet<string> = new Set([
  'NoneType', 'NotImplementedType', 'cell', 'code', 'ellipsis', 'function', 'traceback',
]); // prettier-ignore

function namesTuple(names: readonly string[]): PyTuple {
  return new PyTuple([...names]);
}

function initialise(
  w: World,
  t: ThreadState,
  cls: PyType,
  obj: Value,
  args: Value[],
  kwNames: KwNames,
  ret: number,
  retReg: number,
  data: Slot,
): Slot {
  if (cls.finalizes) finalizableMade(w, obj as PyObject);
  const init = special(typeOf(obj), '__init__');
  if (init === undefined) {
    if (args.length > 0 && cls.layout === 'instance' && special(cls, '__new__') === undefined) {
      return w.raise(
        'TypeError',
        w.traits.objectTakesNoParameters
          ? 'object() takes no parameters'
          : `${cls.name}() takes no arguments`,
      );
    }
    return obj;
  }
  if (init instanceof PyNative) {
    const r = callNative(w, init.native, [obj, ...args], kwNames);
    return r === undefined && w.status !== Status.tail
      ? undefined
      : r === undefined
        ? tailInit(w, obj)
        : obj;
  }
  if (ret !== Ret.store || data !== undefined) {
    // Somebody else than an instruction waits for the instance: a hidden frame calls __init__.
    return w.tail(w.prelude('call_init'), [
      obj,
      init,
      new PyTuple(args),
      kwNames === null ? null : namesTuple(kwNames),
    ]);
  }
  return enterCall(w, t, init, [obj, ...args], kwNames, Ret.init, retReg, obj);
}

/** A native __init__ that called Python: run it and then answer the object. */
function tailInit(w: World, obj: Value): undefined {
  const args = new PyTuple(w.tailArgs);
  return w.tail(w.prelude('finish_init'), [obj, w.tailFn, args]);
}
