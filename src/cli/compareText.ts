/** What `compare` prints for people: a table of outcomes, then each parting side by side. */
import type { ComparedRun, ToldEvent } from '../compare/comparedRun';
import {
  groupsOf,
  letterOf,
  nearestPairs,
  partingReport,
  type Pair,
  type PartingEvents,
} from '../compare/comparison';
import type { ComparedReport } from './compare';

/** So many steps of the thread are shown before a parting and from there on. */
const AROUND = { before: 3, after: 4 };

/** Columns of a terminal that does not say how wide it is. */
const WIDTH = 120;

export function comparisonText(
  reports: readonly ComparedReport[],
  runs: readonly ComparedRun[],
  pairs: readonly Pair[],
  width = WIDTH,
): string {
  const groups = groupsOf(
    runs.map(({ name }) => name),
    pairs,
  );
  const blocks = [outcomeTable(reports, groups)];
  if (pairs.length === 0 && runs.length > 1) blocks.push('All tell the same story.\n');
  for (const pair of nearestPairs(groups, pairs, runs)) blocks.push(partingText(pair, width));
  return blocks.join('\n');
}

/** A row for each version; those of one letter tell the same story, or write the same. */
function outcomeTable(
  reports: readonly ComparedReport[],
  groups: readonly (readonly string[])[],
): string {
  const outputs = [...new Set(reports.map(outputOf))];
  const rows = reports.map((report) => [
    report.python,
    letterOf(groups.findIndex((group) => group.includes(report.python))),
    outcomeOf(report),
    letterOf(outputs.indexOf(outputOf(report))),
    [...new Set((report.hazards ?? []).map(({ id }) => id))].join(' ') || '-',
    String(report.events),
  ]);
  return tableText([['python', 'story', 'outcome', 'output', 'hazards', 'events'], ...rows]);
}

function outputOf({ stdout, stderr }: ComparedReport): string {
  return `${stdout}\0${stderr}`;
}

function outcomeOf({ outcome, exitCode, limit, error }: ComparedReport): string {
  if (outcome === 'error') return `error: ${error?.message ?? ''}`;
  if (outcome === 'limit') return `limit of ${limit ?? ''}`;
  return exitCode === null || outcome === 'hang' ? outcome : `exit ${exitCode}`;
}

function tableText(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

function partingText({ a, b, parting }: Pair, width: number): string {
  const report = partingReport({ a, b, parting });
  const [left, right] = [
    a.around(parting.thread, parting.a, AROUND),
    b.around(parting.thread, parting.b, AROUND),
  ];
  const half = Math.max(30, Math.floor((width - 3) / 2));
  const row = (mark: string, one: string, other: string): string =>
    `${cut(one, half).padEnd(half)} ${mark} ${cut(other, half)}`.trimEnd();
  const told = (event: ToldEvent | undefined): string =>
    event === undefined ? '' : `${String(event.seq).padStart(6)}  ${event.story}`;
  const lines = [row(' ', `Python ${a.name}`, `Python ${b.name}`)];
  const common = Math.max(left.before.length, right.before.length);
  for (let i = common; i > 0; i--) {
    lines.push(row(' ', told(left.before.at(-i)), told(right.before.at(-i))));
  }
  const rest = Math.max(left.after.length, right.after.length);
  for (let i = 0; i < rest; i++) {
    const end = i === 0 ? '        nothing more' : '';
    lines.push(row('|', told(left.after[i]) || end, told(right.after[i]) || end));
  }
  const title = `${a.name} and ${b.name} part in ${report.thread} of process ${report.pid}:`;
  return [title, ...lines, seenText(report.seen), ''].join('\n');
}

function seenText(seen: PartingEvents | null): string {
  if (seen === null) return 'Nothing of it is seen from outside.';
  const { eventA, eventB, seq, seqB, thread, pid } = seen;
  const said = (event: ToldEvent | null): string => event?.story ?? 'nothing more';
  return [
    `It shows at events ${seq} and ${seqB}, in ${thread} of process ${pid}:`,
    `  ${said(eventA)}`,
    `  ${said(eventB)}`,
  ].join('\n');
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
