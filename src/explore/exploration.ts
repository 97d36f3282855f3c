/**
 * An exploration: a program whose schedules are searched, as an object that does its work in pieces.
 * It knows no clock and starts nothing by itself, so it runs anywhere: in a worker, in the command
 * line, in a test. Whoever has it calls `work` until that answers true, may look at `progress` in
 * between, and cancels by calling it no more; `report` answers what has been found so far at any time.
 */
import { tryLaunch } from '../engine/debug/tryLaunch';
import { forcedSchedule } from '../engine/kernel/schedule';
import type { EngineOptions } from '../engine/options';
import { Recorder } from '../trace/recorder';
import { TraceStore } from '../trace/store';
import { Machine, type Moment } from './machine';
import { type Observed, Outcomes, sortOutcomes } from './outcomes';
import { PctPicker } from './random';
import type {
  ExplorationError,
  ExplorationProgress,
  ExplorationReport,
  ExploreSettings,
} from './report';
import { preemptionsOf, Search } from './search';

export class Exploration {
  readonly #settings: ExploreSettings;
  #error: ExplorationError | null = null;
  #search: Search | null = null;
  #random: RandomSearch | null = null;

  /** Compiles the program; what is wrong with it is in the report. */
  constructor(source: string, options: EngineOptions, settings: ExploreSettings) {
    this.#settings = settings;
    const store = new TraceStore();
    const schedule = forcedSchedule([], settings.granularity);
    const launched = tryLaunch(source, options, schedule, new Recorder(store));
    if (!launched.ok) {
      const { code, message, file, line, column } = launched.error;
      this.#error = { code, message, file, line, column: column + 1 };
    } else if (settings.random !== null) {
      this.#random = new RandomSearch(launched.value, store, settings.seed, settings.random);
    } else {
      const { preemptions, reduce } = settings;
      const machine = new Machine(launched.value, store, { everywhere: reduce });
      this.#search = new Search(machine, { preemptions: preemptions ?? Infinity, reduce });
    }
  }

  /** Works for about so many segments of schedules; true once there is nothing left to do. */
  work(segments: number): boolean {
    const search = this.#search ?? this.#random;
    if (search === null) return true;
    for (let i = 0; i < segments; i++) {
      if (search.complete || search.schedules >= this.#settings.maxSchedules) return true;
      search.step();
    }
    return false;
  }

  get progress(): ExplorationProgress {
    const search = this.#search ?? this.#random;
    return {
      phase: search === null || search.complete ? 'done' : 'search',
      schedules: search?.schedules ?? 0,
      merged: search?.merged ?? 0,
      states: search?.states ?? 0,
      outcomes: search?.outcomes.all.length ?? 0,
      done: search?.done ?? 1,
    };
  }

  get report(): ExplorationReport {
    const { schedules, merged, states } = this.progress;
    const search = this.#search ?? this.#random;
    const outcomes = search?.outcomes.all ?? [];
    return {
      schedules,
      merged,
      states,
      complete: this.#search?.complete ?? false,
      interleavings: outcomes.reduce((sum, { interleavings }) => sum + interleavings, 0),
      outcomes: sortOutcomes(
        outcomes.map((one) => ({ ...one, exitCode: one.exitCodes[0] ?? null, story: null })),
      ),
      error: this.#error ?? unusable(outcomes),
    };
  }
}

/** Why no schedule could be run to its end. */
function unusable(outcomes: readonly Observed[]): ExplorationError | null {
  return outcomes.every(({ outcome }) => outcome === 'error') ? (outcomes[0]?.error ?? null) : null;
}

/** So many random schedules, each from the start of the program. */
class RandomSearch {
  readonly outcomes = new Outcomes();
  schedules = 0;
  readonly merged = 0;
  readonly states = 0;
  readonly #machine: Machine;
  readonly #picker = new PctPicker();
  readonly #start: Moment;
  readonly #seed: number;
  readonly #count: number;
  /** About how many choices a schedule has. */
  #length = 50;

  constructor(world: Machine['world'], store: TraceStore, seed: number, count: number) {
    this.#machine = new Machine(world, store, { picker: this.#picker });
    this.#start = this.#machine.keep();
    this.#seed = seed;
    this.#count = count;
  }

  get complete(): boolean {
    return this.schedules >= this.#count;
  }

  get done(): number {
    return this.schedules / this.#count;
  }

  /** Runs one schedule. */
  step(): void {
    const machine = this.#machine;
    machine.goBack(this.#start);
    this.#picker.begin(this.#seed, this.schedules, this.#length);
    let preemptions = 0;
    let choices = 0;
    for (;;) {
      const end = machine.run([]);
      preemptions += preemptionsOf(machine.choices);
      choices += machine.choices.length;
      if (end === 'choice') continue;
      const index = this.outcomes.add(machine, end, preemptions);
      this.outcomes.all[index].interleavings++;
      this.schedules++;
      this.#length = Math.max(this.#length, choices);
      return;
    }
  }
}
