/**
 * A moment in the run of a machine, by which it can be found again in a replay.
 *
 * Within one value of `World.steps` nothing is called and nothing loops, so together with the thread,
 * the depth of its stack, its place in the innermost frame and the next event it names a moment once.
 */
import { placeOf } from '../debug/place';
import type { Frame, ThreadState } from '../vm/frame';
import type { World } from '../world';

export interface Position {
  /** The bytecodes that were paid for before it, and the changes made from outside. */
  readonly steps: number;
  /** Before a statement or the step of a native frame; between two slices; or after the last one. */
  readonly at: Standing | 'rest' | 'end';
}

/** Before anything has run. */
export const START: Position = { steps: 0, at: 'rest' };

export interface Standing {
  readonly tid: number;
  /** The number of the next event: what has waited is executed again. */
  readonly seq: number;
  /** In the middle of a statement. */
  readonly within: boolean;
  /** Frames of the thread. */
  readonly depth: number;
  readonly place: number;
}

/** The steps of the world while the debug hook is asked: the slice has not been counted yet. */
export function stepsNow(w: World, t: ThreadState): number {
  return w.sliceEnd - t.quantum;
}

/** Where the world is while its debug hook is asked about a frame. */
export function standingAt(w: World, t: ThreadState, frame: Frame): Position {
  return { steps: stepsNow(w, t), at: standing(w, t, frame) };
}

/** The place of a thread in its innermost frame. */
export function standing(w: World, { tid, frames }: ThreadState, frame: Frame): Standing {
  const place = placeOf(w, frame);
  const isWhole = frame.kind !== 0 || place < 0 || frame.code.starts[place >> 2] !== 0;
  return { tid, depth: frames.length, place, seq: w.recorder.seq, within: !isWhole };
}

/** Whether the world is at a position while its debug hook is asked about a frame. */
export function standsAt(position: Position, w: World, t: ThreadState, frame: Frame): boolean {
  const { steps, at } = position;
  if (steps !== stepsNow(w, t) || typeof at === 'string' || at.tid !== t.tid) return false;
  return sameStanding(at, standing(w, t, frame));
}

/** Whether a run must be watched at every instruction so that it cannot miss a position. */
export function isWithin({ at }: Position): boolean {
  return typeof at === 'object' && at.within;
}

export function samePosition(a: Position, b: Position): boolean {
  if (a.steps !== b.steps) return false;
  if (typeof a.at === 'string' || typeof b.at === 'string') return a.at === b.at;
  return sameStanding(a.at, b.at);
}

function sameStanding(a: Standing, b: Standing): boolean {
  return a.tid === b.tid && a.depth === b.depth && a.place === b.place && a.seq === b.seq;
}
