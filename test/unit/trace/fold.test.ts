import assert from 'node:assert/strict';
import { compareModels, plainCopy } from '../../../src/trace/compare';
import type { LoopModel, Model, ProcessModel } from '../../../src/trace/model';
import { modelOf } from '../../support/traceFixture';
import { LOOP, START } from '../../support/traceStories';

function process(model: Model, pid = 100): ProcessModel {
  return model.processes.get(pid) ?? assert.fail(`no process ${pid}`);
}

function loop(model: Model, id = 1, pid = 100): LoopModel {
  return process(model, pid).loops.get(id) ?? assert.fail(`no loop ${id}`);
}

const handles = (model: Model, pid = 100): number[] => [...process(model, pid).handles.keys()];

describe('the fold of processes and threads', () => {
  it('knows a started process and its main thread', () => {
    const model = modelOf(START);
    assert.equal(model.events, 4);
    assert.equal(model.running, 1);
    const { program, state, bornAt } = process(model);
    assert.deepEqual([program, state, bornAt], ['main.py', 'running', 0]);
    const thread = model.threads.get(1);
    assert.deepEqual(thread, {
      tid: 1, pid: 100, copyOf: 0, name: 'MainThread', daemon: false, main: true,
      state: 'runnable', blockedOn: null, object: 0, until: -1, since: 0,
      runningLoop: 0, runningPid: 0, policyLoop: 0, policySetCalled: false, hands: [],
    }); // prettier-ignore
  });

  it('follows a thread from its start over a wait to its end', () => {
    const begin = `${START}
      100.1 thread.start thread=2 name=Thread-1`;
    const states = (rest: string): unknown => {
      const thread = modelOf(begin + rest).threads.get(2);
      return thread && [thread.state, thread.blockedOn, thread.object, thread.until, thread.since];
    };
    const run = '\n100.2 thread.run';
    const block = `${run}\n100.2 thread.block on=lock object=7 until=5us`;
    assert.deepEqual(states(''), ['new', null, 0, -1, 0]);
    assert.deepEqual(states(run), ['runnable', null, 0, -1, 0]);
    assert.deepEqual(states(block), ['blocked', 'lock', 7, 5000, 6]);
    assert.deepEqual(states(`${block}\n100.2 thread.unblock`), ['runnable', null, 0, -1, 0]);
    assert.equal(states(`${run}\n100.2 thread.end`), undefined);
  });

  it('leaves nothing of an exited process but its exit', () => {
    const model = modelOf(`${START}${LOOP}
      100.1 loop1 task.new task=1 name=Task-1
      100.1 lock.acquire lock=1 type=RLock
      100.1 process.exit code=3 mode=_exit`);
    const { exitCode, exitMode, state, ...rest } = process(model);
    assert.deepEqual([exitCode, exitMode, state], [3, '_exit', 'reaped']);
    for (const map of [rest.loops, rest.handles, rest.tasks, rest.locks, rest.fds]) {
      assert.equal(map.size, 0);
    }
    assert.equal(model.files.size, 0);
    assert.deepEqual([model.threads.size, model.running], [0, 0]);
  });

  it('keeps a zombie until its parent collects it or is gone', () => {
    const zombie = `${START}
      100.1 process.fork child=101 thread=2
      101.2 process.born parent=100 forkSeq=4 thread=2 parentThread=1
      101.2 process.exit code=1`;
    const state = (rest: string): string => process(modelOf(zombie + rest), 101).state;
    assert.equal(state(''), 'zombie');
    assert.equal(state('\n100.1 process.reap child=101 code=1'), 'reaped');
    assert.equal(state('\n100.1 process.exit'), 'reaped');
  });
});

