/** One run of a program in the engine, from its source to the report of CONTRACT.md. Prints nothing. */
import { type LaunchProblem, tryLaunch } from '../../engine/debug/tryLaunch';
import { virtualSeconds } from '../../engine/kernel/clock';
import type { Schedule } from '../../engine/kernel/schedule';
import { parseToken, tokenOf } from '../../engine/kernel/scheduleToken';
import type { EngineOptions } from '../../engine/options';
import { type RunOutcome, runToEnd, runWorld } from '../../engine/run';
import { findSites } from '../../engine/findSites';
import { silentClone } from '../../engine/silentClone';
import type { Site } from '../../engine/vm/site';
import type { World } from '../../engine/world';
import { hazardReport } from '../hazardReport';
import { eventsOf, hazardsOf, placed } from '../../hazards/report';
import type { Place } from '../../hazards/rule';
import type {
  HangReport,
  HazardReport,
  ProcessReport,
  RunError,
  RunLimit,
  RunReport,
} from '../../protocol/runReport';
import { blockedThreads } from '../../trace/hang';
import type { Model } from '../../trace/model';
import { Recorder } from '../../trace/recorder';
import { hangReport } from './hangState';
import { MemoryMeter } from './memoryMeter';
import { TraceStore } from '../../trace/store';
import { ModelTimeline } from '../../trace/timeline';

/** Events kept in memory (about 20 bytes each); older ones are folded into the model they leave behind. */
const RING = 16_000_000;

/** Bytecodes within which most programs are over, or have imported what they need. */
const STARTING_STEPS = 150_000;

export interface ProgramRun {
  readonly report: RunReport;
  /** The trace; null if the program could not be compiled. */
  readonly store: TraceStore | null;
  /** Why the program could not begin; the report counts a SyntaxError as an exit, as CPython does. */
  readonly problem: RunError | null;
}

export interface RunSettings {
  /** Gets the program's output as it comes. */
  readonly onOutput?: ((fd: number, text: string) => void) | undefined;
  /** Whether hazards are looked for, which takes 90 ns an event where callbacks do nothing else; by default they are. */
  readonly hazards?: boolean;
  /** Told when the program turns out to be one that runs for a while. */
  readonly onLongRun?: () => void;
}

const nothing = (): void => undefined;

/** Runs a program until it ends, hangs or reaches a limit. */
export function runProgram(
  source: string,
  options: EngineOptions,
  schedule: Schedule,
  { onOutput = nothing, hazards: wanted = true, onLongRun = nothing }: RunSettings = {},
): ProgramRun {
  const outputs = { stdout: '', stderr: '' };
  const write = (fd: number, text: string): void => {
    outputs[fd === 1 ? 'stdout' : 'stderr'] += text;
    onOutput(fd, text);
  };
  const store = new TraceStore({ maxEvents: RING });
  const launched = tryLaunch(source, options, schedule, new Recorder(store));
  if (!launched.ok) {
    if (launched.error.stderr !== '') write(2, launched.error.stderr);
    const problem = errorOf(launched.error);
    const report = reportOfProblem(launched.error);
    return { report, store: null, problem };
  }
  const world = launched.value;
  const memory = new MemoryMeter();
  world.host = {
    output(_pid, fd, text) {
      write(fd, text);
    },
    isFull: (made, bytes) => memory.isFull(made, bytes),
  };
  const start = wanted ? silentClone(world) : null;
  let outcome = runWorld(world, STARTING_STEPS);
  if (outcome.kind === 'budget') {
    onLongRun();
    outcome = runToEnd(world);
  }
  const hazards = start === null ? null : reportedHazards(start, store, outcome.kind === 'hang');
  const model = outcome.kind === 'hang' ? new ModelTimeline(store).at(store.nextSeq) : null;
  const report = reportOf(world, outcome, model, outputs);
  const again = (): World | null => launchAgain(source, options, report.schedule);
  const hang = model === null ? null : reportedHang(world, model, store, again);
  return { report: { ...report, hazards, hang }, store, problem: null };
}

