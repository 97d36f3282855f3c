/**
 * Completion: handing results to the frame below, and unwinding exceptions.
 *
 * Exceptions are data: an exception table entry continues in its handler, otherwise the frame is
 * popped and the next one is asked. Traceback entries are added as CPython's `PyTraceback_Here`
 * does: once per frame, not when an exception is merely re-raised.
 */
import { Op } from '../../../compiler/opcodes';
import { coroutineEnded } from '../../asyncgenDeath';
import { frameEnded } from '../../finalizers';
import { isSubclass } from '../typeLookup';
import { PyAsyncGenStep } from '../coroutines/asyncGenObjects';
import { stepRaised, stepReturned } from '../coroutines/asyncGenerators';
import { isHidden, releaseFrame } from '../call';
import { linkContext } from './handled';
import { passHidden } from './shownFrames';
import { unpackInto } from '../displays';
import { nativeException, nativeResult } from '../nativeFrames';
import { truth } from '../operators';
import { taskRaised, taskReturned } from '../coroutines/taskFrames';
import type { World } from '../../world';
import { Ret, SAME_TRAIL, Status, type Frame, type ThreadState } from '../frame';
import {
  GenState, PyTraceback, T, type PyException, type Slot, type Value,
} from '../object'; // prettier-ignore

/** The registers of a frame, and where its window begins in them. */
export function registersOf(t: ThreadState, frame: Frame): Slot[] {
  return frame.gen === null ? t.stack : frame.gen.regs;
}

/** Writes a register of a frame. */
export function setRegister(t: ThreadState, frame: Frame, reg: number, value: Slot): void {
  registersOf(t, frame)[frame.base + reg] = value;
}

export function getRegister(t: ThreadState, frame: Frame, reg: number): Slot {
  return registersOf(t, frame)[frame.base + reg];
}

/**
 * A frame returned `value`: it is popped and the frame below goes on.
 * Answers false when an exception was raised in doing so (`unwind` is next).
 */
export function returnFrom(w: World, t: ThreadState, frame: Frame, value: Value): boolean {
  t.frames.pop();
  const { ret, retReg, data } = frame;
  if (frame.gen !== null) {
    frame.gen.state = GenState.closed;
    frame.gen.frame = null;
    frame.gen.regs = [];
    releaseFrame(t, frame);
    if (data instanceof PyAsyncGenStep) return stepReturned(w, t, data, ret, retReg);
    if (w.process.asyncgens.length > 0) coroutineEnded(w, t, value);
    return generatorReturned(w, t, ret, retReg, data, value);
  }
  const { base } = frame;
  releaseFrame(t, frame);
  const delivered = deliver(w, t, ret, retReg, data, value);
  if (delivered && ret === Ret.holding) frameEnded(w, t, frame, t.stack, base, value);
  return delivered;
}

function generatorReturned(
  w: World,
  t: ThreadState,
  ret: number,
  retReg: number,
  data: Slot,
  value: Value,
): boolean {
  switch (ret) {
    case Ret.forIter: {
      exhaust(t);
      return true;
    }
    case Ret.send:
      w.stopIteration(value);
      return false;
    case Ret.close:
      return deliver(w, t, Ret.store, retReg, data, null);
    default:
      return deliver(w, t, ret, retReg, data, value);
  }
}

/** The FORITER of the top frame is done: jump behind its loop. */
export function exhaust(t: ThreadState): void {
  const caller = t.frames[t.frames.length - 1];
  caller.pc = caller.code.ops[caller.pc + 3] * 4;
}

/** Hands a result to the top frame as `ret` says; false when an exception was raised. */
export function deliver(
  w: World,
  t: ThreadState,
  ret: number,
  retReg: number,
  data: Slot,
  value: Value,
): boolean {
  const n = t.frames.length;
  if (ret === Ret.thread) {
    w.threadReturned(t, value);
    return true;
  }
  if (ret === Ret.evaluation) {
    w.evaluationResult = value;
    w.halted = true;
    return true;
  }
  if (ret === Ret.task) return taskReturned(w, t, data as Value, value);
  const caller = t.frames[n - 1];
  switch (ret) {
    case Ret.store:
    case Ret.holding:
    case Ret.forIter:
    case Ret.send:
    case Ret.close:
      setRegister(t, caller, retReg, value);
      break;
    case Ret.await:
    case Ret.thrown:
      setRegister(t, caller, retReg, value);
      caller.sent = undefined;
      break;
    case Ret.discard:
      break;
    case Ret.module:
      setRegister(t, caller, retReg, data);
      break;
    case Ret.init:
      if (value !== null) {
        w.raise(
          'TypeError',
          `__init__() should return None, not '${typeof value === 'object' ? value.cls.name : typeof value}'`,
        );
        return false;
      }
      setRegister(t, caller, retReg, data);
      break;
    case Ret.redo:
      // A signal's handler may have run before the statement began.
      if (caller.trail === caller.pc) caller.trail = SAME_TRAIL;
      return true;
    case Ret.unpack:
      return unpackInto(w, caller, registersOf(t, caller), value) !== undefined;
    case Ret.native:
      return nativeResult(w, t, caller, value);
    default:
      return deliverTruth(w, t, caller, ret, retReg, value);
  }
  caller.pc += 4;
  return true;
}

/** Results whose truth counts: conditional jumps, `not`, `in`. */
function deliverTruth(
  w: World,
  t: ThreadState,
  caller: Frame,
  ret: number,
  retReg: number,
  value: Value,
): boolean {
  const yes = truth(w, value);
  if (yes === undefined) {
    if (w.status !== Status.tail) return false;
    return w.callTail(t, ret, retReg);
  }
  if (ret === Ret.storeBool) setRegister(t, caller, retReg, yes);
  else if (ret === Ret.storeNot) setRegister(t, caller, retReg, !yes);
  else {
    jumpByTruth(caller, yes);
    return true;
  }
  caller.pc += 4;
  return true;
}