describe('the fold of loops', () => {
  it('knows a new loop, its selector and its self-pipe', () => {
    const model = modelOf(START + LOOP);
    const { phase, epollFd, readFd, writeFd, selector } = loop(model);
    assert.deepEqual([phase, epollFd, readFd, writeFd], ['created', 3, 4, 5]);
    assert.deepEqual([...selector], [[4, { reader: 1, writer: 0 }]]);
    assert.deepEqual(handles(model), [1]);
    assert.deepEqual([...(model.files.get(10)?.interests.values() ?? [])], [{ fd: 4, ofd: 11, events: 1 }]); // prettier-ignore
  });

  it('follows the phases of a turn', () => {
    const steps: readonly [string, string][] = [
      ['loop.run', 'between'],
      ['iteration.begin n=1', 'preparing'],
      ['select.enter timeout=5ms fds=1 reason=timer', 'select'],
      ['select.event fd=4 mask=1 known', 'select'],
      ['select.return events=1', 'events'],
      ['iteration.batch todo=2', 'running'],
      ['iteration.end', 'between'],
      ['loop.idle', 'idle'],
    ];
    let trace = START + LOOP;
    for (const [event, phase] of steps) {
      trace += `100.1 loop1 ${event}\n`;
      assert.equal(loop(modelOf(trace)).phase, phase, event);
      assert.equal(loop(modelOf(trace)).timeout, phase === 'select' ? 5e6 : 0, event);
    }
  });

  it('keeps the turn of a loop that a refused run cleaned up', () => {
    const { owner, phase, stopping } = loop(
      modelOf(`${START}${LOOP}
        100.1 loop1 loop.run
        100.1 loop1 iteration.begin n=1
        100.1 loop1 iteration.batch todo=1
        100.1 loop1 loop.stop
        100.1 loop1 loop.idle reason=refused`),
    );
    assert.deepEqual([owner, phase, stopping], [0, 'running', false]);
  });

  it('moves a handle from its creation over the ready queue through a hand', () => {
    const steps: readonly [string, number[], unknown[]][] = [
      ['handle.new handle=2 callback=task() file=main.py line=3', [1], []],
      ['ready.push handle=2 length=1', [1, 2], []],
      ['iteration.batch todo=1', [1, 2], []],
      ['ready.pop handle=2', [1, 2], [{ loop: 1, handle: 2, started: false }]],
      ['handle.run handle=2', [1, 2], [{ loop: 1, handle: 2, started: true }]],
      ['handle.done handle=2', [1], []],
    ];
    let trace = START + LOOP;
    for (const [event, known, hands] of steps) {
      trace += `100.1 loop1 ${event}\n`;
      const model = modelOf(trace);
      assert.deepEqual(handles(model), known, event);
      assert.deepEqual(model.threads.get(1)?.hands, hands, event);
    }
    assert.equal(loop(modelOf(trace)).batch, 0);
  });

  it('remembers who made a handle, and forgets a cancelled one that is taken', () => {
    const queued = `${START}${LOOP}
      100.1 thread.start thread=2 name=T
      100.2 loop1 handle.new handle=2 callback=task() file=main.py line=3 origin=call_soon
      100.2 loop1 ready.push handle=2 length=1
      100.1 loop1 handle.cancel handle=2 where=ready`;
    assert.deepEqual(plainCopy(process(modelOf(queued)).handles.get(2)), {
      id: 2, copyOf: 0, callback: 'task()', file: 'main.py', line: 3, origin: 'call_soon',
      cancelled: true, bySeq: 12, byPid: 100, byTid: 2,
    }); // prettier-ignore
    const model = modelOf(`${queued}\n100.1 loop1 ready.pop handle=2 cancelled`);
    assert.deepEqual([handles(model), loop(model).ready.length], [[1], 0]);
  });

  it('keeps a timer through its move to the ready queue', () => {
    const steps: readonly [string, number[], [number, number][], number[]][] = [
      ['handle.new handle=2 callback=task() origin=timer', [1], [], []],
      ['timer.push handle=2 when=7ms length=1', [1, 2], [[2, 7e6]], []],
      ['handle.new handle=3 callback=other()', [1, 2], [[2, 7e6]], []],
      ['timer.pop handle=2 reason=due', [1], [], []],
      ['ready.push handle=3 length=1', [1, 3], [], [3]],
      ['ready.push handle=2 length=2', [1, 3, 2], [], [3, 2]],
    ];
    let trace = START + LOOP;
    for (const [event, known, timers, ready] of steps) {
      trace += `100.1 loop1 ${event}\n`;
      const model = modelOf(trace);
      assert.deepEqual(handles(model), known, event);
      assert.deepEqual([...loop(model).timers], timers, event);
      assert.deepEqual(loop(model).ready.toArray(), ready, event);
    }
    assert.equal(process(modelOf(trace)).handles.get(2)?.callback, 'task()');
  });

  it('forgets a timer that is dropped, and one callback that is queued twice only at the end', () => {
    const dropped = modelOf(`${START}${LOOP}
      100.1 loop1 handle.new handle=2 origin=timer
      100.1 loop1 timer.push handle=2 when=7ms
      100.1 loop1 timer.pop handle=2 reason=cleanup`);
    assert.deepEqual(handles(dropped), [1]);
    const twice = `${START}${LOOP}
      100.1 loop1 ready.push handle=1
      100.1 loop1 ready.push handle=1
      100.1 loop1 select.unregister fd=4
      100.1 loop1 ready.pop handle=1
      100.1 loop1 handle.done handle=1`;
    assert.deepEqual(handles(modelOf(twice)), [1]);
    const end = '\n100.1 loop1 ready.pop handle=1\n100.1 loop1 handle.done handle=1';
    assert.deepEqual(handles(modelOf(twice + end)), []);
  });

  it('replaces a reader and keeps the writer', () => {
    const model = modelOf(`${START}${LOOP}
      100.1 loop1 handle.new handle=2 callback=read() origin=reader
      100.1 loop1 handle.new handle=3 callback=write() origin=writer
      100.1 loop1 select.register fd=9 reader=2 writer=3
      100.1 loop1 handle.new handle=4 callback=again() origin=reader
      100.1 loop1 select.register fd=9 reader=4 writer=3`);
    assert.deepEqual(loop(model).selector.get(9), { reader: 4, writer: 3 });
    assert.deepEqual(handles(model), [1, 3, 4]);
  });

  it('forgets a closed loop when neither an owner nor a slot holds it', () => {
    const closed = `${START}${LOOP}
      100.1 slot.set slot=policy value=1 setCalled by=set_event_loop
      100.1 loop1 ready.push handle=1
      100.1 loop1 loop.close`;
    const model = modelOf(closed);
    assert.deepEqual([loop(model).phase, loop(model).ready.length], ['closed', 0]);
    const slotless = modelOf(`${closed}\n100.1 slot.set slot=policy value=0 old=1 setCalled`);
    assert.deepEqual([process(slotless).loops.size, process(slotless).handles.size], [0, 0]);
    const threadless = modelOf(`${closed}\n100.1 thread.end`);
    assert.equal(process(threadless).loops.size, 0);
    const gone = modelOf(`${START}${LOOP}\n100.1 loop1 loop.gone`);
    assert.equal(process(gone).loops.size, 0);
  });

  it('forgets a loop that was closed while it ran once it is left', () => {
    const closed = `${START}${LOOP}
      100.1 loop1 loop.run
      100.1 loop1 loop.close`;
    assert.equal(loop(modelOf(closed)).owner, 1);
    assert.equal(process(modelOf(`${closed}\n100.1 loop1 loop.idle`)).loops.size, 0);
  });

  it('empties the map with the selector', () => {
    const model = modelOf(`${START}${LOOP}\n100.1 loop1 loop.selector epollFd=-1`);
    const { epollFd, selector } = loop(model);
    assert.deepEqual([epollFd, selector.size, handles(model)], [-1, 0, []]);
  });
});

