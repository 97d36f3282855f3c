/** A machine about to run a program, or why the program cannot be run, as a value. */

import { err, ok, type Result } from '../../base/result';
import { CompileError } from '../../compiler/compileError';
import type { Recorder } from '../../trace/recorder';
import type { Schedule } from '../kernel/schedule';
import { launchWorld } from '../launch';
import type { EngineOptions } from '../options';
import type { World } from '../world';

export interface LaunchProblem {
  /** `syntax`, or what CompileError has. */
  readonly code: string;
  /** `SyntaxError: …`, or what the engine does not support. */
  readonly message: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 0, in UTF-16 units. */
  readonly column: number;
}

export function tryLaunch(
  source: string,
  options: EngineOptions,
  schedule: Schedule,
  recorder: Recorder,
): Result<World, LaunchProblem> {
  try {
    return ok(launchWorld(source, options, schedule, recorder));
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    const { code, type, message, file, line, column } = error;
    const text = code === 'syntax' ? `${type}: ${message}` : message;
    return err({ code, message: text, file, line, column });
  }
}
