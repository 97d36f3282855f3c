/** `check`: runs programs and says which hazards were seen (CONTRACT.md), for continuous integration. */
import type { HazardReport, RunReport } from '../protocol/runReport';
import { parsePrograms, type RunArguments } from './options';
import { parseToken } from '../engine/kernel/scheduleToken';
import { searchSchedules } from './explore';
import { readProgram, type Program } from './program';
import { hangText } from '../debuggee/engine/hangState';
import { errorReport, runProgram } from '../debuggee/engine/runProgram';
import { sarifOf } from './sarif';
import { UsageError } from './usage';
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
    checked.push({ program: one.program, report: await checkOne(one, explore) });
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

function check(parsed: RunArguments, { source, options }: Program): RunReport {
  const how = { onLongRun: whileRunning };
  const { report, problem } = runProgram(source, options, parsed.makeSchedule(), how);
  // A SyntaxError is a program that cannot be run here: nothing has been checked.
  return problem === null ? report : errorReport(problem);
}

/** What machines read has an entry for a program that cannot be read, too. */
async function checkOne(parsed: RunArguments, explore: boolean): Promise<RunReport> {
  try {
    const program = readProgram(parsed);
    return explore ? await search(parsed, program) : check(parsed, program);
  } catch (error) {
    if (!(error instanceof UsageError) || parsed.format === 'text') throw error;
    const { code, message, file, line, column } = error;
    return errorReport({ code, message, file, line, column });
  }
}

/** The report of the first schedule, with the hazards of all schedules. */
async function search(parsed: RunArguments, program: Program): Promise<RunReport> {
  const { outcomes, complete, full, error } = await searchSchedules(parsed, program);
  if (error !== null) return errorReport(error);
  if (!complete) {
    process.stderr.write(`loopscope: ${incompleteText(parsed, full)}\n`);
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
  const worst = runs[0] ?? check(parsed, program);
  return { ...worst, hazards: [...hazards.values()] };
}

/** That not all schedules were searched, and what to do next. */
function incompleteText(
  { program, settings: { random, maxSchedules } }: RunArguments,
  full: boolean,
): string {
  const end = full ? 'where memory was full' : `at --max-schedules ${maxSchedules}`;
  return random === null
    ? `not all schedules of ${program} were searched: the search ended ${end}. Search fewer with a smaller --preemptions (2 finds most mistakes), a sample with --random 10000${full ? '' : ', or more with a higher --max-schedules'}.`
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
  const { outcome, exitCode, error, schedule, hang } = report;
  return { program, outcome, exitCode, error, schedule, hang, hazards: hazardsOf(report) };
}

function textOf({ program, report }: CheckedProgram): string {
  const { error } = report;
  if (error !== null) return `${error.file}:${error.line}:${error.column}: ${error.message}\n`;
  const hazards = hazardsOf(report);
  const hang = report.hang === null ? '' : hangText(report.hang);
  if (hazards.length === 0) return `${program}: no hazards (${report.outcome})\n${hang}`;
  const found = hazards
    .map(({ file, line, severity, id, message, advice, related, schedule }) => {
      const more = related
        .filter((one) => one.file !== '')
        .map((one) => `    ${one.file}:${one.line}: ${one.message}\n`);
      if (schedule !== undefined) more.push(`    run ${program} --schedule ${schedule}\n`);
      return `${file === '' ? program : file}:${line}: ${severity} ${id}: ${message} ${advice}\n${more.join('')}`;
    })
    .join('');
  return `${found}${hang}`;
}
