/**
 * What tasks do that no other event of the trace shows, for the rules of src/hazards: a task that
 * nobody refers to, one that goes on after cancel(), one that gives way again and again for nothing.
 */
import { Op } from '../../compiler/opcodes';
import { taskDropped, taskSpin, taskSwallow } from '../../trace/emit.generated';
import { isHeld } from '../death';
import { hashInt, hashPart, hashRef } from '../state/hash';
import { CodeOrigin } from '../vm/codeObject';
import type { Frame } from '../vm/frame';
import { delegateOf } from '../vm/coroutines/generators';
import { PyAsyncGenStep } from '../vm/coroutines/asyncGenObjects';
import {
  PyGenerator,
  PyMethod,
  PyTuple,
  type PyException,
  type Slot,
  type Value,
} from '../vm/object';
import type { World } from '../world';
import { PyHandle, PyLoop, PyTask, type PyFuture } from './objects';

/** Functions through which the program's own code makes a task, between it and the native one. */
const MAKERS: ReadonlySet<string> = new Set(['create_task', '_make_task', 'ensure_future', 'task_of_factory', 'create_eager_task_factory.<locals>.factory']); // prettier-ignore

/** From how many bare yields in a row on a task is looked at, each time their number has doubled. */
const FIRST_LOOK = 1024;
/** A task that reaches more objects than this is not looked at: that would take longer than its steps. */
const MOST_OBJECTS = 10_000;

/**
 * A task was made: shall it be asked at its first wait who refers to it? That takes a walk over the
 * heap, so of those made at one line the first, second, third, fifth, ninth … are asked.
 */
export function noteMade(w: World, task: PyTask): void {
  const site = makingSite(w);
  if (site === '') return;
  const { taskSites } = w.process;
  const before = taskSites.get(site) ?? 0;
  if (before < 0) return;
  taskSites.set(site, before + 1);
  if ((before & (before - 1)) === 0) task.madeAt = site;
}

/** The line of the program that makes a task; '' if the library makes it for itself. */
function makingSite({ thread: { frames } }: World): string {
  for (let depth = frames.length - 1; depth >= 0; depth--) {
    const { kind, code, pc } = frames[depth];
    if (kind !== 0) return '';
    if (code.origin === CodeOrigin.user) return `${code.file}:${code.lineAt(pc >> 2)}`;
    if (!MAKERS.has(code.qualname)) return '';
  }
  return '';
}

/** An eager task is asked when it goes on: at its first wait its maker has not got it yet. */
export function noteStep(w: World, task: PyTask): void {
  if (task.eagerDone && task.madeAt !== '') askForHolders(w, task);
}

function askForHolders(w: World, task: PyTask): void {
  const site = task.madeAt;
  task.madeAt = '';
  if (isHeld(w, task)) return;
  w.process.taskSites.set(site, -1);
  taskDropped(w.recorder, task.loop.id, task.taskId);
}

/** The CancelledError of a cancel() call is about to be thrown into the task's coroutine. */
export function noteCancelArrives(task: PyTask, exc: PyException): void {
  if (task.cancels === task.cancelsMet) return;
  task.cancelsMet = task.cancels;
  task.cancelledAt = placesOf(task);
  task.arrived = exc;
  task.swallowed = false;
}

/** A handler of the program is left; normally, unless the exception is raised again next. */
export function noteHandled(w: World, frame: Frame): void {
  const task = w.thread.runningTask;
  if (!(task instanceof PyTask) || task.arrived === null || frame.handled !== task.arrived) return;
  const { ops, origin } = frame.code;
  if (origin === CodeOrigin.user && ops[frame.pc + 4] !== Op.RERAISE) task.swallowed = true;
}

