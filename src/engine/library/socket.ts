/** socket: socket pairs (listening sockets come with a later issue). */
import { closeFd, setNonblocking } from '../kernel/descriptors';
import { ERRNO, strerror } from '../kernel/errno';
import { readFd, writeFd } from '../kernel/io';
import { openSocketPair, shutdownSocket } from '../kernel/socket';
import { WOULD_BLOCK } from '../kernel/syscall';
import { deadlineFor, endWait, timedOut } from '../kernel/wait';
import type { World } from '../world';
import { PySocket } from '../asyncio/objects';
import { getter, makeFunctionWith, method } from '../vm/define';
import { asDouble } from '../vm/numbers';
import { PyBytes, PyFloat, PyTuple, T, type Slot, type Value } from '../vm/object';
import { bytesToText, intArgument, textToBytes } from './osArguments';
import { truth } from '../vm/operators';

function newSocket(fd: number): PySocket {
  const socket = new PySocket();
  socket.fd = fd;
  return socket;
}

/** Waits or fails as the socket's timeout says. */
function wait(w: World, socket: PySocket, on: 'read' | 'write'): Slot {
  if (socket.timeout === 0) return w.raiseErrno(ERRNO.EAGAIN, strerror(ERRNO.EAGAIN));
  if (timedOut(w.kernel)) {
    endWait(w.kernel);
    return w.raise('TimeoutError', 'timed out');
  }
  const timeout = socket.timeout === null ? -1 : Math.round(socket.timeout * 1e9);
  return w.block(on, socket.fd, deadlineFor(w.kernel, timeout));
}

const isAgain = (r: number): boolean => r === WOULD_BLOCK || r === -ERRNO.EAGAIN;

function recv(w: World, a: Slot[], at: number): Slot {
  const socket = a[at] as PySocket;
  const max = intArgument(w, a[at + 1]);
  if (max === undefined) return undefined;
  const data = readFd(w.kernel, socket.fd, max);
  if (typeof data === 'number') {
    if (isAgain(data)) return wait(w, socket, 'read');
    endWait(w.kernel);
    return w.raiseErrno(-data, strerror(-data));
  }
  endWait(w.kernel);
  return textToBytes(data);
}

function send(all: boolean) {
  return (w: World, a: Slot[], at: number): Slot => {
    const socket = a[at] as PySocket;
    const data = a[at + 1];
    if (!(data instanceof PyBytes))
      return w.raise('TypeError', "a bytes-like object is required, not 'str'");
    const n = writeFd(w.kernel, socket.fd, bytesToText(data.data));
    if (isAgain(n)) return wait(w, socket, 'write');
    endWait(w.kernel);
    if (n < 0) return w.raiseErrno(-n, strerror(-n));
    if (!all) return n;
    if (n < data.data.length)
      return w.tail(w.prelude('sendall_rest'), [socket, new PyBytes(data.data.slice(n))]);
    return null;
  };
}

const Socket = T['socket'];
method(Socket, 'fileno', 1, 1, (_w, a, at) => (a[at] as PySocket).fd);
method(Socket, 'recv', 2, 3, recv);
method(Socket, 'send', 2, 3, send(false));
method(Socket, 'sendall', 2, 3, send(true));
method(Socket, 'close', 1, 1, (w, a, at) => {
  const socket = a[at] as PySocket;
  if (socket.fd >= 0) closeFd(w.kernel, socket.fd);
  socket.fd = -1;
  return null;
});
method(Socket, 'detach', 1, 1, (_w, a, at) => {
  const socket = a[at] as PySocket;
  const { fd } = socket;
  socket.fd = -1;
  return fd;
});
method(Socket, 'shutdown', 2, 2, (w, a, at) => {
  const r = shutdownSocket(w.kernel, (a[at] as PySocket).fd, Number(a[at + 1]));
  return r < 0 ? w.raiseErrno(-r, strerror(-r)) : null;
});
method(Socket, 'setblocking', 2, 2, (w, a, at) => {
  const socket = a[at] as PySocket;
  socket.timeout = truth(w, a[at + 1]!) === true ? null : 0;
  setNonblocking(w.kernel, socket.fd, socket.timeout === 0);
  return null;
});
method(Socket, 'settimeout', 2, 2, (w, a, at) => {
  const socket = a[at] as PySocket;
  socket.timeout = a[at + 1] === null ? null : (asDouble(a[at + 1]) ?? null);
  setNonblocking(w.kernel, socket.fd, socket.timeout !== null);
  return null;
});
method(Socket, 'gettimeout', 1, 1, (_w, a, at) => {
  const { timeout } = a[at] as PySocket;
  return timeout === null ? null : new PyFloat(timeout);
});
method(Socket, 'getblocking', 1, 1, (_w, a, at) => (a[at] as PySocket).timeout !== 0);
method(Socket, '__enter__', 1, 1, (_w, a, at) => a[at]);
method(Socket, '__exit__', 4, 4, (w, a, at) => {
  const socket = a[at] as PySocket;
  if (socket.fd >= 0) closeFd(w.kernel, socket.fd);
  socket.fd = -1;
  return null;
});
method(Socket, '__repr__', 1, 1, (_w, a, at) => {
  const socket = a[at] as PySocket;
  if (socket.fd < 0) return '<socket.socket [closed] fd=-1, family=1, type=1, proto=0>';
  return `<socket.socket fd=${socket.fd}, family=1, type=1, proto=0>`;
});
getter(Socket, 'family', () => 1);
getter(Socket, 'type', () => 1);

/** What `import socket` gives. */
export const socketNames: Readonly<Record<string, (w: World) => Value>> = {
  socketpair: () =>
    makeFunctionWith('socketpair', '(family=None, type=1, proto=0)', (w) => {
      const pair = openSocketPair(w.kernel);
      if (typeof pair === 'number') return w.raiseErrno(-pair, strerror(-pair));
      return new PyTuple([newSocket(pair[0]), newSocket(pair[1])]);
    }),
  socket: () => Socket,
  AF_UNIX: () => 1,
  AF_INET: () => 2,
  SOCK_STREAM: () => 1,
  SOCK_DGRAM: () => 2,
  SHUT_RD: () => 0,
  SHUT_WR: () => 1,
  SHUT_RDWR: () => 2,
  error: () => T['OSError'],
  timeout: () => T['TimeoutError'],
};
