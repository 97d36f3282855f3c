/** What an exploration found, for people. */
import type {
  ExplorationProgress,
  ExplorationReport,
  ExploreSettings,
  ScheduleOutcome,
} from '../explore/report';

/** The whole answer of `loopscope explore`. */
export function exploreText(
  program: string,
  report: ExplorationReport,
  seconds: number,
  settings: ExploreSettings,
): string {
  const { error, outcomes } = report;
  if (error !== null) return `${error.file}:${error.line}:${error.column}: ${error.message}\n`;
  const rows = outcomes.map((one) => [
    endText(one),
    countText(one.interleavings),
    one.stdout === '' ? 'prints nothing' : `prints ${clip(JSON.stringify(one.stdout), 40)}`,
    [one.exception, ...one.hazards].filter((text) => text !== '').join(' '),
    `--schedule ${one.schedule}`,
  ]);
  const stories = outcomes.flatMap((one) =>
    one.story === null || one.story.conflict === ''
      ? []
      : [`  ${endText(one)} (${one.schedule}): ${one.story.conflict}\n`],
  );
  return [
    `${program}: ${summary(report, seconds, settings)}\n`,
    ...table(
      [
        'outcome',
        settings.random === null ? 'interleavings' : 'schedules',
        'output',
        'finds',
        'replay with run',
      ],
      rows,
    ),
    ...stories,
  ].join('');
}

function summary(
  { outcomes, schedules, merged, complete, full, interleavings }: ExplorationReport,
  seconds: number,
  { random, preemptions, late, maxSchedules }: ExploreSettings,
): string {
  const kinds = `${outcomes.length} outcome${outcomes.length === 1 ? '' : 's'}`;
  const time = `${seconds.toFixed(2)} s`;
  const where =
    late === 0
      ? ''
      : ` of a slow machine, on which ${countText(late)} ${late === 1 ? 'deadline passes' : 'deadlines pass'} early at most`;
  if (random !== null) {
    return `${kinds} of ${countText(schedules)} random schedules${where} (${time})`;
  }
  const bound =
    preemptions === null
      ? ''
      : ` with at most ${countText(preemptions)} ${preemptions === 1 ? 'preemption' : 'preemptions'}`;
  const far = complete
    ? `complete${bound}`
    : `not complete${bound}: ended ${full ? 'where memory was full' : `at --max-schedules ${countText(maxSchedules)}`}`;
  const effort = `${countText(schedules)} schedules run, ${countText(merged)} cut short where they met`;
  return `${kinds} of ${countText(interleavings)} interleavings${where} (${far}; ${effort}; ${time})`;
}

/** `exit 0`, `hang`, `exit 0, child 3`. */
function endText({ outcome, exitCodes }: ScheduleOutcome): string {
  const [root, ...children] = exitCodes;
  const word = outcome === 'exit' ? `exit ${String(root)}` : outcome;
  const others = children.map((code) => (code === null ? 'runs' : String(code)));
  return others.length === 0 ? word : `${word}, child ${others.join(', ')}`;
}

/** A whole number as people write it; a large one roughly. */
function countText(n: number): string {
  if (n > 1e15) return n.toExponential(2);
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

function clip(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** Lines with columns of equal width; a column that is empty everywhere is left out. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const columns = heads.flatMap((head, i) => {
    const cells = rows.map((row) => row[i]);
    if (cells.every((cell) => cell === '')) return [];
    const width = Math.max(head.length, ...cells.map((cell) => cell.length));
    return [[head, ...cells].map((cell) => cell.padEnd(width))];
  });
  return [heads, ...rows].map((_, line) => {
    const cells = columns.map((column) => column[line]);
    return `  ${cells.join('  ').trimEnd()}\n`;
  });
}

/** A line that is written over while the search runs. */
export function progressText(progress: ExplorationProgress): string {
  const { phase, done, schedules, merged, states, outcomes } = progress;
  if (phase !== 'search') return 'looking for the schedules with the fewest preemptions';
  return `exploring ${(done * 100).toFixed(1)} %: ${countText(schedules)} schedules, ${countText(merged)} cut short, ${countText(states)} states, ${outcomes} outcomes`;
}
