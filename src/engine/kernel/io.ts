/**
 * read(2) and write(2) on descriptors of the running process, whatever they are.
 *
 * Output that leaves the machine is only counted: its text and its event are the machine's.
 */

import { fdRead, fdWrite } from '../../trace/emit.generated';
import { type Datagram, recvDatagram, sendDatagram } from './datagram';
import { epochNow } from './clock';
import { currentFile } from './descriptors';
import { type Address, isDatagram } from './endpoint';
import { ERRNO } from './errno';
import type { Kernel } from './kernel';
import { OUTSIDE } from './openFile';
import { readNode, writeNode } from './files/regular';
import { readPipe, writePipe } from './pipe';
import { recvSocket, sendSocket } from './socket';
import { BAD_FD, type Bytes, WOULD_BLOCK } from './syscall';

/**
 * Reads at most `max` bytes: the bytes ('' at the end of the stream), or an error number, or
 * WOULD_BLOCK. A `quiet` call emits no event: a self-pipe has events of its own.
 */
export function readFd(kernel: Kernel, fd: number, max: number, quiet = false): Bytes | number {
  return read(kernel, fd, max, quiet, false);
}

/** recv(2) of MSG_PEEK: what the next read would answer. Nothing is read, so there is no event. */
export function peekFd(kernel: Kernel, fd: number, max: number): Bytes | number {
  return read(kernel, fd, max, true, true);
}

/** recvfrom(2) of a datagram socket, or an error number; undefined for a socket of another type. */
export function recvFromFd(
  kernel: Kernel,
  fd: number,
  max: number,
  peek: boolean,
): Datagram | number | undefined {
  const file = currentFile(kernel, fd);
  if (file === undefined) return BAD_FD;
  return isDatagram(file) ? recvDatagram(kernel, fd, file, max, peek) : undefined;
}

/** sendto(2): how many bytes, or an error number. */
export function sendToFd(kernel: Kernel, fd: number, bytes: Bytes, to: Address): number {
  const file = currentFile(kernel, fd);
  if (file === undefined) return BAD_FD;
  if (isDatagram(file)) return sendDatagram(kernel, fd, file, bytes, to);
  return file.endpoint?.state === 'connected' ? -ERRNO.EISCONN : -ERRNO.EPIPE;
}

function read(
  kernel: Kernel,
  fd: number,
  max: number,
  quiet: boolean,
  peek: boolean,
): Bytes | number {
  const file = currentFile(kernel, fd);
  if (file === undefined) return BAD_FD;
  let answer: Bytes | number;
  switch (file.kind) {
    case 'pipe-read':
      answer = readPipe(kernel, file, max);
      break;
    case 'socket':
      if (isDatagram(file)) {
        const got = recvDatagram(kernel, fd, file, max, peek);
        return typeof got === 'number' ? got : got.bytes;
      }
      answer = recvSocket(kernel, file, max, peek);
      break;
    case 'pipe-write':
      return BAD_FD;
    case 'epoll':
      return -ERRNO.EINVAL;
    case 'file':
      if (file.opened === null) return '';
      answer = readNode(kernel, file.opened, max);
      break;
    default:
      return '';
  }
  if (typeof answer === 'string' && !quiet) {
    fdRead(kernel.recorder, 0, fd, file.id, answer.length);
  }
  return answer;
}

/**
 * Writes bytes: how many were written, or an error number, or WOULD_BLOCK. A write in blocking mode
 * writes all: after WOULD_BLOCK the same call is made again, and goes on where it stopped. (SIGPIPE
 * is ignored, as Python does, so a reader that is gone gives -EPIPE.)
 */
export function writeFd(kernel: Kernel, fd: number, bytes: Bytes, quiet = false): number {
  const file = currentFile(kernel, fd);
  if (file === undefined) return BAD_FD;
  const { current } = kernel;
  // A write in blocking mode that is made again: so much of it was told of before.
  const before = file.nonblocking ? 0 : current.written;
  let answer: number;
  switch (file.kind) {
    case 'pipe-write':
      if (file.peer === OUTSIDE) return bytes.length;
      answer = writePipe(kernel, file, bytes);
      break;
    case 'socket':
      if (isDatagram(file)) return sendDatagram(kernel, fd, file, bytes, null);
      answer = sendSocket(kernel, file, bytes);
      break;
    case 'pipe-read':
      return BAD_FD;
    case 'epoll':
      return -ERRNO.EINVAL;
    case 'file':
      if (file.opened === null) return bytes.length;
      answer = writeNode(kernel, file.opened, bytes, epochNow(kernel));
      break;
    default:
      return bytes.length;
  }
  const written = answer === WOULD_BLOCK ? current.written : answer;
  if (!quiet && (written > before || answer >= 0)) {
    fdWrite(kernel.recorder, 0, fd, file.id, written - before);
  }
  return answer;
}
