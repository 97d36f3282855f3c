/**
 * AF_UNIX stream sockets, and which functions see to sockets of other kinds; following `net/unix/af_unix.c` of Linux 6.18.
 *
 * What limits a socket is not bytes but the kernel memory its unread messages are charged for, which
 * includes headers: 278 sends of one byte fill it, which is how many wake-ups a self-pipe holds. A
 * socket is writable for poll only while a quarter of its memory is in use; a blocked send waits for
 * that, too.
 */

import { releaseEndpoint } from './connections';
import { datagramMask, shutdownDatagram } from './datagram';
import { currentFile, freeFd, openFd } from './descriptors';
import { isDatagram, isTcp } from './endpoint';
import { ERRNO } from './errno';
import type { Kernel } from './kernel';
import { newFile, type OpenFile, peerOf } from './openFile';
import { notify } from './poll';
import { POLL } from './pollBits';
import { BAD_FD, AGAIN, type Bytes, WOULD_BLOCK } from './syscall';
import { recvTcp, releaseTcp, sendTcp, shutdownTcp, tcpMask } from './tcp';

/** SO_SNDBUF: net.core.wmem_default on x86-64. */
export const SNDBUF = 212_992;

const PAGE = 4096;
/** What a message can hold in its linear part: a page less `skb_shared_info`. */
const MAX_HEAD = 3776;
const SHARED_INFO = 320;
/** `struct sk_buff` itself. */
const HEADER = 256;
/** A send is cut into messages of at most this size: MAX_HEAD and 32 KiB of pages. */
const MAX_MESSAGE = MAX_HEAD + 32_768;

/** socketpair(AF_UNIX, SOCK_STREAM): two descriptors, or an error number. */
export function openSocketPair(
  kernel: Kernel,
  nonblocking = false,
  closeOnExec = true,
): readonly [number, number] | number {
  const { process } = kernel.current;
  const first = freeFd(process);
  const second = first < 0 ? first : freeFd(process, first + 1);
  if (second < 0) return second;
  const a = newFile(kernel, 'socket');
  const b = newFile(kernel, 'socket');
  a.peer = b.id;
  b.peer = a.id;
  a.nonblocking = b.nonblocking = nonblocking;
  return [openFd(kernel, a, closeOnExec), openFd(kernel, b, closeOnExec)];
}

/** The memory a message of `size` bytes is charged for (`skb->truesize`). */
export function messageCost(size: number): number {
  const paged = Math.min(size, roundUp(Math.max(0, size - MAX_HEAD), PAGE));
  let head = 512;
  while (head < size - paged + SHARED_INFO) head *= 2;
  return HEADER + head + roundUp(paged, PAGE);
}

function roundUp(n: number, unit: number): number {
  return Math.ceil(n / unit) * unit;
}

/** send(2) on a stream socket: how many bytes, or an error number. */
export function sendSocket(kernel: Kernel, file: OpenFile, bytes: Bytes): number {
  return isTcp(file) ? sendTcp(kernel, file, bytes) : sendUnix(kernel, file, bytes);
}

/** Follows `unix_stream_sendmsg`. */
function sendUnix(kernel: Kernel, file: OpenFile, bytes: Bytes): number {
  if (isUnconnected(file)) return -ERRNO.ENOTCONN;
  const { current } = kernel;
  let sent = file.nonblocking ? 0 : current.written;
  current.written = 0;
  const before = sent;
  const peer = peerOf(kernel, file);
  if (file.writeShut || peer === undefined) return sent > 0 ? sent : -ERRNO.EPIPE;
  while (sent < bytes.length && file.charged < SNDBUF) {
    const message = bytes.slice(sent, sent + MAX_MESSAGE);
    const cost = messageCost(message.length);
    peer.queue.push(message);
    peer.costs.push(cost);
    file.charged += cost;
    sent += message.length;
  }
  if (sent > before) notify(kernel, peer, POLL.IN | POLL.PRI | POLL.RDNORM | POLL.RDBAND);
  if (sent === bytes.length) return sent;
  if (file.nonblocking) return sent > 0 ? sent : AGAIN;
  current.written = sent;
  return WOULD_BLOCK;
}

/** Neither connected nor ever was. */
function isUnconnected({ endpoint }: OpenFile): boolean {
  return endpoint !== null && (endpoint.state === 'fresh' || endpoint.state === 'listening');
}

/**
 * recv(2) on a stream socket: the bytes, '' at the end of the stream, or an error number. `peek`
 * leaves them where they are (MSG_PEEK).
 */
