/** threading: Thread, Lock, Event, local, current_thread and friends. */
import {
  lockAcquire,
  LockAcquireType,
  lockNew,
  LockNewType,
  lockRelease,
} from '../../trace/emit.generated';
import { addThread, identFor } from '../launch';
import { siteOf } from '../sites';
import { hasLooked } from '../kernel/kernel';
import { deadlineFor, endWait, timedOut, wakeOne } from '../kernel/wait';
import { createThread, renameThread } from '../kernel/thread';
import type { World } from '../world';
import { enterCall } from '../vm/call';
import { constructor, constructorOf, getter, makeFunction, method, methodWith } from '../vm/define';
import { PyDict } from '../vm/dict';
import { address } from '../vm/text/format';
import { Ret, Status } from '../vm/frame';
import { asDouble } from '../vm/numbers';
import {
  PyFloat,
  PyFunction,
  PyList,
  PyTuple,
  T,
  type PyType,
  type Slot,
  type Value,
} from '../vm/object';
import { packedSite } from '../vm/site';
import { warnAndAnswer } from '../vm/warnings';
import { lookup, typeName } from '../vm/typeLookup';
import { PyLocal } from '../asyncio/objects';
import { localDict } from '../asyncio/slots';
import { truth } from '../vm/operators';
import { defineEvent } from './threadEvent';
import { PyLock, PyThread } from './threadObjects';
import { secondsNs, timeoutNs } from './timeouts';

/** The name of a thread that `_thread.start_new_thread()` made, and that has no Thread object yet. */
export const UNNAMED = 'Dummy';

/** The Thread object of a kernel thread of this process, made when somebody asks. */
export function threadObject(w: World, tid: number): PyThread {
  const t = w.threads.get(tid)!;
  if (t.object instanceof PyThread) return t.object;
  const main = tid === w.process.mainTid;
  const thread = new PyThread(T[main ? '_MainThread' : '_DummyThread']);
  const known = w.kernel.threads.get(tid)!;
  // Nobody has named it: it gets a number when somebody asks for it.
  if (known.name === UNNAMED) renameThread(w.kernel, tid, `Dummy-${++w.process.threadNames}`);
  thread.name = known.name;
  thread.tid = tid;
  thread.ident = t.ident;
  thread.started = true;
  thread.finished = main && w.process.finalizing;
  t.object = thread;
  return thread;
}

export function isAlive(w: World, thread: PyThread): boolean {
  hasLooked(w.kernel);
  return thread.started && !thread.finished && w.threads.get(thread.tid)?.pid === w.process.pid;
}

/** What a thread keeps until `run()` takes it: a subclass with a `run()` of its own reads `_target`. */
const GIVEN = ['target', 'args', 'kwargs'] as const;

function given(w: World, thread: PyThread, key: (typeof GIVEN)[number]): Slot {
  const v = thread[key];
  if (v !== undefined) return v;
  return w.raise('AttributeError', `'${typeName(thread)}' object has no attribute '_${key}'`);
}

