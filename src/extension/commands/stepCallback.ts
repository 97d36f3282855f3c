/** Runs until the next handle of the selected thread's loop starts. */

import type { SessionTracker } from '../debug/sessionTracker';
import { step, threadArgument } from './step';

export async function stepCallback(tracker: SessionTracker): Promise<void> {
  await step(tracker, 'loopscope/stepCallback', threadArgument);
}
