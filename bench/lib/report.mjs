// The tables, as Markdown.
import { cpus, totalmem } from 'node:os';
import { median } from './measure.mjs';

const number = (n, digits = 0) =>
  Number.isFinite(n) ? n.toLocaleString('en-US', { maximumFractionDigits: digits, minimumFractionDigits: digits }) : '–'; // prettier-ignore
const ratio = (n) => (Number.isFinite(n) ? `${number(n, n < 10 ? 2 : 1)}×` : '–');
const of = (result, field) =>
  result?.runs?.length > 0 ? median(result.runs.map((run) => run[field])) : NaN;

/** The ratio of one field round by round, the middle one. */
function paired(above, below, field) {
  const pairs = Math.min(above?.runs?.length ?? 0, below?.runs?.length ?? 0);
  if (pairs === 0) return NaN;
  return median(
    Array.from({ length: pairs }, (_, i) => above.runs[i][field] / below.runs[i][field]),
  );
}

/** The ratio of the medians with the start-up of each taken off. */
function net(above, below, startOf, field) {
  const [a, b] = [above, below].map(
    ([subject, result]) => of(result, field) - of(startOf.get(subject), field),
  );
  return a > 0 && b > 0 ? a / b : NaN;
}

function table(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

export function machine() {
  const [cpu] = cpus();
  const memory = `${number(totalmem() / 2 ** 30)} GiB`;
  return `${cpus().length} × ${cpu.model.trim()}, ${memory}, ${process.platform} ${process.arch}, Node ${process.versions.node} (V8 ${process.versions.v8})`;
}

/** Rows of the search over schedules; `ms` is the search's, `whole command, ms` has the process's start. */
export function exploreTable(rows) {
  const header = [
    'explore: the race', 'schedules there are', 'run', 'cut short', 'ms', 'whole command, ms',
  ]; // prettier-ignore
  return table(header, rows);
}

/** The row of schedules that are run to their end one after the other. */
export function rateTable(rows) {
  const header = [
    'explore: 3 call_soon, line, no reduction', 'a second', 'a CPU second', 'a second, start-up included',
  ]; // prettier-ignore
  return table(header, rows);
}

/** Rows of going back in a run of a million events, through the debug adapter. */
export function travelTable(rows) {
  return table(['time travel, 1,000,000 events', 'median ms', 'worst ms'], rows);
}

export function startTable(subjects, started) {
  const rows = subjects.map((subject) => {
    const result = started.get(subject);
    return [
      subject.name,
      number(of(result, 'wall')),
      number(of(result, 'cpu')),
      number(of(result, 'peak')),
    ];
  });
  return table(['start-up (an empty program)', 'wall ms', 'CPU ms', 'peak MiB'], rows);
}

/** The engine against CPython: more than 1× means that the engine is faster. */
export function pythonTable({ python, engine, traced }, measured, started) {
  const rows = measured.map(({ workload, results }) => {
    const [py, ls, trace] = [python, engine, traced].map((subject) => results.get(subject));
    if (ls?.failure !== undefined)
      return [workload.title, number(of(py, 'wall')), ls.failure, '', '', '', ''];
    return [
      workload.title,
      number(of(py, 'wall')),
      number(of(ls, 'wall')),
      ratio(paired(py, ls, 'wall')),
      ratio(net([python, py], [engine, ls], started, 'wall')),
      `${ratio(paired(py, ls, 'cpu'))} (${ratio(net([python, py], [engine, ls], started, 'cpu'))})`,
      number(of(trace, 'wall')),
    ];
  });
  const header = [
    'workload', `${python.name}, ms`, 'Loopscope, ms', 'ratio', 'without start-up', 'CPU (without start-up)',
    'writing the trace, ms',
  ]; // prettier-ignore
  return table(header, rows);
}

/** The packages against the engine: more than 1× means that the engine is faster. */
export function packageTable({ engine, present }, measured, started) {
  const notes = new Map();
  const rows = measured.map(({ workload, results }) => [
    workload.title,
    ...present.map((subject) => {
      const [result, ls] = [results.get(subject), results.get(engine)];
      if (result?.failure !== undefined) {
        const what = `${subject.name}: ${result.failure.slice(0, 120)}`;
        notes.set(what, [...(notes.get(what) ?? []), workload.title]);
        return 'cannot';
      }
      const whole = of(result, 'wall') / of(ls, 'wall');
      return `${ratio(whole)} (${ratio(net([subject, result], [engine, ls], started, 'wall'))})`;
    }),
  ]);
  const text = table(['workload', ...present.map(({ name }) => name)], rows);
  const lines = [...notes].map(([what, titles]) => `- ${what} (${titles.join('; ')})`);
  return lines.length === 0 ? text : `${text}\n\nWhat they cannot run:\n\n${lines.join('\n')}`;
}

/** `rows`: `{ title, events, peak, base, disk }` in events, MiB, MiB, bytes (NaN for none). */
export function memoryTable(rows) {
  return table(
    ['memory', 'events', 'peak MiB', 'bytes an event, the trace', 'with the machine', 'on disk'],
    rows.map(({ title, events, trace, peak, base, disk }) => [
      title,
      number(events),
      number(peak),
      number(trace / events, 1),
      number(((peak - base) * 2 ** 20) / events, 1),
      number(disk / events, 1),
    ]),
  );
}
