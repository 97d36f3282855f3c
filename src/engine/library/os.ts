/** os: processes and descriptors. */
import { closeFd, dupFd } from '../kernel/descriptors';
import { waitPid } from '../kernel/exit';
import { strerror } from '../kernel/errno';
import { readFd, writeFd } from '../kernel/io';
import { openPipe } from '../kernel/pipe';
import { WOULD_BLOCK } from '../kernel/syscall';
import { endWait } from '../kernel/wait';
import { exitWorldProcess, forkWorld } from '../launch';
import type { World } from '../world';
import { makeFunction, makeFunctionWith } from '../vm/define';
import { PyDict } from '../vm/dict';
import { Status } from '../vm/frame';
import { asInt } from '../vm/numbers';
import { PyBytes, PyTuple, type Slot, type Value } from '../vm/object';
import { warn } from '../vm/warnings';

export function bytesToText(data: Uint8Array): string {
  let out = '';
  for (let i = 0; i < data.length; i += 4096)
    out += String.fromCharCode(...data.subarray(i, i + 4096));
  return out;
}

export function textToBytes(text: string): PyBytes {
  return new PyBytes(Uint8Array.from(text, (ch) => ch.charCodeAt(0)));
}

/** An int argument as a JS number; TypeError otherwise. */
export function intArgument(w: World, v: Slot): number | undefined {
  const i = asInt(v);
  if (i !== undefined) return Number(i);
  return w.raise('TypeError', 'an integer is required');
}

const fork = makeFunction('fork', 0, 0, (w) => {
  if (w.evaluating) return w.raise('RuntimeError', 'cannot fork while an expression is evaluated');
  const others = [...w.threads.values()].filter((t) => t.pid === w.process.pid).length > 1;
  const pid = forkWorld(w);
  if (others && w.traits.forkWarnsOfThreads) {
    warn(
      w,
      'DeprecationWarning',
      `This process (pid=${w.process.pid}) is multi-threaded, use of fork() may lead to deadlocks in the child.`,
    );
  }
  return pid;
});

function wait(w: World, pid: number, options: number): Slot {
  const noHang = (options & 1) !== 0;
  const r = waitPid(w.kernel, pid, noHang);
  if (r === WOULD_BLOCK) return w.block('waitpid', pid > 0 ? pid : 0, -1);
  endWait(w.kernel);
  if (r < 0) return w.raiseErrno(-r, strerror(-r));
  if (r === 0) return new PyTuple([0, 0]);
  const code = w.kernel.processes.get(r)!.exitCode;
  return new PyTuple([r, code > 128 ? code - 128 : code << 8]);
}

function read(w: World, a: Slot[], at: number): Slot {
  const fd = intArgument(w, a[at]);
  const max = intArgument(w, a[at + 1]);
  if (fd === undefined || max === undefined) return undefined;
  const data = readFd(w.kernel, fd, max);
  if (typeof data !== 'number') {
    endWait(w.kernel);
    return textToBytes(data);
  }
  if (data === WOULD_BLOCK) return w.block('read', fd, -1);
  endWait(w.kernel);
  return w.raiseErrno(-data, strerror(-data));
}

function write(w: World, a: Slot[], at: number): Slot {
  const fd = intArgument(w, a[at]);
  const data = a[at + 1];
  if (fd === undefined) return undefined;
  if (!(data instanceof PyBytes))
    return w.raise('TypeError', "a bytes-like object is required, not 'str'");
  const text = bytesToText(data.data);
  if (
    (fd === 1 || fd === 2) &&
    w.kernel.current.process.fds[fd] === w.kernel.processes.get(1001)?.fds[fd]
  ) {
    w.emitOutput(fd, utf8(data.data));
    return data.data.length;
  }
  const n = writeFd(w.kernel, fd, text);
  if (n === WOULD_BLOCK) return w.block('write', fd, -1);
  endWait(w.kernel);
  return n < 0 ? w.raiseErrno(-n, strerror(-n)) : n;
}

