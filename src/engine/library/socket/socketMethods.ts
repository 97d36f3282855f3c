/** Sockets as objects: made, bound, connected, asked for names and options, closed. */
import {
  acceptSocket,
  bindSocket,
  connectSocket,
  listenSocket,
  openSocket,
} from '../../kernel/connections';
import { closeFd, currentFile, dupFd, setNonblocking } from '../../kernel/descriptors';
import type { Endpoint, Family } from '../../kernel/endpoint';
import { ERRNO } from '../../kernel/errno';
import type { OpenFile } from '../../kernel/openFile';
import { shutdownSocket } from '../../kernel/socket';
import { endWait } from '../../kernel/wait';
import type { World } from '../../world';
import { PySocket } from '../../asyncio/objects';
import { constructor, getter, method, methodWith } from '../../vm/define';
import { reprFast } from '../../vm/text/format';
import { asDouble } from '../../vm/numbers';
import { truth } from '../../vm/operators';
import { PyFloat, PyTuple, type PyType, T, type Slot, type Value } from '../../vm/object';
import { typeName } from '../../vm/typeLookup';
import { intArgument } from '../os/osArguments';
import { addressArgument, addressValue, AF, familyOf, isReachable, SOCK } from './socketAddress';
import { defaultTimeout } from './socketDefaults';
import { fail, waitFor, wouldWait } from './socketWait';

const SOCK_NONBLOCK = 2048;
const SOCK_CLOEXEC = 524_288;

const self = (a: Slot[], at: number): PySocket => a[at] as PySocket;
const kernelFamily = (socket: PySocket): Family => familyOf(socket.family) ?? 'unix';

/** The numbers that -1 stands for in the constructor, or that a descriptor has. */
function numberOr(w: World, v: Slot, otherwise: number): number | undefined {
  const n = v === undefined || v === null ? -1 : intArgument(w, v);
  return n === -1 ? otherwise : n;
}

