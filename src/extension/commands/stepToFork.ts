/** Runs until any process calls fork(). */

import type { SessionTracker } from '../debug/sessionTracker';
import { step } from './step';

export async function stepToFork(tracker: SessionTracker): Promise<void> {
  await step(tracker, 'loopscope/runToEvent', () => ({ kind: 'process.fork' }));
}
