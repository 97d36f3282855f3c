import assert from 'node:assert/strict';
import { plainCopy } from '../../../src/trace/compare';
import type { LoopModel, Model, ProcessModel } from '../../../src/trace/model';
import { modelOf } from '../../support/traceFixture';
import { FORK, LOOP, START } from '../../support/traceStories';

function process(model: Model, pid = 100): ProcessModel {
  return model.processes.get(pid) ?? assert.fail(`no process ${pid}`);
}

function loop(model: Model, id = 1, pid = 100): LoopModel {
  return process(model, pid).loops.get(id) ?? assert.fail(`no loop ${id}`);
}

const handles = (model: Model, pid = 100): number[] => [...process(model, pid).handles.keys()];

describe('the fold of a fork', () => {
  const forked = modelOf(FORK);

  it('copies what the parent has, with the forking thread alone', () => {
    const child = process(forked, 101);
    assert.deepEqual([child.ppid, child.copyOf, child.bornAt, child.program], [100, 100, 36, 'main.py']); // prettier-ignore
    const threads = [...forked.threads.values()].filter(({ pid }) => pid === 101);
    assert.deepEqual(threads.map((thread) => [thread.tid, thread.copyOf, thread.name, thread.state]), [[3, 1, 'MainThread', 'runnable']]); // prettier-ignore
    assert.deepEqual([threads[0].runningLoop, threads[0].runningPid], [1, 100]);
    assert.deepEqual(plainCopy(child.tasks.get(1)), { ...(plainCopy(process(forked).tasks.get(1)) as object), copyOf: 100 }); // prettier-ignore
    assert.deepEqual(plainCopy(child.fds), plainCopy(process(forked).fds));
    assert.equal(forked.files.get(11)?.refs, 2);
  });

  it('lets both go their own way', () => {
    assert.deepEqual(loop(forked, 1, 100).ready.toArray(), [3]);
    assert.deepEqual(loop(forked, 1, 101).ready.toArray(), []);
    assert.deepEqual(forked.threads.get(1)?.hands, [{ loop: 1, handle: 2, started: true }]);
    assert.deepEqual(forked.threads.get(3)?.hands, [{ loop: 1, handle: 3, started: false }]);
    assert.deepEqual(handles(forked, 100), [1, 2, 3, 4, 5]);
    assert.deepEqual(handles(forked, 101), [1, 3, 4]);
    assert.equal(process(forked, 101).handles.get(4)?.copyOf, 100);
  });

  it('knows no timeout of a loop that another thread was waiting in', () => {
    const model = modelOf(`${START}${LOOP}
      100.1 thread.start thread=2 name=T
      100.2 loop1 loop.run
      100.2 loop1 select.enter timeout=5ms
      100.1 process.fork child=101 thread=3`);
    assert.deepEqual([loop(model).timeout, loop(model, 1, 101).timeout], [5e6, 0]);
  });

  it('leaves a loop and a lock of another thread behind', () => {
    const [mine, other] = [loop(forked, 1, 101), loop(forked, 2, 101)];
    assert.deepEqual([mine.owner, mine.phase, mine.copyOf], [3, 'running', 100]);
    assert.deepEqual([other.owner, other.phase, other.batch], [0, 'stale', 0]);
    assert.deepEqual([loop(forked, 2).owner, loop(forked, 2).phase], [2, 'running']);
    const holders = [...process(forked, 101).locks.values()].map(({ id, holder }) => [id, holder]);
    assert.deepEqual(holders, [[1, -1], [2, 3]]); // prettier-ignore
  });
});