describe('the fold of descriptors', () => {
  it('derives the bytes of the self-pipe from what was sent and read', () => {
    const bytes = (rest: string): unknown => modelOf(START + LOOP + rest).files.get(11)?.buffered;
    const write = '100.1 loop1 selfPipe.write bytes=1 result=ok\n';
    const full = '100.1 loop1 selfPipe.write bytes=1 result=full\n';
    assert.equal(bytes(write + write + full), 2);
    assert.equal(bytes(`${write + write}100.1 loop1 selfPipe.read bytes=2`), 0);
  });

  it('keeps a description while any descriptor of any process refers to it', () => {
    const forked = `${START}
      100.1 fd.open fd=6 ofd=20 type=pipe-read
      100.1 fd.open fd=7 ofd=21 type=pipe-write peer=20
      100.1 fd.dup fd=8 from=7 ofd=21
      100.1 process.fork child=101 thread=2`;
    const refs = (rest: string): unknown => modelOf(forked + rest).files.get(21)?.refs;
    assert.equal(refs(''), 4);
    const closed = '\n100.1 fd.close fd=7 ofd=21\n100.1 fd.close fd=8 ofd=21';
    assert.equal(refs(closed), 2);
    assert.equal(refs(`${closed}\n101.2 process.exit`), undefined);
    assert.equal(modelOf(`${forked}${closed}\n101.2 process.exit`).files.get(20)?.peer, 0);
    const written = modelOf(`${forked}\n101.2 fd.write fd=7 ofd=21 bytes=5`);
    assert.equal(written.files.get(20)?.buffered, 5);
  });

  it('drops interests with their description, not with the descriptor', () => {
    const dup = `${START}${LOOP}
      100.1 fd.dup fd=9 from=4 ofd=11
      100.1 fd.close fd=4 ofd=11`;
    assert.equal(modelOf(dup).files.get(10)?.interests.size, 1);
    const last = modelOf(`${dup}\n100.1 fd.close fd=9 ofd=11 last`);
    assert.equal(last.files.get(10)?.interests.size, 0);
    const del = modelOf(`${START}${LOOP}100.1 epoll.ctl epoll=10 op=DEL fd=4 ofd=11`);
    assert.equal(del.files.get(10)?.interests.size, 0);
    const failed = modelOf(`${START}${LOOP}100.1 epoll.ctl epoll=10 op=DEL fd=4 ofd=11 errno=2`);
    assert.equal(failed.files.get(10)?.interests.size, 1);
  });

  it('knows a connection before it is accepted', () => {
    const connected = `${START}
      100.1 fd.open fd=6 ofd=30 type=listener
      100.1 fd.open fd=7 ofd=31 type=socket
      100.1 fd.connect fd=7 ofd=31 peer=32 listener=30
      100.1 fd.write fd=7 ofd=31 bytes=4`;
    const waiting = modelOf(connected).files.get(32);
    assert.deepEqual([waiting?.buffered, waiting?.refs, waiting?.listener], [4, 0, 30]);
    const accepted = `${connected}\n100.1 fd.open fd=8 ofd=32 type=socket peer=31`;
    const peer = modelOf(`${accepted}\n100.1 fd.close fd=6 ofd=30`).files.get(32);
    assert.deepEqual([peer?.buffered, peer?.refs, peer?.listener], [4, 1, 0]);
    const refused = modelOf(`${connected}\n100.1 fd.close fd=6 ofd=30`);
    assert.deepEqual([refused.files.has(32), refused.files.get(31)?.peer], [false, 0]);
  });
});

