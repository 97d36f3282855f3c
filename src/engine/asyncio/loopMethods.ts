/** The methods of event loops that schedule, run, watch and make things. */
import { HandleNewOrigin, loopDebug } from '../../trace/emit.generated';
import { readClock } from '../kernel/clock';
import { secondsOf } from '../library/time';
import type { World } from '../world';
import { isCallable } from '../vm/call';
import { enterMethod, getter, method, methodWith, onlyWith } from '../vm/define';
import { PyDict, PySet, storedKey } from '../vm/dict';
import { asyncgensOf, closeFromLoop } from '../vm/coroutines/asyncGenerators';
import { PyAsyncGenerator } from '../vm/coroutines/asyncGenObjects';
import { reprFast } from '../vm/text/format';
import { asDouble } from '../vm/numbers';
import { givenContext, snapshot, type PyContext } from '../vm/contexts';
import { truth } from '../vm/operators';
import { PyFloat,PyFunction,PyGenerator, PyInstance,PyTuple,T,type PyType,type Slot,type Value } from '../vm/object'; // prettier-ignore
import { typeName, typeOf } from '../vm/typeLookup';
import { initFuture } from './futures';
import { callAt, callSoon, dueTime } from './handles';
import { closeLoop, enterRunForever, initLoop, isRunning, stopLoop } from './loop';
import { checkClosed, checkThread } from './loopChecks';
import { PyFuture,PyLoop,PyTask } from './objects'; // prettier-ignore
import { afterCalls, callSoonAfter, replaced } from './overrides';
import { writeToSelf } from './selfPipe';
import { initTask } from './tasks';
import { isCoroutineLike } from './taskCoroutines';

export const loopOf = (a: Slot[], at: number): PyLoop => a[at] as PyLoop;

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
  methodWith(
    Loop,
    'call_soon',
    '(self, callback, *args, context=None)',
    (w, a, at) =>
      knowsContext(w, 'call_soon', a[at + 2])
        ? soon(
            w,
            loopOf(a, at),
            a[at + 1]!,
            (a[at + 3] as PyTuple).items,
            givenContext(w, a[at + 2]),
          )
        : undefined,
    (w, a, at, n) =>
      soon(w, loopOf(a, at), a[at + 1]!, a.slice(at + 2, at + n) as Value[], snapshot(w.thread)),
  );
  methodWith(Loop, 'call_soon_threadsafe', '(self, callback, *args, context=None)', (w, a, at) => {
    const loop = loopOf(a, at);
    if (!w.thread.released) {
      if (
        !knowsContext(w, 'call_soon_threadsafe', a[at + 2]) ||
        !checkClosed(w, loop, 'call_soon_threadsafe') ||
        !checkCallback(w, loop, a[at + 1]!, 'call_soon_threadsafe')
      )
        return undefined;
      w.thread.pendingHandle = callSoon(
        w, loop, a[at + 1]!, (a[at + 3] as PyTuple).items, HandleNewOrigin.callSoonThreadsafe,
        givenContext(w, a[at + 2]),
      ); // prettier-ignore
    }
    const own = replaced(w, loop, '_write_to_self');
    if (w.failed) return undefined;
    if (own !== undefined) callSoonAfter(w, own, [], null);
    else if (!writeToSelf(w, loop)) return undefined;
    const handle = w.thread.pendingHandle!;
    w.thread.pendingHandle = null;
    return afterCalls(w, handle);
  });
  methodWith(Loop, 'call_later', '(self, delay, callback, *args, context=None)', (w, a, at) => {
    if (!knowsContext(w, 'call_later', a[at + 3])) return undefined;
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
    const [time, callAtOwn] = ['time', 'call_at'].map((name) => replaced(w, loop, name));
    if (w.failed) return undefined;
    if (time !== undefined || callAtOwn !== undefined) {
      const context = a[at + 3] ?? null;
      return w.tail(w.prelude('call_later'), [loop, a[at + 1]!, a[at + 2]!, a[at + 4]!, context]);
    }
    const now = readClock(w.kernel) / 1e9;
    return timer(
      w,
      loop,
      now + delay,
      a[at + 2]!,
      a[at + 4] as PyTuple,
      givenContext(w, a[at + 3]),
    );
  });
  methodWith(Loop, 'call_at', '(self, when, callback, *args, context=None)', (w, a, at) => {
    if (!knowsContext(w, 'call_at', a[at + 3])) return undefined;
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
      givenContext(w, a[at + 3]),
    );
  });
}

/** `context` is a parameter from 3.7 on. */
function knowsContext(w: World, method: string, context: Slot): boolean {
  if (context === undefined || w.traits.hasContext) return true;
  w.raise('TypeError', `${method}() got an unexpected keyword argument 'context'`);
  return false;
}

