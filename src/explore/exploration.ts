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
import { Machine, type Picker } from './machine';
import { badness, type FoundOutcome, type Observed, sortOutcomes } from './outcomes';
import { PctPicker, RandomSearch } from './random';
import type {
  ExplorationError,
  ExplorationProgress,
  ExplorationReport,
  ExploreSettings,
  OutcomeStory,
} from './report';
import { Search } from './search';
import { Shrinking } from './shrink';
import { tellStory } from './story';

/** So many bad outcomes get a story: each takes some runs of the program. */
const MOST_STORIES = 20;

export class Exploration {
  readonly #source: string;
  readonly #options: EngineOptions;
  readonly #settings: ExploreSettings;
  #error: ExplorationError | null = null;
  #search: Search | RandomSearch | null = null;
  #shrinking: Shrinking | null = null;
  readonly #stories = new Map<FoundOutcome, OutcomeStory>();
  #phase: ExplorationProgress['phase'] = 'search';

  /** Compiles the program; what is wrong with it is in the report. */
  constructor(source: string, options: EngineOptions, settings: ExploreSettings) {
    this.#source = source;
    this.#options = options;
    this.#settings = settings;
    const { random, seed, preemptions, reduce } = settings;
    if (random === null) {
      const machine = this.#launch({ everywhere: reduce });
      if (machine === null) return;
      this.#search = new Search(machine, { preemptions: preemptions ?? Infinity, reduce });
    } else {
      const picker = new PctPicker();
      const machine = this.#launch({ picker });
      if (machine !== null) this.#search = new RandomSearch(machine, picker, seed, random);
    }
  }

  /** Works for about so many segments of schedules; true once there is nothing left to do. */
  work(segments: number): boolean {
    for (let i = 0; i < segments && this.#phase !== 'done'; i++) this.#step();
    return this.#phase === 'done';
  }

  get progress(): ExplorationProgress {
    const search = this.#search;
    return {
      phase: this.#phase,
      schedules: search?.schedules ?? 0,
      merged: search?.merged ?? 0,
      states: search?.states ?? 0,
      outcomes: search?.outcomes.all.length ?? 0,
      done: this.#phase === 'search' ? (search?.done ?? 1) : 1,
    };
  }

  get report(): ExplorationReport {
    const { schedules, merged, states } = this.progress;
    const found = this.#search?.outcomes.all ?? [];
    const outcomes = found.map((one) => ({
      ...one,
      exitCode: one.exitCodes[0] ?? null,
      story: this.#stories.get(one) ?? null,
    }));
    return {
      schedules,
      merged,
      states,
      complete: this.#settings.random === null && this.#search?.complete === true,
      interleavings: found.reduce((sum, { interleavings }) => sum + interleavings, 0),
      outcomes: sortOutcomes(outcomes),
      error: this.#error ?? unusable(found),
    };
  }

  /** A machine at the beginning of the program; null if there is something wrong with that. */
  #launch(how: { everywhere?: boolean; picker?: Picker }): Machine | null {
    const store = new TraceStore();
    const schedule = forcedSchedule([], this.#settings.granularity);
    const launched = tryLaunch(this.#source, this.#options, schedule, new Recorder(store));
    if (launched.ok) return new Machine(launched.value, store, how);
    const { code, message, file, line, column } = launched.error;
    this.#error = { code, message, file, line, column: column + 1 };
    return null;
  }

  #step(): void {
    const search = this.#search;
    if (search === null) {
      this.#phase = 'done';
    } else if (this.#phase === 'search') {
      const paths = search.schedules + search.merged;
      if (search.complete || paths >= this.#settings.maxSchedules) this.#phase = 'shrink';
      else search.step();
    } else if (this.#phase === 'shrink') {
      this.#shrink(search);
    }
  }

  #shrink({ outcomes }: Search | RandomSearch): void {
    if (this.#shrinking === null) {
      const machine = this.#launch({ everywhere: true });
      if (machine !== null) this.#shrinking = new Shrinking(machine, outcomes);
    }
    if (this.#shrinking?.done === false) return this.#shrinking.step();
    const next = outcomes.all.find((one) => badness(one) > 0 && !this.#stories.has(one));
    if (next === undefined || this.#stories.size >= MOST_STORIES) this.#phase = 'done';
    else this.#stories.set(next, this.#tell(next, outcomes.all));
  }

  #tell(outcome: FoundOutcome, all: readonly FoundOutcome[]): OutcomeStory {
    const [best] = [...all].sort(
      (a, b) => badness(a) - badness(b) || a.preemptions - b.preemptions,
    );
    const good = badness(best) < badness(outcome) ? best.schedule : null;
    const program = { source: this.#source, options: this.#options };
    return tellStory(program, outcome.schedule, good);
  }
}

/** Why no schedule could be run to its end. */
function unusable(outcomes: readonly Observed[]): ExplorationError | null {
  return outcomes.every(({ outcome }) => outcome === 'error') ? (outcomes[0]?.error ?? null) : null;
}
