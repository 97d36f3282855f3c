import assert from 'node:assert/strict';
import type {
  LoopState,
  MachineState,
  ProcessState,
  ThreadSlots,
} from '../../../src/protocol/state';
import { stateOf, type TaskWait } from '../../../src/protocol/stateOf';
import { modelOf } from '../../support/traceFixture';
import { FORK, LOOP, START } from '../../support/traceStories';

const answer: ThreadSlots['getEventLoop'] = {
  answer: 1,
  error: null,
  warning: null,
  rule: 'running slot',
};

function state(
  trace: string,
  storesPid = true,
  waits: ReadonlyMap<number, TaskWait> = new Map(),
): MachineState {
  return stateOf(modelOf(trace), { storesPid, getEventLoop: () => answer, waits: () => waits });
}

function process(machine: MachineState, pid = 100): ProcessState {
  return machine.processes.find((candidate) => candidate.pid === pid) ?? assert.fail();
}

function loop(machine: MachineState, id = 1, pid = 100): LoopState {
  return process(machine, pid).loops.find((candidate) => candidate.id === id) ?? assert.fail();
}

describe('the state of the machine', () => {
  it('begins empty', () => {
    assert.deepEqual(state(''), { seq: -1, virtualSeconds: 0, processes: [] });
  });

  it('has the shape of the contract', () => {
    const machine = state(`+1000s ${START.trim()}${LOOP}
      100.1 slot.set slot=policy value=1 setCalled
      100.1 loop1 handle.new handle=2 callback=task() file=main.py line=3
      100.1 loop1 ready.push handle=2
      100.1 loop1 handle.new handle=3 callback=later() origin=timer
      100.1 loop1 timer.push handle=3 when=1002s
      100.1 loop1 selfPipe.write bytes=1
      100.1 loop1 task.new task=1 name=Task-1 coro=main file=main.py line=1
      100.1 loop1 task.suspend task=1 on=1 what="<Future pending>"
      +500ms 100.1 thread.block on=sleep until=1001s`);
    const handle = {
      id: 2, copyOf: null, callback: 'task()', file: 'main.py', line: 3, cancelled: false,
      scheduledBy: { seq: 12, pid: 100, tid: 1 },
    }; // prettier-ignore
    const timer = {
      id: 3, copyOf: null, callback: 'later()', file: null, line: null, cancelled: false,
      scheduledBy: { seq: 14, pid: 100, tid: 1 },
    }; // prettier-ignore
    assert.deepEqual(machine, {
      seq: 19,
      virtualSeconds: 0.5,
      processes: [
        {
          pid: 100,
          ppid: null,
          bornAt: 0,
          exitCode: null,
          threads: [
            {
              tid: 1,
              name: 'MainThread',
              state: 'blocked',
              blockedOn: 'sleep',
              blockedUntil: 1,
              slots: {
                running: { loop: null, pid: null, effective: false },
                policy: { loop: 1, setCalled: true },
                getEventLoop: answer,
              },
            },
          ],
          loops: [
            {
              id: 1,
              copyOf: null,
              phase: 'created',
              iteration: 0,
              thread: null,
              current: null,
              ready: [handle],
              timers: [{ when: 2, handle: timer }],
              selector: [{ fd: 4, what: 'self-pipe', events: 'r' }],
              selfPipe: { readFd: 4, writeFd: 5, bytes: 1, watched: true },
              tasks: [
                {
                  id: 1,
                  name: 'Task-1',
                  state: 'pending',
                  waitingOn: '<Future pending>',
                  coro: 'main',
                  file: 'main.py',
                  line: 1,
                },
              ],
            },
          ],
          fds: [
            { fd: 0, ofd: 1, kind: 'null' },
            { fd: 3, ofd: 10, kind: 'epoll' },
            { fd: 4, ofd: 11, kind: 'socket' },
            { fd: 5, ofd: 12, kind: 'socket' },
          ],
        },
      ],
    });
  });

  it('says whether the running slot of a child counts', () => {
    const [slots] = process(state(FORK), 101).threads.map((thread) => thread.slots.running);
    assert.deepEqual(slots, { loop: 1, pid: 100, effective: false });
    const [old] = process(state(FORK, false), 101).threads.map((thread) => thread.slots.running);
    assert.deepEqual(old, { loop: 1, pid: null, effective: true });
  });

  it('shows the handle that runs and who runs the loop', () => {
    const { current, thread } = loop(state(FORK));
    assert.deepEqual([current?.callback, thread], ['fork()', 1]);
    const child = loop(state(FORK), 1, 101);
    assert.deepEqual([child.current, child.thread, child.copyOf], [null, 3, 100]);
    assert.deepEqual(loop(state(FORK), 2, 101).phase, 'stale');
  });

  it('sees that another process took the self-pipe out of the shared epoll instance', () => {
    const { watched } = loop(
      state(`${FORK}\n101.3 epoll.ctl epoll=10 op=DEL fd=4 ofd=11`),
    ).selfPipe;
    assert.equal(watched, false);
  });

  it('names a task that is awaited, one that runs, and the thread that runs', () => {
    const machine = state(`${START}${LOOP}
      100.1 loop1 task.new task=1 name=outer
      100.1 loop1 task.new task=2 name=inner
      100.1 loop1 future.new future=7 task=2
      100.1 loop1 task.suspend task=1 on=7
      100.1 loop1 task.step task=2`);
    const tasks = loop(machine).tasks.map(({ name, state: word, waitingOn }) => [name, word, waitingOn]); // prettier-ignore
    assert.deepEqual(tasks, [['outer', 'pending', 'inner'], ['inner', 'running', null]]); // prettier-ignore
    assert.equal(process(machine).threads[0].state, 'running');
  });

  it('says where a task waits, and which timer ends that', () => {
    const trace = `${START}${LOOP}
      100.1 loop1 handle.new handle=3 callback=wake() origin=timer
      100.1 loop1 timer.push handle=3 when=1002s
      100.1 loop1 task.new task=1 name=sleeper coro=main file=main.py line=1
      100.1 loop1 task.new task=2 name=other coro=main file=main.py line=1`;
    const site = { file: 'main.py', line: 7 };
    const waits = new Map([
      [1, { site, call: 'sleep()', timer: 3 }],
      [2, { site: null, call: null, timer: 0 }],
    ]);
    const machine = state(`+1000s ${trace.trim()}`, true, waits);
    const [sleeper, other] = loop(machine).tasks;
    assert.deepEqual([sleeper.waitsAt, sleeper.sleepsUntil], [site, 2]);
    assert.equal(sleeper.waitingOn, 'sleep()');
    assert.deepEqual([other.waitsAt, other.sleepsUntil], [undefined, undefined]);
    assert.equal(loop(machine).timers[0].handle.wakes, 'sleeper');
  });

  it('keeps an exited process and its exit code', () => {
    const { exitCode, threads, loops, fds } = process(state(`${START}${LOOP}100.1 process.exit code=7`)); // prettier-ignore
    assert.deepEqual([exitCode, threads, loops, fds], [7, [], [], []]);
  });
});
