/**
 * Remembers the states at the last two stops, so that "since the last stop" means the same however
 * often the state is read in between. Pure.
 */

import type { Snapshot } from '../../protocol/panelMessages';
import type { MachineState } from '../../protocol/state';
import { diffStates } from './diffStates';

export type StateChanges = Pick<Snapshot, 'changes' | 'undone'>;

export class StopHistory {
  /** The state at the stop before the present one. */
  #before: MachineState | undefined;
  /** The state at the present stop, or at the last one while the program runs. */
  #last: MachineState | undefined;
  /** Whether the stop that began last has no state yet. */
  #fresh = false;

  /** Another session: nothing to compare with. */
  forget(): void {
    this.#before = undefined;
    this.#last = undefined;
    this.#fresh = false;
  }

  /** The program has stopped. */
  begin(): void {
    this.#fresh = true;
  }

  /** What differs in `state` from the last stop. */
  changesIn(state: MachineState, stopped: boolean): StateChanges {
    if (!stopped) return changesBetween(this.#last, state);
    if (this.#fresh) this.#before = this.#last;
    this.#fresh = false;
    this.#last = state;
    return changesBetween(this.#before, state);
  }
}

/** Nothing is said of the way from another branch: that has no order in time. */
function changesBetween(before: MachineState | undefined, now: MachineState): StateChanges {
  if (!before || before.branch !== now.branch) return { changes: null, undone: null };
  return {
    changes: diffStates(before, now),
    undone: now.seq < before.seq ? diffStates(now, before) : null,
  };
}
