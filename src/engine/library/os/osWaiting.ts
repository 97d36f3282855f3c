/** os: waiting for children, and what their status says. */
import { waitPid, waitStatus } from '../../kernel/exit';
import { WOULD_BLOCK } from '../../kernel/syscall';
import { endWait } from '../../kernel/wait';
import type { World } from '../../world';
import { makeFunction } from '../../vm/define';
import { PyTuple, type Slot, type Value } from '../../vm/object';
import { done, intArgument } from './osArguments';

const WNOHANG = 1;
const WEXITED = 4;
const WNOWAIT = 0x1000000;

/** waitpid(2): (pid, status); (0, 0) if WNOHANG finds no child that has ended. */
function wait(w: World, pid: number, options: number): Slot {
  const r = waitPid(w.kernel, pid, (options & WNOHANG) !== 0);
  if (r === WOULD_BLOCK) return w.block('waitpid', pid > 0 ? pid : 0, -1);
  endWait(w.kernel);
  if (r < 0) return done(w, r);
  return new PyTuple(r === 0 ? [0, 0] : [r, waitStatus(w.kernel.processes.get(r)!)]);
}

/** waitid(2): (pid, code, status), or None with WNOHANG; WNOWAIT leaves the child to be waited for. */
function waitid(w: World, a: Slot[], at: number): Slot {
  const pid = intArgument(w, a[at]);
  const options = intArgument(w, a[at + 1]);
  if (pid === undefined || options === undefined) return undefined;
  const leaves = (options & WNOWAIT) !== 0;
  const children = w.kernel.current.process.children.filter((c) => pid <= 0 || c === pid);
  const ended = children.find((c) => w.kernel.processes.get(c)?.state === 'zombie');
  const r =
    leaves && ended !== undefined ? ended : waitPid(w.kernel, pid, (options & WNOHANG) !== 0);
  if (r === WOULD_BLOCK) return w.block('waitpid', pid > 0 ? pid : 0, -1);
  endWait(w.kernel);
  if (r < 0) return done(w, r);
  if (r === 0) return null;
  const { exitMode, exitCode } = w.kernel.processes.get(r)!;
  const killed = exitMode === 'signal';
  return new PyTuple([r, killed ? 2 : 1, killed ? exitCode - 128 : exitCode]);
}

/** A function of a wait status. */
function ofStatus(name: string, answer: (status: number) => Value): [string, () => Value] {
  const make = (): Value =>
    makeFunction(name, 1, 1, (w, a, at) => {
      const status = intArgument(w, a[at]);
      return status === undefined ? undefined : answer(status);
    });
  return [name, make];
}

const exited = (status: number): boolean => (status & 127) === 0;
const signaled = (status: number): boolean => !exited(status) && (status & 255) !== 127;

export const osWaiting: Readonly<Record<string, (w: World) => Value>> = {
  WNOHANG: () => WNOHANG,
  WUNTRACED: () => 2,
  WSTOPPED: () => 2,
  WEXITED: () => WEXITED,
  WCONTINUED: () => 8,
  WNOWAIT: () => WNOWAIT,
  P_ALL: () => 0,
  P_PID: () => 1,
  P_PGID: () => 2,
  CLD_EXITED: () => 1,
  CLD_KILLED: () => 2,
  CLD_DUMPED: () => 3,
  ...Object.fromEntries([
    ofStatus('WIFEXITED', exited),
    ofStatus('WEXITSTATUS', (status) => (status >> 8) & 255),
    ofStatus('WIFSIGNALED', signaled),
    ofStatus('WTERMSIG', (status) => status & 127),
    ofStatus('WIFSTOPPED', (status) => (status & 255) === 127),
    ofStatus('WSTOPSIG', (status) => (status >> 8) & 255),
    ofStatus('WIFCONTINUED', (status) => status === 0xffff),
    ofStatus('WCOREDUMP', (status) => (status & 128) !== 0),
  ]),
  waitstatus_to_exitcode: () =>
    makeFunction('waitstatus_to_exitcode', 1, 1, (w, a, at) => {
      const status = intArgument(w, a[at]);
      if (status === undefined) return undefined;
      if (exited(status)) return (status >> 8) & 255;
      if (signaled(status)) return -(status & 127);
      const text = `process stopped by delivery of signal ${(status >> 8) & 255}`;
      return w.raise('ValueError', text);
    }),
  wait: () => makeFunction('wait', 0, 0, (w) => wait(w, -1, 0)),
  waitpid: () =>
    makeFunction('waitpid', 2, 2, (w, a, at) => {
      const pid = intArgument(w, a[at]);
      const options = intArgument(w, a[at + 1]);
      return pid === undefined || options === undefined ? undefined : wait(w, pid, options);
    }),
  _waitid: () => makeFunction('_waitid', 2, 2, waitid),
};
