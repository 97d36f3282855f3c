/**
 * The self-pipe: a socket pair whose read end is registered with the loop's selector. One zero byte
 * written to the other end wakes the loop (`_write_to_self`, `_read_from_self`; semantics 2.5).
 */
import {
  selfPipeRead,
  selfPipeWrite,
  SelfPipeWriteResult,
  selectRegister,
  HandleNewOrigin,
} from '../../trace/emit.generated';
import { controlEpoll } from '../kernel/epoll';
import { setNonblocking } from '../kernel/descriptors';
import { ERRNO } from '../kernel/errno';
import { readFd, writeFd } from '../kernel/io';
import type { World } from '../world';
import { T } from '../vm/object';
import { PyDict } from '../vm/dict';
import { pushReady, register } from './handles';
import { HandleKind, PyHandle, PySelectorKey, PySocket, type PyLoop } from './objects';
import { hasEpoll, tellOwnSelector } from './watching';

const EPOLLIN = 1;

/** `_make_self_pipe`: called by the constructor of the loop, with the ends of a socket pair. */
export function makeSelfPipe(
  w: World,
  loop: PyLoop,
  [readEnd, writeEnd]: readonly [number, number],
): void {
  loop.ssock = socketOn(readEnd);
  loop.csock = socketOn(writeEnd);
  setNonblocking(w.kernel, readEnd, true);
  setNonblocking(w.kernel, writeEnd, true);
  loop.internalFds++;
}

/** Registers `_read_from_self` for the read end; after loop.new was emitted. */
export function watchSelfPipe(w: World, loop: PyLoop): void {
  const { selector, ssock } = loop;
  if (selector === null || ssock === null) return;
  const handle = new PyHandle(T['Handle'], loop, loop, []);
  handle.kind = HandleKind.readSelf;
  register(w, handle, HandleNewOrigin.reader);
  const key = new PySelectorKey(ssock, ssock.fd, 1);
  key.reader = handle;
  selector.map.set(ssock.fd, key);
  if (hasEpoll(loop)) controlEpoll(w.kernel, selector.epollFd, 'ADD', ssock.fd, EPOLLIN);
  else tellOwnSelector(w, loop, 'register', key);
  selectRegister(w.recorder, loop.id, ssock.fd, handle.id, 0);
}

function socketOn(fd: number): PySocket {
  const socket = new PySocket();
  socket.fd = fd;
  socket.timeout = 0;
  return socket;
}

/**
 * `_write_to_self`: sends one zero byte; every error is swallowed. False when another thread is to
 * run first at this GIL release point: the caller answers undefined and is called again.
 */
export function writeToSelf(w: World, loop: PyLoop): boolean {
  const own = loop.threadIdent !== null && loop.threadIdent === w.thread.ident;
  if (loop.csock === null || loop.csock.fd < 0) {
    selfPipeWrite(w.recorder, loop.id, 0, SelfPipeWriteResult.closed, own);
    return true;
  }
  if (w.releaseGil()) return false;
  const sent = writeFd(w.kernel, loop.csock.fd, '\0', true);
  const result =
    sent === 1 ? SelfPipeWriteResult.ok
    : sent === -ERRNO.EAGAIN ? SelfPipeWriteResult.full : SelfPipeWriteResult.error; // prettier-ignore
  selfPipeWrite(w.recorder, loop.id, sent === 1 ? 1 : 0, result, own);
  return true;
}

/** `_read_from_self`: reads until there is nothing left. */
export function readFromSelf(w: World, loop: PyLoop): void {
  const { ssock } = loop;
  if (ssock === null || ssock.fd < 0) return;
  for (;;) {
    const data = readFd(w.kernel, ssock.fd, 4096, true);
    if (typeof data === 'number' || data.length === 0) break;
    selfPipeRead(w.recorder, loop.id, data.length);
    processSelfData(w, loop, data);
  }
}

/** `_process_self_data` of Unix loops: bytes other than zero are numbers of signals. */
function processSelfData(w: World, loop: PyLoop, data: string): void {
  const handlers = loop.dict?.getStr('_signal_handlers');
  if (!(handlers instanceof PyDict)) return;
  for (let i = 0; i < data.length; i++) {
    const handle = data.charCodeAt(i) === 0 ? undefined : handlers.get(data.charCodeAt(i));
    if (!(handle instanceof PyHandle) || handle.cancelled) continue;
    pushReady(w, handle);
    wakeSelf(w, loop);
  }
}

/** The zero byte of `_add_callback_signalsafe`, sent by the loop's own thread. */
function wakeSelf(w: World, loop: PyLoop): void {
  if (loop.csock === null || loop.csock.fd < 0) return;
  const sent = writeFd(w.kernel, loop.csock.fd, '\0', true);
  const result = sent === 1 ? SelfPipeWriteResult.ok : SelfPipeWriteResult.full;
  selfPipeWrite(w.recorder, loop.id, Math.max(0, sent), result, true);
}
