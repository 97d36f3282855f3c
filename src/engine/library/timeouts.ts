/** Timeouts that threads give to what they wait for. */
import type { World } from '../world';
import { asDouble } from '../vm/numbers';
import { PyFloat, type Slot } from '../vm/object';

/** A timeout argument in ns: -1 for none or forever; undefined after an error. */
export function timeoutNs(w: World, v: Slot): number | undefined {
  if (v === undefined || v === null) return -1;
  const seconds = asDouble(v);
  if (seconds === undefined) return w.raise('TypeError', 'timeout value must be a number');
  return secondsNs(w, v, Math.max(0, seconds));
}

/** The nanoseconds of a timeout given as `v`; undefined, with OverflowError raised, beyond 64 bits. */
export function secondsNs(w: World, v: Slot, seconds: number): number | undefined {
  const ns = Math.round(seconds * 1e9);
  if (ns < 2 ** 63) return ns;
  const { wholeTimeoutOverflow, timeoutOverflow } = w.traits;
  return w.raise('OverflowError', v instanceof PyFloat ? timeoutOverflow : wholeTimeoutOverflow);
}
