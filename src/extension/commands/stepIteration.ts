/** Runs until the next turn of the selected thread's loop begins. */

import type { SessionTracker } from '../debug/sessionTracker';
import { step, threadArgument } from './step';

export async function stepIteration(tracker: SessionTracker): Promise<void> {
  await step(tracker, 'loopscope/stepIteration', threadArgument);
}
