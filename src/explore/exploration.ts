/**
 * An exploration: a program whose schedules are searched, as an object that does its work in pieces.
 * It knows no clock and starts nothing by itself, so it runs anywhere: in a worker, in the command
 * line, in a test. Whoever has it calls `work` until that answers true, may look at `progress` in
 * between, and cancels by calling it no more; `report` answers what has been found so far at any time.
 *
 * To search with several workers, `divide` it first, have each part searched by a `PartSearch`, and
 * hand what they find back (`absorb`); `work` then does what remains.
 */
import type { EngineOptions } from '../engine/options';
import { type HostMemory, Machine } from './machine';
import { badness, type FoundOutcome, type Observed, Outcomes, sortOutcomes } from './outcomes';
import { launchMachine, type PartFindings, PartSearch, type SearchPart } from './partSearch';
import type {
  ExplorationError,
  ExplorationProgress,
  ExplorationReport,
  ExploreSettings,
  OutcomeStory,
} from './report';
import { Shrinking } from './shrink';
import { tellStory } from './story';

/** So many bad outcomes get a story: each takes some runs of the program. */
const MOST_STORIES = 20;

export class Exploration {
  readonly #source: string;
  readonly #options: EngineOptions;
  readonly #settings: ExploreSettings;
  readonly #memory: HostMemory | null;
  readonly #search: PartSearch;
  /** What has been found, once the search is over. */
  #found: Found | null = null;
  #divided = false;
  #shrinking: Shrinking | null = null;
  readonly #stories = new Map<FoundOutcome, OutcomeStory>();
  #phase: ExplorationProgress['phase'] = 'search';

  /** Compiles the program; what is wrong with it is in the report. */
  constructor(
    source: string,
    options: EngineOptions,
    settings: ExploreSettings,
    memory: HostMemory | null = null,
  ) {
    this.#source = source;
    this.#options = options;
    this.#settings = settings;
    this.#memory = memory;
    this.#search = new PartSearch({ source, options, settings }, memory);
    this.#search.begin();
  }

  /** Works for about so many segments of schedules; true once there is nothing left to do. */
  work(segments: number): boolean {
    for (let i = 0; i < segments && this.#phase !== 'done'; i++) this.#step();
    return this.#phase === 'done';
  }

  /** Divides the search into about so many parts, before any work. */
  divide(wanted: number): readonly SearchPart[] {
    this.#divided = true;
    return this.#search.divide(wanted);
  }

  /** Takes what workers have found in all parts; `complete`: each of them was searched to its end. */
  absorb(findings: readonly PartFindings[], complete: boolean): void {
    this.#found = combine([this.#search.found, ...findings], complete);
    this.#search.end();
    this.#phase = 'shrink';
  }

  get progress(): ExplorationProgress {
    const { schedules, merged, states } = this.#found ?? this.#search.found;
    const outcomes = this.#found?.outcomes.all ?? this.#search.found.outcomes;
    return {
      phase: this.#phase,
      schedules,
      merged,
      states,
      outcomes: outcomes.length,
      done: this.#phase === 'search' ? this.#search.done : 1,
    };
  }

  get report(): ExplorationReport {
    const found = this.#found ?? combine([this.#search.found], false);
    const { schedules, merged, states, full, interleavings } = found;
    const { all } = found.outcomes;
    const outcomes = all.map((one, i) => ({
      ...one,
      interleavings: interleavings[i] ?? 0,
      exitCode: one.exitCodes[0] ?? null,
      story: this.#stories.get(one) ?? null,
    }));
    return {
      schedules,
      merged,
      states,
      complete: this.#settings.random === null && found.complete,
      full,
      interleavings: Math.min(
        interleavings.reduce((sum, n) => sum + n, 0),
        Number.MAX_VALUE,
      ),
      outcomes: sortOutcomes(outcomes),
      error: this.#search.error ?? unusable(all),
    };
  }

  #step(): void {
    if (this.#search.error !== null) this.#phase = 'done';
    else if (this.#phase === 'search') this.#searchOn();
    else if (this.#phase === 'shrink') this.#explain(this.#found as Found);
  }

  #searchOn(): void {
    const search = this.#search;
    if (this.#divided) throw new Error('the exploration is divided: absorb what the parts find');
    if (!search.over && search.paths < this.#settings.maxSchedules) return search.step();
    this.#found = combine([search.found], search.complete);
    this.#search.end();
    this.#phase = 'shrink';
  }

  #explain({ outcomes }: Found): void {
    this.#shrinking ??= this.#shrink(outcomes);
    if (this.#shrinking?.done === false) return this.#shrinking.step();
    const next = outcomes.all.find((one) => badness(one) > 0 && !this.#stories.has(one));
    if (next === undefined || this.#stories.size >= MOST_STORIES) this.#phase = 'done';
    else this.#stories.set(next, this.#tell(next, outcomes.all));
  }

  #shrink(outcomes: Outcomes): Shrinking | null {
    const { granularity, late } = this.#settings;
    const how = { everywhere: true, late, memory: this.#memory };
    const machine = launchMachine(this.#source, this.#options, granularity, how);
    return machine instanceof Machine ? new Shrinking(machine, outcomes) : null;
  }

  #tell(outcome: FoundOutcome, all: readonly FoundOutcome[]): OutcomeStory {
    const [best] = [...all].sort(
      (a, b) => badness(a) - badness(b) || a.preemptions - b.preemptions,
    );
    const good = badness(best) < badness(outcome) ? best.schedule : null;
    const program = { source: this.#source, options: this.#options, memory: this.#memory };
    return tellStory(program, outcome.schedule, good);
  }
}

interface Found {
  readonly schedules: number;
  readonly merged: number;
  readonly states: number;
  readonly complete: boolean;
  readonly full: boolean;
  readonly outcomes: Outcomes;
  readonly interleavings: number[];
}

function combine(findings: readonly PartFindings[], complete: boolean): Found {
  const outcomes = new Outcomes();
  const interleavings: number[] = [];
  const sums = { schedules: 0, merged: 0, states: 0 };
  for (const one of findings) {
    sums.schedules += one.schedules;
    sums.merged += one.merged;
    sums.states += one.states;
    one.outcomes.forEach((outcome, i) => {
      const index = outcomes.take(outcome);
      interleavings[index] = (interleavings[index] ?? 0) + (one.interleavings[i] ?? 0);
    });
  }
  const full = findings.some((one) => one.full);
  return { ...sums, complete, full, outcomes, interleavings };
}

/** Why no schedule could be run to its end. */
function unusable(outcomes: readonly Observed[]): ExplorationError | null {
  return outcomes.every(({ outcome }) => outcome === 'error') ? (outcomes[0]?.error ?? null) : null;
}
