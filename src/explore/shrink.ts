/**
 * Looks for the schedules with the fewest preemptions: searches with a bound of none, one, two and so
 * on, until each outcome that is bad has been found with as few as the bound, or the effort is spent.
 * What a bound finds first has no fewer: all smaller bounds have been searched to the end.
 */
import type { Machine, Moment } from './machine';
import { badness, type FoundOutcome, type Outcomes } from './outcomes';
import { Search } from './search';

/** The most segments of schedules for one outcome that is left, and the highest bound. */
const EFFORT = 20_000;
const HIGHEST = 6;

export class Shrinking {
  readonly #machine: Machine;
  readonly #start: Moment;
  readonly #outcomes: Outcomes;
  #bound = 0;
  #search: Search | null = null;
  #left: number;

  /** The machine stands at the beginning of the program. The outcomes get what is found. */
  constructor(machine: Machine, outcomes: Outcomes) {
    this.#machine = machine;
    this.#start = machine.keep();
    this.#outcomes = outcomes;
    this.#left = EFFORT * this.#wanted().length;
  }

  get done(): boolean {
    return (
      this.#left <= 0 ||
      this.#search?.findings.full === true ||
      this.#bound > HIGHEST ||
      this.#wanted().length === 0
    );
  }

  /** Runs one segment. */
  step(): void {
    if (this.#search === null) {
      this.#machine.goBack(this.#start);
      const settings = { preemptions: this.#bound, reduce: this.#machine.everywhere };
      this.#search = new Search(this.#machine, settings);
    }
    this.#left--;
    this.#search.step();
    if (!this.#search.complete) return;
    this.#take(this.#search.findings.outcomes.all);
    this.#search = null;
    this.#bound++;
  }

  /** The bad outcomes that may be there with fewer preemptions than are known. */
  #wanted(): FoundOutcome[] {
    return this.#outcomes.all.filter(
      (one) => badness(one) > 0 && one.preemptions > this.#bound && one.preemptions > 0,
    );
  }

  #take(found: readonly FoundOutcome[]): void {
    for (const one of found) {
      const index = this.#outcomes.indexOf(one);
      if (index === undefined) continue;
      const known = this.#outcomes.all[index];
      if (one.preemptions >= known.preemptions) continue;
      known.preemptions = one.preemptions;
      known.schedule = one.schedule;
    }
  }
}
