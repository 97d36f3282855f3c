/** signal: handlers, timers, and sending signals to oneself. */
import { NEVER_FIRES } from '../kernel/alarm';
import { readClock } from '../kernel/clock';
import { currentFile } from '../kernel/descriptors';
import { ERRNO } from '../kernel/errno';
import { pendingSignals, setBlockedSignals, SIGNAL, takePending } from '../kernel/signals';
import { endWait } from '../kernel/wait';
import type { World } from '../world';
import { isCallable } from '../vm/call';
import { makeFunction, makeFunctionWith } from '../vm/define';
import { PySet } from '../vm/dict';
import { asDouble } from '../vm/numbers';
import { PyException, PyFloat, PyList, PyTuple, T, type Slot, type Value } from '../vm/object';
import { typeName } from '../vm/typeLookup';
import { done, intArgument } from './os/osArguments';
import { deliverPending, signalThread } from './os/osSignals';
import { isMainThread } from './signalDelivery';

const NSIG = 65;
const SIG_DFL = 0;
const SIG_IGN = 1;
const ITIMER_REAL = 0;

const NUMBERS: Readonly<Record<string, number>> = {
  SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGILL: 4, SIGTRAP: 5, SIGABRT: 6, SIGIOT: 6, SIGBUS: 7, SIGFPE: 8, SIGKILL: 9,
  SIGUSR1: 10, SIGSEGV: 11, SIGUSR2: 12, SIGPIPE: 13, SIGALRM: 14, SIGTERM: 15, SIGSTKFLT: 16, SIGCHLD: 17,
  SIGCLD: 17, SIGCONT: 18, SIGSTOP: 19, SIGTSTP: 20, SIGTTIN: 21, SIGTTOU: 22, SIGURG: 23, SIGXCPU: 24, SIGXFSZ: 25,
  SIGVTALRM: 26, SIGPROF: 27, SIGWINCH: 28, SIGIO: 29, SIGPOLL: 29, SIGPWR: 30, SIGSYS: 31, SIGRTMIN: 34,
  SIGRTMAX: 64, SIG_DFL, SIG_IGN, NSIG, ITIMER_REAL, ITIMER_VIRTUAL: 1, ITIMER_PROF: 2, SIG_BLOCK: 0, SIG_UNBLOCK: 1,
  SIG_SETMASK: 2,
}; // prettier-ignore

const TEXTS: Readonly<Record<number, string>> = {
  1: 'Hangup', 2: 'Interrupt', 3: 'Quit', 4: 'Illegal instruction', 5: 'Trace/breakpoint trap', 6: 'Aborted',
  7: 'Bus error', 8: 'Floating point exception', 9: 'Killed', 10: 'User defined signal 1',
  11: 'Segmentation fault', 12: 'User defined signal 2', 13: 'Broken pipe', 14: 'Alarm clock', 15: 'Terminated',
  16: 'Stack fault', 17: 'Child exited', 18: 'Continued', 19: 'Stopped (signal)', 20: 'Stopped',
  21: 'Stopped (tty input)', 22: 'Stopped (tty output)', 23: 'Urgent I/O condition',
  24: 'CPU time limit exceeded', 25: 'File size limit exceeded', 26: 'Virtual timer expired',
  27: 'Profiling timer expired', 28: 'Window changed', 29: 'I/O possible', 30: 'Power failure',
  31: 'Bad system call',
}; // prettier-ignore

export const defaultIntHandler = makeFunction('default_int_handler', 0, -1, (w) =>
  w.throw(new PyException(T['KeyboardInterrupt'], new PyTuple([]))),
);

/** What a process does about a signal, as getsignal() answers it. */
export function handlerOf(w: World, signal: number): Value {
  const set = w.process.signalHandlers.get(signal);
  if (set !== undefined) return set;
  if (signal === SIGNAL.INT) return defaultIntHandler;
  return signal === SIGNAL.PIPE || signal === 25 ? SIG_IGN : SIG_DFL;
}

/** Sets what a process does about a signal; nothing is checked. */
export function setHandler(w: World, signal: number, handler: Value): void {
  w.process.signalHandlers.set(signal, handler);
  const { dispositions } = w.kernel.current.process;
  if (handler === SIG_DFL) dispositions.delete(signal);
  else dispositions.set(signal, handler === SIG_IGN ? 'ignore' : 'handle');
}

