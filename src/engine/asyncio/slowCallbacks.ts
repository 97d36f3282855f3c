/** Debug mode: how long handles run, and the warning of slow ones (`base_events._run_once`). */
import { readClock } from '../kernel/clock';
import type { World } from '../world';
import { enterCall } from '../vm/call';
import { Ret, Status, type ThreadState } from '../vm/frame';
import { asDouble } from '../vm/numbers';
import { PyFloat } from '../vm/object';
import { taskOf } from './handles';
import type { PyLoop } from './objects';

/** `slow_callback_duration` of a loop that was told no other, in seconds. */
export const SLOW = new PyFloat(0.1);

/** The loop is about to run its current handle. */
export function beginTiming(w: World, loop: PyLoop): void {
  loop.timed = loop.current;
  loop.timedFrom = readClock(w.kernel);
}

/** The handle is over: if it was slow, calls what logs that, and answers true. */
export function tellSlow(w: World, t: ThreadState, loop: PyLoop): boolean {
  const handle = loop.timed;
  loop.timed = null;
  if (handle === null) return false;
  const seconds = (readClock(w.kernel) - loop.timedFrom) / 1e9;
  if (seconds < (asDouble(loop.slowCallbackDuration ?? SLOW) ?? Infinity)) return false;
  const args = [taskOf(handle) ?? handle, seconds.toFixed(3)];
  enterCall(w, t, w.prelude('tell_slow'), args, null, Ret.native, 0);
  w.status = Status.none;
  return true;
}
