/**
 * `_loopscope`: natives that only the engine's own Python code uses, in the prelude (as globals) and
 * in the frozen library (by import).
 */
import { nameGone } from '../finalizers';
import {
  exceptionHandler,
  breakpointCall,
  executorFail,
  executorSubmit,
  lockPermit,
  SlotSetBy,
} from '../../trace/emit.generated';
import { intern } from '../../trace/symbols';
import { FutureState, PyFuture, PyTask } from '../asyncio/objects';
import { anyRepr, handleCallbackText, textWith } from '../asyncio/reprs';
import { setResult } from '../asyncio/futures';
import { checkRunning } from '../asyncio/loop';
import { afterCalls, ownMethod } from '../asyncio/overrides';
import { taskLockNatives } from '../asyncio/taskLocks';
import { turnNatives } from '../asyncio/turns';
import { policyOf, setPolicy, setRunningLoop } from '../asyncio/slots';
import type { PyHandle, PyLoop } from '../asyncio/objects';
import { asyncgensOf } from '../vm/coroutines/asyncGenerators';
import { PyAsyncGenerator } from '../vm/coroutines/asyncGenObjects';
import { isCoroutineLike } from '../asyncio/taskCoroutines';
import { CodeFlag } from '../../compiler/code';
import { annotationNatives } from '../vm/annotations';
import { bury, takeDead } from '../death';
import { wakeAll } from '../kernel/wait';
import { exitWorldProcess, isAlone } from '../launch';
import { siteOf } from '../sites';
import type { World } from '../world';
import { preludeFunction } from '../vm/prelude/prelude';
import { lookup, typeOf } from '../vm/typeLookup';
import { makeFunction, makeFunctionWith, method } from '../vm/define';
import { reprShort, strFast } from '../vm/describe';
import { Status } from '../vm/frame';
import {
  PyException, PyFunction, PyGenerator, PyList, PyMethod, PyObject, PyTuple, T, type Slot, type Value,
} from '../vm/object'; // prettier-ignore
import { packedSite } from '../vm/site';
import { warnNeverAwaited } from '../vm/coroutines/neverAwaited';
import { warn } from '../vm/warnings';
import { BARE_YIELD } from '../vm/coroutines/awaiting';
import { contextNatives } from './contextvars';
import { eagerNatives } from './eagerTasks';
import { registered } from './gcAtexit';
import { signalNatives } from './signalDelivery';
import { unlinkNative } from './socket/socketDefaults';
import { PyLock, PyThread } from './threadObjects';
import { isAlive, threadObject } from './threading';
import type { PySet } from '../vm/dict';
import { forkHookFunction, forkHooksFunction } from './os/forkHooks';
import { fdKind } from './os/osDescriptors';
import { forkOnly, warnOfThreadsFunction } from './os/osProcesses';
import { PyConcurrentFuture } from './concurrentFuture';
import { laterFunction } from './laterNames';
import { moduleFile } from './moduleFiles';
import { reportNatives } from './reports';
import { tracebackNatives } from './tracebackNatives';

/** Work was handed to an executor with these worker threads. */
function noteSubmit(w: World, workers: PySet): null {
  const alive = workers.items().filter((one) => one instanceof PyThread && isAlive(w, one));
  executorSubmit(w.recorder, 0, workers.size, alive.length);
  return null;
}

/** Where a debugger stops; without one nothing happens. */
const noteBreakpoint = makeFunction('_note_breakpoint', 0, 0, (w) => {
  w.calledBreakpoint = w.recorder.seq;
  breakpointCall(w.recorder, 0);
  return null;
});

const noteFailure = makeFunction('_note_failure', 1, 1, (w, a, at) => {
  const exc = a[at];
  if (exc instanceof PyException)
    executorFail(w.recorder, 0, intern(exc.cls.name), strFast(w, exc));
  return null;
});

/** Who asks for a call, for the thread that is to make it. */
const callSite = makeFunction('_call_site', 0, 0, (w) => packedSite(siteOf(w.thread)));
const callFrom = makeFunction('_call_from', 1, 1, (w, a, at) => {
  w.thread.calledFrom = a[at]!;
  return null;
});

/** Why a task or future of another kind is awaitable. */
function isAwaitable(v: Slot): boolean {
  if (v instanceof PyGenerator) return v.cls === T['coroutine'];
  return v !== undefined && lookup(typeOf(v), '__await__') !== undefined;
}

function runningNonDaemon(w: World): Value {
  const found = [...w.threads.values()]
    .filter((t) => t.pid === w.process.pid && t.tid !== w.thread.tid)
    .filter((t) => w.kernel.threads.get(t.tid)?.daemon === false)
    .sort((x, y) => x.tid - y.tid)[0];
  return found === undefined ? null : threadObject(w, found.tid);
}

