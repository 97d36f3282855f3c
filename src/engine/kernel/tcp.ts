/**
 * TCP over the loopback of the machine: what was sent has arrived, and every segment that answers it
 * as well. Follows `tcp_sendmsg`, `tcp_recvmsg`, `tcp_poll` and `tcp_reset` of Linux 6.18.
 *
 * How much a connection holds before a send would wait is Linux's for connections that were just made;
 * its autotuning of buffers is not modelled, nor is what happens to a port after a connection.
 */

import { releaseListener } from './connections';
import { type Endpoint, OPTION, unbind } from './endpoint';
import { ERRNO } from './errno';
import type { Kernel } from './kernel';
import { type OpenFile, peerOf } from './openFile';
import { notify } from './poll';
import { POLL } from './pollBits';
import { AGAIN, type Bytes, WOULD_BLOCK } from './syscall';

/** What a sender and its receiver hold by default, in bytes. */
const SEND_ROOM = 2_626_560;
const RECEIVE_ROOM = 1_284_096;

/** How many bytes can be on their way from `file` to its peer and unread. */
function capacity(file: OpenFile, peer: OpenFile | undefined): number {
  const send = file.endpoint?.options.get(OPTION.SNDBUF) ?? SEND_ROOM;
  return send + (peer?.endpoint?.options.get(OPTION.RCVBUF) ?? RECEIVE_ROOM);
}

/** A connection is writable while a third of its room is free (`sk_stream_is_writeable`). */
function isWritable(kernel: Kernel, file: OpenFile): boolean {
  return file.charged * 3 <= capacity(file, peerOf(kernel, file)) * 2;
}

/** The pending error of a socket, once; 0 if there is none. */
export function takeError(file: OpenFile): number {
  const { error } = file;
  file.error = 0;
  return error;
}

/** send(2): how many bytes, or an error number. */
export function sendTcp(kernel: Kernel, file: OpenFile, bytes: Bytes): number {
  const { current } = kernel;
  const { state } = file.endpoint as Endpoint;
  let sent = file.nonblocking ? 0 : current.written;
  current.written = 0;
  if (file.error !== 0 || file.writeShut || state === 'over')
    return sent > 0 ? sent : -(takeError(file) || ERRNO.EPIPE);
  if (state === 'knocking') return file.nonblocking ? AGAIN : WOULD_BLOCK;
  if (state !== 'connected') return -ERRNO.EPIPE;
  const peer = peerOf(kernel, file);
  if (peer === undefined) {
    // The other end has closed: it answers the segment with a reset.
    resetConnection(kernel, file);
    return bytes.length;
  }
  const part = bytes.slice(sent, sent + capacity(file, peer) - file.charged);
  if (part !== '') {
    peer.queue.push(part);
    file.charged += part.length;
    sent += part.length;
    notify(kernel, peer, POLL.IN | POLL.RDNORM);
  }
  if (sent === bytes.length) return sent;
  if (file.nonblocking) return sent > 0 ? sent : AGAIN;
  current.written = sent;
  return WOULD_BLOCK;
}

/** recv(2): the bytes, '' at the end of the stream, or an error number. */
export function recvTcp(
  kernel: Kernel,
  file: OpenFile,
  max: number,
  peek: boolean,
): Bytes | number {
  const { state } = file.endpoint as Endpoint;
  if (file.queue.length === 0) {
    if (state === 'listening') return -ERRNO.ENOTCONN;
    if (file.error !== 0) return -takeError(file);
    if (file.readShut || state === 'over') return '';
    if (state === 'fresh') return -ERRNO.ENOTCONN;
    return file.nonblocking ? AGAIN : WOULD_BLOCK;
  }
  let bytes = '';
  for (let i = 0; i < file.queue.length && bytes.length < max; i++)
    bytes += file.queue[i].slice(0, max - bytes.length);
  if (!peek) take(kernel, file, bytes.length);
  return bytes;
}

