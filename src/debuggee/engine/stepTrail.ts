/**
 * The steps that led here. Going back from where a step ended leads to where it began, whatever lay
 * between; from anywhere else nothing is known of steps.
 */

import { type Position, samePosition } from '../../engine/timeTravel/position';

interface Step {
  readonly from: Position;
  readonly to: Position;
}

/** So many steps are remembered. */
const LENGTH = 1000;

export class StepTrail {
  #steps: Step[] = [];
  #began: Position | null = null;

  /** A step begins here. */
  begin(from: Position): void {
    this.#began = from;
  }

  /**
   * The run that had begun with a step, or not, is over; `asStep`: it ended as that step should. From a
   * hazard at the end of a statement to the next one nothing is executed: that is no step to undo.
   */
  end(to: Position, asStep: boolean): void {
    const from = this.#began;
    if (from !== null && asStep && !samePosition(from, to)) this.#steps.push({ from, to });
    if (this.#steps.length > LENGTH) this.#steps.shift();
    this.#began = null;
  }

  /** Where the step that ended here began; null if none did. */
  undo(here: Position): Position | null {
    const last = this.#steps.pop();
    if (last !== undefined && samePosition(last.to, here)) return last.from;
    this.#steps = [];
    return null;
  }
}
