import assert from 'node:assert/strict';
import { diffStates } from '../../../src/extension/panel/diffStates';
import * as states from '../../webview/states';

const { handle, loop, machine, process, task, thread } = states;
const one = (extra: Parameters<typeof loop>[1], seq = 1) =>
  machine(seq, 0, process(1001, { loops: [loop(1, extra)] }));
const at = { pid: 1001, loop: 1 } as const;

describe('the differences between two states', () => {
  it('are none between a state and itself', () => {
    for (const state of [states.stranded(), states.forked(), states.crowded()]) {
      assert.deepEqual(diffStates(state, structuredClone(state)), []);
    }
  });

  it('name handles that came, went and were cancelled', () => {
    const before = one({ ready: [handle(1, 'a()'), handle(2, 'b()')] });
    const after = one({ ready: [handle(2, 'b()', { cancelled: true }), handle(3, 'c()')] });
    assert.deepEqual(diffStates(before, after), [
      { part: 'ready', how: 'changed', ...at, id: 2 },
      { part: 'ready', how: 'added', ...at, id: 3 },
      { part: 'ready', how: 'removed', ...at, id: 1 },
    ]);
  });

  it('see a timer become ready', () => {
    const before = one({ timers: [{ when: 1, handle: handle(4, 'tick()') }] });
    const after = one({ ready: [handle(4, 'tick()')] });
    assert.deepEqual(diffStates(before, after), [
      { part: 'ready', how: 'added', ...at, id: 4 },
      { part: 'timer', how: 'removed', ...at, id: 4 },
    ]);
  });

  it('name bytes, descriptors, tasks and phases', () => {
    const before = one({ phase: 'running', tasks: [task(1)] });
    const after = one({
      phase: 'select',
      selfPipe: { readFd: 4, writeFd: 5, bytes: 2 },
      selector: [
        { fd: 4, what: 'self-pipe', events: 'r' },
        { fd: 9, what: 'on_read()', events: 'r' },
      ],
      tasks: [task(1, { waitingOn: 'Future' })],
    });
    assert.deepEqual(diffStates(before, after), [
      { part: 'loop', how: 'changed', ...at, phase: 'select' },
      { part: 'selector', how: 'added', ...at, id: 9 },
      { part: 'task', how: 'changed', ...at, id: 1 },
      { part: 'selfPipe', how: 'changed', ...at, bytes: 2, deafened: false },
    ]);
  });

  it('see a self-pipe become deaf', () => {
    const pipe = { readFd: 4, writeFd: 5, bytes: 0 };
    const before = one({ selfPipe: { ...pipe, watched: true } });
    const after = one({ selfPipe: { ...pipe, watched: false } });
    assert.deepEqual(diffStates(before, after), [
      { part: 'selfPipe', how: 'changed', ...at, bytes: 0, deafened: true },
    ]);
  });

  it('mark another turn of a loop without a phase', () => {
    assert.deepEqual(diffStates(one({ iteration: 1 }), one({ iteration: 2 })), [
      { part: 'loop', how: 'changed', ...at },
    ]);
  });

  it('say of a closed loop that it is gone, not what it dropped', () => {
    const before = one({ phase: 'idle', ready: [handle(1, 'a()')] });
    const after = one({
      phase: 'closed',
      selector: [],
      selfPipe: { readFd: null, writeFd: null, bytes: 0 },
    });
    assert.deepEqual(diffStates(before, after), [{ part: 'loop', how: 'removed', ...at }]);
  });

  it('say of a new process that it is new, not what is in it', () => {
    const [parent] = states.forked().processes;
    const before = machine(56, 0, parent);
    assert.deepEqual(diffStates(before, states.forked()), [
      { part: 'process', how: 'added', pid: 1002 },
    ]);
  });

  it('say of a process that ended only that', () => {
    const before = states.forked();
    const [parent, child] = before.processes;
    const after = machine(60, 0, parent, { ...child, exitCode: 1, threads: [], loops: [] });
    assert.deepEqual(diffStates(before, after), [{ part: 'process', how: 'changed', pid: 1002 }]);
  });

  it('name threads and each of their slots', () => {
    const before = machine(1, 0, process(1001, { threads: [thread(1, 'A'), thread(2, 'B')] }));
    const changed = thread(1, 'A', {
      state: 'running',
      policy: { loop: 1, setCalled: true },
      getEventLoop: { answer: 1 },
    });
    const after = machine(2, 0, process(1001, { threads: [changed, thread(3, 'C')] }));
    assert.deepEqual(diffStates(before, after), [
      { part: 'thread', how: 'changed', pid: 1001, tid: 1 },
      { part: 'slot', how: 'changed', pid: 1001, tid: 1, slot: 'policy' },
      { part: 'slot', how: 'changed', pid: 1001, tid: 1, slot: 'getEventLoop' },
      { part: 'thread', how: 'added', pid: 1001, tid: 3 },
      { part: 'thread', how: 'removed', pid: 1001, tid: 2 },
    ]);
  });
});