/** Decodes UTF-8 without the host's TextDecoder, which the pure rooms do not have. */
export function utf8(data: Uint8Array): string {
  let escaped = '';
  for (const b of data) escaped += `%${b.toString(16).padStart(2, '0')}`;
  try {
    return decodeURIComponent(escaped);
  } catch {
    return bytesToText(data);
  }
}

/** What `import os` gives. */
export const osNames: Readonly<Record<string, (w: World) => Value>> = {
  name: () => 'posix',
  sep: () => '/',
  linesep: () => '\n',
  getpid: () => makeFunction('getpid', 0, 0, (w) => w.process.pid),
  getppid: () => makeFunction('getppid', 0, 0, (w) => w.kernel.current.process.ppid),
  fork: () => fork,
  _exit: () =>
    makeFunction('_exit', 1, 1, (w, a, at) => {
      const code = intArgument(w, a[at]);
      if (code === undefined) return undefined;
      exitWorldProcess(w, code, '_exit');
      w.status = Status.ended;
      return undefined;
    }),
  waitpid: () =>
    makeFunction('waitpid', 2, 2, (w, a, at) => {
      const pid = intArgument(w, a[at]);
      const options = intArgument(w, a[at + 1]);
      return pid === undefined || options === undefined ? undefined : wait(w, pid, options);
    }),
  wait: () => makeFunction('wait', 0, 0, (w) => wait(w, -1, 0)),
  pipe: () =>
    makeFunction('pipe', 0, 0, (w) => {
      const pair = openPipe(w.kernel);
      return typeof pair === 'number'
        ? w.raiseErrno(-pair, strerror(-pair))
        : new PyTuple([...pair]);
    }),
  read: () => makeFunction('read', 2, 2, read),
  write: () => makeFunction('write', 2, 2, write),
  close: () =>
    makeFunction('close', 1, 1, (w, a, at) => {
      const fd = intArgument(w, a[at]);
      if (fd === undefined) return undefined;
      const r = closeFd(w.kernel, fd);
      return r < 0 ? w.raiseErrno(-r, strerror(-r)) : null;
    }),
  dup: () =>
    makeFunction('dup', 1, 1, (w, a, at) => {
      const fd = intArgument(w, a[at]);
      if (fd === undefined) return undefined;
      const r = dupFd(w.kernel, fd);
      return r < 0 ? w.raiseErrno(-r, strerror(-r)) : r;
    }),
  environ: (w) => {
    const dict = new PyDict();
    for (const [name, value] of Object.entries(w.options.env)) dict.setStr(name, value);
    return dict;
  },
  getenv: () =>
    makeFunctionWith(
      'getenv',
      '(key, default=None)',
      (w, a, at) => w.options.env[String(a[at])] ?? a[at + 1] ?? null,
    ),
  cpu_count: () => makeFunction('cpu_count', 0, 0, () => 4),
  WNOHANG: () => 1,
  WIFEXITED: () => makeFunction('WIFEXITED', 1, 1, (_w, a, at) => (Number(a[at]) & 127) === 0),
  WEXITSTATUS: () => makeFunction('WEXITSTATUS', 1, 1, (_w, a, at) => (Number(a[at]) >> 8) & 255),
  WIFSIGNALED: () => makeFunction('WIFSIGNALED', 1, 1, (_w, a, at) => (Number(a[at]) & 127) !== 0),
  WTERMSIG: () => makeFunction('WTERMSIG', 1, 1, (_w, a, at) => Number(a[at]) & 127),
  waitstatus_to_exitcode: () =>
    makeFunction('waitstatus_to_exitcode', 1, 1, (_w, a, at) => {
      const s = Number(a[at]);
      return (s & 127) === 0 ? (s >> 8) & 255 : -(s & 127);
    }),
};
