/**
 * The search of an exploration, in parts that can be done side by side: each worker has one such
 * object, and searches one part after the other.
 */
import { tryLaunch } from '../engine/debug/tryLaunch';
import { forcedSchedule } from '../engine/kernel/schedule';
import type { EngineOptions } from '../engine/options';
import { Recorder } from '../trace/recorder';
import { TraceStore } from '../trace/store';
import { type HostMemory, Machine, type MachineSettings, type Moment } from './machine';
import type { FoundOutcome } from './outcomes';
import { PctPicker, type RandomPart, RandomSearch } from './random';
import type { ExplorationError, ExploreSettings } from './report';
import { divide, Findings, type Part, Search, type SearchSettings } from './search';

/** A part of the tree of choices, or some of the random schedules. */
export type SearchPart = Part | RandomPart;

/** What has been found so far, as data. */
export interface PartFindings {
  readonly schedules: number;
  readonly merged: number;
  readonly states: number;
  /** The memory was not enough for the search to go on. */
  readonly full: boolean;
  readonly outcomes: readonly FoundOutcome[];
  /** By the place of their outcome in the list. */
  readonly interleavings: readonly number[];
}

/** A program to be searched. */
export interface Searched {
  readonly source: string;
  readonly options: EngineOptions;
  readonly settings: ExploreSettings;
}

export class PartSearch {
  /** What is wrong with the program. */
  readonly error: ExplorationError | null = null;
  readonly #findings = new Findings();
  readonly #settings: ExploreSettings;
  readonly #picker = new PctPicker();
  #machine: Machine | null = null;
  #start: Moment | null = null;
  #search: Search | RandomSearch | null = null;

  constructor({ source, options, settings }: Searched, memory: HostMemory | null = null) {
    this.#settings = settings;
    const { random, granularity, reduce, late } = settings;
    const how =
      random === null
        ? { everywhere: reduce, late, memory }
        : { everywhere: false, late, memory, picker: this.#picker };
    const launched = launchMachine(source, options, granularity, how);
    if (launched instanceof Machine) {
      this.#machine = launched;
      this.#start = launched.keep();
    } else {
      this.error = launched;
    }
  }

  /** Begins a part; by default all there is. */
  begin(part: SearchPart = this.#whole): void {
    const machine = this.#machine;
    if (machine === null || this.#start === null) return;
    machine.goBack(this.#start);
    this.#search =
      'path' in part
        ? new Search(machine, this.#bounds, this.#findings, part)
        : new RandomSearch(machine, this.#picker, this.#settings.seed, part, this.#findings);
  }

  /** Divides what there is to do into about so many parts. */
  divide(wanted: number): readonly SearchPart[] {
    const { random } = this.#settings;
    if (this.#machine === null || this.#start === null) return [];
    if (random === null) {
      return divide(this.#machine, this.#start, this.#bounds, this.#findings, wanted);
    }
    const count = Math.ceil(random / wanted);
    return Array.from({ length: Math.ceil(random / count) }, (_, i) => ({
      first: i * count,
      count: Math.min(count, random - i * count),
    }));
  }

  /** Gives the memory back: there is no more to be searched. */
  end(): void {
    this.#machine = null;
    this.#start = null;
    this.#search = null;
  }

  /** The part that was begun is done. */
  get complete(): boolean {
    return this.#search?.complete ?? true;
  }

  /** Nothing is left to be done, or the memory is not enough for it. */
  get over(): boolean {
    return this.complete || this.#findings.full;
  }

  /** How much of the part is done, from 0 to 1. */
  get done(): number {
    return this.#search?.done ?? 1;
  }

  /** Schedules so far, complete or cut short. */
  get paths(): number {
    return this.#findings.schedules + this.#findings.merged;
  }

  step(): void {
    this.#search?.step();
  }

  get found(): PartFindings {
    const { schedules, merged, states, full, outcomes, interleavings } = this.#findings;
    return {
      schedules,
      merged,
      states,
      full,
      outcomes: outcomes.all,
      interleavings: this.#search?.interleavings ?? interleavings,
    };
  }

  get #whole(): SearchPart {
    const { random } = this.#settings;
    return random === null ? { path: [[]] } : { first: 0, count: random };
  }

  get #bounds(): SearchSettings {
    const { preemptions, reduce } = this.#settings;
    return { preemptions: preemptions ?? Infinity, reduce };
  }
}

/** A machine at the beginning of a program, or what is wrong with that. */
export function launchMachine(
  source: string,
  options: EngineOptions,
  granularity: ExploreSettings['granularity'],
  how: MachineSettings,
): Machine | ExplorationError {
  const store = new TraceStore();
  const schedule = forcedSchedule([], granularity, (how.late ?? 0) > 0);
  const launched = tryLaunch(source, options, schedule, new Recorder(store));
  if (launched.ok) return new Machine(launched.value, store, how);
  const { code, message, file, line, column } = launched.error;
  return { code, message, file, line, column: column + 1 };
}