/** Takes the first `n` bytes off what waits here; the sender has room again. */
function take(kernel: Kernel, file: OpenFile, n: number): void {
  const { queue } = file;
  let left = n;
  while (left > 0 && queue[0].length <= left) left -= (queue.shift() as Bytes).length;
  if (left > 0) queue[0] = queue[0].slice(left);
  const sender = peerOf(kernel, file);
  if (sender === undefined) return;
  sender.charged -= n;
  if (isWritable(kernel, sender)) notify(kernel, sender, POLL.OUT | POLL.WRNORM);
}

/** shutdown(2) of a connection: 0 or an error number. */
export function shutdownTcp(kernel: Kernel, file: OpenFile, how: number): number {
  const endpoint = file.endpoint as Endpoint;
  if (endpoint.state === 'listening') return stopListening(kernel, file, how);
  if (how !== 1) file.readShut = true;
  if (endpoint.state !== 'connected') {
    // Linux remembers it all the same, also for a connection to come.
    if (how !== 0) file.writeShut = true;
    if (endpoint.state === 'over' && endpoint.peerPort === 0) endpoint.disconnecting = true;
    notify(kernel, file, 0);
    return -ERRNO.ENOTCONN;
  }
  endpoint.unasked = false;
  const peer = peerOf(kernel, file);
  if (how !== 0 && !file.writeShut) {
    file.writeShut = true;
    if (peer !== undefined) {
      peer.readShut = true;
      if (peer.writeShut) (peer.endpoint as Endpoint).state = 'over';
      notify(kernel, peer, 0);
    }
    const finished = peer === undefined ? file.readShut : peer.writeShut;
    if (finished) endpoint.state = 'over';
  }
  notify(kernel, file, 0);
  return 0;
}

/** A listener whose reading side is shut down is a fresh socket again (`tcp_disconnect`). */
function stopListening(kernel: Kernel, file: OpenFile, how: number): number {
  if (how !== 1) {
    const endpoint = file.endpoint as Endpoint;
    releaseListener(kernel, file);
    endpoint.state = 'fresh';
    if (endpoint.lent) {
      unbind(kernel, file);
      endpoint.host = '';
      endpoint.port = 0;
    }
  }
  notify(kernel, file, 0);
  return 0;
}

/** The connection was reset by its other end: `tcp_reset`. */
export function resetConnection(kernel: Kernel, file: OpenFile): void {
  file.error = file.readShut ? ERRNO.EPIPE : ERRNO.ECONNRESET;
  file.readShut = true;
  file.writeShut = true;
  file.peer = 0;
  file.charged = 0;
  if (file.endpoint !== null) file.endpoint.state = 'over';
  notify(kernel, file, 0);
}

/** The last descriptor of a connection is closed: the other end gets a FIN, or a reset. */
export function releaseTcp(kernel: Kernel, file: OpenFile): void {
  const peer = peerOf(kernel, file);
  if (peer === undefined) return;
  peer.peer = 0;
  peer.charged = 0;
  const lingersNot = (file.endpoint as Endpoint).options.get(OPTION.LINGER) === 0;
  if (file.queue.length > 0 || lingersNot) {
    resetConnection(kernel, peer);
    return;
  }
  peer.readShut = true;
  if (peer.writeShut) (peer.endpoint as Endpoint).state = 'over';
  notify(kernel, peer, 0);
}

/** Follows `tcp_poll`. */
export function tcpMask(kernel: Kernel, file: OpenFile): number {
  const { state, pending } = file.endpoint as Endpoint;
  if (state === 'listening') return pending.length > 0 ? POLL.IN | POLL.RDNORM : 0;
  if (state === 'knocking') return 0;
  let mask = file.error === 0 ? 0 : POLL.ERR;
  if (state === 'fresh' || state === 'over' || (file.readShut && file.writeShut)) mask |= POLL.HUP;
  if (file.readShut || state === 'over') mask |= POLL.IN | POLL.RDNORM | POLL.RDHUP;
  if (file.queue.length > 0) mask |= POLL.IN | POLL.RDNORM;
  if (file.writeShut || state === 'over' || isWritable(kernel, file))
    mask |= POLL.OUT | POLL.WRNORM;
  return mask;
}
