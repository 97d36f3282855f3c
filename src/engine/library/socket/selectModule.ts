/** `_select`: waiting for descriptors; select.py makes select(), poll objects and epoll objects of it. */
import { controlEpoll, createEpoll, pollEpoll, tellPoll } from '../../kernel/epoll';
import { ERRNO } from '../../kernel/errno';
import { pollFd } from '../../kernel/poll';
import { blockOnFiles, deadlineFor, endWait, timedOut } from '../../kernel/wait';
import { closeFd } from '../../kernel/descriptors';
import type { World } from '../../world';
import { makeFunction } from '../../vm/define';
import { Status } from '../../vm/frame';
import { asDouble } from '../../vm/numbers';
import { PyList, PyTuple, type Slot, type Value } from '../../vm/object';
import { done, intArgument, numberOrError } from '../os/osArguments';

/** Seconds as ns, -1 for None: no end. */
function timeoutOf(v: Slot): number {
  const seconds = v === null || v === undefined ? -1 : (asDouble(v) ?? 0);
  return seconds < 0 ? -1 : Math.ceil(seconds * 1e9);
}

const pairs = (found: readonly (readonly [number, number])[]): PyList =>
  new PyList(found.map(([fd, mask]) => new PyTuple([fd, mask])));

/** poll(fds, masks, timeout): pairs of (descriptor, events) of those that are ready, in order. */
function poll(w: World, a: Slot[], at: number): Slot {
  const fds = (a[at] as PyList).items as number[];
  const masks = (a[at + 1] as PyList).items as number[];
  const timeout = timeoutOf(a[at + 2]);
  const found: [number, number][] = [];
  fds.forEach((fd, i) => {
    const mask = pollFd(w.kernel, fd, masks[i]);
    if (mask !== 0) found.push([fd, mask]);
  });
  if (found.length === 0 && timeout !== 0 && !timedOut(w.kernel)) {
    if (w.evaluating) return w.raise('RuntimeError', 'this would wait while it is evaluated');
    blockOnFiles(w.kernel, fds, masks, deadlineFor(w.kernel, timeout));
    w.status = Status.block;
    return undefined;
  }
  endWait(w.kernel);
  return pairs(found);
}

/** epoll_wait(epfd, most, timeout): pairs of (descriptor, events). */
function wait(w: World, a: Slot[], at: number): Slot {
  const [fd, most] = [Number(a[at]), Number(a[at + 1])];
  const timeout = timeoutOf(a[at + 2]);
  const events = pollEpoll(w.kernel, fd, most);
  if (typeof events === 'number') {
    endWait(w.kernel);
    return done(w, events);
  }
  if (events.length === 0 && timeout !== 0 && !timedOut(w.kernel))
    return w.block('select', fd, deadlineFor(w.kernel, timeout));
  endWait(w.kernel);
  tellPoll(w.kernel, fd, events);
  const found: [number, number][] = [];
  for (let i = 0; i < events.length; i += 2) found.push([events[i], events[i + 1]]);
  return pairs(found);
}

const OPS = ['', 'ADD', 'DEL', 'MOD'] as const;

export const selectNames: Readonly<Record<string, (w: World) => Value>> = {
  poll: () => makeFunction('poll', 3, 3, poll),
  epoll_create: () =>
    makeFunction('epoll_create', 0, 0, (w) => numberOrError(w, createEpoll(w.kernel))),
  epoll_ctl: () =>
    makeFunction('epoll_ctl', 4, 4, (w, a, at) => {
      const [epfd, op, fd, events] = [0, 1, 2, 3].map((i) => intArgument(w, a[at + i]) ?? 0);
      const name = OPS[op];
      return name === ''
        ? done(w, -ERRNO.EINVAL)
        : done(w, controlEpoll(w.kernel, epfd, name, fd, events));
    }),
  epoll_wait: () => makeFunction('wait', 3, 3, wait),
  epoll_close: () =>
    makeFunction('epoll_close', 1, 1, (w, a, at) => done(w, closeFd(w.kernel, Number(a[at])))),
};
