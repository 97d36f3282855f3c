// npm run bench: the engine, with every event recorded, against CPython and against other Pythons in
// JavaScript and WebAssembly. See README.md beside this file.
import { mkdtempSync, rmSync, statSync, writeFileSync, readFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { interleave, runOnce } from './lib/measure.mjs';
import { exploreRows, rateRows } from './lib/explore.mjs';
import {
  exploreTable, machine, memoryTable, packageTable, pythonTable, rateTable, startTable, travelTable,
} from './lib/report.mjs'; // prettier-ignore
import { measureTravel, travelRows } from './lib/travel.mjs';
import { engine, engineIsBuilt, engineWithTrace, newestPython, packages } from './lib/subjects.mjs';
import { emptyProgram, workloads } from './lib/workloads.mjs';

const USAGE = `usage: npm run bench -- [options] [WORKLOAD …]

  --runs N         interleaved rounds that count (7)
  --timeout S      the most that one run may take (120 s)
  --patience S     about how long one package may take over one workload (60 s)
  --no-install     do not install the packages
  --no-packages    leave them out
  --write          put the tables into docs/performance.md

The WORKLOADs explore and travel are the search over schedules and going back.
`;

const PAGE = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs/performance.md');
/** Traces are written by workloads with up to so many callbacks: JSON lines take their time. */
const TRACED_UP_TO = 100_000;

/** Workloads that are not compared with other Pythons. */
const SEARCHES = ['explore', 'travel'];

const COUNTER = join(dirname(fileURLToPath(import.meta.url)), 'hosts/countBuffers.cjs');

const say = (text) => process.stderr.write(`bench: ${text}\n`);

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '7' },
      timeout: { type: 'string', default: '120' },
      patience: { type: 'string', default: '60' },
      'no-install': { type: 'boolean', default: false },
      'no-packages': { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return process.stdout.write(USAGE);
  if (!engineIsBuilt()) return fail('there is no dist/cli.js; build it: npm run build');
  const python = newestPython();
  if (python === null) return fail('there is no CPython to compare with on PATH or under pyenv');
  const found = values['no-packages']
    ? { present: [], missing: [] }
    : packages({ install: !values['no-install'] });
  for (const name of found.missing)
    say(`${name} is missing and left out (see above; or: cd bench && npm install)`);

  const folder = mkdtempSync(join(tmpdir(), 'loopscope-bench-'));
  try {
    const subjects = {
      python,
      engine: engine(python.minor),
      traced: engineWithTrace(python.minor, join(folder, 'trace.jsonl.gz')),
      present: found.present,
    };
    const named = positionals.filter((name) => !SEARCHES.includes(name));
    const isWanted = (name) => positionals.length === 0 || positionals.includes(name);
    const timeout = Number(values.timeout) * 1000;
    const tables = [];
    if (positionals.length === 0 || named.length > 0) {
      tables.push(
        measureAll(subjects, workloads(named, folder), folder, {
          rounds: Number(values.runs),
          timeout,
          patience: Number(values.patience) * 1000,
        }),
      );
    }
    if (isWanted('explore')) {
      say('the search over schedules');
      tables.push(exploreTable(exploreRows(folder, timeout)));
      tables.push(rateTable(rateRows(folder, timeout)));
    }
    if (isWanted('travel')) {
      say('time travel');
      tables.push(travelTable(travelRows(await measureTravel(folder))));
    }
    const text = tables.join('\n\n');
    process.stdout.write(`${text}\n`);
    if (values.write) writePage(text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureAll(subjects, chosen, folder, options) {
  const { python, engine: ls, traced, present } = subjects;
  const everybody = [python, ls, ...present];
  const load = loadavg()[0];
  say('start-up');
  const started = interleave(everybody, emptyProgram(folder), { ...options, expected: '' });
  started.set(traced, started.get(ls));
  const measured = chosen.map((workload) => {
    say(workload.title);
    const expected = runOnce(python.command(workload.file), options.timeout).output;
    const traces = workload.kind === 'callbacks' && workload.size <= TRACED_UP_TO ? [traced] : [];
    const who = [python, ls, ...traces, ...present];
    return { workload, results: interleave(who, workload.file, { ...options, expected }) };
  });
  say('memory');
  const tables = [
    startTable(everybody, started),
    pythonTable(subjects, measured, started),
    ...(present.length > 0 ? [packageTable(subjects, measured, started)] : []),
    memoryTable(memoryRows(subjects, measured, folder, options)),
  ];
  const when = `Measured on ${machine()}; ${options.rounds} interleaved rounds, medians; load average ${load.toFixed(1)} at the beginning.`;
  return [when, ...tables].join('\n\n');
}

/** What recording takes: the trace alone, the peak of a run less that of an empty one, and the trace on disk. */
function memoryRows({ engine: ls, traced }, measured, folder, { timeout }) {
  const base = runOnce(ls.command(emptyProgram(folder)), timeout).peak;
  return measured
    .filter(
      ({ workload, results }) =>
        workload.kind === 'callbacks' && results.get(ls)?.runs !== undefined,
    )
    .map(({ workload, results }) => {
      const [node, ...args] = ls.command(workload.file);
      const { output, peak } = runOnce([node, '--require', COUNTER, ...args, '--json'], timeout);
      const [report, buffers] = output.split('\n@buffers ');
      let disk = NaN;
      if (results.has(traced)) {
        runOnce(traced.command(workload.file), timeout);
        disk = statSync(join(folder, 'trace.jsonl.gz')).size;
      }
      return {
        title: workload.title,
        events: JSON.parse(report).events,
        trace: Number(buffers),
        peak,
        base,
        disk,
      };
    });
}

function writePage(text) {
  const [begin, end] = ['<!-- bench -->', '<!-- /bench -->'];
  const page = readFileSync(PAGE, 'utf8');
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) return fail(`${PAGE} has no place for the tables (${begin} … ${end})`);
  writeFileSync(PAGE, `${before}${begin}\n\n${text}\n\n${end}${after}`);
}

function fail(text) {
  say(text);
  process.exitCode = 1;
}

await main();
