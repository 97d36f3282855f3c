import assert from 'node:assert/strict';
import { closeFd, currentFile, dupFd } from '../../../src/engine/kernel/descriptors';
import {
  controlEpoll,
  createEpoll,
  EPOLLET,
  EPOLLONESHOT,
  pollEpoll,
} from '../../../src/engine/kernel/epoll';
import { ERRNO } from '../../../src/engine/kernel/errno';
import { readFd, writeFd } from '../../../src/engine/kernel/io';
import type { Kernel } from '../../../src/engine/kernel/kernel';
import { POLL } from '../../../src/engine/kernel/pollBits';
import { forcedSchedule } from '../../../src/engine/kernel/schedule';
import { schedule } from '../../../src/engine/kernel/scheduler';
import { openPipe } from '../../../src/engine/kernel/pipe';
import { openSocketPair } from '../../../src/engine/kernel/socket';
import { createThread, type KThread } from '../../../src/engine/kernel/thread';
import { block, deadlineFor, NEVER } from '../../../src/engine/kernel/wait';
import { become, bootKernel, forkInto, traceOfKinds } from './kernelFixture';

const { IN, OUT, HUP } = POLL;

function pair(kernel: Kernel): readonly [number, number] {
  const answer = openSocketPair(kernel, true);
  assert.ok(typeof answer !== 'number');
  return answer;
}

/** A kernel with an epoll descriptor that watches the reading ends of `n` socket pairs. */
function watching(n: number, flags = 0, kernel = bootKernel()) {
  const epfd = createEpoll(kernel);
  const pairs = Array.from({ length: n }, () => pair(kernel));
  for (const [reader] of pairs) controlEpoll(kernel, epfd, 'ADD', reader, IN + flags);
  return {
    kernel,
    epfd,
    readers: pairs.map(([reader]) => reader),
    writers: pairs.map(([, writer]) => writer),
  };
}

/** The descriptors that epoll_wait reports. */
function ready(kernel: Kernel, epfd: number, most = 10): number[] {
  const found = pollEpoll(kernel, epfd, most);
  assert.ok(typeof found !== 'number');
  return found.filter((_, i) => i % 2 === 0);
}

describe('epoll_ctl', () => {
  it('refuses what Linux refuses (rule 2)', () => {
    const { kernel, epfd, readers } = watching(1);
    const [reader] = readers;
    assert.equal(controlEpoll(kernel, epfd, 'ADD', reader, IN), -ERRNO.EEXIST);
    assert.equal(controlEpoll(kernel, epfd, 'DEL', reader, 0), 0);
    assert.equal(controlEpoll(kernel, epfd, 'DEL', reader, 0), -ERRNO.ENOENT);
    assert.equal(controlEpoll(kernel, epfd, 'MOD', reader, IN), -ERRNO.ENOENT);
    assert.equal(controlEpoll(kernel, epfd, 'ADD', 77, IN), -ERRNO.EBADF);
    assert.equal(controlEpoll(kernel, 77, 'ADD', reader, IN), -ERRNO.EBADF);
    assert.equal(controlEpoll(kernel, epfd, 'ADD', 0, IN), -ERRNO.EPERM, '/dev/null');
    assert.equal(controlEpoll(kernel, epfd, 'ADD', 1, OUT), 0, 'a terminal');
    assert.equal(controlEpoll(kernel, epfd, 'ADD', epfd, IN), -ERRNO.EINVAL);
    assert.equal(controlEpoll(kernel, reader, 'ADD', 1, IN), -ERRNO.EINVAL);
  });

  it('emits the description and the error', () => {
    const { kernel, epfd, readers } = watching(1);
    const from = kernel.recorder.seq;
    controlEpoll(kernel, epfd, 'ADD', readers[0], IN);
    assert.deepEqual(traceOfKinds(kernel, ['epoll.ctl'], from), [
      `1001.1 epoll.ctl epoll=4 op=ADD fd=${readers[0]} ofd=5 events=1 errno=17`,
    ]);
  });

  it('refuses a circle of instances, and more than five levels', () => {
    const kernel = bootKernel();
    const [a, b] = [createEpoll(kernel), createEpoll(kernel)];
    assert.equal(controlEpoll(kernel, a, 'ADD', b, IN), 0);
    assert.equal(controlEpoll(kernel, b, 'ADD', a, IN), -ERRNO.ELOOP);
  });
});

