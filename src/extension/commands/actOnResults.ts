/** What the buttons of a page of results do, also on a page from before the window was reloaded. */

import type { ResultsRequest, ShownResult } from '../results/origin';
import type { ResultServices } from '../results/services';
import { actOnComparison } from './compareProfiles';
import { actOnExploration } from './exploreSchedules';

export function actOnResults(
  services: ResultServices,
  shown: ShownResult,
  request: ResultsRequest,
): Promise<ShownResult | undefined> {
  return shown.type === 'exploration'
    ? actOnExploration(services, shown, request)
    : actOnComparison(services, shown, request);
}
