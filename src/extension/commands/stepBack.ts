/** Steps back to where a callback, or a turn of the loop, began last. */

import type { SessionTracker } from '../debug/sessionTracker';
import { step, threadArgument } from './step';

export async function stepBackCallback(tracker: SessionTracker): Promise<void> {
  await step(tracker, 'loopscope/stepBackCallback', threadArgument);
}

export async function stepBackIteration(tracker: SessionTracker): Promise<void> {
  await step(tracker, 'loopscope/stepBackIteration', threadArgument);
}
