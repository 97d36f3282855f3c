/** os: pipes and descriptors. */
import { latinText } from '../../../base/largeArrays';
import {
  closeFd,
  currentFile,
  dup2Fd,
  dupFd,
  MAX_FDS,
  setCloseOnExec,
  setNonblocking,
} from '../../kernel/descriptors';
import { bytesOf } from '../../vm/byteObjects';
import { ERRNO, strerror } from '../../kernel/errno';
import { readFd, writeFd } from '../../kernel/io';
import { openPipe } from '../../kernel/pipe';
import { WOULD_BLOCK } from '../../kernel/syscall';
import { endWait } from '../../kernel/wait';
import type { World } from '../../world';
import { makeFunction, makeFunctionWith } from '../../vm/define';
import { truth } from '../../vm/operators';
import { PyBytes, PyTuple, type Slot, type Value } from '../../vm/object';
import { typeName } from '../../vm/typeLookup';
import { done, intArgument, numberOrError, textToBytes, utf8 } from './osArguments';

const O_NONBLOCK = 0o4000;
const O_CLOEXEC = 0o2000000;

/** The descriptions of standard output and error of the root process: the second and third opened. */
const STREAMS: ReadonlyMap<number, number> = new Map([
  [2, 1],
  [3, 2],
]);

function read(w: World, a: Slot[], at: number): Slot {
  const fd = intArgument(w, a[at]);
  const max = intArgument(w, a[at + 1]);
  if (fd === undefined || max === undefined) return undefined;
  if (max < 0) return done(w, -ERRNO.EINVAL);
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
  if (fd === undefined) return undefined;
  const given = bytesOf(a[at + 1]);
  if (given === undefined) {
    return w.raise('TypeError', `a bytes-like object is required, not '${typeName(a[at + 1]!)}'`);
  }
  const data = new PyBytes(given);
  const stream = STREAMS.get(currentFile(w.kernel, fd)?.id ?? 0);
  if (stream !== undefined) {
    w.emitOutput(stream, utf8(data.data));
    return data.data.length;
  }
  const n = writeFd(w.kernel, fd, latinText(data.data));
  if (n === WOULD_BLOCK) return w.block('write', fd, -1);
  endWait(w.kernel);
  return numberOrError(w, n);
}

function pipe(w: World, flags: number): Slot {
  const pair = openPipe(w.kernel);
  if (typeof pair === 'number') return done(w, pair);
  for (const fd of pair) {
    if ((flags & O_NONBLOCK) !== 0) setNonblocking(w.kernel, fd, true);
    setCloseOnExec(w.kernel, fd, (flags & O_CLOEXEC) !== 0);
  }
  return new PyTuple([...pair]);
}

/** A function of a descriptor that answers None or an error. */
function onDescriptor(name: string, call: (w: World, fd: number) => Slot): Value {
  return makeFunction(name, 1, 1, (w, a, at) => {
    const fd = intArgument(w, a[at]);
    return fd === undefined ? undefined : call(w, fd);
  });
}

/** A function that sets a flag of a descriptor. */
function setFlag(name: string, set: (w: World, fd: number, on: boolean) => number): Value {
  return makeFunction(name, 2, 2, (w, a, at) => {
    const fd = intArgument(w, a[at]);
    return fd === undefined ? undefined : done(w, set(w, fd, truth(w, a[at + 1]!) === true));
  });
}

function closeRange(w: World, a: Slot[], at: number): Slot {
  const low = intArgument(w, a[at]);
  const high = intArgument(w, a[at + 1]);
  if (low === undefined || high === undefined) return undefined;
  for (let fd = Math.max(0, low); fd < Math.min(high, MAX_FDS); fd++) closeFd(w.kernel, fd);
  return null;
}

/** What kind of file a descriptor stands for: a word of the kernel. */
export const fdKind = onDescriptor('_fd_kind', (w, fd) => {
  const file = currentFile(w.kernel, fd);
  return file === undefined ? done(w, -ERRNO.EBADF) : file.kind;
});

export const osDescriptors: Readonly<Record<string, (w: World) => Value>> = {
  O_RDONLY: () => 0,
  O_WRONLY: () => 1,
  O_RDWR: () => 2,
  O_NONBLOCK: () => O_NONBLOCK,
  O_CLOEXEC: () => O_CLOEXEC,
  pipe: () => makeFunction('pipe', 0, 0, (w) => pipe(w, O_CLOEXEC)),
  pipe2: () =>
    makeFunction('pipe2', 1, 1, (w, a, at) => {
      const flags = intArgument(w, a[at]);
      return flags === undefined ? undefined : pipe(w, flags);
    }),
  read: () => makeFunction('read', 2, 2, read),
  write: () => makeFunction('write', 2, 2, write),
  close: () => onDescriptor('close', (w, fd) => done(w, closeFd(w.kernel, fd))),
  closerange: () => makeFunction('closerange', 2, 2, closeRange),
  dup: () => onDescriptor('dup', (w, fd) => numberOrError(w, dupFd(w.kernel, fd))),
  dup2: () =>
    makeFunctionWith('dup2', '(fd, fd2, inheritable=True)', (w, a, at) => {
      const from = intArgument(w, a[at]);
      const to = intArgument(w, a[at + 1]);
      if (from === undefined || to === undefined) return undefined;
      const inheritable = a[at + 2] === undefined || truth(w, a[at + 2]!) === true;
      const answer = numberOrError(w, dup2Fd(w.kernel, from, to, !inheritable));
      return answer === undefined || w.traits.dup2AnswersFd ? answer : null;
    }),
  set_blocking: () => setFlag('set_blocking', (w, fd, on) => setNonblocking(w.kernel, fd, !on)),
  get_blocking: () =>
    onDescriptor('get_blocking', (w, fd) => {
      const file = currentFile(w.kernel, fd);
      return file === undefined ? done(w, -ERRNO.EBADF) : !file.nonblocking;
    }),
  set_inheritable: () =>
    setFlag('set_inheritable', (w, fd, on) => setCloseOnExec(w.kernel, fd, !on)),
  get_inheritable: () =>
    onDescriptor('get_inheritable', (w, fd) => {
      if (currentFile(w.kernel, fd) === undefined) return done(w, -ERRNO.EBADF);
      return !w.kernel.current.process.closeOnExec[fd];
    }),
  isatty: () => onDescriptor('isatty', (w, fd) => currentFile(w.kernel, fd)?.kind === 'tty'),
};
