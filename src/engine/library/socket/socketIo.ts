/** The methods of sockets that send and receive. */
import { latinText } from '../../../base/largeArrays';
import { bytesOf, isWritableBuffer, storeBytes, type PyByteArray } from '../../vm/byteObjects';
import { peekFd, readFd, recvFromFd, sendToFd, writeFd } from '../../kernel/io';
import { endWait } from '../../kernel/wait';
import { isReachable } from './socketAddress';
import type { World } from '../../world';
import type { PySocket } from '../../asyncio/objects';
import { method, methodWith } from '../../vm/define';
import { PyTuple, T, type PyBytes, type Slot } from '../../vm/object';
import { typeName } from '../../vm/typeLookup';
import { intArgument, textToBytes } from '../os/osArguments';
import { addressArgument, addressValue, familyOf } from './socketAddress';
import { fail, waitFor, wouldWait } from './socketWait';

const MSG_PEEK = 2;
const MSG_DONTWAIT = 0x40;
const MSG_NOSIGNAL = 0x4000;

const self = (a: Slot[], at: number): PySocket => a[at] as PySocket;

/** The flags argument; undefined after an exception or a refusal. */
function flagsOf(w: World, v: Slot): number | undefined {
  const flags = v === undefined ? 0 : intArgument(w, v);
  if (flags === undefined) return undefined;
  if ((flags & ~(MSG_PEEK | MSG_DONTWAIT | MSG_NOSIGNAL)) !== 0)
    return w.refuse(`sending and receiving with the flags ${flags}`);
  return flags;
}

/** A size argument; undefined after an exception. */
function sizeOf(w: World, v: Slot, name: string): number | undefined {
  const size = intArgument(w, v);
  if (size === undefined || size >= 0) return size;
  return w.raise('ValueError', `negative buffersize in ${name}`);
}

function dataOf(w: World, v: Slot): string | undefined {
  const data = bytesOf(v);
  if (data !== undefined) return latinText(data);
  return w.raise('TypeError', `a bytes-like object is required, not '${typeName(v!)}'`);
}

/** Waits for data unless the caller asked not to. */
function again(w: World, socket: PySocket, on: 'read' | 'write', flags: number, n: number): Slot {
  return (flags & MSG_DONTWAIT) !== 0 ? fail(w, -11) : waitFor(w, socket, on, n);
}

function recv(w: World, a: Slot[], at: number, n: number): Slot {
  const max = sizeOf(w, a[at + 1], 'recv');
  const data = max === undefined ? undefined : receive(w, self(a, at), max, n > 2 ? a[at + 2] : 0);
  return data === undefined ? undefined : textToBytes(data);
}

/** Up to `max` bytes of a stream or one datagram; undefined with the status set. */
function receive(w: World, socket: PySocket, max: number, flagsGiven: Slot): string | undefined {
  const flags = flagsOf(w, flagsGiven);
  if (flags === undefined) return undefined;
  const peek = (flags & MSG_PEEK) !== 0;
  const data = peek ? peekFd(w.kernel, socket.fd, max) : readFd(w.kernel, socket.fd, max);
  if (typeof data === 'number') {
    if (wouldWait(data)) again(w, socket, 'read', flags, data);
    else fail(w, data);
    return undefined;
  }
  endWait(w.kernel);
  return data;
}

/** recv_into(buffer, nbytes=0, flags=0): the number of bytes that were stored. */
function recvInto(w: World, a: Slot[], at: number): Slot {
  const max = roomOf(w, a[at + 1], a[at + 2], 'recv_into');
  if (max === undefined) return undefined;
  const data = receive(w, self(a, at), max, a[at + 3] ?? 0);
  if (data === undefined) return undefined;
  storeBytes(a[at + 1] as PyByteArray, data);
  return data.length;
}

/** recvfrom_into(buffer, nbytes=0, flags=0): (the number of bytes that were stored, address). */
function recvfromInto(w: World, a: Slot[], at: number): Slot {
  const max = roomOf(w, a[at + 1], a[at + 2], 'recvfrom_into');
  if (max === undefined) return undefined;
  const got = recvfrom(w, [a[at], max, a[at + 3] ?? 0], 0, 3);
  if (!(got instanceof PyTuple)) return undefined;
  const data = latinText((got.items[0] as PyBytes).data);
  storeBytes(a[at + 1] as PyByteArray, data);
  return new PyTuple([data.length, got.items[1]]);
}

