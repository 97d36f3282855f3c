/** Runs until any thread of any process sends a byte into a loop's self-pipe. */

import type { SessionTracker } from '../debug/sessionTracker';
import { step } from './step';

export async function stepToWakeup(tracker: SessionTracker): Promise<void> {
  await step(tracker, 'loopscope/runToEvent', () => ({ kind: 'selfPipe.write' }));
}
