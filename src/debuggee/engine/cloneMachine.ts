import { silentClone } from '../../engine/silentClone';
import type { World } from '../../engine/world';

/** A clone, and the way from the original's objects to its own. */
export interface ClonedMachine {
  readonly world: World;
  readonly copies: ReadonlyMap<object, object>;
}

export function cloneMachine(world: World): ClonedMachine {
  const copies = new Map<object, object>();
  return { world: silentClone(world, copies), copies };
}
