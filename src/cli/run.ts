/** `run`: a program in the engine, its output passed through or reported as JSON. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { CompileError } from '../compiler/compileError';
import { virtualSeconds } from '../engine/kernel/clock';
import { tokenOf } from '../engine/kernel/scheduleToken';
import { launchWorld } from '../engine/launch';
import { runWorld, type RunOutcome as EngineOutcome } from '../engine/run';
import { traitTable } from '../engine/traits';
import type { World } from '../engine/world';
import type { RunError, RunLimit, RunReport, ProcessReport } from '../protocol/runReport';
import { blockedThreads, hangReport } from '../trace/hang';
import { eventLines, headerLine } from '../trace/jsonl';
import type { Model } from '../trace/model';
import { Recorder } from '../trace/recorder';
import { ModelTimeline } from '../trace/timeline';
import { TraceStore } from '../trace/store';
import { parseRunArguments, wantsJson, type RunArguments } from './options';
import { readProgram, type Program } from './program';
import { UsageError } from './usage';

/** Events kept in memory; older ones are folded into the model they leave behind. */
const RING = 4_000_000;

export async function runCommand(args: readonly string[]): Promise<number> {
  let parsed: RunArguments;
  let program: Program;
  try {
    parsed = parseRunArguments('run', args);
    program = readProgram(parsed.program, traitTable(parsed.options.profile).scriptPathIsAbsolute);
    parsed.makeSchedule();
  } catch (error) {
    if (!(error instanceof UsageError) || !wantsJson(args)) throw error;
    print(
      errorReport({
        code: error.code,
        message: error.message,
        file: error.file,
        line: error.line,
        column: error.column,
      }),
    );
    return 2;
  }
  return runProgram(parsed, program);
}

async function runProgram(parsed: RunArguments, program: Program): Promise<number> {
  const outputs = { stdout: '', stderr: '' };
  const write = (fd: number, text: string): void => {
    if (parsed.json) outputs[fd === 1 ? 'stdout' : 'stderr'] += text;
    else (fd === 1 ? process.stdout : process.stderr).write(text);
  };
  const store = new TraceStore({ maxEvents: RING });
  let world: World;
  try {
    const options = { ...parsed.options, file: program.file };
    world = launchWorld(program.source, options, parsed.makeSchedule(), new Recorder(store));
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    return refused(error, program, parsed, outputs);
  }
  world.host = { output: (_pid, fd, text) => { write(fd, text); } }; // prettier-ignore
  const outcome = runToEnd(world);
  if (parsed.trace !== null) await writeTrace(parsed.trace, parsed, program, store);
  const model = outcome.kind === 'hang' ? new ModelTimeline(store).at(store.nextSeq) : null;
  const report = reportOf(world, outcome, model, outputs);
  if (parsed.json) print(report);
  else if (model !== null)
    process.stderr.write(`loopscope: nobody can ever move again\n${hangReport(model)}\n`);
  else if (report.limit !== null)
    process.stderr.write(`loopscope: stopped at the limit of ${report.limit}\n`);
  return shellCode(report);
}

/** Runs a world until it ends, hangs or reaches a limit. */
export function runToEnd(world: World): EngineOutcome {
  for (;;) {
    const outcome = runWorld(world, 1_000_000_000);
    if (outcome.kind !== 'budget') return outcome;
  }
}

/** A SyntaxError is an exit with code 1 and CPython's text; what the engine lacks is an error. */
function refused(
  error: CompileError,
  program: Program,
  parsed: RunArguments,
  outputs: { stdout: string; stderr: string },
): number {
  if (error.code === 'syntax') {
    const text = syntaxErrorText(error);
    if (!parsed.json) process.stderr.write(text);
    else print({ ...emptyReport(), outcome: 'exit', exitCode: 1, stdout: outputs.stdout, stderr: text,
      processes: [{ pid: 1001, ppid: null, exitCode: 1, outcome: 'exit' }] }); // prettier-ignore
    return 1;
  }
  const located: RunError = {
    code: error.code,
    message: error.message,
    file: program.file,
    line: error.line,
    column: error.column + 1,
  };
  if (parsed.json) print(errorReport(located));
  else
    process.stderr.write(
      `loopscope: ${program.file}:${error.line}:${error.column + 1}: ${error.message}\n`,
    );
  return 2;
}

/** A SyntaxError as CPython shows it. */
function syntaxErrorText(error: CompileError): string {
  let out = `  File "${error.file}", line ${error.line}\n`;
  const source = error.text?.replace(/[\r\n]+$/, '') ?? '';
  if (source.trim() !== '') {
    const indent = source.length - source.trimStart().length;
    out += `    ${source.trim()}\n`;
    const width = error.endLine === error.line ? Math.max(1, error.endColumn - error.column) : 1;
    out += `    ${' '.repeat(Math.max(0, error.column - indent))}${'^'.repeat(width)}\n`;
  }
  return `${out}${error.type}: ${error.message}\n`;
}

function emptyReport(): RunReport {
  return {
    outcome: 'error', exitCode: null, stdout: '', stderr: '', limit: null, error: null, processes: [],
    blocked: [], hazards: null, events: 0, steps: 0, virtualSeconds: 0, schedule: '',
  }; // prettier-ignore
}

function errorReport(error: RunError): RunReport {
  return { ...emptyReport(), error };
}

function print(report: RunReport): void {
  process.stdout.write(`${JSON.stringify(report)}\n`);
}

function reportOf(
  world: World,
  outcome: EngineOutcome,
  model: Model | null,
  outputs: { readonly stdout: string; readonly stderr: string },
): RunReport {
  const limit: RunLimit | null = outcome.kind === 'limit' ? outcome.limit : null;
  const kind = outcome.kind === 'hang' ? 'hang' : limit !== null ? 'limit' : 'exit';
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
    error: null,
    processes,
    blocked: model === null ? [] : blockedThreads(model),
    hazards: null,
    events: world.recorder.seq,
    steps: world.steps,
    virtualSeconds: virtualSeconds(
      Math.max(...all.map((p) => p.gilClock), world.kernel.current.clock),
    ),
    schedule: tokenOf(world.kernel.schedule),
  };
}

function shellCode(report: RunReport): number {
  if (report.outcome === 'hang') return 124;
  if (report.outcome === 'limit') return 125;
  return report.exitCode ?? 2;
}

async function writeTrace(
  path: string,
  parsed: RunArguments,
  program: Program,
  store: TraceStore,
): Promise<void> {
  const out = createWriteStream(path);
  const { profile, forkPolicy } = parsed.options;
  out.write(`${headerLine({ profile, seed: parsed.seed, forkPolicy, program: program.file })}\n`);
  for (const line of eventLines(store)) if (!out.write(`${line}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}
