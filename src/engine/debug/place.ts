/** Where a frame stands, as a number that tells two stops in the same activation apart. */
import type { PyLoop } from '../asyncio/objects';
import type { Frame } from '../vm/frame';
import type { World } from '../world';

/**
 * The instruction of a Python frame; turn and phase of a loop, which makes each step of a turn once.
 * Negative where an exception has come to the frame.
 */
export function placeOf(w: World, frame: Frame): number {
  const place = frame.kind === 0 ? frame.pc : placeInLoop(frame.data as PyLoop);
  return w.unwinding ? -1 - place : place;
}

function placeInLoop(loop: PyLoop): number {
  return loop.iteration * 16 + loop.phase;
}