function signalArgument(w: World, v: Slot): number | undefined {
  const n = intArgument(w, v);
  if (n === undefined || (n >= 1 && n < NSIG)) return n;
  return w.raise('ValueError', 'signal number out of range');
}

function mainOnly(w: World, what: string): boolean {
  if (isMainThread(w)) return true;
  const where = w.traits.mainThreadOfInterpreter ? ' of the main interpreter' : '';
  w.raise('ValueError', `${what} only works in main thread${where}`);
  return false;
}

function setSignal(w: World, a: Slot[], at: number): Slot {
  const number = intArgument(w, a[at]);
  const handler = a[at + 1]!;
  if (number === undefined || !mainOnly(w, 'signal')) return undefined;
  if (signalArgument(w, number) === undefined) return undefined;
  if (handler !== SIG_DFL && handler !== SIG_IGN && !isCallable(handler)) {
    return w.raise(
      'TypeError',
      'signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object',
    );
  }
  const fixed = number === SIGNAL.KILL || number === SIGNAL.STOP || number === 32 || number === 33;
  if (fixed) return done(w, -ERRNO.EINVAL);
  const old = handlerOf(w, number);
  setHandler(w, number, handler);
  return old;
}

function setWakeupFd(w: World, a: Slot[], at: number): Slot {
  const fd = intArgument(w, a[at]);
  if (fd === undefined || !mainOnly(w, 'set_wakeup_fd')) return undefined;
  if (fd >= 0) {
    const file = currentFile(w.kernel, fd);
    if (file === undefined) return done(w, -ERRNO.EBADF);
    if (!file.nonblocking)
      return w.raise('ValueError', `the fd ${fd} must be in non-blocking mode`);
  }
  const { process } = w.kernel.current;
  const old = process.wakeupFd;
  process.wakeupFd = Math.max(-1, fd);
  return old;
}

const seconds = (ns: number): PyFloat => new PyFloat(ns / 1e9);

/** The timer of the process: how long until it goes off, and how long from then to the next time. */
function timerState(w: World): PyTuple {
  const { alarmAt, alarmEvery } = w.kernel.current.process;
  const left = alarmAt === NEVER_FIRES ? 0 : Math.max(0, alarmAt - readClock(w.kernel));
  return new PyTuple([seconds(left), seconds(alarmEvery)]);
}

function setTimer(w: World, delay: number, every: number): void {
  const { process } = w.kernel.current;
  process.alarmAt = delay > 0 ? readClock(w.kernel) + Math.round(delay * 1e9) : NEVER_FIRES;
  process.alarmEvery = delay > 0 ? Math.round(every * 1e9) : 0;
}

function timerArgument(w: World, v: Slot): boolean {
  if (v === ITIMER_REAL) return true;
  w.refuse('timers of processor time');
  return false;
}

function setitimer(w: World, a: Slot[], at: number): Slot {
  if (!timerArgument(w, a[at])) return undefined;
  const [delay, every] = [asDouble(a[at + 1]), a[at + 2] === undefined ? 0 : asDouble(a[at + 2])];
  if (delay === undefined || every === undefined)
    return w.raise('TypeError', `must be real number, not ${typeName(a[at + 1]!)}`);
  const old = timerState(w);
  setTimer(w, delay, every);
  return old;
}

/** pthread_sigmask(): the signals that were blocked, as a list. */
function setMask(w: World, a: Slot[], at: number): Slot {
  const how = intArgument(w, a[at]);
  if (how === undefined) return undefined;
  const old = w.kernel.current.blockedSignals;
  const given = (a[at + 1] as PyList).items as number[];
  if (how === NUMBERS['SIG_BLOCK']) setBlockedSignals(w.kernel, [...old, ...given]);
  else if (how === NUMBERS['SIG_UNBLOCK'])
    setBlockedSignals(w.kernel, old.filter((n) => !given.includes(n))); // prettier-ignore
  else if (how === NUMBERS['SIG_SETMASK']) setBlockedSignals(w.kernel, given);
  else return done(w, -ERRNO.EINVAL);
  return deliverPending(w) ? new PyList(old.slice()) : undefined;
}

