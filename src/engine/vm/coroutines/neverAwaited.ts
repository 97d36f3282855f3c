/** Coroutines that are made and dropped: where they were made, and the warning. */
import { taskNeverAwaited } from '../../../trace/emit.generated';
import { intern } from '../../../trace/symbols';
import type { World } from '../../world';
import { isHidden } from '../call';
import { CodeOrigin } from '../codeObject';
import { Ret, type ThreadState } from '../frame';
import { FrameKind } from '../nativeFrames';
import { PyTuple, type PyGenerator, type Slot, type Value } from '../object';
import { unpackedSite } from '../site';
import { currentPlace, noPlace, placeOfCode, warn, type WarningPlace } from '../warnings';

/**
 * Does the call that just made a coroutine stand alone as a statement of the program? Then nobody
 * has it.
 */
export function isDropped(t: ThreadState, ret: number): boolean {
  const frame = t.frames[t.frames.length - 1];
  if (ret !== Ret.store || frame?.kind !== 0 || frame.code.origin !== CodeOrigin.user) return false;
  return frame.code.unit.dropped.includes(frame.pc >> 2);
}

/** Frames of CPython for which a loop's one stands: run_forever, _run_once and Handle._run. */
const FRAMES_OF_LOOP = 3;

/**
 * (file, line, function) of the running frames, innermost first: the cr_origin of a coroutine that is
 * made here. Frames of loops are left out, but count towards the depth.
 */
export function originOf(w: World, depth: number): PyTuple {
  const { frames } = w.thread;
  const kept: Value[] = [];
  let left = depth;
  for (let i = frames.length - 1; i >= 0 && left > 0; i--) {
    const frame = frames[i];
    if (frame.kind === FrameKind.loop) left -= FRAMES_OF_LOOP;
    if (frame.kind !== 0 || isHidden(frame)) continue;
    const { code, pc } = frame;
    kept.push(new PyTuple([code.file, code.lineAt(pc >> 2), code.name]));
    left--;
  }
  return new PyTuple(kept);
}

const NOWHERE = { file: '', line: 0 } as const;

/** Warns of a coroutine; `text` says where it was made if that is known. Answers as `warn` does. */
export function warnNeverAwaited(w: World, coro: PyGenerator, text: string, now: boolean): Slot {
  const { qualname, madeIn, madeAt, madeBy } = coro;
  const { file, line } =
    madeIn === null ? (unpackedSite(madeBy) ?? NOWHERE) : placeOfCode(madeIn, madeAt);
  taskNeverAwaited(
    w.recorder,
    0,
    intern(qualname),
    intern(file),
    line,
    typeof madeBy === 'number' ? madeBy : 0,
  );
  return warn(w, 'RuntimeWarning', text, placeOf(w, coro, now), true);
}

function placeOf(w: World, { madeIn, madeAt }: PyGenerator, now: boolean): WarningPlace {
  if (now) return currentPlace(w);
  if (w.process.finalizing || madeIn === null) return noPlace(w);
  return placeOfCode(madeIn, madeAt);
}
