/**
 * Cloning (invariant 1): a world that is cloned in the middle of its run, and its clone, run to the
 * same end, with traces that are equal event by event.
 */
import { Prng } from '../../base/prng';
import type { TraceStore } from '../../trace/store';
import { adoptRecorder } from '../kernel/kernel';
import { type RunOutcome, runToEnd } from '../run';
import { cloneWorld } from '../state/clone';
import { equalWorlds } from '../state/equal';
import { firstDifference } from '../state/generic';
import { hashWorld } from '../state/hash';
import { findUndeclared } from '../state/undeclared';
import { stackTop } from '../vm/call';
import type { World } from '../world';
import { firstDifferentEvent } from './sameTrace';
import { StepHook } from './stepHook';

export interface CloneMismatch {
  /** The step before which the world was cloned, and the seq of the next event there. */
  readonly step: number;
  readonly seq: number;
  /** What differs: the copy itself, the rest of the trace, how it ended, or the world at the end. */
  readonly what: 'copy' | 'trace' | 'outcome' | 'world';
  /** Where and how: a path in the world, or the seq of an event. */
  readonly detail: string;
}

/** A world and the store in which its trace is recorded. */
export interface StartedRun {
  readonly world: World;
  readonly store: TraceStore;
}

/** A finished run, with which others are compared. */
export interface FinishedRun extends StartedRun {
  readonly outcome: RunOutcome;
}

/** A clone of the world as it is, that goes on with a trace of its own. */
export function copyRun({ world, store }: StartedRun): StartedRun {
  const clone = cloneWorld(world);
  const branch = store.branch(store.nextSeq);
  adoptRecorder(clone.kernel, world.recorder.fork(branch));
  return { world: clone, store: branch };
}

/** Different steps, ascending, drawn from the first `steps`. */
export function drawSteps(steps: number, count: number, seed: number): number[] {
  const prng = Prng.seeded(seed);
  const drawn = new Set<number>();
  while (drawn.size < Math.min(count, steps)) drawn.add(1 + prng.below(steps));
  return [...drawn].sort((a, b) => a - b);
}

/**
 * Runs a copy of the world with which `whole` began to its end and clones it before each of `steps`.
 * Whatever differs from `whole` is added to `found`; answers how often it was cloned.
 */
export function checkClones(
  run: StartedRun,
  whole: FinishedRun,
  steps: readonly number[],
  found: CloneMismatch[],
): number {
  const { world } = run;
  const hook = new StepHook();
  world.debug = hook;
  let checks = 0;
  for (const step of steps) {
    hook.stopAt = step;
    if (runToEnd(world).kind !== 'stop') break;
    checkClone(run, whole, step, found);
    checks++;
  }
  hook.stopAt = Infinity;
  const outcome = runToEnd(world);
  const end = { step: hook.count, seq: world.recorder.seq };
  compareRuns({ ...run, outcome }, whole, end, found);
  return checks;
}

interface Moment {
  readonly step: number;
  readonly seq: number;
}

function checkClone(
  run: StartedRun,
  whole: FinishedRun,
  step: number,
  found: CloneMismatch[],
): void {
  const { world } = run;
  const moment = { step, seq: world.recorder.seq };
  const undeclared = findUndeclared(world);
  if (undeclared.length > 0) {
    found.push({ ...moment, what: 'copy', detail: undeclared.join('; ') });
    return;
  }
  const copy = copyRun(run);
  const clone = copy.world;
  if (!equalWorlds(world, clone) || hashWorld(world) !== hashWorld(clone)) {
    const detail = firstDifference(world, clone) ?? 'the hashes differ';
    found.push({ ...moment, what: 'copy', detail });
    return;
  }
  compareRuns({ ...copy, outcome: runToEnd(clone) }, whole, moment, found);
}

function compareRuns(
  run: FinishedRun,
  whole: FinishedRun,
  moment: Moment,
  found: CloneMismatch[],
): void {
  const { outcome, store, world } = run;
  const seq = firstDifferentEvent(store, whole.store);
  if (seq !== null) found.push({ ...moment, what: 'trace', detail: `event ${seq}` });
  if (JSON.stringify(outcome) !== JSON.stringify(whole.outcome)) {
    found.push({ ...moment, what: 'outcome', detail: `${outcome.kind} and ${whole.outcome.kind}` });
  }
  dropDeadWords(world);
  dropDeadWords(whole.world);
  if (!equalWorlds(world, whole.world)) {
    const detail = firstDifference(world, whole.world) ?? 'the worlds are not isomorphic';
    found.push({ ...moment, what: 'world', detail });
  }
}

/** Words above a thread's frames are never read; how a run was cut into slices can show in them. */
function dropDeadWords({ threads, thread: last }: World): void {
  for (const thread of [...threads.values(), last]) thread.stack.length = stackTop(thread);
}
