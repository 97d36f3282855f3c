/**
 * Datagram sockets: UDP over the loopback, and Unix datagrams. Follows `net/ipv4/udp.c` and
 * `unix_dgram_sendmsg` of Linux 6.18. UDP drops what the receiver has no room for.
 */

import { fdRead, fdSend } from '../../trace/emit.generated';
import {
  type Address, anyHost, bindTo, boundTo, type Endpoint, freePort, loopbackHost, noUnixSocket, OPTION,
} from './endpoint'; // prettier-ignore
import { ERRNO } from './errno';
import type { Kernel } from './kernel';
import { type OpenFile, peerOf } from './openFile';
import { notify } from './poll';
import { POLL } from './pollBits';
import { messageCost } from './socket';
import { AGAIN, type Bytes, WOULD_BLOCK } from './syscall';
import { takeError } from './tcp';

/** SO_RCVBUF: net.core.rmem_default. */
const RCVBUF = 212_992;
/** The longest datagram over IPv4. */
const MAX_UDP = 65_507;
/** net.unix.max_dgram_qlen: how many wait before a sender has to. */
const MAX_WAITING = 10;

/** A datagram that was received, and who sent it. */
export interface Datagram extends Address {
  readonly bytes: Bytes;
}

/** UDP sockets that send or connect get an address, as the other end needs one to answer to. */
export function bindImplicitly(kernel: Kernel, file: OpenFile, host?: string): void {
  const endpoint = file.endpoint as Endpoint;
  if (endpoint.port !== 0 || endpoint.family === 'unix') return;
  bindTo(kernel, file, host ?? anyHost(endpoint.family), freePort(kernel));
}

/** connect(2): datagrams go there, and come from there only. `to` null: from now on from anywhere. */
export function connectDatagram(kernel: Kernel, file: OpenFile, to: Address): number {
  const endpoint = file.endpoint as Endpoint;
  const { family } = endpoint;
  const target = boundTo(kernel, family, 'dgram', to);
  if (family === 'unix') {
    const error = unixTargetError(kernel, target, to);
    if (error !== 0) return error;
  } else bindImplicitly(kernel, file, loopbackHost(family));
  endpoint.peerHost = to.host === anyHost(family) ? loopbackHost(family) : to.host;
  endpoint.peerPort = to.port;
  endpoint.state = 'connected';
  return 0;
}

function unixTargetError(kernel: Kernel, target: OpenFile | undefined, to: Address): number {
  if (target === undefined) return noUnixSocket(kernel, to.host);
  return target.endpoint?.type === 'dgram' ? 0 : -ERRNO.EPROTOTYPE;
}

/** sendto(2), with `to` null send(2): the length, or an error number. */
export function sendDatagram(
  kernel: Kernel,
  fd: number,
  file: OpenFile,
  bytes: Bytes,
  to: Address | null,
): number {
  const endpoint = file.endpoint as Endpoint;
  const { family } = endpoint;
  const connected = endpoint.state === 'connected';
  if (file.error !== 0) return -takeError(file);
  if (file.writeShut) return -ERRNO.EPIPE;
  if (to === null && !connected) return family === 'unix' ? -ERRNO.ENOTCONN : -ERRNO.EDESTADDRREQ;
  if (bytes.length > (family === 'unix' ? RCVBUF : MAX_UDP)) return -ERRNO.EMSGSIZE;
  const address = to ?? { host: endpoint.peerHost, port: endpoint.peerPort };
  const paired = to === null ? peerOf(kernel, file) : undefined;
  const target = paired ?? boundTo(kernel, family, 'dgram', address);
  if (family === 'unix') {
    const error = paired === undefined ? unixTargetError(kernel, target, address) : 0;
    if (error !== 0) return error;
    if (target !== undefined && target.queue.length > MAX_WAITING) {
      if (file.nonblocking) return AGAIN;
      (target.endpoint as Endpoint).knocking.push(file.id, fd);
      return WOULD_BLOCK;
    }
  } else bindImplicitly(kernel, file);
  const delivered = target !== undefined && deliver(kernel, endpoint, target, bytes);
  fdSend(kernel.recorder, 0, fd, file.id, delivered ? target.id : 0, bytes.length);
  if (target === undefined && connected && family !== 'unix') {
    // The port is closed: an ICMP message says so, which a connected socket is told.
    file.error = ERRNO.ECONNREFUSED;
    notify(kernel, file, POLL.ERR);
  }
  return bytes.length;
}

function deliver(kernel: Kernel, from: Endpoint, target: OpenFile, bytes: Bytes): boolean {
  const to = target.endpoint as Endpoint;
  const { family } = from;
  const wild = family !== 'unix' && from.host === anyHost(family);
  const host = wild ? loopbackHost(family) : from.host;
  const strange = to.state === 'connected' && family !== 'unix' && to.peerPort !== from.port;
  const cost = messageCost(bytes.length);
  const room = to.options.get(OPTION.RCVBUF) ?? RCVBUF;
  if (strange || target.readShut || (family !== 'unix' && target.charged + cost > room))
    return false;
  target.queue.push(bytes);
  target.costs.push(cost);
  target.charged += cost;
  to.senderHosts.push(host);
  to.senderPorts.push(from.port);
  notify(kernel, target, POLL.IN | POLL.RDNORM);
  return true;
}

/** recvfrom(2): at most `max` bytes of one datagram, whose rest is lost; or an error number. */
export function recvDatagram(
  kernel: Kernel,
  fd: number,
  file: OpenFile,
  max: number,
  peek: boolean,
): Datagram | number {
  const endpoint = file.endpoint as Endpoint;
  if (file.error !== 0) return -takeError(file);
  if (file.queue.length === 0) {
    if (file.readShut) return { bytes: '', host: '', port: 0 };
    return file.nonblocking ? AGAIN : WOULD_BLOCK;
  }
  const [bytes] = file.queue;
  const [host] = endpoint.senderHosts;
  const [port] = endpoint.senderPorts;
  if (!peek) {
    file.queue.shift();
    file.charged -= file.costs.shift() as number;
    endpoint.senderHosts.shift();
    endpoint.senderPorts.shift();
    fdRead(kernel.recorder, 0, fd, file.id, bytes.length);
    const waiting = endpoint.knocking.splice(0);
    for (let i = 0; i < waiting.length; i += 2) {
      const sender = kernel.files.get(waiting[i]);
      if (sender !== undefined) notify(kernel, sender, 0);
    }
  }
  return { bytes: bytes.slice(0, max), host, port };
}

/** Follows `datagram_poll`. */
export function datagramMask(file: OpenFile): number {
  let mask = POLL.OUT | POLL.WRNORM | POLL.WRBAND;
  if (file.error !== 0) mask |= POLL.ERR;
  if (file.readShut) mask |= POLL.RDHUP | POLL.IN | POLL.RDNORM;
  if (file.readShut && file.writeShut) mask |= POLL.HUP;
  if (file.queue.length > 0) mask |= POLL.IN | POLL.RDNORM;
  return mask;
}
