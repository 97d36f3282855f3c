/**
 * Sockets with addresses: socket(2), bind(2), listen(2), connect(2) and accept(2) for TCP and Unix
 * stream sockets, following `inet_csk_accept`, `__inet_stream_connect` and `unix_stream_connect`.
 *
 * Nothing leaves the machine: only what is bound in it can be reached, and the caller has made sure
 * that addresses are the machine's own (`isLoopback`).
 */

import { fdConnect, fdListen } from '../../trace/emit.generated';
import { bindImplicitly, connectDatagram } from './datagram';
import { currentFile, freeFd, openFd } from './descriptors';
import {
  type Address, anyHost, bindTo, boundTo, type Endpoint, type Family, freePort, isTaken, isTcp,
  loopbackHost, newSocket, noUnixSocket, type SocketType, unbind,
} from './endpoint'; // prettier-ignore
import { ERRNO } from './errno';
import { locate } from './files/path';
import type { Kernel } from './kernel';
import { type OpenFile, peerOf } from './openFile';
import { notify } from './poll';
import { POLL } from './pollBits';
import { AGAIN, BAD_FD, WOULD_BLOCK } from './syscall';
import { resetConnection, takeError } from './tcp';

/** socket(2): a descriptor or an error number. */
export function openSocket(kernel: Kernel, family: Family, type: SocketType): number {
  return openFd(kernel, newSocket(kernel, family, type), true);
}

/** socketpair(2) of datagram sockets: two descriptors, or an error number. */
export function openDatagramPair(kernel: Kernel): readonly [number, number] | number {
  const { process } = kernel.current;
  const first = freeFd(process);
  const second = first < 0 ? first : freeFd(process, first + 1);
  if (second < 0) return second;
  const [a, b] = [newSocket(kernel, 'unix', 'dgram'), newSocket(kernel, 'unix', 'dgram')];
  a.peer = b.id;
  b.peer = a.id;
  for (const { endpoint } of [a, b]) (endpoint as Endpoint).state = 'connected';
  return [openFd(kernel, a, true), openFd(kernel, b, true)];
}

/** The description of a socket with an endpoint under `fd`, or an error number. */
export function socketAt(
  kernel: Kernel,
  fd: number,
): { readonly file: OpenFile; readonly endpoint: Endpoint } | number {
  const file = currentFile(kernel, fd);
  if (file === undefined) return BAD_FD;
  if (file.kind !== 'socket') return -ERRNO.ENOTSOCK;
  // An end of a plain socket pair is a Unix socket that is connected.
  return file.endpoint === null ? -ERRNO.EISCONN : { file, endpoint: file.endpoint };
}

/** bind(2): 0 or an error number. Port 0 stands for any that is free. */
export function bindSocket(kernel: Kernel, fd: number, { host, port }: Address): number {
  const socket = socketAt(kernel, fd);
  if (typeof socket === 'number') return socket === -ERRNO.EISCONN ? -ERRNO.EINVAL : socket;
  const { file, endpoint } = socket;
  const isBound = endpoint.host !== '' || endpoint.port !== 0;
  // The path of a Unix socket is made first, and then it is looked whether the socket has one.
  if (isBound && endpoint.family !== 'unix') return -ERRNO.EINVAL;
  const any = endpoint.family !== 'unix' && port === 0;
  if (!any && isTaken(kernel, endpoint, host, port)) return -ERRNO.EADDRINUSE;
  if (endpoint.family === 'unix' && !host.startsWith('\0')) {
    const place = locate(kernel, host, false);
    if (typeof place === 'number') return place;
    if (place.node !== undefined) return -ERRNO.EADDRINUSE;
  }
  if (isBound) return -ERRNO.EINVAL;
  bindTo(kernel, file, host, any ? freePort(kernel) : port);
  return 0;
}

const MAX_BACKLOG = 4096;

