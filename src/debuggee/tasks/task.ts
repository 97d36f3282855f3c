/**
 * Work on a program that takes long and that nobody debugs, done in a thread of its own so that
 * whoever asked for it stays responsive.
 */

import type { ExplorationProgress, ExploreSettings } from '../../explore/report';
import type { RunAttributes } from '../program';
import type { ComparisonResult, ExplorationResult } from '../../protocol/results';

/** Work of one of these kinds. */
export type Task = CompareTask | StoryTask | ExploreTask;

/** What every task is about. */
export interface ProgramTask {
  /** An absolute path. */
  readonly program: string;
  readonly how?: RunAttributes;
}

export interface CompareTask extends ProgramTask {
  readonly kind: 'compare';
  readonly profiles: readonly string[];
}

/** The story of a run as text, from the event `from` on. */
export interface StoryTask extends ProgramTask {
  readonly kind: 'story';
  readonly profile: string;
  readonly from: number;
}

export interface ExploreTask extends ProgramTask {
  readonly kind: 'explore';
  readonly profile: string;
  readonly settings: ExploreSettings;
}

/** Where two stories part, in the texts that the story tasks from these events on give. */
export interface StoryPlaces {
  readonly a: string;
  readonly b: string;
  readonly fromA: number;
  readonly fromB: number;
  /** From 0. */
  readonly lineA: number;
  readonly lineB: number;
}

export interface ComparisonAnswer {
  readonly result: ComparisonResult;
  /** Of all pairs that part. */
  readonly places: readonly StoryPlaces[];
}

/** What each kind of task gives. */
export interface Answers {
  readonly compare: ComparisonAnswer;
  readonly story: string;
  readonly explore: ExplorationResult;
}

export type TaskProgress =
  | {
      readonly kind: 'compare';
      readonly done: number;
      readonly of: number;
      readonly python: string;
    }
  | { readonly kind: 'explore'; readonly progress: ExplorationProgress; readonly seconds: number };

export type MessageFromTask =
  | { readonly type: 'progress'; readonly progress: TaskProgress }
  | { readonly type: 'done'; readonly answer: Answers[Task['kind']] }
  /** A sentence for the user. */
  | { readonly type: 'failed'; readonly message: string };

/** How a task tells of itself, and learns that it is not wanted any more. */
export interface TaskContext {
  progress(progress: TaskProgress): void;
  readonly signal: AbortSignal;
  /** The bundle that does parts of a search in threads of their own; none are started without it. */
  readonly bundle?: string;
}
