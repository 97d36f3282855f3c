/** The methods of loops, handles, futures, tasks, selectors and policies, as programs see them. */
import { HandleNewOrigin, loopDebug, loopStop, taskRename } from '../../trace/emit.generated';
import { intern } from '../../trace/symbols';
import { readClock } from '../kernel/clock';
import { pollEpoll } from '../kernel/epoll';
import { deadlineFor, endWait, timedOut } from '../kernel/wait';
import { NOT_IMPLEMENTED } from '../vm/singletons';
import { secondsOf } from '../library/time';
import type { World } from '../world';
import { isCallable } from '../vm/call';
import { constructor, enterMethod, getter, method, methodWith } from '../vm/define';
import { PyDict } from '../vm/dict';
import { address, reprFast } from '../vm/format';
import { floatRepr } from '../vm/formatSpec';
import { asDouble, asInt } from '../vm/numbers';
import { truth } from '../vm/operators';
import {
  PyException, PyFloat, PyFunction, PyGenerator, PyList, PyMethod, PyTuple, PyType, T, type Slot, type Value,
} from '../vm/object'; // prettier-ignore
import { isSubclass, typeOf } from '../vm/attributes';
import {
  addDoneCallback,
  cancelFuture,
  futureOutcome,
  initFuture,
  removeDoneCallback,
  setException,
  setResult,
} from './futures';
import { callAt, callSoon, cancelHandle, nativeName } from './handles';
import {
  checkClosed,
  checkThread,
  closeLoop,
  closeSelector,
  enterRunForever,
  initLoop,
  isRunning,
  stopLoop,
} from './loop';
import {
  FutureState, HandleKind, PyFuture, PyHandle, PyLocal, PyLoop, PyPolicy, PySelector, PySelectorKey, PySocket, PyTask,
} from './objects'; // prettier-ignore
import { writeToSelf } from './selfPipe';
import {
  getEventLoop,
  localDict,
  localWritten,
  policyGetEventLoop,
  policySlot,
  setPolicyLocal,
  setPolicySlot,
} from './slots';
import { SlotSetBy } from '../../trace/emit.generated';
import { cancelTask, initTask } from './tasks';
import { fileDescriptor, unregisterFd, watchFd } from './watching';

const loopOf = (a: Slot[], at: number): PyLoop => a[at] as PyLoop;

/** 3.5.2 rejects coroutines always, later versions only in debug mode; then also non-callables. */
function checkCallback(w: World, loop: PyLoop, callback: Value, name: string): boolean {
  const coroutine =
    (callback instanceof PyGenerator && callback.cls === T['coroutine']) ||
    (callback instanceof PyFunction && (callback.code.flags & 2) !== 0);
  if (coroutine && (loop.debugMode || w.traits.callSoonRejectsCoroutines)) {
    w.raise('TypeError', `coroutines cannot be used with ${name}()`);
    return false;
  }
  if (loop.debugMode && !w.traits.callSoonRejectsCoroutines && !isCallable(callback)) {
    w.raise(
      'TypeError',
      `a callable object was expected by ${name}(), got ${reprFast(w, callback, []) ?? '?'}`,
    );
    return false;
  }
  return true;
}

