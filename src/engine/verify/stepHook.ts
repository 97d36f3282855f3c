/** A debug hook that counts the steps of a machine (statements and native steps) and stops at some. */
import type { DebugHook } from '../debugHook';
import type { World } from '../world';

export class StepHook implements DebugHook {
  readonly watchesSteps = true;
  readonly watchesInstructions = false;
  /** Steps so far. */
  count = 0;
  /** The number of the step before which the world is to stop next. */
  stopAt = Infinity;

  readonly #look: (w: World) => void;
  /** It stopped before this step; when the world goes on, the step is told of again. */
  #stopped = false;

  constructor(look: (w: World) => void = () => undefined) {
    this.#look = look;
  }

  beforeInstruction(): boolean {
    return false;
  }

  beforeStatement(w: World): boolean {
    return this.#step(w);
  }

  beforeNative(w: World): boolean {
    return this.#step(w);
  }

  beforeUnwind(w: World): boolean {
    return this.#step(w);
  }

  #step(w: World): boolean {
    if (this.#stopped) {
      this.#stopped = false;
      return false;
    }
    this.#look(w);
    this.#stopped = ++this.count >= this.stopAt;
    return this.#stopped;
  }
}
