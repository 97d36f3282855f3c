/**
 * Makes the calls of a recording of Linux (`recordLinux.py`, where the format is described) in the
 * embedded kernel, and writes its answers in the same format.
 */

import { closeFd, dup2Fd, dupFd, setNonblocking } from '../../../src/engine/kernel/descriptors';
import { controlEpoll, createEpoll, pollEpoll } from '../../../src/engine/kernel/epoll';
import {
  acceptSocket, bindSocket, connectSocket, listenSocket, openSocket, socketAt,
} from '../../../src/engine/kernel/connections'; // prettier-ignore
import { type Address, OPTION, unlinkSocket } from '../../../src/engine/kernel/endpoint';
import { takeError } from '../../../src/engine/kernel/tcp';
import { exitProcess } from '../../../src/engine/kernel/exit';
import { readFd, recvFromFd, sendToFd, writeFd } from '../../../src/engine/kernel/io';
import type { Kernel } from '../../../src/engine/kernel/kernel';
import { openPipe } from '../../../src/engine/kernel/pipe';
import { pollFd } from '../../../src/engine/kernel/poll';
import { openSocketPair, shutdownSocket } from '../../../src/engine/kernel/socket';
import type { KThread } from '../../../src/engine/kernel/thread';
import { block, NEVER } from '../../../src/engine/kernel/wait';
import { forkProcess } from '../../../src/engine/kernel/fork';
import { ERRNO } from '../../../src/engine/kernel/errno';
import { currentFile } from '../../../src/engine/kernel/descriptors';
import { become, bootKernel } from './kernelFixture';

/** A wait without timeout that has not returned. */
interface Wait {
  readonly epfd: number;
  readonly most: number;
}

interface Machine {
  readonly kernel: Kernel;
  readonly threads: KThread[];
  readonly waits: Map<number, Wait>;
}

/** The recording with the answers of the embedded kernel in place of Linux's. */
export function replay(recording: string): string {
  let machine: Machine | undefined;
  const out: string[] = [];
  for (const line of recording.trimEnd().split('\n')) {
    if (line.startsWith('#')) {
      const kernel = bootKernel();
      machine = { kernel, threads: [kernel.current], waits: new Map() };
      out.push(line);
    } else if (machine !== undefined && !line.includes(' returned ')) {
      const words = line.slice(0, line.indexOf(' ->')).split(' ');
      const p = Number(words[0]);
      become(machine.kernel, machine.threads[p]);
      out.push(
        `${words.join(' ')} -> ${call(machine, p, words.slice(1), line.slice(line.indexOf('-> ') + 3))}`,
      );
      out.push(...settle(machine));
    }
  }
  return `${out.join('\n')}\n`;
}

/** Linux's answer of a call that the recorder did not make. */
const NOT_MADE = '-999';

function call(
  { kernel, threads, waits }: Machine,
  p: number,
  words: string[],
  answer: string,
): string {
  const [name, ...rest] = words;
  const n = rest.map(Number);
  switch (name) {
    case 'pipe':
      return show(openPipe(kernel, true));
    case 'socketpair':
      return show(openSocketPair(kernel, true));
    case 'epoll':
      return show(createEpoll(kernel));
    case 'dup':
      return show(dupFd(kernel, n[0]));
    case 'dup2':
      return show(dup2Fd(kernel, n[0], n[1]));
    case 'close':
      return show(closeFd(kernel, n[0]));
    case 'write':
      return show(writeFd(kernel, n[0], rest[2].repeat(n[1])));
    case 'read':
      return show(readFd(kernel, n[0], n[1]));
    case 'send':
      return show(notASocket(kernel, n[0]) ?? writeFd(kernel, n[0], rest[2].repeat(n[1])));
    case 'recv':
      return show(notASocket(kernel, n[0]) ?? readFd(kernel, n[0], n[1]));
    case 'socket':
      return show(makeSocket(kernel, rest[0] as keyof typeof SOCKETS));
    case 'bind':
      if (answer === NOT_MADE) return NOT_MADE;
      return show(
        notASocket(kernel, n[0]) ?? bindSocket(kernel, n[0], address(kernel, n[0], n[1])),
      );
    case 'listen':
      return show(listenSocket(kernel, n[0], n[1]));
    case 'connect':
      if (answer === NOT_MADE) return NOT_MADE;
      return show(connectSocket(kernel, n[0], address(kernel, n[0], n[1])));
    case 'accept':
      return show(acceptNonblocking(kernel, n[0]));
    case 'error':
      return show(notASocket(kernel, n[0]) ?? takeError(currentFile(kernel, n[0])!));
    case 'sendto':
      return show(
        notASocket(kernel, n[0]) ??
          sendToFd(kernel, n[0], rest[3].repeat(n[2]), address(kernel, n[0], n[1])),
      );
    case 'recvfrom':
      return receiveFrom(kernel, n[0], n[1]);
    case 'unlink':
      return unlinkSocket(kernel, `u${n[0]}`) ? '0' : show(-ERRNO.ENOENT);
    case 'shutdown':
      return show(shutdownSocket(kernel, n[0], n[1]));
    case 'ctl':
      return show(controlEpoll(kernel, n[0], rest[1] as 'ADD', n[2], n[3]));
    case 'wait':
      return showEvents(pollEpoll(kernel, n[0], n[1]));
    case 'wait!':
      waits.set(p, { epfd: n[0], most: n[1] });
      return '...';
    case 'poll':
      return show(pollFd(kernel, n[0], n[1]));
    case 'fork':
      threads[n[0]] = forkProcess(kernel, 0, 0);
      return '0';
    case 'exit':
      exitProcess(kernel, 0, '_exit');
      return '0';
  }
  throw new Error(`unknown call ${name}`);
}