function defineScheduling(): void {
  const Loop = T['BaseEventLoop'];
  methodWith(Loop, 'call_soon', '(self, callback, *args, context=None)', (w, a, at) => {
    const loop = loopOf(a, at);
    if (
      !checkClosed(w, loop) ||
      !checkThread(w, loop) ||
      !checkCallback(w, loop, a[at + 1]!, 'call_soon')
    )
      return undefined;
    return callSoon(
      w,
      loop,
      a[at + 1]!,
      (a[at + 3] as PyTuple).items,
      HandleNewOrigin.callSoon,
      a[at + 2] ?? null,
    );
  });
  methodWith(Loop, 'call_soon_threadsafe', '(self, callback, *args, context=None)', (w, a, at) => {
    const loop = loopOf(a, at);
    if (!w.thread.released) {
      if (!checkClosed(w, loop) || !checkCallback(w, loop, a[at + 1]!, 'call_soon_threadsafe'))
        return undefined;
      w.thread.pendingHandle = callSoon(
        w, loop, a[at + 1]!, (a[at + 3] as PyTuple).items, HandleNewOrigin.callSoonThreadsafe, a[at + 2] ?? null,
      ); // prettier-ignore
    }
    if (!writeToSelf(w, loop)) return undefined;
    const handle = w.thread.pendingHandle!;
    w.thread.pendingHandle = null;
    return handle;
  });
  methodWith(Loop, 'call_later', '(self, delay, callback, *args, context=None)', (w, a, at) => {
    const loop = loopOf(a, at);
    const delay = asDouble(a[at + 1]);
    if (delay === undefined) {
      if (w.traits.callAtNoneIsTypeError && a[at + 1] === null)
        return w.raise('TypeError', 'delay must not be None');
      return w.raise(
        'TypeError',
        `unsupported operand type(s) for +: 'float' and '${typeOf(a[at + 1]!).name}'`,
      );
    }
    const now = readClock(w.kernel) / 1e9;
    return timer(
      w,
      loop,
      now + delay,
      a[at + 2]!,
      a[at + 4] as PyTuple,
      a[at + 3] ?? null,
      'call_later',
    );
  });
  methodWith(Loop, 'call_at', '(self, when, callback, *args, context=None)', (w, a, at) => {
    const when = asDouble(a[at + 1]);
    if (when === undefined) {
      if (a[at + 1] !== null) return w.raise('TypeError', 'must be real number');
      return w.traits.callAtNoneIsTypeError
        ? w.raise('TypeError', 'when cannot be None')
        : w.raise('AssertionError', '');
    }
    return timer(
      w,
      loopOf(a, at),
      when,
      a[at + 2]!,
      a[at + 4] as PyTuple,
      a[at + 3] ?? null,
      'call_at',
    );
  });
}

function timer(
  w: World,
  loop: PyLoop,
  when: number,
  callback: Value,
  args: PyTuple,
  context: Value,
  name: string,
): Slot {
  if (
    !checkClosed(w, loop) ||
    !checkThread(w, loop) ||
    !checkCallback(w, loop, callback, name === 'call_later' ? 'call_at' : name)
  )
    return undefined;
  return callAt(
    w,
    loop,
    Math.max(0, Math.round(when * 1e9)),
    new PyFloat(when),
    callback,
    args.items,
    context,
  );
}

function defineLoopLife(): void {
  const Loop = T['BaseEventLoop'];
  methodWith(Loop, '__init__', '(self, selector=None)', (w, a, at) => {
    initLoop(w, loopOf(a, at));
    return null;
  });
  enterMethod(Loop, 'run_forever', 1, 1, (w, t, args, ret, retReg, data) =>
    enterRunForever(w, t, args[0] as PyLoop, ret, retReg, data),
  );
  method(Loop, 'stop', 1, 1, (w, a, at) => {
    stopLoop(w, loopOf(a, at));
    return null;
  });
  method(Loop, 'close', 1, 1, (w, a, at) => closeLoop(w, loopOf(a, at), false));
  method(Loop, 'is_running', 1, 1, (_w, a, at) => isRunning(loopOf(a, at)));
  method(Loop, 'is_closed', 1, 1, (_w, a, at) => loopOf(a, at).closed);
  method(Loop, 'time', 1, 1, (w) => secondsOf(readClock(w.kernel)));
  method(Loop, 'get_debug', 1, 1, (_w, a, at) => loopOf(a, at).debugMode);
  method(Loop, 'set_debug', 2, 2, (w, a, at) => {
    const loop = loopOf(a, at);
    loop.debugMode = truth(w, a[at + 1]!) === true;
    loopDebug(w.recorder, loop.id, loop.debugMode);
    return null;
  });
  method(Loop, '_check_closed', 1, 1, (w, a, at) =>
    checkClosed(w, loopOf(a, at)) ? null : undefined,
  );
  method(Loop, '_write_to_self', 1, 1, (w, a, at) =>
    writeToSelf(w, loopOf(a, at)) ? null : undefined,
  );
  method(Loop, 'get_exception_handler', 1, 1, (_w, a, at) => loopOf(a, at).exceptionHandler);
  method(Loop, 'set_exception_handler', 2, 2, (w, a, at) => {
    const handler = a[at + 1]!;
    if (handler !== null && !isCallable(handler)) {
      return w.raise(
        'TypeError',
        `A callable object or None is expected, got ${reprFast(w, handler, []) ?? '?'}`,
      );
    }
    loopOf(a, at).exceptionHandler = handler;
    return null;
  });
  method(Loop, 'get_task_factory', 1, 1, (_w, a, at) => loopOf(a, at).taskFactory);
  method(Loop, 'set_task_factory', 2, 2, (_w, a, at) => {
    loopOf(a, at).taskFactory = a[at + 1]!;
    return null;
  });
  method(Loop, '__repr__', 1, 1, (_w, a, at) => {
    const loop = loopOf(a, at);
    const flag = (b: boolean): string => (b ? 'True' : 'False');
    return `<${loop.cls.name} running=${flag(isRunning(loop))} closed=${flag(loop.closed)} debug=${flag(loop.debugMode)}>`;
  });
}

