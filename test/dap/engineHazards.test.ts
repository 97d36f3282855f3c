import assert from 'node:assert/strict';
import type { HazardReport } from '../../src/protocol/runReport';
import { fixture } from '../support/dapMarkers';
import { type ProgramSession, withProgram } from '../support/dapProgram';

const HAZARDS = fixture('hazards.py');
const TWO = fixture('twoHazards.py');
const LOOK = { launch: { hazards: true } };
const STOP = { filters: [{ filterId: 'hazards' }] };

/** Rule and marker of what the next `loopscope/hazards` tells. */
async function told({ client }: ProgramSession): Promise<readonly string[]> {
  const { hazards } = await client.timeline.next('loopscope/hazards');
  return named(hazards);
}

function named(hazards: unknown): readonly string[] {
  return (hazards as readonly HazardReport[]).map(({ id, line }) => {
    const marker = ['run', 'start', 'soon', 'called', 'join'].find((m) => HAZARDS.line(m) === line);
    return `${id} ${marker ?? line}`;
  });
}

describe('Hazards in the engine', () => {
  it('are told while the program runs, one of each line, and at its end', () =>
    withProgram(HAZARDS, LOOK, async (session) => {
      session.client.timeline.ignore('loopscope/hazards', 'loopscope/ended');
      await session.ends();
      const lists = session.client.timeline.all('loopscope/hazards');
      const { hazards } = lists.at(-1)?.body as { hazards: unknown };
      assert.deepEqual(named(hazards), ['LS001 soon', 'LS008 run']);
      const [first] = hazards as readonly HazardReport[];
      assert.equal(first.message, 'MainThread called call_soon on loop 1, which runner runs.');
      assert.deepEqual([first.column, first.endColumn], [5, 25]);
    }));

  it('belong to the moment that is looked at', () =>
    withProgram(HAZARDS, { ...LOOK, breakpoints: ['called'] }, async (session) => {
      assert.deepEqual(await told(session), ['LS001 soon']);
      await session.stopsAt('called');
      const state = (): Promise<Record<string, unknown>> =>
        session.client.ask('loopscope/state', {});
      assert.deepEqual(named((await state())['hazards']), ['LS001 soon']);
      await session.client.ask('stepBack', { threadId: session.threadId });
      await session.stopsAt('soon', 'step');
      assert.deepEqual((await state())['hazards'], []);
      await session.client.ask('stepBack', { threadId: session.threadId });
      await session.stops('step');
      await session.continue();
      await session.stopsAt('called');
      assert.deepEqual(named((await state())['hazards']), ['LS001 soon']);
    }));

  it('are told when they happen, not when they are found', () =>
    withProgram(TWO, { ...LOOK, filters: STOP.filters }, async (session) => {
      for (const count of [1, 2]) {
        const { hazards } = await session.client.timeline.next('loopscope/hazards');
        assert.equal((hazards as readonly HazardReport[]).length, count);
        await session.stopsAt(count === 1 ? 'first' : 'second', 'exception');
        await session.continue();
      }
      await session.ends();
    }));

  it('are not looked for where nobody asks', () =>
    withProgram(HAZARDS, { breakpoints: ['bye'] }, async (session) => {
      await session.stopsAt('bye');
      const { hazards } = await session.client.ask('loopscope/state', {});
      assert.equal(hazards, null);
    }));
});

