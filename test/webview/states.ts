/**
 * Machine states to draw, in the shape of `loopscope/state`. They follow the scenarios of
 * media/scenarios where one exists.
 */

import { diffStates } from '../../src/extension/panel/diffStates';
import type { PastEvent, Snapshot } from '../../src/protocol/panelMessages';
import type {
  HandleState,
  LoopState,
  MachineState,
  ProcessState,
  TaskState,
  ThreadState,
} from '../../src/protocol/state';

const FILE = '/work/scenarios/call-soon.py';

export function handle(
  id: number,
  callback: string,
  extra: Partial<HandleState> = {},
): HandleState {
  return {
    id,
    copyOf: null,
    callback,
    file: FILE,
    line: 31,
    cancelled: false,
    scheduledBy: { seq: 40 + id, pid: 1001, tid: 1 },
    ...extra,
  };
}

export function task(id: number, extra: Partial<TaskState> = {}): TaskState {
  return { id, name: `Task-${String(id)}`, state: 'pending', waitingOn: null, ...extra };
}

export function loop(id: number, extra: Partial<LoopState> = {}): LoopState {
  return {
    id,
    copyOf: null,
    phase: 'running',
    iteration: 1,
    ready: [],
    timers: [],
    selector: [{ fd: 4, what: 'self-pipe', events: 'r' }],
    selfPipe: { readFd: 4, writeFd: 5, bytes: 0 },
    tasks: [],
    ...extra,
  };
}

type ThreadParts = Omit<Partial<ThreadState>, 'slots'> & {
  readonly running?: Partial<ThreadState['slots']['running']>;
  readonly policy?: Partial<ThreadState['slots']['policy']>;
  readonly getEventLoop?: Partial<ThreadState['slots']['getEventLoop']>;
};

export function thread(tid: number, name: string, parts: ThreadParts = {}): ThreadState {
  const { running, policy, getEventLoop, ...rest } = parts;
  return {
    tid,
    name,
    state: 'runnable',
    blockedOn: null,
    ...rest,
    slots: {
      running: { loop: null, pid: null, effective: false, ...running },
      policy: { loop: null, setCalled: false, ...policy },
      getEventLoop: {
        answer: null,
        error: null,
        warning: null,
        rule: '1: the running slot holds a loop',
        ...getEventLoop,
      },
    },
  };
}

export function process(pid: number, extra: Partial<ProcessState> = {}): ProcessState {
  return {
    pid,
    ppid: null,
    bornAt: 0,
    exitCode: null,
    threads: [],
    loops: [],
    fds: [
      { fd: 0, ofd: 1, kind: 'tty' },
      { fd: 3, ofd: 2, kind: 'epoll' },
      { fd: 4, ofd: 3, kind: 'socket' },
      { fd: 5, ofd: 4, kind: 'socket' },
    ],
    ...extra,
  };
}

export function machine(
  seq: number,
  virtualSeconds: number,
  ...processes: ProcessState[]
): MachineState {
  return { seq, virtualSeconds, processes };
}

/** Events around number `seq`. */
export function around(seq: number): readonly PastEvent[] {
  const kinds = ['handle.run', 'selfpipe.write', 'select.enter', 'task.step', 'thread.switch'];
  return kinds.map((kind, i) => {
    const at = seq - 3 + i;
    return {
      seq: at,
      kind,
      pid: 1001,
      tid: 1,
      story: `MainThread runs event ${String(at)}`,
      choosesThread: at === seq - 1,
    };
  });
}

/** A worker loop that sleeps, the main thread before it schedules a callback (call-soon). */
export function oneLoop(): MachineState {
  return machine(
    38,
    0.2,
    process(1001, {
      threads: [
        thread(1, 'MainThread', {
          state: 'running',
          getEventLoop: {
            error: "RuntimeError: There is no current event loop in thread 'MainThread'.",
            rule: '4: nothing is set, and set_event_loop() was called',
          },
          policy: { setCalled: true },
        }),
        sleeper(),
      ],
      loops: [sleepingLoop({})],
    }),
  );
}