/** Decides the conditional jump at which a frame waits. */
function jumpByTruth(caller: Frame, yes: boolean): void {
  const ops = caller.code.ops;
  const op = ops[caller.pc];
  const jumps = op === Op.JT ? yes : !yes;
  const target = op === Op.JT || op === Op.JF ? ops[caller.pc + 2] : ops[caller.pc + 3];
  caller.pc = jumps ? target * 4 : caller.pc + 4;
}

/**
 * `w.exc` was raised in the top frame: finds its handler. Answers false when no frame of the thread
 * handles it (the thread has ended, or the evaluation failed). Where there is a debugger, the
 * interpreter asks it about each frame first, and calls again when it was `asked`.
 */
export function unwind(w: World, t: ThreadState, asked = false): boolean {
  const exc = w.exc!;
  w.status = Status.none;
  let adding = !w.reraising;
  w.reraising = false;
  for (;;) {
    const n = t.frames.length;
    if (w.debug !== null && !asked) {
      w.unwinding = true;
      w.reraising = !adding;
      return true;
    }
    asked = false;
    if (n === 0) return w.uncaught(t, exc);
    const frame = t.frames[n - 1];
    if (frame.kind !== 0) {
      if (nativeException(w, t, frame, exc)) return true;
      if (t.frames[t.frames.length - 1] === frame) t.frames.pop();
      adding = true;
      continue;
    }
    const at = frame.pc >> 2;
    if (adding) addTraceback(w, exc, frame, at);
    adding = true;
    if (isStopOfForIter(frame, exc.cls, w)) return true;
    const handler = findHandler(frame, at);
    if (handler >= 0) {
      const table = frame.code.exceptionTable;
      setRegister(t, frame, table[handler + 3], exc);
      frame.pc = table[handler + 2] * 4;
      frame.sent = undefined;
      w.exc = null;
      return true;
    }
    t.frames.pop();
    const done = leave(w, t, frame);
    if (done !== undefined) return done;
    if (frame.ret === Ret.thrown) chainThrown(w, t.frames[n - 2]);
    if (w.exc !== exc) return unwind(w, t);
  }
}

/** `_PyErr_ChainStackItem`: what comes out of a generator that was thrown into meets what its caller handles. */
function chainThrown(w: World, { handled }: Frame): void {
  if (w.traits.thrownGetsContext && handled !== null && handled !== w.exc)
    linkContext(w.exc!, handled);
}

/** An exception passes a frame: `PyTraceback_Here`. Before 3.12, comprehensions have frames of their own. */
function addTraceback(w: World, exc: PyException, frame: Frame, at: number): void {
  if (isHidden(frame)) {
    passHidden(exc, frame);
    return;
  }
  const { code } = frame;
  const { inlined } = code.unit;
  if (inlined.length > 0 && w.traits.comprehensionsAreFunctions) {
    inlined.forEach(({ start, end, at: outer }, i) => {
      if (at < start || at >= end) return;
      exc.traceback = new PyTraceback(code.inlinedCode(i), at, exc.traceback);
      at = outer;
    });
  }
  exc.traceback = new PyTraceback(code, at, exc.traceback);
}

/** Where the entry of the exception table begins that covers an instruction; -1 for none. */
export function findHandler(frame: Frame, at: number): number {
  const table = frame.code.exceptionTable;
  for (let i = 0; i < table.length; i += 4) {
    if (at >= table[i] && at < table[i + 1]) return i;
  }
  return -1;
}

/** A FORITER whose __next__ raised StopIteration ends its loop. */
function isStopOfForIter(frame: Frame, cls: import('../object').PyType, w: World): boolean {
  const ops = frame.code.ops;
  if (ops[frame.pc] !== Op.FORITER || !isSubclass(cls, T['StopIteration'])) return false;
  frame.pc = ops[frame.pc + 3] * 4;
  w.exc = null;
  return true;
}

/** The exception leaves a popped frame: special ends of generators, tasks and threads. */
function leave(w: World, t: ThreadState, frame: Frame): boolean | undefined {
  const exc = w.exc!;
  const { gen, ret, retReg, data } = frame;
  if (gen !== null) {
    gen.state = GenState.closed;
    gen.frame = null;
    gen.regs = [];
    if (w.process.asyncgens.length > 0) coroutineEnded(w, t, undefined);
    if (isSubclass(exc.cls, T['StopIteration']) && w.traits.stopIterationBecomesRuntimeError(gen)) {
      const kind = gen.cls.name.replace('async_generator', 'async generator');
      w.raiseFrom('RuntimeError', `${kind} raised StopIteration`, exc);
      w.status = Status.none;
    }
    if (data instanceof PyAsyncGenStep) {
      if (stepRaised(w, t, data, frame)) return true;
    } else if (
      ret === Ret.close &&
      (w.isGeneratorExit(exc) || isSubclass(exc.cls, T['StopIteration']))
    ) {
      w.exc = null;
      deliver(w, t, Ret.store, retReg, undefined, null);
      return true;
    }
  }
  switch (ret) {
    case Ret.task: {
      const raised = w.exc!;
      w.exc = null;
      return taskRaised(w, t, frame.data as Value, raised) ? true : unwind(w, t);
    }
    case Ret.thread:
      w.threadRaised(t, w.exc!);
      return false;
    case Ret.evaluation:
      w.halted = true;
      return false;
    default:
      if (gen === null) releaseFrame(t, frame);
      return undefined;
  }
}
