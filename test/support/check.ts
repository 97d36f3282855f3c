/**
 * The one way from tests to the engine: source text in, what can be seen from outside out, in this
 * process. The engine's own API can change freely behind it.
 *
 *   check(`print(1)`, '1\n');
 *   check(program, { profile: '3.5.3', outcome: 'hang', stdout: /^waiting/ });
 */

import assert from 'node:assert/strict';
import { runProgram, type ProgramRun } from '../../src/debuggee/engine/runProgram';
import { defaultSchedule, type Schedule, seededSchedule } from '../../src/engine/kernel/schedule';
import { parseToken } from '../../src/engine/kernel/scheduleToken';
import { DEFAULT_LIMITS, type EngineLimits, type EngineOptions } from '../../src/engine/options';
import { DEFAULT_PROFILE, type ProfileId } from '../../src/engine/profiles';
import { defined } from '../../src/base/assert';
import type { RunReport } from '../../src/protocol/runReport';
import { decodeEvent, type TraceEvent } from '../../src/trace/event';

/** How a program is to be run; what is left out is the default of the command line. */
export interface RunSettings {
  readonly profile?: ProfileId;
  readonly seed?: number;
  /** A schedule token. */
  readonly schedule?: string;
  readonly stdio?: 'tty' | 'pipe';
  readonly forkPolicy?: EngineOptions['forkPolicy'];
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** The path that tracebacks show. */
  readonly file?: string;
  readonly limits?: Partial<EngineLimits>;
}

/** What is to come out; a program is expected to exit with code 0 and nothing on stderr. */
export interface Expected extends RunSettings {
  readonly outcome?: RunReport['outcome'];
  readonly exitCode?: number | null;
  readonly stdout?: string | RegExp;
  readonly stderr?: string | RegExp;
}

/** How much of the output a failure shows. */
const SHOWN = 2000;

/** Enough for any program of a unit test, and reached within a second. */
const LIMITS: EngineLimits = { ...DEFAULT_LIMITS, steps: 5_000_000 };

/**
 * Runs the program and compares what came out. A string stands for its standard output. Common
 * leading white space is taken off the program. Answers the run, for further questions.
 */
export function check(program: string, expected: Expected | string): ProgramRun {
  const wanted: Expected = typeof expected === 'string' ? { stdout: expected } : expected;
  const run = runSource(program, wanted);
  const { report } = run;
  const outcome = wanted.outcome ?? 'exit';
  const said = `${report.stdout}${report.stderr}${report.error?.message ?? ''}`.slice(-SHOWN);
  assert.equal(report.outcome, outcome, `${report.outcome} instead of ${outcome}:\n${said}`);
  compare('stderr', report.stderr, wanted.stderr ?? '');
  if (wanted.stdout !== undefined) compare('stdout', report.stdout, wanted.stdout);
  const exitCode = wanted.exitCode === undefined && outcome === 'exit' ? 0 : wanted.exitCode;
  if (exitCode !== undefined) assert.equal(report.exitCode, exitCode, 'exit code');
  return run;
}

/** Runs a program in this process. */
export function runSource(program: string, settings: RunSettings = {}): ProgramRun {
  const { schedule, seed } = settings;
  const source = dedent(program);
  return runProgram(source, optionsOf(settings), scheduleOf(schedule, seed));
}

/** The engine's options for these settings. */
export function optionsOf(settings: RunSettings = {}): EngineOptions {
  return {
    profile: settings.profile ?? DEFAULT_PROFILE,
    forkPolicy: settings.forkPolicy ?? 'cpython',
    stdio: settings.stdio ?? 'tty',
    randomSeed: null,
    env: settings.env ?? {},
    args: settings.args ?? [],
    file: settings.file ?? '/work/main.py',
    limits: { ...LIMITS, ...settings.limits },
  };
}

/** The events of a run, of these kinds if any are named. */
export function eventsOf(run: ProgramRun, ...kinds: TraceEvent['kind'][]): TraceEvent[] {
  const store = defined(run.store, 'the trace of a program that was compiled');
  const events: TraceEvent[] = [];
  store.forEach(0, store.nextSeq, (cursor) => {
    const event = decodeEvent(cursor);
    if (kinds.length === 0 || kinds.includes(event.kind)) events.push(event);
  });
  return events;
}

/** Takes the white space off that all lines begin with, so that programs can stand indented in tests. */
export function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const common = Math.min(...indents);
  return lines.map((line) => line.slice(Math.min(common, line.search(/\S|$/)))).join('\n');
}

function scheduleOf(token: string | undefined, seed: number | undefined): Schedule {
  if (token === undefined) return seed === undefined ? defaultSchedule() : seededSchedule(seed);
  const parsed = parseToken(token);
  if (!parsed.ok) throw new Error(`schedule ${token}: ${parsed.error}`);
  return parsed.value;
}

function compare(name: string, actual: string, expected: string | RegExp): void {
  if (typeof expected === 'string') assert.equal(actual, expected, name);
  else assert.match(actual, expected, name);
}
