/** Where a frame stands, as a number that tells two stops in the same activation apart. */
import type { PyLoop } from '../asyncio/objects';
import type { Frame } from '../vm/frame';

/** The instruction of a Python frame; turn and phase of a loop, which makes each step of a turn once. */
export function placeOf(frame: Frame): number {
  if (frame.kind === 0) return frame.pc;
  const loop = frame.data as PyLoop;
  return loop.iteration * 16 + loop.phase;
}
