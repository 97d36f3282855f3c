/**
 * os: sending signals, with what they do to a process that handles none: end it, or nothing. The
 * interpreter itself ignores SIGPIPE and SIGXFSZ.
 */
import { ERRNO } from '../../kernel/errno';
import { signalProcess, takePending } from '../../kernel/signals';
import type { KThread } from '../../kernel/thread';
import { killWorldProcess } from '../../launch';
import type { World } from '../../world';
import { makeFunction } from '../../vm/define';
import { Status } from '../../vm/frame';
import type { Slot, Value } from '../../vm/object';
import { done, intArgument } from './osArguments';
import { hasTripped, runHandlers } from '../signalDelivery';

const STOPPING: ReadonlySet<number> = new Set([19, 20, 21, 22]);
const SIGABRT = 6;
const LAST = 64;

/** Has a signal reach a process, or a thread of it: 0 or an error number. */
function deliver(w: World, pid: number, signal: number, thread?: KThread): number {
  const target = w.kernel.processes.get(pid);
  if (target === undefined || target.state === 'reaped') return -ERRNO.ESRCH;
  const effect = signalProcess(w.kernel, target, signal, thread);
  return effect === 'fatal' ? killWorldProcess(w, pid, signal) : 0;
}

/** Whether a call that sends the signal is answered at once: it is none, or one that is not modelled. */
function isOdd(w: World, signal: number): boolean {
  if (signal < 0 || signal > LAST) done(w, -ERRNO.EINVAL);
  else if (STOPPING.has(signal)) w.refuse('signals that stop a process');
  else return false;
  return true;
}

/** tgkill(2) of a thread of the running process. */
export function signalThread(w: World, thread: KThread | undefined, signal: number): Slot {
  if (isOdd(w, signal)) return undefined;
  if (thread === undefined) return done(w, -ERRNO.ESRCH);
  deliver(w, w.process.pid, signal, thread);
  return afterOwn(w) ? (hasTripped(w) ? runHandlers(w) : null) : undefined;
}

/** Lets the blocked signals that the running thread no longer blocks reach it. */
export function deliverPending(w: World): boolean {
  const { kernel } = w;
  const { blockedSignals } = kernel.current;
  for (;;) {
    const signal = takePending(kernel, (n) => !blockedSignals.includes(n));
    if (signal === 0) return true;
    deliver(w, w.process.pid, signal, kernel.current);
    if (!afterOwn(w)) return false;
  }
}

/** Whether the running thread is still there after a signal to its own process. */
function afterOwn(w: World): boolean {
  if (w.kernel.current.state !== 'ended') return true;
  w.status = Status.ended;
  return false;
}

/** kill(2). */
export function kill(w: World, pid: number, signal: number): Slot {
  if (isOdd(w, signal)) return undefined;
  if (pid === -1) return w.refuse('os.kill() of every process');
  const own = w.process.pid;
  const targets = pid > 0 ? [pid] : members(w, pid === 0 ? w.kernel.current.process.group : -pid);
  if (targets.length === 0) return done(w, -ERRNO.ESRCH);
  // The caller comes last, so that it can signal the others.
  const answers = targets.filter((p) => p !== own).map((p) => deliver(w, p, signal));
  if (targets.includes(own)) {
    answers.push(deliver(w, own, signal));
    if (!afterOwn(w)) return undefined;
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
