import assert from 'node:assert/strict';
import { blockedThreads, strandedLoops, waitText } from '../../../src/trace/hang';
import type { Model } from '../../../src/trace/model';
import { modelOf } from '../../support/traceFixture';
import { LOOP, START } from '../../support/traceStories';

/** The first sample of the seed: call_soon from another thread (semantics page, 5.2). */
const SLEEPING = `${START}${LOOP}
  100.1 thread.start thread=2 name=Thread-1
  100.2 thread.run
  100.2 loop1 loop.run
  100.2 loop1 iteration.begin n=1
  100.2 loop1 select.enter
  100.2 thread.block on=select
  100.1 loop1 handle.new handle=2 callback=task() file=main.py line=3
  100.1 loop1 ready.push handle=2 length=1
  100.1 loop1 handle.new handle=3 callback=dropped()
  100.1 loop1 ready.push handle=3 length=2
  100.1 loop1 handle.cancel handle=3 where=ready
  100.1 thread.block on=shutdown`;

/** What each thread waits for, and what is stranded in each loop. */
function told(model: Model): string {
  const waits = [...model.threads.values()].flatMap((thread) => {
    const process = model.processes.get(thread.pid);
    if (process === undefined || thread.blockedOn === null) return [];
    return `${thread.name} ${waitText(model, process, thread)}`;
  });
  return [...waits, ...strandedLoops(model).map(({ text }) => text)].join('\n');
}

describe('a hang', () => {
  it('is told with the thread, what it waits for, and the stranded handles', () => {
    assert.deepEqual(blockedThreads(modelOf(SLEEPING)), [
      { pid: 100, thread: 'MainThread', on: 'shutdown', since: 22, stranded: [] },
      { pid: 100, thread: 'Thread-1', on: 'select', since: 16, stranded: ['task()'] },
    ]);
    assert.equal(
      told(modelOf(SLEEPING)),
      [
        'MainThread waits for ever at exit for its other threads to end',
        'Thread-1 waits in select of loop 1 for ever',
        'loop 1: handle #2 task() stranded in the ready queue, since nobody woke the selector (call_soon from another thread does not)',
      ].join('\n'),
    );
  });

  it('that does not exist is not told', () => {
    assert.equal(told(modelOf(START + LOOP)), '');
    assert.deepEqual(blockedThreads(modelOf(START + LOOP)), []);
  });

  const waits: readonly [string, string, RegExp][] = [
    ['a lock that a thread holds', '100.2 lock.acquire lock=4 type=Lock\n100.1 thread.block on=lock object=4', /MainThread waits for ever for lock 4, which thread Thread-1 holds$/],
    ['a lock of nobody', '100.1 thread.block on=lock object=4', /waits for ever for lock 4$/],
    ['a lock for a while', '100.1 thread.block on=lock object=4 until=1s', /waits for lock 4$/],
    ['a thread', '100.1 thread.block on=join object=2', /waits for ever for thread Thread-1 to end$/],
    ['a descriptor', '100.1 thread.block on=read object=4', /waits for ever to read descriptor 4 \(socket\)$/],
    ['a connection', '100.1 thread.block on=accept object=4', /waits for ever to accept on descriptor 4 \(socket\)$/],
    ['any child', '100.1 thread.block on=waitpid object=-1', /waits for ever for a child to exit$/],
    ['a child', '100.1 thread.block on=waitpid object=101', /waits for ever for process 101 to exit$/],
    ['sleep', '100.1 thread.block on=sleep until=1s', /MainThread sleeps$/],
  ]; // prettier-ignore
  for (const [what, events, line] of waits) {
    it(`names ${what}`, () => {
      const model = modelOf(`${START}${LOOP}
        100.1 thread.start thread=2 name=Thread-1
        ${events}`);
      assert.match(told(model), line);
    });
  }

  it('says that a lock was held by another thread at the fork', () => {
    const model = modelOf(`${START}
      100.1 thread.start thread=2 name=T
      100.2 lock.acquire lock=1 type=Lock
      100.1 process.fork child=101 thread=3
      101.3 thread.block on=lock object=1`);
    assert.match(told(model), /does not exist in this process: another thread held it at the fork/);
  });

  const reasons: readonly [string, string, RegExp][] = [
    ['that nobody runs', '', /since no thread runs the loop$/],
    ['in a callback', '100.1 loop1 loop.run\n100.1 loop1 iteration.batch', /since the callback before them never returns$/],
    ['whose self-pipe is not watched', '100.1 loop1 loop.run\n100.1 loop1 select.enter\n100.1 loop1 selfPipe.write bytes=1', /since the self-pipe is written but not watched any more$/],
  ]; // prettier-ignore
  for (const [what, events, line] of reasons) {
    it(`tells why handles are stranded in a loop ${what}`, () => {
      const model = modelOf(`${START}${LOOP}
        100.1 loop1 ready.push handle=1
        ${events}
        100.1 thread.block on=sleep`);
      assert.match(told(model), line);
    });
  }

  it('tells that the thread of a stale loop stayed in the parent', () => {
    const model = modelOf(`${START}${LOOP}
      100.1 thread.start thread=2 name=T
      100.2 loop1 loop.run
      100.2 loop1 ready.push handle=1
      100.1 process.fork child=101 thread=3
      101.3 thread.block on=sleep`);
    assert.match(told(model), /since the thread that runs the loop exists in the parent only$/);
  });
});
