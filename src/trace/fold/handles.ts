/**
 * Where handles are, and when they are forgotten.
 *
 * A handle is in the model while it is somewhere: `uses` counts the places (its occurrences in ready
 * queues, timer heap, selector maps and hands). A handle that is created, or leaves the timer heap
 * because it is due, is nowhere until it is queued a moment later; meanwhile it waits as
 * `process.fresh`, or in `process.limbo` if another one comes in between.
 */

import { newHandle } from '../parts';
import type { HandleModel, LoopModel, ProcessModel, ThreadModel } from '../model';

/** How many unqueued handles are remembered, so that handles nobody ever queues cost no memory. */
const LIMBO_SIZE = 1024;

/** Takes note of a handle that is not queued yet. */
export function keepAside(process: ProcessModel, handle: HandleModel): void {
  const { fresh, limbo } = process;
  if (fresh !== null) {
    limbo.set(fresh.id, fresh);
    if (limbo.size > LIMBO_SIZE) {
      for (const oldest of limbo.keys()) {
        limbo.delete(oldest);
        break;
      }
    }
  }
  process.fresh = handle;
}

/** The handle is in one place more. */
export function addUse(process: ProcessModel, id: number): void {
  const { fresh } = process;
  if (fresh !== null && fresh.id === id) {
    process.fresh = null;
    fresh.uses = 1;
    process.handles.set(id, fresh);
    return;
  }
  const known = process.handles.get(id);
  if (known !== undefined) {
    known.uses++;
    return;
  }
  // A handle of which nothing was heard: the program was attached to after its creation.
  const handle = process.limbo.get(id) ?? newHandle(id, '?', '', 0, 'call_soon', 0, 0, 0);
  process.limbo.delete(id);
  handle.uses = 1;
  process.handles.set(id, handle);
}

/** The handle is in one place less; the last one forgets it. Returns it if it was known. */
export function dropUse(process: ProcessModel, id: number): HandleModel | undefined {
  const handle = process.handles.get(id);
  if (handle !== undefined && --handle.uses === 0) {
    process.handles.delete(id);
    // The handle of a signal is queued again whenever the signal comes.
    if (handle.origin === 'signal' && !handle.cancelled) process.limbo.set(id, handle);
  }
  return handle;
}

/** The handle, wherever it is. */
export function findHandle(process: ProcessModel, id: number): HandleModel | undefined {
  if (process.fresh !== null && process.fresh.id === id) return process.fresh;
  return process.handles.get(id) ?? process.limbo.get(id);
}

/** Empties the ready queue and the timer heap. */
export function dropQueues(process: ProcessModel, loop: LoopModel): void {
  for (const id of loop.ready) dropUse(process, id);
  for (const id of loop.timers.keys()) dropUse(process, id);
  loop.ready.clear();
  loop.timers.clear();
}

/** Empties the selector map. */
export function dropSelector(process: ProcessModel, loop: LoopModel): void {
  for (const { reader, writer } of loop.selector.values()) {
    dropUse(process, reader);
    dropUse(process, writer);
  }
  loop.selector.clear();
}

/** Counts the uses anew, for a forked process whose only thread is `thread`. */
export function recountUses(process: ProcessModel, thread: ThreadModel): void {
  const count = (id: number): void => {
    const handle = process.handles.get(id);
    if (handle !== undefined) handle.uses++;
  };
  for (const handle of process.handles.values()) handle.uses = 0;
  for (const loop of process.loops.values()) {
    for (const id of loop.ready) count(id);
    for (const id of loop.timers.keys()) count(id);
    for (const { reader, writer } of loop.selector.values()) {
      count(reader);
      count(writer);
    }
  }
  for (const hand of thread.hands) count(hand.handle);
  for (const handle of process.handles.values()) {
    if (handle.uses === 0) process.handles.delete(handle.id);
  }
}
