/**
 * Asynchronous generators that nobody can reach any more while they wait at a `yield`: their finalizer
 * closes them (PEP 525).
 *
 * CPython's reference counts tell at once. Here a look is taken when an `async for` is left early and
 * when a coroutine has ended, since that is where the last name of such a generator usually goes. A
 * look marks everything reachable; after looks in vain some ends of coroutines go by without one, up to
 * PATIENCE.
 */
import { reachable } from './death';
import { finalizeAsyncgen, suspendedAsyncgens } from './vm/coroutines/asyncGenerators';
import type { PyAsyncGenerator } from './vm/coroutines/asyncGenObjects';
import { enterCall } from './vm/call';
import { Ret, Status, type ThreadState } from './vm/frame';
import type { Slot } from './vm/object';
import type { World } from './world';

const PATIENCE = 4096;

/** A coroutine ended with `result`; the frame is gone, the result not delivered yet. */
export function coroutineEnded(w: World, t: ThreadState, result: Slot): void {
  const { process } = w;
  const suspended = suspendedAsyncgens(w);
  if (suspended.length === 0) return;
  if (process.asyncgenWait > 0) {
    process.asyncgenWait--;
    return;
  }
  if (buryAsyncgens(w, t, suspended, result)) {
    process.asyncgenPatience = 0;
    return;
  }
  process.asyncgenPatience = Math.min(PATIENCE, process.asyncgenPatience * 2 + 1);
  process.asyncgenWait = process.asyncgenPatience;
}

/** An `async for` is over, perhaps early. */
export function leftAsyncFor(w: World, t: ThreadState): void {
  const suspended = suspendedAsyncgens(w);
  if (suspended.length > 0) buryAsyncgens(w, t, suspended, undefined);
}

/** Has the dead among some generators finalized; were there any? `root` is reachable, too. */
function buryAsyncgens(
  w: World,
  t: ThreadState,
  suspended: readonly PyAsyncGenerator[],
  root: Slot,
): boolean {
  const alive = reachable(w, root);
  const dead = suspended.filter((gen) => !alive.has(gen));
  const { status } = w;
  for (const gen of dead) {
    if (!finalizeAsyncgen(w, gen)) continue;
    enterCall(w, t, w.prelude('asyncgen_finalize'), [gen.finalizer, gen], null, Ret.redo, 0);
    w.status = Status.none;
  }
  w.status = status;
  return dead.length > 0;
}

/** gc.collect(): the dead ones whose finalizer Python has to call. */
export function deadAsyncgens(
  w: World,
  isAlive: (gen: PyAsyncGenerator) => boolean,
): PyAsyncGenerator[] {
  const dead = suspendedAsyncgens(w).filter((gen) => !isAlive(gen));
  return dead.filter((gen) => finalizeAsyncgen(w, gen));
}
