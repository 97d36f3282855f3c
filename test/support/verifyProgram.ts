/** The checks of `loopscope verify` in tests: on source text, with a failure that can be read. */

import assert from 'node:assert/strict';
import { defaultSchedule, type Schedule, seededSchedule } from '../../src/engine/kernel/schedule';
import type { ProfileId } from '../../src/engine/profiles';
import { verifyProgram, type VerifyReport } from '../../src/engine/verify/verify';
import type { KindName } from '../../src/trace/table';
import { dedent, optionsOf, type RunSettings } from './check';

/** The profiles between which anything that the model shows differs. */
export const PROFILES_TO_VERIFY: readonly ProfileId[] = [
  '3.5.2',
  '3.5.3',
  '3.6',
  '3.12',
  '3.13',
  '3.14',
];

export interface VerifySettings extends RunSettings {
  readonly clones?: number;
  readonly every?: number;
  readonly breakEvent?: KindName;
}

/** Runs all checks on a program. */
export function verifySource(program: string, settings: VerifySettings = {}): VerifyReport {
  return verifyProgram({
    source: dedent(program),
    options: optionsOf(settings),
    makeSchedule: () => scheduleOf(settings),
    every: settings.every ?? null,
    breakEvent: settings.breakEvent ?? null,
    clones: settings.clones ?? 3,
  });
}

/** Runs all checks and fails with what differs. */
export function assertVerified(program: string, settings: VerifySettings = {}): VerifyReport {
  const report = verifySource(program, settings);
  const fold = report.foldMismatches.map(
    ({ seq, path, fold: left, snapshot }) =>
      `before event ${seq}: ${path}: fold ${JSON.stringify(left)}, machine ${JSON.stringify(snapshot)}`,
  );
  const clone = report.cloneMismatches.map((mismatch) => `clone: ${JSON.stringify(mismatch)}`);
  const replay = report.replayEqual ? [] : ['the replay differs'];
  assert.deepEqual([...fold.slice(0, 10), ...clone, ...replay], []);
  return report;
}

function scheduleOf({ seed }: VerifySettings): Schedule {
  return seed === undefined ? defaultSchedule() : seededSchedule(seed);
}
