/** A machine about to run a program, or why the program cannot be run, as a value. */

import { err, ok, type Result } from '../../base/result';
import { CompileError } from '../../compiler/compileError';
import type { Recorder } from '../../trace/recorder';
import type { Schedule } from '../kernel/schedule';
import { launchWorld } from '../launch';
import type { EngineOptions } from '../options';
import { DEFAULT_PROFILE, findProfile } from '../profiles';
import { syntaxErrorText } from '../syntaxErrors';
import { traitsOf } from '../traits';
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
  /** What CPython writes to stderr about a SyntaxError; empty for another problem. */
  readonly stderr: string;
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
    if (code !== 'syntax') return err({ code, message, file, line, column, stderr: '' });
    const traits = traitsOf(findProfile(options.profile)?.id ?? DEFAULT_PROFILE);
    const stderr = syntaxErrorText(error, traits);
    return err({ code, message: `${type}: ${message}`, file, line, column, stderr });
  }
}
