/** The private attributes of loops that people poke at, and the selector behind them. */
import './pokedQueues';
import { loopStop } from '../../trace/emit.generated';
import { pollEpoll, tellPoll } from '../kernel/epoll';
import { deadlineFor, endWait, timedOut } from '../kernel/wait';
import type { World } from '../world';
import { getter, method, methodWith } from '../vm/define';
import type { NativeFn } from '../vm/native';
import { PyDict } from '../vm/dict';
import { asDouble, asInt } from '../vm/numbers';
import { truth } from '../vm/operators';
import { type PyExtensible,PyFloat,PyList,PyTuple,type PyType,T,type Slot,type Value } from '../vm/object'; // prettier-ignore
import { closeSelector } from './loop';
import { SLOW } from './slowCallbacks';
import { PyLoop,PySelector,PySelectorKey } from './objects'; // prettier-ignore
import { fileDescriptor, unregisterFd } from './watching';
import { loopOf } from './loopMethods';
import { readFromSelf } from './selfPipe';

/** An attribute that an object has in its dict only once it was set. */
function keptInDict(type: PyType, name: string, before: Value): void {
  const get: NativeFn = (_w, a, at) => (a[at] as PyExtensible).dict?.getStr(name) ?? before;
  getter(type, name, get, (_w, a, at) => {
    ((a[at] as PyExtensible).dict ??= new PyDict()).setStr(name, a[at + 1]!);
    return null;
  });
}

/** The private attributes that people poke at. */
function definePrivate(): void {
  const Loop = T['BaseEventLoop'];
  getter(Loop, '_ready', (_w, a, at) => {
    const { ready } = loopOf(a, at);
    ready.watched = true;
    return ready;
  });
  getter(Loop, '_scheduled', (_w, a, at) => loopOf(a, at).scheduled);
  getter(Loop, '_timer_cancelled_count', (_w, a, at) => loopOf(a, at).cancelledTimers, (_w, a, at) => {
    loopOf(a, at).cancelledTimers = Number(asInt(a[at + 1]) ?? 0);
    return null;
  }); // prettier-ignore
  getter(Loop, '_current_handle', (_w, a, at) => loopOf(a, at).timed);
  getter(Loop, '_debug', (_w, a, at) => loopOf(a, at).debugMode);
  getter(Loop, '_exception_handler', (_w, a, at) => loopOf(a, at).exceptionHandler);
  getter(Loop, '_task_factory', (_w, a, at) => loopOf(a, at).taskFactory);
  keptInDict(Loop, '_clock_resolution', new PyFloat(1e-9));
  keptInDict(Loop, '_default_executor', null);
  keptInDict(Loop, '_executor_shutdown_called', false);
  getter(Loop, '_selector', (_w, a, at) => loopOf(a, at).ownSelector ?? loopOf(a, at).selector, (_w, a, at) => {
    const loop = loopOf(a, at);
    const value = a[at + 1]!;
    loop.ownSelector = value === loop.selector ? null : value;
    return null;
  }); // prettier-ignore
  getter(Loop, '_ssock', (_w, a, at) => loopOf(a, at).ssock);
  getter(Loop, '_csock', (_w, a, at) => loopOf(a, at).csock);
  method(Loop, '_read_from_self', 1, 1, (w, a, at) => {
    readFromSelf(w, loopOf(a, at));
    return null;
  });
  getter(Loop, '_thread_id', (_w, a, at) => loopOf(a, at).threadIdent);
  getter(Loop, '_closed', (_w, a, at) => loopOf(a, at).closed);
  getter(Loop, '_internal_fds', (_w, a, at) => loopOf(a, at).internalFds);
  getter(Loop, '_stopping', (_w, a, at) => loopOf(a, at).stopping, (w, a, at) => {
    const loop = loopOf(a, at);
    loop.stopping = truth(w, a[at + 1]!) === true;
    if (loop.stopping) loopStop(w.recorder, loop.id);
    return null;
  }); // prettier-ignore
  getter(Loop, 'slow_callback_duration', (_w, a, at) => loopOf(a, at).slowCallbackDuration ?? SLOW, (_w, a, at) => {
    loopOf(a, at).slowCallbackDuration = a[at + 1]!;
    return null;
  }); // prettier-ignore
  const Selector = T['EpollSelector'];
  methodWith(Selector, 'select', '(self, timeout=None)', (w, a, at) =>
    selectOnce(w, a[at] as PySelector, a[at + 1] ?? null),
  );
  method(Selector, 'fileno', 1, 1, (_w, a, at) => (a[at] as PySelector).epollFd);
  method(Selector, 'close', 1, 1, (w, a, at) => {
    const selector = a[at] as PySelector;
    closeSelector(w, selector, loopWith(w, selector));
    return null;
  });
  method(Selector, 'get_map', 1, 1, (_w, a, at) => {
    const dict = new PyDict();
    for (const [fd, key] of (a[at] as PySelector).map) dict.set(fd, fd, key);
    return dict;
  });
  method(Selector, 'unregister', 2, 2, (w, a, at) =>
    unregisterUser(w, a[at] as PySelector, a[at + 1]!),
  );
  const Key = T['SelectorKey'];
  getter(Key, 'fd', (_w, a, at) => (a[at] as PySelectorKey).fd);
  getter(Key, 'fileobj', (_w, a, at) => (a[at] as PySelectorKey).fileobj);
  getter(Key, 'events', (_w, a, at) => (a[at] as PySelectorKey).events);
  getter(Key, 'data', (_w, a, at) => {
    const key = a[at] as PySelectorKey;
    return new PyTuple([key.reader, key.writer]);
  });
}