/** `again`: makes the machine as it was before it ran, in which the lines are found. */
function reportedHang(
  world: World,
  model: Model,
  store: TraceStore,
  again: () => World | null,
): HangReport {
  const sites = (seqs: ReadonlySet<number>): ReadonlyMap<number, Site> => {
    const machine = again();
    return machine === null ? new Map() : findSites(machine, seqs);
  };
  return hangReport({ world, model, store, end: store.nextSeq, sites });
}

function launchAgain(source: string, options: EngineOptions, token: string): World | null {
  const schedule = parseToken(token);
  if (!schedule.ok) return null;
  const launched = tryLaunch(source, options, schedule.value, new Recorder(new TraceStore()));
  return launched.ok ? launched.value : null;
}

const NO_PLACES: ReadonlyMap<number, Place> = new Map();

/** `start`: the machine before it ran, in which the lines are found. */
function reportedHazards(start: World, store: TraceStore, hang: boolean): readonly HazardReport[] {
  const hazards = hazardsOf(store, hang);
  const places = hazards.length === 0 ? NO_PLACES : findSites(start, eventsOf(hazards));
  return placed(hazards, places).map(hazardReport);
}

/** A SyntaxError is an exit with code 1 and CPython's text; what the engine lacks is an error. */
function reportOfProblem(problem: LaunchProblem): RunReport {
  const { code, stderr } = problem;
  if (code !== 'syntax') return errorReport(errorOf(problem));
  const processes: ProcessReport[] = [{ pid: 1001, ppid: null, exitCode: 1, outcome: 'exit' }];
  return { ...emptyReport(), outcome: 'exit', exitCode: 1, stderr, processes };
}

function errorOf({ code, message, file, line, column }: LaunchProblem): RunError {
  return { code, message, file, line, column: column + 1 };
}

function emptyReport(): RunReport {
  return {
    outcome: 'error', exitCode: null, stdout: '', stderr: '', limit: null, error: null, processes: [],
    blocked: [], hang: null, hazards: null, events: 0, steps: 0, virtualSeconds: 0, schedule: '',
  }; // prettier-ignore
}

/** The report of a run that could not begin. */
export function errorReport(error: RunError): RunReport {
  return { ...emptyReport(), error };
}

/** The contract's word for each way a run ends. */
const OUTCOMES = {
  exit: 'exit', hang: 'hang', limit: 'limit', refused: 'error', stop: 'exit', budget: 'limit',
} as const; // prettier-ignore

function reportOf(
  world: World,
  outcome: RunOutcome,
  model: Model | null,
  outputs: { readonly stdout: string; readonly stderr: string },
): RunReport {
  const limit: RunLimit | null = outcome.kind === 'limit' ? outcome.limit : null;
  const kind = OUTCOMES[outcome.kind];
  const error: RunError | null =
    outcome.kind === 'refused'
      ? { code: 'unsupported', ...outcome.refusal, column: outcome.refusal.column + 1 }
      : null;
  const all = [...world.kernel.processes.values()];
  const processes = all.map((p): ProcessReport => {
    const ended = p.state !== 'running';
    return {
      pid: p.pid,
      ppid: p.pid === all[0].pid ? null : p.ppid,
      exitCode: ended ? p.exitCode : null,
      outcome: !ended
        ? kind === 'hang'
          ? 'hang'
          : 'limit'
        : p.exitMode === 'signal'
          ? 'killed'
          : 'exit',
    };
  });
  return {
    outcome: kind,
    exitCode: processes[0].exitCode,
    ...outputs,
    limit,
    error,
    processes,
    blocked: model === null ? [] : blockedThreads(model),
    hang: null,
    hazards: null,
    events: world.recorder.seq,
    steps: world.steps,
    virtualSeconds: virtualSeconds(
      Math.max(...all.map((p) => p.gilClock), world.kernel.current.clock),
    ),
    schedule: tokenOf(world.kernel.schedule),
  };
}
