/**
 * The event table: every kind of event a machine can produce, with its fields, units and meaning.
 *
 * This is the one place where kinds and fields are defined (invariant 6). The recorder functions
 * (`emit.generated.ts`), the docs page, the legend of the panel and the constants of the live
 * agent are generated from it by `node esbuild.js --generate`.
 *
 * Every event also carries the common fields seq (total order, from 0), t (the emitting thread's
 * clock, ns, from 0 to below 2^53), pid, tid (below 2^24) and loop (id of the loop it concerns, 0
 * for none). Object ids (loop, handle, task, future, lock) count from 1 per kind and process; a fork
 * copies them under the child's pid.
 * The facts to instrument follow `asyncio-semantics.md` section 6.
 */

/** How one field is stored and shown. `int` is an int32; an object id is an `id`, 0 for none. */
export type FieldType =
  | { readonly type: 'int' }
  | { readonly type: 'bool' }
  /** A whole number of nanoseconds below 2^53; -1 stands for "never" (shown as null). */
  | { readonly type: 'ns' }
  /** An object id of the event's process. */
  | { readonly type: 'id'; readonly of: 'loop' | 'handle' | 'task' | 'future' | 'lock' }
  /** A string that recurs (names, files): kept once in the process-wide symbol table. */
  | { readonly type: 'sym' }
  /** A string that does not recur (output, messages): kept in the trace itself. */
  | { readonly type: 'text' }
  | { readonly type: 'enum'; readonly names: readonly string[] };

export interface EventKind {
  readonly kind: string;
  /** The category: the filter and colour group in every view. */
  readonly family: Family;
  readonly fields: Readonly<Record<string, FieldType>>;
  /** An operation that other threads can notice: explorations may switch threads after it. */
  readonly sync?: true;
  /** One or two full sentences for the docs page and the legend. */
  readonly doc: string;
}

export const FAMILIES = [
  'process', 'thread', 'slot', 'loop', 'iteration', 'ready', 'timer', 'handle', 'select',
  'selfPipe', 'epoll', 'fd', 'task', 'future', 'lock', 'atFork', 'output', 'exception',
  'warning', 'choice', 'trace',
] as const; // prettier-ignore
export type Family = (typeof FAMILIES)[number];

const int = { type: 'int' } as const;
const bool = { type: 'bool' } as const;
const ns = { type: 'ns' } as const;
const sym = { type: 'sym' } as const;
const text = { type: 'text' } as const;
const loopId = { type: 'id', of: 'loop' } as const;
const handleId = { type: 'id', of: 'handle' } as const;
const taskId = { type: 'id', of: 'task' } as const;
const futureId = { type: 'id', of: 'future' } as const;
const lockId = { type: 'id', of: 'lock' } as const;
const choice = <const N extends readonly string[]>(...names: N) =>
  ({ type: 'enum', names }) as const;

/** Who made a handle ready. */
export const ORIGIN = choice(
  'call_soon', 'call_soon_threadsafe', 'timer', 'reader', 'writer', 'task_step', 'task_wakeup',
  'future', 'signal',
); // prettier-ignore
const SLOT = choice('running', 'policy');
const SLOT_WRITER = choice(
  'run_forever', 'cleanup', 'set_event_loop', 'auto_create', 'at_fork', 'user', 'fork_policy',
); // prettier-ignore
/** What a blocked thread waits for. */
export const BLOCKED_ON = choice(
  'select', 'lock', 'event', 'condition', 'join', 'start', 'sleep', 'read', 'write', 'waitpid', 'accept',
  'connect', 'shutdown', 'semaphore', 'signal',
); // prettier-ignore
export const FUTURE_STATE = choice('pending', 'result', 'exception', 'cancelled');
export const LOCK_TYPE = choice('Lock', 'RLock', 'Event', 'Condition', 'Semaphore', 'Barrier');
export const EXIT_MODE = choice('normal', '_exit', 'signal', 'exception');
export const CHOICE_POINT = choice('thread', 'epollWaiter', 'order', 'wakeup');
/** What an open file description is. */
export const FD_KIND = choice(
  'tty', 'pipe-read', 'pipe-write', 'socket', 'listener', 'epoll', 'file', 'eventfd', 'null',
); // prettier-ignore

