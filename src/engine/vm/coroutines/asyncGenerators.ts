/**
 * Running asynchronous generators, as `genobject.c` does.
 *
 * The frame of one is pushed above whoever awaits a step of it (`Ret.await`) or calls the step's
 * `send()` (`Ret.send`), with the step as its `data`. What it awaits is yielded through it like through
 * any coroutine; its own `yield` pops it alone and is the result of the step.
 */
import { PyLoop } from '../../asyncio/objects';
import { reachable } from '../../death';
import { HandleNewOrigin } from '../../../trace/emit.generated';
import { callSoon } from '../../asyncio/handles';
import { writeToSelf } from '../../asyncio/selfPipe';
import type { World } from '../../world';
import { PyAsyncGenerator, PyAsyncGenStep, StepKind, StepState } from './asyncGenObjects';
import { deliver } from '../exceptions/completion';
import { raiseBare } from '../exceptions/exceptionOps';
import { Ret, Status, type Frame, type ThreadState } from '../frame';
import { resume, throwInto } from './generators';
import {
  GenState, PyException, PyMethod, PyTuple, T, type Slot, type Value,
} from '../object'; // prettier-ignore
import { isSubclass } from '../typeLookup';

/** Makes one step: starts it, or goes on with what it waited for. `ret` is Ret.await or Ret.send. */
export function runStep(
  w: World,
  t: ThreadState,
  step: PyAsyncGenStep,
  sent: Value,
  ret: number,
  retReg: number,
): Slot {
  const { gen, kind } = step;
  if (step.state === StepState.over) {
    const what = kind === StepKind.send ? '__anext__()/asend()' : 'aclose()/athrow()';
    return w.raise('RuntimeError', `cannot reuse already awaited ${what}`);
  }
  if (step.state === StepState.running) return resume(w, t, gen, sent, ret, retReg, step);
  if (!begin(w, step)) return undefined;
  if (kind === StepKind.send) {
    if (gen.frame === null) {
      settle(step);
      return raiseBare(w, 'StopAsyncIteration');
    }
    resume(w, t, gen, sent ?? step.arg, ret, retReg, step);
    if (w.status === Status.exception) settle(step);
    return undefined;
  }
  if (gen.frame === null) {
    settle(step);
    return ret === Ret.send ? w.stopIteration(null) : null;
  }
  if (gen.ended) {
    settle(step);
    return raiseBare(w, 'StopAsyncIteration');
  }
  if (sent !== null) {
    settle(step);
    return w.raise('RuntimeError', "can't send non-None value to a just-started coroutine");
  }
  if (kind === StepKind.close) gen.ended = true;
  return throwStep(w, t, step, step.arg as PyException, ret, retReg);
}

/** Marks a step as running, unless another one of the same generator is. */
function begin(w: World, step: PyAsyncGenStep): boolean {
  const { gen, kind } = step;
  if (gen.busy) {
    step.state = StepState.over;
    const what = kind === StepKind.send ? 'anext' : kind === StepKind.throw ? 'athrow' : 'aclose';
    w.raise('RuntimeError', `${what}(): asynchronous generator is already running`);
    return false;
  }
  step.state = StepState.running;
  gen.busy = true;
  return true;
}

/** Throws an exception into the generator on behalf of a step, starting the step if need be. */
export function throwStep(
  w: World,
  t: ThreadState,
  step: PyAsyncGenStep,
  exc: PyException,
  ret: number,
  retReg: number,
): Slot {
  const { gen } = step;
  if (step.state === StepState.over) {
    const what = step.kind === StepKind.send ? '__anext__()/asend()' : 'aclose()/athrow()';
    return w.raise('RuntimeError', `cannot reuse already awaited ${what}`);
  }
  if (step.state === StepState.created && !begin(w, step)) return undefined;
  throwInto(w, t, gen, exc, ret, retReg, step);
  if (w.status !== Status.exception || gen.state === GenState.running) return undefined;
  // It had no frame to raise the exception in.
  settle(step);
  if (!isEnd(w.exc!)) return undefined;
  gen.ended = true;
  if (step.kind !== StepKind.close) return undefined;
  w.clearException();
  return ret === Ret.send ? w.stopIteration(null) : null;
}

function settle(step: PyAsyncGenStep): void {
  step.state = StepState.over;
  step.gen.busy = false;
}

function isEnd(exc: PyException): boolean {
  return isSubclass(exc.cls, T['StopAsyncIteration']) || isSubclass(exc.cls, T['GeneratorExit']);
}

/** The result of a step goes to whoever awaits it; false when that raised an exception. */
function finish(w: World, t: ThreadState, ret: number, retReg: number, value: Value): boolean {
  if (ret === Ret.await || ret === Ret.thrown) return deliver(w, t, ret, retReg, undefined, value);
  if (ret === Ret.close) return deliver(w, t, Ret.store, retReg, undefined, null);
  w.stopIteration(value);
  return false;
}

/** ASYNCYIELD: the running generator hands `value` to its step. False when an exception was raised. */
export function asyncYield(w: World, t: ThreadState, value: Value): boolean {
  const frame = t.frames.pop()!;
  const step = frame.data as PyAsyncGenStep;
  frame.gen!.state = GenState.suspended;
  settle(step);
  if (step.kind === StepKind.close || frame.ret === Ret.close) {
    w.raise('RuntimeError', 'async generator ignored GeneratorExit');
    return false;
  }
  return finish(w, t, frame.ret, frame.retReg, value);
}

/** The generator returned: the end of the iteration, or what `aclose()` waited for. */
export function stepReturned(
  w: World,
  t: ThreadState,
  step: PyAsyncGenStep,
  ret: number,
  retReg: number,
): boolean {
  settle(step);
  step.gen.ended = true;
  if (step.kind === StepKind.close) return finish(w, t, ret, retReg, null);
  raiseBare(w, 'StopAsyncIteration');
  return false;
}

