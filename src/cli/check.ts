/** `check`: runs programs and says which hazards were seen (CONTRACT.md), for continuous integration. */
import type { HazardReport, RunReport } from '../protocol/runReport';
import { parsePrograms, type RunArguments } from './options';
import { readProgram } from './program';
import { runProgram } from '../debuggee/engine/runProgram';
import { sarifOf } from './sarif';
import { whileRunning } from '../start/tiering';
import { UsageError } from './usage';

export interface CheckedProgram {
  /** As the user named it. */
  readonly program: string;
  readonly report: RunReport;
}

/** Answers the shell's exit code: 0 nothing, 1 hazards, 2 a program that cannot be run. */
export function checkCommand(args: readonly string[]): number {
  const programs = parsePrograms('check', args);
  const [{ format, explore }] = programs;
  if (explore) throw new UsageError('usage', 'check --explore is not built yet; leave it out');
  const checked = programs.map((one) => ({ program: one.program, report: check(one) }));
  const text =
    format === 'sarif'
      ? `${JSON.stringify(sarifOf(checked), null, 2)}\n`
      : format === 'json'
        ? `${JSON.stringify({ programs: checked.map(jsonOf) })}\n`
        : checked.map(textOf).join('');
  process.stdout.write(text);
  if (checked.some(({ report }) => report.outcome === 'error')) return 2;
  return checked.some(({ report }) => hazardsOf(report).length > 0) ? 1 : 0;
}

function check(parsed: RunArguments): RunReport {
  const { source, options } = readProgram(parsed);
  return runProgram(source, options, parsed.makeSchedule(), { onLongRun: whileRunning }).report;
}

export function hazardsOf({ hazards }: RunReport): readonly HazardReport[] {
  return hazards ?? [];
}

function jsonOf({ program, report }: CheckedProgram): object {
  const { outcome, exitCode, error, schedule } = report;
  return { program, outcome, exitCode, error, schedule, hazards: hazardsOf(report) };
}

function textOf({ program, report }: CheckedProgram): string {
  const { error } = report;
  if (error !== null) return `${error.file}:${error.line}:${error.column}: ${error.message}\n`;
  const hazards = hazardsOf(report);
  if (hazards.length === 0) return `${program}: no hazards (${report.outcome})\n`;
  return hazards
    .map(({ file, line, severity, id, message, advice, related }) => {
      const more = related.map((one) => `    ${one.file}:${one.line}: ${one.message}\n`).join('');
      return `${file === '' ? program : file}:${line}: ${severity} ${id}: ${message} ${advice}\n${more}`;
    })
    .join('');
}
