/** multiprocessing where no CPython judges: refusals, invariants, what a hang says. */

import { check } from '../../support/check';
import { assertVerified } from '../../support/verifyProgram';
import assert from 'node:assert/strict';

const QUEUES = `
import multiprocessing as mp
def work(inbox, outbox, lock, total):
    for item in iter(inbox.get, None):
        with lock:
            total.value += item
        outbox.put((mp.current_process().name, item))
if __name__ == '__main__':
    ctx = mp.get_context('fork')
    inbox, outbox, lock, total = ctx.Queue(), ctx.Queue(2), ctx.Lock(), ctx.Value('i', 0)
    workers = [ctx.Process(target=work, args=(inbox, outbox, lock, total)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for item in range(6):
        inbox.put(item)
    got = sorted(outbox.get()[1] for _ in range(6))
    for worker in workers:
        inbox.put(None)
    for worker in workers:
        worker.join()
    print(got, total.value, [worker.exitcode for worker in workers])
`;

describe('multiprocessing', function () {
  this.timeout(60_000);

  it('keeps the invariants with queues, locks and shared values', () => {
    for (const profile of ['3.6', '3.13', '3.14'] as const) {
      const report = assertVerified(QUEUES, { profile, clones: 2 });
      assert.ok(report.foldChecks > 5);
    }
  });

  it('gives the same answer under drawn schedules', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      check(QUEUES, { seed, stdout: '[0, 1, 2, 3, 4, 5] 15 [0, 0]\n' });
    }
    assertVerified(QUEUES, { seed: 1, clones: 2 });
  });

  it('starts children by a fork server under 3.14, which runs the main module once for them all', () => {
    const source = `
      import multiprocessing as mp
      import os
      print('top', __name__)
      def tell(number):
          print('child', number, os.getppid() == mp.parent_process().pid)
      if __name__ == '__main__':
          for number in (1, 2):
              child = mp.Process(target=tell, args=(number,))
              child.start()
              child.join()
              print(child.exitcode)`;
    const stdout = 'top __main__\ntop __mp_main__\nchild 1 False\n0\nchild 2 False\n0\n';
    check(source, { profile: '3.14', stdout });
    assertVerified(source, { profile: '3.14', clones: 2 });
  });

  it('says who waits for a semaphore', () => {
    const source = `
      import multiprocessing as mp
      lock = mp.Lock()
      lock.acquire()
      lock.acquire()`;
    const { report } = check(source, { outcome: 'hang' });
    assert.equal(report.blocked[0].on, 'semaphore');
  });
});

describe('spawned processes', function () {
  this.timeout(60_000);

  it('keep the invariants', () => {
    const source = `
      import multiprocessing as mp
      def work(inbox, outbox, total):
          outbox.put(inbox.get() + total.value)
      if __name__ == '__main__':
          ctx = mp.get_context('spawn')
          inbox, outbox, total = ctx.Queue(), ctx.Queue(), ctx.Value('i', 5)
          child = ctx.Process(target=work, args=(inbox, outbox, total))
          child.start()
          inbox.put(2)
          print(outbox.get())
          child.join()
          print(child.exitcode)`;
    check(source, '7\n0\n');
    for (const profile of ['3.6', '3.14'] as const) {
      assertVerified(source, { profile, clones: 2, every: 1 });
    }
  });
});
