/** Clones of a machine that leave no trace: nobody records what happens in them. */

import { adoptRecorder } from '../../engine/kernel/kernel';
import { cloneWorld } from '../../engine/state/clone';
import type { World } from '../../engine/world';

/** A clone, and the way from the original's objects to its own. */
export interface ClonedMachine {
  readonly world: World;
  readonly copies: ReadonlyMap<object, object>;
}

export function cloneMachine(world: World): ClonedMachine {
  const copies = new Map<object, object>();
  const clone = cloneWorld(world, copies);
  adoptRecorder(clone.kernel, world.recorder.fork(null));
  clone.debug = null;
  clone.host = null;
  return { world: clone, copies };
}