/**
 * The program has ended, and before the process does there is nobody to wait for and nothing to call:
 * then it is finalizing, and the answer is true.
 */
function endsAlone(w: World): boolean {
  const { process } = w;
  const { hooks } = process;
  if (hooks.has('threadExit') || hooks.has('atexit') || !isAlone(w)) return false;
  mainThreadEnds(w);
  process.finalizing = true;
  return true;
}

/** For its other threads the main thread has ended before it waits for them (`threading._shutdown`). */
function mainThreadEnds(w: World): null {
  const { tid, pid, object } = w.thread;
  if (tid !== w.process.mainTid) return null;
  if (object === null && isAlone(w)) return null;
  threadObject(w, tid).finished = true;
  wakeAll(w.kernel, pid, 'join', tid);
  return null;
}

const setResultUnlessCancelled = makeFunction('_set_result_unless_cancelled', 2, 2, (w, a, at) => {
  const future = a[at] as PyFuture;
  if (future.state === FutureState.cancelled) return null;
  const own = ownMethod(future, 'set_result');
  if (own !== undefined) return w.tail(own, [a[at + 1]!]);
  return afterCalls(w, setResult(w, future, a[at + 1]!) ? null : undefined);
});

/** Does the text begin with a match of a regular expression? One that JavaScript cannot read is plain text. */
function beginsWith(pattern: string, text: string, ignoreCase: boolean): boolean {
  try {
    return new RegExp(`^(?:${pattern})`, ignoreCase ? 'i' : '').test(text);
  } catch {
    return text.startsWith(pattern);
  }
}

