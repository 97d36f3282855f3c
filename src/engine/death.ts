/**
 * Death: what becomes of objects nobody can reach any more (invariant 3).
 *
 * CPython tells of some deaths: a future whose exception nobody looked at, a pending task, a
 * coroutine that was never awaited, a loop that is still open (its destructor closes it). The
 * machine has no reference counts; it looks at defined points (the end of an iteration in which
 * such an object became a suspect, the end of a process, gc.collect()) by marking everything
 * reachable from the roots of the process. Looking in vain makes it wait longer the next time, and in
 * a large machine for as many iterations as pay for the look; that back-off is state of the world.
 * The dead speak in order of creation.
 */
import { Op } from '../compiler/opcodes';
import { futureForgotten, HandleNewOrigin, taskGone } from '../trace/emit.generated';
import { intern } from '../trace/symbols';
import { deadAsyncgens } from './asyncgenDeath';
import { takeFinalizable } from './finalizers';
import { closeLoop, forgetLoop } from './asyncio/loop';
import { FutureState, PyFuture, PyHandle, PyLoop, PyTask } from './asyncio/objects';
import { prepare, visitRefs } from './state/copy.generated';
import { PyAsyncGenerator } from './vm/coroutines/asyncGenObjects';
import { enterCall } from './vm/call';
import { Ret, Status, type Frame, type ThreadState } from './vm/frame';
import { GenState, PyGenerator, PyList, type PyObject, type Slot, type Value } from './vm/object';
import { originOf } from './vm/coroutines/neverAwaited';
import { userFrame } from './vm/warnings';
import { PyWeakLink } from './vm/weakLink';
import type { World } from './world';

/** Puts an object on the list of those whose death is told. */
export function watch(w: World, future: PyFuture): void {
  if (future.watched) return;
  future.watched = true;
  const { process } = w;
  process.watched.push(future);
  if ((process.watched.length & 1023) === 0)
    process.watched = process.watched.filter(mayHaveToSpeak);
}

function mayHaveToSpeak(v: PyObject): boolean {
  if (v instanceof PyLoop) return !v.closed;
  if (!(v instanceof PyFuture)) return false;
  const speaks = v.logTraceback || (v instanceof PyTask && v.state === FutureState.pending);
  if (!speaks) v.watched = false;
  return speaks;
}

/** A coroutine was made: it is a suspect until it is started. */
export function coroutineMade(w: World, coroutine: PyGenerator): void {
  const { process } = w;
  process.coroutines.push(coroutine);
  const frame = userFrame(w);
  if (frame !== undefined) {
    coroutine.madeIn = frame.code;
    coroutine.madeAt = frame.pc >> 2;
  } else coroutine.madeBy = w.thread.calledFrom;
  const caller = w.thread.frames.at(-1)?.data;
  if (caller instanceof PyLoop && caller.current !== null) {
    const { origin, bySeq } = caller.current;
    coroutine.madeBy = origin === HandleNewOrigin.future ? -1 : bySeq;
  }
  const depth = originDepth(w);
  if (depth > 0) coroutine.origin = originOf(w, depth);
  w.suspects++;
  if ((process.coroutines.length & 1023) === 0)
    process.coroutines = process.coroutines.filter(neverStarted);
}

/** How many frames a coroutine made now remembers: what sys was told, or a running loop's debug mode. */
function originDepth(w: World): number {
  const loop = w.thread.runningLoop;
  const ofDebug = loop instanceof PyLoop && loop.debugMode ? 10 : 0;
  return w.thread.originDepth > 0 ? w.thread.originDepth : ofDebug;
}

/** A coroutine that was dropped has been told of. */
export function forgetCoroutine(w: World, coroutine: Value): void {
  w.process.coroutines = w.process.coroutines.filter((v) => v !== coroutine);
}

function neverStarted(v: PyObject): boolean {
  return v instanceof PyGenerator && v.state === GenState.created && v.awaitedBy === null;
}

