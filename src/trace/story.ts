/**
 * Events in plain words: one sentence each, for tooltips, the timeline and logs. Names come from the
 * model before the event, so that what the event removes still has one.
 */

import type { EventOf, TraceEvent } from './event';
import { findHandle } from './fold/handles';
import type { Model } from './model';
import type { KindName } from './table';

/** Names of the things that events mention by number. */
export interface Names {
  handle(id: number): string;
  task(id: number): string;
  thread(tid: number): string;
  /** Who put the handle into a queue, in words. */
  origin(handle: number): string;
}

const LOCK_VERBS = { wait: 'waits for', take: 'takes', free: 'frees' } as const;

type Sentences = { readonly [K in KindName]: (event: EventOf<K>, names: Names) => string };

/** One sentence for an event; `before` is the model that it is about to change. */
export function storyOf(event: TraceEvent, before: Model): string {
  const tell = SENTENCES[event.kind] as (event: TraceEvent, names: Names) => string;
  return tell(event, namesOf(before, event.pid));
}

function namesOf(model: Model, pid: number): Names {
  const process = model.processes.get(pid);
  const found = (id: number) => (process === undefined ? undefined : findHandle(process, id));
  return {
    handle(id) {
      const callback = found(id)?.callback;
      return `handle #${id}${callback === undefined ? '' : ` ${callback}`}`;
    },
    task: (id) => process?.tasks.get(id)?.name ?? `task ${id}`,
    thread: (tid) => `thread ${model.threads.get(tid)?.name ?? tid}`,
    origin: (id) => ORIGINS[found(id)?.origin ?? ''] ?? 'somebody',
  };
}

const ORIGINS: Readonly<Record<string, string | undefined>> = {
  call_soon: 'call_soon',
  call_soon_threadsafe: 'call_soon_threadsafe',
  timer: 'a timer that is due',
  reader: 'a readable descriptor',
  writer: 'a writable descriptor',
  task_step: 'a task that can go on',
  task_wakeup: 'a future that is done',
  future: 'a future that is done',
  signal: 'a signal',
};

