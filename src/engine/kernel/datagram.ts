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
    const error = unixTargetError(kernel, file, target, to);
    if (error !== 0) return error;
  } else bindImplicitly(kernel, file, loopbackHost(family));
  endpoint.peerHost = to.host === anyHost(family) ? loopbackHost(family) : to.host;
  endpoint.peerPort = to.port;
  endpoint.target = target?.id ?? 0;
  endpoint.state = 'connected';
  return 0;
}

function unixTargetError(
  kernel: Kernel,
  file: OpenFile,
  target: OpenFile | undefined,
  to: Address,
): number {
  if (target === undefined) return noUnixSocket(kernel, to.host);
  if (target.endpoint?.type !== 'dgram') return -ERRNO.EPROTOTYPE;
  return mayReach(file, target) ? 0 : -ERRNO.EPERM;
}

/** A Unix socket that is connected hears of its peer only. */
function mayReach(file: OpenFile, { peer, endpoint }: OpenFile): boolean {
  const its = peer === 0 ? (endpoint?.target ?? 0) : peer;
  return its === 0 || its === file.id;
}

/** sendto(2), with `to` null send(2): the length, or an error number. */
export function sendDatagram(
  kernel: Kernel,
  fd: number,
  file: OpenFile,
  bytes: Bytes,
  to: Address | null,
): number {
  const { family, state } = file.endpoint as Endpoint;
  const isUnix = family === 'unix';
  bindImplicitly(kernel, file);
  if (!isUnix && to === null && state !== 'connected') return -ERRNO.EDESTADDRREQ;
  if (bytes.length > (isUnix ? RCVBUF : MAX_UDP)) return -ERRNO.EMSGSIZE;
  if (file.error !== 0) return -takeError(file);
  if (file.writeShut) return -ERRNO.EPIPE;
  if (!isUnix) return sendUdp(kernel, fd, file, bytes, to);
  const answer = sendUnix(kernel, fd, file, bytes, to);
  // The memory of a message that could not be sent is free again, which the kernel tells of.
  if (answer < 0 && answer !== WOULD_BLOCK) notify(kernel, file, WRITABLE);
  return answer;
}

const WRITABLE = POLL.OUT | POLL.WRNORM | POLL.WRBAND;

function sendUnix(
  kernel: Kernel,
  fd: number,
  file: OpenFile,
  bytes: Bytes,
  to: Address | null,
): number {
  const endpoint = file.endpoint as Endpoint;
  if (to === null && endpoint.state !== 'connected') return -ERRNO.ENOTCONN;
  const target = to === null ? peerOfUnix(kernel, file) : boundTo(kernel, 'unix', 'dgram', to);
  if (to !== null) {
    const error = unixTargetError(kernel, file, target, to);
    if (error !== 0) return error;
  }
  if (target === undefined) return -ERRNO.ECONNREFUSED;
  if (!mayReach(file, target)) return -ERRNO.EPERM;
  if (target.readShut) return -ERRNO.EPIPE;
  if (target.queue.length > MAX_WAITING) {
    if (file.nonblocking) return AGAIN;
    (target.endpoint as Endpoint).knocking.push(file.id, fd);
    return WOULD_BLOCK;
  }
  deliver(kernel, endpoint, target, bytes);
  fdSend(kernel.recorder, 0, fd, file.id, target.id, bytes.length);
  return bytes.length;
}

function sendUdp(
  kernel: Kernel,
  fd: number,
  file: OpenFile,
  bytes: Bytes,
  to: Address | null,
): number {
  const endpoint = file.endpoint as Endpoint;
  const { peerHost, peerPort } = endpoint;
  const target = reached(kernel, endpoint, to ?? { host: peerHost, port: peerPort });
  // The loopback has taken the datagram off the sender's memory before it arrives.
  notify(kernel, file, WRITABLE);
  const delivered = target !== undefined && deliver(kernel, endpoint, target, bytes);
  fdSend(kernel.recorder, 0, fd, file.id, delivered ? target.id : 0, bytes.length);
  const toPeer = endpoint.state === 'connected' && (to?.port ?? peerPort) === peerPort;
  if (target === undefined && toPeer) {
    // The port is closed: an ICMP message says so, which a socket connected to it is told.
    file.error = ERRNO.ECONNREFUSED;
    notify(kernel, file, POLL.ERR);
  }
  return bytes.length;
}

/** The other end of a Unix socket; one that is gone is told of once, and then it has none. */
function peerOfUnix(kernel: Kernel, file: OpenFile): OpenFile | undefined {
  const endpoint = file.endpoint as Endpoint;
  const peer = peerOf(kernel, file) ?? kernel.files.get(endpoint.target);
  if (peer === undefined) endpoint.state = 'fresh';
  return peer;
}

/** The UDP socket that has this address; one that is connected is there for its peer only. */
function reached(kernel: Kernel, from: Endpoint, to: Address): OpenFile | undefined {
  const found = boundTo(kernel, from.family, 'dgram', to);
  const other = found?.endpoint;
  return other?.state === 'connected' && other.peerPort !== from.port ? undefined : found;
}

function deliver(kernel: Kernel, from: Endpoint, target: OpenFile, bytes: Bytes): boolean {
  const to = target.endpoint as Endpoint;
  const { family } = from;
  const wild = family !== 'unix' && from.host === anyHost(family);
  const host = wild ? loopbackHost(family) : from.host;
  const cost = messageCost(bytes.length);
  const room = to.options.get(OPTION.RCVBUF) ?? RCVBUF;
  if (family !== 'unix' && target.charged + cost > room) return false;
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
    if (file.nonblocking) return AGAIN;
    return file.readShut ? { bytes: '', host: '', port: 0 } : WOULD_BLOCK;
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

/** shutdown(2): the other end does not hear of it. UDP remembers it even when it says that it cannot. */
export function shutdownDatagram(kernel: Kernel, file: OpenFile, how: number): number {
  if (how !== 1) file.readShut = true;
  if (how !== 0) file.writeShut = true;
  notify(kernel, file, 0);
  const { family, state } = file.endpoint as Endpoint;
  return family === 'unix' || state === 'connected' ? 0 : -ERRNO.ENOTCONN;
}

/** Follows `datagram_poll`. */
export function datagramMask(file: OpenFile): number {
  let mask: number = WRITABLE;
  if (file.error !== 0) mask |= POLL.ERR;
  if (file.readShut) mask |= POLL.RDHUP | POLL.IN | POLL.RDNORM;
  if (file.readShut && file.writeShut) mask |= POLL.HUP;
  if (file.queue.length > 0) mask |= POLL.IN | POLL.RDNORM;
  return mask;
}
