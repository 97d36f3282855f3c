import assert from 'node:assert/strict';
import type { MachineState } from '../../src/protocol/state';
import { fixture } from '../support/dapMarkers';
import { texts, withProgram } from '../support/dapProgram';

const LOOP = fixture('loop.py');
const THREADS = fixture('threads.py');
const FORK = fixture('fork.py');
const NATIVE = ['BaseEventLoop._run_once', 'BaseEventLoop.run_forever'];

describe('Step Callback', () => {
  it('stops before the first line of each callback, and at a label for native ones', () =>
    withProgram(LOOP, { breakpoints: ['run'] }, async (session) => {
      await session.stopsAt('run');
      assert.match(await session.loopStep('stepCallback'), /^Before handle #\d+ Task-1$/);
      assert.equal(await session.where(), 'mainStart');
      assert.match(await session.loopStep('stepCallback'), /^Before handle #\d+ plain\(\)$/);
      assert.equal(await session.where(), 'plain');
      const [top, label, ...below] = await session.names();
      assert.equal(top, 'plain');
      assert.match(label, /^\[handle #\d+ plain\(\)\]$/);
      assert.deepEqual(below.slice(0, 2), NATIVE);
      assert.match(await session.loopStep('stepCallback'), /^Before handle #\d+ print\(\)$/);
      const native = await session.names();
      assert.match(native[0], /^\[handle #\d+ print\(\)\]$/);
      assert.deepEqual(native.slice(1, 3), NATIVE);
      assert.doesNotMatch(session.output(), /native/);
      assert.match(await session.loopStep('stepCallback'), /Task-2$/);
      assert.equal(await session.where(), 'outerAwait');
      assert.match(session.output(), /native/);
    }));

  it('shows a task where it goes on', () =>
    withProgram(LOOP, { breakpoints: ['innerSleep'] }, async (session) => {
      await session.stopsAt('innerSleep');
      let description = '';
      while (!description.endsWith('Task-2')) description = await session.loopStep('stepCallback');
      const [label, ...frames] = await session.names();
      assert.match(label, /^\[handle #\d+ Task-2\]$/);
      assert.equal(frames.includes('inner') && frames.includes('outer'), true);
      assert.equal(await session.where(), 'innerSleep');
      assert.equal(await session.step('next'), 'innerAfter');
    }));

  it('says where the tasks wait, and what wakes a sleeper', () =>
    withProgram(LOOP, { breakpoints: ['innerSleep'] }, async (session) => {
      await session.stopsAt('innerSleep');
      await session.loopStep('stepIteration');
      const state = (await session.client.ask('loopscope/state', {})) as unknown as MachineState;
      const [{ tasks, timers }] = state.processes[0].loops;
      const told = tasks.map(({ coro, waitsAt, sleepsUntil }) => [
        coro,
        waitsAt?.line,
        sleepsUntil,
      ]);
      assert.deepEqual(told, [
        ['main()', LOOP.line('mainAwait'), undefined],
        ['outer()', LOOP.line('innerSleep'), timers[0].when],
      ]);
      assert.equal(timers[0].handle.wakes, 'Task-2');
    }));

  it('ends with the program', () =>
    withProgram(LOOP, { breakpoints: ['mainPrint'] }, async (session) => {
      await session.stopsAt('mainPrint');
      for (;;) {
        await session.askLoopStep('stepCallback');
        const event = await Promise.race([
          session.client.timeline.next('stopped').then(
            () => 'stopped',
            () => 'other',
          ),
        ]);
        if (event !== 'stopped') break;
      }
      await session.client.timeline.next('terminated');
    }));

  it('runs until the loop of another thread starts a handle', () =>
    withProgram(THREADS, { breakpoints: ['soon'] }, async (session) => {
      await session.stopsAt('soon');
      await session.askLoopStep('stepCallback');
      await session.stops('pause');
      assert.match(session.description, /^Hang: /);
      assert.match(session.output('important'), /^Hang: nobody/);
      assert.match(session.output('console'), /work\(\)/);
    }));
});

describe('The stack', () => {
  it('shows the coroutines of a task, its handle, the loop, and who awaits the task', () =>
    withProgram(LOOP, { breakpoints: ['innerAfter'] }, async (session) => {
      await session.stopsAt('innerAfter');
      const names = await session.names();
      assert.deepEqual(
        names.map((name) => name.replace(/#\d+/, '#n')),
        [
          'inner', 'outer', '[handle #n Task-2]', ...NATIVE, 'run_until_complete', '<module>',
          '[awaited by Task-1]', 'main',
        ],
      ); // prettier-ignore
      const frames = await session.stack();
      assert.equal(frames[5].source?.name, 'asyncio/base_events.py');
      const main = frames[frames.length - 1];
      assert.equal(main.line, LOOP.line('mainAwait'));
      assert.match((await session.values('Locals', main))['task'], /^<Task pending name='Task-2'/);
    }));
});

describe('Step Iteration', () => {
  it('stops at the beginning of each turn', () =>
    withProgram(LOOP, { breakpoints: ['run'] }, async (session) => {
      await session.stopsAt('run');
      for (let n = 1; n < 4; n++) {
        assert.equal(await session.loopStep('stepIteration'), `Loop 1 begins iteration ${n}`);
      }
    }));
});

describe('Run to event', () => {
  it('stops right after it', () =>
    withProgram(FORK, { launch: { stopOnEntry: true } }, async (session) => {
      await session.stops('entry');
      const description = await session.loopStep('runToEvent', { kind: 'process.fork' });
      assert.match(description, /^Event \d+: process 1001 forks process 1002/);
      const { threads } = await session.client.ask('threads');
      assert.deepEqual(
        (threads as { name: string }[]).map(({ name }) => name),
        ['MainThread · pid 1001', 'MainThread · pid 1002'],
      );
      await session.continue();
      await session.ends();
      assert.equal(session.output(), 'child said 7\n');
    }));

  it('counts, and looks at one process or thread if asked to', () =>
    withProgram(LOOP, { launch: { stopOnEntry: true } }, async (session) => {
      await session.stops('entry');
      const third = { kind: 'iteration.begin', nth: 3, pid: 1001, threadId: session.threadId };
      await session.loopStep('runToEvent', third);
      const state = await session.client.ask('loopscope/state');
      const [process] = state['processes'] as { loops: { iteration: number }[] }[];
      assert.equal(process.loops[0].iteration, 3);
      await session.askLoopStep('runToEvent', { kind: 'process.fork' });
      await session.ends();
      await session.client.fails('loopscope/runToEvent', { kind: 'nonsense' });
    }));
});

describe('The event loop in the Variables view', () => {
  it('shows slots and loop of each thread', () =>
    withProgram(THREADS, { breakpoints: ['called'] }, async (session) => {
      await session.stopsAt('called');
      const main = await session.values('Loop slots');
      assert.equal(main['running slot'], 'empty');
      assert.match(main['policy slot'], /^empty, set_called = False/);
      assert.match(main['get_event_loop()'], /a new loop, with a DeprecationWarning/);
      const { threads } = await session.client.ask('threads');
      const loopThread = (threads as { id: number; name: string }[]).find(({ name }) =>
        name.startsWith('LoopThread'),
      );
      assert(loopThread !== undefined);
      const frames = await session.stack(loopThread.id);
      assert.deepEqual(
        frames.map(({ name }) => name).filter((name) => name.startsWith('BaseEventLoop')),
        NATIVE,
      );
      assert.equal(frames.find(({ line }) => line > 0)?.line, THREADS.line('forever'));
      const slots = await session.values('Loop slots', frames[0]);
      assert.match(slots['running slot'], /^loop #1/);
      assert.equal(slots['get_event_loop()'], 'loop #1');
      const loop = await session.scope('Event loop', frames[0]);
      const shown = texts(loop);
      assert.equal(shown['phase'], 'select');
      assert.equal(shown['ready queue'], '1');
      assert.equal(shown['timers'], 'empty');
      assert.equal(shown['self-pipe'], '0 bytes');
      assert.equal(shown['selector'], '1');
      const ready = loop.find(({ name }) => name === 'ready queue');
      assert(ready !== undefined);
      const [handle] = await session.children(ready.variablesReference);
      assert.match(handle.value, /^#\d+ work\(\)$/);
    }));

  it('agrees with loopscope/state', () =>
    withProgram(THREADS, { breakpoints: ['called'] }, async (session) => {
      await session.stopsAt('called');
      const state = await session.client.ask('loopscope/state');
      const [process] = state['processes'] as {
        pid: number;
        threads: { name: string; state: string; blockedOn: string | null }[];
        loops: { phase: string; ready: { callback: string; line: number }[] }[];
      }[];
      assert.equal(process.pid, 1001);
      assert.deepEqual(
        process.threads.map(({ name, state, blockedOn }) => [name, state, blockedOn]),
        [['MainThread', 'running', null], ['LoopThread', 'blocked', 'select']],
      ); // prettier-ignore
      const [loop] = process.loops;
      assert.equal(loop.phase, 'select');
      assert.deepEqual(
        loop.ready.map(({ callback }) => callback),
        ['work()'],
      );
    }));
});
