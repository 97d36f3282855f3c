import assert from 'node:assert/strict';
import { fixture } from '../support/dapMarkers';
import { withProgram } from '../support/dapProgram';

const STEPS = fixture('steps.py');
const LOOP = fixture('loop.py');
const SIGNALLED = fixture('signalled.py');
const THREADS = fixture('threads.py');

describe('Breakpoints in the engine', () => {
  it('stop before their line, each time', () =>
    withProgram(STEPS, { breakpoints: ['call'] }, async (session) => {
      for (const value of ['1', '2', '3']) {
        await session.stopsAt('call');
        assert.equal((await session.values('Locals'))['value'], value);
        await session.continue();
      }
      await session.ends();
      assert.equal(session.output(), 'result 10\nbye\n');
    }));

  it('stop at each turn of a loop', () =>
    withProgram(STEPS, { breakpoints: ['for'] }, async (session) => {
      for (let i = 0; i < 4; i++) {
        await session.stopsAt('for');
        await session.continue();
      }
      await session.ends();
    }));

  it('stop where a signal is handled between two statements', async () => {
    for (const seed of [1, 7, 9, 23]) {
      const breakpoints = ['while', 'body', 'end'];
      await withProgram(SIGNALLED, { breakpoints, launch: { seed } }, async (session) => {
        const stops: string[] = [];
        while (stops.at(-1) !== 'end') {
          await session.stops('breakpoint');
          stops.push(await session.where());
          await session.continue();
        }
        await session.ends();
        const turns = (stops.length - 2) / 2;
        const expected = Array.from({ length: turns }, () => ['while', 'body']).flat();
        assert.deepEqual(stops, [...expected, 'while', 'end']);
        assert.ok(turns < 400, 'no signal came');
      });
    }
  });

  it('stop only when their condition holds', () =>
    withProgram(STEPS, { breakpoints: [{ at: 'add', condition: 'a == b' }] }, async (session) => {
      await session.stopsAt('add');
      assert.deepEqual(await session.values('Locals'), { a: '3', b: '3' });
      await session.setBreakpoints([{ at: 'add', condition: 'a + b == 10' }]);
      await session.continue();
      await session.stopsAt('add');
      assert.deepEqual(await session.values('Locals'), { a: '4', b: '6' });
    }));

  it('stop when their condition fails, and say so', () =>
    withProgram(
      STEPS,
      { breakpoints: [{ at: 'text', condition: 'missing > 1' }] },
      async (session) => {
        await session.stopsAt('text');
        assert.match(session.output('important'), /missing > 1.*name 'missing' is not defined/s);
      },
    ));

  it('move to the next line with code', () =>
    withProgram(STEPS, {}, async (session) => {
      await session.ends();
      const body = await session.setBreakpoints(['comment', 'bye']);
      const [moved, exact] = body['breakpoints'] as { line: number; message?: string }[];
      assert.equal(moved.line, STEPS.line('nested'));
      assert.match(moved.message ?? '', /no code; moved to line/);
      assert.equal(exact.line, STEPS.line('bye'));
    }));

  it('cannot be set behind the last line', () =>
    withProgram(STEPS, { launch: { stopOnEntry: true } }, async (session) => {
      await session.stops('entry');
      const { breakpoints } = await session.client.ask('setBreakpoints', {
        source: { path: STEPS.path },
        breakpoints: [{ line: 999 }],
      });
      const [{ verified, message }] = breakpoints as { verified: boolean; message: string }[];
      assert.equal(verified, false);
      assert.match(message, /There is no code on line 999 or after it/);
    }));

  it('stop in coroutines and callbacks', () =>
    withProgram(LOOP, { breakpoints: ['plain', 'innerAfter'] }, async (session) => {
      await session.stopsAt('plain');
      await session.continue();
      await session.stopsAt('innerAfter');
      await session.continue();
      await session.ends();
      assert.equal(session.output(), 'plain one\nnative\nouter 42\nmain 42\n');
    }));
});

describe('Steps by line', () => {
  it('begin at the entry', () =>
    withProgram(STEPS, { launch: { stopOnEntry: true } }, async (session) => {
      await session.stops('entry');
      assert.deepEqual(await session.names(), ['<module>']);
      await session.continue();
      await session.ends();
    }));

  it('go over calls', () =>
    withProgram(STEPS, { breakpoints: ['values'] }, async (session) => {
      await session.stopsAt('values');
      assert.equal(await session.step('next'), 'zero');
      assert.equal(await session.step('next'), 'for');
      assert.equal(await session.step('next'), 'call');
      assert.equal(await session.step('next'), 'for');
      assert.equal(await session.step('next'), 'call');
    }));

  it('go out of a function at its end', () =>
    withProgram(STEPS, { breakpoints: ['mainReturn'] }, async (session) => {
      await session.stopsAt('mainReturn');
      assert.equal(await session.step('next'), 'bye');
      await session.client.ask('next', { threadId: session.threadId });
      await session.ends();
    }));

  it('go into calls', () =>
    withProgram(STEPS, { breakpoints: ['nested'] }, async (session) => {
      await session.stopsAt('nested');
      assert.equal(await session.step('stepIn'), 'twice');
      assert.equal(await session.step('stepIn'), 'add');
      assert.deepEqual(await session.names(), ['add', 'twice', 'main', '<module>']);
      assert.equal(await session.step('next'), 'addReturn');
      assert.equal(await session.step('stepIn'), 'twice');
    }));

  it('go out to the statement after the call', () =>
    withProgram(STEPS, { breakpoints: ['addReturn'] }, async (session) => {
      await session.stopsAt('addReturn');
      await session.setBreakpoints([]);
      assert.equal(await session.step('stepOut'), 'for');
      assert.equal(await session.step('stepOut'), 'bye');
    }));

  it('end at a breakpoint on the way', () =>
    withProgram(STEPS, { breakpoints: ['values', 'add'] }, async (session) => {
      await session.stopsAt('values');
      await session.client.ask('stepOut', { threadId: session.threadId });
      await session.stopsAt('add');
    }));

  it('wait for the coroutine that they step over an await in', () =>
    withProgram(LOOP, { breakpoints: ['innerSleep'] }, async (session) => {
      await session.stopsAt('innerSleep');
      assert.equal(await session.step('next'), 'innerAfter');
      assert.equal(await session.step('stepOut'), 'outerPrint');
      assert.equal(await session.step('next'), 'outerReturn');
    }));

  it('come to the next callback when the event loop called the function', () =>
    withProgram(LOOP, { breakpoints: ['plainPrint'] }, async (session) => {
      await session.stopsAt('plainPrint');
      assert.equal(await session.step('next'), 'outerAwait');
    }));

  it('leave other threads alone', () =>
    withProgram(THREADS, { breakpoints: ['soon'] }, async (session) => {
      await session.stopsAt('soon');
      assert.equal(await session.step('next'), 'called');
      assert.equal(await session.step('next'), 'join');
      await session.client.ask('next', { threadId: session.threadId });
      await session.stops('pause');
      assert.match(session.description, /^Hang: /);
    }));
});
