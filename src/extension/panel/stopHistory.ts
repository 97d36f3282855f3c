/**
 * Remembers the states at the last two stops, so that "since the last stop" means the same however
 * often the state is read in between. Pure.
 */

import type { Change } from '../../protocol/panelChanges';
import type { MachineState } from '../../protocol/state';
import { diffStates } from './diffStates';

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

  /** What differs in `state` from the last stop; null if there was none. */
  changesIn(state: MachineState, stopped: boolean): readonly Change[] | null {
    if (!stopped) return this.#last ? diffStates(this.#last, state) : null;
    if (this.#fresh) this.#before = this.#last;
    this.#fresh = false;
    this.#last = state;
    return this.#before ? diffStates(this.#before, state) : null;
  }
}
