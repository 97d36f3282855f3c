/** What a thread waits for, in the words of who wrote it. */
import type { KThread } from '../kernel/thread';
import { PyConcurrentFuture } from '../library/concurrentFuture';
import { PyEvent, PyLock, PyThread } from '../library/threadObjects';
import { CodeOrigin } from '../vm/codeObject';
import { registersOf } from '../vm/exceptions/completion';
import type { ThreadState } from '../vm/frame';
import { PyFunction, PyMethod, PyNative, type Slot, type Value } from '../vm/object';
import type { World } from '../world';
import {
  attributeOf,
  countOf,
  type HeldFrame,
  itemsOf,
  localOf,
  nameOf,
  waitingIn,
} from './frames';

/** A noun phrase: `threading.Event ready to be set`; null if the machine says it as well. */
export function waitOfThread(world: World, tid: number): string | null {
  const thread = world.threads.get(tid);
  const known = world.kernel.threads.get(tid);
  if (thread === undefined || known?.state !== 'blocked') return null;
  const frames = framesOf(thread);
  const { user, library } = waitingIn(frames);
  const object = atHand(thread, frames).find((one) => isWaitedFor(one, known));
  if (object instanceof PyConcurrentFuture) return workOf(world, object, nameOf(user, object));
  if (object === undefined) return null;
  for (const at of library) {
    const tell = CALLS[at.frame.code.qualname];
    if (tell !== undefined) return tell(world, at, nameOf(user, localOf(at, 'self')));
  }
  return object instanceof PyEvent ? `threading.Event${nameOf(user, object)} to be set` : null;
}

function framesOf(thread: ThreadState): readonly HeldFrame[] {
  return thread.frames.map((frame) => ({ frame, registers: registersOf(thread, frame) }));
}

/** What a thread may have called a method of: what is in its registers, and what it was made to call. */
function atHand({ stack, object }: ThreadState, frames: readonly HeldFrame[]): readonly Slot[] {
  const target = object instanceof PyThread ? object.target : null;
  const works = frames.flatMap((at) => (isWork(at) ? attributeOf(localOf(at, 'self'), 'fn') : []));
  return [...stack, target, ...works].map((one) => (one instanceof PyMethod ? one.self : one));
}

/** Not so of a lock that somebody has. */
function isWaitedFor(one: Slot, { waitOn, waitObject: id }: KThread): boolean {
  if (waitOn === 'event') return one instanceof PyEvent && one.id === id;
  if (waitOn !== 'condition') return false;
  return (one instanceof PyConcurrentFuture || one instanceof PyLock) && one.id === id;
}

/** What is waited for in functions of threading, queue and concurrent.futures, by their names. */
const CALLS: Readonly<Record<string, (world: World, at: HeldFrame, name: string) => string>> = {
  'Condition.wait': (_w, _at, name) => `a notify() of threading.Condition${name}`,
  'Semaphore.acquire': (_w, _at, name) => `a release() of threading.Semaphore${name}`,
  'Barrier.wait': (_w, at, name) =>
    `threading.Barrier${name}: ${countOf(at, '_count')} of ${countOf(at, '_parties')} threads have come`,
  'Queue.get': (_w, _at, name) => `an item in queue.Queue${name}, which a put() would bring`,
  'SimpleQueue.get': (_w, _at, name) =>
    `an item in queue.SimpleQueue${name}, which a put() would bring`,
  'Queue.put': (_w, _at, name) => `room in queue.Queue${name}, which a get() would make`,
  'Queue.join': (_w, at, name) =>
    `queue.Queue${name} to be worked off: items without task_done(): ${countOf(at, 'unfinished_tasks')}`,
  wait: (world, at) =>
    `concurrent.futures.wait() of ${pendingOf(world, localOf(at, 'fs')).join(', ')}`,
  _take: () => 'work that somebody submits to its executor',
};

function pendingOf(world: World, futures: Value | undefined): readonly string[] {
  return itemsOf(futures).flatMap((one) =>
    one instanceof PyConcurrentFuture && !one.isDone ? workOf(world, one) : [],
  );
}

/** A future of concurrent.futures: what completes it, and which thread does that. */
export function workOf(world: World, future: PyConcurrentFuture, name = ''): string {
  for (const thread of world.threads.values()) {
    for (const at of framesOf(thread)) {
      if (!isWork(at)) continue;
      const item = localOf(at, 'self');
      if (attributeOf(item, 'future') !== future) continue;
      const { name: runner } = world.kernel.threads.get(thread.tid) ?? {};
      return `${callText(attributeOf(item, 'fn'))} in an executor, which thread ${runner} runs`;
    }
  }
  return `the result of concurrent.futures.Future${name}, which a set_result() would bring`;
}

function isWork({ frame }: HeldFrame): boolean {
  return frame.kind === 0 && frame.code.qualname === '_WorkItem.run';
}

/** The function of the program that a call leads to: to_thread() and the like wrap it. */
function callText(callable: Slot): string {
  const func = callable instanceof PyMethod ? callable.func : callable;
  if (func instanceof PyNative) return `${func.native.qualname}()`;
  if (!(func instanceof PyFunction)) return 'a call';
  const wrapped = func.code.origin === CodeOrigin.user ? [] : (func.closure ?? []);
  const inner = wrapped.find(
    ({ value }) => value instanceof PyFunction || value instanceof PyMethod,
  );
  return inner === undefined ? `${func.qualname}()` : callText(inner.value);
}
