/** The objects of asyncio as data: loops, handles, futures, tasks, selectors, policies. */
import { declareHistory, declareState } from '../state/declare';
import { defineException, defineType } from '../vm/coreTypes';
import type { PyContext } from '../vm/contexts';
import { PyDeque } from '../vm/deque';
import { PyDict } from '../vm/dict';
import {
  PyExtensible, PyList, PyObject, PyTuple, T, type PyException, type PyGenerator, type PyTraceback,
  type PyType, type Slot, type Value,
} from '../vm/object'; // prettier-ignore

/** threading.local: one dict per thread, by the thread's identity (which a forked child keeps). */
export class PyLocal extends PyExtensible {
  perThread = new Map<number, PyDict>();
  /** The constructor's arguments (a tuple and a dict), for subclasses with an `__init__`; else null. */
  init: Value = null;
  constructor(cls: PyType = T['local']) {
    super(cls);
  }
}
declareState(PyLocal, { perThread: 'map', init: 'ref' }, PyExtensible);

export class PySocket extends PyExtensible {
  fd = -1;
  /** Numbers of Linux; an end of a socket pair by default. */
  family = 1;
  type = 1;
  proto = 0;
  /** Timeout in seconds; null: blocking, 0: non-blocking. */
  timeout: number | null = null;
  /** Streams made of it that are still open; close() waits for the last of them. */
  streams = 0;
  closing = false;
  constructor(cls: PyType = T['socket']) {
    super(cls);
  }
}
declareState(
  PySocket,
  {
    fd: 'plain', family: 'plain', type: 'plain', proto: 'plain', timeout: 'plain', streams: 'plain',
    closing: 'plain',
  }, // prettier-ignore
  PyExtensible,
);

/** What a selector knows of a descriptor: the loop's reader and writer handles, or a user's data. */
export class PySelectorKey extends PyExtensible {
  readonly fileobj: Value;
  readonly fd: number;
  /** 1 read, 2 write. */
  events: number;
  reader: PyHandle | null = null;
  writer: PyHandle | null = null;
  data: Value = null;
  constructor(fileobj: Value, fd: number, events: number) {
    super(T['SelectorKey']);
    this.fileobj = fileobj;
    this.fd = fd;
    this.events = events;
  }
}

/** selectors.EpollSelector: an epoll descriptor and this process's map of descriptors. */
export class PySelector extends PyExtensible {
  epollFd = -1;
  map = new Map<number, PySelectorKey>();
  constructor(cls: PyType = T['EpollSelector']) {
    super(cls);
  }
}
declareState(PySelector, { epollFd: 'plain', map: 'map' }, PyExtensible);

/** What a handle runs: a callable with arguments, or an internal step that needs no callable. */
export const HandleKind = { callback: 0, taskStep: 1, taskWakeup: 2, readSelf: 3 } as const;

/** A step of a task as something callable, for a call_soon() of the program's own. */
export class PyTaskStep extends PyObject {
  readonly task: PyTask;
  readonly kind: number;
  readonly arg: Value;
  stepped = false;
  constructor(cls: PyType, task: PyTask, kind: number, arg: Value) {
    super(cls);
    this.task = task;
    this.kind = kind;
    this.arg = arg;
  }
}
declareState(PyTaskStep, { task: 'ref', kind: 'plain', arg: 'ref', stepped: 'plain' }, PyObject);

