// Results for the page that shows them.

import type {
  ComparedVersion,
  ComparisonResult,
  ExplorationResult,
  ShownOutcome,
  ShownParting,
  ToldStep,
} from '../../src/protocol/results';

const LONG = 'a_rather_long_name_that_somebody_has_given_to_a_function_without_any_place_to_break';

const steps = (from: number, ...texts: readonly string[]): ToldStep[] =>
  texts.map((text, i) => ({ seq: from + i, text }));

function version(python: string, parts: Partial<ComparedVersion> = {}): ComparedVersion {
  return {
    python,
    story: 'A',
    output: 'A',
    outcome: 'exit',
    exitCode: 0,
    hazards: [],
    events: 1200,
    problem: '',
    ...parts,
  };
}

const parting: ShownParting = {
  a: '3.5.3',
  b: '3.6',
  thread: 'MainThread',
  pid: 1002,
  beforeA: steps(75, 'task Task-2 is created for work()', 'future has 1 callback now'),
  beforeB: steps(75, 'task Task-2 is created for work()', 'future has 1 callback now'),
  afterA: steps(78, 'run_forever reads the running slot: loop 1', `${LONG}() returns`),
  afterB: steps(78, 'run_forever reads the running slot: a loop of another process, so none'),
  seen: { a: { seq: 80, text: 'stdout: "child: RuntimeError\\n"' }, b: null },
};

export function comparison(parts: Partial<ComparisonResult> = {}): ComparisonResult {
  return {
    type: 'comparison',
    program: 'fork-new-loop.py',
    versions: [
      version('3.5.3', { outcome: 'hang', exitCode: null, hazards: ['LS001', 'LS003'] }),
      version('3.6', { story: 'B', output: 'B' }),
      version('3.13', { story: 'B', output: 'B', exitCode: 1 }),
      version('3.14', { outcome: 'error', problem: 'the loop engine does not support X' }),
    ],
    outputs: [
      { name: 'A', text: `child: ${LONG.repeat(3)}\n` },
      { name: 'B', text: '' },
    ],
    partings: [parting, { ...parting, a: '3.6', b: '3.14', afterB: [], seen: null }],
    ...parts,
  };
}

/** Versions between which nothing differs. */
export function sameStory(): ComparisonResult {
  const versions = [version('3.9'), version('3.10')];
  return comparison({ versions, outputs: [{ name: 'A', text: 'done\n' }], partings: [] });
}

function outcome(parts: Partial<ShownOutcome> = {}): ShownOutcome {
  return {
    outcome: 'exit',
    exitCodes: [0],
    stdout: 'the callback has run\n',
    exception: '',
    hazards: [],
    interleavings: 21,
    preemptions: 0,
    conflict: '',
    switches: [],
    problem: '',
    schedule: 's1s',
    ...parts,
  };
}

/** A program with so many outcomes. */
export function manyOutcomes(count: number): ExplorationResult {
  const outcomes = Array.from({ length: count }, (_, i) =>
    outcome({
      ...(i === 0 ? { outcome: 'hang' as const, exitCodes: [null] } : {}),
      stdout: `${i}\n`,
      interleavings: i + 1,
      schedule: `s1s-${i}`,
    }),
  );
  return exploration({ outcomes, interleavings: (count * (count + 1)) / 2, program: 'many.py' });
}

export function exploration(parts: Partial<ExplorationResult> = {}): ExplorationResult {
  return {
    type: 'exploration',
    program: 'race.py',
    python: '3.13',
    granularity: 'sync',
    preemptions: null,
    late: 0,
    maxSchedules: 1_000_000,
    full: false,
    random: null,
    outcomes: [
      outcome({
        outcome: 'hang',
        exitCodes: [null],
        stdout: '',
        hazards: ['LS001', 'LS002'],
        interleavings: 1,
        preemptions: 2,
        conflict: 'Thread-1 computed the timeout of loop 1 before MainThread appended to its queue',
        switches: [
          { from: 'MainThread', to: 'Thread-1', file: '/work/race.py', line: 18 },
          { from: 'Thread-1', to: 'MainThread', file: `/work/${LONG}.py`, line: 7 },
          { from: 'MainThread', to: 'Thread-1', file: '', line: 0 },
        ],
        schedule: 's1s-1',
      }),
      outcome({
        exitCodes: [1, 0, null],
        exception: 'ValueError',
        preemptions: 1,
        schedule: 's1s-2',
      }),
      outcome({ outcome: 'error', problem: `${LONG} is not supported`, schedule: 's1s-3' }),
      outcome(),
    ],
    schedules: 1234,
    merged: 56_789,
    interleavings: 12_345_678,
    complete: true,
    cancelled: false,
    seconds: 1.234,
    problem: '',
    ...parts,
  };
}
