/** add_reader, add_writer and their removal (`selector_events.py`). */
import { HandleNewOrigin, selectRegister, selectUnregister } from '../../trace/emit.generated';
import { controlEpoll } from '../kernel/epoll';
import { strerror } from '../kernel/errno';
import type { World } from '../world';
import { snapshot } from '../vm/contexts';
import { reprShort } from '../vm/describe';
import { PyTuple, T, type Slot, type Value } from '../vm/object';
import { cancelHandle, register } from './handles';
import { callSoonAfter } from './overrides';
import { PyHandle, PySelectorKey, PySocket, type PyLoop } from './objects';
import { asInt } from '../vm/numbers';

/** The descriptor behind an int or an object with fileno(); undefined after an exception. */
export function fileDescriptor(w: World, v: Value): number | undefined {
  const i = v instanceof PySocket ? v.fd : asInt(v);
  if (i !== undefined) {
    return i < 0 ? w.raise('ValueError', `Invalid file descriptor: ${i}`) : Number(i);
  }
  return w.raise('ValueError', `Invalid file object: ${reprShort(w, v)}`);
}

/** Whether the loop waits with an epoll of its own, which a selector that came with it has not. */
export function hasEpoll({ ownSelector, selector }: PyLoop): boolean {
  return ownSelector === null || selector?.epollFd !== -1;
}

/** epoll event mask for 1 read, 2 write. */
const epollMask = (events: number): number =>
  ((events & 1) !== 0 ? 1 : 0) | ((events & 2) !== 0 ? 4 : 0);

/** A selector of the program's own is told when the native that runs has answered (`afterCalls`). */
export function tellOwnSelector(
  w: World,
  loop: PyLoop,
  operation: 'register' | 'modify' | 'unregister' | 'close',
  key?: PySelectorKey,
): void {
  const args: Value[] = [loop.ownSelector, operation];
  if (key !== undefined) args.push(key.fd);
  if (key !== undefined && operation !== 'unregister') {
    args.push(key.events, new PyTuple([key.reader, key.writer]));
  }
  callSoonAfter(w, w.prelude('tell_selector'), args, null);
}

/** `_add_reader` (which = 1) and `_add_writer` (2). */
export function watchFd(
  w: World,
  loop: PyLoop,
  fileobj: Value,
  fd: number,
  which: 1 | 2,
  callback: Value,
  args: Value[],
): Slot {
  const selector = loop.selector!;
  const handle = new PyHandle(T['Handle'], loop, callback, args);
  handle.context = snapshot(w.thread);
  register(w, handle, which === 1 ? HandleNewOrigin.reader : HandleNewOrigin.writer);
  let key = selector.map.get(fd);
  const op = key === undefined ? 'ADD' : 'MOD';
  const events = (key?.events ?? 0) | which;
  const native = hasEpoll(loop);
  if (native && (key === undefined || key.events !== events)) {
    const errno = change(w, selector.epollFd, op, fd, events);
    if (errno < 0) {
      // A failed modify drops the descriptor from the selector's map (3.7+), see semantics 4.2.
      if (op === 'MOD') {
        selector.map.delete(fd);
        selectUnregister(w.recorder, loop.id, fd);
      }
      return w.raiseErrno(-errno, strerror(-errno));
    }
  }
  if (key === undefined) {
    key = new PySelectorKey(fileobj, fd, events);
    selector.map.set(fd, key);
  }
  key.events = events;
  const old = which === 1 ? key.reader : key.writer;
  if (which === 1) key.reader = handle;
  else key.writer = handle;
  selectRegister(w.recorder, loop.id, fd, key.reader?.id ?? 0, key.writer?.id ?? 0);
  if (!native) tellOwnSelector(w, loop, op === 'ADD' ? 'register' : 'modify', key);
  if (old !== null) cancelHandle(w, old);
  return null;
}

/** Registers or modifies; up to 3.6 a modification is an unregistering and a registering. */
function change(w: World, epollFd: number, op: 'ADD' | 'MOD', fd: number, events: number): number {
  if (op === 'MOD' && !w.traits.selectorModifiesInPlace) {
    controlEpoll(w.kernel, epollFd, 'DEL', fd, 0);
    return controlEpoll(w.kernel, epollFd, 'ADD', fd, epollMask(events));
  }
  return controlEpoll(w.kernel, epollFd, op, fd, epollMask(events));
}

/** `_remove_reader` and `_remove_writer`: was there one? */
export function unregisterFd(w: World, loop: PyLoop, fd: number, which: 1 | 2): boolean {
  const { selector } = loop;
  const key = selector?.map.get(fd);
  if (selector === null || key === undefined) return false;
  const handle = which === 1 ? key.reader : key.writer;
  const events = key.events & ~which;
  if (events === 0) {
    selector.map.delete(fd);
    if (hasEpoll(loop)) controlEpoll(w.kernel, selector.epollFd, 'DEL', fd, 0);
    else tellOwnSelector(w, loop, 'unregister', key);
    selectUnregister(w.recorder, loop.id, fd);
  } else {
    key.events = events;
    if (which === 1) key.reader = null;
    else key.writer = null;
    if (hasEpoll(loop)) change(w, selector.epollFd, 'MOD', fd, events);
    else tellOwnSelector(w, loop, 'modify', key);
    selectRegister(w.recorder, loop.id, fd, key.reader?.id ?? 0, key.writer?.id ?? 0);
  }
  if (handle === null) return false;
  cancelHandle(w, handle);
  return true;
}