describe('the entries of an epoll instance (rule 1)', () => {
  it('report the descriptor that was added, whatever it is now', () => {
    const { kernel, epfd, readers, writers } = watching(1);
    const copy = dupFd(kernel, readers[0]);
    closeFd(kernel, readers[0]);
    writeFd(kernel, writers[0], 'x');
    assert.deepEqual(ready(kernel, epfd), readers, 'the closed number is reported');
    assert.equal(controlEpoll(kernel, epfd, 'DEL', readers[0], 0), -ERRNO.EBADF, 'and stuck');
    assert.equal(controlEpoll(kernel, epfd, 'ADD', copy, IN), 0, 'a dup is another entry');
    assert.deepEqual(ready(kernel, epfd), [readers[0], copy]);
    closeFd(kernel, copy);
    assert.deepEqual(ready(kernel, epfd), [], 'the last descriptor takes both along');
    assert.equal(currentFile(kernel, epfd)?.epoll?.items.size, 0);
  });

  it('are forgotten with the instance', () => {
    const { kernel, epfd, readers } = watching(2);
    closeFd(kernel, epfd);
    assert.deepEqual(
      readers.map((reader) => currentFile(kernel, reader)?.watchers),
      [[], []],
    );
  });

  it('stay while a forked process has the description open', () => {
    const { kernel, epfd, readers, writers } = watching(1);
    const parent = kernel.current;
    const child = forkInto(kernel);
    become(kernel, parent);
    closeFd(kernel, readers[0]);
    writeFd(kernel, writers[0], 'x');
    assert.deepEqual(ready(kernel, epfd), readers);
    become(kernel, child);
    closeFd(kernel, readers[0]);
    become(kernel, parent);
    assert.deepEqual(ready(kernel, epfd), []);
  });

  it('are deleted for all processes at once', () => {
    const { kernel, epfd, readers, writers } = watching(1);
    const parent = kernel.current;
    forkInto(kernel);
    assert.equal(controlEpoll(kernel, epfd, 'DEL', readers[0], 0), 0);
    become(kernel, parent);
    writeFd(kernel, writers[0], 'x');
    assert.deepEqual(ready(kernel, epfd), []);
    assert.equal(controlEpoll(kernel, epfd, 'MOD', readers[0], IN), -ERRNO.ENOENT);
  });
});

