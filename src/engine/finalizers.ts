/**
 * Objects that do something when they die: instances with `__del__`, and suspended generators that are
 * in a `try` or `with`.
 *
 * CPython's reference counts tell at once. Here a look is taken where the last name of such an object
 * usually goes: behind `del`, behind `name = None`, when the function ends that made it or got it as a
 * result while one of its variables holds it, when a `for` over a generator is left early
 * (`Intrinsic.leftFor`), at gc.collect(), and at the end of the process. A look marks everything
 * reachable; once looks in vain have marked a lot, some occasions go by without one.
 */
import { heldBy, reachable } from './death';
import { CodeOrigin } from './vm/codeObject';
import { enterCall, isHidden } from './vm/call';
import { Ret, type Frame, type ThreadState } from './vm/frame';
import {
  GenState, PyGenerator, PyList, PyObject, type PyType, type Slot, type Value,
} from './vm/object'; // prettier-ignore
import type { World } from './world';

/** How many objects looks in vain may mark before occasions begin to go by, and how many go by at most. */
const PATIENCE = 1_000_000;
const LONGEST_WAIT = 256;

/** Does a class written in Python, or one of its bases, have `__del__`? */
export function hasFinalizer(cls: PyType): boolean {
  return cls.heap && cls.mro.some((c) => c.heap && c.attrs.has('__del__'));
}

/** An object was made that may have to be finalized. */
export function finalizableMade(w: World, obj: PyObject): void {
  const { process } = w;
  process.finalizable.push(obj);
  if ((process.finalizable.length & 1023) === 0)
    process.finalizable = process.finalizable.filter(hasWork);
  holdsNow(w.thread.frames.findLast((frame) => !isHidden(frame)));
}

/** A generator of the program was made; is there anything that closing it would run? */
export function generatorMade(w: World, gen: PyGenerator): void {
  const { code } = gen;
  if (code.exceptionTable.length > 0 && code.origin === CodeOrigin.user) finalizableMade(w, gen);
}

/** A frame may hold the last reference to such an object: its end is not to be passed over. */
function holdsNow(frame: Frame | undefined): void {
  if (frame?.ret === Ret.store) frame.ret = Ret.holding;
}

function hasWork(v: Value): boolean {
  return v instanceof PyGenerator ? v.state !== GenState.closed : true;
}

/** A generator that has not started runs nothing when it is closed. */
function runsCode(v: PyObject): boolean {
  return !(v instanceof PyGenerator) || v.state === GenState.suspended;
}

function isFinalizable(w: World, v: Slot): v is PyObject {
  if (v instanceof PyGenerator)
    return v.state === GenState.suspended && v.code.exceptionTable.length > 0;
  return v instanceof PyObject && v.cls.finalizes && w.process.finalizable.includes(v);
}

/**
 * A frame has ended with `value`, which its caller has got: finalizes what only its variables held.
 * `regs` are its registers from `base` on.
 */
export function frameEnded(
  w: World,
  t: ThreadState,
  frame: Frame,
  regs: readonly Slot[],
  base: number,
  value: Value,
): void {
  const caller = t.frames.at(-1);
  if (isFinalizable(w, value)) holdsNow(caller);
  const count = frame.code.unit.locals.length;
  let holds = false;
  for (let i = 0; i < count && !holds; i++) {
    const v = regs[base + i];
    holds = v !== value && isFinalizable(w, v);
  }
  if (!holds || caller?.kind !== 0) return;
  const dead = lookForDead(w, value);
  if (dead.length === 0) return;
  const { status } = w;
  enterCall(w, t, w.prelude('finalize_dead'), [new PyList(dead)], null, Ret.redo, 0);
  w.status = status;
}

/** Behind `del` and `name = None`: finalizes what nobody can reach any more; the intrinsic `nameGone`. */
export function nameGone(w: World): Slot {
  if (w.process.finalizable.length === 0) return null;
  const dead = lookForDead(w, undefined);
  return dead.length === 0 ? null : w.tail(w.prelude('finalize_dead'), [new PyList(dead)]);
}

/** The dead, those first that hold others; `root` is alive. */
function lookForDead(w: World, root: Slot): PyObject[] {
  const { process } = w;
  if (process.finalizerWait > 0) {
    process.finalizerWait--;
    return [];
  }
  const alive = reachable(w, root);
  const dead = freedAtOnce(deadAmong(w, (v) => alive.has(v)));
  process.finalizable = process.finalizable.filter((v) => !dead.includes(v));
  process.finalizerVain = dead.length > 0 ? 0 : process.finalizerVain + alive.size;
  process.finalizerWait = Math.min(LONGEST_WAIT, Math.floor(process.finalizerVain / PATIENCE));
  return dead;
}

/** Takes all the dead off the list, in order of creation. */
export function takeFinalizable(w: World, isAlive: (v: object) => boolean): PyObject[] {
  const dead = deadAmong(w, isAlive);
  w.process.finalizable = w.process.finalizable.filter(isAlive);
  return dead;
}

function deadAmong(w: World, isAlive: (v: object) => boolean): PyObject[] {
  return w.process.finalizable.filter((v) => !isAlive(v) && runsCode(v));
}

/**
 * Those among the dead that reference counts would find, an object before what only it held: what is
 * part of a cycle, or held by one, waits for gc.collect().
 */
function freedAtOnce(dead: readonly PyObject[]): PyObject[] {
  const held = new Map(dead.map((v) => [v, heldBy(v)]));
  const owners = (v: PyObject): PyObject[] => dead.filter((other) => held.get(other)!.has(v));
  const inCycle = (v: PyObject): boolean => held.get(v)!.has(v);
  return dead
    .filter((v) => !inCycle(v) && !owners(v).some(inCycle))
    .sort((x, y) => owners(x).length - owners(y).length);
}
