/** What conditions and log messages need from outside the machine: somebody who evaluates. */

import type { ThreadState } from '../vm/frame';
import type { Value } from '../vm/object';
import type { World } from '../world';
import type { LogPart } from './logTemplate';

/** What an exception is called in a condition about it. */
export const EXCEPTION_NAME = '__exception__';

/** What a condition is about. */
export interface ConditionSubject {
  /** What has the condition, such as `in line 5`; for the user, should the condition fail. */
  readonly what: string;
  /** What it can name besides the variables of the frame. */
  readonly values: ReadonlyMap<string, Value>;
}

/** Decides conditions and writes messages, outside the machine. */
export interface Judge {
  /** Whether a condition holds where the thread is. */
  holds(w: World, t: ThreadState, condition: string, subject: ConditionSubject): boolean;
  /** Writes the message of a log point that a thread has come to. */
  write(w: World, t: ThreadState, message: readonly LogPart[]): void;
  /** Whether the run should be interrupted, since judging has taken long. */
  takeBreak(): boolean;
}
