/**
 * Which part of an event belongs to its story. Times, ids, descriptors, counters and places in the
 * library differ between versions by construction, whatever the program does; so does what the
 * scheduler does between two events of a thread.
 */

import type { EventTable, KindName } from '../trace/table';

/**
 * The fields that must agree. `aside`: the event is told, but need not have its like in another run;
 * `untold`: it is no part of the story.
 */
type Counts = {
  readonly [K in KindName]: readonly (keyof EventTable[K]['fields'])[] | 'aside' | 'untold';
};

export const WHAT_COUNTS: Counts = {
  'process.start': [],
  'process.fork': [],
  'process.born': [],
  'process.exit': ['code', 'mode'],
  'process.reap': ['code'],

  'thread.start': ['name'],
  'thread.run': [],
  'thread.end': [],
  'thread.rename': ['name'],
  'thread.block': ['on', 'until'],
  'thread.unblock': 'untold',
  'thread.switch': 'untold',

  'slot.set': ['slot', 'value', 'by'],
  'slot.get': ['slot', 'value'],

  'loop.new': ['type'],
  'loop.run': [],
  'loop.idle': ['reason'],
  'loop.stop': [],
  'loop.close': ['implicit'],
  'loop.debug': 'aside',
  'loop.selector': [],
  'loop.gone': [],

  'iteration.begin': [],
  'iteration.batch': 'untold',
  'iteration.end': [],

  'ready.push': ['handle'],
  'ready.pop': ['handle', 'cancelled'],
  'timer.push': ['handle'],
  'timer.pop': ['handle', 'reason'],
  'handle.new': ['handle', 'callback', 'origin'],
  'handle.run': ['handle'],
  'handle.done': ['handle', 'exception'],
  'handle.cancel': ['handle', 'where'],

  'select.register': [],
  'select.unregister': [],
  'select.enter': ['timeout', 'reason'],
  'select.return': ['cause'],
  'select.event': ['mask', 'known'],
  'selfPipe.write': ['result', 'ownThread'],
  'selfPipe.read': [],
  'epoll.ctl': ['op', 'events', 'errno'],
  'epoll.wake': 'untold',

  'fd.open': ['type'],
  'fd.dup': [],
  'fd.close': ['last'],
  'fd.write': [],
  'fd.read': [],
  'fd.connect': [],
  'fd.listen': [],
  'fd.send': [],

  'task.new': ['task', 'name', 'coro', 'eager'],
  'task.step': ['task'],
  'task.suspend': ['task', 'on', 'what', 'state'],
  'task.cancel': ['task', 'message'],
  'task.done': ['task', 'state', 'exception'],
  'task.rename': ['task', 'name'],
  'task.current': ['task'],
  'task.gone': ['task'],
  'task.dropped': 'aside',
  'task.swallow': 'aside',
  'task.spin': 'aside',
  'task.neverAwaited': 'aside',
  'breakpoint.call': 'aside',
  'loop.mismatch': 'aside',
  'handle.spin': 'aside',
  'lock.permit': 'aside',
  'epoll.poll': 'aside',
  'executor.fail': 'aside',
  'task.lock': 'aside',
  'future.new': ['future', 'task'],
  'future.done': ['future', 'state'],
  'future.forgotten': 'aside',
  'loop.use': 'aside',
  'future.callback': ['future', 'callback'],

  'lock.new': ['type'],
  'lock.acquire': ['type'],
  'lock.release': [],
  'lock.set': ['flag'],

  'atFork.hook': 'aside',
  'executor.submit': 'aside',
  'output.write': ['fd', 'text'],
  'exception.raise': ['type', 'text'],
  'exception.uncaught': ['type', 'text'],
  'exception.handler': ['message', 'type'],
  'warning.emit': ['category', 'text'],
  'choice.made': 'untold',
  'trace.gap': ['first', 'last'],
};
