import { adoptRecorder } from './kernel/kernel';
import { cloneWorld } from './state/clone';
import type { World } from './world';

/**
 * A clone that records nothing, prints nothing and is watched by nobody; `copies` gets the way from
 * the original's objects to its own.
 */
export function silentClone(world: World, copies?: Map<object, object>): World {
  const clone = cloneWorld(world, copies);
  adoptRecorder(clone.kernel, world.recorder.fork(null));
  return clone;
}
