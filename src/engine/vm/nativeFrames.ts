/**
 * Native frames: explicit state machines on the frame stack, one per kind, so that natives which
 * call Python again and again (the event loop) hold their position in plain data.
 */
import { loopException, loopResult, stepLoop } from '../asyncio/loopFrame';
import type { World } from '../world';
import { Status, type Frame, type ThreadState } from './frame';
import type { PyException, Value } from './object';

export const FrameKind = { python: 0, loop: 1 } as const;

/** Makes the next step of the native frame on top. */
export function stepNative(w: World, t: ThreadState, frame: Frame): void {
  stepLoop(w, t, frame);
}

/**
 * Makes steps of the native frame on top as long as nothing else is on top and the budget lasts, which
 * `cost` was taken of for the first step; answers what is left of it.
 */
export function stepOn(
  w: World,
  t: ThreadState,
  frame: Frame,
  budget: number,
  cost: number,
): number {
  const { frames } = t;
  for (;;) {
    stepLoop(w, t, frame);
    const isOnTop = frames[frames.length - 1] === frame;
    if (!isOnTop || budget <= 0 || w.status !== Status.none || w.unwinding || w.halted)
      return budget;
    budget -= cost;
  }
}

/** A callable that the frame called has answered; false when that raised an exception. */
export function nativeResult(w: World, t: ThreadState, frame: Frame, _value: Value): boolean {
  return loopResult(w, t, frame);
}

/**
 * An exception reached the frame. True: it was dealt with and execution goes on. False: it
 * propagates (the frame has cleaned up and is to be popped).
 */
export function nativeException(w: World, t: ThreadState, frame: Frame, exc: PyException): boolean {
  return loopException(w, t, frame, exc);
}