/**
 * The exception in `w.exc` left the generator's frame. True: the step swallowed it and its result was
 * delivered.
 */
export function stepRaised(w: World, t: ThreadState, step: PyAsyncGenStep, frame: Frame): boolean {
  settle(step);
  const exc = w.exc!;
  if (isSubclass(exc.cls, T['StopAsyncIteration'])) {
    w.raiseFrom('RuntimeError', 'async generator raised StopAsyncIteration', exc);
    w.status = Status.none;
    return false;
  }
  if (!isEnd(exc)) return false;
  step.gen.ended = true;
  if (step.kind !== StepKind.close && frame.ret !== Ret.close) return false;
  w.exc = null;
  if (finish(w, t, frame.ret, frame.retReg, null)) return true;
  w.status = Status.none;
  return false;
}

/** A new step; the first one of a generator asks the hooks of its thread (`async_gen_init_hooks`). */
export function makeStep(w: World, gen: PyAsyncGenerator, kind: number, arg: Value): Slot {
  const step = new PyAsyncGenStep(gen, kind, arg);
  if (gen.hooked) return step;
  gen.hooked = true;
  const { asyncgenFirst, asyncgenFinalizer } = w.thread;
  gen.finalizer = asyncgenFinalizer;
  if (asyncgenFinalizer !== null) watchAsyncGenerator(w, gen);
  if (asyncgenFirst === null) return step;
  const loop = loopOfHook(asyncgenFirst, '_asyncgen_firstiter_hook');
  if (loop === null) return w.tail(w.prelude('asyncgen_first'), [asyncgenFirst, gen, step]);
  gen.loop = loop;
  return step;
}

/** The loop whose own hook this is; null for any other function. */
function loopOfHook(hook: Value, name: string): PyLoop | null {
  return hook instanceof PyMethod &&
    hook.self instanceof PyLoop &&
    hook.func === T['BaseEventLoop'].attrs.get(name)
    ? hook.self
    : null;
}

/** Keeps a generator in mind that somebody wants to be told of when it dies. */
function watchAsyncGenerator(w: World, gen: PyAsyncGenerator): void {
  const { process } = w;
  process.asyncgens.push(gen);
  if ((process.asyncgens.length & 255) === 0) sortOut(w);
}

/** Takes those that are over off the list. Loops know them as long as the program has them. */
function sortOut(w: World): void {
  const { process } = w;
  const over = process.asyncgens.filter((v) => !mayNeedClosing(v));
  if (over.length === 0) return;
  process.asyncgens = process.asyncgens.filter(mayNeedClosing);
  process.endedAsyncgens.push(
    ...over.filter((v) => v instanceof PyAsyncGenerator && v.loop !== null),
  );
  if (process.endedAsyncgens.length < process.endedAsyncgensLimit) return;
  const alive = reachable(w);
  process.endedAsyncgens = process.endedAsyncgens.filter((v) => alive.has(v));
  // To look through a large machine is worth it only for many.
  const { length } = process.endedAsyncgens;
  process.endedAsyncgensLimit = Math.max(64, 2 * length, Math.floor(alive.size / 1000));
}

function mayNeedClosing(v: Value): boolean {
  return v instanceof PyAsyncGenerator && v.frame !== null && !v.ended;
}

/** The loop's own generators that are alive, those that are over first; `take`: it forgets them. */
export function asyncgensOf(w: World, loop: Value, take: boolean): Value[] {
  sortOut(w);
  const { endedAsyncgens, asyncgens } = w.process;
  const alive = endedAsyncgens.length > 0 ? reachable(w) : null;
  const ended = endedAsyncgens.filter((v) => alive?.has(v) === true);
  const found: Value[] = [];
  for (const v of [...ended, ...asyncgens]) {
    if (!(v instanceof PyAsyncGenerator) || v.loop !== loop) continue;
    found.push(v);
    if (take) v.loop = null;
  }
  return found;
}

/** Suspended generators among the watched ones: what a look for dead ones may find. */
export function suspendedAsyncgens(w: World): PyAsyncGenerator[] {
  const { process } = w;
  if (process.asyncgens.length === 0) return [];
  sortOut(w);
  return process.asyncgens.filter(
    (v): v is PyAsyncGenerator => v instanceof PyAsyncGenerator && !v.busy,
  );
}

/**
 * `_PyGen_Finalize`: the finalizer of a dead generator is called. True: it is one of the program's own,
 * which Python has to call.
 */
export function finalizeAsyncgen(w: World, gen: PyAsyncGenerator): boolean {
  w.process.asyncgens = w.process.asyncgens.filter((v) => v !== gen);
  const loop = loopOfHook(gen.finalizer, '_asyncgen_finalizer_hook');
  if (loop === null) return true;
  closeFromLoop(w, loop, gen);
  return false;
}

/** `_asyncgen_finalizer_hook`: has the loop run the generator's `aclose()` as a task. */
export function closeFromLoop(w: World, loop: PyLoop, gen: PyAsyncGenerator): void {
  gen.loop = null;
  if (loop.closed) return;
  const create = new PyMethod(T['BaseEventLoop'].attrs.get('create_task')!, loop);
  callSoon(w, loop, create, [closingStep(gen)], HandleNewOrigin.callSoonThreadsafe);
  w.thread.released = true;
  writeToSelf(w, loop);
  w.thread.released = false;
}

/** What `aclose()` answers. */
export function closingStep(gen: PyAsyncGenerator): PyAsyncGenStep {
  const exit = new PyException(T['GeneratorExit'], new PyTuple([]));
  return new PyAsyncGenStep(gen, StepKind.close, exit);
}
