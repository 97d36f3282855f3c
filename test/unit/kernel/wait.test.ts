import assert from 'node:assert/strict';
import { START } from '../../../src/engine/kernel/clock';
import { openPipe } from '../../../src/engine/kernel/pipe';
import { POLL } from '../../../src/engine/kernel/pollBits';
import { writeFd } from '../../../src/engine/kernel/io';
import { forcedSchedule } from '../../../src/engine/kernel/schedule';
import { schedule } from '../../../src/engine/kernel/scheduler';
import { createThread, endThread, renameThread, reportIn } from '../../../src/engine/kernel/thread';
import {
  block,
  blockOnFiles,
  deadlineFor,
  endWait,
  NEVER,
  timedOut,
  wake,
  wakeAll,
  wakeOne,
} from '../../../src/engine/kernel/wait';
import { become, bootKernel, ROOT, traceOfKinds } from './kernelFixture';

/** Threads 2, 3 and 4 block on lock 9 in the order 3, 2, 4; thread 1 runs. */
function threeOnALock(kernel = bootKernel()) {
  for (let i = 0; i < 3; i++) createThread(kernel, `T${i}`, true);
  for (const tid of [3, 2, 4]) {
    become(kernel, kernel.threads.get(tid)!);
    block(kernel, 'lock', 9, NEVER);
  }
  become(kernel, kernel.threads.get(1)!);
  return kernel;
}

describe('waiters of a lock', () => {
  it('are woken in the order of their waiting', () => {
    const kernel = threeOnALock();
    assert.deepEqual(
      [1, 2, 3, 4].map(() => wakeOne(kernel, ROOT, 'lock', 9)),
      [3, 2, 4, 0],
    );
  });

  it('are a choice of the schedule', () => {
    const kernel = threeOnALock(bootKernel(forcedSchedule([0, 2])));
    assert.equal(wakeOne(kernel, ROOT, 'lock', 9), 4);
    assert.match(traceOfKinds(kernel, ['choice.made'])[0], /point=wakeup picked=2 of=3/);
  });

  it('are those of this lock, kind and process only', () => {
    const kernel = threeOnALock();
    assert.equal(wakeAll(kernel, ROOT, 'lock', 8), 0);
    assert.equal(wakeAll(kernel, ROOT, 'condition', 9), 0);
    assert.equal(wakeAll(kernel, ROOT + 1, 'lock', 9), 0);
    assert.equal(wakeAll(kernel, ROOT, 'lock', 9), 3);
    assert.equal(wakeAll(kernel, ROOT, 'lock', 9), 0, 'waking twice is nothing');
  });
});

describe('an operation that is made again', () => {
  it('keeps its first deadline, until endWait', () => {
    const kernel = threeOnALock();
    const due = START + 5_000;
    assert.equal(deadlineFor(kernel, 4_999.5), due, 'whole ns');
    block(kernel, 'lock', 1, due);
    become(kernel, kernel.threads.get(1)!);
    kernel.current.clock += 3_000;
    wake(kernel, 1);
    assert.equal(deadlineFor(kernel, 5_000), due);
    assert.equal(timedOut(kernel), false);
    block(kernel, 'lock', 1, deadlineFor(kernel, 5_000));
    schedule(kernel, 'block');
    assert.equal(timedOut(kernel), true);
    endWait(kernel);
    assert.equal(timedOut(kernel), false);
    assert.equal(deadlineFor(kernel, 5_000), due + 5_000);
    assert.equal(deadlineFor(kernel, NEVER), NEVER);
  });

  it('can be interrupted', () => {
    const kernel = threeOnALock();
    wake(kernel, 3, 'interrupt');
    assert.equal(kernel.threads.get(3)?.waitCause, 'interrupt');
    assert.deepEqual(traceOfKinds(kernel, ['thread.unblock']), [
      '1001.3 thread.unblock cause=interrupt',
    ]);
  });
});

describe('waiting on several descriptors', () => {
  it('ends with the first event that was asked for, and leaves the other lists', () => {
    const kernel = bootKernel();
    const pipes = [openPipe(kernel, true), openPipe(kernel, true)] as [number, number][];
    const main = kernel.current;
    createThread(kernel, 'T', false);
    blockOnFiles(kernel, [pipes[0][0], pipes[1][0]], [POLL.IN, POLL.OUT], NEVER);
    become(kernel, kernel.threads.get(2)!);
    writeFd(kernel, pipes[1][1], 'x');
    assert.equal(main.state, 'blocked', 'only asked for writing');
    writeFd(kernel, pipes[0][1], 'x');
    assert.equal(main.state, 'runnable');
    assert.ok([...kernel.files.values()].every(({ waiters }) => waiters.length === 0));
  });
});

describe('the life of a thread', () => {
  it('is announced, and wakes who waits for its start and its end', () => {
    const kernel = bootKernel();
    const from = kernel.recorder.seq;
    const tid = createThread(kernel, 'worker', true);
    block(kernel, 'start', tid, NEVER);
    schedule(kernel, 'block');
    reportIn(kernel);
    become(kernel, kernel.threads.get(1)!);
    block(kernel, 'join', tid, NEVER);
    schedule(kernel, 'block');
    renameThread(kernel, 1, 'renamed');
    endThread(kernel);
    schedule(kernel, 'end');
    const kinds = [
      'thread.start', 'thread.run', 'thread.end', 'thread.unblock', 'thread.rename', 'thread.switch',
    ]; // prettier-ignore
    assert.deepEqual(traceOfKinds(kernel, kinds, from), [
      '1001.1 thread.start thread=2 name=worker daemon=true main=false',
      '1001.2 thread.switch from=1 cause=block',
      '1001.2 thread.run',
      '1001.1 thread.unblock cause=ready',
      '1001.2 thread.switch from=1 cause=block',
      '1001.1 thread.rename name=renamed',
      '1001.2 thread.end',
      '1001.1 thread.unblock cause=ready',
      '1001.1 thread.switch from=2 cause=end',
    ]);
    assert.equal(kernel.threads.has(tid), false);
  });
});