/** EpollSelector.select(): waits, and answers a list of (key, events). */
function selectOnce(w: World, selector: PySelector, timeout: Value): Slot {
  const seconds = timeout === null ? -1 : asDouble(timeout);
  if (seconds === undefined) return w.raise('TypeError', 'timeout must be a number');
  const ns = timeout === null ? -1 : Math.max(0, Math.ceil(seconds * 1e3) * 1e6);
  const events = pollEpoll(w.kernel, selector.epollFd, Math.max(1, selector.map.size));
  if (typeof events !== 'number' && events.length === 0 && ns !== 0 && !timedOut(w.kernel)) {
    return w.block('select', selector.epollFd, deadlineFor(w.kernel, ns));
  }
  endWait(w.kernel);
  if (typeof events === 'number')
    return w.raise('ValueError', 'I/O operation on closed epoll object');
  tellPoll(w.kernel, selector.epollFd, events);
  const found: Value[] = [];
  for (let i = 0; i < events.length; i += 2) {
    const key = selector.map.get(events[i]);
    const mask = ((events[i + 1] & ~4) !== 0 ? 1 : 0) | ((events[i + 1] & ~1) !== 0 ? 2 : 0);
    if (key !== undefined && (mask & key.events) !== 0)
      found.push(new PyTuple([key, mask & key.events]));
  }
  return new PyList(found);
}

function loopWith(w: World, selector: PySelector): PyLoop | undefined {
  return w.process.loops.find((v): v is PyLoop => v instanceof PyLoop && v.selector === selector);
}

/** selector.unregister(fd) of a loop's selector: as remove_reader and remove_writer together. */
function unregisterUser(w: World, selector: PySelector, fileobj: Value): Slot {
  const fd = fileDescriptor(w, fileobj);
  if (fd === undefined) return undefined;
  const key = selector.map.get(fd);
  const loop = loopWith(w, selector);
  if (key === undefined || loop === undefined)
    return w.raiseValue('KeyError', `${fd} is not registered`);
  if ((key.events & 2) !== 0) unregisterFd(w, loop, fd, 2);
  if ((key.events & 1) !== 0) unregisterFd(w, loop, fd, 1);
  return key;
}

definePrivate();
