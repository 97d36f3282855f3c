/** One program under several versions, and the story of one of them as text. */

import { ComparedRun, type ToldEvent } from '../../compare/comparedRun';
import {
  groupsOf,
  letterOf,
  nearestPairs,
  partedPairs,
  partingReport,
  type Pair,
} from '../../compare/comparison';
import { defaultSchedule } from '../../engine/kernel/schedule';
import type { ComparedVersion, ShownParting, ToldStep } from '../../protocol/results';
import type { RunReport } from '../../protocol/runReport';
import { TraceStore } from '../../trace/store';
import { runProgram } from '../engine/runProgram';
import { baseName, readTaskProgram, type TaskProgram } from './taskProgram';
import type { CompareTask, ComparisonAnswer, StoryPlaces, StoryTask, TaskContext } from './task';

/** So many steps of the thread are shown before a parting and from there on. */
const AROUND = { before: 3, after: 4 };

/** A story that is longer is shown around the parting only. */
const LONGEST = 20_000;

export async function compareVersions(
  task: CompareTask,
  context: TaskContext,
): Promise<ComparisonAnswer> {
  const { program: file, profiles } = task;
  const program = await readTaskProgram(task);
  const reports: RunReport[] = [];
  const runs: ComparedRun[] = [];
  for (const [done, python] of profiles.entries()) {
    context.progress({ kind: 'compare', done, of: profiles.length, python });
    const { report, run } = runAs(program, python, true);
    reports.push(report);
    runs.push(run);
  }
  const pairs = partedPairs(runs);
  const groups = groupsOf(profiles, pairs);
  const outputs = [...new Set(reports.map(outputOf))];
  return {
    result: {
      type: 'comparison',
      program: baseName(file),
      versions: reports.map((report, i) =>
        versionOf(report, {
          python: profiles[i],
          story: letterOf(groups.findIndex((group) => group.includes(profiles[i]))),
          output: letterOf(outputs.indexOf(outputOf(report))),
        }),
      ),
      outputs: outputs.map((text, i) => ({ name: letterOf(i), text })),
      partings: nearestPairs(groups, pairs, runs).map(shownParting),
    },
    places: pairs.map(placesOf),
  };
}

/** Lines of a run's story from an event on, all threads together. */
export async function storyOfVersion(task: StoryTask): Promise<string> {
  const { profile, from } = task;
  const { run } = runAs(await readTaskProgram(task), profile, false);
  const lines = run.lines(from, Math.min(run.end, from + LONGEST));
  return lines.map(({ pid, thread, text }) => `${pid} ${thread}: ${text}`).join('\n');
}

function runAs(
  program: TaskProgram,
  python: string,
  hazards: boolean,
): { report: RunReport; run: ComparedRun } {
  const { report, store } = runProgram(
    program.source,
    program.optionsFor(python),
    defaultSchedule(),
    { hazards },
  );
  const cut = report.outcome === 'limit';
  return { report, run: new ComparedRun(python, store ?? new TraceStore(), cut) };
}

function versionOf(
  { outcome, exitCode, hazards, events, error }: RunReport,
  names: Pick<ComparedVersion, 'python' | 'story' | 'output'>,
): ComparedVersion {
  const ids = new Set((hazards ?? []).map(({ id }) => id));
  return { ...names, outcome, exitCode, hazards: [...ids], events, problem: error?.message ?? '' };
}

/** Both streams, as a terminal shows them, but for their order. */
function outputOf({ stdout, stderr }: RunReport): string {
  return stderr === '' ? stdout : `${stdout}${stderr}`;
}

function shownParting({ a, b, parting }: Pair): ShownParting {
  const { thread, pid, seen } = partingReport({ a, b, parting });
  const left = a.around(parting.thread, parting.a, AROUND);
  const right = b.around(parting.thread, parting.b, AROUND);
  const step = ({ seq, story }: ToldEvent): ToldStep => ({ seq, text: story });
  return {
    a: a.name,
    b: b.name,
    thread,
    pid,
    beforeA: left.before.map(step),
    beforeB: right.before.map(step),
    afterA: left.after.map(step),
    afterB: right.after.map(step),
    seen: seen && { a: seen.eventA && step(seen.eventA), b: seen.eventB && step(seen.eventB) },
  };
}

function placesOf({ a, b, parting }: Pair): StoryPlaces {
  const [fromA, fromB] = [startOf(a, parting.a), startOf(b, parting.b)];
  const lineA = a.lineOf(parting.a ?? a.end, fromA);
  const lineB = b.lineOf(parting.b ?? b.end, fromB);
  return { a: a.name, b: b.name, fromA, fromB, lineA, lineB };
}

function startOf(run: ComparedRun, seq: number | null): number {
  return run.end <= LONGEST ? 0 : Math.max(0, (seq ?? run.end) - LONGEST / 2);
}
