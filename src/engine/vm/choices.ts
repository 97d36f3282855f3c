/**
 * Where an exploration may switch threads: asked by the exact interpreter before each instruction and
 * each step of a native frame. With one thread that can run and none that sleeps, nothing is to be
 * chosen.
 */
import { type Grain, isSearched } from '../kernel/schedule';
import type { World } from '../world';
import { type Code, CodeOrigin } from './codeObject';

/** A schedule that switches threads at the end of time slices only. */
export const COARSE = 'turn';

/** The grain of the world's schedule, as the interpreter needs it. */
export function grainOf(w: World): Grain {
  const { grain } = w.kernel.schedule;
  return grain === 'fine' || w.evaluating ? COARSE : grain;
}

/** Whether the running thread has done something that others can notice since threads were chosen. */
export function hasStirred(w: World): boolean {
  const { recorder } = w.kernel;
  if (recorder.stirs === w.stirsSeen) return false;
  if (isChoice(w)) return true;
  w.stirsSeen = recorder.stirs;
  return false;
}

/** Whether a statement of the program starts here and lines are choice points. */
export function isLineChoice(w: World, grain: Grain, code: Code, pc: number): boolean {
  const starts = grain === 'line' && code.starts[pc >> 2] !== 0 && code.origin === CodeOrigin.user;
  return starts && isChoice(w);
}

/** A sleeping thread may be due. */
function isChoice({ kernel }: World): boolean {
  const { runnable, sleepers, schedule } = kernel;
  return runnable.length > 1 || sleepers.length > 0 || schedule.chooser?.everywhere === true;
}

/** Whether an exploration has chosen threads right here, and nothing has happened since. */
export function hasJustChosen(w: World): boolean {
  const { recorder, schedule } = w.kernel;
  return isSearched(schedule) && recorder.stirs === w.stirsSeen;
}
