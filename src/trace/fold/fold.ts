/** What a fold is, and what several folds look up. */

import type { EventCursor } from '../cursor';
import type { FileModel, LoopModel, Model, ProcessModel } from '../model';
import type { KindName } from '../table';

/**
 * Changes the model as one kind of event says. `process` is the event's process.
 *
 * Folds never throw and never trust that what an event names exists: a live program may be attached
 * to in its middle, and a fold of a broken stream is how `loopscope verify --break-event` shows that
 * the check works.
 */
export type Fold = (model: Model, event: EventCursor, process: ProcessModel) => void;

/** The folds of some kinds. */
export type Folds<K extends KindName> = Readonly<Record<K, Fold>>;

/** For kinds that tell what happens and change nothing that lasts. */
export const foldNothing: Fold = () => undefined;

/** The loop that the event concerns. */
export function loopOf(process: ProcessModel, event: EventCursor): LoopModel | undefined {
  return process.loops.get(event.loop);
}

/** The open file description behind a descriptor of the process. */
export function fileOf(model: Model, process: ProcessModel, fd: number): FileModel | undefined {
  const ofd = process.fds.get(fd);
  return ofd === undefined ? undefined : model.files.get(ofd);
}
