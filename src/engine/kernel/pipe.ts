/**
 * Pipes, following `fs/pipe.c` of Linux.
 *
 * A pipe is a ring of 16 buffers of one page. A write appends to the last buffer if its odd part
 * (length modulo 4096) fits there, then fills new buffers; so at most 65,536 bytes fit, fewer if
 * writes are of odd sizes, and a write of up to 4,096 bytes is never split.
 */

import { ERRNO } from './errno';
import { freeFd, openFd } from './descriptors';
import type { Kernel } from './kernel';
import { newFile, type OpenFile, peerOf } from './openFile';
import { notify } from './poll';
import { POLL } from './pollBits';
import { AGAIN, type Bytes, WOULD_BLOCK } from './syscall';

const PAGE = 4096;
const BUFFERS = 16;

/** pipe2(2): the read end and the write end, or an error number. */
export function openPipe(
  kernel: Kernel,
  nonblocking = false,
  closeOnExec = true,
): readonly [number, number] | number {
  const { process } = kernel.current;
  const first = freeFd(process);
  const second = first < 0 ? first : freeFd(process, first + 1);
  if (second < 0) return second;
  const read = newFile(kernel, 'pipe-read');
  const write = newFile(kernel, 'pipe-write');
  read.peer = write.id;
  write.peer = read.id;
  read.nonblocking = write.nonblocking = nonblocking;
  return [openFd(kernel, read, closeOnExec), openFd(kernel, write, closeOnExec)];
}

/** read(2) on the read end: the bytes, '' at the end of the stream, or an error number. */
export function readPipe(kernel: Kernel, file: OpenFile, max: number): Bytes | number {
  if (max === 0) return '';
  const writer = peerOf(kernel, file);
  if (file.queue.length === 0) {
    if (writer === undefined) return '';
    return file.nonblocking ? AGAIN : WOULD_BLOCK;
  }
  const wasFull = file.queue.length === BUFFERS;
  let bytes = '';
  while (bytes.length < max && file.queue.length > 0) {
    const buffer = file.queue[0];
    const room = max - bytes.length;
    bytes += buffer.slice(0, room);
    if (buffer.length > room) {
      file.queue[0] = buffer.slice(room);
    } else {
      file.queue.shift();
      file.costs.shift();
    }
  }
  if (writer !== undefined) {
    writer.charged = file.queue.length;
    if (wasFull && file.queue.length < BUFFERS) notify(kernel, writer, POLL.OUT | POLL.WRNORM);
  }
  return bytes;
}

/** write(2) on the write end: how many bytes, or an error number. */
export function writePipe(kernel: Kernel, file: OpenFile, bytes: Bytes): number {
  if (bytes.length === 0) return 0;
  const { current } = kernel;
  const reader = peerOf(kernel, file);
  let written = file.nonblocking ? 0 : current.written;
  current.written = 0;
  if (reader === undefined) return written > 0 ? written : -ERRNO.EPIPE;
  const before = written;
  if (written === 0) written = appendToLast(reader, bytes);
  while (written < bytes.length && reader.queue.length < BUFFERS) {
    const buffer = bytes.slice(written, written + PAGE);
    reader.queue.push(buffer);
    reader.costs.push(buffer.length);
    written += buffer.length;
  }
  file.charged = reader.queue.length;
  // Linux wakes pollers for a refused write, too: an edge-triggered entry reports the old data again.
  if (written > before || file.nonblocking) notify(kernel, reader, POLL.IN | POLL.RDNORM);
  if (written === bytes.length) return written;
  if (file.nonblocking) return written > 0 ? written : AGAIN;
  current.written = written;
  return WOULD_BLOCK;
}

/** Appends the odd part of a write to the last buffer if it fits; returns how much that was. */
function appendToLast(reader: OpenFile, bytes: Bytes): number {
  const odd = bytes.length % PAGE;
  const last = reader.queue.length - 1;
  if (odd === 0 || last < 0 || reader.costs[last] + odd > PAGE) return 0;
  reader.queue[last] += bytes.slice(0, odd);
  reader.costs[last] += odd;
  return odd;
}

/** The last descriptor of one end is closed: the other end hangs up. */
export function releasePipeEnd(kernel: Kernel, file: OpenFile): void {
  const other = peerOf(kernel, file);
  if (other === undefined) return;
  other.peer = 0;
  notify(kernel, other, 0);
}

export function pipeReadMask(file: OpenFile): number {
  const readable = file.queue.length > 0 ? POLL.IN | POLL.RDNORM : 0;
  return readable | (file.peer === 0 ? POLL.HUP : 0);
}

export function pipeWriteMask(file: OpenFile): number {
  const writable = file.charged < BUFFERS ? POLL.OUT | POLL.WRNORM : 0;
  return writable | (file.peer === 0 ? POLL.ERR : 0);
}
