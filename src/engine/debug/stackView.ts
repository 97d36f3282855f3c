/**
 * The stack of a thread as a person wants to see it, innermost first: Python frames, the functions
 * of the event loop under the names they have in CPython, a label where the loop runs a handle, and
 * below everything the coroutines that wait for this task, under labels of their own.
 */

import {
  HandleKind,
  Phase,
  PyFuture,
  PyTask,
  type PyHandle,
  type PyLoop,
} from '../asyncio/objects';
import { callableName } from '../asyncio/handles';
import { CodeOrigin, type Code } from '../vm/codeObject';
import type { Frame, ThreadState } from '../vm/frame';
import { delegateOf } from '../vm/coroutines/generators';
import { GenState, PyGenerator, type Value } from '../vm/object';
import type { World } from '../world';

export type StackEntry =
  | {
      readonly kind: 'python';
      /** Tells the same frame in the next stop: where it is counted from the outermost one. */
      readonly key: string;
      readonly name: string;
      readonly frame: Frame;
      readonly origin: number;
      /** Instruction at which the frame is. */
      readonly at: number;
    }
  | {
      readonly kind: 'native';
      readonly key: string;
      readonly name: string;
      readonly file: string;
      readonly loop: PyLoop;
    }
  | { readonly kind: 'label'; readonly key: string; readonly name: string };

const BASE_EVENTS = 'asyncio/base_events.py';
const SELECTORS = 'selectors.py';
/** A chain of tasks that wait for each other is shown so far. */
const MAX_WAITING_TASKS = 50;

export function stackOf(t: ThreadState): readonly StackEntry[] {
  const entries: StackEntry[] = [];
  let innermostTask: PyTask | null = null;
  for (let depth = t.frames.length - 1; depth >= 0; depth--) {
    const frame = t.frames[depth];
    const key = String(depth);
    if (frame.kind === 0) {
      if (isShown(frame.code)) entries.push(pythonEntry(frame, key));
      continue;
    }
    const loop = frame.data as PyLoop;
    innermostTask ??= taskOf(loop.current);
    pushLoop(entries, loop, key);
  }
  if (innermostTask !== null) pushWaiting(entries, innermostTask);
  return entries;
}

/** The prelude stands for native code. */
function isShown(code: Code): boolean {
  return code.origin === CodeOrigin.user || code.origin === CodeOrigin.library;
}

function pythonEntry(frame: Frame, key: string): StackEntry {
  const { code, pc } = frame;
  return { kind: 'python', key, name: code.qualname, frame, origin: code.origin, at: pc >> 2 };
}

/** A running loop: what it calls, the turn that calls it, and run_forever. */
function pushLoop(entries: StackEntry[], loop: PyLoop, key: string): void {
  const handle = loop.current;
  if (handle !== null) {
    const name = `handle #${handle.id} ${handleName(handle)}`;
    entries.push({ kind: 'label', key: `${key}h`, name });
    // A task that is about to go on where it waits.
    if (loop.phase === Phase.call) pushSuspended(entries, taskOf(handle), `${key}c`);
  }
  const native = { kind: 'native', file: BASE_EVENTS, loop } as const;
  if (loop.phase === Phase.select) {
    const select = { kind: 'native', file: SELECTORS, loop } as const;
    entries.push({ ...select, key: `${key}s`, name: 'EpollSelector.select' });
  }
  if (loop.phase !== Phase.begin && loop.phase !== Phase.idle) {
    entries.push({ ...native, key: `${key}o`, name: 'BaseEventLoop._run_once' });
  }
  entries.push({ ...native, key: `${key}f`, name: 'BaseEventLoop.run_forever' });
}

/** The suspended coroutines of a task, the innermost first. */
function pushSuspended(entries: StackEntry[], task: PyTask | null, key: string): void {
  if (task === null) return;
  const chain: StackEntry[] = [];
  let coro: Value | undefined = task.coro;
  while (coro instanceof PyGenerator && coro.state === GenState.suspended && coro.frame !== null) {
    if (isShown(coro.code)) chain.push(pythonEntry(coro.frame, `${key}${chain.length}`));
    coro = delegateOf(coro);
  }
  entries.push(...chain.reverse());
}

/** The tasks that wait for this one, each under a label. */
function pushWaiting(entries: StackEntry[], task: PyTask): void {
  const seen = new Set([task]);
  let waiter = waiterOf(task);
  while (waiter !== null && !seen.has(waiter) && seen.size <= MAX_WAITING_TASKS) {
    seen.add(waiter);
    const key = `w${waiter.taskId}`;
    entries.push({ kind: 'label', key, name: `awaited by ${taskName(waiter)}` });
    pushSuspended(entries, waiter, key);
    waiter = waiterOf(waiter);
  }
}

/** The first task that is woken when the future is done; through the future of a gather() too. */
function waiterOf(future: PyFuture): PyTask | null {
  for (const callback of future.callbacks) if (callback instanceof PyTask) return callback;
  return null;
}

function taskOf(handle: PyHandle | null): PyTask | null {
  const callback = handle?.callback;
  return callback instanceof PyTask ? callback : null;
}

function taskName(task: PyTask): string {
  return task.name === '' ? 'a task' : task.name;
}

/** What a handle runs, as its event says it: `print()`, `Task-1`. */
export function handleName(handle: PyHandle): string {
  switch (handle.kind) {
    case HandleKind.readSelf:
      return '_read_from_self()';
    case HandleKind.taskStep:
    case HandleKind.taskWakeup:
      return taskName(handle.callback as PyTask);
    default:
      return callableName(handle.callback);
  }
}

/** The thread, or the running one if it has left its last function since; or any that shows something. */
export function shownThread({ threads, kernel }: World, tid = 0): number {
  const shows = (one: number): boolean => {
    const thread = threads.get(one);
    return thread !== undefined && stackOf(thread).length > 0;
  };
  return [tid, kernel.current.tid, ...threads.keys()].find(shows) ?? kernel.current.tid;
}
