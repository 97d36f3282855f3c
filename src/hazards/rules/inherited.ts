/** What the rules about forks have in common: a loop that a child has copied from its parent. */

import type { TraceEvent } from '../../trace/event';
import type { LoopModel, Model, ProcessModel } from '../../trace/model';

export interface Inherited {
  readonly process: ProcessModel;
  readonly loop: LoopModel;
}

/** The loop of the event, if it is a copy whose original is alive and open. */
export function inheritedLoop({ pid, loop: id }: TraceEvent, model: Model): Inherited | null {
  const process = model.processes.get(pid);
  if (process === undefined || process.copyOf === 0) return null;
  const loop = process.loops.get(id ?? 0);
  if (loop === undefined || loop.copyOf === 0) return null;
  const parent = model.processes.get(loop.copyOf);
  const original = parent?.loops.get(loop.id);
  if (parent?.state !== 'running' || original === undefined) return null;
  return original.phase === 'closed' ? null : { process, loop };
}