/** How much a buffer argument and a size argument allow; undefined after an exception. */
function roomOf(w: World, buffer: Slot, given: Slot, name: string): number | undefined {
  if (!isWritableBuffer(buffer)) {
    const type = typeName(buffer!);
    return w.raise(
      'TypeError',
      `${name}() argument 1 must be read-write bytes-like object, not ${type}`,
    );
  }
  const size = given === undefined ? 0 : intArgument(w, given);
  if (size === undefined) return undefined;
  if (size < 0) return w.raise('ValueError', `negative buffersize in ${name}`);
  if (size > buffer.length)
    return w.raise(
      'ValueError',
      name === 'recv_into'
        ? 'buffer too small for requested bytes'
        : 'nbytes is greater than the length of the buffer',
    );
  return size === 0 ? buffer.length : size;
}

function recvfrom(w: World, a: Slot[], at: number, n: number): Slot {
  const socket = self(a, at);
  const max = sizeOf(w, a[at + 1], 'recvfrom');
  const flags = flagsOf(w, n > 2 ? a[at + 2] : undefined);
  if (max === undefined || flags === undefined) return undefined;
  const got = recvFromFd(w.kernel, socket.fd, max, (flags & MSG_PEEK) !== 0);
  if (got === undefined) {
    // A stream: the data without an address.
    const data = recv(w, a, at, n);
    return data === undefined ? undefined : new PyTuple([data, null]);
  }
  if (typeof got === 'number')
    return wouldWait(got) ? again(w, socket, 'read', flags, got) : fail(w, got);
  endWait(w.kernel);
  const { bytes, host, port } = got;
  const family = familyOf(socket.family) ?? 'unix';
  const from = family === 'unix' && host === '' ? null : addressValue(family, host, port);
  return new PyTuple([textToBytes(bytes), from]);
}

function send(all: boolean) {
  return (w: World, a: Slot[], at: number, n: number): Slot => {
    const socket = self(a, at);
    const data = dataOf(w, a[at + 1]);
    const flags = flagsOf(w, n > 2 ? a[at + 2] : undefined);
    if (data === undefined || flags === undefined) return undefined;
    const sent = writeFd(w.kernel, socket.fd, data);
    if (wouldWait(sent)) return again(w, socket, 'write', flags, sent);
    if (sent < 0) return fail(w, sent);
    endWait(w.kernel);
    if (!all) return sent;
    if (sent < data.length)
      return w.tail(w.prelude('sendall_rest'), [socket, textToBytes(data.slice(sent))]);
    return null;
  };
}

/** sendto(data, [flags,] address) */
function sendto(w: World, a: Slot[], at: number, n: number): Slot {
  const socket = self(a, at);
  if (n < 3 || n > 4)
    return w.raise('TypeError', `sendto() takes 2 or 3 arguments (${n - 1} given)`);
  const data = dataOf(w, a[at + 1]);
  const flags = flagsOf(w, n > 3 ? a[at + 2] : undefined);
  if (data === undefined || flags === undefined) return undefined;
  const to = addressArgument(w, socket, a[at + n - 1], 'sendto');
  if (to === undefined || !isReachable(w, familyOf(socket.family) ?? 'unix', to)) return undefined;
  const sent = sendToFd(w.kernel, socket.fd, data, to);
  if (wouldWait(sent)) return again(w, socket, 'write', flags, sent);
  if (sent < 0) return fail(w, sent);
  endWait(w.kernel);
  return sent;
}

const Socket = T['socket'];
method(Socket, 'recv', 2, 3, recv);
method(Socket, 'recvfrom', 2, 3, recvfrom);
methodWith(Socket, 'recv_into', '(self, buffer, nbytes=0, flags=0)', recvInto);
methodWith(Socket, 'recvfrom_into', '(self, buffer, nbytes=0, flags=0)', recvfromInto);
method(Socket, 'send', 2, 3, send(false));
method(Socket, 'sendall', 2, 3, send(true));
method(Socket, 'sendto', 2, 4, sendto);
for (const name of ['sendmsg', 'recvmsg', 'recvmsg_into']) {
  method(Socket, name, 1, -1, (w) => w.refuse(`socket.${name}()`));
}