/** listen(2): 0 or an error number. */
export function listenSocket(kernel: Kernel, fd: number, backlog: number): number {
  const socket = socketAt(kernel, fd);
  if (typeof socket === 'number') return socket === -ERRNO.EISCONN ? -ERRNO.EINVAL : socket;
  const { file, endpoint } = socket;
  if (endpoint.type === 'dgram') return -ERRNO.EOPNOTSUPP;
  if (endpoint.state !== 'fresh' && endpoint.state !== 'listening') return -ERRNO.EINVAL;
  if (endpoint.family === 'unix' && endpoint.host === '') return -ERRNO.EINVAL;
  endpoint.backlog = Math.min(Math.max(0, backlog), MAX_BACKLOG);
  if (endpoint.state === 'listening') return 0;
  if (isTcp(file)) {
    endpoint.lent = endpoint.port === 0;
    bindImplicitly(kernel, file);
    const owner = boundTo(kernel, endpoint.family, 'stream', endpoint);
    if (owner !== file && owner?.endpoint?.state === 'listening') return -ERRNO.EADDRINUSE;
    bindTo(kernel, file, endpoint.host, endpoint.port);
  }
  endpoint.state = 'listening';
  fdListen(kernel.recorder, 0, fd, file.id);
  return 0;
}

/** connect(2): 0 or an error number, -EINPROGRESS of a non-blocking TCP socket among them. */
export function connectSocket(kernel: Kernel, fd: number, to: Address): number {
  const socket = socketAt(kernel, fd);
  if (typeof socket === 'number') {
    const listener = socket === -ERRNO.EISCONN ? unixListener(kernel, to) : socket;
    return typeof listener === 'number' ? listener : socket;
  }
  const { file, endpoint } = socket;
  if (endpoint.type === 'dgram') return connectDatagram(kernel, file, to);
  if (endpoint.family === 'unix') return connectUnix(kernel, fd, file, endpoint, to);
  switch (endpoint.state) {
    case 'listening':
      return -ERRNO.EISCONN;
    case 'knocking':
      return file.nonblocking ? -ERRNO.EALREADY : WOULD_BLOCK;
    case 'connected':
      if (!endpoint.unasked) return -ERRNO.EISCONN;
      endpoint.unasked = false;
      return 0;
    case 'over':
      if (endpoint.disconnecting) return -ERRNO.EINVAL;
      return connectAgain(file, endpoint);
    case 'fresh':
      return connectTcp(kernel, fd, file, endpoint, to);
  }
}

/** What became of an attempt that failed; afterwards the socket can be used for another one. */
function connectAgain(file: OpenFile, endpoint: Endpoint): number {
  if (endpoint.peerPort !== 0 && !endpoint.unasked) return -ERRNO.EISCONN;
  const error = takeError(file);
  endpoint.state = 'fresh';
  endpoint.unasked = false;
  endpoint.peerPort = 0;
  file.readShut = false;
  file.writeShut = false;
  return -(error || ERRNO.ECONNABORTED);
}

function connectTcp(
  kernel: Kernel,
  fd: number,
  file: OpenFile,
  endpoint: Endpoint,
  to: Address,
): number {
  const listener = boundTo(kernel, endpoint.family, 'stream', to);
  const late = file.nonblocking ? -ERRNO.EINPROGRESS : 0;
  if (listener?.endpoint?.state !== 'listening') {
    if (!file.nonblocking) return -ERRNO.ECONNREFUSED;
    refuseConnection(kernel, file);
    return late;
  }
  if (isFull(listener.endpoint)) {
    endpoint.state = 'knocking';
    listener.endpoint.knocking.push(file.id, fd);
    endpoint.unasked = true;
    return late === 0 ? WOULD_BLOCK : late;
  }
  endpoint.unasked = file.nonblocking;
  pair(kernel, fd, file, listener, to.host);
  return late;
}

function refuseConnection(kernel: Kernel, file: OpenFile): void {
  file.error = ERRNO.ECONNREFUSED;
  file.readShut = true;
  file.writeShut = true;
  (file.endpoint as Endpoint).state = 'over';
  notify(kernel, file, 0);
}

function connectUnix(
  kernel: Kernel,
  fd: number,
  file: OpenFile,
  endpoint: Endpoint,
  to: Address,
): number {
  const listener = unixListener(kernel, to);
  if (typeof listener === 'number') return listener;
  const at = listener.endpoint as Endpoint;
  if (isFull(at)) {
    if (file.nonblocking) return AGAIN;
    at.knocking.push(file.id, fd);
    return WOULD_BLOCK;
  }
  if (endpoint.state !== 'fresh') {
    return endpoint.state === 'listening' ? -ERRNO.EINVAL : -ERRNO.EISCONN;
  }
  pair(kernel, fd, file, listener, to.host);
  return 0;
}