describe('the ready list (rule 3)', () => {
  it('is in the order of becoming ready, and repeats it', () => {
    const { kernel, epfd, readers, writers } = watching(3);
    for (const i of [2, 0, 1]) writeFd(kernel, writers[i], 'x');
    const order = [readers[2], readers[0], readers[1]];
    assert.deepEqual(ready(kernel, epfd), order);
    assert.deepEqual(ready(kernel, epfd), order);
  });

  it('goes round with maxevents 1', () => {
    const { kernel, epfd, readers, writers } = watching(3);
    for (const writer of writers) writeFd(kernel, writer, 'x');
    const turns = Array.from({ length: 4 }, () => ready(kernel, epfd, 1)[0]);
    assert.deepEqual(turns, [...readers, readers[0]]);
  });

  it('keeps the place of an entry that was drained but not polled again', () => {
    const { kernel, epfd, readers, writers } = watching(2);
    for (const writer of writers) writeFd(kernel, writer, 'x');
    ready(kernel, epfd);
    readFd(kernel, readers[0], 10);
    writeFd(kernel, writers[0], 'y');
    assert.deepEqual(ready(kernel, epfd), readers);
    readFd(kernel, readers[0], 10);
    assert.deepEqual(ready(kernel, epfd), [readers[1]], 'polled while empty: unlinked');
    writeFd(kernel, writers[0], 'z');
    assert.deepEqual(ready(kernel, epfd), [readers[1], readers[0]], 'and linked at the tail');
  });

  it('reports edge-triggered entries once an edge, one-shot ones once until MOD', () => {
    const edge = watching(1, EPOLLET);
    writeFd(edge.kernel, edge.writers[0], 'x');
    assert.deepEqual(ready(edge.kernel, edge.epfd), edge.readers);
    assert.deepEqual(ready(edge.kernel, edge.epfd), []);
    writeFd(edge.kernel, edge.writers[0], 'x');
    assert.deepEqual(ready(edge.kernel, edge.epfd), edge.readers);

    const once = watching(1, EPOLLONESHOT);
    writeFd(once.kernel, once.writers[0], 'x');
    assert.deepEqual(ready(once.kernel, once.epfd), once.readers);
    writeFd(once.kernel, once.writers[0], 'x');
    assert.deepEqual(ready(once.kernel, once.epfd), []);
    controlEpoll(once.kernel, once.epfd, 'MOD', once.readers[0], IN);
    assert.deepEqual(ready(once.kernel, once.epfd), once.readers);
  });

  it('does not let a disabled one-shot entry wake anybody', () => {
    const { kernel, epfd, writers } = watching(1, EPOLLONESHOT);
    writeFd(kernel, writers[0], 'x');
    ready(kernel, epfd);
    const main = kernel.current;
    const tid = createThread(kernel, 'T', false);
    block(kernel, 'select', epfd, NEVER);
    become(kernel, kernel.threads.get(tid)!);
    closeFd(kernel, writers[0]);
    assert.equal(main.state, 'blocked');
  });

  it('puts an entry that was deleted and added again at the tail', () => {
    const { kernel, epfd, readers, writers } = watching(2);
    for (const writer of writers) writeFd(kernel, writer, 'x');
    controlEpoll(kernel, epfd, 'DEL', readers[0], 0);
    controlEpoll(kernel, epfd, 'ADD', readers[0], IN);
    assert.deepEqual(ready(kernel, epfd), [readers[1], readers[0]]);
  });

  it('sees an edge of a pipe’s write end only when a full pipe has room again', () => {
    const kernel = bootKernel();
    const epfd = createEpoll(kernel);
    const [r, w] = openPipe(kernel, true) as [number, number];
    controlEpoll(kernel, epfd, 'ADD', w, OUT + EPOLLET);
    assert.deepEqual(ready(kernel, epfd), [w]);
    writeFd(kernel, w, 'x'.repeat(10_000));
    readFd(kernel, r, 5_000);
    assert.deepEqual(ready(kernel, epfd), []);
    while (writeFd(kernel, w, 'x'.repeat(4096)) > 0);
    readFd(kernel, r, 4_096);
    assert.deepEqual(ready(kernel, epfd), [w]);
  });

  it('has what a closed peer reports: readable and hang-up (rule 5)', () => {
    const { kernel, epfd, readers, writers } = watching(1);
    closeFd(kernel, writers[0]);
    assert.deepEqual(pollEpoll(kernel, epfd, 10), [readers[0], IN | HUP]);
  });
});

/** Three processes that wait on one inherited epoll instance, the last one for at most `timeout`. */
function threeWaiters(flags = 0, kernel = bootKernel(), timeout = NEVER) {
  const machine = watching(1, flags, kernel);
  const waiters = [kernel.current];
  const root = kernel.current;
  for (let i = 1; i < 3; i++) {
    become(kernel, root);
    waiters.push(forkInto(kernel));
  }
  const writer = (become(kernel, root), forkInto(kernel));
  for (const waiter of waiters) {
    become(kernel, waiter);
    block(
      kernel,
      'select',
      machine.epfd,
      waiter === waiters[2] ? deadlineFor(kernel, timeout) : NEVER,
    );
  }
  become(kernel, writer);
  return { ...machine, waiters };
}

