import assert from 'node:assert/strict';
import type { HungThreadState, MachineState } from '../../src/protocol/state';
import { findMarkerName, fixture } from '../support/dapMarkers';
import { type ProgramSession, withProgram } from '../support/dapProgram';

const HANG = fixture('hang.py');
const WAITS = fixture('waits.py');

const marked = (line: number): string => (line === 0 ? '' : findMarkerName(HANG.path, line));

async function hang({ client }: ProgramSession): Promise<readonly HungThreadState[] | null> {
  const { hang: found } = await client.ask('loopscope/state', {});
  return found as readonly HungThreadState[] | null;
}

describe('A hang in the engine', () => {
  it('says of each thread what it waits for, who could have woken it, and where', () =>
    withProgram(HANG, {}, async (session) => {
      await session.stops('pause');
      const threads = (await hang(session)) ?? [];
      assert.deepEqual(
        threads.map(({ thread, waits, line, wakers }) => [
          `${thread} ${waits} at ${marked(line)}`,
          ...wakers.map((waker) => `${waker.message} at ${marked(waker.line)}`),
        ]),
        [
          [
            'MainThread waits for ever for lock 2, which thread other holds at wants_second',
            'other took it here and has not released it at second',
          ],
          [
            'looper waits in select of loop 1 for ever at loops',
            'task Task-1 of this loop waits for asyncio.Event to be set at never',
            'no timer is set, and nobody is left who would call loop.call_soon_threadsafe() at ',
          ],
          [
            'other waits for ever for lock 1, which thread MainThread holds at wants_first',
            'MainThread took it here and has not released it at first',
          ],
        ],
      );
      const lines = session.client.timeline
        .all('output')
        .map(({ body }) => body as { output: string; line?: number; source?: { path: string } })
        .filter(({ output }) => /thread other waits|took it here/.test(output))
        .map(({ line = 0, source }) => [marked(line), source?.path === HANG.path]);
      assert.deepEqual(lines, [
        ['second', true],
        ['wants_first', true],
        ['first', true],
      ]);
      assert.match(
        session.description,
        /^Hang: MainThread waits for ever for lock 2.*; looper waits/,
      );
    }));

  it('says in which call each task waits, and who holds its lock', () =>
    withProgram(WAITS, {}, async (session) => {
      await session.stops('pause');
      const state = (await session.client.ask('loopscope/state', {})) as unknown as MachineState;
      const [{ tasks }] = state.processes[0].loops;
      assert.deepEqual(
        tasks.map(({ coro, waitingOn, waitsAt }) => [
          coro,
          waitingOn,
          findMarkerName(WAITS.path, waitsAt?.line ?? 0),
        ]),
        [
          ['main()', 'gather()', 'gather'],
          ['hold()', 'Event.wait()', 'event'],
          ['take()', 'Lock.acquire(), held by Task-2', 'lock'],
          ['get()', 'Queue.get()', 'queue'],
          ['notice()', 'Condition.wait()', 'condition'],
          ['read()', 'StreamReader.readline()', 'stream'],
        ],
      );
      const [{ wakers }] = (await hang(session)) ?? [];
      assert.equal(
        wakers[2].message,
        'task Task-3 of this loop waits for asyncio.Lock lock, which task Task-2 holds',
      );
    }));

  it('leaves all stacks to look at, and the way back', () =>
    withProgram(HANG, {}, async (session) => {
      await session.stops('pause');
      const { threads } = await session.client.ask('threads');
      const places = await Promise.all(
        (threads as { id: number }[]).map(({ id }) => session.where(id)),
      );
      assert.deepEqual(places, ['wants_second', 'loops', 'wants_first']);
      const { last } = await session.client.ask('loopscope/position', {});
      for (const seq of [20, last as number]) {
        await session.client.ask('loopscope/seek', { seq });
        await session.client.timeline.next('continued');
        await session.stops('goto');
        assert.equal((await hang(session)) === null, seq === 20);
      }
    }));

  it('names the hazard that shows only there, and leads back to its cause', () =>
    withProgram(
      fixture('threads.py'),
      { filters: [{ filterId: 'hazards', condition: 'LS002' }] },
      async (session) => {
        session.client.timeline.ignore('loopscope/hazards');
        await session.stops('pause');
        assert.match(
          session.description,
          /^Hang: .*\nLS002: MainThread put work\(\) into loop 1, which sleeps for ever.*call_soon_threadsafe/,
        );
        await session.client.ask('reverseContinue', { threadId: session.threadId });
        await session.stopsAt('soon', 'exception');
        assert.match(session.description, /^MainThread put work/m);
        await session.continue();
        await session.stops('pause');
        assert.match(session.description, /^Hang: .*\nLS002: MainThread put/);
      },
    ));
});
