/**
 * Calls: binding arguments to parameters, pushing frames, making generators and instances.
 *
 * `enterCall` is the one entry for everything callable. It answers the result of a native at once;
 * for Python code it pushes a frame that will deliver its result as `ret` says, and answers
 * `undefined` with `Status.frame`. Error texts follow CPython's `ceval.c`.
 */
import { CodeFlag } from '../../compiler/code';
import { HIDDEN_NATIVE_FRAME } from './nativeCode';
import { PyAsyncGenerator } from './coroutines/asyncGenObjects';
import { lookupSpecial, typeName, typeOf } from './typeLookup';
import { coroutineMade } from '../death';
import { generatorMade } from '../finalizers';
import type { World } from '../world';
import { CodeOrigin, type Code } from './codeObject';
import { PyDict } from './dict';
import { Frame, NO_TRAIL, Ret, Status, type ThreadState } from './frame';
import type { NativeFunction } from './native';
import { PyWrapped } from './classes/descriptorObjects';
import {
  PyFunction, PyGenerator, PyMethod, PyNative, PyType, T, type Slot, type Value,
} from './object'; // prettier-ignore
import { bindFunction, bindNative } from './binding';
import { nativeArity, noKeywords } from './nativeErrors';
import { instantiate } from './classes/instances';
import { isDropped } from './coroutines/neverAwaited';

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
        result = native.enter(w, t, args, ret, retReg, data);
      } else result = callNative(w, native, args, kwNames);
    } else if (callee instanceof PyMethod) {
      args = [callee.self, ...args];
      callee = callee.func;
      continue;
    } else if (callee instanceof PyType) {
      result = instantiate(w, t, callee, args, kwNames, ret, retReg, data);
    } else {
      const call = callableOf(callee);
      if (call === undefined) {
        return w.raise('TypeError', `'${typeName(callee)}' object is not callable`);
      }
      args = [callee, ...args];
      callee = call;
      continue;
    }
    if (result !== undefined || w.status !== Status.tail) return result;
    callee = w.tailFn;
    args = w.tailArgs;
    kwNames = w.tailKw;
    w.tailKw = null;
    w.status = Status.none;
  }
}

function callableOf(v: Value): Slot {
  if (v instanceof PyWrapped) return T['staticmethod'].attrs.get('__call__');
  return lookupSpecial(typeOf(v), '__call__');
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
    return noKeywords(w, native, kwNames[0]);
  }
  if (args.length < native.min || (native.max >= 0 && args.length > native.max)) {
    return nativeArity(w, native, args.length);
  }
  return native.fn(w, args, 0, args.length);
}

/** First free word of the thread's stack above its innermost frame. */
export function stackTop(t: ThreadState): number {
  const n = t.frames.length;
  return n === 0 ? 0 : t.frames[n - 1].top;
}

/** A frame from the thread's pool, with every field as in a new one but code and module. */
export function takeFrame(t: ThreadState, func: PyFunction): Frame {
  if (!func.code.linked) func.code.link();
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
  frame.trail = NO_TRAIL;
  return frame;
}

/** Gives a frame back to the pool; it must not keep anything alive there. */
export function releaseFrame(t: ThreadState, frame: Frame): void {
  frame.gen = null;
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
  if (t.frames.length > w.recursionLimit) return w.recursionError();
  if (code.isGenerator) {
    const regs = code.freshRegisters();
    if (!bindFunction(w, func, args, kwNames, regs, 0)) return undefined;
    const gen = makeGenerator(w, func, regs);
    if ((code.flags & CodeFlag.coroutine) === 0 || !isDropped(t, ret)) return gen;
    return enterCall(w, t, w.prelude('drop_coroutine'), [gen], null, ret, retReg, data);
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

/** Whether a function of positional parameters alone has defaults for all behind the first `n`. */
export function hasDefaults(func: PyFunction, n: number): boolean {
  const { posCount } = func.code;
  return n < posCount && func.defaults !== null && n + func.defaults.items.length >= posCount;
}

/** Puts the defaults of the parameters from number `n` on into the window at `base`. */
export function putDefaults(func: PyFunction, regs: Slot[], base: number, n: number): void {
  const { posCount } = func.code;
  const { items } = func.defaults!;
  const first = posCount - items.length;
  for (let i = n; i < posCount; i++) regs[base + i] = items[i - first];
}

/** Calls a generator function with `n` positional arguments, in `from` from `first`. */
export function callGenerator(
  w: World,
  t: ThreadState,
  func: PyFunction,
  from: readonly Slot[],
  first: number,
  n: number,
  retReg: number,
): Slot {
  const { code } = func;
  const complete = n === code.posCount;
  if (
    !code.positionalOnly ||
    !(complete || hasDefaults(func, n)) ||
    t.frames.length > w.recursionLimit ||
    ((code.flags & CodeFlag.coroutine) !== 0 && isDropped(t, Ret.store))
  ) {
    const args = from.slice(first, first + n) as Value[];
    return pushFunction(w, t, func, args, null, Ret.store, retReg, undefined);
  }
  const regs = code.freshRegisters();
  for (let i = 0; i < n; i++) regs[i] = from[first + i];
  if (!complete) putDefaults(func, regs, 0, n);
  return makeGenerator(w, func, regs);
}

/** A generator, coroutine or async generator whose parameters are already in `regs`. */
export function makeGenerator(w: World, func: PyFunction, regs: Slot[]): PyGenerator {
  const code = func.code;
  const cls =
    (code.flags & CodeFlag.coroutine) !== 0 ? T['coroutine']
    : (code.flags & CodeFlag.asyncGenerator) !== 0 ? T['async_generator'] : T['generator']; // prettier-ignore
  const frame = takeFrame(w.thread, func);
  // It may lie about for long before it is pushed, so nothing of a former use may stay.
  frame.base = frame.top = frame.ret = frame.retReg = 0;
  if (cls === T['async_generator']) {
    const gen = new PyAsyncGenerator(code, frame, regs, func.name, func.qualname);
    frame.gen = gen;
    return gen;
  }
  const gen = new PyGenerator(cls, code, frame, regs, func.name, func.qualname);
  frame.gen = gen;
  if ((code.flags & CodeFlag.coroutine) !== 0) coroutineMade(w, gen);
  else generatorMade(w, gen);
  return gen;
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
