/**
 * Tells when a frame enters a line. The trail of a frame is where the exact interpreter last saw a
 * statement start in it; a new activation has none, even if its Frame object was used before.
 *
 * As in CPython, a line is entered when the statement before was on another line, or when the frame
 * jumped backwards: each turn of a one-line loop enters its line again.
 */

import { type Frame, NO_TRAIL, SAME_TRAIL } from '../vm/frame';

export { NO_TRAIL };

/** Notes that the frame is at a statement start; says whether it enters the line there. */
export function entersLine(frame: Frame): boolean {
  const { code, pc, trail } = frame;
  frame.trail = pc;
  if (trail === SAME_TRAIL) return false;
  if (trail === NO_TRAIL || pc <= trail) return true;
  return code.positions[pc] !== code.positions[trail];
}

/** The line at which a frame is, from 1; 0 in native code. */
export function lineOf(frame: Frame): number {
  return frame.code.positions[frame.pc];
}

/** Whether a frame is at the first statement of its function. */
export function isAtFirst({ code, pc }: Frame): boolean {
  return code.starts.findIndex((start) => start !== 0) * 4 === pc;
}
