/** What commands with results need. */

import type { ScenarioCatalog } from '../scenarios/catalog';
import type { ScenarioRuns } from '../scenarios/runs';
import type { Background } from './background';
import type { ShownResult } from './origin';
import type { StoryDocuments } from './storyDocuments';

export interface ResultServices {
  readonly catalog: ScenarioCatalog;
  readonly runs: ScenarioRuns;
  readonly background: Background;
  readonly stories: StoryDocuments;
  /** Opens the page of results. */
  show(result: ShownResult): void;
}
