/**
 * Stepping by the units of an event loop: to the next callback, or to the next turn.
 *
 * A callback in Python is entered: the step ends before its first statement. Where no Python
 * function begins (a native callback, or a task that goes on in the middle of a coroutine), it ends
 * before the loop makes the call.
 */

import { HandleKind, Phase, type PyHandle, type PyLoop, type PyTask } from '../asyncio/objects';
import type { ThreadState } from '../vm/frame';
import { GenState, PyFunction, PyGenerator, PyMethod, type Value } from '../vm/object';
import type { StopCause } from './stops';

export interface LoopPlan {
  readonly unit: 'callback' | 'iteration';
  /** Only the loop that runs in this thread counts; null for any. */
  readonly tid: number | null;
  /** Each loop's turn when the step began, by process and loop. */
  readonly turns: ReadonlyMap<PyLoop, number>;
  /** The Python callback that is being entered. */
  entering: { readonly handle: PyHandle; readonly tid: number } | null;
}

/**
 * Whether the step ends here: before a new function's first statement (`loop` null), or before a
 * loop's next step.
 */
export function endsLoopStep(
  plan: LoopPlan,
  t: ThreadState,
  loop: PyLoop | null,
): StopCause | null {
  const { entering } = plan;
  if (entering !== null && entering.tid === t.tid) {
    plan.entering = null;
    if (loop === null) return { kind: 'callback', handle: entering.handle };
  }
  if (loop === null || (plan.tid !== null && plan.tid !== t.tid)) return null;
  if (plan.unit === 'iteration') {
    const began = loop.phase === Phase.select && loop.iteration !== plan.turns.get(loop);
    return began ? { kind: 'iteration', loop } : null;
  }
  if (loop.phase !== Phase.call || loop.current === null) return null;
  if (!entersPython(loop.current)) return { kind: 'callback', handle: loop.current };
  plan.entering = { handle: loop.current, tid: t.tid };
  return null;
}

/** Whether running the handle begins a Python function. */
export function entersPython(handle: PyHandle): boolean {
  if (handle.kind === HandleKind.callback) return isPythonFunction(handle.callback);
  if (handle.kind !== HandleKind.taskStep) return false;
  const { coro } = handle.callback as PyTask;
  return coro instanceof PyGenerator && coro.state === GenState.created && handle.args.length === 0;
}

function isPythonFunction(callback: Value): boolean {
  if (callback instanceof PyMethod) return isPythonFunction(callback.func);
  // Calling a coroutine function or a generator function only makes an object.
  return callback instanceof PyFunction && !callback.code.isGenerator;
}