constructor(T['socket'], '(cls, family=-1, type=-1, proto=-1, fileno=None)', (w, a, at) => {
  const [family, type, proto, fileno] = [a[at + 1], a[at + 2], a[at + 3], a[at + 4]];
  const socket = new PySocket(a[at] as PyType);
  if (fileno !== undefined && fileno !== null) return adopt(w, socket, fileno, family, type);
  const numbers = [
    numberOr(w, family, AF.INET),
    numberOr(w, type, SOCK.STREAM),
    numberOr(w, proto, 0),
  ];
  if (numbers.includes(undefined)) return undefined;
  const [f, t, p] = numbers as number[];
  const named = familyOf(f);
  const kind = t & ~(SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (named === undefined) return fail(w, -ERRNO.EAFNOSUPPORT);
  if (kind !== SOCK.STREAM && kind !== SOCK.DGRAM) return w.refuse(`sockets of type ${kind}`);
  const fd = openSocket(w.kernel, named, kind === SOCK.STREAM ? 'stream' : 'dgram');
  if (fd < 0) return fail(w, fd);
  Object.assign(socket, { fd, family: f, type: kind, proto: p });
  socket.timeout = (t & SOCK_NONBLOCK) !== 0 ? 0 : defaultTimeout(w);
  setNonblocking(w.kernel, fd, socket.timeout !== null);
  return socket;
});

/** `socket(fileno=fd)`: the socket that a descriptor stands for. */
function adopt(w: World, socket: PySocket, fileno: Value, family: Slot, type: Slot): Slot {
  const fd = intArgument(w, fileno);
  if (fd === undefined) return undefined;
  const file = currentFile(w.kernel, fd);
  if (w.traits.socketReadsDescriptor) {
    if (file === undefined) return fail(w, -ERRNO.EBADF);
    if (file.kind !== 'socket') return fail(w, -ERRNO.ENOTSOCK);
  }
  const endpoint = file?.endpoint;
  const found = { unix: AF.UNIX, inet: AF.INET, inet6: AF.INET6 }[endpoint?.family ?? 'unix'];
  const f = numberOr(w, family, w.traits.socketReadsDescriptor ? found : AF.INET);
  const t = numberOr(w, type, endpoint?.type === 'dgram' ? SOCK.DGRAM : SOCK.STREAM);
  if (f === undefined || t === undefined) return undefined;
  Object.assign(socket, { fd, family: f, type: t, proto: 0 });
  socket.timeout = defaultTimeout(w);
  if (socket.timeout !== null) setNonblocking(w.kernel, fd, true);
  return socket;
}

/** A socket object on a new descriptor. */
export function socketOnFd(
  w: World,
  fd: number,
  like: Pick<PySocket, 'family' | 'type' | 'proto'>,
): PySocket {
  const socket = new PySocket();
  Object.assign(socket, { fd, family: like.family, type: like.type, proto: like.proto });
  socket.timeout = defaultTimeout(w);
  setNonblocking(w.kernel, fd, socket.timeout !== null);
  return socket;
}

function closeSocket(w: World, socket: PySocket): null {
  socket.closing = true;
  if (socket.streams > 0) return null;
  if (socket.fd >= 0) closeFd(w.kernel, socket.fd);
  socket.fd = -1;
  return null;
}

const done = (w: World, answer: number): Slot => {
  if (answer < 0) return fail(w, answer);
  endWait(w.kernel);
  return null;
};

function accept(w: World, a: Slot[], at: number): Slot {
  const socket = self(a, at);
  const fd = acceptSocket(w.kernel, socket.fd);
  if (wouldWait(fd)) return waitFor(w, socket, 'accept', fd);
  if (fd < 0) return fail(w, fd);
  endWait(w.kernel);
  const accepted = socketOnFd(w, fd, socket);
  const { peerHost, peerPort } = (currentFile(w.kernel, fd) as OpenFile).endpoint as Endpoint;
  return new PyTuple([accepted, addressValue(kernelFamily(socket), peerHost, peerPort)]);
}

/** connect(), and connect_ex(), which answers error numbers. */
function connect(numbers: boolean) {
  return (w: World, a: Slot[], at: number): Slot => {
    const socket = self(a, at);
    const to = addressArgument(w, socket, a[at + 1], numbers ? 'connect_ex' : 'connect');
    if (to === undefined || !isReachable(w, kernelFamily(socket), to)) return undefined;
    let answer = connectSocket(w.kernel, socket.fd, to);
    // With a timeout the descriptor does not wait, but the method does.
    if (answer === -ERRNO.EINPROGRESS && socket.timeout !== 0)
      answer = connectSocket(w.kernel, socket.fd, to);
    const waits = wouldWait(answer) || answer === -ERRNO.EALREADY;
    if (waits && socket.timeout !== 0) return waitFor(w, socket, 'connect', answer);
    if (answer < 0 && !numbers) return fail(w, answer);
    endWait(w.kernel);
    return numbers ? -answer : null;
  };
}

function ownName(w: World, socket: PySocket): Slot {
  const file = currentFile(w.kernel, socket.fd);
  if (file === undefined) return fail(w, -ERRNO.EBADF);
  const { host = '', port = 0 } = file.endpoint ?? {};
  return addressValue(kernelFamily(socket), host, port);
}

function peerName(w: World, socket: PySocket): Slot {
  const file = currentFile(w.kernel, socket.fd);
  if (file === undefined) return fail(w, -ERRNO.EBADF);
  const { endpoint } = file;
  if (endpoint === null) return addressValue('unix', '', 0);
  const { state, family, peerHost, peerPort } = endpoint;
  const named = state === 'connected' || (state === 'over' && family === 'unix');
  return named ? addressValue(kernelFamily(socket), peerHost, peerPort) : fail(w, -ERRNO.ENOTCONN);
}

const Socket = T['socket'];
method(Socket, 'fileno', 1, 1, (_w, a, at) => self(a, at).fd);
method(Socket, 'accept', 1, 1, accept);
method(Socket, 'bind', 2, 2, (w, a, at) => {
  const to = addressArgument(w, self(a, at), a[at + 1], 'bind');
  if (to === undefined) return undefined;
  return done(w, bindSocket(w.kernel, self(a, at).fd, to));
});
method(Socket, 'listen', 1, 2, (w, a, at, n) => {
  const backlog = n > 1 ? intArgument(w, a[at + 1]) : 128;
  return backlog === undefined
    ? undefined
    : done(w, listenSocket(w.kernel, self(a, at).fd, backlog));
});
method(Socket, 'connect', 2, 2, connect(false));
method(Socket, 'connect_ex', 2, 2, connect(true));
method(Socket, 'getsockname', 1, 1, (w, a, at) => ownName(w, self(a, at)));
method(Socket, 'getpeername', 1, 1, (w, a, at) => peerName(w, self(a, at)));
method(Socket, 'close', 1, 1, (w, a, at) => closeSocket(w, self(a, at)));
methodWith(Socket, 'makefile', '(self, *args, **kwargs)', (w, a, at) =>
  w.tail(w.prelude('socket_makefile'), [a[at]!, a[at + 1]!, a[at + 2]!]),
);
getter(Socket, '_io_refs', (_w, a, at) => self(a, at).streams, (_w, a, at) => {
  self(a, at).streams = Number(a[at + 1]);
  return null;
}); // prettier-ignore
method(Socket, '_decref_socketios', 1, 1, (w, a, at) => {
  const socket = self(a, at);
  socket.streams--;
  return socket.closing ? closeSocket(w, socket) : null;
});
method(Socket, '__enter__', 1, 1, (_w, a, at) => a[at]);
method(Socket, '__exit__', 4, 4, (w, a, at) => closeSocket(w, self(a, at)));
method(Socket, 'detach', 1, 1, (_w, a, at) => {
  const socket = self(a, at);
  const { fd } = socket;
  socket.fd = -1;
  return fd;
});
method(Socket, 'dup', 1, 1, (w, a, at) => {
  const socket = self(a, at);
  const fd = dupFd(w.kernel, socket.fd);
  if (fd < 0) return fail(w, fd);
  const copy = new PySocket(socket.cls);
  Object.assign(copy, { fd, family: socket.family, type: socket.type, proto: socket.proto });
  copy.timeout = socket.timeout;
  return copy;
});
method(Socket, 'shutdown', 2, 2, (w, a, at) => {
  const how = intArgument(w, a[at + 1]);
  return how === undefined ? undefined : done(w, shutdownSocket(w.kernel, self(a, at).fd, how));
});

/** Sets the timeout: None waits for ever, 0 does not wait. */
function setTimeout(w: World, socket: PySocket, timeout: number | null): Slot {
  socket.timeout = timeout;
  const answer = setNonblocking(w.kernel, socket.fd, timeout !== null);
  return answer < 0 ? fail(w, answer) : null;
}
method(Socket, 'setblocking', 2, 2, (w, a, at) =>
  setTimeout(w, self(a, at), truth(w, a[at + 1]!) === true ? null : 0),
);
method(Socket, 'settimeout', 2, 2, (w, a, at) => {
  const timeout = timeoutArgument(w, a[at + 1]);
  return timeout === undefined ? undefined : setTimeout(w, self(a, at), timeout);
});
method(Socket, 'gettimeout', 1, 1, (_w, a, at) => timeoutValue(self(a, at).timeout));
method(Socket, 'getblocking', 1, 1, (_w, a, at) => self(a, at).timeout !== 0);
method(Socket, 'get_inheritable', 1, 1, (w, a, at) => {
  const flag = w.kernel.current.process.closeOnExec[self(a, at).fd];
  return flag === undefined ? fail(w, -ERRNO.EBADF) : !flag;
});
method(Socket, 'set_inheritable', 2, 2, (w, a, at) => {
  w.kernel.current.process.closeOnExec[self(a, at).fd] = truth(w, a[at + 1]!) !== true;
  return null;
});

/** A timeout in seconds, null for none; undefined after an exception. */
export function timeoutArgument(w: World, v: Slot): number | null | undefined {
  if (v === null) return null;
  const seconds = asDouble(v);
  if (seconds === undefined)
    return w.raise('TypeError', `'${typeName(v!)}' object cannot be interpreted as an integer`);
  return seconds < 0 ? w.raise('ValueError', 'Timeout value out of range') : seconds;
}

export function timeoutValue(timeout: number | null): Value {
  return timeout === null ? null : new PyFloat(timeout);
}

/** `<socket.socket fd=3, family=2, type=1, proto=0, laddr=('127.0.0.1', 80)>` */
method(Socket, '__repr__', 1, 1, (w, a, at) => {
  const socket = self(a, at);
  const { module, qualname } = socket.cls;
  const closed = socket.fd < 0 || socket.closing ? ' [closed]' : '';
  let text = `<${module}.${qualname}${closed} fd=${socket.fd}, `;
  const enums = w.traits.socketShowsEnums;
  const family = { 1: 'AF_UNIX', 2: 'AF_INET', 10: 'AF_INET6' }[socket.family];
  const type = { 1: 'SOCK_STREAM', 2: 'SOCK_DGRAM' }[socket.type];
  text += `family=${enums ? `AddressFamily.${family}` : socket.family}, `;
  text += `type=${enums ? `SocketKind.${type}` : socket.type}, proto=${socket.proto}`;
  if (socket.fd < 0) return `${text}>`;
  for (const [label, name] of [
    ['laddr', ownName(w, socket)],
    ['raddr', peerName(w, socket)],
  ] as const) {
    if (name === undefined) w.clearException();
    else if (name !== '') text += `, ${label}=${reprFast(w, name, []) ?? ''}`;
  }
  return `${text}>`;
});
getter(Socket, 'family', (w, a, at) => w.tail(w.prelude('socket_family'), [self(a, at).family]));
getter(Socket, 'type', (w, a, at) => w.tail(w.prelude('socket_kind'), [self(a, at).type]));
getter(Socket, 'proto', (_w, a, at) => self(a, at).proto);
getter(Socket, 'timeout', (_w, a, at) => timeoutValue(self(a, at).timeout));
methodWith(Socket, 'sendfile', '(self, file, offset=0, count=None)', (w) =>
  w.refuse('socket.sendfile()'),
);
