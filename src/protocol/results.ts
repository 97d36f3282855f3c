/**
 * What comparing versions and exploring schedules have found, as the page of results shows it, and
 * what that page asks for. Plain data: it is sent between threads and to the page.
 */

import { count, decoded, oneOf, record, text } from '../trace/decode';

export type RunEnd = 'exit' | 'hang' | 'limit' | 'error';

/** One version of a comparison. */
export interface ComparedVersion {
  readonly python: string;
  /** Versions with the same letter tell the same story, or write the same. */
  readonly story: string;
  readonly output: string;
  readonly outcome: RunEnd;
  /** The root process's; null if it has not exited. */
  readonly exitCode: number | null;
  readonly hazards: readonly string[];
  readonly events: number;
  /** Why the program cannot be run; empty if it can. */
  readonly problem: string;
}

/** A step of a thread: the number of its event, and what happens. */
export interface ToldStep {
  readonly seq: number;
  readonly text: string;
}

/** Where two versions part, as the steps of the thread that does so. */
export interface ShownParting {
  readonly a: string;
  readonly b: string;
  readonly thread: string;
  readonly pid: number;
  readonly beforeA: readonly ToldStep[];
  readonly beforeB: readonly ToldStep[];
  /** From the first step that differs on; empty if the thread does nothing more. */
  readonly afterA: readonly ToldStep[];
  readonly afterB: readonly ToldStep[];
  /** Where it first shows from outside; null for a side where nothing comes any more. */
  readonly seen: { readonly a: ToldStep | null; readonly b: ToldStep | null } | null;
}

export interface ComparisonResult {
  readonly type: 'comparison';
  readonly program: string;
  readonly versions: readonly ComparedVersion[];
  /** What was written, by letter. */
  readonly outputs: readonly { readonly name: string; readonly text: string }[];
  /** One for any two different stories. */
  readonly partings: readonly ShownParting[];
}

/** An outcome that a program can have. */
export interface ShownOutcome {
  readonly outcome: RunEnd;
  readonly exitCodes: readonly (number | null)[];
  readonly stdout: string;
  readonly exception: string;
  readonly hazards: readonly string[];
  /** Interleavings that have it. */
  readonly interleavings: number;
  /** How often its schedule interrupts a thread. */
  readonly preemptions: number;
  /** Why it fails, in words; empty where nothing is known. */
  readonly conflict: string;
  /** Where its schedule interrupts threads. */
  readonly switches: readonly {
    readonly from: string;
    readonly to: string;
    readonly file: string;
    readonly line: number;
  }[];
  /** Why the engine could not go on; empty if it could. */
  readonly problem: string;
  /** Replays it. */
  readonly schedule: string;
}

export interface ExplorationResult {
  readonly type: 'exploration';
  readonly program: string;
  readonly python: string;
  readonly granularity: 'sync' | 'line';
  /** At most so many preemptions; null for any number. */
  readonly preemptions: number | null;
  /** A slow machine: at most so many deadlines pass early in a schedule. */
  readonly late: number;
  /** The search ends after so many schedules. */
  readonly maxSchedules: number;
  /** So many random schedules instead of all; null for all. */
  readonly random: number | null;
  /** The worst first. */
  readonly outcomes: readonly ShownOutcome[];
  readonly schedules: number;
  readonly merged: number;
  readonly interleavings: number;
  readonly complete: boolean;
  /** What the search has to remember filled the memory, which ended it. */
  readonly full: boolean;
  /** The user stopped the search. */
  readonly cancelled: boolean;
  readonly seconds: number;
  /** Why the program cannot be explored at all; empty if it can. */
  readonly problem: string;
}

export type Result = ComparisonResult | ExplorationResult;

/**
 * What a page of results gets, and keeps as its state: VS Code hands that back when it opens the page
 * again in a window that was reloaded.
 */
export type KeptResult<Origin = unknown> = Result & {
  /** What the extension has to know to act on the results; the page does not look into it. */
  readonly origin?: Origin;
};

export type ResultsMessage =
  | { readonly type: 'ready' }
  /** Show the stories of two versions side by side. */
  | { readonly type: 'diff'; readonly a: string; readonly b: string }
  /** Debug the program as this version. */
  | { readonly type: 'debugVersion'; readonly python: string }
  /** Debug the schedule of the outcome of this number. */
  | { readonly type: 'debugOutcome'; readonly index: number }
  /** Show the page that explains a hazard. */
  | { readonly type: 'hazard'; readonly id: string }
  /** Do it all again. */
  | { readonly type: 'again' };

const decoders = {
  ready: record({ type: oneOf('ready') }),
  diff: record({ type: oneOf('diff'), a: text, b: text }),
  debugVersion: record({ type: oneOf('debugVersion'), python: text }),
  debugOutcome: record({ type: oneOf('debugOutcome'), index: count }),
  hazard: record({ type: oneOf('hazard'), id: text }),
  again: record({ type: oneOf('again') }),
};

const KINDS = Object.keys(decoders) as (keyof typeof decoders)[];

/** Checks a message from the page; undefined for anything else. */
export function decodeResultsMessage(value: unknown): ResultsMessage | undefined {
  const kind = decoded(record({ type: oneOf(...KINDS) }), value, 'message');
  if (!kind.ok) return undefined;
  const message = decoded<ResultsMessage>(decoders[kind.value.type], value, 'message');
  return message.ok ? message.value : undefined;
}