const table = {
  'process.start': {
    family: 'process',
    fields: { ppid: int, program: sym },
    doc: 'A process came to life without being forked: the root of the process tree, or a spawned child.',
  },
  'process.fork': {
    family: 'process',
    sync: true,
    fields: { child: int, thread: int, ready: int, timers: int, fds: int },
    doc: 'os.fork() in the parent, at the very moment of the copy: the child is a copy of this process with only the forking thread, which is `thread` there; `ready` and `timers` count the handles that now exist twice, `fds` the shared descriptors.',
  },
  'process.born': {
    family: 'process',
    fields: { parent: int, forkSeq: int, thread: int, parentThread: int },
    doc: 'The first event of a forked child: its only thread `thread` continues the copy of `parentThread` made by the process.fork event `forkSeq`.',
  },
  'process.exit': {
    family: 'process',
    fields: { code: int, mode: EXIT_MODE },
    doc: 'The process ended; a normal exit destroys its objects (and so closes live loops), `_exit` does not. A process killed by signal n has code 128+n.',
  },
  'process.reap': {
    family: 'process',
    sync: true,
    fields: { child: int, code: int },
    doc: 'waitpid() collected the exit status of a child.',
  },

  'thread.start': {
    family: 'thread',
    fields: { thread: int, name: sym, daemon: bool, main: bool },
    doc: 'A thread was created by the event’s thread (by itself for a main thread). It has not run yet.',
  },
  'thread.run': {
    family: 'thread',
    sync: true,
    fields: {},
    doc: 'A started thread ran its first instruction and reported in.',
  },
  'thread.end': { family: 'thread', fields: {}, doc: 'The thread ended.' },
  'thread.rename': {
    family: 'thread',
    fields: { name: sym },
    doc: 'The thread got another name.',
  },
  'thread.block': {
    family: 'thread',
    fields: { on: BLOCKED_ON, object: int, until: ns },
    doc: 'The thread released the GIL and waits; `object` is the lock id, thread id, descriptor or child pid (0 for none), `until` the deadline on its clock or null.',
  },
  'thread.unblock': {
    family: 'thread',
    fields: { cause: choice('ready', 'timeout', 'interrupt') },
    doc: 'What the thread waited for happened, or its deadline passed; it can run again.',
  },
  'thread.switch': {
    family: 'thread',
    fields: { from: int, cause: choice('block', 'release', 'preempt', 'end', 'choice') },
    doc: 'The event’s thread now runs instead of thread `from` (0 at the start).',
  },

  'slot.set': {
    family: 'slot',
    fields: { slot: SLOT, value: loopId, old: loopId, setCalled: bool, by: SLOT_WRITER },
    doc: 'A thread-local loop slot of this thread was written. For the policy slot `setCalled` is the flag beside it.',
  },
  'slot.get': {
    family: 'slot',
    fields: { slot: SLOT, value: loopId, via: sym, pidMismatch: bool },
    doc: 'A slot was read by the API named in `via`; with `pidMismatch` the stored loop belongs to another process and None was answered.',
  },

  'loop.new': {
    family: 'loop',
    fields: { type: sym, epollFd: int, readFd: int, writeFd: int, debug: bool },
    doc: 'An event loop was created, with its epoll descriptor and self-pipe. No slot is touched.',
  },
  'loop.run': {
    family: 'loop',
    sync: true,
    fields: {},
    doc: 'run_forever() took the loop over for the event’s thread (its _thread_id is set).',
  },
  'loop.idle': {
    family: 'loop',
    sync: true,
    fields: { reason: choice('stopped', 'exception', 'refused') },
    doc: 'run_forever() was left; the loop can be run again.',
  },
  'loop.stop': {
    family: 'loop',
    sync: true,
    fields: {},
    doc: 'stop() set the stopping flag. Nothing is woken by it.',
  },
  'loop.close': {
    family: 'loop',
    sync: true,
    fields: { implicit: bool },
    doc: 'The loop was closed; ready queue and timers are dropped. `implicit`: by its destructor.',
  },
  'loop.debug': { family: 'loop', fields: { debug: bool }, doc: 'set_debug() was called.' },

  'iteration.begin': {
    family: 'iteration',
    fields: { n: int },
    doc: 'One turn of the loop (_run_once) begins; n counts from 1 per loop.',
  },
  'iteration.batch': {
    family: 'iteration',
    sync: true,
    fields: { todo: int },
    doc: 'The loop took the length of its ready queue: exactly `todo` handles are popped in this turn.',
  },
  'iteration.end': {
    family: 'iteration',
    fields: {},
    doc: 'The turn is over (also when an exception left it).',
  },

  'ready.push': {
    family: 'ready',
    sync: true,
    fields: { handle: handleId, length: int },
    doc: 'The handle was appended to the ready queue, whose length is now `length`.',
  },
  'ready.pop': {
    family: 'ready',
    sync: true,
    fields: { handle: handleId, cancelled: bool },
    doc: 'The loop took the handle from the head of its ready queue; a cancelled one is dropped.',
  },

  'timer.push': {
    family: 'timer',
    sync: true,
    fields: { handle: handleId, when: ns, length: int },
    doc: 'The handle was put on the timer heap, due at `when` on the loop’s clock.',
  },
  'timer.pop': {
    family: 'timer',
    sync: true,
    fields: { handle: handleId, reason: choice('due', 'cancelled', 'cleanup', 'user') },
    doc: 'The handle left the timer heap: it is due, it was cancelled and reached the head, or the heap was cleaned of cancelled ones.',
  },

  'handle.new': {
    family: 'handle',
    fields: { handle: handleId, callback: sym, file: sym, line: int, origin: ORIGIN },
    doc: 'A handle was made for a callback; the event’s thread is who scheduled it. `file` and `line` are where the callback is defined (empty and 0 for native ones).',
  },
  'handle.run': {
    family: 'handle',
    fields: { handle: handleId },
    doc: 'The handle’s callback starts.',
  },
  'handle.done': {
    family: 'handle',
    fields: { handle: handleId, exception: sym },
    doc: 'The callback returned, or raised `exception` (empty for none).',
  },
  'handle.cancel': {
    family: 'handle',
    sync: true,
    fields: { handle: handleId, where: choice('none', 'ready', 'heap') },
    doc: 'cancel() was called on the handle for the first time; it stays where it is queued.',
  },

  'select.register': {
    family: 'select',
    sync: true,
    fields: { fd: int, reader: handleId, writer: handleId },
    doc: 'The loop’s own selector map has this entry for a descriptor, new or changed; `reader` and `writer` are the handles, 0 for none.',
  },
  'select.unregister': {
    family: 'select',
    sync: true,
    fields: { fd: int },
    doc: 'The descriptor left the loop’s own selector map.',
  },
  'select.enter': {
    family: 'select',
    sync: true,
    fields: { timeout: ns, fds: int, reason: choice('ready', 'stopping', 'timer', 'idle') },
    doc: 'The loop is about to wait for descriptors for at most `timeout` (null: for ever), and why that long.',
  },
  'select.return': {
    family: 'select',
    sync: true,
    fields: { events: int, cause: choice('event', 'timeout') },
    doc: 'The wait is over; `events` select.event events precede this one.',
  },
  'select.event': {
    family: 'select',
    fields: { fd: int, mask: int, known: bool },
    doc: 'The kernel reported a descriptor (mask: 1 readable, 4 writable, 8 error, 16 hang-up). Not `known`: this process’s selector map has no such descriptor, so the event is dropped (after a fork).',
  },

  'selfPipe.write': {
    family: 'selfPipe',
    sync: true,
    fields: { bytes: int, result: choice('ok', 'full', 'closed', 'error'), ownThread: bool },
    doc: 'A zero byte was sent into the loop’s self-pipe to wake its selector. `full` loses nothing: bytes are pending already.',
  },
  'selfPipe.read': {
    family: 'selfPipe',
    sync: true,
    fields: { bytes: int },
    doc: 'The loop emptied its self-pipe.',
  },

  'epoll.ctl': {
    family: 'epoll',
    sync: true,
    fields: {
      epoll: int, op: choice('ADD', 'MOD', 'DEL'), fd: int, ofd: int, events: int, errno: int,
    }, // prettier-ignore
    doc: 'epoll_ctl on the epoll instance with open file description `epoll`, which every process that inherited it shares; errno 0 for success.',
  },
  'epoll.wake': {
    family: 'epoll',
    fields: { epoll: int, thread: int },
    doc: 'A waiter of the epoll instance was woken (exclusive: the most recent one first).',
  },

  'fd.open': {
    family: 'fd',
    fields: { fd: int, ofd: int, type: FD_KIND, peer: int },
    doc: 'A descriptor was opened on a new open file description (or on the one that fd.connect put into a listener’s backlog); `peer` is the other end’s, 0 for none.',
  },
  'fd.dup': {
    family: 'fd',
    sync: true,
    fields: { fd: int, from: int, ofd: int },
    doc: 'A descriptor was duplicated; both share one open file description.',
  },
  'fd.close': {
    family: 'fd',
    sync: true,
    fields: { fd: int, ofd: int, last: bool },
    doc: 'A descriptor was closed; `last`: no process has the open file description any more, so it is gone.',
  },
  'fd.write': {
    family: 'fd',
    sync: true,
    fields: { fd: int, ofd: int, bytes: int },
    doc: 'Bytes were written to a pipe or socket (the self-pipe has events of its own).',
  },
  'fd.read': {
    family: 'fd',
    sync: true,
    fields: { fd: int, ofd: int, bytes: int },
    doc: 'Bytes were read from a pipe or socket; 0 at the end of the stream.',
  },

  'task.new': {
    family: 'task',
    fields: { task: taskId, name: sym, coro: sym, file: sym, line: int, eager: bool },
    doc: 'A task was created for a coroutine defined at `file`:`line`.',
  },
  'task.step': {
    family: 'task',
    fields: { task: taskId },
    doc: 'The task’s coroutine is resumed; it is now the loop’s current task.',
  },
  'task.suspend': {
    family: 'task',
    fields: { task: taskId, on: futureId, what: sym, state: FUTURE_STATE, callbacks: int },
    doc: 'The task’s coroutine yielded: it waits for future `on` (0 after a bare yield), which is in `state` and has `callbacks` done-callbacks, the task’s wakeup among them; `what` names the future’s kind, or the awaited task.',
  },
  'task.cancel': {
    family: 'task',
    sync: true,
    fields: { task: taskId, message: sym },
    doc: 'cancel() was requested for the task.',
  },
  'task.done': {
    family: 'task',
    fields: { task: taskId, state: choice('finished', 'cancelled', 'exception'), exception: sym },
    doc: 'The task’s coroutine ended.',
  },
  'task.rename': {
    family: 'task',
    fields: { task: taskId, name: sym },
    doc: 'The task got another name.',
  },

  'future.new': {
    family: 'future',
    fields: { future: futureId, task: taskId },
    doc: 'A future was created; a task’s own future names the task.',
  },
  'future.done': {
    family: 'future',
    sync: true,
    fields: { future: futureId, state: choice('result', 'exception', 'cancelled') },
    doc: 'The future got its result, exception or cancellation; its callbacks are scheduled.',
  },
  'future.callback': {
    family: 'future',
    sync: true,
    fields: { future: futureId, callbacks: int, callback: sym },
    doc: 'A done-callback was added to or removed from the future, which now has `callbacks` of them.',
  },

  'lock.new': {
    family: 'lock',
    fields: { lock: lockId, type: LOCK_TYPE },
    doc: 'A threading primitive was created.',
  },
  'lock.acquire': {
    family: 'lock',
    sync: true,
    fields: { lock: lockId, type: LOCK_TYPE },
    doc: 'The event’s thread holds the lock now (for an RLock: its outermost acquire).',
  },
  'lock.release': {
    family: 'lock',
    sync: true,
    fields: { lock: lockId },
    doc: 'The lock is free, by whichever thread; a thread that waits for it can take it.',
  },
  'lock.set': {
    family: 'lock',
    sync: true,
    fields: { lock: lockId, flag: bool },
    doc: 'The flag of a threading.Event was set or cleared.',
  },

  'atFork.hook': {
    family: 'atFork',
    fields: { phase: choice('before', 'parent', 'child'), owner: sym },
    doc: 'An at-fork handler ran: asyncio’s (3.12+) resets both slots in the child.',
  },

  'output.write': {
    family: 'output',
    sync: true,
    fields: { fd: int, text: text },
    doc: 'Text reached standard output (1) or standard error (2).',
  },

  'exception.raise': {
    family: 'exception',
    fields: { type: sym, text: text, file: sym, line: int },
    doc: 'A raise statement or a native function raised an exception in the program’s own code.',
  },
  'exception.uncaught': {
    family: 'exception',
    fields: { type: sym, text: text },
    doc: 'An exception left the main module or a thread’s target.',
  },
  'exception.handler': {
    family: 'exception',
    fields: { message: text, type: sym },
    doc: 'The loop’s exception handler was called with this message.',
  },

  'warning.emit': {
    family: 'warning',
    fields: { category: sym, text: text, file: sym, line: int },
    doc: 'A warning was issued (whether or not a filter shows it).',
  },

  'choice.made': {
    family: 'choice',
    fields: { point: CHOICE_POINT, picked: int, of: int },
    doc: 'The schedule decided: alternative `picked` of `of` (from 0).',
  },

  'trace.gap': {
    family: 'trace',
    fields: { first: int, last: int },
    doc: 'The events from seq `first` to `last` are missing; the model at this point is kept, so what follows is right.',
  },

  // Kinds added later stand here, since the index of a kind is stored in traces.
  'loop.selector': {
    family: 'loop',
    fields: { epollFd: int },
    doc: 'The loop got another selector, with an empty map and this epoll descriptor, or its selector was closed (-1).',
  },
  'loop.gone': {
    family: 'loop',
    fields: {},
    doc: 'The loop object was destroyed without having been closed: a copy that claims to be running is not closed by its destructor.',
  },
  'task.current': {
    family: 'task',
    fields: { task: taskId },
    doc: 'The loop’s current task was set by other means than a step: back to the outer task after an eager start, or reset in a forked child (0).',
  },
  'task.gone': {
    family: 'task',
    fields: { task: taskId },
    doc: 'A pending task was destroyed, since nothing referred to it any more.',
  },
  'fd.connect': {
    family: 'fd',
    sync: true,
    fields: { fd: int, ofd: int, peer: int, listener: int },
    doc: 'A socket was connected: `peer` is the open file description of the other end, which waits in the backlog of the listening open file description `listener` until accept() opens a descriptor on it.',
  },
  'fd.listen': {
    family: 'fd',
    sync: true,
    fields: { fd: int, ofd: int },
    doc: 'A socket began to listen: from now on it is a listener.',
  },
  'fd.send': {
    family: 'fd',
    sync: true,
    fields: { fd: int, ofd: int, to: int, bytes: int },
    doc: 'A datagram was sent to the open file description `to` (0: nobody got it).',
  },
  'task.dropped': {
    family: 'task',
    fields: { task: taskId },
    doc: 'A task that the program itself made waits for the first time, and nothing refers to it but the loop and what it waits for. Of many tasks made at one line only some are looked at, and none after one was dropped.',
  },
  'task.swallow': {
    family: 'task',
    fields: { task: taskId },
    doc: 'The task waits again where cancel() reached it: an exception handler of the program caught the CancelledError and ended without raising, and uncancel() was not called.',
  },
  'task.spin': {
    family: 'task',
    fields: { task: taskId, yields: int },
    doc: 'The task has given way `yields` times in a row by bare yields like sleep(0), and nothing that its coroutine can reach has changed between the last two.',
  },
  'executor.submit': {
    family: 'thread',
    fields: { threads: int, alive: int },
    doc: 'Work was put into the queue of an executor that knows of `threads` threads (workers, or the one that serves the processes of a ProcessPoolExecutor), of which `alive` exist in this process.',
  },
  'future.forgotten': {
    family: 'future',
    fields: { future: futureId, task: taskId, exception: sym },
    doc: 'A future (of a task, if it names one) was destroyed, and nobody had asked for its exception; or a task was that is pending still (no exception).',
  },
  'loop.use': {
    family: 'loop',
    fields: { what: sym },
    doc: 'The method `what` of an object that belongs to this loop was called, by another thread than the one that runs the loop.',
  },
  'task.lock': {
    family: 'task',
    fields: { task: taskId, lock: int, does: choice('wait', 'take', 'free'), future: futureId },
    doc: 'A task (0: no task, but a callback) waits by a future for an asyncio.Lock, takes it or frees it; `lock` numbers those of a process that were taken.',
  },
  'loop.mismatch': {
    family: 'loop',
    fields: { text: text },
    doc: 'An object of this loop was awaited in another one (0: it is of no loop known), with which asyncio raises `text`.',
  },
  'handle.spin': {
    family: 'handle',
    fields: { handle: handleId, times: int },
    doc: 'The handle’s callback has put itself into the ready queue `times` times in a row, and nothing that it can reach has changed between the last two looks.',
  },
  'lock.permit': {
    family: 'lock',
    fields: { lock: lockId, left: int, taken: bool },
    doc: 'A permit of the threading.Semaphore with this lock was taken or given back, which leaves `left`.',
  },
  'epoll.poll': {
    family: 'epoll',
    fields: { epoll: int, events: int },
    doc: 'The program asked a selector of its own, or select.epoll, and got `events` events; where it waited first, thread.block tells of that.',
  },
  'executor.fail': {
    family: 'exception',
    fields: { type: sym, text: text },
    doc: 'An exception left what a ThreadPoolExecutor was given to do; its future has it now.',
  },
  'task.neverAwaited': {
    family: 'task',
    fields: { coro: sym, file: sym, line: int, by: int },
    doc: 'A coroutine was destroyed that was never awaited; it was made at `file`:`line`, or by a handle itself: then `by` is the handle.new event (-1: the callback of a future), otherwise 0.',
  },
  'breakpoint.call': {
    family: 'thread',
    fields: {},
    doc: 'The program called breakpoint() or pdb.set_trace(), where a debugger stops.',
  },
} as const satisfies Record<string, Omit<EventKind, 'kind'>>;

export type KindName = keyof typeof table;

/** All kinds in table order; the index is the number stored in traces. Append, never reorder. */
export const EVENT_TABLE: readonly EventKind[] = Object.entries(table).map(([kind, rest]) => ({
  kind,
  ...rest,
}));

/** The literal table, for types derived from it. */
export type EventTable = typeof table;