function defineThread(): void {
  const Thread = T['Thread'];
  methodWith(
    Thread,
    '__init__',
    '(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None)',
    (w, a, at) => {
      const thread = a[at] as PyThread;
      if ((a[at + 1] ?? null) !== null)
        return w.raise('AssertionError', 'group argument must be None for now');
      thread.initialized = true;
      thread.target = a[at + 2] ?? null;
      thread.args = a[at + 4] ?? (a[at + 4] === null ? null : thread.args);
      thread.kwargs = a[at + 5] ?? thread.kwargs;
      const name = a[at + 3];
      thread.name = name ? String(name) : defaultName(w, thread);
      const daemon = a[at + 6];
      const inherited = w.kernel.current.daemon;
      thread.daemon =
        daemon === undefined || daemon === null ? inherited : truth(w, daemon) === true;
      return null;
    },
  );
  method(Thread, 'run', 1, 1, (w, a, at) => {
    const thread = a[at] as PyThread;
    const [target, args, kwargs] = GIVEN.map((key) => given(w, thread, key));
    if (target === undefined || args === undefined || kwargs === undefined) return undefined;
    for (const key of GIVEN) thread[key] = undefined;
    return target === null ? null : w.tail(w.prelude('thread_run'), [target, args, kwargs]);
  });
  for (const key of GIVEN) {
    getter(Thread, `_${key}`, (w, a, at) => given(w, a[at] as PyThread, key), (_w, a, at) => {
      (a[at] as PyThread)[key] = a[at + 1];
      return null;
    }); // prettier-ignore
  }
  method(Thread, 'start', 1, 1, startThread);
  methodWith(Thread, 'join', '(self, timeout=None)', joinThread);
  method(Thread, 'is_alive', 1, 1, (w, a, at) => isAlive(w, a[at] as PyThread));
  getter(Thread, 'name', (_w, a, at) => (a[at] as PyThread).name, (w, a, at) => {
    const thread = a[at] as PyThread;
    thread.name = String(a[at + 1]);
    if (isAlive(w, thread)) renameThread(w.kernel, thread.tid, thread.name);
    return null;
  }); // prettier-ignore
  getter(Thread, 'daemon', (_w, a, at) => (a[at] as PyThread).daemon, (w, a, at) => {
    const thread = a[at] as PyThread;
    if (thread.started) return w.raise('RuntimeError', 'cannot set daemon status of active thread');
    thread.daemon = a[at + 1] === true;
    return null;
  }); // prettier-ignore
  getter(Thread, 'ident', (_w, a, at) => {
    const thread = a[at] as PyThread;
    return thread.started ? thread.ident : null;
  });
  getter(Thread, 'native_id', (_w, a, at) => {
    const thread = a[at] as PyThread;
    return thread.started ? thread.tid : null;
  });
  method(Thread, '__repr__', 1, 1, (w, a, at) => {
    const thread = a[at] as PyThread;
    const state = !thread.started ? 'initial' : isAlive(w, thread) ? 'started' : 'stopped';
    const daemon = thread.daemon ? ' daemon' : '';
    const ident = thread.started ? ` ${thread.ident}` : '';
    return `<${thread.cls.name}(${thread.name}, ${state}${daemon}${ident})>`;
  });
}

function defaultName(w: World, thread: PyThread): string {
  const number = ++w.process.threadNames;
  const target = thread.target;
  const named =
    w.traits.threadNameHasTarget &&
    typeof target === 'object' &&
    target !== null &&
    'name' in target;
  return named ? `Thread-${number} (${String(target.name)})` : `Thread-${number}`;
}

/** What CPython says of a thread that the machine has no room for. */
export const NO_THREAD = "can't start new thread";

/** start(): makes the thread and waits until it has reported in, as CPython does. */
function startThread(w: World, a: Slot[], at: number): Slot {
  const thread = a[at] as PyThread;
  const { kernel } = w;
  const { waitCause, waitOn, waitObject } = kernel.current;
  if (waitCause !== 'none' && waitOn === 'start' && waitObject === thread.tid) {
    // Made again after waiting: the thread may have reported in, or even ended.
    if (kernel.threads.get(thread.tid)?.started === false) return w.block('start', thread.tid, -1);
    endWait(kernel);
    return null;
  }
  if (!thread.initialized) return w.raise('RuntimeError', 'thread.__init__() not called');
  if (thread.started) return w.raise('RuntimeError', 'threads can only be started once');
  const tid = createThread(kernel, thread.name, thread.daemon);
  if (tid < 0) return w.raise('RuntimeError', NO_THREAD);
  thread.tid = tid;
  thread.ident = identFor(thread.tid);
  const t = addThread(w, thread.tid, w.process.pid, thread.ident);
  t.object = thread;
  t.calledFrom = packedSite(siteOf(w.thread));
  enterCall(w, t, w.prelude('thread_main'), [thread], null, Ret.thread, 0);
  w.status = Status.none;
  return w.block('start', thread.tid, -1);
}

function joinThread(w: World, a: Slot[], at: number): Slot {
  const thread = a[at] as PyThread;
  if (!thread.started) return w.raise('RuntimeError', 'cannot join thread before it is started');
  if (thread.tid === w.thread.tid) return w.raise('RuntimeError', 'cannot join current thread');
  const timeout = timeoutNs(w, a[at + 1]);
  if (timeout === undefined) return undefined;
  if (isAlive(w, thread) && timeout !== 0 && !timedOut(w.kernel)) {
    return w.block('join', thread.tid, deadlineFor(w.kernel, timeout));
  }
  endWait(w.kernel);
  return null;
}

/** A new lock or event gets its id. */
function newLock(w: World, cls: string, type: 'Lock' | 'RLock' | 'Condition'): PyLock {
  const lock = new PyLock(T[cls]);
  lock.id = ++w.process.lockCount;
  lock.reentrant = type === 'RLock';
  lockNew(w.recorder, 0, lock.id, LockNewType[type]);
  return lock;
}

