/**
 * Runs a program of the operating system with a time limit, and ends whatever it leaves behind: the
 * program gets a process group of its own, and the group is killed at the end.
 */

import { spawn } from 'node:child_process';

export interface ProcessRun {
  readonly timedOut: boolean;
  /** 128 + n for a process that signal n has ended; null after a timeout. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProcessOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** In ms. */
  readonly timeout: number;
}

const SIGNAL_NUMBERS: Readonly<Record<string, number>> = { SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/** Resolves once the process and everybody who holds its stdout have ended, or the time is over. */
export function runProcess(
  command: string,
  args: readonly string[],
  { cwd, env, timeout }: ProcessOptions,
): Promise<ProcessRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let timedOut = false;
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    const timer = setTimeout(() => {
      timedOut = true;
      killGroup(child.pid);
    }, timeout);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      killGroup(child.pid);
      const ended = code ?? 128 + (SIGNAL_NUMBERS[signal ?? ''] ?? 0);
      resolve({
        timedOut,
        exitCode: timedOut ? null : ended,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      });
    });
  });
}

/** A group that has no member any more is what we want. */
function killGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // Nobody was left.
  }
}
