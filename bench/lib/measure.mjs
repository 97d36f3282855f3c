// Measuring: whole processes, the subjects in turn, so that what disturbs one round disturbs all.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { hrtime } from 'node:process';

/** GNU time prints seconds of CPU and peak memory of what it runs. */
const TIME = '/usr/bin/time';
const hasTime =
  existsSync(TIME) && /GNU/.test(String(spawnSync(TIME, ['--version'], { encoding: 'utf8' }).stderr)
    + String(spawnSync(TIME, ['--version'], { encoding: 'utf8' }).stdout)); // prettier-ignore

/**
 * One run: `{ ok, wall, cpu, peak, output, error }`, in ms and MiB; cpu and peak are NaN where the
 * system has no GNU time. `timeout` in ms.
 */
export function runOnce(command, timeout) {
  const [program, ...args] = hasTime ? [TIME, '-q', '-f', '@time %U %S %M', ...command] : command;
  const begin = hrtime.bigint();
  const done = spawnSync(program, args, {
    encoding: 'utf8',
    timeout,
    maxBuffer: 1 << 26,
    killSignal: 'SIGKILL',
  });
  const wall = Number(hrtime.bigint() - begin) / 1e6;
  const figures = /@time (\S+) (\S+) (\S+)\s*$/.exec(done.stderr ?? '');
  const [user, sys, peak] = figures === null ? [NaN, NaN, NaN] : figures.slice(1).map(Number);
  return {
    ok: done.status === 0,
    timedOut: done.error?.code === 'ETIMEDOUT',
    wall,
    cpu: (user + sys) * 1000,
    peak: peak / 1024,
    output: (done.stdout ?? '').trim(),
    error: firstLine((done.stderr ?? '').replace(/@time .*\s*$/, '')),
  };
}

function firstLine(text) {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && line.length < 300);
  const telling = lines.filter((line) => /(Error\b.*:|support|stopped)/.test(line));
  return telling.findLast((line) => !/Traceback/.test(line)) ?? lines.at(-1) ?? '';
}

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/**
 * Runs a file under each subject, round after round, after one round that is not counted. A subject
 * that fails, answers something else than `expected`, or takes more than `timeout`, is left out of
 * the rest; one that takes long is run so often that it takes about `patience` ms.
 * Answers a map from the subject to `{ runs }` or `{ failure }`.
 */
export function interleave(subjects, file, { rounds, timeout, patience, expected }) {
  const results = new Map();
  for (const subject of subjects) {
    const first = runOnce(subject.command(file), timeout);
    const failure = failureOf(first, expected, timeout);
    const most = subject.isPackage ? Math.max(1, Math.floor(patience / first.wall)) : rounds;
    results.set(subject, failure === null ? { runs: [], most } : { failure });
  }
  for (let round = 0; round < rounds; round++) {
    for (const subject of subjects) {
      const result = results.get(subject);
      if (result.failure !== undefined || result.runs.length >= result.most) continue;
      const run = runOnce(subject.command(file), timeout);
      const failure = failureOf(run, expected, timeout);
      if (failure === null) result.runs.push(run);
      else results.set(subject, { failure });
    }
  }
  return results;
}

function failureOf(run, expected, timeout) {
  if (run.timedOut) return `more than ${timeout / 1000} s`;
  if (!run.ok) return run.error || 'failed';
  return run.output === expected ? null : `printed ${JSON.stringify(run.output.slice(0, 40))}`;
}
