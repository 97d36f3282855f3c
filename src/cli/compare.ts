/** `compare`: one program under several versions, and where their stories part (CONTRACT.md). */
import { resolve } from 'node:path';
import { ComparedRun } from '../compare/comparedRun';
import { partedPairs, partingReport } from '../compare/comparison';
import { errorReport, runProgram } from '../debuggee/engine/runProgram';
import { DEFAULT_LIMITS } from '../engine/options';
import type { RunReport } from '../protocol/runReport';
import { whileRunning } from '../start/tiering';
import { TraceStore } from '../trace/store';
import { comparisonText } from './compareText';
import { parseComparison, wantsJson, type RunArguments } from './options';
import { readProgram } from './program';
import { UsageError } from './usage';

/** The runs are all kept, so a program that never ends is left earlier than by `run`. */
const MAX_EVENTS = 1_000_000;

/** The report of a run, and the version it was run as. */
export type ComparedReport = RunReport & { readonly python: string };

/** Answers the shell's exit code: 0, or 2 for a program that cannot be run under all versions. */
export function compareCommand(args: readonly string[]): number {
  try {
    return compare(parseComparison('compare', args), wantsJson(args));
  } catch (error) {
    if (!(error instanceof UsageError) || !wantsJson(args)) throw error;
    const { code, message, file, line, column } = error;
    const report = errorReport({ code, message, file, line, column });
    print({ runs: [], partings: [], error: report.error });
    return 2;
  }
}

function compare(versions: readonly RunArguments[], json: boolean): number {
  const done = versions.map(runOne);
  const reports = done.map(({ report }) => report);
  const runs = done.map(({ run }) => run);
  const pairs = partedPairs(runs);
  if (json) print({ runs: reports, partings: pairs.map(partingReport) });
  else process.stdout.write(comparisonText(reports, runs, pairs, process.stdout.columns));
  return reports.some(({ outcome }) => outcome === 'error') ? 2 : 0;
}

function runOne(parsed: RunArguments): { report: ComparedReport; run: ComparedRun } {
  // Versions differ in whether they show a path whole; here that would be the first difference.
  const program = parsed.program.startsWith('scenario:') ? parsed.program : resolve(parsed.program);
  const { source, options } = readProgram({ ...parsed, program });
  const { limits } = options;
  const events = limits.events === DEFAULT_LIMITS.events ? MAX_EVENTS : limits.events;
  const bounded = { ...options, limits: { ...limits, events } };
  const { report, store } = runProgram(source, bounded, parsed.makeSchedule(), {
    onLongRun: whileRunning,
  });
  const python = options.profile;
  // A program that cannot be compiled has no events.
  const cut = report.outcome === 'limit';
  const run = new ComparedRun(python, store ?? new TraceStore(), cut);
  return { report: { ...report, python }, run };
}

function print(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
