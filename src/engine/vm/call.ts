/**
 * Calls: binding arguments to parameters, pushing frames, making generators and instances.
 *
 * `enterCall` is the one entry for everything callable. It answers the result of a native at once;
 * for Python code it pushes a frame that will deliver its result as `ret` says, and answers
 * `undefined` with `Status.frame`. Error texts follow CPython's `ceval.c`.
 */
import { CodeFlag } from '../../compiler/code';
import { HIDDEN_NATIVE_FRAME } from './nativeCode';
import { lookup, special, typeOf } from './attributes';
import { coroutineMade } from '../death';
import type { World } from '../world';
import { CodeOrigin, type Code } from './codeObject';
import { PyDict, hashKey, type HashKey } from './dict';
import { Frame, Ret, Status, type ThreadState } from './frame';
import type { NativeFunction } from './native';
import {
  PyCell, PyFunction, PyGenerator, PyMethod, PyNative, PyTuple, PyType, PyWrapped, T, type Slot,
  type Value,
} from './object'; // prettier-ignore

export type KwNames = readonly string[] | null;

/** Calls `callee`; the last `kwNames.length` of `args` are keyword arguments. */
export function enterCall(
  w: World,
  t: ThreadState,
  callee: Value,
  args: Value[],
  kwNames: KwNames,
  ret: number,
  retReg: number,
  data?: Slot,
): Slot {
  for (;;) {
    let result: Slot;
    if (callee instanceof PyFunction) {
      return pushFunction(w, t, callee, args, kwNames, ret, retReg, data);
    } else if (callee instanceof PyNative) {
      const { native } = callee;
      if (
        native.enter !== undefined &&
        kwNames === null &&
        args.length >= native.min &&
        (native.max < 0 || args.length <= native.max)
      ) {
        return native.enter(w, t, args, ret, retReg, data);
      }
      result = callNative(w, native, args, kwNames);
    } else if (callee instanceof PyMethod) {
      args = [callee.self, ...args];
      callee = callee.func;
      continue;
    } else if (callee instanceof PyType) {
      result = instantiate(w, t, callee, args, kwNames, ret, retReg, data);
    } else {
      const call = callableOf(callee);
      if (call === undefined) {
        return w.raise('TypeError', `'${typeOf(callee).name}' object is not callable`);
      }
      args = [callee, ...args];
      callee = call;
      continue;
    }
    if (result !== undefined || w.status !== Status.tail) return result;
    callee = w.tailFn;
    args = w.tailArgs;
    kwNames = w.tailKw;
    w.status = Status.none;
  }
}

function callableOf(v: Value): Slot {
  if (v instanceof PyWrapped) return T['staticmethod'].attrs.get('__call__');
  return lookup(typeOf(v), '__call__');
}

export function isCallable(v: Value): boolean {
  return v instanceof PyFunction || v instanceof PyNative || v instanceof PyMethod
    || v instanceof PyType || callableOf(v) !== undefined; // prettier-ignore
}

/** Calls a native with arguments in an array. */
export function callNative(
  w: World,
  native: NativeFunction,
  args: Value[],
  kwNames: KwNames,
): Slot {
  if (native.signature !== null) {
    const bound = bindNative(w, native, args, kwNames);
    return bound === undefined ? undefined : native.fn(w, bound, 0, bound.length);
  }
  if (kwNames !== null && kwNames.length > 0) {
    return w.raise('TypeError', `${native.qualname}() takes no keyword arguments`);
  }
  if (args.length < native.min || (native.max >= 0 && args.length > native.max)) {
    return nativeArity(w, native, args.length);
  }
  return native.fn(w, args, 0, args.length);
}

/** The TypeError for a wrong number of arguments of a native, as `PyArg_*` words it. */
export function nativeArity(w: World, native: NativeFunction, given: number): undefined {
  const self = native.method ? 1 : 0;
  const min = native.min - self;
  const max = native.max - self;
  const n = given - self;
  if (n < 0) return w.raise('TypeError', `unbound method ${native.qualname}() needs an argument`);
  const name = native.qualname;
  if (min === max) {
    const wanted =
      max === 0 ? 'no arguments' : max === 1 ? 'exactly one argument' : `exactly ${max} arguments`;
    return w.raise('TypeError', `${name}() takes ${wanted} (${n} given)`);
  }
  const least = n < min;
  const bound = least ? min : max;
  return w.raise(
    'TypeError',
    `${name} expected at ${least ? 'least' : 'most'} ${bound} argument${bound === 1 ? '' : 's'}, got ${n}`,
  );
}

