/**
 * The queues of a loop in the hands of a program: `loop._ready.clear()`, `loop._scheduled.pop()` and
 * the like are nobody's business but happen, above all in forked children. The trace tells of them as
 * of handles that leave and enter the queues, so that what follows is right.
 */
import { iterationBatch, readyPop, readyPush, timerPop, TimerPopReason, timerPush } from '../../trace/emit.generated'; // prettier-ignore
import type { World } from '../world';
import '../vm/builtins/dequeType';
import '../vm/builtins/listType';
import { PyDeque } from '../vm/deque';
import { PyList, PyNative, T, type PyType, type Slot, type Value } from '../vm/object';
import { tellHandle, toldTime } from './handles';
import { PyHandle, PyLoop } from './objects';

interface Queues {
  readonly ready: readonly PyHandle[];
  readonly timers: readonly PyHandle[];
}

function queuesOf({ ready, scheduled }: PyLoop): Queues {
  return { ready: handlesIn(ready.values()), timers: handlesIn(scheduled.items) };
}

function handlesIn(values: readonly Value[]): PyHandle[] {
  return values.filter((value): value is PyHandle => value instanceof PyHandle);
}

/** Tells what a method that the program called has changed. */
function tellChanges(w: World, loop: PyLoop, before: Queues): void {
  const now = queuesOf(loop);
  tellReady(w, loop, before.ready, now.ready);
  for (const handle of before.timers) {
    if (!now.timers.includes(handle)) timerPop(w.recorder, loop.id, handle.id, TimerPopReason.user);
  }
  for (const handle of now.timers) {
    if (before.timers.includes(handle)) continue;
    if (!now.ready.includes(handle) && loop.current !== handle) tellHandle(w, handle);
    timerPush(w.recorder, loop.id, handle.id, toldTime(handle), now.timers.length);
  }
}

/** What stays at the head of the ready queue stays; the rest is pushed anew and popped where it was. */
function tellReady(
  w: World,
  loop: PyLoop,
  before: readonly PyHandle[],
  now: readonly PyHandle[],
): void {
  let same = 0;
  while (same < before.length && same < now.length && before[same] === now[same]) same++;
  if (same === before.length && same === now.length) return;
  const { recorder } = w;
  for (let i = same; i < now.length; i++) {
    const handle = now[i];
    const known = before.includes(handle) || loop.scheduled.items.includes(handle);
    // Nobody knows a handle any more that has left its last queue.
    if (!known && loop.current !== handle) tellHandle(w, handle);
    readyPush(recorder, loop.id, handle.id, i + 1);
  }
  // Pushed first, so that what is only moved is not forgotten; a pop takes the first occurrence.
  for (const handle of before.slice(same)) readyPop(recorder, loop.id, handle.id, true);
  // A pop counts as one of the batch, which these were not.
  if (loop.todo > 0) iterationBatch(recorder, loop.id, loop.todo);
}

/** The loop whose ready queue or timer heap this is, if it is one. */
function loopWith(w: World, queue: Slot): PyLoop | undefined {
  if (queue instanceof PyDeque ? !queue.watched : !(queue instanceof PyList)) return undefined;
  return w.process.loops.find(
    (loop): loop is PyLoop =>
      loop instanceof PyLoop && (loop.ready === queue || loop.scheduled === queue),
  );
}

/** Makes a change to a list, which may be the timer heap of a loop. */
export function changing<T>(w: World, list: PyList, change: () => T): T {
  const loop = loopWith(w, list);
  if (loop === undefined) return change();
  const before = queuesOf(loop);
  const answer = change();
  tellChanges(w, loop, before);
  return answer;
}

/** Has methods of a type tell what they change. */
function watchMethods(type: PyType, names: readonly string[]): void {
  for (const name of names) {
    const { native } = type.attrs.get(name) as PyNative;
    const watching = (w: World, a: Slot[], at: number, n: number): Slot => {
      const loop = loopWith(w, a[at]);
      if (loop === undefined) return native.fn(w, a, at, n);
      const before = queuesOf(loop);
      const answer = native.fn(w, a, at, n);
      tellChanges(w, loop, before);
      return answer;
    };
    type.attrs.set(name, new PyNative({ ...native, fn: watching }));
  }
}

watchMethods(T['deque'], [
  'append', 'appendleft', 'extend', 'extendleft', 'pop', 'popleft', 'clear', 'reverse', 'rotate', 'remove', 'insert',
]); // prettier-ignore
// Not append and pop, which programs call too often to be slowed down for this.
watchMethods(T['list'], ['clear', 'remove', 'insert', 'extend', 'sort', 'reverse']);