describe('the fold of tasks, futures and locks', () => {
  const task = `${START}${LOOP}
    100.1 loop1 task.new task=1 name=Task-1 coro=main file=main.py line=4
    100.1 loop1 future.new future=1 task=1
    100.1 loop1 task.step task=1`;

  it('follows a task over its waits to its end', () => {
    const waiting = `${task}
      100.1 loop1 task.suspend task=1 on=2 what=Future state=pending callbacks=1`;
    const about = (trace: string): unknown => {
      const model = modelOf(trace);
      const { currentTask } = loop(model);
      const one = process(model).tasks.get(1);
      return [currentTask, one?.waitingOn, one?.what, plainCopy(process(model).futures)];
    };
    assert.deepEqual(about(task), [1, 0, '', {}]);
    const pending = { id: 2, state: 'pending', callbacks: 1 };
    assert.deepEqual(about(waiting), [0, 2, 'Future', { 2: pending }]);
    const called = `${waiting}\n100.1 loop1 future.callback future=2 callbacks=2 callback=done()`;
    assert.deepEqual(about(called), [0, 2, 'Future', { 2: { ...pending, callbacks: 2 } }]);
    const done = `${called}\n100.1 loop1 future.done future=2 state=cancelled`;
    assert.deepEqual(about(done), [0, 2, 'Future', { 2: { id: 2, state: 'cancelled', callbacks: 0 } }]); // prettier-ignore
    assert.deepEqual(about(`${done}\n100.1 loop1 task.step task=1`), [1, 0, '', {}]);
    assert.deepEqual(about(`${done}\n100.1 loop1 task.gone task=1`), [0, undefined, undefined, {}]);
    assert.deepEqual(about(`${task}\n100.1 loop1 task.done task=1`), [0, undefined, undefined, {}]);
  });

  it('keeps a future for the last task that waits on it', () => {
    const model = modelOf(`${task}
      100.1 loop1 task.suspend task=1 on=9 callbacks=1
      100.1 loop1 task.new task=2
      100.1 loop1 task.suspend task=2 on=9 callbacks=2
      100.1 loop1 task.step task=1`);
    assert.deepEqual(plainCopy(process(model).futures), { 9: { id: 9, state: 'pending', callbacks: 2 } }); // prettier-ignore
  });

  it('knows names, cancellations, own futures and a current task that was set', () => {
    const model = modelOf(`${task}
      100.1 loop1 task.rename task=1 name=worker
      100.1 loop1 task.cancel task=1
      100.1 loop1 task.cancel task=1
      100.1 loop1 task.current task=0`);
    const one = process(model).tasks.get(1);
    assert.deepEqual([one?.name, one?.cancels, one?.future], ['worker', 2, 1]);
    assert.equal(loop(model).currentTask, 0);
  });

  it('knows who holds a lock, and only held ones', () => {
    const model = modelOf(`${START}
      100.1 lock.new lock=1 type=Lock
      100.1 lock.acquire lock=1 type=Lock
      100.1 lock.acquire lock=2 type=RLock
      100.1 lock.acquire lock=3 type=Semaphore
      100.1 lock.release lock=2`);
    assert.deepEqual(plainCopy(process(model).locks), { 1: { id: 1, type: 'Lock', holder: 1 } });
  });
});