/** sigwait(): takes one of these signals as soon as it is pending. It must be blocked, as in C. */
function sigwait(w: World, a: Slot[], at: number): Slot {
  const { current } = w.kernel;
  const awaited = (a[at] as PyList).items as number[];
  const signal = takePending(w.kernel, (n) => awaited.includes(n));
  if (signal === 0) {
    current.awaitedSignals = awaited.slice();
    return w.block('signal', 0, -1);
  }
  current.awaitedSignals = [];
  endWait(w.kernel);
  return signal;
}

/** pause(): until a signal has been handled. */
function pause(w: World): Slot {
  if (w.kernel.current.waitCause === 'none') return w.block('signal', 0, -1);
  endWait(w.kernel);
  return null;
}

const refusing = (name: string): Value =>
  makeFunction(name, 0, -1, (w) => w.refuse(`signal.${name}()`));

/** What `from _signal import *` gives. */
export const signalNames: Readonly<Record<string, (w: World) => Value>> = {
  ...Object.fromEntries(Object.entries(NUMBERS).map(([name, n]) => [name, (): Value => n])),
  default_int_handler: () => defaultIntHandler,
  signal: () => makeFunction('signal', 2, 2, setSignal),
  getsignal: () =>
    makeFunction('getsignal', 1, 1, (w, a, at) => {
      const number = signalArgument(w, a[at]);
      return number === undefined ? undefined : handlerOf(w, number);
    }),
  set_wakeup_fd: () =>
    makeFunctionWith('set_wakeup_fd', '(fd, *, warn_on_full_buffer=True)', setWakeupFd),
  raise_signal: () =>
    makeFunction('raise_signal', 1, 1, (w, a, at) => {
      const number = intArgument(w, a[at]);
      return number === undefined ? undefined : signalThread(w, w.kernel.current, number);
    }),
  pthread_kill: () =>
    makeFunction('pthread_kill', 2, 2, (w, a, at) => {
      const [ident, number] = [intArgument(w, a[at]), intArgument(w, a[at + 1])];
      if (ident === undefined || number === undefined) return undefined;
      const { tids } = w.kernel.current.process;
      const tid = tids.find((each) => w.threads.get(each)?.ident === ident);
      return signalThread(w, tid === undefined ? tid : w.kernel.threads.get(tid), number);
    }),
  alarm: () =>
    makeFunction('alarm', 1, 1, (w, a, at) => {
      const delay = intArgument(w, a[at]);
      if (delay === undefined) return undefined;
      const left = (timerState(w).items[0] as PyFloat).value;
      setTimer(w, delay, 0);
      return Math.ceil(left);
    }),
  setitimer: () => makeFunctionWith('setitimer', '(which, seconds, interval=0.0, /)', setitimer),
  getitimer: () =>
    makeFunction('getitimer', 1, 1, (w, a, at) =>
      timerArgument(w, a[at]) ? timerState(w) : undefined,
    ),
  pause: () => makeFunction('pause', 0, 0, (w) => pause(w)),
  siginterrupt: () => makeFunction('siginterrupt', 2, 2, () => null),
  strsignal: () =>
    makeFunction('strsignal', 1, 1, (w, a, at) => {
      const number = signalArgument(w, a[at]);
      if (number === undefined) return undefined;
      const real = number >= NUMBERS['SIGRTMIN'] ? `Real-time signal ${number - 34}` : null;
      return TEXTS[number] ?? real;
    }),
  valid_signals: () =>
    makeFunction('valid_signals', 0, 0, () => {
      const set = new PySet();
      for (let n = 1; n < NSIG; n++) if (n !== 32 && n !== 33) set.add(n, n);
      return set;
    }),
  pthread_sigmask: () => makeFunction('pthread_sigmask', 2, 2, setMask),
  sigpending: () => makeFunction('sigpending', 0, 0, (w) => new PyList(pendingSignals(w.kernel))),
  sigwait: () => makeFunction('sigwait', 1, 1, sigwait),
  sigwaitinfo: () => refusing('sigwaitinfo'),
  sigtimedwait: () => refusing('sigtimedwait'),
};
