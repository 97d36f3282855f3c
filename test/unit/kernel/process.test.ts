import assert from 'node:assert/strict';
import { closeFd, countFds, currentFile } from '../../../src/engine/kernel/descriptors';
import { ERRNO } from '../../../src/engine/kernel/errno';
import { exitProcess, killProcess, waitPid, waitStatus } from '../../../src/engine/kernel/exit';
import { startProcess } from '../../../src/engine/kernel/fork';
import { readFd } from '../../../src/engine/kernel/io';
import { INIT_PID, type Kernel } from '../../../src/engine/kernel/kernel';
import { openPipe } from '../../../src/engine/kernel/pipe';
import { schedule } from '../../../src/engine/kernel/scheduler';
import { WOULD_BLOCK } from '../../../src/engine/kernel/syscall';
import { createThread } from '../../../src/engine/kernel/thread';
import { block, NEVER } from '../../../src/engine/kernel/wait';
import { become, bootKernel, forkInto, ROOT, traceOfKinds } from './kernelFixture';

function state(kernel: Kernel, pid: number): string {
  const process = kernel.processes.get(pid);
  return `${process?.state} ${process?.exitCode} ppid ${process?.ppid}`;
}

describe('fork', () => {
  it('copies the descriptors, shares the descriptions and keeps one thread', () => {
    const kernel = bootKernel();
    openPipe(kernel);
    createThread(kernel, 'other', false);
    const from = kernel.recorder.seq;
    const child = forkInto(kernel);
    assert.deepEqual(child.process.tids, [3]);
    assert.deepEqual([child.name, child.main, child.started], ['MainThread', true, true]);
    assert.equal(countFds(child.process), 5);
    assert.equal(currentFile(kernel, 3)?.refs, 2);
    closeFd(kernel, 3);
    assert.equal(kernel.files.get(4)?.refs, 1);
    assert.deepEqual(traceOfKinds(kernel, ['process.fork', 'process.born'], from), [
      '1001.1 process.fork child=1002 thread=3 ready=0 timers=0 fds=5',
      `1002.3 process.born parent=1001 forkSeq=${from} thread=3 parentThread=1`,
    ]);
  });

  it('makes the forking thread the main one of the child', () => {
    const kernel = bootKernel();
    const worker = kernel.threads.get(createThread(kernel, 'worker', true))!;
    become(kernel, worker);
    const child = forkInto(kernel);
    assert.deepEqual([child.name, child.main, child.daemon], ['worker', true, true]);
  });
});

describe('exit', () => {
  it('closes the descriptors and ends all threads', () => {
    const kernel = bootKernel();
    const [r] = openPipe(kernel) as [number, number];
    const parent = kernel.current;
    const child = forkInto(kernel);
    const sibling = kernel.threads.get(createThread(kernel, 'sibling', false))!;
    become(kernel, sibling);
    block(kernel, 'read', r, NEVER);
    become(kernel, parent);
    closeFd(kernel, 4);
    become(kernel, child);
    exitProcess(kernel, 3, '_exit');
    assert.equal(sibling.state, 'ended');
    assert.deepEqual([...kernel.threads.keys()], [parent.tid]);
    assert.equal(schedule(kernel, 'end'), parent.tid);
    assert.equal(readFd(kernel, r, 1), '', 'the last write end went with the child');
    assert.deepEqual(kernel.files.get(4)?.waiters, []);
    assert.deepEqual(traceOfKinds(kernel, ['process.exit']), [
      '1002.2 process.exit code=3 mode=_exit',
    ]);
  });

  it('leaves a zombie for its parent, and orphans for init', () => {
    const kernel = bootKernel();
    const root = kernel.current;
    const child = forkInto(kernel);
    const grandchild = forkInto(kernel);
    exitProcess(kernel, 0, 'normal');
    assert.equal(state(kernel, 1003), 'zombie 0 ppid 1002');
    become(kernel, child);
    const second = forkInto(kernel);
    become(kernel, child);
    exitProcess(kernel, 1, 'exception');
    assert.equal(state(kernel, 1002), 'zombie 1 ppid 1001');
    assert.equal(state(kernel, 1003), `reaped 0 ppid ${INIT_PID}`, 'init reaps at once');
    assert.equal(state(kernel, 1004), `running 0 ppid ${INIT_PID}`);
    become(kernel, second);
    exitProcess(kernel, 0, 'normal');
    assert.equal(state(kernel, 1004), `reaped 0 ppid ${INIT_PID}`);
    become(kernel, root);
    exitProcess(kernel, 0, 'normal');
    assert.equal(state(kernel, ROOT), 'reaped 0 ppid 1000', 'whoever started the machine reaps it');
    assert.equal(grandchild.state, 'ended');
  });

  it('can be forced on another process', () => {
    const kernel = bootKernel();
    const root = kernel.current;
    forkInto(kernel);
    become(kernel, root);
    assert.equal(killProcess(kernel, 1002, 9), 0);
    assert.equal(kernel.current, root);
    assert.equal(kernel.recorder.tid, root.tid);
    assert.equal(waitPid(kernel, 1002, false), 1002);
    assert.equal(waitStatus(kernel.processes.get(1002)!), 9);
    assert.equal(killProcess(kernel, 1002, 9), -ERRNO.ESRCH);
    assert.match(traceOfKinds(kernel, ['process.exit'])[0], /code=137 mode=signal/);
  });
});

describe('waitpid', () => {
  it('blocks until the child has ended, and reaps it once', () => {
    const kernel = bootKernel();
    const root = kernel.current;
    const child = forkInto(kernel);
    become(kernel, root);
    assert.equal(waitPid(kernel, 1002, true), 0);
    assert.equal(waitPid(kernel, 1002, false), WOULD_BLOCK);
    block(kernel, 'waitpid', 1002, NEVER);
    assert.equal(schedule(kernel, 'block'), child.tid);
    exitProcess(kernel, 7, 'normal');
    assert.equal(schedule(kernel, 'end'), root.tid);
    assert.equal(waitPid(kernel, 1002, false), 1002);
    assert.equal(waitStatus(kernel.processes.get(1002)!), 7 << 8);
    assert.equal(waitPid(kernel, 1002, false), -ERRNO.ECHILD);
    assert.deepEqual(traceOfKinds(kernel, ['process.reap']), [
      '1001.1 process.reap child=1002 code=7',
    ]);
  });

  it('takes any child, the oldest zombie first', () => {
    const kernel = bootKernel();
    const root = kernel.current;
    const children = [1, 2, 3].map(() => (become(kernel, root), forkInto(kernel)));
    become(kernel, root);
    block(kernel, 'waitpid', 0, NEVER);
    become(kernel, children[2]);
    exitProcess(kernel, 2, 'normal');
    assert.equal(root.state, 'runnable');
    become(kernel, children[1]);
    exitProcess(kernel, 1, 'normal');
    become(kernel, root);
    assert.deepEqual(
      [1, 2].map(() => waitPid(kernel, -1, false)),
      [1003, 1004],
    );
    assert.equal(waitPid(kernel, -1, true), 0);
    assert.equal(waitPid(kernel, 4242, true), -ERRNO.ECHILD);
  });

  it('works for a spawned child, which shares nothing', () => {
    const kernel = bootKernel();
    const child = startProcess(kernel, ROOT, 'spawned.py');
    assert.equal(countFds(child.process), 0);
    assert.equal(kernel.current.tid, 1, 'the parent goes on');
    become(kernel, child);
    exitProcess(kernel, 0, 'normal');
    become(kernel, kernel.threads.get(1)!);
    assert.equal(waitPid(kernel, -1, false), child.process.pid);
  });
});
