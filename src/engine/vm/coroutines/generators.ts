/**
 * Generators and coroutines: resuming, yielding, throwing in, closing.
 *
 * A resumed generator's frame is pushed on the thread's frames; how its yields and its return are
 * handed on is the frame's `ret`. A yield inside an awaited coroutine passes all frames that wait
 * in AWAIT and ends at the one that was resumed by send(), by a for loop or by a task.
 */
import { Op } from '../../../compiler/opcodes';
import { PyAsyncGenStep } from './asyncGenObjects';
import { stackTop } from '../call';
import { yieldToTask } from './taskFrames';
import type { World } from '../../world';
import { Ret, Status, type Frame, type ThreadState } from '../frame';
import { GenState, PyException, PyGenerator, T, type Slot, type Value } from '../object';

/** Pushes a generator's frame, to go on with `value` as the result of its yield. */
export function resume(
  w: World,
  t: ThreadState,
  gen: PyGenerator,
  value: Value,
  ret: number,
  retReg: number,
  data?: Slot,
): Slot {
  const frame = gen.frame;
  if (gen.state === GenState.running) {
    return w.raise('ValueError', `${gen.cls.name.replace('_', ' ')} already executing`);
  }
  if (frame === null) {
    if (gen.cls === T['coroutine'])
      return w.raise('RuntimeError', 'cannot reuse already awaited coroutine');
    return w.stopIteration(null);
  }
  if (t.frames.length > w.recursionLimit) return w.recursionError();
  if (gen.state === GenState.created) {
    if (value !== null) {
      return w.raise(
        'TypeError',
        `can't send non-None value to a just-started ${gen.cls.name.replace('_', ' ')}`,
      );
    }
  } else {
    continueYield(frame, gen, value);
  }
  push(t, gen, frame, ret, retReg, data);
  w.status = Status.frame;
  return undefined;
}

function push(
  t: ThreadState,
  gen: PyGenerator,
  frame: Frame,
  ret: number,
  retReg: number,
  data: Slot,
): void {
  gen.state = GenState.running;
  frame.top = stackTop(t);
  frame.ret = ret;
  frame.retReg = retReg;
  frame.data = data;
  t.frames.push(frame);
}

/** Hands a sent value to the instruction at which the generator was suspended. */
function continueYield(frame: Frame, gen: PyGenerator, value: Value): void {
  const ops = frame.code.ops;
  const op = ops[frame.pc];
  if (op === Op.AWAIT) {
    frame.sent = value;
  } else {
    gen.regs[ops[frame.pc + 1]] = value;
    frame.pc += 4;
  }
}

/** The generator or coroutine that a suspended one is waiting for in AWAIT, if it is one. */
export function delegateOf(gen: PyGenerator): Slot {
  const frame = gen.frame;
  if (frame === null || gen.state !== GenState.suspended) return undefined;
  const ops = frame.code.ops;
  return ops[frame.pc] === Op.AWAIT ? gen.regs[ops[frame.pc + 2]] : undefined;
}

/** Throws an exception into a generator: it is raised where the innermost one is suspended. */
export function throwInto(
  w: World,
  t: ThreadState,
  gen: PyGenerator,
  exc: PyException,
  ret: number,
  retReg: number,
  data?: Slot,
): Slot {
  // A chain of generators that delegate to each other is walked here, since it may be long.
  for (;;) {
    if (!enterThrow(w, t, gen, exc, ret, retReg, data)) return undefined;
    const frame = gen.frame!;
    const { ops } = frame.code;
    if (ops[frame.pc] !== Op.AWAIT) return throwAt(w, exc, frame);
    const waitsFor = gen.regs[ops[frame.pc + 2]];
    frame.sent = undefined;
    const step = waitsFor instanceof PyAsyncGenStep ? waitsFor : undefined;
    const inner = step === undefined ? waitsFor : step.gen;
    if (!(inner instanceof PyGenerator)) return throwAt(w, exc, frame);
    const idle = inner.frame === null || inner.state === GenState.created;
    if (idle && w.isGeneratorExit(exc)) {
      inner.frame = null;
      inner.state = GenState.closed;
      return throwAt(w, exc, frame);
    }
    [gen, ret, retReg, data] = [inner, Ret.thrown, ops[frame.pc + 1], step];
  }
}

/**
 * Raises in a frame what is thrown into it: unlike what it raises itself, that gets no context from
 * its callers, and before `_PyErr_ChainStackItem` none from what the frame itself handles.
 */
function throwAt(w: World, exc: PyException, frame: Frame): undefined {
  return w.throw(exc, w.traits.thrownGetsContext ? frame.handled : null);
}

/** Pushes the frame of a generator that is thrown into; false if it has none: then something is raised. */
function enterThrow(
  w: World,
  t: ThreadState,
  gen: PyGenerator,
  exc: PyException,
  ret: number,
  retReg: number,
  data: Slot,
): boolean {
  const { frame } = gen;
  if (gen.state === GenState.running) {
    w.raise('ValueError', `${gen.cls.name.replace('_', ' ')} already executing`);
  } else if (frame === null && gen.cls === T['coroutine']) {
    w.raise('RuntimeError', 'cannot reuse already awaited coroutine');
  } else if (frame === null) {
    w.throw(exc, null);
  } else if (gen.state === GenState.created) {
    gen.state = GenState.closed;
    gen.frame = null;
    w.throw(exc, null);
  } else {
    push(t, gen, frame, ret, retReg, data);
    return true;
  }
  return false;
}

/**
 * The running generator frame yields `value`: pops frames up to who resumed it.
 * Answers false when an exception was raised instead.
 */
export function yieldValue(w: World, t: ThreadState, value: Value): boolean {
  for (;;) {
    const frame = t.frames.pop()!;
    frame.gen!.state = GenState.suspended;
    switch (frame.ret) {
      case Ret.await:
      case Ret.thrown:
        continue;
      case Ret.task:
        yieldToTask(w, t, frame.data as Value, value);
        return !w.failed;
      case Ret.close:
        w.raise('RuntimeError', `${frame.gen!.cls.name.replace('_', ' ')} ignored GeneratorExit`);
        return false;
      default: {
        const caller = t.frames[t.frames.length - 1];
        const regs = caller.gen === null ? t.stack : caller.gen.regs;
        regs[(caller.gen === null ? caller.base : 0) + frame.retReg] = value;
        caller.pc += 4;
        return true;
      }
    }
  }
}