/** Made when they are first wanted: the modules that they come from import each other. */
const makeNames = (): Readonly<Record<string, Value>> => ({
  ...signalNatives,
  _unlink_socket: unlinkNative,
  ...contextNatives,
  ...eagerNatives,
  ...taskLockNatives,
  ...turnNatives,
  _note_permit: makeFunction('_note_permit', 3, 3, (w, a, at) => {
    const lock = a[at];
    if (lock instanceof PyLock)
      lockPermit(w.recorder, 0, lock.id, Number(a[at + 1]), a[at + 2] === true);
    return null;
  }),
  _note_failure: noteFailure,
  _call_site: callSite,
  _call_from: callFrom,
  _note_submit: makeFunction('_note_submit', 1, 1, (w, a, at) => noteSubmit(w, a[at] as PySet)),
  _pool_number: makeFunction('_pool_number', 0, 0, (w) => {
    const { hooks } = w.process;
    const number = Number(hooks.get('poolNumber') ?? 0);
    hooks.set('poolNumber', number + 1);
    return number;
  }),
  _bare_yield: BARE_YIELD,
  _set_result_unless_cancelled: setResultUnlessCancelled,
  // 0 for a plain function, 1 for one of a generator, 2 for `async def`.
  _is_generator_function: makeFunction('_is_generator_function', 1, 1, (_w, a, at) => {
    const func = a[at] instanceof PyMethod ? a[at].func : a[at]!;
    if (!(func instanceof PyFunction)) return 0;
    if ((func.code.flags & CodeFlag.coroutine) !== 0) return 2;
    return (func.code.flags & CodeFlag.generator) !== 0 ? 1 : 0;
  }),
  _is_generator: makeFunction(
    '_is_generator',
    1,
    1,
    (_w, a, at) => a[at] instanceof PyGenerator && a[at].cls !== T['async_generator'],
  ),
  _iterable_coroutine: makeFunction('_iterable_coroutine', 1, 1, (w, a, at) => {
    const func = a[at];
    if (!(func instanceof PyFunction))
      return w.refuse('types.coroutine() of anything but a function');
    if ((func.code.flags & CodeFlag.generator) !== 0) func.code = func.code.iterable;
    return func;
  }),
  _modules: makeFunction('_modules', 0, 0, (w) => w.process.modules),
  _is_future: makeFunction('_is_future', 1, 1, (_w, a, at) => a[at] instanceof PyFuture),
  _is_finalizable: makeFunction('_is_finalizable', 1, 1, (_w, a, at) => typeOf(a[at]!).finalizes),
  _is_plain_generator: makeFunction(
    '_is_plain_generator', 1, 1, (_w, a, at) => typeOf(a[at]!) === T['generator'],
  ), // prettier-ignore
  _is_asyncgen: makeFunction(
    '_is_asyncgen',
    1,
    1,
    (_w, a, at) => a[at] instanceof PyAsyncGenerator,
  ),
  _finalizer_of: makeFunction(
    '_finalizer_of',
    1,
    1,
    (_w, a, at) => (a[at] as PyAsyncGenerator).finalizer,
  ),
  _take_asyncgens: makeFunction('_take_asyncgens', 1, 1, (w, a, at) => {
    (a[at] as PyLoop).asyncgensShutDown = true;
    return new PyList(asyncgensOf(w, a[at]!, true));
  }),
  _is_awaitable: makeFunction('_is_awaitable', 1, 1, (_w, a, at) => isAwaitable(a[at])),
  _must_cancel: makeFunction('_must_cancel', 3, 3, (_w, a, at) => {
    const task = a[at] as PyTask;
    task.mustCancel = a[at + 1] === true;
    if (task.mustCancel) task.cancelMessage = a[at + 2]!;
    return null;
  }),
  _policy: makeFunction('_policy', 0, 0, (w) => policyOf(w)),
  _handle_text: makeFunction('_handle_text', 2, 2, (w, a, at) =>
    textWith((a[at + 1] as PyList).items, () => handleCallbackText(w, a[at] as PyHandle)),
  ),
  _repr_with: makeFunction('_repr_with', 2, 2, (w, a, at) =>
    textWith((a[at + 1] as PyList).items, () => anyRepr(w, a[at] as PyHandle)),
  ),
  _handler_called: makeFunction('_handler_called', 3, 3, (w, a, at) => {
    const exc = a[at + 2];
    const type = exc instanceof PyException ? intern(exc.cls.name) : 0;
    exceptionHandler(w.recorder, (a[at] as PyLoop).id, String(a[at + 1]), type);
    return null;
  }),
  ...reportNatives,
  ...tracebackNatives,
  _running_thread: makeFunction('_running_thread', 0, 0, (w) => runningNonDaemon(w)),
  _ends_alone: makeFunction('_ends_alone', 0, 0, (w) => endsAlone(w)),
  _main_thread_ends: makeFunction('_main_thread_ends', 0, 0, (w) => mainThreadEnds(w)),
  _thread_finished: makeFunction('_thread_finished', 1, 1, (_w, a, at) => {
    if (a[at] instanceof PyThread) a[at].finished = true;
    return null;
  }),
  _finalizing: makeFunction('_finalizing', 0, 0, (w) => {
    w.process.finalizing = true;
    return null;
  }),
  _register_thread_exit: makeFunction('_register_thread_exit', 3, 3, (w, a, at) => {
    const list = registered(w, 'threadExit');
    list.items.push(new PyTuple([a[at]!, a[at + 1]!, a[at + 2]!]));
    return null;
  }),
  _next_thread_exit: makeFunction('_next_thread_exit', 0, 0, (w) => {
    return registered(w, 'threadExit').items.pop() ?? null;
  }),
  _next_atexit: makeFunction('_next_atexit', 0, 0, (w) => {
    const list = w.process.hooks.get('atexit');
    if (!(list instanceof PyList)) return null;
    // What a handler registers comes too late: only those that there are at the first are run.
    if (w.process.atexitLeft < 0) w.process.atexitLeft = list.items.length;
    w.process.atexitLeft = Math.min(w.process.atexitLeft, list.items.length) - 1;
    return list.items[w.process.atexitLeft] ?? null;
  }),
  _clear_atexit: makeFunction('_clear_atexit', 0, 0, (w) => {
    w.process.hooks.delete('atexit');
    return null;
  }),
  _dead_at_exit: makeFunction('_dead_at_exit', 0, 0, (w) => {
    // The interpreter forgets the main module and its library before it looks.
    const logging = w.process.modules.getStr('logging');
    if (logging !== undefined) w.process.hooks.set('logging', logging);
    w.process.modules.clear();
    setPolicy(w, null, SlotSetBy.cleanup);
    if (w.thread.runningLoop !== null) setRunningLoop(w, w.thread, null, SlotSetBy.cleanup);
    const dead = takeDead(w, true);
    const inherited = (v: Value): boolean =>
      'bornIn' in Object(v) && (v as PyLoop).bornIn !== w.process.pid;
    return new PyList(w.traits.exitClosesInheritedLoop ? dead : dead.filter((v) => !inherited(v)));
  }),
  _end_process: makeFunction('_end_process', 1, 1, (w, a, at) => {
    w.flushStream(1);
    w.flushStream(2);
    exitWorldProcess(w, Number(a[at]), 'normal');
    w.status = Status.ended;
    return undefined;
  }),
  _fork: forkOnly,
  _fd_kind: fdKind,
  _finalize_dropped: makeFunction('_finalize_dropped', 0, 0, (w) => nameGone(w)),
  // Who called the function that made a task counts as its maker.
  _forget_place: makeFunction('_forget_place', 1, 1, (_w, a, at) => {
    const task = a[at] as PyFuture;
    if (task.sourceTrace !== null) task.sourceTrace = new PyTuple(task.sourceTrace.items.slice(1));
    return null;
  }),
  _fork_hooks: forkHooksFunction,
  _fork_hook: forkHookFunction,
  _warn_of_threads: warnOfThreadsFunction,
  _bury: makeFunction('_bury', 1, 1, (w, a, at) => bury(w, a[at]!)),
  _never_awaited: makeFunction('_never_awaited', 3, 3, (w, a, at) =>
    warnNeverAwaited(w, a[at] as PyGenerator, String(a[at + 1]), a[at + 2] === true),
  ),
  _warn: makeFunction('_warn', 2, 2, (w, a, at) => warn(w, String(a[at]), String(a[at + 1]))),
  _warn_no_loop: makeFunction('_warn_no_loop', 0, 0, (w) =>
    warn(w, 'DeprecationWarning', 'There is no current event loop'),
  ),
  _begins_with: makeFunction('_begins_with', 3, 3, (_w, a, at) =>
    beginsWith(String(a[at]), String(a[at + 1]), a[at + 2] === true),
  ),
  _died_before_exit: makeFunction('_died_before_exit', 0, 0, (w) => new PyList(takeDead(w, false))),
  _note_breakpoint: noteBreakpoint,
  _refuse: makeFunction('_refuse', 1, 1, (w, a, at) => w.refuse(String(a[at]))),
  _repr_short: makeFunction('_repr_short', 1, 1, (w, a, at) => reprShort(w, a[at]!)),
});

