/** await and yield from: finding the iterator, and running it one step. */
import { PySingleton } from '../singletons';
import { CodeFlag } from '../../../compiler/code';
import { CodeOrigin } from '../codeObject';
import { Op } from '../../../compiler/opcodes';
import { PyAsyncGenerator, PyAsyncGenStep, StepKind } from './asyncGenObjects';
import { makeStep, runStep } from './asyncGenerators';
import { PyCoroutineWrapper } from '../builtins/values';
import { PyFuture } from '../../asyncio/objects';
import { futureOutcome } from '../../asyncio/futures';
import type { World } from '../../world';
import { lookupSpecial, typeName, typeOf } from '../typeLookup';
import '../coreTypes';
import { Ret, Status, type Frame, type ThreadState } from '../frame';
import { resume, yieldValue } from './generators';
import { iterate, isPlainIterator, next, EXHAUSTED } from '../iterators';
import { makeGenerator } from '../call';
import { setRegister, unwind } from '../exceptions/completion';
import { GenState, PyGenerator, PyIterator, T, type Slot, type Value } from '../object';
import type { ColdOp } from '../instructions';

/** What `asyncio.sleep(0)` awaits: yields None once. */
export const BARE_YIELD = new PySingleton(T['NotImplementedType'], '<bare yield>');

/**
 * AWAIT: sends into the iterator. Answers its result when it ended, or undefined: a frame was
 * pushed (Status.frame), an exception is set, or the frame itself yielded (Status.none).
 */
export function awaitStep(w: World, t: ThreadState, frame: Frame, it: Value, dest: number): Slot {
  if (it instanceof PyGenerator) {
    const sent = frame.sent ?? null;
    return resume(w, t, it, sent, Ret.await, dest);
  }
  if (it instanceof PyAsyncGenStep) return runStep(w, t, it, frame.sent ?? null, Ret.await, dest);
  if (it instanceof PyFuture) return awaitFuture(w, t, frame, it);
  if (it === BARE_YIELD) return frame.sent === undefined ? yielded(w, t, null) : null;
  if (!(it instanceof PyIterator) || !isPlainIterator(it)) {
    const driver = driverOf(w, it);
    setRegister(t, frame, frame.code.ops[frame.pc + 2], driver);
    return resume(w, t, driver, null, Ret.await, dest);
  }
  if (frame.sent !== undefined && frame.sent !== null)
    return w.raise('AttributeError', `'${typeName(it)}' object has no attribute 'send'`);
  frame.sent = undefined;
  const v = next(w, it);
  if (v === EXHAUSTED) return null;
  return v === undefined ? undefined : yielded(w, t, v);
}

/** A hidden generator that runs an iterator of the program's own. */
function driverOf(w: World, it: Value): PyGenerator {
  const func = w.prelude('drive');
  const regs = func.code.freshRegisters();
  regs[0] = it;
  return makeGenerator(w, func, regs);
}

/** A future is its own iterator: it yields itself once unless it is done (`Future.__await__`). */
function awaitFuture(w: World, t: ThreadState, frame: Frame, future: PyFuture): Slot {
  const resumed = frame.sent !== undefined;
  if (future.isDone) return futureOutcome(w, future);
  if (resumed) return w.raise('RuntimeError', "await wasn't used with future");
  future.blocking = true;
  return yielded(w, t, future);
}

function yielded(w: World, t: ThreadState, v: Value): undefined {
  w.status = Status.none;
  if (!yieldValue(w, t, v)) unwind(w, t);
  w.status = Status.none;
  return undefined;
}

/** R[b] as something AWAIT can run; the wording of the TypeError depends on who asks. */
export function awaitable(w: World, v: Value, asker: number): Slot {
  if (v instanceof PyFuture || v === BARE_YIELD || v instanceof PyAsyncGenStep) return v;
  if (v instanceof PyGenerator) {
    if (v.cls === T['coroutine']) {
      if (v.state !== GenState.created && v.awaitedBy !== null) {
        return w.raise('RuntimeError', 'coroutine is being awaited already');
      }
      return v;
    }
    if ((v.code.flags & CodeFlag.iterable) !== 0) return v;
  }
  const method = lookupSpecial(typeOf(v), '__await__');
  if (method !== undefined) return w.tail(w.prelude('get_awaitable'), [v]);
  const name = typeName(v);
  if (asker === 1) {
    return w.raise(
      'TypeError',
      `'async with' received an object from __aenter__ that does not implement __await__: ${name}`,
    );
  }
  if (asker === 2) {
    return w.raise(
      'TypeError',
      `'async with' received an object from __aexit__ that does not implement __await__: ${name}`,
    );
  }
  if (asker === 3) {
    return w.raise('TypeError', `'async for' received an invalid object from __anext__: ${name}`);
  }
  return w.raise('TypeError', w.traits.awaitErrorText(name));
}

function storeResult(frame: Frame, regs: Slot[], at: number, v: Slot): Slot {
  if (v !== undefined) {
    regs[at] = v;
    frame.sent = undefined;
    frame.pc += 4;
  }
  return v;
}

export const awaitableOps: Partial<Record<Op, ColdOp>> = {
  [Op.YFITER]: (w, _t, f, r, base, a, b) => {
    const v = r[base + b]!;
    if (v instanceof PyCoroutineWrapper) return storeResult(f, r, base + a, v.coroutine);
    if (v instanceof PyFuture || v instanceof PyAsyncGenStep) return storeResult(f, r, base + a, v);
    if (v instanceof PyGenerator && v.cls === T['coroutine']) {
      const takes =
        (f.code.flags & (CodeFlag.coroutine | CodeFlag.iterable)) !== 0 ||
        (w.traits.ownCoroutinesAreGenerators && v.code.origin !== CodeOrigin.user);
      if (takes) return storeResult(f, r, base + a, v);
      return w.raise(
        'TypeError',
        "cannot 'yield from' a coroutine object in a non-coroutine generator",
      );
    }
    return storeResult(f, r, base + a, iterate(w, v));
  },
  [Op.AITER]: (w, _t, f, r, base, a, b) => {
    const v = r[base + b]!;
    if (v instanceof PyAsyncGenerator) return storeResult(f, r, base + a, v);
    const method = lookupSpecial(typeOf(v), '__aiter__');
    if (method === undefined) {
      return w.raise(
        'TypeError',
        `'async for' requires an object with __aiter__ method, got ${typeName(v)}`,
      );
    }
    return storeResult(f, r, base + a, w.tail(w.prelude('aiter_checked'), [method, v]));
  },
  [Op.ANEXT]: (w, _t, f, r, base, a, b) => {
    const v = r[base + b]!;
    if (v instanceof PyAsyncGenerator)
      return storeResult(f, r, base + a, makeStep(w, v, StepKind.send, null));
    const method = lookupSpecial(typeOf(v), '__anext__');
    if (method === undefined) {
      return w.raise(
        'TypeError',
        `'async for' requires an iterator with __anext__ method, got ${typeName(v)}`,
      );
    }
    return storeResult(f, r, base + a, w.tail(w.prelude('anext_awaitable'), [method, v]));
  },
};