function bindNative(
  w: World,
  native: NativeFunction,
  args: Value[],
  kwNames: KwNames,
): Slot[] | undefined {
  const s = native.signature!;
  const nkw = kwNames?.length ?? 0;
  const npos = args.length - nkw;
  const out: Slot[] = new Array<Slot>(s.names.length).fill(undefined);
  const direct = Math.min(npos, s.positional);
  for (let i = 0; i < direct; i++) out[i] = args[i];
  if (npos > s.positional && !s.varArgs) {
    const self = native.method ? 1 : 0;
    const max = s.positional - self;
    w.raise(
      'TypeError',
      `${native.qualname}() takes ${s.required.size === s.positional ? '' : 'from '}${
        s.required.size === s.positional ? max : `${s.required.size - self} to ${max}`
      } positional argument${max === 1 ? '' : 's'} but ${npos - self} ${npos - self === 1 ? 'was' : 'were'} given`,
    );
    return undefined;
  }
  const extra = s.varKeywords ? new PyDict() : null;
  for (let i = 0; i < nkw; i++) {
    const name = kwNames![i];
    const at = s.names.indexOf(name, s.posOnly);
    if (at >= 0 && out[at] !== undefined) {
      w.raise('TypeError', `${native.qualname}() got multiple values for argument '${name}'`);
      return undefined;
    }
    if (at >= 0) out[at] = args[npos + i];
    else if (extra !== null) extra.setStr(name, args[npos + i]);
    else {
      w.raise('TypeError', `${native.qualname}() got an unexpected keyword argument '${name}'`);
      return undefined;
    }
  }
  for (let i = 0; i < s.names.length; i++) {
    if (out[i] === undefined && s.required.has(s.names[i])) {
      const kind = i < s.positional ? 'positional' : 'keyword-only';
      w.raise(
        'TypeError',
        `${native.qualname}() missing 1 required ${kind} argument: '${s.names[i]}'`,
      );
      return undefined;
    }
  }
  if (s.varArgs) out.push(new PyTuple(args.slice(direct, npos)));
  if (extra !== null) out.push(extra);
  return out;
}

/** First free word of the thread's stack above its innermost frame. */
export function stackTop(t: ThreadState): number {
  const n = t.frames.length;
  return n === 0 ? 0 : t.frames[n - 1].top;
}

/** A frame from the thread's pool, with every field as in a new one but code and module. */
export function takeFrame(t: ThreadState, func: PyFunction): Frame {
  const frame = t.pool.pop();
  if (frame === undefined) {
    const fresh = new Frame(func.code, func.module);
    fresh.closure = func.closure;
    return fresh;
  }
  frame.code = func.code;
  frame.module = func.module;
  frame.closure = func.closure;
  frame.pc = 0;
  frame.trail = -1;
  return frame;
}

/** Gives a frame back to the pool; it must not keep anything alive there. */
export function releaseFrame(t: ThreadState, frame: Frame): void {
  if (frame.gen !== null) return;
  frame.ns = null;
  frame.handled = null;
  frame.data = undefined;
  frame.sent = undefined;
  frame.kind = 0;
  frame.state = 0;
  if (t.pool.length < 64) t.pool.push(frame);
}

