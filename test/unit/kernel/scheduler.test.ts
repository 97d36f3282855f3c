import assert from 'node:assert/strict';
import { readClock, START, virtualSeconds } from '../../../src/engine/kernel/clock';
import type { Kernel } from '../../../src/engine/kernel/kernel';
import { forcedSchedule } from '../../../src/engine/kernel/schedule';
import { HANG, quantumOver, releasePoint, schedule } from '../../../src/engine/kernel/scheduler';
import { createThread, endThread, type KThread } from '../../../src/engine/kernel/thread';
import { block, endWait, NEVER, wake } from '../../../src/engine/kernel/wait';
import { become, bootKernel, forkInto, traceOfKinds } from './kernelFixture';

const MS = 1_000_000;

/** A kernel with `n` more threads, all runnable; thread 1 runs. */
function withThreads(n: number, kernel = bootKernel()): Kernel {
  for (let i = 0; i < n; i++) createThread(kernel, `T${i}`, false);
  return kernel;
}

function thread(kernel: Kernel, tid: number): KThread {
  return kernel.threads.get(tid)!;
}

describe('the default schedule', () => {
  it('keeps the running thread until it blocks, then takes the lowest', () => {
    const kernel = withThreads(3);
    become(kernel, thread(kernel, 3));
    assert.equal(releasePoint(kernel), 3);
    block(kernel, 'lock', 1, NEVER);
    assert.equal(schedule(kernel, 'block'), 1);
  });

  it('goes round when a quantum is used up, and charges it', () => {
    const kernel = withThreads(2);
    const turns = Array.from({ length: 5 }, () => quantumOver(kernel));
    assert.deepEqual(turns, [2, 3, 1, 2, 3]);
    assert.equal(virtualSeconds(kernel.current.clock), 0.0005);
  });

  it('takes the lowest when a thread ends', () => {
    const kernel = withThreads(2);
    become(kernel, thread(kernel, 2));
    endThread(kernel);
    assert.equal(schedule(kernel, 'end'), 1);
    assert.deepEqual(kernel.current.process.tids, [1, 3]);
  });

  it('starves nobody: two threads that wake each other let a third one run', () => {
    const kernel = withThreads(2);
    const [a, b] = [thread(kernel, 1), thread(kernel, 2)];
    for (let turns = 0; kernel.current.tid !== 3; turns++) {
      assert.ok(turns < 1000, 'thread 3 never runs');
      wake(kernel, kernel.current === a ? b.tid : a.tid);
      block(kernel, 'lock', 1, NEVER);
      schedule(kernel, 'block');
    }
  });

  it('says why it switched, and offers each choice to the schedule', () => {
    const kernel = withThreads(1);
    const from = kernel.recorder.seq;
    block(kernel, 'lock', 7, NEVER);
    schedule(kernel, 'block');
    releasePoint(kernel);
    wake(kernel, 1);
    releasePoint(kernel);
    quantumOver(kernel);
    assert.deepEqual(
      traceOfKinds(
        kernel,
        ['thread.block', 'thread.unblock', 'thread.switch', 'choice.made'],
        from,
      ),
      [
        '1001.1 thread.block on=lock object=7 until=null',
        '1001.2 thread.switch from=1 cause=block',
        '1001.1 thread.unblock cause=ready',
        '1001.2 choice.made point=thread picked=1 of=2',
        '1001.2 choice.made point=thread picked=0 of=2',
        '1001.1 thread.switch from=2 cause=preempt',
      ],
    );
  });
});

describe('another schedule', () => {
  it('can switch at a release point', () => {
    const kernel = withThreads(2, bootKernel(forcedSchedule([1, 2])));
    assert.equal(releasePoint(kernel), 1);
    assert.equal(releasePoint(kernel), 3);
    assert.equal(releasePoint(kernel), 3);
  });
});