let madeNames: Readonly<Record<string, Value>> | undefined;

function sharedNames(): Readonly<Record<string, Value>> {
  return (madeNames ??= makeNames());
}

method(T['BaseEventLoop'], '_check_running', 1, 1, (w, a, at) =>
  checkRunning(w, a[at] as PyLoop) ? null : undefined,
);

/** Types, looked up when they are asked for: which module defines its types first is nobody's concern. */
const TYPES: Readonly<Record<string, () => Value>> = {
  _ConcurrentFuture: () => T['ConcurrentFuture'],
  UnsupportedOperation: () => T['UnsupportedOperation'],
  _deque: () => T['deque'],
  InvalidStateError: () => T['asyncio.futures.InvalidStateError'],
};

/** For the prelude. */
export function preludeGlobals(): ReadonlyMap<string, Value> {
  const types = Object.entries(TYPES).map(([name, type]) => [name, type()] as const);
  return new Map([...Object.entries(sharedNames()), ...types]);
}

/** For `from _loopscope import …` in frozen modules. */
let madeInternal: Readonly<Record<string, (w: World) => Value>> | undefined;

export function internalNames(): Readonly<Record<string, (w: World) => Value>> {
  return (madeInternal ??= makeInternal());
}

const makeInternal = (): Readonly<Record<string, (w: World) => Value>> => ({
  ...Object.fromEntries(
    Object.entries(sharedNames()).map(([name, value]) => [name, (): Value => value]),
  ),
  ...TYPES,
  ...Object.fromEntries(annotationNatives.map((f) => [f.native.name, (): Value => f])),
  _trait: () => traitFunction,
  _later: () => laterFunction,
  _is_shared: () => isShared,
  _module_file: () => moduleFile,
  _helper: () => helper,
  _length_hint: () =>
    makeFunction('_length_hint', 2, 2, (w, a, at) =>
      w.tail(w.prelude('length_hint'), [a[at]!, a[at + 1]!]),
    ),
  _log_failure: () => preludeFunction('log_failure'),
  _is_coroutine: () => isCoroutine,
  _log: () => preludeFunction('asyncio_log'),
  _tell_slow: () => preludeFunction('tell_slow'),
  _callback_failed: () => preludeFunction('callback_failed'),
  _run_atexit: () => preludeFunction('_run_atexit'),
});

/** Is it of the library and the same for all programs, so that nothing may be noted on it? */
const isShared = makeFunction(
  '_is_shared',
  1,
  1,
  (_w, a, at) => a[at] instanceof PyObject && a[at].shared,
);
/** Decorates functions that CPython has not, so that nobody sees their frames. */
const helper = makeFunction('_helper', 1, 1, (_w, a, at) => {
  const f = a[at] as PyFunction;
  f.code.hide();
  return f;
});
const isCoroutine = makeFunction('_is_coroutine', 1, 1, (w, a, at) => isCoroutineLike(w, a[at]!));
const traitFunction = makeFunction('_trait', 1, 1, (w, a, at) => {
  const v = (w.traits as unknown as Record<string, unknown>)[String(a[at])];
  return typeof v === 'boolean' || typeof v === 'string'
    ? v
    : w.raise('SystemError', `no trait ${String(a[at])}`);
});

export { makeFunctionWith, PyTuple, PyConcurrentFuture };