/**
 * At the end of an iteration: finds the dead among the suspects and pushes the frame that reports
 * them. Answers whether there is something to report.
 */
export function reapSuspects(w: World, t: ThreadState): boolean {
  const { process } = w;
  if (w.deathSkips > 0) {
    w.deathSkips--;
    return false;
  }
  process.coroutines = process.coroutines.filter(neverStarted);
  const suspects = process.coroutines.length + process.watched.filter(isSuspect).length;
  w.suspects = suspects;
  if (suspects === 0) return false;
  if (w.deathBackOff > 0 && w.deathBackOff % 2 === 0) {
    // Looked in vain before: skip this one.
    w.deathBackOff--;
    return false;
  }
  const { dead, marked } = findDead(w, false);
  if (dead.length === 0) {
    w.deathSkips = marked < MANY ? 0 : Math.floor(marked / PER_ITERATION);
    w.deathBackOff = Math.min(64, w.deathBackOff + 3);
    return false;
  }
  w.deathBackOff = 0;
  enterCall(w, t, w.prelude('report_dead'), [new PyList(dead)], null, Ret.native, 0);
  w.status = Status.none;
  return true;
}

function isSuspect(v: PyObject): boolean {
  return v instanceof PyFuture && v.logTraceback;
}

/**
 * Takes everything dead off the lists, in order of creation; `all`: also tasks and loops. Nothing is
 * marked if nobody could have died.
 */
export function takeDead(w: World, all: boolean): Value[] {
  return findDead(w, all).dead;
}

/** A machine of fewer objects is looked through whenever there is a suspect; of more, so many are paid for by an iteration. */
const MANY = 20_000;
const PER_ITERATION = 100;

/** As `takeDead`; with it, how many objects were marked. */
function findDead(w: World, all: boolean): { readonly dead: Value[]; readonly marked: number } {
  const { process } = w;
  let marked: ReadonlySet<object> | null = null;
  const isAlive = (v: object): boolean => (marked ??= reachable(w)).has(v);
  const dead: Value[] = [];
  const keep = (v: PyObject): boolean => {
    if (!mayHaveToSpeak(v)) return false;
    if ((!all && !isSuspect(v)) || isAlive(v)) return true;
    dead.push(v);
    if (v instanceof PyFuture) tellDeath(w, v);
    return false;
  };
  process.watched = process.watched.filter(keep);
  process.coroutines = process.coroutines.filter((v) => {
    if (!neverStarted(v)) return false;
    if (isAlive(v)) return true;
    dead.push(v);
    return false;
  });
  if (all) dead.push(...deadAsyncgens(w, isAlive), ...takeFinalizable(w, isAlive));
  return { dead, marked: (marked as ReadonlySet<object> | null)?.size ?? 0 };
}

function tellDeath({ recorder }: World, future: PyFuture): void {
  const { futureId, exception } = future;
  const loop = future.loop.id;
  const task = future instanceof PyTask ? future.taskId : 0;
  if (future.logTraceback || (future as Partial<PyTask>).logDestroyPending === true)
    futureForgotten(recorder, loop, futureId, task, intern(exception?.cls.name ?? ''));
  if (task > 0 && future.state === FutureState.pending) taskGone(recorder, loop, task);
}

/** What a dead object does without Python code; true if Python has to report it. */
export function bury(w: World, v: Value): boolean {
  if (v instanceof PyTask && v.state === FutureState.pending) return v.logDestroyPending;
  if (v instanceof PyLoop) {
    if (v.threadIdent !== null) forgetLoop(w, v);
    else if (!v.closed) closeLoop(w, v, true);
    return false;
  }
  return true;
}

/** A generator with something to do when it is closed, which nobody can reach any more. */
export function isDropped(w: World, v: Slot): boolean {
  return (
    v instanceof PyGenerator &&
    v.state === GenState.suspended &&
    v.code.exceptionTable.length > 0 &&
    !reachable(w).has(v)
  );
}

/** Every object that the running process can still reach. */
export function reachable(w: World, root?: Value): Set<object> {
  return markFrom((push) => {
    markRoots(w, push);
    push(root);
  });
}