describe('a fold', () => {
  it('survives events about what it never heard of', () => {
    const model = modelOf(`
      100.1 loop7 ready.push handle=1
      100.1 loop7 ready.pop handle=1
      100.1 loop7 handle.done handle=1
      100.1 fd.close fd=3 ofd=3
      100.1 loop7 task.suspend task=4 on=2
      100.1 process.reap child=9`);
    assert.equal(model.events, 6);
    assert.equal(process(model).bornAt, 0);
  });

  it('stands in for a handle whose creation it missed', () => {
    const model = modelOf(`${START}${LOOP}100.1 loop1 ready.push handle=77`);
    assert.equal(process(model).handles.get(77)?.callback, '?');
  });

  it('does not grow with handles that are made and never queued', () => {
    const made = Array.from({ length: 5000 }, (_, n) => `100.1 loop1 handle.new handle=${n + 10}`);
    const model = modelOf(START + LOOP + made.join('\n'));
    assert.ok(process(model).limbo.size <= 1024);
    assert.deepEqual(handles(model), [1]);
  });

  it('counts output, warnings, choices and what is missing', () => {
    const model = modelOf(`
      100.1 output.write fd=1 text=hello
      100.1 output.write fd=2 text=oh
      100.1 output.write fd=1 text=!
      100.1 warning.emit category=DeprecationWarning
      100.1 choice.made point=order picked=1 of=2
      100.1 trace.gap first=2 last=4`);
    assert.deepEqual(plainCopy(model.output), { 1: 6, 2: 2 });
    assert.deepEqual(plainCopy(model.choices), { order: 1 });
    assert.deepEqual([model.warnings, model.missing], [1, 3]);
    assert.deepEqual(compareModels(model, modelOf('')).length, 7);
  });
});