export class PyHandle extends PyExtensible {
  id = 0;
  kind: number = HandleKind.callback;
  callback: Value;
  args: Value[];
  loop: PyLoop;
  cancelled = false;
  /** Deadline in ns on the loop's clock; -1 for a plain handle. */
  when = -1;
  /** The when as the float the user gave. */
  whenFloat: Value = null;
  /** On the timer heap. */
  scheduled = false;
  /** Null: one that binds nothing. */
  context: PyContext | null = null;
  /** Who made it, and how handle.new told of it: the callback may be gone or renamed when somebody asks. */
  bySeq = 0;
  byTid = 0;
  origin = 0;
  nameSymbol = 0;
  fileSymbol = 0;
  line = 0;
  /** The repr, frozen when it was cancelled in debug mode. */
  frozenRepr: string | null = null;
  /** `_step_handle` has made its step. */
  stepped = false;
  /** Where it was made, in debug mode, as cr_origin. */
  sourceTrace: PyTuple | null = null;
  /** How many times in a row its callback has scheduled itself, and what it could reach (`taskConduct.ts`). */
  spins = 0;
  looked = -1;
  spun = false;
  constructor(cls: PyType, loop: PyLoop, callback: Value, args: Value[]) {
    super(cls);
    this.loop = loop;
    this.callback = callback;
    this.args = args;
  }
}
// V8 lays out objects by what their fields have held. It is shown now that a deadline is not always a
// small int, or else it throws away its code for handles when the first timer is made.
new PyHandle(null as never, null as never, null, []).when = null as never;
declareState(
  PyHandle,
  {
    id: 'plain', kind: 'plain', callback: 'ref', args: 'refs', loop: 'ref', cancelled: 'plain',
    when: 'plain', whenFloat: 'ref', scheduled: 'plain', context: 'ref',
    bySeq: 'plain', byTid: 'plain', origin: 'plain', nameSymbol: 'plain', fileSymbol: 'plain', line: 'plain',
    frozenRepr: 'plain', stepped: 'plain', sourceTrace: 'ref', spins: 'plain', looked: 'plain', spun: 'plain',
  }, // prettier-ignore
  PyExtensible,
);
declareHistory(PyHandle, [
  'spins',
  'looked',
  'spun',
  'id',
  'bySeq',
  'byTid',
  'origin',
  'line',
  'nameSymbol',
  'fileSymbol',
]);
declareState(
  PySelectorKey,
  { fileobj: 'ref', fd: 'plain', events: 'plain', reader: 'ref', writer: 'ref', data: 'ref' },
  PyExtensible,
);

/** Where run_forever stands in one turn of the loop (`_run_once`). */
export const Phase = {
  idle: 0, begin: 1, select: 2, timers: 3, batch: 4, run: 5, after: 6, turnOver: 7, call: 8,
  /** In a forked child: the thread that ran the loop stayed behind. */
  stale: 9,
  /** A turn that Python code makes has begun. */
  preparing: 10,
  /** In debug mode: a callback failed, and was perhaps slow besides. */
  failed: 11,
} as const; // prettier-ignore

export class PyLoop extends PyExtensible {
  id = 0;
  /** The pid in which the loop was made; another one's loop is a copy made by fork. */
  bornIn = 0;
  ready: PyDeque = new PyDeque();
  /** The timer heap (`heapq` order) of TimerHandles. */
  scheduled: PyList = new PyList([]);
  cancelledTimers = 0;
  selector: PySelector | null = null;
  /** What the program has put in the selector's place. `selector` has no epoll then, if it came with the loop. */
  ownSelector: Value = null;
  /** Python code makes the turn: `_run_once` was replaced, or something that it calls. */
  inTurn = false;
  ssock: PySocket | null = null;
  csock: PySocket | null = null;
  /** The descriptors of the self-pipe when it was made. */
  readFd = -1;
  writeFd = -1;
  /** threading.get_ident() of the thread inside run_forever, null for none. */
  threadIdent: number | null = null;
  stopping = false;
  closed = false;
  debugMode = false;
  phase: number = Phase.idle;
  iteration = 0;
  /** The seq of the loop.run event of its last run. */
  runSince = 0;
  /** Handles of the current batch still to be popped. */
  todo = 0;
  /** Timeout of the current select in ns, -1 for none. */
  timeout = -1;
  current: PyHandle | null = null;
  /** Handles that run around `current`, the outermost first: where a program makes turns inside one. */
  around: PyHandle[] = [];
  /** In debug mode: the handle that runs or has just run, and since when (ns). */
  timed: PyHandle | null = null;
  timedFrom = 0;
  currentTask: PyTask | null = null;
  /** The context around the handle that runs: that of run_forever(). */
  outerContext: PyContext | null = null;
  exceptionHandler: Value = null;
  taskFactory: Value = null;
  slowCallbackDuration: Value = null;
  internalFds = 0;
  /** What was in sys.get_asyncgen_hooks() before run_forever put the loop's own there. */
  hooksBefore: PyTuple | null = null;
  asyncgensShutDown = false;
  ran = false;
  /** Closed and afterwards in no slot: the trace has forgotten it, whatever slot takes it up again. */
  letGo = false;
  /** The RuntimeError with which a run of it must end: what a fork policy has to say; '' for none. */
  refusesToRun = '';
  constructor(cls: PyType = T['_UnixSelectorEventLoop']) {
    super(cls);
  }
}
declareState(
  PyLoop,
  {
    id: 'plain', bornIn: 'plain', ready: 'ref', scheduled: 'ref', cancelledTimers: 'plain',
    selector: 'ref', ownSelector: 'ref', inTurn: 'plain', ssock: 'ref', csock: 'ref', readFd: 'plain', writeFd: 'plain', threadIdent: 'plain',
    stopping: 'plain', closed: 'plain', debugMode: 'plain', phase: 'plain', iteration: 'plain', runSince: 'plain',
    todo: 'plain', timeout: 'plain', current: 'ref', around: 'refs', timed: 'ref', timedFrom: 'plain', currentTask: 'ref', outerContext: 'ref', exceptionHandler: 'ref',
    refusesToRun: 'plain',
    taskFactory: 'ref', slowCallbackDuration: 'ref', internalFds: 'plain', hooksBefore: 'ref', asyncgensShutDown: 'plain', ran: 'plain', letGo: 'plain',
  }, // prettier-ignore
  PyExtensible,
);
// The timeout counts while the thread is in select() and has not begun to wait (`explore/stateKey.ts`).
declareHistory(PyLoop, ['iteration', 'runSince', 'timeout']);