/** The lock with which the running thread waits to be notified of a condition. */
function newWaiter(w: World): PyLock {
  const lock = newLock(w, 'lock', 'Condition');
  lock.waiter = true;
  lock.holder = w.thread.ident;
  lock.count = 1;
  return lock;
}

function acquire(w: World, lock: PyLock, timeout: number): Slot {
  const { ident } = w.thread;
  if (lock.reentrant && lock.holder === ident) {
    lock.count++;
    return true;
  }
  if (lock.holder !== 0) {
    if (timeout !== 0 && !timedOut(w.kernel)) {
      const on = lock.waiter ? 'condition' : 'lock';
      return w.block(on, lock.id, deadlineFor(w.kernel, timeout));
    }
    endWait(w.kernel);
    hasLooked(w.kernel);
    return false;
  }
  endWait(w.kernel);
  lock.holder = ident;
  lock.count = 1;
  if (lock.waiter) return true;
  w.process.held.push(lock);
  lockAcquire(
    w.recorder,
    0,
    lock.id,
    lock.reentrant ? LockAcquireType.RLock : LockAcquireType.Lock,
  );
  return true;
}

function release(w: World, lock: PyLock, byForce = false): Slot {
  const foreign = lock.reentrant && lock.holder !== w.thread.ident;
  if (lock.holder === 0 || (foreign && !byForce)) {
    return w.raise(
      'RuntimeError',
      lock.reentrant ? 'cannot release un-acquired lock' : 'release unlocked lock',
    );
  }
  if (--lock.count > 0) return null;
  lock.holder = 0;
  if (!lock.waiter) {
    const { held } = w.process;
    held.splice(held.indexOf(lock), 1);
  }
  lockRelease(w.recorder, 0, lock.id);
  wakeOne(w.kernel, w.process.pid, lock.waiter ? 'condition' : 'lock', lock.id);
  return null;
}

function defineLocks(): void {
  for (const [key, type] of [
    ['lock', 'Lock'],
    ['RLock', 'RLock'],
  ] as const) {
    const cls = T[key];
    constructorOf(cls, 1, 1, (w) => newLock(w, key, type));
    methodWith(cls, 'acquire', '(self, blocking=True, timeout=-1)', (w, a, at) => {
      const blocking = a[at + 1] === undefined || truth(w, a[at + 1]!) === true;
      const given = a[at + 2] === undefined ? -1 : asDouble(a[at + 2]);
      if (given === undefined) return w.raise('TypeError', 'timeout must be a number');
      if (!blocking && given !== -1)
        return w.raise('ValueError', "can't specify a timeout for a non-blocking call");
      if (given < 0 && given !== -1) return w.raise('ValueError', w.traits.lockTimeoutText);
      if (!blocking || given === -1) return acquire(w, a[at] as PyLock, blocking ? -1 : 0);
      const ns = secondsNs(w, a[at + 2], given);
      return ns === undefined ? undefined : acquire(w, a[at] as PyLock, ns);
    });
    method(cls, 'release', 1, 1, (w, a, at) => release(w, a[at] as PyLock));
    method(cls, '__enter__', 1, 1, (w, a, at) => acquire(w, a[at] as PyLock, -1));
    method(cls, '__exit__', 4, 4, (w, a, at) => release(w, a[at] as PyLock));
    method(cls, '_at_fork_reinit', 1, 1, (w, a, at) => {
      const lock = a[at] as PyLock;
      lock.count = Math.min(lock.count, 1);
      return lock.holder === 0 ? null : release(w, lock, true);
    });
    if (type === 'RLock') defineReentrant(cls);
    method(cls, 'locked', 1, 1, (w, a, at) => {
      hasLooked(w.kernel);
      return (a[at] as PyLock).holder !== 0;
    });
    method(cls, '__repr__', 1, 1, (w, a, at) => {
      const lock = a[at] as PyLock;
      const state = lock.holder === 0 ? 'unlocked' : 'locked';
      const owner = type === 'RLock' ? ` owner=${lock.holder} count=${lock.count}` : '';
      return `<${state} ${cls.module}.${cls.name} object${owner} at ${address(w, lock)}>`;
    });
  }
}