function pushFunction(
  w: World,
  t: ThreadState,
  func: PyFunction,
  args: Value[],
  kwNames: KwNames,
  ret: number,
  retReg: number,
  data: Slot,
): Slot {
  const code = func.code;
  if (t.frames.length >= w.recursionLimit) return w.recursionError();
  if (code.isGenerator) {
    const regs: Slot[] = new Array<Slot>(code.registers).fill(undefined);
    if (!bindFunction(w, func, args, kwNames, regs, 0)) return undefined;
    return makeGenerator(w, func, regs);
  }
  const base = stackTop(t);
  const stack = t.stack;
  for (let i = base + code.registers - 1; i >= base; i--) {
    if (i >= stack.length) while (stack.length <= i) stack.push(undefined);
    stack[i] = undefined;
  }
  if (!bindFunction(w, func, args, kwNames, stack, base)) return undefined;
  const frame = takeFrame(t, func);
  frame.base = base;
  frame.top = base + code.registers;
  frame.ret = ret;
  frame.retReg = retReg;
  frame.data = data;
  if ((code.flags & CodeFlag.classBody) !== 0) frame.ns = new PyDict();
  t.frames.push(frame);
  w.status = Status.frame;
  return undefined;
}

/** A generator, coroutine or async generator whose parameters are already in `regs`. */
export function makeGenerator(w: World, func: PyFunction, regs: Slot[]): PyGenerator {
  const code = func.code;
  const cls =
    (code.flags & CodeFlag.coroutine) !== 0 ? T['coroutine']
    : (code.flags & CodeFlag.asyncGenerator) !== 0 ? T['async_generator'] : T['generator']; // prettier-ignore
  const frame = new Frame(code, func.module);
  frame.closure = func.closure;
  const gen = new PyGenerator(cls, code, frame, regs, func.name, func.qualname);
  frame.gen = gen;
  if ((code.flags & CodeFlag.coroutine) !== 0) coroutineMade(w, gen);
  return gen;
}

/** Puts arguments into parameter registers from `base`; false after raising the TypeError. */
export function bindFunction(
  w: World,
  func: PyFunction,
  args: readonly Value[],
  kwNames: KwNames,
  regs: Slot[],
  base: number,
): boolean {
  const code = func.code;
  const unit = code.unit;
  const nkw = kwNames === null ? 0 : kwNames.length;
  const npos = args.length - nkw;
  const posCount = code.posCount;
  const direct = npos < posCount ? npos : posCount;
  for (let i = 0; i < direct; i++) regs[base + i] = args[i];
  if (nkw === 0 && npos === posCount && code.simple) return true;

  const named = posCount + unit.kwOnlyCount;
  let next = base + named;
  if ((code.flags & CodeFlag.varArgs) !== 0) {
    regs[next++] = new PyTuple(args.slice(direct, npos));
  } else if (npos > posCount) {
    tooMany(w, func, npos, kwNames);
    return false;
  }
  let extra: PyDict | null = null;
  if ((code.flags & CodeFlag.varKeywords) !== 0) {
    extra = new PyDict();
    regs[next] = extra;
  }
  for (let i = 0; i < nkw; i++) {
    const name = kwNames![i];
    const value = args[npos + i]!;
    const at = unit.paramNames.indexOf(name);
    if (at >= unit.posOnlyCount && at < named) {
      if (regs[base + at] !== undefined) {
        w.raise('TypeError', `${callName(w, func)}() got multiple values for argument '${name}'`);
        return false;
      }
      regs[base + at] = value;
    } else if (extra !== null) {
      extra.set(hashKey(name) as HashKey, name, value);
    } else if (at >= 0 && at < unit.posOnlyCount) {
      w.raise(
        'TypeError',
        `${callName(w, func)}() got some positional-only arguments passed as keyword arguments: '${name}'`,
      );
      return false;
    } else {
      w.raise('TypeError', `${callName(w, func)}() got an unexpected keyword argument '${name}'`);
      return false;
    }
  }
  return fillDefaults(w, func, regs, base, named);
}

function fillDefaults(
  w: World,
  func: PyFunction,
  regs: Slot[],
  base: number,
  named: number,
): boolean {
  const { posCount, unit } = func.code;
  const defaults = func.defaults?.items ?? [];
  const firstDefault = posCount - defaults.length;
  const missing: string[] = [];
  for (let i = 0; i < posCount; i++) {
    if (regs[base + i] !== undefined) continue;
    if (i >= firstDefault) regs[base + i] = defaults[i - firstDefault];
    else missing.push(unit.paramNames[i]);
  }
  if (missing.length > 0) {
    reportMissing(w, func, 'positional', missing);
    return false;
  }
  for (let i = posCount; i < named; i++) {
    if (regs[base + i] !== undefined) continue;
    const name = unit.paramNames[i];
    const value = func.kwDefaults?.getStr(name);
    if (value === undefined) missing.push(name);
    else regs[base + i] = value;
  }
  if (missing.length > 0) {
    reportMissing(w, func, 'keyword-only', missing);
    return false;
  }
  return true;
}