const SENTENCES: Sentences = {
  'process.start': (e) => `process ${e.pid} starts ${e.program}`,
  'process.fork': (e) =>
    `process ${e.pid} forks process ${e.child}: ${count(e.ready, 'ready handle')} and ${count(e.timers, 'timer')} now exist twice, ${count(e.fds, 'descriptor')} are shared`,
  'process.born': (e) => `process ${e.pid} goes on as a copy of process ${e.parent}`,
  'process.exit': (e) => `process ${e.pid} exits with code ${e.code}${EXITS[e.mode]}`,
  'process.reap': (e) => `process ${e.pid} collects the exit code ${e.code} of process ${e.child}`,

  'thread.start': (e) => `${e.daemon ? 'daemon thread' : 'thread'} ${e.name} is created`,
  'thread.run': (e, names) => `${names.thread(e.tid)} runs for the first time`,
  'thread.end': (e, names) => `${names.thread(e.tid)} ends`,
  'thread.rename': (e, names) => `${names.thread(e.tid)} is now called ${e.name}`,
  'executor.submit': (e) =>
    `work is handed to an executor with ${count(e.threads, 'thread')}, of which ${e.alive} exist here`,
  'thread.block': (e, names) =>
    `${names.thread(e.tid)} blocks: ${e.on}${e.until === null ? ', for ever' : ''}`,
  'thread.unblock': (e, names) => `${names.thread(e.tid)} can run again (${e.cause})`,
  'thread.switch': (e, names) => `${names.thread(e.tid)} runs now (${e.cause})`,

  'slot.set': (e, names) =>
    `${names.thread(e.tid)}: the ${e.slot} slot is set to ${loopName(e.value)} by ${e.by}`,
  'slot.get': (e, names) =>
    `${names.thread(e.tid)}: ${e.via} reads the ${e.slot} slot: ${e.pidMismatch ? 'a loop of another process, so none' : loopName(e.value)}`,

  'loop.new': (e) => `${loopName(e.loop)} (${e.type}) is created`,
  'loop.run': (e, names) => `${names.thread(e.tid)} begins to run ${loopName(e.loop)}`,
  'loop.idle': (e) => `${loopName(e.loop)} does not run any more (${e.reason})`,
  'loop.stop': (e) => `${loopName(e.loop)} is asked to stop; this does not wake it`,
  'loop.close': (e) => `${loopName(e.loop)} is closed${e.implicit ? ' by its destructor' : ''}`,
  'loop.debug': (e) => `${loopName(e.loop)}: debug mode ${e.debug ? 'on' : 'off'}`,
  'loop.selector': (e) =>
    e.epollFd < 0
      ? `the selector of ${loopName(e.loop)} is closed`
      : `${loopName(e.loop)} gets another selector on descriptor ${e.epollFd}`,
  'loop.gone': (e) => `${loopName(e.loop)} is destroyed without being closed`,

  'iteration.begin': (e) => `iteration ${e.n} of ${loopName(e.loop)} begins`,
  'iteration.batch': (e) => `${loopName(e.loop)} is going to take ${count(e.todo, 'handle')}`,
  'iteration.end': (e) => `the iteration of ${loopName(e.loop)} is over`,

  'ready.push': (e, names) =>
    `${names.origin(e.handle)} put ${names.handle(e.handle)} into the ready queue of ${loopName(e.loop)} (${e.length} waiting)`,
  'ready.pop': (e, names) =>
    `${loopName(e.loop)} takes ${names.handle(e.handle)}${e.cancelled ? ', which is cancelled, and drops it' : ''}`,
  'timer.push': (e, names) =>
    `${names.handle(e.handle)} goes on the timer heap of ${loopName(e.loop)} (${e.length} waiting)`,
  'timer.pop': (e, names) =>
    `${names.handle(e.handle)} leaves the timer heap of ${loopName(e.loop)} (${e.reason})`,

  'handle.new': (e) => `handle #${e.handle} is made for ${e.callback} by ${ORIGINS[e.origin]}`,
  'handle.run': (e, names) => `${names.handle(e.handle)} starts`,
  'handle.done': (e, names) =>
    `${names.handle(e.handle)} ${e.exception === '' ? 'returns' : `raises ${e.exception}`}`,
  'handle.cancel': (e, names) =>
    `${names.handle(e.handle)} is cancelled${e.where === 'none' ? '' : ', and stays queued'}`,

  'select.register': (e) =>
    `${loopName(e.loop)} watches descriptor ${e.fd} for ${[e.reader > 0 ? 'reading' : '', e.writer > 0 ? 'writing' : ''].filter(Boolean).join(' and ')}`,
  'select.unregister': (e) => `${loopName(e.loop)} does not watch descriptor ${e.fd} any more`,
  'select.enter': (e) =>
    `${loopName(e.loop)} ${e.timeout === 0 ? 'looks for events without waiting' : `waits for events ${e.timeout === null ? 'for ever' : `at most ${seconds(e.timeout)}`}`} (${SELECTS[e.reason]})`,
  'select.return': (e) => `${loopName(e.loop)} got ${count(e.events, 'event')}`,
  'select.event': (e) =>
    `descriptor ${e.fd} is reported to ${loopName(e.loop)}${e.known ? '' : ', which does not know it and drops the event'}`,

  'selfPipe.write': (e) => `${SENT[e.result]} the self-pipe of ${loopName(e.loop)}`,
  'selfPipe.read': (e) => `${loopName(e.loop)} reads ${count(e.bytes, 'byte')} from its self-pipe`,

  'epoll.ctl': (e) =>
    `epoll_ctl ${e.op} of descriptor ${e.fd} on the epoll instance ${e.epoll}${e.errno === 0 ? '' : ` fails with errno ${e.errno}`}`,
  'epoll.wake': (e, names) => `the epoll instance ${e.epoll} wakes ${names.thread(e.thread)}`,
  'fd.open': (e) => `descriptor ${e.fd} is opened (${e.type})`,
  'fd.dup': (e) => `descriptor ${e.fd} is a duplicate of ${e.from}`,
  'fd.close': (e) => `descriptor ${e.fd} is closed${e.last ? ', the last on its open file' : ''}`,
  'fd.write': (e) => `${count(e.bytes, 'byte')} are written to descriptor ${e.fd}`,
  'fd.read': (e) =>
    e.bytes === 0
      ? `descriptor ${e.fd} is at its end`
      : `${count(e.bytes, 'byte')} are read from descriptor ${e.fd}`,
  'fd.connect': (e) => `descriptor ${e.fd} is connected`,
  'fd.listen': (e) => `descriptor ${e.fd} listens for connections`,
  'fd.send': (e) =>
    `a datagram of ${count(e.bytes, 'byte')} is sent by descriptor ${e.fd}${e.to === 0 ? ', to nobody' : ''}`,

  'task.new': (e) => `task ${e.name} is created for ${e.coro}`,
  'task.step': (e, names) => `${names.task(e.task)} goes on`,
  'task.suspend': (e, names) =>
    `${names.task(e.task)} waits${e.on === 0 ? ' for its next turn' : ` on ${e.what === '' ? `future ${e.on}` : e.what}`}`,
  'task.cancel': (e, names) => `${names.task(e.task)} is asked to cancel`,
  'task.done': (e, names) =>
    `${names.task(e.task)} ends: ${e.state === 'exception' ? e.exception : e.state}`,
  'task.rename': (e, names) => `${names.task(e.task)} is now called ${e.name}`,
  'task.current': (e, names) =>
    `the current task of ${loopName(e.loop)} is ${e.task === 0 ? 'reset' : names.task(e.task)}`,
  'task.dropped': (e, names) => `${names.task(e.task)} waits, and nobody but its loop refers to it`,
  'task.swallow': (e, names) =>
    `${names.task(e.task)} waits again where it was cancelled, as if nothing had happened`,
  'task.spin': (e, names) =>
    `${names.task(e.task)} has given way ${e.yields} times in a row, and nothing has changed for it`,
  'loop.use': (e, names) =>
    `${names.thread(e.tid)} calls ${e.what}() of an object of ${loopName(e.loop)}, which another thread runs`,
  'task.lock': (e, names) =>
    `${e.task === 0 ? names.thread(e.tid) : names.task(e.task)} ${LOCK_VERBS[e.does]} asyncio.Lock ${e.lock}`,
  'loop.mismatch': (e) => `an object of another loop is awaited: ${e.text}`,
  'handle.spin': (e, names) =>
    `${names.handle(e.handle)} has scheduled itself ${e.times} times in a row, and nothing has changed for it`,
  'lock.permit': (e, names) =>
    `${names.thread(e.tid)} ${e.taken ? 'takes' : 'gives back'} a permit of semaphore ${e.lock}, which leaves ${e.left}`,
  'epoll.poll': (e) =>
    `the program gets ${count(e.events, 'event')} from the epoll instance ${e.epoll}`,
  'executor.fail': (e) => `what the executor was given to do fails: ${exception(e.type, e.text)}`,
  'breakpoint.call': () => 'the program calls breakpoint()',
  'task.neverAwaited': (e) => `a coroutine ${e.coro} is destroyed that was never awaited`,
  'task.gone': (e, names) => `${names.task(e.task)} is destroyed although it is pending`,

  'future.new': (e, names) =>
    `future ${e.future} is created${e.task === 0 ? '' : ` for ${names.task(e.task)}`}`,
  'future.forgotten': (e, names) =>
    `${e.task === 0 ? `future ${e.future}` : names.task(e.task)} is destroyed ${e.exception === '' ? 'although it is pending' : `and nobody has asked for its ${e.exception}`}`,
  'future.done': (e) => `future ${e.future} is done (${e.state})`,
  'future.callback': (e) => `future ${e.future} has ${count(e.callbacks, 'callback')} now`,

  'lock.new': (e) => `${e.type} ${e.lock} is created`,
  'lock.acquire': (e, names) => `${names.thread(e.tid)} holds ${e.type} ${e.lock} now`,
  'lock.release': (e) => `lock ${e.lock} is free`,
  'lock.set': (e) => `event ${e.lock} is ${e.flag ? 'set' : 'cleared'}`,

  'atFork.hook': (e) => `the at-fork handler of ${e.owner} runs (${e.phase})`,
  'output.write': (e) => `${e.fd === 2 ? 'stderr' : 'stdout'}: ${JSON.stringify(e.text)}`,
  'exception.raise': (e) => `${exception(e.type, e.text)} is raised`,
  'exception.uncaught': (e) => `${exception(e.type, e.text)} is not caught`,
  'exception.handler': (e) => `the loop's exception handler is told: ${e.message}`,
  'warning.emit': (e) => `warning: ${exception(e.category, e.text)}`,
  'choice.made': (e) => `the schedule picks alternative ${e.picked + 1} of ${e.of} (${e.point})`,
  'trace.gap': (e) => `the events ${e.first} to ${e.last} are missing`,
};

const EXITS = {
  normal: '',
  _exit: ' at once, by os._exit()',
  signal: ', killed by a signal',
  exception: ', with an exception',
} as const;

const SELECTS = {
  ready: 'handles are ready',
  stopping: 'it is stopping',
  timer: 'a timer is next',
  idle: 'nothing is ready and no timer is set',
} as const;

const SENT = {
  ok: 'a byte is written to',
  full: 'bytes are pending already in',
  closed: 'nothing can be written any more to',
  error: 'writing fails to',
} as const;

function loopName(id: number | null): string {
  return id === null || id === 0 ? 'no loop' : `loop ${id}`;
}

function count(n: number, noun: string): string {
  return n === 1 ? `1 ${noun}` : `${n} ${noun}s`;
}

function seconds(time: number): string {
  return time < 1e6 ? `${time / 1e3} us` : time < 1e9 ? `${time / 1e6} ms` : `${time / 1e9} s`;
}

function exception(type: string, text: string): string {
  return text === '' ? type : `${type}: ${text}`;
}
