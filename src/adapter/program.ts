/** The adapter as a program: what it does with its options, streams and exit code. */

import { promises } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import type { SessionServices } from './context';
import type { AdapterOptions } from './options';
import { runScript, ScriptError } from './script';
import { serveStreams } from './stdio';
import { TcpAdapter } from './tcp';

export interface ProgramStreams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** Resolves to the exit code: 0, or 2 for a script or port that cannot be used. */
export async function runAdapter(
  options: AdapterOptions,
  services: SessionServices,
  streams: ProgramStreams,
): Promise<number> {
  switch (options.mode) {
    case 'stdio':
      await serveStreams(services, streams.stdin, streams.stdout);
      return 0;
    case 'tcp':
      return listen(options.port, services, streams);
    case 'script':
      return runScriptFile(options.file, services, streams);
  }
}

/** Listens until the process is ended; resolves early only if it cannot listen. */
async function listen(
  port: number,
  services: SessionServices,
  { stdout, stderr }: ProgramStreams,
): Promise<number> {
  const adapter = new TcpAdapter(services);
  try {
    const actual = await adapter.listen(port);
    stdout.write(`Loopscope debug adapter listening on 127.0.0.1:${actual}\n`);
    return 0;
  } catch (error) {
    stderr.write(`Cannot listen on port ${port}: ${messageOf(error)}\n`);
    return 2;
  }
}

async function runScriptFile(
  file: string,
  services: SessionServices,
  { stdout, stderr }: ProgramStreams,
): Promise<number> {
  let script: string;
  try {
    script = await promises.readFile(file, 'utf8');
  } catch (error) {
    stderr.write(`Cannot read the script ${file}: ${messageOf(error)}\n`);
    return 2;
  }
  try {
    await runScript(services, script, (message) => {
      stdout.write(`${JSON.stringify(message)}\n`);
    });
    return 0;
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    stderr.write(`Cannot run the script ${file}: ${error.message}\n`);
    return 2;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