/** One step later: the handle lies in the ready queue and the loop sleeps on. */
export function stranded(): MachineState {
  const before = oneLoop();
  const [only] = before.processes;
  return machine(43, 0.200_02, {
    ...only,
    loops: [sleepingLoop({ ready: [handle(7, 'task()')] })],
  });
}

/** The thread-safe way: handle and byte. */
export function woken(): MachineState {
  const before = oneLoop();
  const [only] = before.processes;
  const [main, worker] = only.threads;
  return machine(45, 0.200_03, {
    ...only,
    threads: [main, { ...worker, state: 'runnable', blockedOn: null }],
    loops: [
      sleepingLoop({
        ready: [handle(7, 'task()')],
        selfPipe: { readFd: 4, writeFd: 5, bytes: 1 },
      }),
    ],
  });
}

function sleeper(): ThreadState {
  return thread(2, 'LoopThread', {
    state: 'blocked',
    blockedOn: 'select',
    blockedUntil: null,
    running: { loop: 1, pid: 1001, effective: true },
    policy: { loop: 1, setCalled: true },
    getEventLoop: { answer: 1 },
  });
}

function sleepingLoop(extra: Partial<LoopState>): LoopState {
  return loop(1, {
    phase: 'select',
    thread: 2,
    iteration: 2,
    selector: [
      { fd: 4, what: 'self-pipe', events: 'r' },
      { fd: 6, what: '<lambda>()', events: 'r' },
    ],
    ...extra,
  });
}

/** child-close: the child took the shared self-pipe out of the epoll instance, a byte lies there. */
export function deaf(): MachineState {
  const before = stranded();
  const [only] = before.processes;
  const child = process(1002, { ppid: 1001, bornAt: 50, exitCode: 0 });
  return machine(
    90,
    0.4,
    {
      ...only,
      loops: [
        sleepingLoop({
          ready: [handle(9, 'Future.set_result()', { file: null, line: null })],
          timers: [{ when: 2.1, handle: handle(8, 'print()', { file: null, line: null }) }],
          selfPipe: { readFd: 4, writeFd: 5, bytes: 1, watched: false },
        }),
      ],
    },
    child,
  );
}

/** fork-new-loop under 3.5.3: the child's running slot holds the parent's loop, and it counts. */
export function forked(): MachineState {
  const tasks = [task(1, { name: 'parent()', state: 'running', file: FILE, line: 47 })];
  const slots = {
    running: { loop: 1, pid: null, effective: true },
    policy: { loop: 1, setCalled: true },
    getEventLoop: { answer: 1 },
  };
  return machine(
    57,
    0.100_4,
    process(1001, {
      threads: [thread(1, 'MainThread', { state: 'blocked', blockedOn: 'waitpid', ...slots })],
      loops: [loop(1, { thread: 1, iteration: 4, tasks })],
    }),
    process(1002, {
      ppid: 1001,
      bornAt: 57,
      threads: [
        thread(2, 'MainThread', {
          state: 'running',
          ...slots,
          policy: { loop: 2, setCalled: true },
        }),
      ],
      loops: [
        loop(1, { copyOf: 1001, thread: 2, iteration: 4, tasks }),
        loop(2, {
          phase: 'created',
          thread: null,
          iteration: 0,
          selector: [{ fd: 8, what: 'self-pipe', events: 'r' }],
          selfPipe: { readFd: 8, writeFd: 9, bytes: 0 },
        }),
      ],
    }),
  );
}

/** The same moment under 3.6: the pid beside the slot is the parent's, so it reads as None. */
export function forked36(): MachineState {
  const state = forked();
  const [parent, child] = state.processes;
  const slots = child.threads[0].slots;
  return {
    ...state,
    processes: [
      parent,
      {
        ...child,
        threads: [
          {
            ...child.threads[0],
            slots: {
              ...slots,
              running: { loop: 1, pid: 1001, effective: false },
              getEventLoop: {
                ...slots.getEventLoop,
                answer: 2,
                rule: '2: the policy slot holds a loop',
              },
            },
          },
        ],
      },
    ],
  };
}

