/** What a search over schedules is asked for and what it finds: plain data, sent between threads and shown. */

/** Where threads can be switched: at operations that others notice, or before every line as well. */
export type Granularity = 'sync' | 'line';

export interface ExploreSettings {
  readonly granularity: Granularity;
  /** At most so often a thread that could go on is interrupted; null: any number of times. */
  readonly preemptions: number | null;
  /** At most so often a deadline passes although a thread could go on. */
  readonly late: number;
  /** So many random schedules (PCT) instead of all of them; null: all. */
  readonly random: number | null;
  /** What random schedules are drawn from. */
  readonly seed: number;
  /** The search ends after so many complete schedules. */
  readonly maxSchedules: number;
  /**
   * Schedules that come to a state in which one has been before are cut short, since what follows is
   * known. False runs each of them to its end: for comparison.
   */
  readonly reduce: boolean;
}

export const DEFAULT_SETTINGS: ExploreSettings = {
  granularity: 'sync',
  preemptions: null,
  late: 0,
  random: null,
  seed: 0,
  maxSchedules: 1_000_000,
  reduce: true,
};

/** How a schedule ends; `error`: the engine does not support what the program does then. */
export type OutcomeKind = 'exit' | 'hang' | 'limit' | 'error';

/** All schedules that cannot be told apart from outside, and one of them. */
export interface ScheduleOutcome {
  /** How many schedules that were run to their end had it. */
  readonly count: number;
  /** How many interleavings these stand for, with those that were cut short; see `ExplorationReport`. */
  readonly interleavings: number;
  readonly outcome: OutcomeKind;
  /** The root process's; null if it has not exited. */
  readonly exitCode: number | null;
  /** Of all processes, in order of birth; null for one that has not exited. */
  readonly exitCodes: readonly (number | null)[];
  readonly stdout: string;
  /** The types of the exceptions that nobody caught, sorted, joined by `, `; empty for none. */
  readonly exception: string;
  /** The ids of the hazards, sorted. */
  readonly hazards: readonly string[];
  /** What the engine does not support, if that ended it. */
  readonly error: ExplorationError | null;
  /** The token of the schedule with the fewest preemptions that was found: `run --schedule` replays it. */
  readonly schedule: string;
  /** How often that schedule interrupts a thread that could have gone on. */
  readonly preemptions: number;
  /** What makes the difference, if this outcome is a failure and another is none; see `conflict.ts`. */
  readonly story: OutcomeStory | null;
}

/** Why a schedule fails, in words. */
export interface OutcomeStory {
  /** `Thread-1 computed the timeout of loop 1 before MainThread appended to its ready queue`. */
  readonly conflict: string;
  /** The two operations of the conflict, in the order that fails; null if it lies in the program's own data. */
  readonly events: readonly [StoryEvent, StoryEvent] | null;
  /** Where the schedule interrupts threads, in order. */
  readonly switches: readonly StorySwitch[];
}

export interface StoryEvent {
  /** In the trace of the outcome's schedule. */
  readonly seq: number;
  readonly thread: string;
  readonly what: string;
  readonly file: string;
  /** From 1; 0 if no line of the program was being executed. */
  readonly line: number;
}

/** A thread is interrupted, and another one runs. */
export interface StorySwitch {
  /** The number of the first event after it. */
  readonly seq: number;
  readonly from: string;
  readonly to: string;
  /** The line that the interrupted thread was about to execute; 0 if it was in none of the program. */
  readonly file: string;
  readonly line: number;
}

/** How far a search is; cheap enough to ask for often. */
export interface ExplorationProgress {
  readonly phase: 'search' | 'shrink' | 'done';
  readonly schedules: number;
  /** Schedules cut short because they came to a state seen before. */
  readonly merged: number;
  /** Different states in which threads were chosen. */
  readonly states: number;
  readonly outcomes: number;
  /** How much of the search is done, from 0 to 1: an estimate, which never shrinks. */
  readonly done: number;
}

export interface ExplorationReport {
  /** Schedules that were run to their end. */
  readonly schedules: number;
  /** Nothing is left to be tried, within the bound of preemptions if there is one. */
  readonly complete: boolean;
  /** What the search has to remember filled the memory, which ended it. */
  readonly full: boolean;
  readonly merged: number;
  readonly states: number;
  /**
   * How many schedules there are all in all, had none been cut short (a plain count; above 2^53 it is
   * rounded). Of a search that ended early, those that were covered.
   */
  readonly interleavings: number;
  /** Failures first, then by their interleavings. */
  readonly outcomes: readonly ScheduleOutcome[];
  /** Why the program cannot be explored at all. */
  readonly error: ExplorationError | null;
}

export interface ExplorationError {
  readonly code: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Of a search that has not begun. */
export const EMPTY_REPORT: ExplorationReport = {
  schedules: 0,
  complete: false,
  full: false,
  merged: 0,
  states: 0,
  interleavings: 0,
  outcomes: [],
  error: null,
};
