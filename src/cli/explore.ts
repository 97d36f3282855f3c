/** `explore`: searches the schedules of a program and shows the outcomes that it can have (CONTRACT.md). */
import { Exploration } from '../explore/exploration';
import { EMPTY_REPORT, type ExplorationReport } from '../explore/report';
import { exploreText, progressText } from './exploreText';
import { parseRunArguments, wantsJson, type RunArguments } from './options';
import { readProgram, type Program } from './program';
import { UsageError } from './usage';

/** A schedule that goes on for longer counts as one that reached a limit. */
const MAX_STEPS = 1_000_000;

/** How many segments are run between two looks at the clock. */
const PIECE = 500;

export function exploreCommand(args: readonly string[]): number {
  try {
    const parsed = parseRunArguments('explore', args);
    const begun = performance.now();
    const report = search(parsed, readProgram(parsed));
    const seconds = (performance.now() - begun) / 1000;
    if (parsed.json) print(report, seconds);
    else process.stdout.write(exploreText(parsed.program, report, seconds));
    return report.error === null ? 0 : 2;
  } catch (error) {
    if (!(error instanceof UsageError) || !wantsJson(args)) throw error;
    const { code, message, file, line, column } = error;
    print({ ...EMPTY_REPORT, error: { code, message, file, line, column } }, 0);
    return 2;
  }
}

function search({ settings, limitsSteps }: RunArguments, program: Program): ExplorationReport {
  const { limits } = program.options;
  const steps = limitsSteps ? limits.steps : MAX_STEPS;
  const options = { ...program.options, limits: { ...limits, steps } };
  const exploration = new Exploration(program.source, options, settings);
  const { isTTY } = process.stderr;
  let shown = performance.now();
  while (!exploration.work(PIECE)) {
    if (!isTTY || performance.now() - shown < 100) continue;
    shown = performance.now();
    process.stderr.write(`\r${progressText(exploration.progress)}\x1b[K`);
  }
  if (isTTY) process.stderr.write('\r\x1b[K');
  return exploration.report;
}

function print(report: ExplorationReport, seconds: number): void {
  const { schedules, complete, outcomes, ...more } = report;
  process.stdout.write(`${JSON.stringify({ schedules, complete, seconds, outcomes, ...more })}\n`);
}
