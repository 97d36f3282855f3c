/** LS011 tells of locks that threads hold, and not of what they only wait to be notified with. */

import assert from 'node:assert/strict';
import { dedent, runSource } from '../../support/check';

const told = (program: string): readonly (readonly string[])[] => {
  const { report } = runSource(dedent(program), { profile: '3.13' });
  assert.equal(report.outcome, 'hang');
  return [
    report.blocked.map(({ on }) => on),
    (report.hazards ?? []).map(({ id, message }) => `${id} ${message}`),
  ];
};

describe('a thread that nobody ever notifies', () => {
  for (const [what, program] of [
    ['condition', 'c = threading.Condition()\nwith c: c.wait()'],
    ['semaphore', 's = threading.Semaphore(1)\ns.acquire()\ns.acquire()'],
    ['barrier', 'threading.Barrier(2).wait()'],
    ['queue', 'queue.Queue().get()'],
  ] as const) {
    it(`waits for a notification, and not for a lock: ${what}`, () => {
      assert.deepEqual(told(`import queue, threading\n${program}`), [['condition'], []]);
    });
  }

  it('is told from one that takes a lock twice', () => {
    assert.deepEqual(told('import threading\nlock = threading.Lock()\nwith lock:\n    lock.acquire()'), [
      ['lock'],
      ['LS011 MainThread waits for lock 1, which it holds itself.'],
    ]);
  });
}); // prettier-ignore
