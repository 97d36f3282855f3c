/** Timeouts that threads give to what they wait for. */
import type { World } from '../world';
import { asDouble } from '../vm/numbers';
import type { Slot } from '../vm/object';

/** A timeout argument in ns: -1 for none or forever; undefined after an error. */
export function timeoutNs(w: World, v: Slot): number | undefined {
  if (v === undefined || v === null) return -1;
  const seconds = asDouble(v);
  if (seconds === undefined) return w.raise('TypeError', 'timeout value must be a number');
  return Math.max(0, Math.round(seconds * 1e9));
}