export const FutureState = { pending: 0, cancelled: 1, finished: 2 } as const;

export class PyFuture extends PyExtensible {
  futureId = 0;
  loop: PyLoop;
  state: number = FutureState.pending;
  result: Value = null;
  exception: PyException | null = null;
  /** What the traceback of the exception was when it was set, until it is raised for the first time. */
  exceptionTraceback: PyTraceback | null = null;
  /** Done-callbacks in order: a callable, or a task that is to be woken up. */
  callbacks: Value[] = [];
  /** The context of each callback, in the same order. */
  contexts: (PyContext | null)[] = [];
  /** Set by `await` just before it yields the future (`_asyncio_future_blocking`). */
  blocking = false;
  /** An exception was set and nobody has looked at it. */
  logTraceback = false;
  cancelMessage: Value = null;
  cancelledExc: PyException | null = null;
  /** Is in the process's list of objects whose death is told. */
  watched = false;
  /** Where it was made, in debug mode, as cr_origin. */
  sourceTrace: PyTuple | null = null;
  constructor(cls: PyType, loop: PyLoop) {
    super(cls);
    this.loop = loop;
  }
  get isDone(): boolean {
    return this.state !== FutureState.pending;
  }
}
declareState(
  PyFuture,
  {
    futureId: 'plain', loop: 'ref', state: 'plain', result: 'ref', exception: 'ref', exceptionTraceback: 'ref',
    callbacks: 'refs', contexts: 'refs', blocking: 'plain', logTraceback: 'plain',
    cancelMessage: 'ref', cancelledExc: 'ref', watched: 'plain', sourceTrace: 'ref',
  }, // prettier-ignore
  PyExtensible,
);
declareHistory(PyFuture, ['futureId']);

