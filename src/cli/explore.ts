/** `explore`: searches the schedules of a program and shows the outcomes that it can have (CONTRACT.md). */
import { canBeShared, exploreProgram } from '../debuggee/exploreProgram';
import { EMPTY_REPORT, type ExplorationReport } from '../explore/report';
import { whileRunning } from '../start/tiering';
import { exploreText, progressText } from './exploreText';
import { parseRunArguments, wantsJson, type RunArguments } from './options';
import { readProgram, type Program } from './program';
import { UsageError } from './usage';

/** A schedule that goes on for longer counts as one that reached a limit. */
const MAX_STEPS = 1_000_000;

export async function exploreCommand(args: readonly string[]): Promise<number> {
  try {
    const parsed = parseRunArguments('explore', args);
    const begun = performance.now();
    const report = await searchSchedules(parsed, readProgram(parsed));
    const seconds = (performance.now() - begun) / 1000;
    if (parsed.json) print(report, seconds);
    else {
      process.stdout.write(exploreText(parsed.program, report, seconds, parsed.settings));
    }
    return report.error === null ? 0 : 2;
  } catch (error) {
    if (!(error instanceof UsageError) || !wantsJson(args)) throw error;
    const { code, message, file, line, column } = error;
    print({ ...EMPTY_REPORT, error: { code, message, file, line, column } }, 0);
    return 2;
  }
}

/** Searches as the command line says; shows how far it is where standard error is a terminal. */
export async function searchSchedules(
  { settings, limitsSteps, workers }: RunArguments,
  { source, options }: Program,
): Promise<ExplorationReport> {
  whileRunning();
  const { limits } = options;
  const steps = limitsSteps ? limits.steps : MAX_STEPS;
  const { isTTY } = process.stderr;
  if (workers > 1 && !canBeShared(settings)) {
    process.stderr.write(
      'loopscope: --workers is for --random and --no-reduction; this search is faster in one thread\n',
    );
  }
  const report = await exploreProgram(
    { source, options: { ...options, limits: { ...limits, steps } }, settings },
    {
      workers: workers > 1 ? workers : 0,
      bundle: __filename,
      onProgress: (progress) => {
        if (isTTY) process.stderr.write(`\r${progressText(progress)}\x1b[K`);
      },
    },
  );
  if (isTTY) process.stderr.write('\r\x1b[K');
  return report;
}

function print(report: ExplorationReport, seconds: number): void {
  const { schedules, complete, outcomes, ...more } = report;
  process.stdout.write(`${JSON.stringify({ schedules, complete, seconds, outcomes, ...more })}\n`);
}