describe('virtual time', () => {
  it('starts at 1000 s and advances by 1 us a reading, on the reading thread only', () => {
    const kernel = withThreads(1);
    assert.equal(readClock(kernel), START + 1000);
    assert.equal(readClock(kernel), START + 2000);
    assert.equal(thread(kernel, 2).clock, START);
    assert.equal(kernel.recorder.t, START + 2000);
  });

  it('jumps to the next deadline when all threads are blocked', () => {
    const kernel = withThreads(1);
    const due = START + 5 * MS;
    block(kernel, 'sleep', 0, due);
    schedule(kernel, 'block');
    block(kernel, 'sleep', 0, START + 9 * MS);
    assert.equal(schedule(kernel, 'block'), 1);
    assert.equal(kernel.current.clock, due);
    assert.equal(kernel.current.waitCause, 'timeout');
  });

  it('wakes all that are due at once, the lowest first', () => {
    const kernel = withThreads(2);
    const order: number[] = [];
    for (const tid of [3, 2, 1]) {
      become(kernel, thread(kernel, tid));
      block(kernel, 'sleep', 0, START + 5 * MS);
    }
    for (let i = 0; i < 3; i++) {
      order.push(schedule(kernel, 'block'));
      endWait(kernel);
      block(kernel, 'lock', 1, NEVER);
    }
    assert.deepEqual(order, [1, 2, 3]);
  });

  it('is not stopped by a thread that spins', () => {
    const kernel = withThreads(1);
    block(kernel, 'sleep', 0, START + MS);
    schedule(kernel, 'block');
    let quanta = 0;
    while (quantumOver(kernel) === 2) quanta++;
    assert.equal(quanta, 9, 'ten quanta of 100 us');
    assert.equal(kernel.current.waitCause, 'timeout');
  });

  it('goes on in a woken thread at the later of its clock and the waker’s', () => {
    const kernel = withThreads(2);
    block(kernel, 'lock', 1, NEVER);
    schedule(kernel, 'block');
    for (let i = 0; i < 10; i++) readClock(kernel);
    wake(kernel, 1);
    assert.equal(thread(kernel, 1).clock, START + 10_000);
    become(kernel, thread(kernel, 1));
    for (let i = 0; i < 10; i++) readClock(kernel);
    block(kernel, 'lock', 1, NEVER);
    become(kernel, thread(kernel, 2));
    wake(kernel, 1);
    assert.equal(thread(kernel, 1).clock, START + 20_000);
  });

  it('never runs backwards within a process, for its threads share a GIL', () => {
    const kernel = withThreads(1);
    for (let i = 0; i < 10; i++) readClock(kernel);
    quantumOver(kernel);
    assert.equal(kernel.current.tid, 2);
    assert.equal(kernel.current.clock, START + 110_000);
  });

  it('runs in parallel in different processes', () => {
    const kernel = bootKernel();
    const parent = kernel.current;
    const child = forkInto(kernel);
    become(kernel, parent);
    for (let i = 0; i < 10; i++) readClock(kernel);
    block(kernel, 'sleep', 0, START + 5 * MS);
    assert.equal(schedule(kernel, 'block'), child.tid);
    assert.equal(kernel.current.clock, START);
    block(kernel, 'sleep', 0, START + 2 * MS);
    assert.equal(schedule(kernel, 'block'), child.tid);
    assert.equal(kernel.current.clock, START + 2 * MS);
  });
});

describe('a machine in which nobody can ever run again', () => {
  it('hangs, which is an answer', () => {
    const kernel = withThreads(1);
    block(kernel, 'lock', 1, NEVER);
    schedule(kernel, 'block');
    block(kernel, 'lock', 1, NEVER);
    assert.equal(schedule(kernel, 'block'), HANG);
    assert.equal(schedule(kernel, 'block'), HANG, 'and stays so');
  });

  it('hangs when its last thread ends', () => {
    const kernel = bootKernel();
    endThread(kernel);
    assert.equal(schedule(kernel, 'end'), HANG);
  });
});