function soon(
  w: World,
  loop: PyLoop,
  callback: Value,
  args: Value[],
  context: PyContext | null,
): Slot {
  if (!checkClosed(w, loop, 'call_soon') || !checkThread(w, loop)) return undefined;
  if (!checkCallback(w, loop, callback, 'call_soon')) return undefined;
  return callSoon(w, loop, callback, args, HandleNewOrigin.callSoon, context);
}

function timer(
  w: World,
  loop: PyLoop,
  when: number,
  callback: Value,
  args: PyTuple,
  context: PyContext | null,
): Slot {
  if (
    !checkClosed(w, loop, 'call_at') ||
    !checkThread(w, loop, 'call_at') ||
    !checkCallback(w, loop, callback, 'call_at')
  )
    return undefined;
  return callAt(w, loop, dueTime(when), new PyFloat(when), callback, args.items, context);
}

function loopRepr(loop: PyLoop): string {
  const flag = (b: boolean): string => (b ? 'True' : 'False');
  return `<${loop.cls.name} running=${flag(isRunning(loop))} closed=${flag(loop.closed)} debug=${flag(loop.debugMode)}>`;
}

/** The logger asyncio is told after the native that runs, if the program has imported logging. */
function logDebug(w: World, text: string): void {
  if (w.process.modules.getStr('logging') === undefined) return;
  callSoonAfter(w, w.prelude('asyncio_log'), [LOG_DEBUG, text, null], null);
}

const LOG_DEBUG = 10;

/** Is it a new EpollSelector of the library's own class? The loop then takes one of its own, which does the same. */
function isUsual(selector: Value): boolean {
  const cls = typeOf(selector);
  const isLibrary = cls.shared && cls.module === 'selectors' && cls.name === 'EpollSelector';
  return isLibrary && selector instanceof PyInstance && selector.dict === null;
}