function callName(w: World, func: PyFunction): string {
  return w.traits.qualifiedCallErrors ? func.qualname : func.name;
}

function reportMissing(w: World, func: PyFunction, kind: string, names: string[]): void {
  const quoted = names.map((n) => `'${n}'`);
  const last = quoted.pop()!;
  const list =
    quoted.length === 0 ? last
    : quoted.length === 1 ? `${quoted[0]} and ${last}` : `${quoted.join(', ')}, and ${last}`; // prettier-ignore
  const s = names.length === 1 ? '' : 's';
  w.raise(
    'TypeError',
    `${callName(w, func)}() missing ${names.length} required ${kind} argument${s}: ${list}`,
  );
}

function tooMany(w: World, func: PyFunction, given: number, kwNames: KwNames): void {
  const { posCount, unit } = func.code;
  const optional = func.defaults?.items.length ?? 0;
  const takes = optional > 0 ? `from ${posCount - optional} to ${posCount}` : `${posCount}`;
  const kwOnly = (kwNames ?? []).filter((n) => unit.paramNames.indexOf(n) >= posCount).length;
  const plural = optional > 0 ? posCount !== 1 || optional > 0 : posCount !== 1;
  const givenText =
    kwOnly > 0
      ? `${given} positional argument${given === 1 ? '' : 's'} (and ${kwOnly} keyword-only argument${kwOnly === 1 ? '' : 's'}) were given`
      : `${given} ${given === 1 ? 'was' : 'were'} given`;
  w.raise(
    'TypeError',
    `${callName(w, func)}() takes ${takes} positional argument${plural ? 's' : ''} but ${givenText}`,
  );
}

/** Calls a class: `__new__`, then `__init__`. */
function instantiate(
  w: World,
  t: ThreadState,
  cls: PyType,
  args: Value[],
  kwNames: KwNames,
  ret: number,
  retReg: number,
  data: Slot,
): Slot {
  if (cls.cls !== T['type'] && !cls.cls.shared) {
    const metaCall = lookup(cls.cls, '__call__');
    if (metaCall instanceof PyFunction) return w.tail(metaCall, [cls, ...args], kwNames);
  }
  const make = special(cls, '__new__');
  const native = make instanceof PyWrapped ? make.func : make;
  if (native instanceof PyNative) {
    const obj = callNative(w, native.native, [cls, ...args], kwNames);
    if (obj === undefined || cls.shared) {
      if (obj === undefined || !cls.attrs.has('__init__')) return obj;
    }
    return initialise(w, t, cls, obj, args, kwNames, ret, retReg, data);
  }
  if (native !== undefined) {
    // A Python __new__: the prelude calls it and then __init__.
    const packed = [cls, native, new PyTuple(args), kwNames === null ? null : namesTuple(kwNames)];
    return w.tail(w.prelude('instantiate'), packed);
  }
  if (cls.abstractMessage !== null) return w.raise('TypeError', cls.abstractMessage);
  return initialise(w, t, cls, cls.alloc(cls), args, kwNames, ret, retReg, data);
}

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

/** Pushes a native frame: a state machine run by `nativeFrames.ts`. */
export function pushNativeFrame(
  t: ThreadState,
  module: Frame['module'],
  kind: number,
  code: Code,
  data: Slot,
  ret: number,
  retReg: number,
): Frame {
  const frame = new Frame(code, module);
  frame.kind = kind;
  frame.base = stackTop(t);
  frame.top = frame.base;
  frame.data = data;
  frame.ret = ret;
  frame.retReg = retReg;
  t.frames.push(frame);
  return frame;
}

/** Is the frame one that users never see (prelude)? */
export function isHidden(frame: Frame): boolean {
  return frame.code.origin === CodeOrigin.prelude || frame.code === HIDDEN_NATIVE_FRAME;
}

export { PyCell };