export function recvSocket(
  kernel: Kernel,
  file: OpenFile,
  max: number,
  peek = false,
): Bytes | number {
  return isTcp(file) ? recvTcp(kernel, file, max, peek) : recvUnix(kernel, file, max, peek);
}

/** Follows `unix_stream_recvmsg`. */
function recvUnix(kernel: Kernel, file: OpenFile, max: number, peek: boolean): Bytes | number {
  if (isUnconnected(file)) return -ERRNO.EINVAL;
  if (file.queue.length === 0) {
    const { error } = file;
    file.error = 0;
    if (error !== 0) return -error;
    if (file.readShut) return '';
    return file.nonblocking ? AGAIN : WOULD_BLOCK;
  }
  if (peek) return file.queue.join('').slice(0, max);
  let bytes = '';
  let freed = 0;
  while (bytes.length < max && file.queue.length > 0) {
    const message = file.queue[0];
    const room = max - bytes.length;
    bytes += message.slice(0, room);
    if (message.length > room) {
      file.queue[0] = message.slice(room);
    } else {
      file.queue.shift();
      freed += file.costs.shift() ?? 0;
    }
  }
  if (freed > 0) giveBack(kernel, file, freed);
  return bytes;
}

/** Messages were read: their memory is the sender's again (`unix_write_space`). */
function giveBack(kernel: Kernel, file: OpenFile, cost: number): void {
  const sender = peerOf(kernel, file);
  if (sender === undefined) return;
  sender.charged -= cost;
  if (isWritable(sender)) notify(kernel, sender, POLL.OUT | POLL.WRNORM | POLL.WRBAND);
}

/** Linux counts one byte more for the socket itself, so that exactly a quarter is too much. */
function isWritable(file: OpenFile): boolean {
  return (file.charged + 1) * 4 <= SNDBUF;
}

/** shutdown(2): `how` is 0 to end reading, 1 writing, 2 both. 0 or an error number. */
export function shutdownSocket(kernel: Kernel, fd: number, how: number): number {
  const file = currentFile(kernel, fd);
  if (file === undefined) return BAD_FD;
  if (file.kind !== 'socket') return -ERRNO.ENOTSOCK;
  if (how < 0 || how > 2) return -ERRNO.EINVAL;
  if (isTcp(file)) return shutdownTcp(kernel, file, how);
  if (isDatagram(file)) return shutdownDatagram(kernel, file, how);
  const peer = peerOf(kernel, file);
  if (how !== 1) {
    file.readShut = true;
    if (peer !== undefined) peer.writeShut = true;
  }
  if (how !== 0) {
    file.writeShut = true;
    if (peer !== undefined) peer.readShut = true;
  }
  notify(kernel, file, 0);
  if (peer !== undefined) notify(kernel, peer, 0);
  return 0;
}

/** The last descriptor of a socket is closed. */
export function releaseSocket(kernel: Kernel, file: OpenFile): void {
  releaseEndpoint(kernel, file);
  if (isTcp(file)) releaseTcp(kernel, file);
  else releaseUnix(kernel, file);
}

/** Follows `unix_release_sock`. */
function releaseUnix(kernel: Kernel, file: OpenFile): void {
  if (isDatagram(file)) return;
  const peer = peerOf(kernel, file);
  if (peer === undefined) return;
  peer.peer = 0;
  peer.readShut = true;
  peer.writeShut = true;
  peer.charged = 0;
  // What the peer sent and nobody read is lost, and the peer is told so.
  if (file.queue.length > 0) peer.error = ERRNO.ECONNRESET;
  notify(kernel, peer, 0);
}

/** The events that a socket has now. */
export function socketMask(kernel: Kernel, file: OpenFile): number {
  if (isTcp(file)) return tcpMask(kernel, file);
  return isDatagram(file) ? datagramMask(file) : unixMask(file);
}

/** Follows `unix_poll`. */
function unixMask(file: OpenFile): number {
  const { endpoint } = file;
  let mask = endpoint?.state === 'fresh' ? POLL.HUP : 0;
  if (file.error !== 0) mask |= POLL.ERR;
  if (file.readShut && file.writeShut) mask |= POLL.HUP;
  if (file.readShut) mask |= POLL.RDHUP | POLL.IN | POLL.RDNORM;
  const waiting = file.queue.length + (endpoint?.pending.length ?? 0);
  if (waiting > 0) mask |= POLL.IN | POLL.RDNORM;
  if (endpoint?.state !== 'listening' && isWritable(file))
    mask |= POLL.OUT | POLL.WRNORM | POLL.WRBAND;
  return mask;
}
