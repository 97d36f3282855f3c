/** `verify`: completeness, clone and replay checks on one program (CONTRACT.md). */
import { CompileError } from '../compiler/compileError';
import type { CloneMismatch } from '../engine/verify/cloneCheck';
import type { FoldMismatch } from '../engine/verify/foldCheck';
import { verifyProgram, type VerifyReport } from '../engine/verify/verify';
import type { RunError } from '../protocol/runReport';
import { whileRunning } from '../start/tiering';
import { EVENT_TABLE, type KindName } from '../trace/table';
import { parseRunArguments, type RunArguments, wantsJson } from './options';
import { type Program, readProgram } from './program';
import { UsageError } from './usage';

/** At how many steps the machine is cloned. */
const CLONES = 5;

/** How many differences of a kind are shown to a person. */
const SHOWN = 10;

/** What `verify --json` prints. */
interface VerifyAnswer {
  readonly outcome: string;
  readonly events: number;
  readonly steps: number;
  readonly foldChecks: number;
  readonly foldMismatches: readonly FoldMismatch[];
  readonly cloneChecks: number;
  readonly cloneMismatches: readonly CloneMismatch[];
  readonly replayEqual: boolean;
  readonly error: RunError | null;
}

/** Answers the shell's exit code: 0 if nothing differs, 1 otherwise, 2 for what cannot be checked. */
export function verifyCommand(args: readonly string[]): number {
  try {
    const parsed = parseRunArguments('verify', args);
    return verify(parsed, readProgram(parsed));
  } catch (error) {
    if (!(error instanceof UsageError) || !wantsJson(args)) throw error;
    const { code, message, file, line, column } = error;
    print(unusable({ code, message, file, line, column }));
    return 2;
  }
}

function verify(parsed: RunArguments, program: Program): number {
  let report: VerifyReport;
  whileRunning();
  try {
    report = verifyProgram({
      ...program,
      makeSchedule: () => parsed.makeSchedule(),
      every: parsed.every,
      breakEvent: kindNamed(parsed.breakEvent),
      clones: CLONES,
    });
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    return refused(error, program.options.file, parsed.json);
  }
  if (parsed.json) print(answerOf(report));
  else process.stdout.write(`${textOf(report)}\n`);
  return isAllEqual(report) ? 0 : 1;
}

function isAllEqual(report: VerifyReport): boolean {
  const { foldMismatches, cloneMismatches, replayEqual } = report;
  return foldMismatches.length === 0 && cloneMismatches.length === 0 && replayEqual;
}

function kindNamed(name: string | null): KindName | null {
  if (name === null) return null;
  const known = EVENT_TABLE.find(({ kind }) => kind === name);
  if (known === undefined) {
    throw new UsageError('unknown-event', `--break-event: there is no kind of event '${name}'`);
  }
  return known.kind as KindName;
}

/** A program that does not compile cannot be checked. */
function refused(error: CompileError, file: string, json: boolean): number {
  const { code, message, line } = error;
  const column = error.column + 1;
  if (json) print(unusable({ code, message, file, line, column }));
  else process.stderr.write(`loopscope: ${file}:${line}:${column}: ${message}\n`);
  return 2;
}

function answerOf(report: VerifyReport): VerifyAnswer {
  const { outcome, events, steps, foldChecks, foldMismatches, replayEqual } = report;
  const { cloneChecks, cloneMismatches } = report;
  return {
    outcome: outcome.kind,
    events,
    steps,
    foldChecks,
    foldMismatches,
    cloneChecks,
    cloneMismatches,
    replayEqual,
    error: null,
  };
}

function unusable(error: RunError): VerifyAnswer {
  return {
    outcome: 'error',
    events: 0,
    steps: 0,
    foldChecks: 0,
    foldMismatches: [],
    cloneChecks: 0,
    cloneMismatches: [],
    replayEqual: false,
    error,
  };
}

/** JSON has no undefined: a side on which there is nothing is null. */
function print(answer: VerifyAnswer): void {
  const nulls = (_: string, value: unknown): unknown => (value === undefined ? null : value);
  process.stdout.write(`${JSON.stringify(answer, nulls)}\n`);
}

function textOf(report: VerifyReport): string {
  const { foldMismatches, cloneMismatches, replayEqual } = report;
  const fold = foldMismatches.map(
    ({ seq, path, fold: left, snapshot }) =>
      `  before event ${seq}: ${path} is ${shown(left)} in the fold and ${shown(snapshot)} in the machine`,
  );
  const clone = cloneMismatches.map(
    ({ step, seq, what, detail }) =>
      `  cloned before step ${step} (event ${seq}): the ${what} differs: ${detail}`,
  );
  return [
    `${report.events} events, ${report.steps} steps, ${report.outcome.kind}`,
    `fold: ${report.foldChecks} comparisons, ${differences(fold)}`,
    ...fold.slice(0, SHOWN),
    `clone: ${report.cloneChecks} clones, ${differences(clone)}`,
    ...clone.slice(0, SHOWN),
    `replay: ${replayEqual ? 'the same trace' : 'another trace'}`,
  ].join('\n');
}

function differences(list: readonly string[]): string {
  if (list.length === 0) return 'no difference';
  return list.length === 1 ? '1 difference:' : `${list.length} differences:`;
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