/** The listener under a path, or why there is none. */
function unixListener(kernel: Kernel, to: Address): OpenFile | number {
  const listener = boundTo(kernel, 'unix', 'stream', to);
  if (listener === undefined) return noUnixSocket(kernel, to.host);
  if (listener.endpoint?.type === 'dgram') return -ERRNO.EPROTOTYPE;
  const listens = listener.endpoint?.state === 'listening' && !listener.readShut;
  return listens ? listener : -ERRNO.ECONNREFUSED;
}

function isFull({ pending, backlog }: Endpoint): boolean {
  return pending.length > backlog;
}

/** Connects a socket: its other end waits in the listener's backlog. */
function pair(kernel: Kernel, fd: number, file: OpenFile, listener: OpenFile, host: string): void {
  const own = file.endpoint as Endpoint;
  const at = listener.endpoint as Endpoint;
  const peer = newSocket(kernel, at.family, at.type);
  const other = peer.endpoint as Endpoint;
  const mapped = at.family === 'inet6' && own.family === 'inet' ? '::ffff:' : '';
  if (own.family !== 'unix') {
    own.host =
      own.host === '' || own.host === anyHost(own.family) ? loopbackHost(own.family) : own.host;
    if (own.port === 0) own.port = freePort(kernel);
  }
  own.peerHost = host === anyHost(own.family) ? loopbackHost(own.family) : host;
  own.peerPort = other.port = at.port;
  other.host = at.family === 'unix' ? at.host : mapped + own.peerHost;
  other.peerHost = own.family === 'unix' ? own.host : mapped + own.host;
  other.peerPort = own.port;
  own.state = other.state = 'connected';
  file.peer = peer.id;
  peer.peer = file.id;
  at.pending.push(peer.id);
  fdConnect(kernel.recorder, 0, fd, file.id, peer.id, listener.id);
  notify(kernel, file, POLL.OUT | POLL.WRNORM | POLL.WRBAND);
  notify(kernel, listener, POLL.IN | POLL.RDNORM);
}

/** accept(2): the descriptor of a connection, or an error number. */
export function acceptSocket(kernel: Kernel, fd: number): number {
  const socket = socketAt(kernel, fd);
  if (typeof socket === 'number') return socket === -ERRNO.EISCONN ? -ERRNO.EINVAL : socket;
  const { file, endpoint } = socket;
  if (endpoint.type === 'dgram') return -ERRNO.EOPNOTSUPP;
  if (endpoint.state !== 'listening') return -ERRNO.EINVAL;
  if (endpoint.pending.length === 0) return file.nonblocking ? AGAIN : WOULD_BLOCK;
  if (freeFd(kernel.current.process) < 0) return -ERRNO.EMFILE;
  const accepted = kernel.files.get(endpoint.pending.shift() as number) as OpenFile;
  const opened = openFd(kernel, accepted, true);
  admit(kernel, file, endpoint);
  return opened;
}

/** There is room in a backlog again, for one who has waited for it. */
function admit(kernel: Kernel, listener: OpenFile, endpoint: Endpoint): void {
  const { knocking } = endpoint;
  while (knocking.length > 0 && !isFull(endpoint)) {
    const [id, fd] = knocking.splice(0, 2);
    const file = kernel.files.get(id);
    if (file === undefined) continue;
    if (isTcp(file)) pair(kernel, fd, file, listener, loopbackHost(endpoint.family));
    else notify(kernel, file, 0);
  }
}

/** A listener is gone: who waits in its backlog is reset, who waits for room is refused. */
export function releaseListener(kernel: Kernel, file: OpenFile): void {
  const endpoint = file.endpoint as Endpoint;
  for (const id of endpoint.pending) {
    const waiting = kernel.files.get(id) as OpenFile;
    const client = peerOf(kernel, waiting);
    kernel.files.delete(id);
    if (client !== undefined) resetConnection(kernel, client);
  }
  endpoint.pending = [];
  const { knocking } = endpoint;
  for (let i = 0; i < knocking.length; i += 2) {
    const client = kernel.files.get(knocking[i]);
    if (client === undefined) continue;
    if (isTcp(client)) refuseConnection(kernel, client);
    else notify(kernel, client, 0);
  }
  endpoint.knocking = [];
}

/** Takes a socket that is gone out of the table of addresses. */
export function releaseEndpoint(kernel: Kernel, file: OpenFile): void {
  unbind(kernel, file);
  if (file.endpoint?.state === 'listening') releaseListener(kernel, file);
}