export class PyTask extends PyFuture {
  taskId = 0;
  coro: PyGenerator | Value = null;
  name = '';
  /** The symbol of its name. */
  nameSymbol = 0;
  /** The symbol of its coroutine's name, as task.new told it: the coroutine can be renamed. */
  coroName = 0;
  mustCancel = false;
  cancelRequests = 0;
  /** How many cancel() calls it has accepted; uncancel() does not undo them. */
  cancels = 0;
  /** The future the task waits for (`_fut_waiter`). */
  waiter: PyFuture | null = null;
  /** What that is, in words; also says of a bare yield why the task waits. */
  waitsFor = '';
  logDestroyPending = true;
  /** Its first step was made inside create_task(). */
  eagerDone = false;
  context: PyContext | null = null;
  // What taskConduct.ts keeps.
  /** The line that made it, if it is to be asked at its first wait who refers to it. */
  madeAt = '';
  /** How many of `cancels` had been called when CancelledError last reached the coroutine. */
  cancelsMet = 0;
  /** Where the program's coroutines stood then. */
  cancelledAt = '';
  /** That CancelledError, as long as it is on its way or being handled. */
  arrived: PyException | null = null;
  /** A handler of the program that had caught it has ended without raising. */
  swallowed = false;
  /** How many of its last waits were bare yields, and the hash of what it can reach, as of one of them. */
  bareYields = 0;
  looked = -1;
}
declareState(
  PyTask,
  {
    taskId: 'plain', coro: 'ref', name: 'plain', nameSymbol: 'plain', coroName: 'plain', mustCancel: 'plain', cancelRequests: 'plain', cancels: 'plain',
    waiter: 'ref', waitsFor: 'plain', logDestroyPending: 'plain', eagerDone: 'plain', context: 'ref',
    madeAt: 'plain', cancelsMet: 'plain', cancelledAt: 'plain', arrived: 'ref', swallowed: 'plain', bareYields: 'plain', looked: 'plain',
  }, // prettier-ignore
  PyFuture,
);
declareHistory(PyTask, ['taskId']);

/** The default event loop policy: its per-thread data hold the policy slot. */
export class PyPolicy extends PyExtensible {
  local: PyLocal;
  constructor(cls: PyType = T['_UnixDefaultEventLoopPolicy']) {
    super(cls);
    this.local = new PyLocal(T['_Local']);
  }
}
declareState(PyPolicy, { local: 'ref' }, PyExtensible);

const object = T['object'];
defineType('_local', object, (cls) => new PyLocal(cls), {
  key: 'local',
  module: '_thread',
});
defineType('_Local', T['local'], null, { module: 'asyncio.events' });
defineType('socket', object, (cls) => new PySocket(cls), { module: 'socket' });
defineType('SelectorKey', object, null, { module: 'selectors' });
defineType('EpollSelector', object, (cls) => new PySelector(cls), { module: 'selectors' });
defineType('TaskStepMethWrapper', object, null, { module: '_asyncio' });
defineType('TaskWakeupMethWrapper', object, null, { module: '_asyncio' });
defineType('builtin_function_or_method', object, null, { key: 'task_wakeup' });
defineType('Handle', object, (cls) => new PyHandle(cls, null as unknown as PyLoop, null, []), {
  module: 'asyncio.events',
});
defineType('TimerHandle', T['Handle'], null, { module: 'asyncio.events' });
defineType('AbstractEventLoop', object, (cls) => new PyLoop(cls), { module: 'asyncio.events' });
defineType('BaseEventLoop', T['AbstractEventLoop'], (cls) => new PyLoop(cls), {
  module: 'asyncio.base_events',
});
defineType('BaseSelectorEventLoop', T['BaseEventLoop'], null, {
  module: 'asyncio.selector_events',
});
defineType('_UnixSelectorEventLoop', T['BaseSelectorEventLoop'], null, {
  module: 'asyncio.unix_events',
});
defineType('AbstractEventLoopPolicy', object, null, { module: 'asyncio.events' });
defineType('BaseDefaultEventLoopPolicy', T['AbstractEventLoopPolicy'], (cls) => new PyPolicy(cls), {
  module: 'asyncio.events',
});
defineType('_UnixDefaultEventLoopPolicy', T['BaseDefaultEventLoopPolicy'], null, {
  module: 'asyncio.unix_events',
});
defineType('Future', object, (cls) => new PyFuture(cls, null as unknown as PyLoop), {
  module: '_asyncio',
});
defineType('Task', T['Future'], (cls) => new PyTask(cls, null as unknown as PyLoop), {
  module: '_asyncio',
});
T['Task'].layout = 'Task';

for (const name of ['timeout', 'gaierror', 'herror']) defineException(name, T['OSError'], 'socket');

export type { PyTuple, Slot };