const SOCKETS = {
  tcp: ['inet', 'stream'], udp: ['inet', 'dgram'], unix: ['unix', 'stream'], udgram: ['unix', 'dgram'],
} as const; // prettier-ignore

function makeSocket(kernel: Kernel, kind: keyof typeof SOCKETS): number {
  const [family, type] = SOCKETS[kind];
  const fd = openSocket(kernel, family, type);
  if (fd < 0) return fd;
  setNonblocking(kernel, fd, true);
  if (kind === 'tcp') currentFile(kernel, fd)?.endpoint?.options.set(OPTION.REUSEADDR, 1);
  return fd;
}

function acceptNonblocking(kernel: Kernel, fd: number): number {
  const accepted = acceptSocket(kernel, fd);
  if (accepted >= 0) setNonblocking(kernel, accepted, true);
  return accepted;
}

/** The address that a number stands for; `linuxSockets.py` says which. */
function address(kernel: Kernel, fd: number, number: number): Address {
  const endpoint = currentFile(kernel, fd)?.endpoint;
  if (endpoint?.family !== 'inet') return { host: `u${number}`, port: 0 };
  return { host: '127.0.0.9', port: (endpoint.type === 'stream' ? 5001 : 6001) + number };
}

function receiveFrom(kernel: Kernel, fd: number, max: number): string {
  const wrong = notASocket(kernel, fd);
  if (wrong !== undefined) return show(wrong);
  const got = recvFromFd(kernel, fd, max, false);
  if (got === undefined) {
    const bytes = readFd(kernel, fd, max);
    return typeof bytes === 'number' ? show(bytes) : `${show(bytes)} -`;
  }
  if (typeof got === 'number') return show(got);
  const socket = socketAt(kernel, fd);
  const isUnix = typeof socket !== 'number' && socket.endpoint.family === 'unix';
  const named = isUnix ? got.host.slice(1) || '-' : got.port < 6003 ? String(got.port - 6001) : '?';
  return `${show(got.bytes)} ${named}`;
}

/** Python's send and recv on what is no socket. */
function notASocket(kernel: Kernel, fd: number): number | undefined {
  const file = currentFile(kernel, fd);
  if (file === undefined) return -ERRNO.EBADF;
  return file.kind === 'socket' ? undefined : -ERRNO.ENOTSOCK;
}

/** Lets every waiting process poll until all of them sleep; which of them have returned. */
function settle({ kernel, threads, waits }: Machine): string[] {
  const out: string[] = [];
  for (;;) {
    const p = [...waits.keys()].find((i) => threads[i].state === 'runnable');
    if (p === undefined) return out.sort();
    const { epfd, most } = waits.get(p)!;
    become(kernel, threads[p]);
    const found = pollEpoll(kernel, epfd, most);
    if (typeof found !== 'number' && found.length === 0) {
      block(kernel, 'select', epfd, NEVER);
      continue;
    }
    waits.delete(p);
    out.push(`${p} returned -> ${showEvents(found)}`);
  }
}

function showEvents(answer: readonly number[] | number): string {
  if (typeof answer === 'number') return String(answer);
  const pairs: string[] = [];
  for (let i = 0; i < answer.length; i += 2) pairs.push(`${answer[i]}:${answer[i + 1]}`);
  return pairs.join(' ') || 'none';
}

/** Numbers as they are, descriptors in a row, bytes as runs of letters. */
function show(answer: number | string | readonly number[]): string {
  if (typeof answer === 'number') return String(answer);
  if (typeof answer !== 'string') return answer.join(' ');
  const runs = answer.match(/(.)\1*/g) ?? [];
  return runs.map((run) => `${run.length}${run[0]}`).join('') || 'eof';
}