/** create_future and create_task. */
function defineMaking(): void {
  const Loop = T['BaseEventLoop'];
  method(Loop, 'create_future', 1, 1, (w, a, at) => {
    const loop = loopOf(a, at);
    const future = new PyFuture(T['Future'], loop);
    initFuture(w, future, loop);
    return future;
  });
  methodWith(Loop, 'create_task', '(self, coro, *, name=None, context=None)', (w, a, at) => {
    const loop = loopOf(a, at);
    const coro = a[at + 1]!;
    if (!checkClosed(w, loop)) return undefined;
    if (loop.taskFactory !== null) return w.tail(loop.taskFactory, [loop, coro]);
    if (!(coro instanceof PyGenerator)) return notCoroutine(w, coro);
    if (!checkThread(w, loop)) return undefined;
    const name = a[at + 2];
    // Up to 3.12 the task is made first, with a number of its own, and then renamed.
    if (name !== undefined && name !== null && w.traits.namedTaskUsesNumber) w.process.taskNames++;
    const task = new PyTask(T['Task'], loop);
    initTask(w, task, loop, coro, name === undefined || name === null ? null : String(name));
    return task;
  });
}

function notCoroutine(w: World, v: Value): undefined {
  const text = reprFast(w, v, []) ?? '?';
  if (w.traits.createTaskError === 'assert') return w.raise('AssertionError', text);
  return w.raise('TypeError', `a coroutine was expected, got ${text}`);
}

function defineWatching(): void {
  const Loop = T['BaseSelectorEventLoop'];
  for (const [name, which] of [
    ['add_reader', 1],
    ['add_writer', 2],
  ] as const) {
    methodWith(Loop, name, '(self, fd, callback, *args)', (w, a, at) => {
      const loop = loopOf(a, at);
      if (!checkClosed(w, loop)) return undefined;
      const fd = fileDescriptor(w, a[at + 1]!);
      if (fd === undefined) return undefined;
      return watchFd(w, loop, a[at + 1]!, fd, which, a[at + 2]!, (a[at + 3] as PyTuple).items);
    });
  }
  for (const [name, which] of [
    ['remove_reader', 1],
    ['remove_writer', 2],
  ] as const) {
    method(Loop, name, 2, 2, (w, a, at) => {
      const loop = loopOf(a, at);
      if (loop.closed) return false;
      const fd = fileDescriptor(w, a[at + 1]!);
      return fd === undefined ? undefined : unregisterFd(w, loop, fd, which);
    });
  }
}

