import type { DebugHook } from '../debugHook';
import { type RunOutcome, runWorld } from '../run';
import type { World } from '../world';

export interface Approach {
  /** Is asked before each statement and native step where the moment may be; `always`: everywhere. */
  readonly hook: DebugHook;
  readonly always: boolean;
  /** The moment's number of steps. */
  readonly steps: number;
  /** The moment is between two slices, which end where they ended before: it cannot be missed. */
  readonly atRest: boolean;
}

/** Runs for about `budget` bytecodes towards a moment: fast as long as it cannot be missed, then exactly. */
export function runTowards(world: World, budget: number, approach: Approach): RunOutcome {
  const { hook, always, steps, atRest } = approach;
  const most = atRest ? Math.min(budget, Math.max(1, steps - world.steps)) : budget;
  world.debug = always ? hook : null;
  const outcome = runWorld(world, most, always || atRest ? Infinity : steps);
  if (outcome.kind !== 'budget' || !outcome.withheld) return outcome;
  world.debug = hook;
  return runWorld(world, 1);
}
