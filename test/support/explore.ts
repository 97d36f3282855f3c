/** Explorations in tests, and what to hold them to: every schedule run from the start of the program. */

import assert from 'node:assert/strict';
import type { Kernel } from '../../src/engine/kernel/kernel';
import { type Chooser, forcedSchedule, type Schedule } from '../../src/engine/kernel/schedule';
import { parseToken } from '../../src/engine/kernel/scheduleToken';
import { launchWorld } from '../../src/engine/launch';
import { runToEnd } from '../../src/engine/run';
import { Exploration } from '../../src/explore/exploration';
import { notesOf } from '../../src/explore/notes';
import { keyOf, type Observed } from '../../src/explore/outcomes';
import {
  DEFAULT_SETTINGS,
  type ExplorationReport,
  type ExploreSettings,
  type Granularity,
} from '../../src/explore/report';
import { Recorder } from '../../src/trace/recorder';
import { TraceStore } from '../../src/trace/store';
import { dedent, optionsOf, type RunSettings } from './check';

export type ExploreTestSettings = RunSettings & Partial<ExploreSettings>;

/** Explores a program to the end of the search. */
export function explore(program: string, settings: ExploreTestSettings = {}): ExplorationReport {
  const options = { ...optionsOf(settings), file: 'program.py' };
  const exploration = new Exploration(dedent(program), options, {
    ...DEFAULT_SETTINGS,
    ...settings,
    seed: settings.seed ?? DEFAULT_SETTINGS.seed,
  });
  while (!exploration.work(1000));
  return exploration.report;
}

/** Each outcome as one line, sorted: what two searches must agree on. */
export function outcomeLines(report: { readonly outcomes: readonly Observed[] }): string[] {
  return report.outcomes.map((one) => keyOf(one)).sort();
}

/** How many interleavings each outcome has, by its line. */
export function interleavingsOf({ outcomes }: ExplorationReport): Record<string, number> {
  const pairs = outcomes.map((one) => [keyOf(one), one.interleavings] as const);
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Takes given alternatives, then the first ones, and notes how many there were. */
class Odometer implements Chooser {
  readonly everywhere = false;
  readonly taken: { readonly n: number; readonly picked: number }[] = [];
  constructor(
    readonly picks: readonly number[],
    readonly late: number,
  ) {}

  pauses(): boolean {
    return false;
  }

  choose({ schedule, runnable }: Kernel, point: string, n: number): number {
    if (point === 'thread' && n > runnable.length && schedule.lates >= this.late) n--;
    const picked = this.picks[this.taken.length] ?? 0;
    this.taken.push({ n, picked });
    return picked;
  }

  /** The picks of the next schedule, null after the last one. */
  get next(): number[] | null {
    const last = this.taken.findLastIndex(({ n, picked }) => picked + 1 < n);
    if (last < 0) return null;
    const picks = this.taken.slice(0, last).map(({ picked }) => picked);
    return [...picks, this.taken[last].picked + 1];
  }
}

/** Runs every schedule of a program from its start: how many have each outcome, by its line. */
export function bruteForce(
  program: string,
  granularity: Granularity,
  settings: ExploreTestSettings = {},
  most = 20_000,
): Record<string, number> {
  const counts = new Map<string, number>();
  let picks: number[] | null = [];
  for (let runs = 0; picks !== null; runs++) {
    assert(runs < most, `more than ${most} schedules`);
    const late = settings.late ?? 0;
    const schedule = forcedSchedule([], granularity, late > 0);
    const odometer: Odometer = new Odometer(picks, late);
    schedule.chooser = odometer;
    const line = outcomeOf(program, schedule, settings);
    counts.set(line, (counts.get(line) ?? 0) + 1);
    picks = odometer.next;
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The line of the outcome that a token's schedule has. */
export function replayed(program: string, token: string, settings: RunSettings = {}): string {
  const parsed = parseToken(token);
  assert(parsed.ok, `${token} is no token`);
  const line = outcomeOf(program, parsed.value, settings);
  assert(!parsed.value.diverged, `${token} does not fit the program`);
  return line;
}

/** Runs a program from its start under a schedule: the line of its outcome. */
function outcomeOf(program: string, schedule: Schedule, settings: RunSettings): string {
  const options = { ...optionsOf(settings), file: 'program.py' };
  const store = new TraceStore();
  const world = launchWorld(dedent(program), options, schedule, new Recorder(store));
  let stdout = '';
  world.host = { output: (_pid, fd, text): unknown => fd === 1 && (stdout += text) };
  const { kind } = runToEnd(world);
  assert(kind === 'exit' || kind === 'hang' || kind === 'limit', kind);
  const exitCodes = Array.from(world.kernel.processes.values(), (process) =>
    process.state === 'running' ? null : process.exitCode,
  );
  const notes = notesOf(store, kind === 'hang');
  return keyOf({ outcome: kind, exitCodes, stdout, ...notes, error: null });
}