/** What a Condition needs of an RLock: to unlock it whatever its count, and lock it again as often. */
function defineReentrant(cls: PyType): void {
  const owned = (w: World, lock: PyLock): boolean => lock.holder === w.thread.ident;
  method(cls, '_is_owned', 1, 1, (w, a, at) => owned(w, a[at] as PyLock));
  method(cls, '_release_save', 1, 1, (w, a, at) => {
    const lock = a[at] as PyLock;
    const { count } = lock;
    if (owned(w, lock)) lock.count = 1;
    return release(w, lock) === undefined ? undefined : count;
  });
  method(cls, '_acquire_restore', 2, 2, (w, a, at) => {
    const lock = a[at] as PyLock;
    if (acquire(w, lock, -1) === undefined) return undefined;
    lock.count = Number(a[at + 1]);
    return null;
  });
}

/** threading.local(): a subclass with an `__init__` keeps the arguments for each thread. */
function defineLocal(): void {
  methodWith(T['local'], '__init__', '(self, *args, **kwargs)', () => null);
  constructor(T['local'], '(cls, *args, **kwargs)', (w, a, at) => {
    const cls = a[at] as PyType;
    const args = a[at + 1] as PyTuple;
    const kwargs = a[at + 2] as PyDict;
    const custom = lookup(cls, '__init__');
    const hasInit = custom instanceof PyFunction;
    if (!hasInit && (args.items.length > 0 || kwargs.size > 0)) {
      return w.raise('TypeError', 'Initialization arguments are not supported');
    }
    const local = new PyLocal(cls);
    if (hasInit) local.init = new PyTuple([args, kwargs]);
    localDict(w, local);
    return local;
  });
}

defineThread();
defineLocal();
defineLocks();
defineEvent();

/** Threads of this process that are alive and known to this module, in order of birth. */
function alive(w: World): Value[] {
  const tids = [...w.threads.values()]
    .filter((t) => t.pid === w.process.pid && w.kernel.threads.get(t.tid)?.name !== UNNAMED)
    .map((t) => t.tid);
  return tids.sort((x, y) => x - y).map((tid) => threadObject(w, tid));
}

const currentThread = (w: World): Value => threadObject(w, w.thread.tid);

/** A function under the name that it had in Java. */
function oldName(old: string, name: string, answer: (w: World) => Value): Value {
  const text = `${old}() is deprecated, use ${name}() instead`;
  return makeFunction(old, 0, 0, (w) =>
    w.traits.threadingDeprecatesOldNames
      ? warnAndAnswer(w, 'DeprecationWarning', text, answer(w))
      : answer(w),
  );
}

/** What `import threading` gives. */
export const threadingNames: Readonly<Record<string, (w: World) => Value | undefined>> = {
  Thread: () => T['Thread'],
  Lock: () => lockFactory,
  _waiter: () => waiterFactory,
  RLock: () => rlockFactory,
  Event: () => T['Event'],
  local: () => T['local'],
  current_thread: () => makeFunction('current_thread', 0, 0, currentThread),
  currentThread: () => oldName('currentThread', 'current_thread', currentThread),
  main_thread: () => makeFunction('main_thread', 0, 0, (w) => threadObject(w, w.process.mainTid)),
  get_ident: () => getIdent,
  excepthook: () => threadHook,
  __excepthook__: () => threadHook,
  ExceptHookArgs: () => T['ExceptHookArgs'],
  get_native_id: (w) =>
    w.traits.hasNativeThreadId
      ? makeFunction('get_native_id', 0, 0, (w2) => w2.thread.tid)
      : undefined,
  enumerate: () => makeFunction('enumerate', 0, 0, (w) => new PyList(alive(w))),
  active_count: () => makeFunction('active_count', 0, 0, (w) => alive(w).length),
  activeCount: () => oldName('activeCount', 'active_count', (w) => alive(w).length),
  TIMEOUT_MAX: () => new PyFloat(9223372036),
};

const threadHook = makeFunction('_excepthook', 1, 1, (w, a, at) =>
  w.tail(w.prelude('threading_excepthook'), [a[at]!]),
);
export const getIdent = makeFunction('get_ident', 0, 0, (w) => w.thread.ident);
/** The native half of `Condition.wait()`. */
const waiterFactory = makeFunction('_waiter', 0, 0, newWaiter);
export const lockFactory = makeFunction('Lock', 0, 0, (w) => newLock(w, 'lock', 'Lock'));
export const rlockFactory = makeFunction('RLock', 0, 0, (w) => newLock(w, 'RLock', 'RLock'));