/** The private attributes that people poke at. */
function definePrivate(): void {
  const Loop = T['BaseEventLoop'];
  getter(Loop, '_ready', (_w, a, at) => loopOf(a, at).ready);
  getter(Loop, '_scheduled', (_w, a, at) => loopOf(a, at).scheduled);
  getter(Loop, '_selector', (_w, a, at) => loopOf(a, at).selector);
  getter(Loop, '_ssock', (_w, a, at) => loopOf(a, at).ssock);
  getter(Loop, '_csock', (_w, a, at) => loopOf(a, at).csock);
  getter(Loop, '_thread_id', (_w, a, at) => loopOf(a, at).threadIdent);
  getter(Loop, '_closed', (_w, a, at) => loopOf(a, at).closed);
  getter(Loop, '_internal_fds', (_w, a, at) => loopOf(a, at).internalFds);
  getter(Loop, '_clock_resolution', () => new PyFloat(1e-9));
  getter(Loop, '_stopping', (_w, a, at) => loopOf(a, at).stopping, (w, a, at) => {
    const loop = loopOf(a, at);
    loop.stopping = truth(w, a[at + 1]!) === true;
    if (loop.stopping) loopStop(w.recorder, loop.id);
    return null;
  }); // prettier-ignore
  getter(Loop, 'slow_callback_duration', (_w, a, at) => loopOf(a, at).slowCallbackDuration ?? new PyFloat(0.1), (_w, a, at) => {
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

/** `name at file:line`, the way a handle's repr names its callback. */
export function callbackText(w: World, callback: Value, args: readonly Value[]): string {
  const shown = w.traits.handleHidesArguments ? [] : args.map((v) => reprFast(w, v, []) ?? '…');
  const func = callback instanceof PyMethod ? callback.func : callback;
  if (func instanceof PyFunction) {
    return `${func.qualname}(${shown.join(', ')}) at ${func.code.file}:${func.code.unit.firstLine}`;
  }
  const name = callback instanceof PyType ? callback.name : nativeName(callback).slice(0, -2);
  return `${name}(${shown.join(', ')})`;
}

function handleRepr(w: World, handle: PyHandle): string {
  const when = handle.when >= 0 ? ` when=${floatRepr((handle.whenFloat as PyFloat).value)}` : '';
  const name = handle.cls.name;
  if (handle.cancelled) return `<${name} cancelled${when}>`;
  return `<${name}${when} ${handleCallbackText(w, handle)}>`;
}

export function handleCallbackText(w: World, handle: PyHandle): string {
  if (handle.kind === HandleKind.callback) return callbackText(w, handle.callback, handle.args);
  if (handle.kind === HandleKind.readSelf) return 'BaseSelectorEventLoop._read_from_self()';
  const { stepHandleName, wakeupHandleName } = w.traits;
  if (handle.kind === HandleKind.taskStep) {
    if (stepHandleName === 'step') return 'Task._step()';
    if (stepHandleName === 'send') return `<TaskSendMethWrapper object at ${address(w, handle)}>()`;
    return `<${stepHandleName === 'asyncio' ? '_asyncio.' : ''}TaskStepMethWrapper object at ${address(w, handle)}>()`;
  }
  if (wakeupHandleName === 'task_wakeup') return 'Task.task_wakeup()';
  return wakeupHandleName === 'wakeup'
    ? 'Task._wakeup()'
    : `<TaskWakeupMethWrapper object at ${address(w, handle)}>()`;
}

function defineHandles(): void {
  const Handle = T['Handle'];
  method(Handle, 'cancel', 1, 1, (w, a, at) => {
    cancelHandle(w, a[at] as PyHandle);
    return null;
  });
  method(Handle, 'cancelled', 1, 1, (_w, a, at) => (a[at] as PyHandle).cancelled);
  method(Handle, '__repr__', 1, 1, (w, a, at) => handleRepr(w, a[at] as PyHandle));
  method(T['TimerHandle'], 'when', 1, 1, (_w, a, at) => (a[at] as PyHandle).whenFloat);
  const order = (name: string, test: (x: number, y: number) => boolean): void => {
    method(T['TimerHandle'], name, 2, 2, (_w, a, at) => {
      const [x, y] = [a[at], a[at + 1]];
      return x instanceof PyHandle && y instanceof PyHandle
        ? test(x.when, y.when)
        : NOT_IMPLEMENTED;
    });
  };
  order('__lt__', (x, y) => x < y);
  order('__le__', (x, y) => x <= y);
  order('__gt__', (x, y) => x > y);
  order('__ge__', (x, y) => x >= y);
  getter(Handle, '_callback', (_w, a, at) => (a[at] as PyHandle).callback);
  getter(Handle, '_args', (_w, a, at) => new PyTuple((a[at] as PyHandle).args));
  getter(Handle, '_cancelled', (_w, a, at) => (a[at] as PyHandle).cancelled);
  getter(Handle, '_loop', (_w, a, at) => (a[at] as PyHandle).loop);
  getter(Handle, '_scheduled', (_w, a, at) => (a[at] as PyHandle).scheduled);
  getter(Handle, '_when', (_w, a, at) => (a[at] as PyHandle).whenFloat);
}

const futureOf = (a: Slot[], at: number): PyFuture => a[at] as PyFuture;

function defineFutures(): void {
  const Future = T['Future'];
  methodWith(Future, '__init__', '(self, *, loop=None)', (w, a, at) => {
    const given = a[at + 1];
    if (given instanceof PyLoop) {
      initFuture(w, futureOf(a, at), given);
      return null;
    }
    const loop = getEventLoop(w, 'Future');
    if (loop instanceof PyLoop) {
      initFuture(w, futureOf(a, at), loop);
      return null;
    }
    if (loop === undefined && !w.failed) return undefined;
    return loop === undefined && w.exc !== null
      ? undefined
      : w.tail(w.prelude('future_init'), [a[at]!]);
  });
  method(Future, 'done', 1, 1, (_w, a, at) => futureOf(a, at).isDone);
  method(Future, 'cancelled', 1, 1, (_w, a, at) => futureOf(a, at).state === FutureState.cancelled);
  method(Future, 'result', 1, 1, (w, a, at) => futureOutcome(w, futureOf(a, at)));
  method(Future, 'exception', 1, 1, (w, a, at) => {
    const future = futureOf(a, at);
    if (future.state === FutureState.pending) {
      return w.raise('asyncio.exceptions.InvalidStateError', 'Exception is not set.');
    }
    if (future.state === FutureState.cancelled) return futureOutcome(w, future);
    future.logTraceback = false;
    return future.exception;
  });
  method(Future, 'set_result', 2, 2, (w, a, at) =>
    setResult(w, futureOf(a, at), a[at + 1]!) ? null : undefined,
  );
  method(Future, 'set_exception', 2, 2, (w, a, at) => {
    const exc = a[at + 1]!;
    if (exc instanceof PyType && isSubclass(exc, T['BaseException'])) {
      return w.tail(w.prelude('set_exception_class'), [a[at]!, exc]);
    }
    if (!(exc instanceof PyException)) return w.raise('TypeError', 'invalid exception object');
    if (isSubclass(exc.cls, T['StopIteration'])) {
      const text =
        'StopIteration interacts badly with generators and cannot be raised into a Future';
      if (!w.traits.stopIterationFailsFuture) return w.raise('TypeError', text);
      const wrapped = new PyException(T['RuntimeError'], new PyTuple([text]));
      wrapped.cause = exc;
      wrapped.context = exc;
      return setException(w, futureOf(a, at), wrapped) ? null : undefined;
    }
    return setException(w, futureOf(a, at), exc) ? null : undefined;
  });
  methodWith(Future, 'cancel', '(self, msg=None)', (w, a, at) =>
    cancelFuture(w, futureOf(a, at), a[at + 1] ?? null),
  );
  methodWith(Future, 'add_done_callback', '(self, fn, *, context=None)', (w, a, at) => {
    const future = futureOf(a, at);
    if (future.callbacks.length > 0 && !checkThread(w, future.loop)) return undefined;
    addDoneCallback(w, future, a[at + 1]!, a[at + 2] ?? null);
    return null;
  });
  method(Future, 'remove_done_callback', 2, 2, (w, a, at) =>
    removeDoneCallback(w, futureOf(a, at), a[at + 1]!),
  );
  method(Future, 'get_loop', 1, 1, (_w, a, at) => futureOf(a, at).loop);
  method(Future, '__await__', 1, 1, (_w, a, at) => a[at]);
  method(Future, '__iter__', 1, 1, (_w, a, at) => a[at]);
  getter(Future, '_loop', (_w, a, at) => futureOf(a, at).loop);
  getter(
    Future,
    '_state',
    (_w, a, at) => ['PENDING', 'CANCELLED', 'FINISHED'][futureOf(a, at).state],
  );
  getter(Future, '_exception', (_w, a, at) => futureOf(a, at).exception);
  getter(Future, '_result', (_w, a, at) => futureOf(a, at).result);
  getter(Future, '_callbacks', (_w, a, at) => new PyList(futureOf(a, at).callbacks.slice()));
  getter(Future, '_asyncio_future_blocking', (_w, a, at) => futureOf(a, at).blocking, (w, a, at) => {
    futureOf(a, at).blocking = truth(w, a[at + 1]!) === true;
    return null;
  }); // prettier-ignore
  method(Future, '__repr__', 1, 1, (w, a, at) => futureRepr(w, futureOf(a, at)));
}

/** What happened to a future, in its repr. */
function outcomeText(w: World, future: PyFuture): string {
  if (future.state !== FutureState.finished) return '';
  if (future.exception !== null) return ` exception=${reprFast(w, future.exception, []) ?? '…'}`;
  return ` result=${reprFast(w, future.result, []) ?? '…'}`;
}

function callbacksText(w: World, future: PyFuture): string {
  const texts = future.callbacks.map((c) =>
    c instanceof PyTask ? wakeupText(w, c) : callbackText(w, c, []),
  );
  if (texts.length === 0) return '';
  if (texts.length <= 2) return ` cb=[${texts.join(', ')}]`;
  return ` cb=[${texts[0]}, <${texts.length - 2} more>, ${texts[texts.length - 1]}]`;
}

function wakeupText(w: World, task: PyTask): string {
  const { wakeupHandleName } = w.traits;
  if (wakeupHandleName === 'task_wakeup') return 'Task.task_wakeup()';
  return wakeupHandleName === 'wakeup'
    ? 'Task._wakeup()'
    : `<TaskWakeupMethWrapper object at ${address(w, task)}>()`;
}

const STATES = ['pending', 'cancelled', 'finished'] as const;

function futureRepr(w: World, future: PyFuture): string {
  if (future instanceof PyTask) return taskRepr(w, future);
  return `<${future.cls.name} ${STATES[future.state]}${outcomeText(w, future)}${callbacksText(w, future)}>`;
}

function taskRepr(w: World, task: PyTask): string {
  const state = task.mustCancel && !task.isDone ? 'cancelling' : STATES[task.state];
  const name = w.traits.taskHasName ? ` name='${task.name}'` : '';
  const waiting = task.waiter === null ? '' : ` wait_for=${futureRepr(w, task.waiter)}`;
  return `<${task.cls.name} ${state}${name} coro=<${coroutineText(task.coro)}>${waiting}${outcomeText(w, task)}${callbacksText(w, task)}>`;
}

/** `name() running at file:line`, as `coroutines._format_coroutine`. */
function coroutineText(coro: Value): string {
  if (!(coro instanceof PyGenerator)) return typeOf(coro).name;
  const { code } = coro;
  if (coro.frame === null)
    return `${coro.qualname}() done, defined at ${code.file}:${code.unit.firstLine}`;
  return `${coro.qualname}() running at ${code.file}:${code.lineAt(coro.frame.pc >> 2)}`;
}

const taskOf = (a: Slot[], at: number): PyTask => a[at] as PyTask;

function defineTasks(): void {
  const Task = T['Task'];
  methodWith(
    Task,
    '__init__',
    '(self, coro, *, loop=None, name=None, context=None, eager_start=False)',
    (w, a, at) => {
      const coro = a[at + 1]!;
      if (!(coro instanceof PyGenerator)) return notCoroutine(w, coro);
      const given = a[at + 2];
      const loop = given instanceof PyLoop ? given : getEventLoop(w, 'Task');
      if (!(loop instanceof PyLoop)) return undefined;
      if (loop.debugMode && !checkThread(w, loop)) return undefined;
      const name = a[at + 3];
      initTask(
        w,
        taskOf(a, at),
        loop,
        coro,
        name === undefined || name === null ? null : String(name),
      );
      return null;
    },
  );
  methodWith(Task, 'cancel', '(self, msg=None)', (w, a, at) =>
    cancelTask(w, taskOf(a, at), a[at + 1] ?? null),
  );
  method(Task, 'get_name', 1, 1, (_w, a, at) => taskOf(a, at).name);
  method(Task, 'set_name', 2, 2, (w, a, at) => {
    const task = taskOf(a, at);
    task.name = String(a[at + 1]);
    taskRename(w.recorder, task.loop.id, task.taskId, intern(task.name));
    return null;
  });
  method(Task, 'get_coro', 1, 1, (_w, a, at) => taskOf(a, at).coro);
  method(Task, 'cancelling', 1, 1, (_w, a, at) => taskOf(a, at).cancelRequests);
  method(Task, 'uncancel', 1, 1, (_w, a, at) => {
    const task = taskOf(a, at);
    if (task.cancelRequests > 0) task.cancelRequests--;
    return task.cancelRequests;
  });
  method(Task, 'set_result', 2, 2, (w) =>
    w.raise('RuntimeError', 'Task does not support set_result operation'),
  );
  method(Task, 'set_exception', 2, 2, (w) =>
    w.raise('RuntimeError', 'Task does not support set_exception operation'),
  );
  getter(Task, '_must_cancel', (_w, a, at) => taskOf(a, at).mustCancel);
  getter(Task, '_fut_waiter', (_w, a, at) => taskOf(a, at).waiter);
  getter(Task, '_coro', (_w, a, at) => taskOf(a, at).coro);
  getter(Task, '_log_destroy_pending', (_w, a, at) => taskOf(a, at).logDestroyPending, (w, a, at) => {
    taskOf(a, at).logDestroyPending = truth(w, a[at + 1]!) === true;
    return null;
  }); // prettier-ignore
}

function definePolicies(): void {
  const Policy = T['BaseDefaultEventLoopPolicy'];
  method(Policy, '__init__', 1, 1, () => null);
  method(Policy, 'get_event_loop', 1, 1, (w, a, at) =>
    policyGetEventLoop(w, a[at] as PyPolicy, 'policy.get_event_loop'),
  );
  method(Policy, 'set_event_loop', 2, 2, (w, a, at) => setLoopOf(w, a[at] as PyPolicy, a[at + 1]!));
  method(Policy, 'new_event_loop', 1, 1, (w) => w.tail(T['_UnixSelectorEventLoop'], []));
  getter(Policy, '_local', (_w, a, at) => (a[at] as PyPolicy).local, (w, a, at) => {
    setPolicyLocal(w, a[at] as PyPolicy, a[at + 1] as PyLocal);
    return null;
  }); // prettier-ignore
  const Local = T['_Local'];
  for (const [name, field] of [
    ['_loop', 'loop'],
    ['_set_called', 'setCalled'],
  ] as const) {
    getter(
      Local,
      name,
      (w, a, at) =>
        localDict(w, a[at] as PyLocal).getStr(name) ?? (field === 'loop' ? null : false),
      (w, a, at) => {
        const local = a[at] as PyLocal;
        const { policy } = w.process;
        const before =
          policy instanceof PyPolicy
            ? policySlot(policy, w.thread.ident)
            : { loop: null, setCalled: false };
        localDict(w, local).setStr(name, a[at + 1]!);
        localWritten(w, local, before);
        return null;
      },
    );
  }
}

/** policy.set_event_loop(loop) with its argument check (semantics 1.2). */
export function setLoopOf(w: World, policy: PyPolicy, loop: Value): Slot {
  if (loop !== null && !isSubclass(typeOf(loop), T['AbstractEventLoop'])) {
    if (w.traits.setEventLoopChecksByAssert) return w.raise('AssertionError', '');
    return w.raise(
      'TypeError',
      `loop must be an instance of AbstractEventLoop or None, not '${typeOf(loop).name}'`,
    );
  }
  setPolicySlot(w, policy, loop, SlotSetBy.setEventLoop);
  return null;
}

defineScheduling();
defineLoopLife();
defineMaking();
defineWatching();
definePrivate();
defineHandles();
defineFutures();
defineTasks();
definePolicies();

export { constructor, asInt, PySocket };
