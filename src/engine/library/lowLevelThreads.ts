/** The native part of `_thread`: threads without a Thread object (Python: `python/_thread.py`). */
import { addThread, identFor } from '../launch';
import { siteOf } from '../sites';
import { simulateSignal } from '../kernel/signals';
import { createThread } from '../kernel/thread';
import type { World } from '../world';
import { enterCall } from '../vm/call';
import { makeFunction } from '../vm/define';
import { Ret, Status } from '../vm/frame';
import { T, type Slot, type Value } from '../vm/object';
import { packedSite } from '../vm/site';
import { hasTripped, runHandlers } from './signalDelivery';
import { getIdent, lockFactory, NO_THREAD, rlockFactory, UNNAMED } from './threading';

/** (function, args, kwargs): the identity of the thread that calls it. Nobody waits until it runs. */
const start = makeFunction('_start', 3, 3, (w, a, at) => {
  const tid = createThread(w.kernel, UNNAMED, true);
  if (tid < 0) return w.raise('RuntimeError', NO_THREAD);
  const ident = identFor(tid);
  const thread = addThread(w, tid, w.process.pid, ident);
  thread.calledFrom = packedSite(siteOf(w.thread));
  const main = w.prelude('low_level_thread');
  enterCall(w, thread, main, a.slice(at, at + 3) as Value[], null, Ret.thread, 0);
  w.status = Status.none;
  return ident;
});

/** (signal): its handler runs in the main thread as soon as that runs Python code. */
const interrupt = makeFunction('_interrupt', 1, 1, (w, a, at): Slot => {
  simulateSignal(w.kernel, Number(a[at]));
  return hasTripped(w) ? runHandlers(w) : null;
});

/** Threads of this process that start_new_thread() made and that still run. */
const count = makeFunction('_count', 0, 0, (w) => {
  const alive = [...w.threads.values()].filter((t) => t.pid === w.process.pid);
  return alive.length - 1;
});

/** What `import _lowLevelThreads` gives. */
export const lowLevelThreadNames: Readonly<Record<string, (w: World) => Value>> = {
  _start: () => start,
  _interrupt: () => interrupt,
  _count: () => count,
  _local: () => T['local'],
  allocate_lock: () => lockFactory,
  get_ident: () => getIdent,
  LockType: () => T['lock'],
  RLock: () => rlockFactory,
};
