/**
 * `verify`: completeness, cloning and replay of one program (invariants 1, 3 and 4). The program runs
 * several times; nothing it writes reaches anybody.
 */
import { Recorder } from '../../trace/recorder';
import { TraceStore } from '../../trace/store';
import type { KindName } from '../../trace/table';
import type { Schedule } from '../kernel/schedule';
import { launchWorld } from '../launch';
import type { EngineOptions } from '../options';
import { type RunOutcome, runToEnd } from '../run';
import {
  checkClones,
  type CloneMismatch,
  copyRun,
  drawSteps,
  type FinishedRun,
  type StartedRun,
} from './cloneCheck';
import { FoldCheck, type FoldMismatch } from './foldCheck';
import { firstDifferentEvent } from './sameTrace';
import { StepHook } from './stepHook';

/** Events kept in memory. */
const RING = 4_000_000;

export interface VerifyOptions {
  readonly source: string;
  readonly options: EngineOptions;
  makeSchedule(): Schedule;
  /** Compare fold and snapshot every so many events; null: after each event of a small program. */
  readonly every: number | null;
  /** A kind of event that is kept from the fold, to see that the check notices. */
  readonly breakEvent: KindName | null;
  /** How many times the world is cloned. */
  readonly clones: number;
}

export interface VerifyReport {
  readonly outcome: RunOutcome;
  readonly events: number;
  /** Statements and native steps. */
  readonly steps: number;
  readonly foldChecks: number;
  readonly foldMismatches: readonly FoldMismatch[];
  readonly cloneChecks: number;
  readonly cloneMismatches: readonly CloneMismatch[];
  /** Whether a second run from scratch, by the fast interpreter, had the same trace and outcome. */
  readonly replayEqual: boolean;
  /** How often each kind of event occurred. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** Runs all checks. Throws CompileError for a program that cannot be run. */
export function verifyProgram(verify: VerifyOptions): VerifyReport {
  // Runs whose worlds are compared begin as copies of one: what is compiled is the same in them only.
  const origin = launch(verify);
  const { world, store } = copyRun(origin);
  const fold = new FoldCheck(store, verify.every, verify.breakEvent);
  const hook = new StepHook((w) => {
    fold.look(w);
  });
  world.debug = hook;
  const outcome = runToEnd(world);
  fold.compare(world);
  const whole: FinishedRun = { world, store, outcome };
  const cloneMismatches: CloneMismatch[] = [];
  const steps = drawSteps(hook.count, verify.clones, store.nextSeq);
  return {
    outcome,
    events: store.nextSeq,
    steps: hook.count,
    foldChecks: fold.checks,
    foldMismatches: fold.mismatches,
    cloneChecks: checkClones(copyRun(origin), whole, steps, cloneMismatches),
    cloneMismatches,
    replayEqual: isReplayEqual(verify, whole),
    kinds: fold.kinds,
  };
}

function launch(verify: VerifyOptions): StartedRun {
  const store = new TraceStore({ maxEvents: RING });
  const recorder = new Recorder(store);
  const world = launchWorld(verify.source, verify.options, verify.makeSchedule(), recorder);
  return { world, store };
}

function isReplayEqual(verify: VerifyOptions, whole: FinishedRun): boolean {
  const { world, store } = launch(verify);
  const outcome = runToEnd(world);
  return (
    firstDifferentEvent(store, whole.store) === null &&
    JSON.stringify(outcome) === JSON.stringify(whole.outcome)
  );
}