/** Lets the woken threads poll again, block again if they find nothing; who found something. */
function settle(kernel: Kernel, epfd: number, waiters: readonly KThread[]): number[] {
  const returned: number[] = [];
  const pending = new Set(waiters);
  for (;;) {
    const next = [...pending].find((thread) => thread.state === 'runnable');
    if (next === undefined) return returned;
    become(kernel, next);
    if (ready(kernel, epfd).length === 0) {
      block(kernel, 'select', epfd, NEVER);
    } else {
      pending.delete(next);
      returned.push(waiters.indexOf(next));
    }
  }
}

describe('several waiters of one epoll instance (rule 4)', () => {
  it('are woken last in, first out, each by the one before', () => {
    const { kernel, epfd, writers, waiters } = threeWaiters();
    writeFd(kernel, writers[0], 'x');
    assert.deepEqual(
      waiters.map(({ state }) => state),
      ['blocked', 'blocked', 'runnable'],
    );
    assert.deepEqual(settle(kernel, epfd, waiters), [2, 1, 0], 'nobody reads the byte');
  });

  it('go back to sleep if the data has been read meanwhile', () => {
    const { kernel, epfd, readers, writers, waiters } = threeWaiters();
    writeFd(kernel, writers[0], 'x');
    become(kernel, waiters[2]);
    assert.deepEqual(ready(kernel, epfd), readers, 'the chain wakes the next one');
    assert.equal(waiters[1].state, 'runnable');
    readFd(kernel, readers[0], 10);
    assert.deepEqual(settle(kernel, epfd, waiters.slice(0, 2)), []);
    assert.deepEqual(
      waiters.map(({ state }) => state),
      ['blocked', 'blocked', 'runnable'],
    );
  });

  it('wake exactly one for an edge', () => {
    const { kernel, epfd, writers, waiters } = threeWaiters(EPOLLET);
    writeFd(kernel, writers[0], 'x');
    assert.deepEqual(settle(kernel, epfd, waiters), [2]);
  });

  it('are a choice of the schedule', () => {
    const { kernel, writers, waiters } = threeWaiters(0, bootKernel(forcedSchedule([0, 2])));
    const from = kernel.recorder.seq;
    writeFd(kernel, writers[0], 'x', true);
    assert.equal(waiters[0].state, 'runnable');
    assert.deepEqual(traceOfKinds(kernel, ['choice.made', 'epoll.wake', 'thread.unblock'], from), [
      '1004.4 choice.made point=epollWaiter picked=2 of=3',
      '1004.4 epoll.wake epoll=4 thread=1',
      '1001.1 thread.unblock cause=ready',
    ]);
  });

  it('leave the list when their time is up', () => {
    const { kernel, writers, waiters } = threeWaiters(0, bootKernel(), 5_000);
    block(kernel, 'sleep', 0, kernel.current.clock + 9_000);
    assert.equal(schedule(kernel, 'block'), waiters[2].tid);
    assert.equal(waiters[2].waitCause, 'timeout');
    writeFd(kernel, writers[0], 'x');
    assert.equal(waiters[1].state, 'runnable', 'the next most recent one is woken');
  });
});

describe('nested epoll instances', () => {
  it('wake a waiter of the outer one', () => {
    const { kernel, epfd, writers } = watching(1);
    const outer = createEpoll(kernel);
    controlEpoll(kernel, outer, 'ADD', epfd, IN);
    const main = kernel.current;
    block(kernel, 'select', outer, NEVER);
    const tid = (become(kernel, main), createThread(kernel, 'T', false));
    become(kernel, kernel.threads.get(tid)!);
    writeFd(kernel, writers[0], 'x');
    assert.equal(main.state, 'runnable');
    become(kernel, main);
    assert.deepEqual(ready(kernel, outer), [epfd]);
  });
});
