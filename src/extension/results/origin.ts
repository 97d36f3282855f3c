/**
 * Where results come from: what is needed to act on them, as plain data, because it is kept with the
 * page while the window is reloaded.
 */

import type { RunAttributes } from '../../debuggee/program';
import type { StoryPlaces } from '../../debuggee/tasks/task';
import type { ExploreSettings } from '../../explore/report';
import type {
  ComparisonResult,
  ExplorationResult,
  KeptResult,
  ResultsMessage,
} from '../../protocol/results';
import type { ProgramRun } from '../runAttributes';

export interface ExplorationOrigin {
  /** The address of the file, as text. */
  readonly file: string;
  readonly run: ProgramRun;
  readonly settings: ExploreSettings;
}

export interface ComparisonOrigin {
  /** The address of the file, as text. */
  readonly file: string;
  readonly how: RunAttributes;
  /** Of all pairs that part. */
  readonly places: readonly StoryPlaces[];
}

type With<R, Origin> = R & { readonly origin: Origin };

export type KeptExploration = With<ExplorationResult, ExplorationOrigin>;
export type KeptComparison = With<ComparisonResult, ComparisonOrigin>;
export type ShownResult = KeptExploration | KeptComparison;

/** What the page asks for about its results. */
export type ResultsRequest = Exclude<ResultsMessage, { readonly type: 'ready' | 'hazard' }>;

/** The state of a page, if this version of the extension can act on it. */
export function shownResult(state: unknown): ShownResult | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { type, origin } = state as Partial<KeptResult>;
  const isKnown = type === 'exploration' || type === 'comparison';
  const isWhole = typeof origin === 'object' && origin !== null && 'file' in origin;
  return isKnown && isWhole ? (state as ShownResult) : undefined;
}