/** The task has yielded; `on` is null for a bare yield. */
export function noteSuspended(w: World, task: PyTask, on: PyFuture | null): void {
  if (on === null) noteBareYield(w, task);
  else {
    task.bareYields = 0;
    if (task.madeAt !== '' && !task.eagerDone) askForHolders(w, task);
  }
  if (task.arrived !== null && !isHandling(task, task.arrived)) task.arrived = null;
  if (!task.swallowed || placesOf(task) !== task.cancelledAt) return;
  task.swallowed = false;
  if (task.cancelRequests > 0) taskSwallow(w.recorder, task.loop.id, task.taskId);
}

function noteBareYield(w: World, task: PyTask): void {
  const yields = ++task.bareYields;
  if (yields < FIRST_LOOK) return;
  if ((yields & (yields - 1)) === 0) task.looked = look(task);
  else if (((yields - 1) & (yields - 2)) === 0 && task.looked >= 0) {
    if (look(task) === task.looked) taskSpin(w.recorder, task.loop.id, task.taskId, yields);
  }
}

/** A callback is about to be scheduled by call_soon(), perhaps by itself. */
export function noteScheduled(loop: PyLoop, handle: PyHandle): void {
  const { current } = loop;
  if (current === null || !sameCallable(current.callback, handle.callback)) return;
  handle.spins = current.spins + 1;
  handle.looked = current.looked;
}

function sameCallable(a: Value, b: Value): boolean {
  if (a === b) return true;
  return a instanceof PyMethod && b instanceof PyMethod && a.self === b.self && a.func === b.func;
}

/** A handle is about to run: has anything changed since its callback began to schedule itself? */
export function noteRuns(handle: PyHandle): void {
  const { spins } = handle;
  if (spins < FIRST_LOOK) return;
  if ((spins & (spins - 1)) === 0) handle.looked = lookAt(handle);
  else if (((spins - 1) & (spins - 2)) === 0 && handle.looked >= 0)
    handle.spun = lookAt(handle) === handle.looked;
}

function lookAt({ callback, args }: PyHandle): number {
  return smallHash(new PyTuple([callback, ...args]));
}

function look(task: PyTask): number {
  return smallHash(task.coro as PyGenerator);
}

/**
 * What can be reached, in 30 bits; -1 if that is too much. A larger number would be a heap number to V8,
 * and the first one in a field has V8 throw away all code that it has optimized for objects with that field.
 */
function smallHash(root: object): number {
  const hash = hashPart(root, hashOwn, MOST_OBJECTS);
  return hash < 0 ? hash : hash & 0x3fffffff;
}

/** Loops and tasks change as time goes on, and that is no progress; of a coroutine only what is still wanted counts. */
function hashOwn(object: object): boolean {
  if (object instanceof PyLoop || object instanceof PyTask || object instanceof PyHandle)
    return true;
  if (!(object instanceof PyGenerator)) return false;
  const { frame, regs } = object;
  if (frame === null) return true;
  const at = frame.pc >> 2;
  const live = frame.code.unit.live[at];
  hashInt(at);
  hashRef(frame.module);
  for (const cell of frame.closure ?? []) hashRef(cell);
  for (let i = 0; i < live; i++) hashRef(regs[i]);
  return true;
}

/** The coroutines of a task that waits, the outermost first. */
export function* coroutinesOf(task: PyTask): Generator<PyGenerator> {
  let one: Slot = task.coro;
  while (one instanceof PyGenerator) {
    yield one;
    const next = delegateOf(one);
    one = next instanceof PyAsyncGenStep ? next.gen : next;
  }
}

/** Where the program's own coroutines of the task stand. */
function placesOf(task: PyTask): string {
  let places = '';
  for (const { frame, code } of coroutinesOf(task)) {
    if (frame !== null && code.origin === CodeOrigin.user)
      places += `${code.file}:${code.qualname}:${frame.pc};`;
  }
  return places;
}

function isHandling(task: PyTask, exc: PyException): boolean {
  for (const { frame } of coroutinesOf(task)) if (frame?.handled === exc) return true;
  return false;
}
