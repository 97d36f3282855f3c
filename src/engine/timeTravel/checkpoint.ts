/** A machine at one moment, kept to go back to. It is never run itself: a copy of it is woken. */
import { silentClone } from '../silentClone';
import { sizeOfWorld } from '../state/size';
import type { World } from '../world';
import type { Position } from './position';

export interface Checkpoint {
  readonly position: Position;
  /** The number of the next event there. */
  readonly seq: number;
  /** Bytes, roughly. */
  readonly bytes: number;
  readonly world: World;
  /** Where a change from outside was made just before it; null for none. A replay ends there. */
  readonly edited: Position | null;
}

/** The world as it is now, or, where its debug hook is asked, as it is at `position`. */
export function takeCheckpoint(
  world: World,
  position: Position,
  edited: Position | null = null,
): Checkpoint {
  const clone = silentClone(world);
  // Within a slice the world has not counted it yet.
  clone.steps = position.steps;
  return { position, seq: world.recorder.seq, bytes: sizeOfWorld(clone), world: clone, edited };
}

/** A copy of the checkpoint's world, ready to run. */
export function wake({ world }: Checkpoint): World {
  return silentClone(world);
}
