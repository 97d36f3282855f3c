/** `run`: a program in the engine, its output passed through or reported as JSON. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { EngineOptions } from '../engine/options';
import type { RunReport } from '../protocol/runReport';
import { whileRunning } from '../start/tiering';
import { eventLines, headerLine } from '../trace/jsonl';
import type { TraceStore } from '../trace/store';
import { writeTo } from './output';
import { parseRunArguments, wantsJson, type RunArguments } from './options';
import { readProgram, type Program } from './program';
import { hangText } from '../debuggee/engine/hangState';
import { errorReport, runProgram } from '../debuggee/engine/runProgram';
import { UsageError } from './usage';

export async function runCommand(args: readonly string[]): Promise<number> {
  let parsed: RunArguments;
  let program: Program;
  try {
    parsed = parseRunArguments('run', args);
    program = readProgram(parsed);
    parsed.makeSchedule();
  } catch (error) {
    if (!(error instanceof UsageError) || !wantsJson(args)) throw error;
    const { code, message, file, line, column } = error;
    print(errorReport({ code, message, file, line, column }));
    return 2;
  }
  return run(parsed, program);
}

async function run(parsed: RunArguments, program: Program): Promise<number> {
  const { source, options } = program;
  const onOutput = parsed.json ? undefined : writeTo;
  // Nobody sees them otherwise.
  const hazards = parsed.json;
  const done = runProgram(source, options, parsed.makeSchedule(), {
    onOutput,
    hazards,
    onLongRun: whileRunning,
  });
  const { report, store } = done;
  if (parsed.trace !== null && store !== null) {
    await writeTrace(parsed.trace, parsed, options, store);
  }
  if (parsed.json) print(report);
  else if (report.hang !== null) {
    writeTo(2, `loopscope: nobody can ever move again\n${hangText(report.hang)}`);
  } else if (report.limit !== null) {
    writeTo(2, `loopscope: stopped at the limit of ${report.limit}\n`);
  } else if (report.error !== null) {
    const { file, line, column, message } = report.error;
    writeTo(2, `loopscope: ${file}:${line}:${column}: ${message}\n`);
  }
  return shellCode(report);
}

function print(report: RunReport): void {
  writeTo(1, `${JSON.stringify(report)}\n`);
}

function shellCode(report: RunReport): number {
  if (report.outcome === 'hang') return 124;
  if (report.outcome === 'limit') return 125;
  return report.exitCode ?? 2;
}

/** Characters handed to a stream at a time: each write has its price, above all a compressed one. */
const BATCH = 1 << 16;

async function writeTrace(
  path: string,
  parsed: RunArguments,
  options: EngineOptions,
  store: TraceStore,
): Promise<void> {
  const file = createWriteStream(path);
  // JSON lines repeat themselves: compressed, an event takes a few bytes.
  // Loaded when it is needed: starting is faster without it.
  const zip = path.endsWith('.gz') ? await import('node:zlib') : null;
  const out = zip?.createGzip({ level: 1 }) ?? file;
  if (out !== file) out.pipe(file);
  const { profile, forkPolicy, file: program } = options;
  out.write(`${headerLine({ profile, seed: parsed.seed, forkPolicy, program })}\n`);
  let batch = '';
  for (const line of eventLines(store)) {
    batch += `${line}\n`;
    if (batch.length < BATCH) continue;
    if (!out.write(batch)) await once(out, 'drain');
    batch = '';
  }
  out.end(batch);
  await once(file, 'finish');
}