function defineLoopLife(): void {
  const Loop = T['BaseEventLoop'];
  methodWith(Loop, '__init__', '(self, selector=None)', (w, a, at) => {
    const given = a[at + 1] ?? null;
    const own = given === null || isUsual(given) ? null : given;
    logDebug(w, `Using selector: ${own === null ? 'EpollSelector' : typeName(own)}`);
    if (initLoop(w, loopOf(a, at), own) === undefined) return undefined;
    return afterCalls(w, null);
  });
  enterMethod(Loop, 'run_forever', 1, 1, (w, t, args, ret, retReg, data) =>
    enterRunForever(w, t, args[0] as PyLoop, ret, retReg, data),
  );
  method(Loop, 'stop', 1, 1, (w, a, at) => {
    stopLoop(w, loopOf(a, at));
    return null;
  });
  method(Loop, 'close', 1, 1, (w, a, at) => {
    const loop = loopOf(a, at);
    const { closed } = loop;
    const shown = loopRepr(loop);
    const answer = closeLoop(w, loop, false);
    const executor = loop.dict?.getStr('_default_executor') ?? null;
    if (answer === undefined || closed) return answer;
    if (loop.debugMode) logDebug(w, `Close ${shown}`);
    if (executor !== null)
      callSoonAfter(w, w.prelude('loop_leaves_executor'), [loop, executor], null);
    return afterCalls(w, answer);
  });
  method(Loop, '_check_callback', 3, 3, (w, a, at) =>
    checkCallback(w, loopOf(a, at), a[at + 1]!, String(a[at + 2])) ? null : undefined,
  );
  method(Loop, 'is_running', 1, 1, (_w, a, at) => isRunning(loopOf(a, at)));
  method(Loop, 'is_closed', 1, 1, (_w, a, at) => loopOf(a, at).closed);
  method(Loop, 'time', 1, 1, (w) => secondsOf(readClock(w.kernel)));
  method(Loop, 'get_debug', 1, 1, (_w, a, at) => loopOf(a, at).debugMode);
  methodWith(Loop, 'set_debug', '(self, enabled)', (w, a, at) => {
    const loop = loopOf(a, at);
    loop.debugMode = truth(w, a[at + 1]!) === true;
    loopDebug(w.recorder, loop.id, loop.debugMode);
    if (!w.traits.setDebugCallsLoop || !isRunning(loop)) return null;
    return w.tail(w.prelude('set_debug_running'), [loop, a[at + 1]!]);
  });
  method(Loop, '_set_coroutine_origin_tracking', 2, 2, () => null);
  onlyWith('setDebugCallsLoop', Loop, '_set_coroutine_origin_tracking');
  method(Loop, '_check_closed', 1, 1, (w, a, at) =>
    checkClosed(w, loopOf(a, at)) ? null : undefined,
  );
  method(Loop, '_write_to_self', 1, 1, (w, a, at) =>
    writeToSelf(w, loopOf(a, at)) ? null : undefined,
  );
  method(Loop, 'get_exception_handler', 1, 1, (_w, a, at) => loopOf(a, at).exceptionHandler);
  methodWith(Loop, 'set_exception_handler', '(self, handler)', (w, a, at) => {
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
  methodWith(Loop, 'set_task_factory', '(self, factory)', (w, a, at) => {
    const factory = a[at + 1]!;
    if (factory !== null && !isCallable(factory))
      return w.raise('TypeError', 'task factory must be a callable or None');
    loopOf(a, at).taskFactory = factory;
    return null;
  });
  method(Loop, '__repr__', 1, 1, (_w, a, at) => loopRepr(loopOf(a, at)));
}

/** What a loop is told of asynchronous generators (PEP 525). */
function defineAsyncgenHooks(): void {
  const Loop = T['BaseEventLoop'];
  method(Loop, '_asyncgen_firstiter_hook', 2, 2, (_w, a, at) => {
    if (a[at + 1] instanceof PyAsyncGenerator) (a[at + 1] as PyAsyncGenerator).loop = a[at]!;
    return null;
  });
  method(Loop, '_asyncgen_finalizer_hook', 2, 2, (w, a, at) => {
    closeFromLoop(w, loopOf(a, at), a[at + 1] as PyAsyncGenerator);
    return null;
  });
  getter(Loop, '_asyncgens', (w, a, at) => {
    const set = new PySet(T['set']);
    for (const gen of asyncgensOf(w, a[at]!, false)) set.add(storedKey(gen), gen);
    return set;
  });
  getter(Loop, '_asyncgens_shutdown_called', (_w, a, at) => loopOf(a, at).asyncgensShutDown);
}

/** The place that a future tells of in debug mode if create_future() has made it. */
const CREATE_FUTURE = new PyTuple(['/usr/lib/python3/asyncio/base_events.py', 1, 'create_future']);

/** create_future and create_task. */
function defineMaking(): void {
  const Loop = T['BaseEventLoop'];
  method(Loop, 'create_future', 1, 1, (w, a, at) => {
    const loop = loopOf(a, at);
    const future = new PyFuture(T['Future'], loop);
    initFuture(w, future, loop);
    if (future.sourceTrace !== null)
      future.sourceTrace = new PyTuple([CREATE_FUTURE, ...future.sourceTrace.items.slice(0, -1)]);
    return future;
  });
  methodWith(Loop, 'create_task', '(self, coro, *, name=None, context=None)', (w, a, at) => {
    const loop = loopOf(a, at);
    const coro = a[at + 1]!;
    const name = a[at + 2] ?? null;
    const context = a[at + 3] ?? null;
    if (!knowsOptions(w, a[at + 2], a[at + 3]) || !checkClosed(w, loop, 'create_task'))
      return undefined;
    if (loop.taskFactory !== null)
      return w.tail(w.prelude('task_of_factory'), [loop, loop.taskFactory, coro, name, context]);
    if (!isCoroutineLike(w, coro)) return notCoroutine(w, coro);
    if (!checkThread(w, loop)) return undefined;
    if (name !== null && typeof name !== 'string') {
      const options = { name, context: a[at + 3] };
      return againWithText(w, Loop, 'create_task', [loop, coro], options);
    }
    // Up to 3.12 the task is made first, with a number of its own, and then renamed.
    if (name !== null && w.traits.namedTaskUsesNumber) w.process.taskNames++;
    const task = new PyTask(T['Task'], loop);
    initTask(w, task, loop, coro, name, givenContext(w, context));
    return afterCalls(w, task);
  });
}

/** Does this version's create_task() know the options that are given? */
function knowsOptions(w: World, name: Slot, context: Slot): boolean {
  const unknown =
    name !== undefined && !w.traits.taskHasName ? 'name'
    : context !== undefined && !w.traits.createTaskHasContext ? 'context' : ''; // prettier-ignore
  if (unknown === '') return true;
  const qualname = w.traits.qualifiedCallErrors ? 'BaseEventLoop.create_task' : 'create_task';
  w.raise('TypeError', `${qualname}() got an unexpected keyword argument '${unknown}'`);
  return false;
}

/**
 * A name of a task that is no text yet: `function` is called again with `str(name)` for it, and with the
 * options that were given.
 */
export function againWithText(
  w: World,
  type: PyType,
  method: string,
  args: readonly Value[],
  options: Readonly<Record<string, Slot>>,
): undefined {
  const call = [type.attrs.get(method)!, w.tuple([...args]), optionsDict(options)];
  return w.tail(w.prelude('again_with_text'), call);
}

/** The options that were given, by name. */
export function optionsDict(options: Readonly<Record<string, Slot>>): PyDict {
  const given = new PyDict();
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined) given.setStr(name, value);
  }
  return given;
}

export function notCoroutine(w: World, v: Value): undefined {
  const text = reprFast(w, v, []) ?? '?';
  if (w.traits.createTaskError === 'assert') return w.raise('AssertionError', text);
  return w.raise('TypeError', `a coroutine was expected, got ${text}`);
}

defineScheduling();
defineLoopLife();
defineAsyncgenHooks();
defineMaking();