/** Several threads and processes, 200 ready handles, timers and tasks. */
export function crowded(): MachineState {
  const ready = Array.from({ length: 200 }, (_, index) =>
    handle(index + 1, `on_message(${String(index)})`, {
      cancelled: index % 17 === 5,
      scheduledBy: { seq: 900 + index, pid: 1001, tid: 1 + (index % 4) },
    }),
  );
  const timers = Array.from({ length: 12 }, (_, index) => ({
    when: 12.5 + ((index * 7) % 12) * 0.25,
    handle: handle(300 + index, `heartbeat(peer-${String(index)})`, { line: 88 }),
  }));
  const states = ['pending', 'pending', 'running', 'finished', 'cancelled', 'exception'];
  const tasks = Array.from({ length: 18 }, (_, index) =>
    task(index + 1, {
      state: states[index % states.length],
      waitingOn: index % 6 === 0 ? '<Future pending>' : null,
      coro: 'serve()',
      file: '/srv/app/server.py',
      line: 10 + index,
      waitsAt: { file: '/srv/app/server.py', line: 40 + index },
    }),
  );
  const workers = Array.from({ length: 3 }, (_, index) =>
    thread(index + 2, `asyncio_${String(index)}`, { state: 'blocked', blockedOn: 'lock' }),
  );
  const first = process(1001, {
    threads: [
      thread(1, 'MainThread', {
        state: 'running',
        running: { loop: 1, pid: 1001, effective: true },
        policy: { loop: 1, setCalled: true },
        getEventLoop: { answer: 1 },
      }),
      ...workers,
    ],
    loops: [
      loop(1, {
        thread: 1,
        iteration: 4711,
        current: handle(999, 'accept()', { line: 17 }),
        ready,
        timers,
        tasks,
        selfPipe: { readFd: 4, writeFd: 5, bytes: 3 },
        selector: Array.from({ length: 40 }, (_, index) => ({
          fd: 4 + index,
          what: index === 0 ? 'self-pipe' : `protocol.data_received`,
          events: index % 3 === 0 ? 'rw' : 'r',
        })),
      }),
    ],
  });
  const children = [1002, 1003].map((pid) =>
    process(pid, { ppid: 1001, bornAt: pid - 900, exitCode: pid === 1002 ? 0 : 137 }),
  );
  return machine(12_345, 12.4, first, ...children);
}

/** Names that no panel is wide enough for. */
export function longNames(): MachineState {
  const long = 'a_callback_with_a_name_that_nobody_could_ever_read_in_a_narrow_side_bar';
  return machine(
    2_147_000_000,
    3599.123_456,
    process(1_000_001, {
      threads: [
        thread(1, 'ThreadPoolExecutor-with-a-rather-long-prefix-0_15', {
          state: 'blocked',
          blockedOn: 'select',
          blockedUntil: 4000.25,
          running: { loop: 1, pid: 1_000_001, effective: true },
          policy: { loop: 1, setCalled: true },
          getEventLoop: {
            answer: 'new',
            warning: 'DeprecationWarning: There is no current event loop',
            rule: '3: nothing was set in the main thread, so a loop is made',
          },
        }),
      ],
      loops: [
        loop(1, {
          phase: 'select',
          thread: 1,
          iteration: 123_456_789,
          ready: [
            handle(1, `functools.partial(${long}, 'with', 'arguments')`),
            handle(2, `${long}()`, { cancelled: true }),
          ],
          timers: [{ when: 4000.25, handle: handle(3, `${long}.timeout()`) }],
          tasks: [
            task(1, { name: `${long}-task`, coro: `${long}()`, waitingOn: `${long}.wait()` }),
          ],
        }),
      ],
    }),
  );
}

/** A moment before the last stop of a run of 214 events. */
export function past(): Partial<Snapshot> {
  return {
    status: 'stopped',
    state: { ...oneLoop(), last: 214, linesToCome: 3 },
    changes: diffStates(stranded(), oneLoop()),
    undone: diffStates(oneLoop(), stranded()),
    history: around(38),
  };
}
