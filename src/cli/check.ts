/** `check`: runs programs and says which hazards were seen (CONTRACT.md), for continuous integration. */
import type { HazardReport, RunReport } from '../protocol/runReport';
import { parsePrograms, type RunArguments } from './options';
import { parseToken } from '../engine/kernel/scheduleToken';
import { searchSchedules } from './explore';
import { readProgram, type Program } from './program';
import { errorReport, runProgram } from '../debuggee/engine/runProgram';
import { sarifOf } from './sarif';
import { whileRunning } from '../start/tiering';

export interface CheckedProgram {
  /** As the user named it. */
  readonly program: string;
  readonly report: RunReport;
}

/** Answers the shell's exit code: 0 nothing, 1 hazards, 2 a program that cannot be run. */
export async function checkCommand(args: readonly string[]): Promise<number> {
  const programs = parsePrograms('check', args);
  const [{ format, explore }] = programs;
  const checked: CheckedProgram[] = [];
  for (const one of programs) {
    checked.push({ program: one.program, report: explore ? await search(one) : check(one) });
  }
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
  const how = { onLongRun: whileRunning };
  const { report, problem } = runProgram(source, options, parsed.makeSchedule(), how);
  // A SyntaxError is a program that cannot be run here: nothing has been checked.
  return problem === null ? report : errorReport(problem);
}

/** The report of the first schedule, with the hazards of all schedules. */
async function search(parsed: RunArguments): Promise<RunReport> {
  const program = readProgram(parsed);
  const { outcomes, complete, error } = await searchSchedules(parsed, program);
  if (error !== null) return errorReport(error);
  if (!complete) {
    process.stderr.write(`loopscope: ${incompleteText(parsed)}\n`);
  }
  const hazards = new Map<string, HazardReport>();
  const runs = outcomes.map(({ schedule }) => runSchedule(program, schedule));
  for (const { hazards: found, schedule } of runs) {
    for (const hazard of found ?? []) {
      const { id, file, line, message } = hazard;
      const key = line > 0 ? `${id} ${file} ${line}` : `${id} ${message}`;
      if (!hazards.has(key)) hazards.set(key, { ...hazard, schedule });
    }
  }
  const worst = runs[0] ?? check(parsed);
  return { ...worst, hazards: [...hazards.values()] };
}

/** That not all schedules were searched, and what to do next. */
function incompleteText({ program, settings: { random, maxSchedules } }: RunArguments): string {
  return random === null
    ? `not all schedules of ${program} were searched: the search ended at --max-schedules ${maxSchedules}. Search fewer with a smaller --preemptions (2 finds most mistakes), a sample with --random 10000, or more with a higher --max-schedules.`
    : `not all schedules of ${program} were searched, but ${random} random ones. Leave --random out to search all.`;
}

/** The report of one schedule; its token is one that the search made. */
function runSchedule({ source, options }: Program, token: string): RunReport {
  const parsed = parseToken(token);
  if (!parsed.ok) throw new Error(parsed.error);
  return runProgram(source, options, parsed.value).report;
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
    .map(({ file, line, severity, id, message, advice, related, schedule }) => {
      const more = related
        .filter((one) => one.file !== '')
        .map((one) => `    ${one.file}:${one.line}: ${one.message}\n`);
      if (schedule !== undefined) more.push(`    run ${program} --schedule ${schedule}\n`);
      return `${file === '' ? program : file}:${line}: ${severity} ${id}: ${message} ${advice}\n${more.join('')}`;
    })
    .join('');
}
