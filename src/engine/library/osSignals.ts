/**
 * os: sending signals, with what they do to a process that handles none: end it, or nothing. The
 * interpreter itself ignores SIGPIPE and SIGXFSZ.
 */
import { ERRNO } from '../kernel/errno';
import { signalProcess } from '../kernel/signals';
import { killWorldProcess } from '../launch';
import type { World } from '../world';
import { makeFunction } from '../vm/define';
import { Status } from '../vm/frame';
import type { Slot, Value } from '../vm/object';
import { done, intArgument } from './osArguments';
import { hasTripped, runHandlers } from './signalDelivery';

const STOPPING: ReadonlySet<number> = new Set([19, 20, 21, 22]);
const SIGABRT = 6;
const LAST = 64;

/** Has a signal reach a process: 0 or an error number. */
function deliver(w: World, pid: number, signal: number): number {
  const target = w.kernel.processes.get(pid);
  if (target === undefined || target.state === 'reaped') return -ERRNO.ESRCH;
  return signalProcess(w.kernel, target, signal) === 'fatal' ? killWorldProcess(w, pid, signal) : 0;
}

/** kill(2). */
export function kill(w: World, pid: number, signal: number): Slot {
  if (signal < 0 || signal > LAST) return done(w, -ERRNO.EINVAL);
  if (STOPPING.has(signal)) return w.refuse('signals that stop a process');
  if (pid === -1) return w.refuse('os.kill() of every process');
  const own = w.process.pid;
  const targets = pid > 0 ? [pid] : members(w, pid === 0 ? w.kernel.current.process.group : -pid);
  if (targets.length === 0) return done(w, -ERRNO.ESRCH);
  // The caller comes last, so that it can signal the others.
  const answers = targets.filter((p) => p !== own).map((p) => deliver(w, p, signal));
  if (targets.includes(own)) {
    answers.push(deliver(w, own, signal));
    if (w.kernel.current.state === 'ended') {
      w.status = Status.ended;
      return undefined;
    }
  }
  if (answers.includes(0) && hasTripped(w)) return runHandlers(w);
  return done(w, answers.includes(0) ? 0 : answers[0]);
}

/** The processes of a group that have not been reaped. */
function members(w: World, group: number): number[] {
  return [...w.kernel.processes.values()]
    .filter((p) => p.group === group && p.state !== 'reaped')
    .map((p) => p.pid);
}

function killing(name: string, group: boolean): Value {
  return makeFunction(name, 2, 2, (w, a, at) => {
    const pid = intArgument(w, a[at]);
    const signal = intArgument(w, a[at + 1]);
    if (pid === undefined || signal === undefined) return undefined;
    return kill(w, group ? -pid : pid, signal);
  });
}

export const osSignals: Readonly<Record<string, (w: World) => Value>> = {
  kill: () => killing('kill', false),
  killpg: () => killing('killpg', true),
  abort: () => makeFunction('abort', 0, 0, (w) => kill(w, w.process.pid, SIGABRT)),
};
