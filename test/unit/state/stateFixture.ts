/** Small graphs of state for tests: a thread's `process` can be made to refer to anything. */

import type { KProcess } from '../../../src/engine/kernel/process';
import { KThread } from '../../../src/engine/kernel/thread';

/** A thread that refers to `object`. */
export function threadOf(object: object, tid = 1): KThread {
  return new KThread(tid, object as KProcess, 'T', false, false, 0);
}