describe('Stops at hazards', () => {
  it('are where the hazard happens, before anything that follows', () =>
    withProgram(HAZARDS, STOP, async (session) => {
      session.client.timeline.ignore('loopscope/hazards');
      await session.stopsAt('soon', 'exception');
      assert.match(
        session.description,
        /^MainThread called call_soon on loop 1, which runner runs\. Use loop\.call_soon_threadsafe/,
      );
      assert.equal(session.output(), '');
      assert.equal(await session.evaluate('n'), '0');
      const [top] = await session.stack();
      assert.equal(top.line, HAZARDS.line('soon'));
      const { seq, last } = await session.client.ask('loopscope/position', {});
      assert.equal(seq, last);
      const info = await session.client.ask('exceptionInfo', { threadId: session.threadId });
      assert.equal(info['exceptionId'], 'LS001: An event loop is used from another thread');
      assert.match(
        (info['details'] as { stackTrace: string }).stackTrace,
        /hazards\.py:\d+: MainThread of process 1001, event \d+/,
      );
      assert.equal(await session.step('next'), 'called');
      await session.continue();
      await session.stopsAt('run', 'exception');
      assert.equal(session.output(), 'called 0\ncalled 1\ncalled 2\nworking\nworking\nworking\n');
      await session.continue();
      await session.ends();
      assert.equal(session.output().split('\n').length, 8);
    }));

  it('come before what log points write after them, which is written once', () => {
    const log = { at: 'called', logMessage: 'after {n}' };
    return withProgram(HAZARDS, { ...STOP, breakpoints: [log] }, async (session) => {
      session.client.timeline.ignore('loopscope/hazards');
      await session.stopsAt('soon', 'exception');
      assert.equal(session.output('console'), '');
      const { seq, last } = await session.client.ask('loopscope/position', {});
      assert.equal(seq, last, 'this is the present');
      await session.continue();
      await session.stopsAt('run', 'exception');
      assert.equal(session.output('console'), 'after 0\nafter 1\nafter 2\n');
    });
  });

  it('are places on the way back, and forward again', () =>
    withProgram(HAZARDS, { ...STOP, breakpoints: ['start', 'bye'] }, async (session) => {
      session.client.timeline.ignore('loopscope/hazards');
      const stops: readonly (readonly [string, string])[] = [
        ['start', 'breakpoint'],
        ['soon', 'exception'],
        ['run', 'exception'],
        ['bye', 'breakpoint'],
      ];
      for (const [i, stop] of stops.entries()) {
        if (i > 0) await session.continue();
        await session.stopsAt(...stop);
      }
      const printed = session.output();
      for (const stop of [...stops].reverse().slice(1)) {
        await session.client.ask('reverseContinue', { threadId: session.threadId });
        await session.stopsAt(...stop);
      }
      for (const stop of stops.slice(1)) {
        await session.continue();
        await session.stopsAt(...stop);
      }
      await session.continue();
      await session.ends();
      assert.equal(session.output(), printed + 'bye\n');
    }));

  it('lead back to the statement, and to another run from there', () =>
    withProgram(HAZARDS, STOP, async (session) => {
      session.client.timeline.ignore('loopscope/hazards');
      await session.stopsAt('soon', 'exception');
      await session.client.ask('stepBack', { threadId: session.threadId });
      await session.stopsAt('soon', 'step');
      await session.client.ask('evaluate', {
        expression: 'loop.call_soon = loop.call_soon_threadsafe',
        frameId: (await session.top()).id,
        context: 'repl',
      });
      await session.continue();
      await session.stopsAt('run', 'exception');
      assert.match(session.description, /^sleep\(\) kept runner/);
      const { hazards } = await session.client.ask('loopscope/state', {});
      assert.deepEqual(named(hazards), ['LS008 run']);
    }));

  it('show the last statement to who goes to the end, where the program has been already', () =>
    withProgram(HAZARDS, STOP, async (session) => {
      session.client.timeline.ignore('loopscope/hazards');
      await session.stopsAt('soon', 'exception');
      await session.client.ask('setExceptionBreakpoints', { filters: [] });
      await session.setBreakpoints(['bye']);
      await session.continue();
      await session.stopsAt('bye');
      await session.client.ask('setExceptionBreakpoints', { filters: ['hazards'] });
      await session.client.ask('loopscope/seek', { seq: 0 });
      await session.client.timeline.next('continued');
      await session.stops('goto');
      await session.setBreakpoints([]);
      await session.continue();
      await session.stopsAt('soon', 'exception');
      // On its way it has come to the end, where no thread is left.
      await session.client.ask('loopscope/seek', { seq: 1e6 });
      await session.client.timeline.next('continued');
      await session.stops('goto');
      assert.equal(await session.where(), 'bye');
      await session.continue();
      await session.ends();
    }));

  it('are of the rules that the condition names', () =>
    withProgram(
      HAZARDS,
      { filters: [{ filterId: 'hazards', condition: '-LS001' }] },
      async (session) => {
        session.client.timeline.ignore('loopscope/hazards');
        await session.stopsAt('run', 'exception');
        const filterOptions = [{ filterId: 'hazards', condition: 'n == 3' }];
        const { breakpoints } = await session.client.ask('setExceptionBreakpoints', {
          filters: [],
          filterOptions,
        });
        const [state] = breakpoints as { verified: boolean; message: string }[];
        assert.equal(state.verified, false);
        assert.match(state.message, /does not name rules/);
        await session.continue();
        await session.ends();
      },
    ));
});
