import assert from 'node:assert/strict';
import { hungThreads } from '../../../src/trace/wakers';
import { modelOf } from '../../support/traceFixture';
import { LOOP, START } from '../../support/traceStories';

/** What is said of the threads after these events; the lock's last acquisition is event 77. */
function told(events: string): Record<string, readonly string[]> {
  const model = modelOf(`${START}${LOOP}
    100.1 thread.start thread=2 name=Thread-1
    ${events}`);
  const threads = hungThreads(model, {
    lastAcquire: () => 77,
    ofThread: () => null,
    ofTask: () => null,
  });
  return Object.fromEntries(
    threads.map(({ thread, wakers }) => [
      thread,
      wakers.map(({ message, at }) => (at === null ? message : `${message} ${JSON.stringify(at)}`)),
    ]),
  );
}

const SLEEPS = `100.2 thread.run
  100.2 loop1 loop.run
  100.2 loop1 iteration.begin n=1
  100.2 loop1 select.enter
  100.2 thread.block on=select`;

describe('who could have woken a thread', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['a lock', '100.2 lock.acquire lock=4 type=Lock\n100.1 thread.block on=lock object=4',
      ['Thread-1 took it here and has not released it {"seq":77}']],
    ['a lock whose holder has ended', '100.2 lock.acquire lock=4 type=Lock\n100.2 thread.end\n100.1 thread.block on=lock object=4',
      ['thread 2, which took it, has ended without releasing it {"seq":77}']],
    ['a thread that is to end', `${SLEEPS}\n100.1 thread.block on=join object=2`,
      ['Thread-1 would have to end, but it waits in select of loop 1 for ever {"tid":2}']],
    ['the threads at exit', `${SLEEPS}\n100.1 thread.block on=shutdown`,
      ['Thread-1 would have to end, but it waits in select of loop 1 for ever {"tid":2}']],
    ['an event', `${SLEEPS}\n100.1 thread.block on=event object=4`,
      ['Thread-1 could have woken it, but it waits in select of loop 1 for ever {"tid":2}']],
    ['an event of nobody', '100.2 thread.end\n100.1 thread.block on=event object=4',
      ['no other thread of process 100 is left to wake it']],
    ['a connection', '100.1 thread.block on=accept object=4', ['somebody would have to connect']],
    ['a pipe whose writer its own process holds', '100.1 fd.open fd=20 ofd=40 type=pipe-read peer=41\n100.1 fd.open fd=21 ofd=41 type=pipe-write peer=40\n100.1 thread.block on=read object=20',
      ['its own process has the other end as descriptor 21, but does not write; while that is open, there is no end of file {"tid":1}']],
    ['any child', '100.1 thread.block on=waitpid object=-1', []],
  ]; // prettier-ignore
  for (const [what, events, wakers] of cases) {
    it(`is said of ${what}`, () => {
      assert.deepEqual(told(events)['MainThread'], wakers);
    });
  }

  it('is said of a loop, with its stranded handles and its tasks', () => {
    assert.deepEqual(told(SLEEPS)['Thread-1'], [
      'no timer is set, and nobody is left who would call loop.call_soon_threadsafe()',
    ]);
    const [handle] =
      told(`${SLEEPS}
      100.1 loop1 handle.new handle=2 callback=task() file=main.py line=3
      100.1 loop1 ready.push handle=2 length=1`)['Thread-1'] ?? [];
    assert.match(
      handle ?? '',
      /^MainThread put handle #2 task\(\) into its ready queue, but nobody woke .* \{"seq":\d+\}$/,
    );
  });
});