/** Every object that one can reach; that is among them only if it is part of a cycle. */
export function heldBy(v: object): Set<object> {
  return markFrom((push) => {
    prepare();
    markFields(v, push);
  });
}

function markFrom(start: (push: (v: unknown) => void) => void): Set<object> {
  const seen = new Set<object>();
  const work: object[] = [];
  const push = (v: unknown): void => {
    if (typeof v !== 'object' || v === null || seen.has(v)) return;
    if ((v as PyObject).shared) return;
    seen.add(v);
    work.push(v);
  };
  start(push);
  while (work.length > 0) markFields(work.pop() as object, push);
  return seen;
}

/**
 * Does anything refer to a task that waits, but for itself, its loop, and what it waits for? Other
 * pending tasks count as roots.
 */
export function isHeld(w: World, task: PyTask): boolean {
  let held = false;
  const seen = new Set<unknown>([task.coro]);
  const work: object[] = [];
  const push = (v: unknown): void => {
    if (v === task) held = true;
    else if (typeof v === 'object' && v !== null && !seen.has(v) && !(v as PyObject).shared) {
      seen.add(v);
      work.push(v);
    }
  };
  const pushOther = (v: unknown): void => {
    if (v !== task) push(v);
  };
  markRoots(w, push);
  for (const v of w.process.watched)
    if (v instanceof PyTask && v.state === FutureState.pending) pushOther(v);
  while (!held && work.length > 0) {
    const obj = work.pop()!;
    const wakes =
      obj instanceof PyLoop ||
      (obj instanceof PyHandle && obj.callback === task) ||
      (obj instanceof PyFuture && obj.callbacks.includes(task));
    markFields(obj, wakes ? pushOther : push);
  }
  return held;
}

function markRoots(w: World, push: (v: unknown) => void): void {
  prepare();
  const { process } = w;
  push(process.modules);
  push(process.policy);
  for (const v of process.hooks.values()) push(v);
  for (const v of process.warned.values()) push(v);
  push(w.exc);
  for (const t of w.threads.values()) if (t.pid === process.pid) markThread(t, push);
}

function markFields(obj: object, push: (v: unknown) => void): void {
  if (obj instanceof PyGenerator) {
    push(obj.cls);
    push(obj.dict);
    if (obj instanceof PyAsyncGenerator) push(obj.finalizer);
    if (obj.frame !== null) markFrame(obj.frame, obj.regs, push, false);
    return;
  }
  // What it refers to it does not keep alive.
  if (obj instanceof PyWeakLink) return push(obj.owner);
  visitRefs(obj, push);
}

function markThread(t: ThreadState, push: (v: unknown) => void): void {
  push(t.object);
  push(t.runningLoop);
  push(t.context);
  const last = t.frames[t.frames.length - 1];
  for (const frame of t.frames) {
    markFrame(frame, frame.gen === null ? t.stack : frame.gen.regs, push, frame !== last);
    if (frame.gen !== null) push(frame.gen);
  }
}

/**
 * A frame's roots. The compiler says up to which register there is anything that is still wanted;
 * a call that is `under` way has handed its arguments on.
 */
function markFrame(
  frame: Frame,
  regs: readonly unknown[],
  push: (v: unknown) => void,
  under: boolean,
): void {
  push(frame.module);
  push(frame.ns);
  push(frame.handled);
  push(frame.data);
  push(frame.sent);
  if (frame.closure !== null) for (const cell of frame.closure) push(cell);
  if (frame.kind !== 0) return;
  const { unit, ops } = frame.code;
  const at = frame.pc >> 2;
  const end = unit.live[under && CALLS.has(ops[frame.pc]) ? at + 1 : at];
  for (let i = 0; i < end; i++) push(regs[frame.base + i]);
}

const CALLS: ReadonlySet<number> = new Set([Op.CALL, Op.CALLK, Op.CALLM, Op.CALLMK, Op.CALLEX]);
