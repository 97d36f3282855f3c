/**
 * Random operations on a kernel, as data: what a machine with several processes and threads might
 * do. Operations name descriptors and processes loosely (modulo what there is), so that every list
 * of operations can be applied to every kernel.
 */

import fc from 'fast-check';
import {
  closeFd,
  currentFile,
  dup2Fd,
  dupFd,
  setNonblocking,
} from '../../../src/engine/kernel/descriptors';
import { controlEpoll, createEpoll, pollEpoll } from '../../../src/engine/kernel/epoll';
import { exitProcess, waitPid } from '../../../src/engine/kernel/exit';
import { forkProcess } from '../../../src/engine/kernel/fork';
import { readFd, writeFd } from '../../../src/engine/kernel/io';
import type { Kernel } from '../../../src/engine/kernel/kernel';
import type { FileKind } from '../../../src/engine/kernel/openFile';
import { openPipe } from '../../../src/engine/kernel/pipe';
import { HANG, quantumOver, releasePoint, schedule } from '../../../src/engine/kernel/scheduler';
import { openSocketPair } from '../../../src/engine/kernel/socket';
import { WOULD_BLOCK } from '../../../src/engine/kernel/syscall';
import { createThread, endThread, reportIn } from '../../../src/engine/kernel/thread';
import {
  block,
  deadlineFor,
  endWait,
  NEVER,
  wakeAll,
  wakeOne,
} from '../../../src/engine/kernel/wait';
import { readClock } from '../../../src/engine/kernel/clock';

const NAMES = [
  'pipe', 'socketpair', 'epoll', 'dup', 'dup2', 'close', 'nonblock', 'write', 'read', 'ctl', 'select',
  'fork', 'exit', 'waitpid', 'thread', 'report', 'end', 'lock', 'release', 'sleep', 'clock', 'quantum',
  'point',
] as const; // prettier-ignore

export interface Operation {
  readonly name: (typeof NAMES)[number];
  readonly a: number;
  readonly b: number;
}

const operation: fc.Arbitrary<Operation> = fc.record({
  name: fc.constantFrom(...NAMES),
  a: fc.nat(40),
  b: fc.nat(40),
});

/** Lists of operations. */
export const operations = fc.array(operation, { maxLength: 120, size: 'max' });

/** Applies them in turn to the thread that runs, until nobody can. Returns all answers. */
export function apply(kernel: Kernel, list: readonly Operation[]): unknown[] {
  const answers: unknown[] = [];
  for (const one of list) {
    if (kernel.runnable.length === 0) break;
    answers.push(perform(kernel, one), kernel.current.tid);
  }
  return answers;
}

function perform(kernel: Kernel, { name, a, b }: Operation): unknown {
  const fd = pickFd(kernel, a);
  switch (name) {
    case 'pipe':
      return openPipe(kernel, b % 2 === 0);
    case 'socketpair':
      return openSocketPair(kernel, b % 2 === 0);
    case 'epoll':
      return createEpoll(kernel);
    case 'dup':
      return dupFd(kernel, fd, b % 2 === 0);
    case 'dup2':
      return dup2Fd(kernel, fd, b);
    case 'close':
      return fd > 2 ? closeFd(kernel, fd) : 0;
    case 'nonblock':
      return setNonblocking(kernel, fd, b % 2 === 0);
    case 'write':
      return write(kernel, pickFd(kernel, a, 'pipe-write', 'socket'), b);
    case 'read':
      return read(kernel, pickFd(kernel, a, 'pipe-read', 'socket'), b);
    case 'ctl': {
      const op = (['ADD', 'ADD', 'MOD', 'DEL'] as const)[b % 4];
      return controlEpoll(kernel, pickFd(kernel, b, 'epoll'), op, fd, b);
    }
    case 'select':
      return select(kernel, pickFd(kernel, a, 'epoll'), b);
    case 'lock':
      return sleepOn(kernel, 'lock', b % 3);
    case 'sleep':
      return sleepOn(kernel, 'sleep', b);
    case 'release':
      return b % 2 === 0
        ? wakeOne(kernel, kernel.current.process.pid, 'lock', b % 3)
        : wakeAll(kernel, kernel.current.process.pid, 'lock', b % 3);
    case 'clock':
      return readClock(kernel);
    case 'quantum':
      return quantumOver(kernel);
    case 'point':
      return releasePoint(kernel);
    default:
      return performLife(kernel, name, b);
  }
}

/** Births and deaths. */
function performLife(kernel: Kernel, name: string, b: number): unknown {
  switch (name) {
    case 'fork':
      return kernel.threads.size < 12 ? forkProcess(kernel, b, 0).tid : 0;
    case 'thread':
      return kernel.threads.size < 12 ? createThread(kernel, `T${b}`, b % 2 === 0) : 0;
    case 'report':
      reportIn(kernel);
      return 0;
    case 'exit':
      if (b % 4 !== 0) return 0;
      exitProcess(kernel, b, '_exit');
      return schedule(kernel, 'end');
    case 'end':
      if (kernel.current.process.tids.length === 1) return 0;
      endThread(kernel);
      return schedule(kernel, 'end');
    case 'waitpid':
      return orBlock(kernel, 'waitpid', 0, waitPid(kernel, -1, b % 2 === 0));
  }
  throw new Error(name);
}

/** An open descriptor of the running process, of one of these kinds if it has any; 40 is none. */
function pickFd(kernel: Kernel, n: number, ...kinds: FileKind[]): number {
  if (n === 40) return 999;
  const open = kernel.current.process.fds.flatMap((id, fd) => (id !== 0 ? [fd] : []));
  const wanted = open.filter((fd) => kinds.includes(currentFile(kernel, fd)?.kind ?? 'null'));
  const list = wanted.length > 0 ? wanted : open;
  return list[n % list.length] ?? 0;
}

function write(kernel: Kernel, fd: number, n: number): unknown {
  return orBlock(kernel, 'write', fd, writeFd(kernel, fd, 'x'.repeat(n ** 3)));
}

function read(kernel: Kernel, fd: number, n: number): unknown {
  return orBlock(kernel, 'read', fd, readFd(kernel, fd, n ** 3));
}

function orBlock<T>(
  kernel: Kernel,
  on: 'read' | 'write' | 'waitpid',
  object: number,
  answer: T,
): T | number {
  if (answer !== WOULD_BLOCK) {
    endWait(kernel);
    return answer;
  }
  return blockOr(kernel, on, object, NEVER, answer);
}

function sleepOn(kernel: Kernel, on: 'lock' | 'sleep', n: number): number {
  endWait(kernel);
  const deadline = on === 'sleep' ? deadlineFor(kernel, n * 70_000) : NEVER;
  return blockOr(kernel, on, n, deadline, 0);
}

function select(kernel: Kernel, fd: number, b: number): unknown {
  const found = pollEpoll(kernel, fd, 1 + (b % 3));
  if (typeof found === 'number' || found.length > 0) return found;
  return blockOr(kernel, 'select', fd, b % 2 === 0 ? NEVER : deadlineFor(kernel, b * 1000), 0);
}

/** Blocks unless the machine would hang: then there would be nothing left to test. */
function blockOr<T>(
  kernel: Kernel,
  on: 'lock' | 'sleep' | 'select' | 'read' | 'write' | 'waitpid',
  object: number,
  deadline: number,
  answer: T,
): T | number {
  const others = kernel.runnable.length > 1 || kernel.sleepers.length > 0;
  if (!others && deadline === NEVER) return answer;
  block(kernel, on, object, deadline);
  const tid = schedule(kernel, 'block');
  return tid === HANG ? -1 : tid;
}
