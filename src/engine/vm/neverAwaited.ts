/** Coroutines that are made and dropped: where they were made, and the warning. */
import type { World } from '../world';
import { isHidden } from './call';
import { CodeOrigin } from './codeObject';
import { Ret, type ThreadState } from './frame';
import { PyTuple, type PyGenerator, type Slot } from './object';
import { currentPlace, noPlace, placeOfCode, warn, type WarningPlace } from './warnings';

/**
 * Does the call that just made a coroutine stand alone as a statement of the program? Then nobody
 * has it.
 */
export function isDropped(t: ThreadState, ret: number): boolean {
  const frame = t.frames[t.frames.length - 1];
  if (ret !== Ret.store || frame?.kind !== 0 || frame.code.origin !== CodeOrigin.user) return false;
  return frame.code.unit.dropped.includes(frame.pc >> 2);
}

/** cr_origin: (file, line, function) of the frames that made a coroutine, innermost first. */
export function originOf(w: World, depth: number): PyTuple {
  const frames = w.thread.frames.filter((f) => f.kind === 0 && !isHidden(f));
  const kept = frames.slice(-depth).reverse();
  return new PyTuple(
    kept.map(({ code, pc }) => new PyTuple([code.file, code.lineAt(pc >> 2), code.name])),
  );
}

/** Warns of a coroutine; `text` says where it was made if that is known. Answers as `warn` does. */
export function warnNeverAwaited(w: World, coro: PyGenerator, text: string, now: boolean): Slot {
  return warn(w, 'RuntimeWarning', text, placeOf(w, coro, now), true);
}

function placeOf(w: World, { madeIn, madeAt }: PyGenerator, now: boolean): WarningPlace {
  if (now) return currentPlace(w);
  if (w.process.finalizing || madeIn === null) return noPlace(w);
  return placeOfCode(madeIn, madeAt);
}
