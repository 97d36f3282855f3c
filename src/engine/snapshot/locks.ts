/** Locks that are held. */
import type { ProcessModel } from '../../trace/model';
import { tidForIdent } from '../launch';
import { PyLock } from '../library/threadObjects';
import { type ProcessView, tidOf } from './processView';

/** What holds a lock in a forked child if another thread of the parent held it at the fork. */
const NOBODY = -1;

export function addLocks(view: ProcessView, model: ProcessModel): void {
  for (const lock of view.state.held) {
    if (!(lock instanceof PyLock)) continue;
    const { id, reentrant, holder } = lock;
    model.locks.set(id, {
      id,
      type: reentrant ? 'RLock' : 'Lock',
      holder: holderOf(view, holder),
    });
  }
}

/** The thread that holds it, even if that has ended; a forked child has only the forking one. */
function holderOf(view: ProcessView, ident: number): number {
  const living = tidOf(view, ident);
  if (living !== 0) return living;
  const ended = tidForIdent(ident);
  return view.pidOf(ended) === view.kernel.pid ? ended : NOBODY;
}
