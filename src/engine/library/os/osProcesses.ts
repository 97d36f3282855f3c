/** os: processes: fork and its handlers, exit, identity. */
import { ERRNO, strerror } from '../../kernel/errno';
import { exitWorldProcess, forkWorld } from '../../launch';
import type { World } from '../../world';
import { isCallable } from '../../vm/call';
import { CodeOrigin } from '../../vm/codeObject';
import { makeFunction, makeFunctionWith } from '../../vm/define';
import { Status } from '../../vm/frame';
import { type Slot, type Value } from '../../vm/object';
import { PySet } from '../../vm/dict';
import { typeName } from '../../vm/typeLookup';
import { warn } from '../../vm/warnings';
import { addForkHook, hasForkHooks } from './forkHooks';
import { done, intArgument } from './osArguments';

/** How many processes may live at a time, as under a limit of RLIMIT_NPROC. */
const MOST_PROCESSES = 500;

/** os.fork(): at once where only asyncio has a handler, else through the prelude, which calls them. */
const fork = makeFunction('fork', 0, 0, (w) => {
  if (w.evaluating) return w.raise('RuntimeError', 'cannot fork while an expression is evaluated');
  const running = [...w.kernel.processes.values()].filter(({ state }) => state === 'running');
  if (running.length >= MOST_PROCESSES) return w.raiseErrno(ERRNO.EAGAIN, strerror(ERRNO.EAGAIN));
  if (hasForkHooks(w)) return w.tail(w.prelude('fork_with_hooks'), []);
  const pid = forkWorld(w, true);
  warnOfThreads(w, pid);
  return pid;
});

/** `_fork()`: the system call alone, with nothing that Python does afterwards. */
export const forkOnly = makeFunction('_fork', 0, 0, (w) => forkWorld(w, false));

/** `_warn_of_threads(child)`: 3.12+ says in the parent that other threads were alive. */
export const warnOfThreadsFunction = makeFunction('_warn_of_threads', 1, 1, (w, a, at) => {
  return warnOfThreads(w, Number(a[at]));
});

function warnOfThreads(w: World, child: number): Slot {
  const { pid } = w.process;
  if (child === 0 || !w.traits.forkWarnsOfThreads) return null;
  if ([...w.threads.values()].filter((t) => t.pid === pid).length < 2) return null;
  // Made by a module of the library, it is filtered out, as what is not of __main__.
  const caller = w.thread.frames.findLast((f) => f.code.origin !== CodeOrigin.prelude);
  if (caller?.code.origin === CodeOrigin.library) return null;
  const text = `This process (pid=${pid}) is multi-threaded, use of fork() may lead to deadlocks in the child.`;
  return warn(w, 'DeprecationWarning', text);
}

const registerAtFork = makeFunctionWith(
  'register_at_fork',
  '(*, before=None, after_in_child=None, after_in_parent=None)',
  (w, a, at) => {
    const names = ['before', 'after_in_child', 'after_in_parent'] as const;
    const given = names.map((_, i) => a[at + i]);
    if (given.every((hook) => hook === undefined))
      return w.raise('TypeError', 'At least one argument is required.');
    for (const [i, hook] of given.entries()) {
      if (hook !== undefined && !isCallable(hook))
        return w.raise('TypeError', `'${names[i]}' must be callable, not ${typeName(hook)}`);
    }
    const [before, child, parent] = given;
    if (before !== undefined) addForkHook(w, 'before', before);
    if (child !== undefined) addForkHook(w, 'child', child);
    if (parent !== undefined) addForkHook(w, 'parent', parent);
    return null;
  },
);

/** `_exit`: nothing is flushed, no handler runs. */
function exitNow(w: World, a: Slot[], at: number): Slot {
  const code = intArgument(w, a[at]);
  if (code === undefined) return undefined;
  exitWorldProcess(w, code, '_exit');
  w.status = Status.ended;
  return undefined;
}

/** The process group of a process; 0 is the caller. */
function groupOf(w: World, pid: number): number {
  const process = pid === 0 ? w.kernel.current.process : w.kernel.processes.get(pid);
  return process === undefined || process.state === 'reaped' ? -ERRNO.ESRCH : process.group;
}

/** setpgid(2), for the caller and its children. */
function setGroup(w: World, pid: number, group: number): Slot {
  const { process } = w.kernel.current;
  const target = pid === 0 ? process : w.kernel.processes.get(pid);
  if (target === undefined || (target !== process && !process.children.includes(pid)))
    return done(w, -ERRNO.ESRCH);
  target.group = group === 0 ? target.pid : group;
  return null;
}

const CPUS = 4;

function constant(name: string, value: Value): Value {
  return makeFunction(name, 0, 0, () => value);
}

export const osProcesses: Readonly<Record<string, (w: World) => Value>> = {
  EX_OK: () => 0,
  fork: () => fork,
  register_at_fork: () => registerAtFork,
  _exit: () => makeFunction('_exit', 1, 1, exitNow),
  getpid: () => makeFunction('getpid', 0, 0, (w) => w.process.pid),
  getppid: () => makeFunction('getppid', 0, 0, (w) => w.kernel.current.process.ppid),
  getpgrp: () => makeFunction('getpgrp', 0, 0, (w) => groupOf(w, 0)),
  getpgid: () =>
    makeFunction('getpgid', 1, 1, (w, a, at) => {
      const pid = intArgument(w, a[at]);
      if (pid === undefined) return undefined;
      const group = groupOf(w, pid);
      return group < 0 ? done(w, group) : group;
    }),
  setpgid: () =>
    makeFunction('setpgid', 2, 2, (w, a, at) => {
      const pid = intArgument(w, a[at]);
      const group = intArgument(w, a[at + 1]);
      return pid === undefined || group === undefined ? undefined : setGroup(w, pid, group);
    }),
  setpgrp: () => makeFunction('setpgrp', 0, 0, (w) => setGroup(w, 0, 0)),
  getuid: () => constant('getuid', 1000),
  geteuid: () => constant('geteuid', 1000),
  getgid: () => constant('getgid', 1000),
  getegid: () => constant('getegid', 1000),
  cpu_count: () => constant('cpu_count', CPUS),
  process_cpu_count: () => constant('process_cpu_count', CPUS),
  sched_getaffinity: () =>
    makeFunction('sched_getaffinity', 1, 1, () => {
      const set = new PySet();
      for (let cpu = 0; cpu < CPUS; cpu++) set.add(cpu, cpu);
      return set;
    }),
  sched_yield: () => makeFunction('sched_yield', 0, 0, (w) => (w.releaseGil() ? undefined : null)),
};
