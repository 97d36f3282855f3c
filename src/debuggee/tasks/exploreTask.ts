/** The search over the schedules of a program, with progress, until it is complete or cancelled. */

import { availableParallelism } from 'node:os';
import type { ScheduleOutcome } from '../../explore/report';
import type { ExplorationResult, ShownOutcome } from '../../protocol/results';
import { exploreProgram } from '../exploreProgram';
import { baseName, readTaskProgram } from './taskProgram';
import type { ExploreTask, TaskContext } from './task';

/** A schedule that goes on for longer counts as one that reached a limit. */
const MAX_STEPS = 1_000_000;

/** Threads are worth their start where there are cores for them. */
const CORES_FOR_WORKERS = 4;

export async function exploreSchedules(
  task: ExploreTask,
  context: TaskContext,
): Promise<ExplorationResult> {
  const { program: file, profile, settings } = task;
  const program = await readTaskProgram(task);
  const options = program.optionsFor(profile);
  const limits = { ...options.limits, steps: MAX_STEPS };
  const begun = performance.now();
  const seconds = (): number => (performance.now() - begun) / 1000;
  const { signal, bundle } = context;
  const cores = availableParallelism();
  const workers = bundle === undefined || cores < CORES_FOR_WORKERS ? 0 : cores - 1;
  const report = await exploreProgram(
    { source: program.source, options: { ...options, limits }, settings },
    {
      workers,
      bundle: bundle ?? '',
      signal,
      onProgress: (progress) => context.progress({ kind: 'explore', progress, seconds: seconds() }),
    },
  );
  const { outcomes, schedules, merged, interleavings, complete, full, error } = report;
  return {
    type: 'exploration',
    program: baseName(file),
    python: profile,
    granularity: settings.granularity,
    preemptions: settings.preemptions,
    late: settings.late,
    maxSchedules: settings.maxSchedules,
    random: settings.random,
    outcomes: outcomes.map(shownOutcome),
    schedules,
    merged,
    interleavings,
    complete,
    full,
    cancelled: signal.aborted && !complete,
    seconds: seconds(),
    problem: error === null ? '' : problemText(error),
  };
}

function shownOutcome(found: ScheduleOutcome): ShownOutcome {
  const { outcome, exitCodes, stdout, exception, hazards, interleavings } = found;
  const { preemptions, story, error, schedule } = found;
  return {
    outcome,
    exitCodes,
    stdout,
    exception,
    hazards,
    interleavings,
    preemptions,
    conflict: story?.conflict ?? '',
    switches: (story?.switches ?? []).map(({ from, to, file, line }) => ({ from, to, file, line })),
    problem: error === null ? '' : problemText(error),
    schedule,
  };
}

function problemText({
  file,
  line,
  message,
}: {
  file: string;
  line: number;
  message: string;
}): string {
  return line > 0 ? `${baseName(file)}, line ${line}: ${message}` : message;
}
