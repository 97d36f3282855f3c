/**
 * A moment in the run of a machine, by which it can be found again in a replay.
 *
 * Within one value of `World.steps` nothing is called and nothing loops, so together with the thread,
 * the depth of its stack and its place in the innermost frame it names a moment once.
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
  const at = { tid: t.tid, depth: t.frames.length, place: placeOf(w, frame) };
  return { steps: stepsNow(w, t), at };
}

/** Whether the world is at a position while its debug hook is asked about a frame. */
export function standsAt(position: Position, w: World, t: ThreadState, frame: Frame): boolean {
  const { steps, at } = position;
  if (steps !== stepsNow(w, t) || typeof at === 'string') return false;
  return at.tid === t.tid && at.depth === t.frames.length && at.place === placeOf(w, frame);
}

export function samePosition(a: Position, b: Position): boolean {
  if (a.steps !== b.steps) return false;
  if (typeof a.at === 'string' || typeof b.at === 'string') return a.at === b.at;
  return a.at.tid === b.at.tid && a.at.depth === b.at.depth && a.at.place === b.at.place;
}
